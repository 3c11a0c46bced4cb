import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeToFile } from '../../src/cli/outputs.ts';
import { sealedPackage } from '../../src/cli/seal.ts';
import { checkSeal } from '../../src/ingest/seal-node.ts';
import { writeWorkbook } from '../../src/report/spreadsheet/write-workbook.ts';
import { Place, projectRecord } from './harness.ts';

const PAPER = `${projectRecord('93')}\n`;
let place: Place;

beforeEach(() => {
  place = new Place();
  place.write('paper.ndjson', PAPER);
  mkdirSync(at('in'));
  place.write('in/paper.ndjson', PAPER);
});
afterEach(() => place.remove());

const at = (name: string): string => join(place.directory, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');

function link(target: string, name: string): string {
  symlinkSync(target, at(name));
  return name;
}

function hardLink(target: string, name: string): string {
  linkSync(at(target), at(name));
  return name;
}

describe('an output that would replace what is read', () => {
  beforeEach(() => {
    place.write('b.json', '{}');
    place.write('in/scan.docx', 'PK');
    place.write('c.yaml', 'exclude: [scan.docx]');
  });

  it.each([
    ['an absolute path', () => at('paper.ndjson')],
    ['a way round', () => 'in/../paper.ndjson'],
    ['a link', () => link('paper.ndjson', 'x')],
    ['a link to a link', () => link(link('paper.ndjson', 'y'), 'x')],
    ['a way through a linked folder', () => `${link('.', 'z')}/paper.ndjson`],
    ['a hard link', () => hardLink('paper.ndjson', 'x')],
    ['a paper in the folder', () => 'in/paper.ndjson'],
    ['a file in the folder that cannot be read', () => 'in/scan.docx'],
    ['the configuration', () => './c.yaml'],
  ])('is refused by %s, before anything is read', async (_name, name) => {
    const before = ['paper.ndjson', 'in/paper.ndjson', 'in/scan.docx', 'c.yaml'].map(read);
    const ran = await place.run(['audit', 'paper.ndjson', 'in', '--config', 'c.yaml', '--format', `json=${name()}`, '--lang', 'en']);
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([2, '', expect.stringContaining('would replace a file that this run reads')]);
    expect(['paper.ndjson', 'in/paper.ndjson', 'in/scan.docx', 'c.yaml'].map(read)).toEqual(before);
  });

  it.each([
    ['a baseline', ['audit', 'paper.ndjson', '--baseline', 'b.json', '--format', 'json=./b.json']],
    ['waivers', ['audit', 'paper.ndjson', '--waivers', 'b.json', '--format', 'json=in/../b.json']],
    ['a saved result', ['diff', 'b.json', 'paper.ndjson', '--format', 'json=./b.json']],
    ['the input of normalize', ['normalize', 'in', '--output', 'in/paper.ndjson']],
    ['the input of read', ['read', 'in', '--format', 'json=in/paper.ndjson']],
    ['waivers of a baseline', ['baseline', 'paper.ndjson', '--waivers', 'b.json', '--output', './b.json']],
  ])('is refused where it is %s', async (_name, argv) => {
    const ran = await place.run([...argv, '--lang', 'en']);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('would replace')]);
    expect([read('b.json'), read('in/paper.ndjson')]).toEqual(['{}', PAPER]);
  });

  it.each([
    ['a link', () => symlinkSync('a', at('b')), ['a', 'b']],
    ['case', () => undefined, ['a', 'A']],
    ['a way round', () => undefined, ['a', 'in/../a']],
  ])('is refused where two are one by %s', async (_name, make, [one, two]) => {
    make();
    const ran = await place.run(['audit', 'paper.ndjson', '--format', `json=${one}`, '--format', `sarif=${two}`]);
    expect([ran.code, ran.stderr.includes('同一个文件'), existsSync(at('a'))]).toEqual([2, true, false]);
  });
});

