import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Programs that some tests need and a bare machine may lack. Such tests are skipped with a line that names the program; where
 * YUSHEN_REQUIRE_TOOLS=1 is set (the gate sets it), a missing program is a failure.
 */
const TOOLS = {
  chromium: { commands: ['chromium', 'chromium-browser', 'google-chrome'], debian: 'chromium' },
  soffice: { commands: ['soffice', 'libreoffice'], debian: 'libreoffice-writer libreoffice-calc' },
  pdftotext: { commands: ['pdftotext'], debian: 'poppler-utils' },
} as const;

export type ToolName = keyof typeof TOOLS;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a program on this machine; undefined when it is not installed. */
export function findTool(name: ToolName): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const command of TOOLS[name].commands)
    for (const folder of folders) {
      const path = join(folder, command);
      if (isExecutable(path)) return path;
    }
  return undefined;
}

/** As `describe`, for tests that run a program; they get its path. */
export function describeWithTool(name: ToolName, title: string, tests: (path: string) => void): void {
  const path = findTool(name);
  if (path !== undefined) {
    describe(title, () => tests(path));
    return;
  }
  const missing = `${title}: ${name} is not installed (Debian: apt-get install ${TOOLS[name].debian})`;
  if (process.env['YUSHEN_REQUIRE_TOOLS'] === '1') {
    describe(title, () => it(`needs ${name}`, () => expect.fail(missing)));
    return;
  }
  describe(title, () => it(`needs ${name}`, ({ skip }) => skip(`${name} is not installed`)));
}
