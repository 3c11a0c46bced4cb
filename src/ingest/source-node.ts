import { realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, normalize, resolve } from 'node:path';
import { UsageError } from '../model/usage-error.ts';
import { type FileState, readFileFound, reasonOf } from './file-node.ts';
import { type Search, searchFolder, withSlashes } from './folder-node.ts';
import { globMatcher, isGlob, splitGlob } from './glob.ts';
import type { LeftOut } from './load.ts';
import type { Source } from './source.ts';
import { noDocuments, notAFile, notFound, unreadableFile } from './source-error.ts';

/** What paths on a command line stand for. */
export interface FoundSources {
  /** Sorted by name, each file once. */
  readonly sources: readonly Source[];
  readonly errors: readonly UsageError[];
  /** Sorted by name. */
  readonly leftOut: readonly LeftOut[];
  /** Absolute paths of all that was found, but for files of ours and those read in another role: nothing of it may be written over. */
  readonly taken: readonly string[];
}

export interface SearchOptions {
  /** Directory that relative paths start from. */
  readonly cwd: string;
  /** Patterns of entries to leave out, relative to the folder named (for a glob: to its part without wildcards). */
  readonly exclude?: readonly string[];
  /** Files that are read in another role, as the user named them. */
  readonly named?: readonly string[];
}

interface Found {
  readonly path: string;
  readonly name: string;
  /** As it was when it was found. */
  readonly state: FileState;
}

/** What a relative path says of where it leads, without detours; undefined where it leads out of where it starts, or starts at the root. */
function plainWay(given: string): string | undefined {
  const way = withSlashes(normalize(given)).replace(/\/$/, '');
  return isAbsolute(given) || way === '..' || way.startsWith('../') ? undefined : way;
}

/** The name of a file by what the user named: the path as given, or else its last step. The working directory has no say in it. */
export const nameOfFile = (given: string): string => plainWay(given) ?? basename(given);

/** The name of what lies in a folder that the user named. */
function nameBelow(given: string, way: string): string {
  const folder = plainWay(given);
  return folder === undefined || folder === '.' ? way : `${folder}/${way}`;
}

const byName = <T>(nameFor: (item: T) => string) => {
  return (a: T, b: T): number => (nameFor(a) < nameFor(b) ? -1 : nameFor(a) > nameFor(b) ? 1 : 0);
};

class SourceFinder {
  readonly found = new Map<string, Found>();
  readonly leftOut = new Map<string, LeftOut>();
  readonly unread = new Map<string, UsageError>();
  private readonly cwd: string;
  private readonly excludes: readonly ((way: string) => boolean)[];
  private readonly named: ReadonlySet<string>;

  private constructor(cwd: string, exclude: readonly string[], named: ReadonlySet<string>) {
    this.cwd = cwd;
    this.excludes = exclude.map(globMatcher);
    this.named = named;
  }

  static async create({ cwd, exclude = [], named = [] }: SearchOptions): Promise<SourceFinder> {
    const paths = await Promise.all(named.map((file) => realpath(resolve(cwd, file)).catch(() => undefined)));
    return new SourceFinder(cwd, exclude, new Set(paths.filter((path) => path !== undefined)));
  }

  private add(found: Found): void {
    if (!this.found.has(found.path)) this.found.set(found.path, found);
  }

  async addPath(given: string): Promise<void> {
    const path = resolve(this.cwd, given);
    const info = await stat(path).catch((error: unknown) => reasonOf(error));
    if (typeof info === 'string') {
      if (info === 'ENOENT' && isGlob(given)) return this.addGlob(given);
      throw info === 'ENOENT' || info === 'ENOTDIR' ? notFound(given) : unreadableFile(given, info);
    }
    if (info.isDirectory()) return this.addFolder(given, path);
    // A pipe that nobody feeds has no end, and a device may have none.
    if (!info.isFile()) throw notAFile(given);
    this.add({ path: await realpath(path), name: nameOfFile(given), state: info });
  }

