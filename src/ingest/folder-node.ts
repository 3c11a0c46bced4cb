import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import type { UsageError } from '../model/usage-error.ts';
import { type FileState, reasonOf } from './file-node.ts';
import type { LeftOut } from './load.ts';
import { checkSeal } from './seal-node.ts';
import {
  badName,
  brokenSeal,
  deadLink,
  linkLeadsBack,
  linkLeadsOut,
  notAFile,
  notSearched,
  tooDeep,
  unknownEnding,
  unreadableFile,
} from './source-error.ts';

/** An entry of a named folder and what becomes of it; `path` is absolute, without links. */
export type Entry =
  | { readonly kind: 'document'; readonly path: string; readonly name: string; readonly state: FileState }
  | { readonly kind: 'leftOut'; readonly path: string; readonly name: string; readonly reason: LeftOut['reason'] }
  | { readonly kind: 'unread'; readonly path: string; readonly error: UsageError };

/** How a folder is searched. Ways are those from the folder to the entry, with `/`. */
export interface Search {
  readonly nameOf: (way: string) => string;
  readonly isExcluded: (way: string) => boolean;
  /** Absolute paths, without links, of files that the run reads in another role: configuration, baseline, waivers, returned workbooks. */
  readonly named: ReadonlySet<string>;
  /** Given where a pattern names the files: then any ending is read, and what does not match is nobody's business. */
  readonly matches?: (way: string) => boolean;
}

/** Endings that are read in folders. */
const READ = new Set(['.txt', '.md', '.json', '.ndjson', '.jsonl', '']);
/** Folders in folders. */
const DEEPEST = 64;

export const withSlashes = (path: string) => (sep === '/' ? path : path.replaceAll(sep, '/'));

export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A name that is no UTF-8 comes with other characters in its place, under which nothing is found. */
const cannotRead =
  (error: unknown) =>
  (name: string): UsageError =>
    reasonOf(error) === 'ENOENT' && name.includes('\ufffd') ? badName(name) : unreadableFile(name, reasonOf(error));

class FolderSearch {
  /** Without links. */
  private readonly root: string;
  private readonly search: Search;

  constructor(root: string, search: Search) {
    this.root = root;
    this.search = search;
  }

  private way(path: string): string {
    return withSlashes(relative(this.root, path));
  }

  private unread(path: string, because: (name: string) => UsageError): Entry {
    return { kind: 'unread', path, error: because(this.search.nameOf(this.way(path))) };
  }

  async *below(folder: string, depth: number): AsyncGenerator<Entry> {
    let entries: Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      yield this.unread(folder, cannotRead(error));
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) yield* this.entry(entry, join(folder, entry.name), depth);
  }

  private async *entry(entry: Dirent, path: string, depth: number): AsyncGenerator<Entry> {
    const { isExcluded, matches, nameOf } = this.search;
    const way = this.way(path);
    const isFolder = entry.isDirectory();
    if (matches?.(way) === false && !isFolder) return;
    if (isExcluded(way)) yield { kind: 'leftOut', path, name: nameOf(way), reason: 'excluded' };
    else if (isFolder) yield* this.folder(entry.name, path, depth);
    else if (entry.isFile()) yield await this.file(path, path);
    else if (entry.isSymbolicLink()) yield* this.link(path);
    else yield this.unread(path, notAFile);
  }

  private async *folder(name: string, path: string, depth: number): AsyncGenerator<Entry> {
    const unsearched = name.startsWith('.') || name === 'node_modules' ? notSearched : depth === DEEPEST ? tooDeep : undefined;
    if (unsearched === undefined) yield* this.below(path, depth + 1);
    else if (this.search.matches === undefined) yield this.unread(path, unsearched);
  }

  private linked(path: string): Entry {
    return { kind: 'leftOut', path, name: this.search.nameOf(this.way(path)), reason: 'linked' };
  }

  /** A link is what it leads to, and left out itself. Folders that it leads to are searched where they are; one that it lies in itself would have no end. */
  private async *link(path: string): AsyncGenerator<Entry> {
    const target = await realpath(path).catch(() => undefined);
    const info = target === undefined ? undefined : await stat(target).catch(() => undefined);
    if (target === undefined || info === undefined) yield this.unread(path, deadLink);
    else if (target !== this.root && !isBelow(this.root, target)) yield this.unread(path, linkLeadsOut);
    else if (info.isFile()) {
      yield await this.file(target, path);
      yield this.linked(path);
    } else if (!info.isDirectory()) yield this.unread(path, notAFile);
    else yield isBelow(target, path) ? this.unread(path, linkLeadsBack) : this.linked(path);
  }

  private async file(path: string, named: string): Promise<Entry> {
    const name = this.search.nameOf(this.way(path));
    if (this.search.named.has(path)) return { kind: 'leftOut', path, name, reason: 'named' };
    try {
      const { seal, state } = await checkSeal(path);
      if (seal === 'fits') return { kind: 'leftOut', path, name, reason: 'ours' };
      if (seal === 'broken') return this.unread(path, brokenSeal);
      const ending = extname(named).toLowerCase();
      if (this.search.matches === undefined && !READ.has(ending)) return this.unread(named, (shown) => unknownEnding(shown, ending));
      return { kind: 'document', path, name, state };
    } catch (error) {
      return this.unread(path, cannotRead(error));
    }
  }
}

/**
 * Everything below a folder, each entry accounted for: a document, left out on purpose, or unread with the reason. Hidden folders and
 * `node_modules` are not searched; each is one unread entry. At most 64 folders deep.
 * @param root absolute, without links
 */
export function searchFolder(root: string, search: Search): AsyncGenerator<Entry> {
  return new FolderSearch(root, search).below(root, 0);
}
