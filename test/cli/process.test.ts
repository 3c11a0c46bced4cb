import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const MAIN = new URL('../../src/cli/main.ts', import.meta.url).pathname;

/** Starts the program itself; `stopAfter` bytes the reader goes away, as `head` does. */
function start(
  argv: readonly string[],
  stopAfter = Number.POSITIVE_INFINITY,
): Promise<{ code: number | null; bytes: number; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...argv], { env: { ...process.env, NODE_OPTIONS: '' } });
    let bytes = 0;
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes >= stopAfter) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('close', (code) => resolve({ code, bytes, stderr }));
  });
}

describe('the program', () => {
  it('is not disturbed by a reader that goes away', { timeout: 30_000 }, async () => {
    const { code, stderr } = await start(['rules', '--format', 'json'], 100);
    expect([code, stderr]).toEqual([0, '']);
  });
  it.skipIf(!existsSync('/dev/full'))('says in one line that standard output is full', { timeout: 30_000 }, async () => {
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
  it('gives its exit code to the shell', { timeout: 30_000 }, async () => {
    const { code, stderr } = await start(['audit', 'no-such-file.txt', '--lang', 'en']);
    expect([code, stderr.split('\n')[0]]).toEqual([2, 'Error: no-such-file.txt: There is no such file or folder.']);
  });
});
