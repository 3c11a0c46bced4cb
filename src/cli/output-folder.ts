import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sealedPackage } from './seal.ts';
import { clearStale, StagedFile } from './staged-file.ts';
import { cannotWrite } from './target.ts';
import { UsageErrors, usageError } from './trouble.ts';

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

  /** Writes a file beside its final name; packages are sealed. */
  async add(file: string, pieces: Iterable<Uint8Array | string>): Promise<void> {
    try {
      const staged = await StagedFile.begin(join(this.#path, file));
      this.#staged.push({ file, staged });
      await staged.write(/\.(?:xlsx|docx)$/.test(file) ? sealedPackage(pieces) : pieces);
    } catch (error) {
      await this.discard();
      throw error instanceof Error && 'syscall' in error ? cannotWrite(this.#shown(file), error) : error;
    }
  }

  /** Gives all files their names, or none when one of them would replace something else. Their names, as the user sees them. */
  async commit(): Promise<readonly string[]> {
    const taken: string[] = [];
    for (const { file, staged } of this.#staged) {
      const there = await digest(staged.target);
      if (there !== undefined && there !== (await digest(staged.path))) taken.push(file);
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
