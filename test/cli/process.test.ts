import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Place, projectRecord } from './harness.ts';

const MAIN = new URL('../../src/cli/main.ts', import.meta.url).pathname;

/** Starts the program itself; `stopAfter` bytes the reader goes away, as `head` does. */
function start(
  argv: readonly string[],
  stopAfter = Number.POSITIVE_INFINITY,
): Promise<{ code: number | null; bytes: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...argv], { env: { ...process.env, NODE_OPTIONS: '' } });
    let bytes = 0;
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      bytes += chunk.length;
      if (bytes >= stopAfter) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('close', (code) => resolve({ code, bytes, stdout, stderr }));
  });
}

describe('the program', () => {
  it('is not disturbed by a reader that goes away', async () => {
    const { code, stderr } = await start(['rules', '--format', 'json'], 100);
    expect([code, stderr]).toEqual([0, '']);
  });
  it('says in one line that standard output is full', async ({ skip }) => {
    if (!existsSync('/dev/full')) skip('no /dev/full');
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'rules', '--lang', 'en'], { stdio: ['ignore', full, 'pipe'] });
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const [code] = await once(child, 'close');
    closeSync(full);
    expect([code, stderr]).toEqual([2, 'Error: standard output cannot be written (ENOSPC); what was written is not complete.\n']);
  });
  it('says nothing of a reader that is slow', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'rules', '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const closed = once(child, 'close');
    let bytes = 0;
    for await (const chunk of child.stdout) {
      bytes += chunk.length;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect([await closed, stderr, bytes > 2 * 65_536]).toEqual([[0, null], '', true]);
  });
});

describe('a rule module that acts beside its rules does not change the exit code', () => {
  const place = new Place();
  afterAll(() => place.remove());
  place.write('record.ndjson', projectRecord('100'));
  it.each([
    ['ends the program', 'check() { process.exit(0); }', 'before it was done'],
    ['changes the exit code', "check() { process.on('exit', () => { process.exitCode = 0; }); throw new Error('said'); }", ''],
    [
      'ends the program and changes its code',
      "check() { process.on('exit', () => { process.exitCode = 0; }); process.exit(7); }",
      'before it was done',
    ],
    ['leaves an exit that never ends', "check() { process.on('exit', () => { for (;;); }); throw new Error('said'); }", ''],
    [
      'speaks when it had its verdict',
      'check(p, v) { setTimeout(() => v.skip("late"), 50); v.pass(); }',
      '.mjs: it gave a verdict after its end',
    ],
    ['leaves a task that never ends', 'check() { setImmediate(() => { for (;;); }); }', 'did not end within 2 s; the audit was stopped.\n'],
    [
      'leaves promises that never end',
      'check() { (async () => { for (;;) await null; })(); }',
      'did not end within 2 s; the audit was stopped.\n',
    ],
    [
      'fails later and keeps the program from ending',
      'check() { setInterval(() => {}, 1000); Promise.reject(new Error("nobody waits")); }',
      'nobody waits',
    ],
  ])('%s', async (_name, member, words) => {
    const text = "{ zh: '条件', en: 'condition' }";
    const own = `own-${member.length}`;
    place.write(
      `${own}.mjs`,
      `export const rule = { id: 'own/one', version: 1, severity: 'warning', scope: 'project', title: ${text}, rationale: ${text},
        remedy: ${text}, basis: [], messages: {}, examples: [1, 2, 3].map((n) => ({ name: String(n), given: {}, expect: 'pass' })), ${member} };`,
    );
    place.write(`${own}.yaml`, `ruleModules: [./${own}.mjs]\nruleTimeLimit: 2\n`);
    const paths = ['record.ndjson', `${own}.yaml`].map((name) => join(place.directory, name));
    const { code, stderr } = await start(['audit', paths[0] ?? '', '--config', paths[1] ?? '', '--lang', 'en', '--min-coverage', '0']);
    expect(code).toBe(3);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('debugger');
  });
  it.each([
    ['Array.prototype.map = () => []', "property 'map'"],
    ["Object.prototype.toString = () => ''", "property 'toString'"],
    ['Object.prototype.own = 1', 'own'],
    ['Map = Set', "property 'Map'"],
    ['Object.getPrototypeOf([].values()).next = () => ({ done: true })', "property 'next'"],
  ])('changes no object of the language: %s', async (change, words) => {
    const text = "{ zh: '条件', en: 'condition' }";
    const own = `lock-${change.length}`;
    place.write(
      `${own}.mjs`,
      `const object = {}; object.toString = () => 'its own'; class Own extends Error { constructor() { super(); this.name = 'Own'; } } new Own();
      export const rule = { id: 'own/one', version: 1, severity: 'warning', scope: 'project', title: ${text}, rationale: ${text},
        remedy: ${text}, basis: [], messages: {}, examples: [1, 2, 3].map((n) => ({ name: String(n), given: {}, expect: 'pass' })),
        check(project, verdicts) { ${change}; verdicts.pass(); } };`,
    );
    place.write(`${own}.yaml`, `ruleModules: [./${own}.mjs]\nruleTimeLimit: 2\n`);
    const [record = '', config = ''] = ['record.ndjson', `${own}.yaml`].map((name) => join(place.directory, name));
    const { code, stdout } = await start(['audit', record, '--config', config, '--lang', 'en', '--format', 'json']);
    expect([code, JSON.parse(stdout).crashes]).toEqual([3, [expect.objectContaining({ cause: expect.stringContaining(words) })]]);
  });
  it('prints beside a report on standard output, not into it', async () => {
    const text = "{ zh: '条件', en: 'condition' }";
    place.write(
      'chatty.mjs',
      `import { stdout } from 'node:process';
      console.log('loaded');
      export const rule = { id: 'own/chatty', version: 1, severity: 'warning', scope: 'project', title: ${text}, rationale: ${text},
        remedy: ${text}, basis: [], messages: {}, examples: [1, 2, 3].map((n) => ({ name: String(n), given: {}, expect: 'pass' })),
        check(project, verdicts) { console.log('checked'); stdout.write('asked'); setTimeout(() => console.info('later'), 5); verdicts.pass(); } };`,
    );
    place.write('chatty.yaml', 'ruleModules: [./chatty.mjs]\n');
    const [record = '', config = ''] = ['record.ndjson', 'chatty.yaml'].map((name) => join(place.directory, name));
    const { code, stdout, stderr } = await start(['audit', record, '--config', config, '--format', 'json', '--min-coverage', '0']);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, crashes: [] });
    expect(code).not.toBe(3);
    for (const said of ['loaded', 'checked', 'asked']) expect(stderr).toContain(said);
  });
});

it('says the same in any time zone, locale and directory', async () => {
  const samples = new URL('../../samples/', import.meta.url).pathname;
  const argv = ['audit', join(samples, 'faulty-disclosure'), '--format', 'json', '--lang', 'zh'];
  const here = new Place();
  const { stdout: said } = await here.run(argv);
  here.remove();
  // The checkout may itself lie in the folder for temporary files, and names are told from where the program runs.
  const elsewhere = mkdtempSync(join(tmpdir(), 'yushen-'));
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), MAIN, ...argv], {
    cwd: elsewhere,
    env: { ...process.env, NODE_OPTIONS: '', TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
  });
  let there = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    there += text;
  });
  await once(child, 'close');
  rmSync(elsewhere, { recursive: true });
  expect(JSON.parse(said).findings.length).toBeGreaterThan(0);
  expect(there).toBe(said);
});
