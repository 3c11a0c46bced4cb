import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInput } from '../../src/ingest/load-paths.ts';

const PROSE = '一、收入说明\n2022年预算收入为100.00万元，其中：一般公共预算收入100.00万元，基金预算收入0万元。\n';
/** Of 100 KB, so that a few are more than what is read at once. */
const LINE = `${'{"kind":"project","document":"d","name":"印刷费","budgeted":"10.00万元"}'.padEnd(100_000)}\n`;
const CHANGED = 'The file changed while the audit ran; it was not read whole.';
const GONE = 'It was there when the files were listed and is gone; it was not read.';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'changing-'));
  mkdirSync(at('in'));
  writeFileSync(at('in/a.txt'), PROSE);
  writeFileSync(at('in/b.txt'), PROSE);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Finds what is named, lets something happen, and reads. `during` happens when the first records are there. */
async function readAfter(paths: readonly string[], happens: () => void, during?: () => void) {
  const loading = (await findInput(paths, { cwd: folder })).load();
  happens();
  let left = during;
  for await (const _ of loading.batches()) {
    left?.();
    left = undefined;
  }
  const { sources, errors, crashes, complete } = loading.report();
  return {
    read: sources.filter(({ error }) => error === undefined).map(({ file }) => file),
    unread: errors.map(({ where, what }) => `${where}: ${what.en}`),
    crashes,
    complete,
  };
}

describe('a file that is no longer what was found', () => {
  it.each([
    ['is gone', () => unlinkSync(at('in/a.txt')), GONE],
    ['is gone with its name', () => renameSync(at('in/a.txt'), at('in/c.txt')), GONE],
    ['shrank', () => truncateSync(at('in/a.txt'), 40), CHANGED],
    ['was emptied', () => truncateSync(at('in/a.txt')), CHANGED],
    ['grew', () => appendFileSync(at('in/a.txt'), '二、支出说明\n'), CHANGED],
    ['was changed in place', () => changeInPlace(at('in/a.txt')), CHANGED],
    ['was replaced', () => replace(at('in/a.txt')), CHANGED],
    ['cannot be opened', () => [unlinkSync(at('in/a.txt')), symlinkSync('a.txt', at('in/a.txt'))], 'The file could not be read (ELOOP).'],
    ['is a folder', () => [unlinkSync(at('in/a.txt')), mkdirSync(at('in/a.txt'))], CHANGED],
    ['is a pipe that nobody feeds', () => [unlinkSync(at('in/a.txt')), execFileSync('/usr/bin/mkfifo', [at('in/a.txt')])], CHANGED],
  ] as const)('and %s is named as not read, and the others are read', async (_name, happens, what) => {
    for (const paths of [['in'], ['in/*.txt'], ['in/a.txt', 'in/b.txt']]) {
      const { read, unread, crashes, complete } = await readAfter(paths, happens);
      expect([read, unread, crashes, complete]).toEqual([['in/b.txt'], [`in/a.txt: ${what}`], [], false]);
      rmSync(at('in'), { recursive: true });
      mkdirSync(at('in'));
      for (const name of ['in/a.txt', 'in/b.txt']) writeFileSync(at(name), PROSE);
    }
  });

  it('is named when its folder is gone, with every other file in it', async () => {
    const { read, unread } = await readAfter(['in'], () => rmSync(at('in'), { recursive: true }));
    rmSync(at('in'), { recursive: true, force: true });
    expect([read, unread]).toEqual([[], [`in/a.txt: ${GONE}`, `in/b.txt: ${GONE}`]]);
  });

  it('is named as not read when nobody may read it any more', async ({ skip }) => {
    if (process.getuid?.() === 0) skip('root may read everything');
    const { read, unread } = await readAfter(['in'], () => execFileSync('chmod', ['0', at('in/a.txt')]));
    expect([read, unread]).toEqual([['in/b.txt'], ['in/a.txt: The file could not be read (EACCES).']]);
  });

  it.each([
    ['grows', () => appendFileSync(at('in/r.ndjson'), LINE)],
    ['shrinks', () => truncateSync(at('in/r.ndjson'), 100)],
  ] as const)('and %s while it is read gives no more than was there, and is not whole', async (_name, during) => {
    writeFileSync(at('in/r.ndjson'), LINE.repeat(30));
    const { unread, complete } = await readAfter(['in/r.ndjson'], () => undefined, during);
    expect([unread, complete]).toEqual([[`in/r.ndjson: ${CHANGED}`], false]);
  });

  it('is read as ever when only who may read it changed', async () => {
    const { read, complete } = await readAfter(['in'], () => chmodSync(at('in/a.txt'), 0o600));
    expect([read, complete]).toEqual([['in/a.txt', 'in/b.txt'], true]);
  });
});

/** Other figures of the same length; the clock of the file system may be too coarse to tell so soon. */
function changeInPlace(path: string): void {
  writeFileSync(path, PROSE.replaceAll('100', '200'));
  later(path);
}

function replace(path: string): void {
  writeFileSync(`${path}.new`, PROSE.replaceAll('100', '200'));
  renameSync(`${path}.new`, path);
  later(path);
}

function later(path: string): void {
  const { atime, mtimeMs } = statSync(path);
  utimesSync(path, atime, new Date(mtimeMs + 1000));
}
