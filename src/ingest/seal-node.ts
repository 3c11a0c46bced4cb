import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileState, openFile } from './file-node.ts';
import { findSeal, SEAL_DIGITS, SEAL_WINDOW } from './seal.ts';

async function* bytesOf(path: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  if (end > start) yield* createReadStream(path, { start, end: end - 1 });
}

export interface SealCheck {
  /** Whether a seal of ours fits the content, does not, or is not there. */
  readonly seal: 'fits' | 'broken' | 'none';
  /** The file as it was looked at. */
  readonly state: FileState;
}

/** Looks for a seal of ours in a file. Throws when it cannot be read. */
export async function checkSeal(path: string): Promise<SealCheck> {
  const file = await openFile(path);
  let state: FileState;
  let tail: Buffer;
  try {
    state = await file.stat();
    const read = await file.read(Buffer.alloc(SEAL_WINDOW), 0, SEAL_WINDOW, Math.max(0, state.size - SEAL_WINDOW));
    tail = read.buffer.subarray(0, read.bytesRead);
  } finally {
    await file.close();
  }
  const before = findSeal(tail);
  if (before === undefined) return { seal: 'none', state };
  const digits = tail.subarray(tail.length - before).subarray(0, SEAL_DIGITS);
  const hash = createHash('sha256');
  for await (const chunk of bytesOf(path, 0, state.size - before)) hash.update(chunk);
  hash.update(tail.subarray(tail.length - before + digits.length));
  return { seal: hash.digest('hex') === digits.toString('latin1') ? 'fits' : 'broken', state };
}
