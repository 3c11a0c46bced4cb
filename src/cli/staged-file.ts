import { createHash } from 'node:crypto';
import { access, constants, type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const STAGED = /^\.yushen-([0-9a-f]{8})-(\d+)-\d+\.part$/;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

let begun = 0;

/**
 * A file in the making: it has a name of its own beside the one it is for, and takes its place whole or not at all. Its name tells
 * whose it is, so that what a killed run leaves can be cleared away. Errors are those of the system.
 */
export class StagedFile {
  readonly #handle: FileHandle;
  readonly #path: string;
  readonly #target: string;

  private constructor(handle: FileHandle, path: string, target: string) {
    this.#handle = handle;
    this.#path = path;
    this.#target = target;
  }

  /** @param mode of the file whose place it is to take; that one must be writable, as if it were written itself */
  static async begin(target: string, mode?: number): Promise<StagedFile> {
    if (mode !== undefined) await access(target, constants.W_OK);
    begun += 1;
    const path = join(dirname(target), `.yushen-${MACHINE}-${process.pid}-${begun}.part`);
    const handle = await open(path, 'wx', mode ?? 0o666);
    const staged = new StagedFile(handle, path, target);
    try {
      if (mode !== undefined) await handle.chmod(mode);
    } catch (error) {
      await staged.discard();
      throw error;
    }
    return staged;
  }

  get path(): string {
    return this.#path;
  }

  get target(): string {
    return this.#target;
  }

  async write(pieces: Iterable<Uint8Array | string>): Promise<void> {
    for (const piece of pieces) await this.#handle.writeFile(piece);
    await this.#handle.sync();
    await this.#handle.close();
  }

  async commit(): Promise<void> {
    await rename(this.#path, this.#target);
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#path, { force: true });
  }
}

/** Removes files that runs on this machine have begun in a folder and can no longer finish. */
export async function clearStale(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const [, machine, pid] = STAGED.exec(entry.name) ?? [];
    if (!entry.isFile() || machine !== MACHINE || isRunning(Number(pid))) continue;
    await rm(join(folder, entry.name), { force: true });
  }
}
