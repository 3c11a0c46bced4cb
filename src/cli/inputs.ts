import { findInput, type Loading } from '../index.ts';
import type { Shell } from './shell.ts';
import { refuseToOverwrite } from './target.ts';

/** What a run reads beside its documents, and what it writes. */
export interface InputOptions {
  readonly exclude: readonly string[];
  /** Files read in another role, as the user named them. */
  readonly named: readonly (string | undefined)[];
  readonly outputs: readonly (string | undefined)[];
}

/** Finds the documents that a command line names, and refuses outputs that would replace one of them before any is read. */
export async function openInputs(paths: readonly string[], options: InputOptions, shell: Shell): Promise<Loading> {
  const named = options.named.filter((file) => file !== undefined);
  const found = await findInput(paths, { cwd: shell.directory, stdin: shell.stdin, exclude: options.exclude, named });
  await refuseToOverwrite(options.outputs, found.taken, shell.directory);
  return found.load();
}