  private async addFolder(given: string, folder: string): Promise<void> {
    const { documents, unread } = await this.search(given, folder);
    if (documents + unread === 0) throw noDocuments(given);
  }

  private async addGlob(glob: string): Promise<void> {
    const { base, pattern } = splitGlob(glob);
    const folder = resolve(this.cwd, base);
    if ((await stat(folder).catch(() => undefined))?.isDirectory() !== true) throw notFound(glob);
    const { documents, unread } = await this.search(base, folder, globMatcher(pattern));
    if (documents + unread === 0) throw notFound(glob);
  }

  private async search(given: string, folder: string, matches?: Search['matches']): Promise<{ documents: number; unread: number }> {
    const count = { documents: 0, unread: 0 };
    const root = await realpath(folder);
    const search: Search = {
      nameOf: (way) => nameBelow(given, way),
      isExcluded: (way) => this.excludes.some((excludes) => excludes(way)),
      named: this.named,
      ...(matches === undefined ? {} : { matches }),
    };
    for await (const entry of searchFolder(root, search)) {
      if (entry.kind === 'document') {
        this.add(entry);
        count.documents += 1;
      } else if (entry.kind === 'unread') {
        this.unread.set(entry.path, entry.error);
        count.unread += 1;
      } else if (!this.leftOut.has(entry.path)) this.leftOut.set(entry.path, { file: entry.name, reason: entry.reason });
    }
    return count;
  }

  /** What was named in one way is read, although another way to it was excluded or its ending is unknown. */
  private isOpen = ([path]: readonly [string, unknown]): boolean => !this.found.has(path);

  finish(errors: readonly UsageError[]): FoundSources {
    const files = tellApart([...this.found.values()]).sort(byName(({ name }) => name));
    const leftOut = [...this.leftOut].filter(this.isOpen);
    const unread = [...this.unread].filter(this.isOpen);
    return {
      sources: files.map(({ path, name, state }) => ({ name, chunks: () => readFileFound(path, name, state) })),
      errors: [...errors, ...unread.map(([, error]) => error).sort(byName(({ where }) => where))],
      leftOut: leftOut.map(([, left]) => left).sort(byName(({ file }) => file)),
      taken: [
        ...files.map(({ path }) => path),
        ...unread.map(([path]) => path),
        ...leftOut.filter(([, { reason }]) => reason === 'excluded').map(([path]) => path),
      ],
    };
  }
}

/** Gives files of one name (where paths from the root, or out of the working directory, were given) as much of their paths as tells them apart. */
function tellApart(found: readonly Found[]): Found[] {
  const named = new Map<string, Found[]>();
  for (const file of found) {
    const same = named.get(file.name);
    if (same === undefined) named.set(file.name, [file]);
    else same.push(file);
  }
  return found.map((file) => {
    const same = named.get(file.name) ?? [];
    if (same.length < 2) return file;
    const parts = withSlashes(file.path).split('/');
    for (let length = file.name.split('/').length + 1; length < parts.length; length += 1) {
      const tail = parts.slice(-length).join('/');
      if (same.every((other) => other === file || !withSlashes(other.path).endsWith(`/${tail}`))) return { ...file, name: tail };
    }
    return file;
  });
}

/**
 * Resolves paths as a user names them: files, folders (searched through), globs; `-` is left to the caller. Names are the paths as given;
 * where those start at the root or lead out of the working directory, what lies below the folder named, or the base name. So no output
 * depends on where the files lie or the program runs; the order is that of the names, so that it does not depend on the file system. Of a folder every entry is a source,
 * an error or left out.
 */
export async function findSources(paths: readonly string[], options: SearchOptions): Promise<FoundSources> {
  const finder = await SourceFinder.create(options);
  const errors: UsageError[] = [];
  for (const path of paths) {
    try {
      await finder.addPath(path);
    } catch (error) {
      if (error instanceof UsageError) errors.push(error);
      // A folder that is gone since it was looked at, for instance.
      else if (reasonOf(error) !== 'unknown') errors.push(unreadableFile(path, reasonOf(error)));
      else throw error;
    }
  }
  return finder.finish(errors);
}