describe('an output', () => {
  it('replaces a report of the same name, and the next run leaves it out', async () => {
    for (const round of [1, 2]) {
      const ran = await place.run(['audit', 'in', '--format', 'json=in/result.json', '--format', 'html=in/report.html', '--quiet']);
      expect([round, ran.code, ran.stderr]).toEqual([round, 1, '']);
    }
    expect(JSON.parse(read('in/result.json')).leftOut).toEqual([
      { file: 'in/report.html', reason: 'ours' },
      { file: 'in/result.json', reason: 'ours' },
    ]);
  });

  it('keeps the mode of the file and replaces what a link leads to', async () => {
    place.write('real.json', 'old');
    chmodSync(at('real.json'), 0o640);
    symlinkSync('real.json', at('link.json'));
    symlinkSync('new.json', at('dangling.json'));
    await place.run(['audit', 'in', '--format', 'json=link.json', '--format', 'sarif=dangling.json', '--quiet']);
    expect([lstatSync(at('link.json')).isSymbolicLink(), statSync(at('real.json')).mode & 0o777]).toEqual([true, 0o640]);
    expect([JSON.parse(read('real.json')).version, JSON.parse(read('new.json')).version]).toEqual([1, '2.1.0']);
  });

  it('leaves the old file whole and no litter where it cannot be finished', async () => {
    place.write('r.json', 'old');
    function* halfway(): Iterable<string> {
      yield 'x'.repeat(1 << 17);
      throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
    }
    await expect(writeToFile(halfway(), 'r.json', place.directory)).rejects.toMatchObject({ code: 'badOption' });
    expect([read('r.json'), readdirSync(place.directory).sort()]).toEqual(['old', ['in', 'paper.ndjson', 'r.json']]);
  });

  it('is written as it is where it is a device', async () => {
    const ran = await place.run(['audit', 'in', '--format', 'json=/dev/null', '--quiet']);
    expect([ran.code, ran.stderr, statSync('/dev/null').isCharacterDevice()]).toEqual([1, '', true]);
    const full = await place.run(['audit', 'in', '--format', 'json=/dev/full', '--quiet', '--lang', 'en']);
    expect([full.code, full.stderr]).toEqual([2, expect.stringContaining('ENOSPC')]);
  });

  it('is whole or not there after a kill, and what is left over is cleared away by the next run', async () => {
    place.write('r.json', 'old');
    const module = new URL('../../src/cli/staged-file.ts', import.meta.url).href;
    const code = `const { StagedFile } = await import(${JSON.stringify(module)});
      const staged = await StagedFile.begin(${JSON.stringify(at('r.json'))}, 0o644);
      await staged.write(['half']);
      console.log('begun');
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code]);
    await once(child.stdout, 'data');
    const litter = () => readdirSync(place.directory).filter((name) => name.startsWith('.yushen-'));
    const run = () => place.run(['audit', 'paper.ndjson', '--format', 'sarif=s.sarif', '--quiet']);
    await run();
    expect(litter()).toHaveLength(1);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect([read('r.json'), litter().length]).toEqual(['old', 1]);
    place.write('.yushen-0123abcd-1-1.part', 'of another machine');
    await run();
    expect(litter()).toEqual(['.yushen-0123abcd-1-1.part']);
  });

  it('seals a workbook', async () => {
    const workbook = { title: 't', sheets: [{ name: 's', columns: [{ width: 9 }], rows: [] }] };
    place.write('w.xlsx', Buffer.concat([...sealedPackage(writeWorkbook(workbook))]));
    expect((await checkSeal(at('w.xlsx'))).seal).toBe('fits');
    const { readXlsx } = await import('hucre/xlsx');
    expect((await readXlsx(readFileSync(at('w.xlsx')))).sheets.map(({ name }) => name)).toEqual(['s']);
  });

  it('is left out of the next run with the lists of corrections, but for the CSV', async () => {
    expect((await place.run(['corrections', 'in', '--output', 'in/lists'])).code).toBe(0);
    const { stdout } = await place.run(['audit', 'in', '--format', 'json']);
    const { leftOut, unread } = JSON.parse(stdout);
    expect(leftOut.map(({ file, reason }: { file: string; reason: string }) => [file.slice(-5), reason])).toEqual([
      ['.xlsx', 'ours'],
      ['.docx', 'ours'],
    ]);
    expect(unread.skipped).toEqual([expect.stringMatching(/\.csv$/)]);
  });
});

describe('a baseline', () => {
  const record = () => place.run(['baseline', 'paper.ndjson', '--output', 'b.json', '--lang', 'en']);

  it('replaces no other file', async () => {
    place.write('b.json', '{"format":"something"}');
    const ran = await record();
    expect([ran.code, ran.stderr, read('b.json')]).toEqual([2, expect.stringContaining('is no baseline'), '{"format":"something"}']);
  });
  it('replaces a baseline, of an older version too, and no empty file', async () => {
    place.write('b.json', '');
    expect([(await record()).code, read('b.json')]).toEqual([2, '']);
    place.write('b.json', '{"format":"yushen-baseline","version":0}');
    expect((await record()).code).toBe(0);
    expect((await record()).code).toBe(0);
    expect((await place.run(['audit', 'paper.ndjson', '--baseline', 'b.json'])).code).toBe(0);
  });
});

describe('a file that is no document', () => {
  it('is read no further than it may be large', async () => {
    place.write('c.yaml', '#'.repeat(1 + (1 << 20)));
    for (const flag of ['--waivers', '--config']) {
      const ran = await place.run(['audit', 'paper.ndjson', '--lang', 'en', flag, 'c.yaml']);
      expect([ran.code, ran.stdout, ran.stderr]).toEqual([2, '', expect.stringContaining('c.yaml: This file is larger than 1 MB.')]);
    }
  });

  describe.each(['f', '/dev/zero', 's'])('but %s, no ordinary file', (file) => {
    const refused = async (...argv: readonly string[]): Promise<void> => {
      const ran = await place.run([...argv, '--lang', 'en']);
      const said = expect.stringContaining(`${file}: This is no ordinary file`);
      // Of documents and lists the others are still looked at.
      expect([ran.code, ran.stderr]).toEqual([2, said]);
    };
    let socket: Server;
    beforeEach(async () => {
      execFileSync('/usr/bin/mkfifo', [at('f')]);
      socket = createServer().listen(at('s'));
      await once(socket, 'listening');
    });
    afterEach(() => socket.close());

    it.each(['--config', '--baseline', '--waivers'])('is refused as %s', async (flag) => {
      await refused('audit', 'paper.ndjson', flag, file);
    });
    // A device as an output is a stream: /dev/null and /dev/full are written to.
    const isDevice = file.startsWith('/dev/');

    it.each(isDevice ? [] : [file])('is refused as a rule module: %s', async () => {
      link(file, `${file}.mjs`);
      place.write('c.yaml', `ruleModules: [./${file}.mjs]\n`);
      const ran = await place.run(['audit', 'paper.ndjson', '--config', 'c.yaml', '--lang', 'en']);
      expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(`${file}.mjs: This is no ordinary file`)]);
    });
    it('is refused as a document, a saved result or a returned list', async () => {
      await refused('audit', file);
      await refused('normalize', file);
      await refused('diff', file, file);
      await refused('recheck', '--corrections', file, 'paper.ndjson');
      await refused('baseline', 'migrate', file, '--output', 'new.json', 'paper.ndjson');
    });
    it.each(isDevice ? [] : [file])('is refused as an output, and as a baseline to be written: %s', async () => {
      await refused('audit', 'paper.ndjson', '--format', `json=${file}`);
      await refused('baseline', 'paper.ndjson', '--output', file);
    });
  });
});

describe('a configuration', () => {
  const audit = (...flags: readonly string[]) => place.run(['audit', 'paper.ndjson', '--lang', 'en', ...flags]);

  it.each([
    ['is a folder', () => mkdirSync(at('yushen.config.yaml'))],
    ['is a link that leads nowhere', () => symlinkSync('nowhere', at('yushen.config.yaml'))],
    ['is a link to itself', () => symlinkSync('yushen.config.yaml', at('yushen.config.yaml'))],
    ['is no mapping', () => place.write('yushen.config.yaml', '- a\n')],
    ['is broken', () => place.write('yushen.config.yaml', '{')],
  ])('that %s is an error, named or found', async (_name, make) => {
    make();
    for (const flags of [[], ['--config', 'yushen.config.yaml']]) {
      const ran = await audit(...flags);
      expect([ran.code, ran.stdout, ran.stderr]).toEqual([2, '', expect.stringContaining('yushen.config.yaml')]);
    }
  });

  it('that is a pipe is an error where it was found, for nobody feeds it', async () => {
    execFileSync('/usr/bin/mkfifo', [at('yushen.config.yaml')]);
    const ran = await audit();
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([2, '', expect.stringContaining('yushen.config.yaml: This is no ordinary file')]);
  });

  it('that names very many rules that there are not is refused in one line, and of many errors the first are said', async () => {
    const unknown = (count: number): string =>
      `rules:\n${Array.from({ length: count }, (_, at) => `  targets/none-${at}: off\n`).join('')}`;
    place.write('yushen.config.yaml', unknown(20_000));
    const many = await audit();
    expect([many.code, many.stderr]).toEqual([2, expect.stringMatching(/^Error: yushen\.config\.yaml:1: rules is wrong: .*1000.*\n.*\n$/)]);
    place.write('yushen.config.yaml', unknown(30));
    const some = await audit();
    expect([some.code, some.stderr.split('\n').length, some.stderr]).toEqual([2, 42, expect.stringContaining('… and 10 more errors')]);
  });

  it('excludes only where it was named', async () => {
    place.write('yushen.config.yaml', 'failOn: never\nexclude: [paper.ndjson]\n');
    const found = await place.run(['audit', 'in', '--lang', 'en']);
    expect([found.code, found.stderr]).toEqual([2, expect.stringContaining('yushen.config.yaml:2: exclude may stand only')]);
    place.write('in/good.ndjson', PAPER);
    const named = await place.run(['audit', 'in', '--config', 'yushen.config.yaml', '--lang', 'en']);
    expect([named.code, named.stdout]).toEqual([0, expect.stringContaining('left out by the configuration (exclude): in/paper.ndjson')]);
  });
});
