import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealed } from '../../src/cli/seal.ts';
import { globMatcher } from '../../src/ingest/glob.ts';
import { findInput } from '../../src/ingest/load-paths.ts';
import type { SearchOptions } from '../../src/ingest/source-node.ts';

const PROSE = '一、收入说明\n2022年预算收入为100.00万元，其中：一般公共预算收入100.00万元，基金预算收入0万元。\n';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-'));
  put('in/paper.txt', PROSE);
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array = PROSE): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** What became of everything in the folder: documents read, and a reason for each of the rest. */
async function account(options: Omit<SearchOptions, 'cwd'> = {}, paths = ['in']) {
  const found = await findInput(paths, { cwd: folder, ...options });
  const loading = found.load();
  for await (const _ of loading.batches());
  const { sources, errors, leftOut, complete } = loading.report();
  return {
    read: sources.filter(({ error }) => error === undefined).map(({ file }) => file),
    unread: errors.map(({ where, what }) => `${where}: ${what.en}`),
    leftOut: leftOut.map(({ file, reason }) => `${file} ${reason}`),
    complete,
  };
}

describe('a named folder', () => {
  it.each([
    ['a link that leads nowhere', () => symlinkSync('/nowhere/at/all', join(folder, 'in/x.txt')), 'in/x.txt: This link leads nowhere'],
    ['a link to itself', () => symlinkSync('x.txt', join(folder, 'in/x.txt')), 'in/x.txt: This link leads nowhere'],
    [
      'a link that leads out',
      () => {
        put('secret.txt');
        symlinkSync('../secret.txt', join(folder, 'in/x.txt'));
      },
      'in/x.txt: This link leads out',
    ],
    ['a link to a folder outside', () => symlinkSync(tmpdir(), join(folder, 'in/x')), 'in/x: This link leads out'],
    ['a link to the folder it lies in', () => symlinkSync('.', join(folder, 'in/x')), 'in/x: This link leads back'],
    ['a link to the parent of its folder', () => symlinkSync('..', join(folder, 'in/x')), 'in/x: This link leads out'],
    [
      'a link from a folder below to the one named',
      () => {
        mkdirSync(join(folder, 'in/deep'));
        symlinkSync(join(folder, 'in'), join(folder, 'in/deep/x'));
      },
      'in/deep/x: This link leads back',
    ],
    ['a pipe', () => execFileSync('/usr/bin/mkfifo', [join(folder, 'in/x.txt')]), 'in/x.txt: This is no ordinary file'],
    ['an empty file', () => put('in/x.txt', ''), 'in/x.txt: The file is empty'],
    ['an empty file without an ending', () => put('in/x', ''), 'in/x: The file is empty'],
    ['NUL bytes without an ending', () => put('in/x', `${PROSE}\0\0\0\0${PROSE}`), 'in/x: This is a binary file'],
    [
      'a name that is no UTF-8',
      () => writeFileSync(Buffer.concat([Buffer.from(join(folder, 'in/')), Buffer.from('d4a4cbe32e747874', 'hex')]), PROSE),
      'The name is not UTF-8',
    ],
    ['a README', () => put('in/README.txt', '说明\n'), 'in/README.txt: Nothing to audit'],
    ['a hidden file', () => put('in/.x.txt', '说明\n'), 'in/.x.txt: Nothing to audit'],
    ['a configuration', () => put('in/yushen.config.yaml', '{}'), 'in/yushen.config.yaml: '],
    ['node_modules', () => put('in/node_modules/x.txt'), 'in/node_modules: Hidden folders and node_modules'],
    ['a hidden folder', () => put('in/.x/x.txt'), 'in/.x: Hidden folders'],
    ['folders without end', () => put(`in/${'d/'.repeat(66)}x.txt`), `in/${'d/'.repeat(64)}d: Too many folders`],
    ...['.text', '.log', '.odt', '.docm', '.zip', '.jpg', '.yaml', '.csv'].map((ending) => {
      return [ending, () => put(`in/x${ending}`), `in/x${ending}: Files with the ending ${ending}`] as const;
    }),
  ] as const)('names %s as not read', async (_name, make, expected) => {
    make();
    const { read, unread, leftOut, complete } = await account();
    expect([read, leftOut, complete]).toEqual([['in/paper.txt'], [], false]);
    expect(unread).toEqual([expect.stringContaining(expected)]);
  });

  it('names what may not be read', async ({ skip }) => {
    if (process.getuid?.() === 0) skip('root may read everything');
    put('in/x/y.txt');
    put('in/z.txt');
    chmodSync(join(folder, 'in/x'), 0);
    chmodSync(join(folder, 'in/z.txt'), 0);
    const { unread } = await account();
    chmodSync(join(folder, 'in/x'), 0o700);
    expect(unread).toEqual([expect.stringContaining('in/x: '), expect.stringContaining('in/z.txt: ')]);
  });

  it('reads a README that is a paper, and any text without an ending', async () => {
    put('in/README.txt');
    put('in/LICENSE');
    expect(await account()).toMatchObject({ read: ['in/LICENSE', 'in/README.txt', 'in/paper.txt'], complete: true });
  });

  it('reads what links within it lead to once', async () => {
    mkdirSync(join(folder, 'in/deep'));
    mkdirSync(join(folder, 'in/beside'));
    symlinkSync('../beside', join(folder, 'in/deep/beside'));
    symlinkSync('../paper.txt', join(folder, 'in/deep/again.txt'));
    symlinkSync('in', join(folder, 'other'));
    expect(await account({}, ['in', 'other'])).toEqual({
      read: ['in/paper.txt'],
      unread: [],
      leftOut: ['in/deep/again.txt linked', 'in/deep/beside linked'],
      complete: true,
    });
  });

  it('leaves out what is excluded, and says so', async () => {
    put('in/README.md', '说明');
    put('in/drafts/a.txt');
    put('in/drafts/b.docx');
    put('in/node_modules/x.txt');
    expect(await account({ exclude: ['README.*', 'drafts/**', 'node_modules'] })).toEqual({
      read: ['in/paper.txt'],
      unread: [],
      leftOut: ['in/README.md', 'in/drafts/a.txt', 'in/drafts/b.docx', 'in/node_modules'].map((name) => `${name} excluded`),
      complete: true,
    });
    expect((await account({ exclude: ['*'] }, ['in/drafts/a.txt'])).read).toEqual(['in/drafts/a.txt']);
  });

  it('leaves out what is read in another role', async () => {
    put('in/waivers.yaml', 'version: 1');
    expect(await account({ named: ['in/waivers.yaml'] })).toMatchObject({ leftOut: ['in/waivers.yaml named'], complete: true });
  });

  it('leaves out what carries our seal, and only while the seal fits', async () => {
    const page = [...sealed(['<!doctype html>', '<p>报告</p>\n'], 'html')].join('');
    const result = [...sealed(['{\n', '  "version": 1', '\n}', '\n'], 'json')].join('');
    expect(JSON.parse(result).seal).toMatch(/^yushen-sha256:[0-9a-f]{64}$/);
    put('in/a.html', page);
    put('in/b.json', result);
    expect(await account()).toMatchObject({ leftOut: ['in/a.html ours', 'in/b.json ours'], complete: true });
    put('in/a.html', page.replace('报告', '报表'));
    put('in/b.json', result.replace(/[0-9a-f]{64}/, '0'.repeat(64)));
    put('in/paper.txt', `${PROSE}yushen-sha256:${'0'.repeat(64)}\n`);
    const { read, unread, leftOut } = await account();
    expect([read, leftOut]).toEqual([[], []]);
    expect(unread.map((line) => line.replace(/:.*seal.*/, ''))).toEqual(['in/a.html', 'in/b.json', 'in/paper.txt']);
  });

  it('names all of it as taken, but what is ours', async () => {
    put('in/a.html', [...sealed(['x'], 'html')].join(''));
    put('in/b.docx');
    linkSync(join(folder, 'in/paper.txt'), join(folder, 'in/c.txt'));
    const { taken } = await findInput(['in'], { cwd: folder });
    expect(taken.map((path) => basename(path)).sort()).toEqual(['b.docx', 'c.txt', 'paper.txt']);
  });
});

