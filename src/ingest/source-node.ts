import { createReadStream, type Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../model/usage-error.ts';
import { globMatcher, isGlob, splitGlob } from './glob.ts';
import type { Source } from './source.ts';
import { noDocuments, notFound, unreadableFile } from './source-error.ts';

/** What paths on a command line stand for. */
export interface FoundSources {
  /** Sorted by name, each file once. */
  readonly sources: readonly Source[];
  readonly errors: readonly UsageError[];
  /** Documents in the folders named that this version cannot read (.docx, .pdf, …), by name, sorted. */
  readonly skipped: readonly string[];
}

interface Found {
  readonly path: string;
  readonly name: string;
}

const READ = new Set(['.txt', '.md', '.json', '.ndjson', '.jsonl', '']);
const DOCUMENTS = new Set([
  '.docx',
  '.doc',
  '.wps',
  '.pdf',
  '.xlsx',
  '.xls',
  '.et',
  '.ofd',
  '.rtf',
  '.html',
  '.htm',
  '.csv',
  '.pptx',
  '.xml',
]);
/** Files that speak about a folder; when named themselves they are read like any other. */
const ABOUT = /^(?:readme|license|licence|notice|changelog|copying)(?:\.|$)/i;
const CHUNK = 1 << 20;

const withSlashes = (path: string) => (sep === '/' ? path : path.replaceAll(sep, '/'));

/** The reason that the operating system gives, without paths. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function nameOf(path: string, cwd: string, folder: string | undefined): string {
  if (isBelow(cwd, path)) return withSlashes(relative(cwd, path));
  return folder === undefined ? basename(path) : withSlashes(relative(folder, path));
}

async function* chunksOf(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) yield chunk;
  } catch (error) {
    throw unreadableFile(name, reasonOf(error));
  }
}

/** A file without an extension counts as a document when its beginning is text. */
async function isTextFile(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(4096), 0, 4096, 0);
      const head = buffer.subarray(0, bytesRead);
      return bytesRead > 0 && (!head.includes(0) || (head[0] ?? 0) >= 0xfe);
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** All files below a folder, without hidden ones and node_modules. Links to folders are not followed. */
async function* filesBelow(folder: string): AsyncGenerator<string> {
  for (const entry of await entriesOf(folder)) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
    else if (entry.isSymbolicLink() && (await stat(path).catch(() => undefined))?.isFile() === true) yield path;
  }
}

class SourceFinder {
  readonly found = new Map<string, Found>();
  readonly skipped = new Set<string>();
  private readonly cwd: string;

  constructor(cwd: string) {
    this.cwd = cwd;
  }

  private add(path: string, folder?: string): void {
    if (!this.found.has(path)) this.found.set(path, { path, name: nameOf(path, this.cwd, folder) });
  }

  async addPath(given: string): Promise<void> {
    const path = resolve(this.cwd, given);
    const info = await stat(path).catch((error: unknown) => reasonOf(error));
    if (typeof info === 'string') {
      if (info === 'ENOENT' && isGlob(given)) return this.addGlob(given);
      throw info === 'ENOENT' || info === 'ENOTDIR' ? notFound(given) : unreadableFile(given, info);
    }
    if (info.isDirectory()) return this.addFolder(given, path);
    this.add(path);
  }

  private async addFolder(given: string, folder: string): Promise<void> {
    let documents = 0;
    const unread: string[] = [];
    try {
      for await (const path of filesBelow(folder)) {
        const extension = extname(path).toLowerCase();
        if (DOCUMENTS.has(extension)) unread.push(nameOf(path, this.cwd, folder));
        if (!READ.has(extension) || ABOUT.test(basename(path)) || /^yushen\.config\./.test(basename(path))) continue;
        if (extension === '' && !(await isTextFile(path))) continue;
        this.add(path, folder);
        documents += 1;
      }
    } catch (error) {
      throw unreadableFile(given, reasonOf(error));
    }
    for (const name of unread) this.skipped.add(name);
    if (documents === 0) throw noDocuments(given);
  }

  private async addGlob(glob: string): Promise<void> {
    const { base, pattern } = splitGlob(glob);
    const folder = resolve(this.cwd, base);
    const matches = globMatcher(pattern);
    let documents = 0;
    try {
      for await (const path of filesBelow(folder)) {
        if (!matches(withSlashes(relative(folder, path)))) continue;
        this.add(path, folder);
        documents += 1;
      }
    } catch (error) {
      if (reasonOf(error) !== 'ENOENT') throw unreadableFile(glob, reasonOf(error));
    }
    if (documents === 0) throw notFound(glob);
  }
}

/** Gives files of one name (from folders outside the working directory) as much of their paths as tells them apart. */
function tellApart(found: readonly Found[]): Found[] {
  const byName = new Map<string, Found[]>();
  for (const file of found) byName.set(file.name, [...(byName.get(file.name) ?? []), file]);
  return found.map((file) => {
    const same = byName.get(file.name) ?? [];
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
 * Resolves paths as a user names them: files, folders (searched through), globs; `-` is left to the caller. Names are relative to
 * the working directory where they are below it, else to the folder named, else the base name, so that no output depends on where
 * the files lie; the order is that of the names, so that it does not depend on the file system.
 */
export async function findSources(paths: readonly string[], cwd: string): Promise<FoundSources> {
  const finder = new SourceFinder(cwd);
  const errors: UsageError[] = [];
  for (const path of paths) {
    try {
      await finder.addPath(path);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      errors.push(error);
    }
  }
  const files = tellApart([...finder.found.values()]).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return {
    sources: files.map(({ path, name }) => ({ name, chunks: () => chunksOf(path, name) })),
    errors,
    skipped: [...finder.skipped].sort(),
  };
}
