import type { Member } from './clusters.ts';

/** Rows of a project's table as hashes, ascending and without repeats. */
export interface TableOfProject {
  readonly rows: readonly number[];
  readonly member: Member;
}

export interface SimilarGroup {
  readonly tables: readonly TableOfProject[];
  readonly identical: boolean;
  /** Rows that every two neighbours of the group share at least. */
  readonly shared: number;
}

/** Beyond this many tables a row is shared by chance or by form, and only identical tables are compared. */
const COMMON = 400;

/** Groups tables of which each is equal, or at least `similarity` alike (shared ÷ all rows), to another of its group. */
export function similarGroups(tables: readonly TableOfProject[], similarity: number): SimilarGroup[] {
  const parent = tables.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const joined: { readonly a: number; readonly b: number; readonly shared: number }[] = [];
  for (const { a, b, shared } of pairs(tables)) {
    const total = (tables[a]?.rows.length ?? 0) + (tables[b]?.rows.length ?? 0) - shared;
    if (shared / total < similarity) continue;
    joined.push({ a, b, shared });
    parent[root(b)] = root(a);
  }
  const fewest = new Map<number, number>();
  for (const { a, shared } of joined) fewest.set(root(a), Math.min(fewest.get(root(a)) ?? Number.POSITIVE_INFINITY, shared));
  const groups = new Map<number, TableOfProject[]>();
  tables.forEach((table, index) => {
    const key = root(index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [table]);
    else group.push(table);
  });
  return [...groups].map(([key, group]) => {
    const first = group[0]?.rows.join(' ') ?? '';
    return { tables: group, identical: group.every(({ rows }) => rows.join(' ') === first), shared: fewest.get(key) ?? 0 };
  });
}

/** Pairs of tables that share a row, with the number of rows they share. */
function pairs(tables: readonly TableOfProject[]): { readonly a: number; readonly b: number; readonly shared: number }[] {
  const holders = new Map<number, number[]>();
  tables.forEach(({ rows }, index) => {
    for (const row of rows) {
      const list = holders.get(row);
      if (list === undefined) holders.set(row, [index]);
      else list.push(index);
    }
  });
  const shared = new Map<number, number>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > COMMON) continue;
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const key = (list[i] ?? 0) * tables.length + (list[j] ?? 0);
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
  }
  const found = [...shared].map(([key, count]) => ({ a: Math.floor(key / tables.length), b: key % tables.length, shared: count }));
  return [...found, ...identicalPairs(tables)];
}

/** Neighbours among identical tables, so that a table that hundreds share is found however common its rows are. */
function identicalPairs(tables: readonly TableOfProject[]): { readonly a: number; readonly b: number; readonly shared: number }[] {
  const last = new Map<string, number>();
  const found: { readonly a: number; readonly b: number; readonly shared: number }[] = [];
  tables.forEach(({ rows }, index) => {
    const key = rows.join(' ');
    const before = last.get(key);
    if (before !== undefined) found.push({ a: before, b: index, shared: rows.length });
    last.set(key, index);
  });
  return found;
}
