import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { access, constants, type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
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

/** Paths of what this process has begun. */
const unfinished = new Set<string>();

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Removes what was begun and is not complete, when the program ends. */
export function clearUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/** Ends as the signal would have ended the program by itself, so that whoever waits for it learns of the signal. */
function endTidily(signal: NodeJS.Signals): void {
  clearUnfinished();
  hush();
  process.kill(process.pid, signal);
}

/** Signals are heard only while there is something to clear away: one that is heard waits until the program comes to a pause. */
function listen(): void {
  if (unfinished.size > 0) return;
  for (const signal of SIGNALS) process.on(signal, endTidily);
  process.on('exit', clearUnfinished);
}

function hush(): void {
  for (const signal of SIGNALS) process.off(signal, endTidily);
  process.off('exit', clearUnfinished);
}

function forget(path: string): void {
  if (unfinished.delete(path) && unfinished.size === 0) hush();
}

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
    listen();
    unfinished.add(path);
    const handle = await open(path, 'wx', mode ?? 0o666).catch((error: unknown) => {
      forget(path);
      throw error;
    });
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
    forget(this.#path);
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#path, { force: true });
    forget(this.#path);
  }
}

/** Nothing is written for so long. In milliseconds. */
const DAY = 86_400_000;

/**
 * Whether nobody can finish a file any more. A process with its number tells nothing where it is this one, as in a container, where every run has
 * the same; of another machine only the time tells.
 */
async function isStale(path: string, machine: string, pid: number): Promise<boolean> {
  if (unfinished.has(path)) return false;
  if (machine === MACHINE && (pid === process.pid || !isRunning(pid))) return true;
  const info = await stat(path).catch(() => undefined);
  return info !== undefined && Date.now() - info.mtimeMs > DAY;
}

/** Removes files that runs have begun in a folder and can no longer finish. */
export async function clearStale(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const [, machine, pid] = STAGED.exec(entry.name) ?? [];
    if (!entry.isFile() || machine === undefined) continue;
    const path = join(folder, entry.name);
    if (await isStale(path, machine, Number(pid))) await rm(path, { force: true });
  }
}
