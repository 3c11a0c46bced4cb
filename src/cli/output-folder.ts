import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { UsageError } from '../index.ts';
import { sealedPackage } from './seal.ts';
import { clearStale, StagedFile } from './staged-file.ts';
import { cannotWrite } from './target.ts';
import { plainUsageError, UsageErrors } from './trouble.ts';

/** A folder has the name. */
const FOLDER = Symbol('folder');

/** What a file holds; nothing where there is none. */
async function digest(path: string): Promise<string | typeof FOLDER | undefined> {
  try {
    const info = await stat(path);
    if (!info.isFile()) return info.isDirectory() ? FOLDER : '';
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
  readonly #failed: UsageError[] = [];
  readonly #staged: { readonly file: string; readonly staged: StagedFile }[] = [];

  private constructor(name: string, path: string) {
    this.#name = name;
    this.#path = path;
  }

  /** Opens a folder as the user named it, making it where needed. */
  static async open(name: string, directory: string): Promise<OutputFolder> {
    const path = resolve(directory, name);
    try {
      await mkdir(path, { recursive: true });
      await clearStale(path);
    } catch (error) {
      throw cannotWrite(name, error);
    }
    return new OutputFolder(name, path);
  }

  /** Writes a file beside its final name; packages are sealed. What cannot be written is said of all files together, by `commit`. */
  async add(file: string, pieces: Iterable<Uint8Array | string>): Promise<void> {
    try {
      const staged = await StagedFile.begin(join(this.#path, file));
      this.#staged.push({ file, staged });
      await staged.write(/\.(?:xlsx|docx)$/.test(file) ? sealedPackage(pieces) : pieces);
    } catch (error) {
      if (error instanceof Error && 'syscall' in error) {
        this.#failed.push(cannotWrite(this.#shown(file), error));
        return;
      }
      await this.discard();
      throw error;
    }
  }

  /** Gives all files their names, or none when one could not be written or would replace something else. Their names, as the user sees them. */
  async commit(): Promise<readonly string[]> {
    const failed = [...this.#failed];
    for (const { file, staged } of this.#staged) {
      const there = await digest(staged.target);
      if (there === FOLDER) failed.push(cannotWrite(this.#shown(file), { code: 'EISDIR' }));
      else if (there !== undefined && there !== (await digest(staged.path)))
        failed.push(plainUsageError('badOption', this.#shown(file), 'wouldReplace', 'wouldReplaceFix'));
    }
    if (failed.length > 0) {
      await this.discard();
      throw new UsageErrors(failed);
    }
    try {
      for (const { staged } of this.#staged) await staged.commit();
    } catch (error) {
      await this.discard();
      throw cannotWrite(this.#name, error);
    }
    return this.#staged.map(({ file }) => this.#shown(file));
  }

  async discard(): Promise<void> {
    for (const { staged } of this.#staged) await staged.discard();
  }

  #shown(file: string): string {
    return `${this.#name.replace(/\/+$/, '')}/${file}`;
  }
}
