import { type Loading, loadSources } from './load.ts';
import type { Source } from './source.ts';
import { noInput } from './source-error.ts';
import { findSources } from './source-node.ts';

export interface LoadOptions {
  /** Directory that relative paths start from and that names are relative to. */
  readonly cwd: string;
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/**
 * Reads what a user names: files, folders, globs, and `-` for standard input; texts, JSON and NDJSON, recognised by content.
 * Never throws for what the user can mend: that is in the report.
 */
export async function loadPaths(paths: readonly string[], options: LoadOptions): Promise<Loading> {
  const { stdin } = options;
  const found = await findSources(
    paths.filter((path) => path !== '-'),
    options.cwd,
  );
  const sources: Source[] = [...found.sources];
  if (paths.includes('-') && stdin !== undefined) sources.unshift({ name: '-', chunks: () => stdin });
  const errors = paths.length === 0 || (paths.includes('-') && stdin === undefined) ? [...found.errors, noInput()] : found.errors;
  return loadSources(sources, { errors, skipped: found.skipped });
}
