import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { UsageErrorCode } from '../index.ts';
import { openFile } from '../ingest/file-node.ts';
import { plainUsageError, usageError } from './trouble.ts';

/** What a file is read as: how large it may be, and what is said where it cannot be read. */
export interface Role {
  readonly megabytes: number;
  readonly code: UsageErrorCode;
  readonly missing: 'namedFileMissing' | 'configMissing';
  readonly remedy:
    | 'baselineFix'
    | 'waiversFix'
    | 'savedResultFix'
    | 'configMissingFix'
    | 'configFoundFix'
    | 'returnedFix'
    | 'notABaselineFix';
}

const MEGABYTE = 1 << 20;

/** A pipe, socket or device: to read it, or only to open it, may take for ever. */
const NO_FILE = Symbol('no ordinary file');

/** What a file holds, or what it holds beyond the limit cut off. */
async function readUpTo(path: string, bytes: number): Promise<readonly Buffer[] | typeof NO_FILE> {
  if (!(await stat(path)).isFile()) return NO_FILE;
  const file = await openFile(path);
  try {
    if (!(await file.stat()).isFile()) return NO_FILE;
    const parts: Buffer[] = [];
    let left = bytes;
    for await (const part of file.createReadStream({ autoClose: false })) {
      parts.push(part);
      left -= part.length;
      if (left < 0) break;
    }
    return parts;
  } finally {
    await file.close();
  }
}

/** Reads a file that is no document. One that is too large, cannot be read or is no ordinary file is a usage error. */
export async function readNamedFile(file: string, directory: string, { megabytes, code, missing, remedy }: Role): Promise<Buffer> {
  let parts: readonly Buffer[] | typeof NO_FILE;
  try {
    parts = await readUpTo(resolve(directory, file), megabytes * MEGABYTE);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
    throw usageError(
      code,
      file,
      (say) => say(missing, { reason }),
      (say) => say(remedy),
    );
  }
  if (parts === NO_FILE) throw plainUsageError(code, file, 'notAFile', 'notAFileFix');
  const bytes = Buffer.concat(parts);
  if (bytes.length <= megabytes * MEGABYTE) return bytes;
  throw usageError(
    code,
    file,
    (say) => say('namedFileTooLarge', { megabytes }),
    (say) => say(remedy),
  );
}
