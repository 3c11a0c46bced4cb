import { type Loading, loadSources } from './load.ts';
import type { Source } from './source.ts';
import { noInput } from './source-error.ts';
import { findSources, type SearchOptions } from './source-node.ts';

export interface LoadOptions extends SearchOptions {
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** What a user named, found but not read yet. */
export interface FoundInput {
  /** Absolute paths of what no output may replace. */
  readonly taken: readonly string[];
  readonly load: () => Loading;
}

/** Finds what a user names without reading it. Never throws for what the user can mend: that is in the report of the loading. */
export async function findInput(paths: readonly string[], options: LoadOptions): Promise<FoundInput> {
  const { stdin } = options;
  const found = await findSources(
    paths.filter((path) => path !== '-'),
    options,
  );
  const sources: Source[] = [...found.sources];
  if (paths.includes('-') && stdin !== undefined) sources.unshift({ name: '-', chunks: () => stdin });
  const errors = paths.length === 0 || (paths.includes('-') && stdin === undefined) ? [...found.errors, noInput()] : found.errors;
  return { taken: found.taken, load: () => loadSources(sources, { errors, leftOut: found.leftOut }) };
}

/**
 * Reads what a user names: files, folders, globs, and `-` for standard input; texts, JSON and NDJSON, recognised by content.
 * Never throws for what the user can mend: that is in the report.
 */
export async function loadPaths(paths: readonly string[], options: LoadOptions): Promise<Loading> {
  return (await findInput(paths, options)).load();
}
