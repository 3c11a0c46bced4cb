import { lstat, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../model/usage-error.ts';
import { clearStale } from './staged-file.ts';
import { plainUsageError, UsageErrors, usageError } from './trouble.ts';

/** Where an output goes. */
export type Target =
  /** A file, there or not, behind all links. */
  | { readonly kind: 'file'; readonly path: string; readonly mode?: number; readonly node?: string }
  /** A device, or what a descriptor of the process is: written as it is, for nothing can take its place. */
  | { readonly kind: 'stream'; readonly path: string; readonly node?: string };

/** As many as Linux follows. */
const LINKS = 40;

export function cannotWrite(file: string, error: unknown): UsageError {
  const reason =
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
  return usageError(
    'badOption',
    file,
    (say) => say('cannotWrite', { reason }),
    (say) => say('cannotWriteFix'),
  );
}

const nodeOf = ({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): string => `${dev}:${ino}`;

/** Resolves an output as the user named it. A folder, or a place that cannot be looked at, is a usage error. */
export async function findTarget(file: string, directory: string): Promise<Target> {
  let path = resolve(directory, file);
  try {
    for (let links = 0; links < LINKS; links += 1) {
      path = join(await realpath(dirname(path)), basename(path));
      const info = await lstat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      if (info === undefined) return { kind: 'file', path };
      if (info.isDirectory()) throw Object.assign(new Error(file), { code: 'EISDIR' });
      if (info.isFile()) return { kind: 'file', path, mode: Number(info.mode & 0o7777n), node: nodeOf(info) };
      // Nobody may read it: to open it would take for ever.
      if (info.isFIFO() || info.isSocket()) throw plainUsageError('badOption', file, 'notAFile', 'notAFileOutputFix');
      if (!info.isSymbolicLink()) return { kind: 'stream', path, node: nodeOf(info) };
      if (path.startsWith('/proc/')) return { kind: 'stream', path, node: nodeOf(await stat(path, { bigint: true })) };
      path = resolve(dirname(path), await readlink(path));
    }
    throw Object.assign(new Error(file), { code: 'ELOOP' });
  } catch (error) {
    throw error instanceof UsageError ? error : cannotWrite(file, error);
  }
}

/** What two names of one file have in common, where the file is there; case may not count in names of files that are still to come. */
async function identities(paths: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const path of paths) {
    const info = await stat(path, { bigint: true }).catch(() => undefined);
    if (info !== undefined) found.add(nodeOf(info));
  }
  return found;
}

/** Outputs that would take the place of something that the run reads are refused: nobody means to lose a document. */
export async function refuseToOverwrite(
  outputs: readonly (string | undefined)[],
  inputs: readonly (string | undefined)[],
  directory: string,
): Promise<void> {
  const given = outputs.filter((file) => file !== undefined);
  if (given.length === 0) return;
  const read = await identities(inputs.flatMap((file) => (file === undefined || file === '-' ? [] : [resolve(directory, file)])));
  for (const file of given) {
    const { node } = await findTarget(file, directory);
    if (node !== undefined && read.has(node)) throw plainUsageError('badOption', file, 'overwritesInput', 'overwritesInputFix');
  }
}

/** Where each output goes, or all of them that can go nowhere. */
async function findTargets(outputs: readonly string[], directory: string): Promise<[string, Target][]> {
  const targets: [string, Target][] = [];
  const errors: UsageError[] = [];
  for (const file of outputs) {
    try {
      targets.push([file, await findTarget(file, directory)]);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new UsageErrors(errors);
  return targets;
}

/**
 * Makes ready for the outputs of a run before it reads anything: refuses those that would take the place of one another or of a file
 * that the command line names, and clears away what earlier runs left beside them when they were killed.
 */
export async function prepareOutputs(
  outputs: readonly (string | undefined)[],
  named: readonly (string | undefined)[],
  directory: string,
): Promise<void> {
  const targets = await findTargets(
    outputs.filter((file) => file !== undefined),
    directory,
  );
  const taken = new Set<string>();
  for (const [file, target] of targets) {
    const same = target.node ?? target.path.normalize('NFC').toLowerCase();
    if (taken.has(same)) throw plainUsageError('badOption', file, 'sameFile', 'sameFileFix');
    taken.add(same);
    if (target.kind === 'file') await clearStale(dirname(target.path));
  }
  await refuseToOverwrite(outputs, named, directory);
}
