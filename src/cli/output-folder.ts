import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UsageErrors, usageError } from './trouble.ts';

const STAGED = '.part';

function cannotWrite(file: string, error: unknown): Error {
  const reason = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
  return usageError(
    'badOption',
    file,
    (say) => say('cannotWrite', { reason }),
    (say) => say('cannotWriteFix'),
  );
}

async function digest(path: string): Promise<string | undefined> {
  try {
    if (!(await stat(path)).isFile()) return 'not a file';
  } catch {
    return undefined;
  }
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * A folder that files are written to all or none. A file that is already there with other content is never replaced: it may be a
 * workbook that a department has filled in.
 */
export class OutputFolder {
  readonly #name: string;
  readonly #path: string;
  readonly #files: string[] = [];

  private constructor(name: string, path: string) {
    this.#name = name;
    this.#path = path;
  }

  /** Opens a folder as the user named it, making it where needed. */
  static async open(name: string, directory: string): Promise<OutputFolder> {
    const path = resolve(directory, name);
    try {
      await mkdir(path, { recursive: true });
    } catch (error) {
      throw cannotWrite(name, error);
    }
    return new OutputFolder(name, path);
  }

  /** Writes a file beside its final name. */
  async add(file: string, pieces: Iterable<Uint8Array | string>): Promise<void> {
    this.#files.push(file);
    try {
      await pipeline(pieces, createWriteStream(join(this.#path, file + STAGED)));
    } catch (error) {
      await this.discard();
      throw error instanceof Error && 'syscall' in error ? cannotWrite(this.#shown(file), error) : error;
    }
  }

  /** Gives all files their names, or none when one of them would replace something else. Their names, as the user sees them. */
  async commit(): Promise<readonly string[]> {
    const taken: string[] = [];
    for (const file of this.#files) {
      const there = await digest(join(this.#path, file));
      if (there !== undefined && there !== (await digest(join(this.#path, file + STAGED)))) taken.push(file);
    }
    if (taken.length > 0) {
      await this.discard();
      throw new UsageErrors(
        taken.map((file) =>
          usageError(
            'badOption',
            this.#shown(file),
            (say) => say('wouldReplace'),
            (say) => say('wouldReplaceFix'),
          ),
        ),
      );
    }
    for (const file of this.#files) await rename(join(this.#path, file + STAGED), join(this.#path, file));
    return this.#files.map((file) => this.#shown(file));
  }

  async discard(): Promise<void> {
    for (const file of this.#files) await rm(join(this.#path, file + STAGED), { force: true });
  }

  #shown(file: string): string {
    return `${this.#name.replace(/\/+$/, '')}/${file}`;
  }
}
