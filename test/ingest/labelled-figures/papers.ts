import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The papers the figures were drawn from lie beside the repository: five documents and excerpts as text, and PDFs. */
const FOLDER = fileURLToPath(new URL('../../../../shared/documents', import.meta.url));
const QUIETLY: ExecFileSyncOptionsWithStringEncoding = { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'ignore'] };

function namesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** Paths relative to the folder. */
export const textPapers = (): string[] => [
  ...namesIn(FOLDER, '.txt'),
  ...namesIn(join(FOLDER, 'excerpts'), '.txt').map((name) => `excerpts/${name}`),
];
export const pdfPapers = (): string[] => namesIn(join(FOLDER, 'files'), '.pdf').map((name) => `files/${name}`);

/** The two lines that say where an excerpt comes from are no part of the paper; they stay as empty lines. */
const withoutHead = (text: string): string => text.replace(/^#.*\n#.*\n/, '\n\n');

/** The text of a paper; undefined when it is not here, or is a PDF and poppler is not. */
export function textOf(paper: string): string | undefined {
  const path = join(FOLDER, paper);
  if (!existsSync(path)) return undefined;
  if (!basename(paper).endsWith('.pdf')) return withoutHead(readFileSync(path, 'utf8'));
  try {
    return execFileSync('pdftotext', ['-layout', path, '-'], QUIETLY);
  } catch {
    return undefined;
  }
}
