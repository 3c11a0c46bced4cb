import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';

/** Follows "Read a new form" of the README, step by step, in a copy of the project. */
const project = fileURLToPath(new URL('../../../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'yushen-new-form-'));
const readme = readFileSync(join(project, 'README.md'), 'utf8').split('## ');
const section = readme.find((each) => each.startsWith('Read a new form')) ?? '';
const [declaration = '', paper = ''] = section
  .split(/```(?:ts|text)\n/)
  .slice(1)
  .map((block) => block.split('```')[0]);
const constant = /export const (\w+)/.exec(declaration)?.[1] ?? '';
const file = `${/name: '([^']+)'/.exec(declaration)?.[1]}.ts`;
const declared = join(copy, 'src/ingest/form/declared');

const normalize = (): unknown => {
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'normalize', 'paper.txt'], {
    cwd: copy,
    encoding: 'utf8',
  });
  const { documents } = JSON.parse(stdout) as { documents: readonly { projects: readonly unknown[] }[] };
  return documents[0]?.projects[0];
};

describe('a new form', () => {
  for (const part of ['src', 'rules', 'package.json', 'tsconfig.json']) cpSync(join(project, part), join(copy, part), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'paper.txt'), paper);
  afterAll(() => rmSync(copy, { recursive: true }));

  it('is read once it is declared as the README says', () => {
    // Read by the program as it is, the paper is no form.
    expect(readDocument('paper.txt', Buffer.from(paper)).projects).toEqual([]);
    writeFileSync(join(declared, file), declaration);
    const index = join(declared, 'index.ts');
    const list = readFileSync(index, 'utf8').replace(/\n\];\n$/, `\n  ${constant},\n];\n`);
    writeFileSync(index, `import { ${constant} } from './${file}';\n${list}`);
    expect(normalize()).toMatchObject({
      form: 'benchmark-form',
      name: { text: '节水宣传' },
      supervisingDepartment: { text: '云溪县水务局' },
      budgeted: { total: { text: '24.50' } },
      indicators: [
        { level1: { text: '产出指标' }, level3: { text: '宣传场次' }, target: { text: '≥12场' } },
        { level1: { text: '效益指标' }, level3: { text: '节水意识' }, target: { text: '明显增强' } },
      ],
      problems: [],
    });
  });
});
