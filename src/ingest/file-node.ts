import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { UsageError } from '../model/usage-error.ts';
import { changedFile, goneFile, unreadableFile } from './source-error.ts';

/** What tells one state of a file from another. */
export type FileState = Pick<Stats, 'size' | 'mtimeMs'>;

const CHUNK = 1 << 20;
const GONE = new Set(['ENOENT', 'ENOTDIR']);

/** The reason that the operating system gives, without paths. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

/** Opens a file to be read. It never waits: a pipe may have taken the place of the file that was found. */
export function openFile(path: string): Promise<FileHandle> {
  return open(path, constants.O_RDONLY | constants.O_NONBLOCK);
}

async function isAsFound(file: FileHandle, { size, mtimeMs }: FileState): Promise<boolean> {
  const now = await file.stat();
  return now.isFile() && now.size === size && now.mtimeMs === mtimeMs;
}

async function* readAsFound(path: string, name: string, found: FileState): AsyncGenerator<Uint8Array> {
  const file = await openFile(path);
  try {
    if (!(await isAsFound(file, found))) throw changedFile(name);
    for (let left = found.size; left > 0; ) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(Math.min(CHUNK, left)));
      if (bytesRead === 0) break;
      left -= bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
    if (!(await isAsFound(file, found))) throw changedFile(name);
  } finally {
    await file.close();
  }
}

/** Reads a file from its beginning. Throws a usage error where it cannot be read, and where it is gone or no longer as it was found. */
export async function* readFileFound(path: string, name: string, found: FileState): AsyncGenerator<Uint8Array> {
  try {
    yield* readAsFound(path, name, found);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw GONE.has(reasonOf(error)) ? goneFile(name) : unreadableFile(name, reasonOf(error));
  }
}
