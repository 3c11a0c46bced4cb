import { hashNumbers } from '../hash.ts';
import type { Located } from '../rule.ts';

/** Rows of a project's table as hashes, ascending and without repeats. */
export interface TableOfProject {
  readonly rows: readonly number[];
  readonly cell: Located;
}

/** The tables of one document in columns, as they are kept: the rows of all one after the other, where each ends, and whose it is. */
export interface Tables {
  readonly rows: number[];
  readonly ends: number[];
  readonly cells: Located[];
}

export const openTables = (): Tables => ({ rows: [], ends: [], cells: [] });

/** Adds a table of rows as 32-bit hashes, in any order. */
export function addTable(tables: Tables, rows: readonly number[], cell: Located): void {
  new Int32Array(rows).sort().forEach((row, index, sorted) => {
    if (index === 0 || row !== sorted[index - 1]) tables.rows.push(row);
  });
  tables.ends.push(tables.rows.length);
  tables.cells.push(cell);
}

export function* tablesIn({ rows, ends, cells }: Tables): Generator<TableOfProject> {
  for (const [index, cell] of cells.entries()) yield { rows: rows.slice(ends[index - 1] ?? 0, ends[index]), cell };
}

export interface SimilarGroup {
  readonly tables: readonly TableOfProject[];
  readonly identical: boolean;
  /** Rows that every two neighbours of the group share at least. */
  readonly shared: number;
}

/** Tables with the same rows. */
interface Class {
  readonly index: number;
  readonly rows: readonly number[];
  readonly tables: TableOfProject[];
}

/** Beyond this many tables a row is shared by chance or by form, and only identical tables are compared. */
const COMMON = 400;
const DUST = 1e-9;

/** Hash of a whole table. */
export const tableKey = ({ rows }: TableOfProject): number => hashNumbers(rows);

/** Groups tables of which each is equal, or at least `similarity` alike (shared ÷ all rows), to another of its group. */
export function similarGroups(tables: readonly TableOfProject[], similarity: number): SimilarGroup[] {
  const classes = classesOf(tables);
  const parent = classes.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const pairs = similarPairs(classes, similarity);
  for (const { a, b } of pairs) parent[root(b.index)] = root(a.index);
  const groups = new Map<number, { tables: TableOfProject[]; classes: number; shared: number }>();
  for (const { index, rows, tables: equal } of classes) {
    const group = groups.get(root(index)) ?? { tables: [], classes: 0, shared: rows.length };
    groups.set(root(index), group);
    group.classes++;
    for (const table of equal) group.tables.push(table);
  }
  for (const { a, shared } of pairs) {
    const group = groups.get(root(a.index));
    if (group !== undefined) group.shared = Math.min(group.shared, shared);
  }
  return [...groups.values()].map((group) => ({ tables: group.tables, identical: group.classes === 1, shared: group.shared }));
}

function classesOf(tables: readonly TableOfProject[]): Class[] {
  const classes = new Map<number, Class>();
  for (const table of tables) {
    const key = tableKey(table);
    const known = classes.get(key);
    if (known === undefined) classes.set(key, { index: classes.size, rows: table.rows, tables: [table] });
    else known.tables.push(table);
  }
  return [...classes.values()];
}

interface Pair {
  readonly a: Class;
  readonly b: Class;
  readonly shared: number;
}

/** Pairs of tables that are alike enough. */
function similarPairs(classes: readonly Class[], similarity: number): Pair[] {
  const seen = new Set<number>();
  const pairs: Pair[] = [];
  for (const holders of holdersOfRows(classes, similarity)) {
    for (const [at, a] of holders.entries()) {
      for (let next = at + 1; next < holders.length; next++) {
        const b = holders[next];
        const key = a.index * classes.length + (b?.index ?? 0);
        if (b === undefined || seen.has(key)) continue;
        seen.add(key);
        const shared = countShared(a.rows, b.rows);
        if (shared / (a.rows.length + b.rows.length - shared) >= similarity) pairs.push({ a, b, shared });
      }
    }
  }
  return pairs;
}

/**
 * Tables that hold the same row, for every row that several hold. Only the first few rows of each are looked at: two tables that are
 * alike enough differ in too few rows to have none of those in common.
 */
function holdersOfRows(classes: readonly Class[], similarity: number): Class[][] {
  const holders = new Map<number, Class[]>();
  for (const entry of classes) {
    const most = entry.rows.length - Math.ceil(similarity * entry.rows.length - DUST);
    for (const row of entry.rows.slice(0, most + 1)) {
      const list = holders.get(row);
      if (list === undefined) holders.set(row, [entry]);
      else list.push(entry);
    }
  }
  return [...holders.values()].filter((list) => list.length > 1 && list.length <= COMMON);
}

/** How many rows two tables share. */
function countShared(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  let at = 0;
  for (const row of a) {
    while (at < b.length && (b[at] ?? 0) < row) at++;
    if (b[at] === row) shared++;
  }
  return shared;
}
