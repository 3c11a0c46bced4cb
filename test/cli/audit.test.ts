import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readShare } from '../../src/cli/commands/audit.ts';
import { runCommandLine } from '../../src/cli/run.ts';
import { columns } from '../../src/report/layout.ts';
import { Place, projectRecord } from './harness.ts';

let place: Place;
beforeEach(() => {
  place = new Place();
  place.write('clean.ndjson', `${projectRecord('100')}\n`);
  place.write('faulty.ndjson', `${projectRecord('93')}\n`);
});
afterEach(() => place.remove());

const read = (name: string) => readFileSync(join(place.directory, name), 'utf8');

describe('exit codes', () => {
  it.each([
    ['clean records', ['audit', 'clean.ndjson'], 0],
    ['an error', ['audit', 'faulty.ndjson'], 1],
    ['an error that may be', ['audit', 'faulty.ndjson', '--fail-on', 'never'], 0],
    ['a missing file', ['audit', 'missing.txt'], 2],
    ['a missing file beside an error', ['audit', 'missing.txt', 'faulty.ndjson'], 2],
    ['an unknown flag', ['audit', 'clean.ndjson', '--nonsense'], 2],
    ['an unknown format', ['audit', 'clean.ndjson', '--format', 'xml'], 2],
    ['no command', [], 2],
    ['an unknown command', ['audti', 'clean.ndjson'], 2],
    ['no path', ['audit'], 2],
    ['help', ['--help'], 0],
    ['version', ['--version'], 0],
    ['completion', ['completion'], 0],
  ])('%s', async (_name, argv, code) => {
    expect((await place.run(argv)).code).toBe(code);
  });
  it('is 2 and says where when a record is refused, and audits the others', async () => {
    place.write('mixed.ndjson', `${projectRecord('93')}\n{"kind":"project","document":"d"}\n{"kind"\n`);
    const ran = await place.run(['audit', 'mixed.ndjson', '--format', 'json']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('mixed.ndjson:2');
    expect(ran.stderr).toContain('mixed.ndjson:3');
    const report = JSON.parse(ran.stdout);
    expect([report.complete, report.unread.invalidCount, report.summary.findings.error]).toEqual([false, 2, 1]);
  });
  it('is 2 for what is not text, and for nothing to audit', async () => {
    place.write('empty.txt', '');
    place.write('binary.txt', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]));
    place.write('letter.txt', '今天天气很好。\n');
    for (const name of ['empty.txt', 'binary.txt', 'letter.txt']) {
      const ran = await place.run(['audit', name]);
      expect([name, ran.code, ran.stdout]).toEqual([name, 2, '']);
      expect(ran.stderr).toContain(name);
      expect(ran.stderr).not.toMatch(/\bat .*\.ts/);
    }
  });
  it('is 1 when too little was read', async () => {
    const record = JSON.stringify({ ...JSON.parse(projectRecord('100')), cells: { recognised: 100, read: 10 } });
    place.write('thin.ndjson', record);
    expect((await place.run(['audit', 'thin.ndjson', '--min-coverage', '0.05'])).code).toBe(0);
    const ran = await place.run(['audit', 'thin.ndjson', '--min-coverage', '90%']);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/读出率 \d+\.\d% 低于要求的 90\.0%/);
  });
  it('is 3 when a rule crashes, and the audit goes on', async () => {
    place.write('crash.mjs', ownRule('own/crashes', 'check() { throw new TypeError("boom"); }'));
    place.write('own.yaml', 'ruleModules: [./crash.mjs]\n');
    const ran = await place.run(['audit', 'faulty.ndjson', '--config', 'own.yaml']);
    expect(ran.code).toBe(3);
    expect(ran.stdout).toContain('boom');
    expect(ran.stdout).toContain('scores/total-equals-scores');
  });
});