describe('globMatcher', () => {
  it.each([
    ['*.txt', 'a.txt', true],
    ['*.txt', 'b/a.txt', false],
    ['**/*.txt', 'b/c/a.txt', true],
    ['**/*.txt', 'a.txt', true],
    ['**', 'a/b', true],
    ['a/**', 'a', false],
    ['a?[0-9].{txt,md}', 'ab3.md', true],
    ['a?[!0-9].{txt,md}', 'ab3.md', false],
    ['[^a-c]', 'b', false],
    ['[]a]', ']', true],
    ['a[!b]c', 'a/c', false],
    ['{a,{b,c}d}.txt', 'cd.txt', true],
    ['{a,{b,c}d}.txt', 'b.txt', false],
    ['a{b,c', 'a{b,c', true],
    ['a,b', 'a,b', true],
    ['预算(公开).txt', '预算(公开).txt', true],
    ['[', '[', true],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(globMatcher(pattern)(path)).toBe(expected);
  });

  it.each([
    ['stars', '*a', 'a'],
    ['folders', '**/a', 'a/'],
    ['alternatives', '{a,aa}', 'a'],
  ])('takes no longer for %s than pattern times path', (_name, part, piece) => {
    const started = performance.now();
    expect(globMatcher(`${part.repeat(60)}b`)(piece.repeat(600))).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
