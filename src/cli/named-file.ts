import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { UsageErrorCode } from '../index.ts';
import { usageError } from './trouble.ts';

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

/**
 * Reads a file that is no document. A pipe is empty until it is read and a device may never end, so what comes is counted. A file that
 * is too large or cannot be read is a usage error.
 */
export async function readNamedFile(file: string, directory: string, { megabytes, code, missing, remedy }: Role): Promise<Buffer> {
  const parts: Buffer[] = [];
  let left = megabytes * MEGABYTE;
  try {
    for await (const part of createReadStream(resolve(directory, file))) {
      left -= part.length;
      if (left < 0) break;
      parts.push(part);
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
    throw usageError(
      code,
      file,
      (say) => say(missing, { reason }),
      (say) => say(remedy),
    );
  }
  if (left >= 0) return Buffer.concat(parts);
  throw usageError(
    code,
    file,
    (say) => say('namedFileTooLarge', { megabytes }),
    (say) => say(remedy),
  );
}