describe('outputs', () => {
  it('writes several formats at once, one of them to standard output', async () => {
    const ran = await place.run([
      'audit',
      'faulty.ndjson',
      '--format',
      'terminal',
      '--format',
      'json=out.json',
      '--format=sarif=out.sarif',
    ]);
    expect(ran.stdout).toContain('scores/total-equals-scores');
    expect(JSON.parse(read('out.json')).version).toBe(1);
    expect(JSON.parse(read('out.sarif')).runs[0].results.length).toBeGreaterThan(0);
  });
  it('writes one format with --output and nothing else', async () => {
    const ran = await place.run(['audit', 'faulty.ndjson', '--format', 'markdown', '--output', 'out.md']);
    expect([ran.stdout, ran.stderr]).toEqual(['', '']);
    expect(read('out.md')).toContain('# 预审报告');
  });
  it('drops the terminal report with --quiet, not the files and not the errors', async () => {
    const ran = await place.run(['audit', 'faulty.ndjson', 'missing.txt', '--quiet', '--format', 'json=out.json']);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain('missing.txt');
    expect(existsSync(join(place.directory, 'out.json'))).toBe(true);
  });
  it('are all tried: those that cannot be written are named, and the exit code says so', async ({ skip }) => {
    if (!existsSync('/dev/full') || !existsSync('/proc/version')) skip('no /dev/full');
    const formats = ['json=/dev/full', 'sarif=/proc/version', 'junit=c.xml'].flatMap((format) => ['--format', format]);
    const ran = await place.run(['audit', 'faulty.ndjson', '--lang', 'en', '--fail-on', 'never', ...formats]);
    expect(ran.code).toBe(2);
    expect(read('c.xml')).toContain('<testsuites');
    expect(ran.stdout).toContain('scores/total-equals-scores');
    const errors = ran.stderr.split('\n').filter((line) => line.startsWith('Error'));
    expect(errors).toEqual([expect.stringContaining('/dev/full: '), expect.stringContaining('/proc/version: ')]);
  });
  it('are refused together before anything is read', async () => {
    const ran = await place.run(['audit', 'faulty.ndjson', '--format', 'json=none/a', '--format', 'sarif=.', '--format', 'junit=c.xml']);
    expect([ran.code, ran.stdout, existsSync(join(place.directory, 'c.xml'))]).toEqual([2, '', false]);
    expect(ran.stderr).toMatch(/none\/a：[\s\S]*\n错误：\.：/);
  });
  it('writes the file for a pipeline even when nothing could be read', async () => {
    expect((await place.run(['audit', 'missing.txt', '--format', 'sarif=out.sarif'])).code).toBe(2);
    expect(JSON.parse(read('out.sarif')).runs[0].invocations[0].toolExecutionNotifications).toHaveLength(1);
  });
  it.each([
    ['two formats for standard output', ['--format', 'json', '--format', 'sarif'], '标准输出'],
    ['no file after the equals sign', ['--format', 'json='], 'json='],
    ['--output without a format for it', ['--format', 'json=a', '--output', 'b'], '--output'],
    ['one file twice', ['--format', 'json=a', '--format', 'sarif=./a'], '同一个文件'],
    ['a folder that is not there', ['--format', 'json=no/such/folder/a'], 'ENOENT'],
    ['an input as output', ['--format', 'json=faulty.ndjson'], '要读取的文件'],
    ['a profile that is not there', ['--profile', 'nope'], 'pre-publication'],
    ['an option twice', ['--profile', 'gate', '--profile', 'gate'], '不止一次'],
    ['a share that is none', ['--min-coverage', '90'], '80%'],
  ])('refuses %s', async (_name, flags, words) => {
    const ran = await place.run(['audit', 'faulty.ndjson', ...flags]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(words);
    expect(ran.stderr).toMatch(/^错误：.*\n办法：.*\n$/);
    expect(read('faulty.ndjson')).toContain('公共文化服务');
  });
  it('gives the same bytes wherever and in whatever locale it runs, without absolute paths', async () => {
    const other = new Place();
    other.write('faulty.ndjson', `${projectRecord('93')}\n`);
    for (const format of ['json', 'sarif']) {
      const here = await place.run(['audit', 'faulty.ndjson', '--format', format, '--lang', 'zh']);
      const there = await other.run(['audit', join(other.directory, 'faulty.ndjson'), '--format', format, '--lang', 'zh'], {
        environment: { TZ: 'UTC' },
      });
      expect(there.stdout).toBe(here.stdout);
      const below = await other.run(['audit', join(place.directory, 'faulty.ndjson'), '--format', format, '--lang', 'zh']);
      expect(below.stdout).toBe(here.stdout);
      const above = await other.inShell({}, (shell) =>
        runCommandLine(['audit', join(place.directory, 'faulty.ndjson'), '--format', format, '--lang', 'zh'], { ...shell, directory: '/' }),
      );
      expect(above.stdout).toBe(here.stdout);
    }
    const json = await place.run(['audit', 'faulty.ndjson', '--format', 'json']);
    expect((await place.run(['audit', 'faulty.ndjson', '--format', 'json'], { environment: { LANG: 'en_US.UTF-8' } })).stdout).toBe(
      json.stdout,
    );
    const missing = await place.run(['audit', join(place.directory, 'gone.txt'), 'faulty.ndjson', '--format', 'json']);
    expect(missing.stdout).not.toContain(place.directory);
    other.remove();
  });
  it('uses colours and the width of the terminal only there', async () => {
    const plain = await place.run(['audit', 'faulty.ndjson']);
    const terminal = await place.run(['audit', 'faulty.ndjson'], { isTTY: true, columns: 60 });
    expect(plain.stdout).not.toContain('\u001b');
    expect(terminal.stdout).toContain('\u001b[');
    expect(Math.max(...terminal.stdout.split('\n').map(columns))).toBeLessThanOrEqual(60);
    for (const none of [
      await place.run(['audit', 'faulty.ndjson', '--no-color'], { isTTY: true }),
      await place.run(['audit', 'faulty.ndjson'], { isTTY: true, environment: { NO_COLOR: '1' } }),
    ])
      expect(none.stdout).not.toContain('\u001b');
  });
});

describe('inputs', () => {
  it('reads standard input, and a file that is named like a number', async () => {
    place.write('2022', `${projectRecord('93')}\n`);
    expect((await place.run(['audit', '2022'])).code).toBe(1);
    expect((await place.run(['audit', '-'], { stdin: `${projectRecord('93')}\n` })).code).toBe(1);
    expect((await place.run(['audit', '-'], { stdin: '' })).code).toBe(2);
  });
  it('reads a share in two ways', () => {
    expect([readShare('0.8'), readShare('80%'), readShare('1'), readShare(undefined)]).toEqual([0.8, 0.8, 1, undefined]);
  });
});

function ownRule(id: string, member: string): string {
  return `const text = { zh: '条件', en: 'condition' };
export const rule = {
  id: '${id}', version: 1, severity: 'warning', scope: 'project', title: text, rationale: text, remedy: text, basis: [],
  messages: { wrong: text },
  examples: [1, 2, 3].map((n) => ({ name: String(n), given: {}, expect: 'pass' })),
  ${member},
};
`;
}

describe('configuration', () => {
  it('is found in the working directory and obeyed', async () => {
    place.write('yushen.config.yaml', 'rules:\n  scores/total-equals-scores: off\n');
    expect((await place.run(['audit', 'faulty.ndjson'])).code).toBe(0);
    place.write('yushen.config.yaml', 'failOn: never\n');
    expect((await place.run(['audit', 'faulty.ndjson'])).code).toBe(0);
    expect((await place.run(['audit', 'faulty.ndjson', '--fail-on', 'error'])).code).toBe(1);
  });
  it.each([
    ['a misspelt rule', 'profile: gate\nrules:\n  scores/total-equals-score: off\n', ':3', 'scores/total-equals-scores'],
    ['a misspelt key', 'failOn: error\nruls: {}\n', ':2', 'ruls'],
    ['a value that is not allowed', 'rules:\n  scores/score-within-weight:\n    severity: fatal\n', ':3', 'severity'],
    ['an option that is wrong', 'rules:\n  targets/target-is-not-trivial:\n    options:\n      warnBelow: many\n', ':4', 'warnBelow'],
    ['a syntax error', 'rules:\n  a: [1, 2\nfailOn: error\n', ':', '写法'],
    ['a profile that is not there', 'profile: nope\n', 'yushen.config.yaml', 'nope'],
    ['code in a file that was only found', 'failOn: error\nruleModules: [./own.mjs]\n', ':2', '--config'],
  ])('says the line of %s', async (_name, text, line, words) => {
    place.write('yushen.config.yaml', text);
    const ran = await place.run(['audit', 'faulty.ndjson']);
    expect(ran.code).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr.split('\n')[0]).toContain(
      line === ':' ? 'yushen.config.yaml:' : line.startsWith(':') ? `yushen.config.yaml${line}：` : line,
    );
    expect(ran.stderr).toContain(words);
    const english = await place.run(['audit', 'faulty.ndjson', '--lang', 'en']);
    expect(english.stderr).toMatch(/^Error: /);
    expect(english.stderr.replaceAll(/“[^”]*”/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
  });
  it('is read as JSON too, with lines', async () => {
    place.write('c.json', '{\n  "failOn": "sometimes"\n}\n');
    const ran = await place.run(['audit', 'faulty.ndjson', '--config', 'c.json']);
    expect([ran.code, ran.stderr.includes('c.json:2')]).toEqual([2, true]);
  });
  it('is never taken from an audited folder, where it is a file that was not read', async () => {
    const inner = new Place();
    inner.write('yushen.config.yaml', 'rules:\n  scores/*: off\n');
    inner.write('faulty.ndjson', `${projectRecord('93')}\n`);
    const ran = await place.run(['audit', inner.directory, '--format', 'json']);
    expect([ran.code, JSON.parse(ran.stdout).unread.skipped, JSON.parse(ran.stdout).findings.length > 0]).toEqual([
      2,
      ['yushen.config.yaml'],
      true,
    ]);
    inner.remove();
  });
  it('is refused when there are two', async () => {
    place.write('yushen.config.yaml', '');
    place.write('yushen.config.json', '{}');
    expect((await place.run(['audit', 'clean.ndjson'])).stderr).toContain('yushen.config.yaml, yushen.config.json');
  });
});

describe('own rules', () => {
  const audit = () => place.run(['audit', 'clean.ndjson', '--config', 'own.yaml', '--fail-on', 'warning']);

  it('run like the built-in ones', async () => {
    place.write(
      'own.mjs',
      ownRule('own/always-fails', "check(project, verdicts) { verdicts.fail({ message: 'wrong', at: project.name }); }"),
    );
    place.write('own.yaml', 'ruleModules: [./own.mjs]\n');
    const ran = await audit();
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('own/always-fails');
  });
  it.each([
    ['a rule without its check', "export const rule = { id: 'own/x', scope: 'project' };", 'own/x'],
    ['an id that is none', ownRule('Own Rule', 'check() {}'), 'Own Rule'],
    ['an id that is taken', ownRule('scores/total-equals-scores', 'check() {}'), 'scores/total-equals-scores'],
    ['no rule at all', 'export const x = 1;', 'own.mjs'],
    ['code that does not run', 'throw new Error("no luck");', 'no luck'],
    ['code that does not parse', 'export const = ;', 'SyntaxError'],
  ])('are refused: %s', async (_name, code, words) => {
    const name = `own-${words.replace(/\W/g, '')}.mjs`;
    place.write(name, code);
    place.write('own.yaml', `ruleModules: [./${name}]\n`);
    const ran = await audit();
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(words === 'own.mjs' ? name : words);
    expect(ran.stderr).not.toContain(place.directory);
  });
  it('must be JavaScript modules', async () => {
    place.write('own.yaml', 'failOn: error\nruleModules:\n  - ./own.sh\n');
    expect((await audit()).stderr).toContain('own.yaml:2');
  });
});
