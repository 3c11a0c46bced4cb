import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { findSeal, SEAL_DIGITS, SEAL_WINDOW } from './seal.ts';

async function* bytesOf(path: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  if (end > start) yield* createReadStream(path, { start, end: end - 1 });
}

/** Whether a file carries a seal of ours that fits its content, one that does not, or none. Throws when it cannot be read. */
export async function checkSeal(path: string): Promise<'fits' | 'broken' | 'none'> {
  const file = await open(path, 'r');
  let size: number;
  let tail: Buffer;
  try {
    size = (await file.stat()).size;
    const read = await file.read(Buffer.alloc(SEAL_WINDOW), 0, SEAL_WINDOW, Math.max(0, size - SEAL_WINDOW));
    tail = read.buffer.subarray(0, read.bytesRead);
  } finally {
    await file.close();
  }
  const before = findSeal(tail);
  if (before === undefined) return 'none';
  const digits = tail.subarray(tail.length - before).subarray(0, SEAL_DIGITS);
  const hash = createHash('sha256');
  for await (const chunk of bytesOf(path, 0, size - before)) hash.update(chunk);
  hash.update(tail.subarray(tail.length - before + digits.length));
  return hash.digest('hex') === digits.toString('latin1') ? 'fits' : 'broken';
}
