import { greatest, least } from '../../model/lists.ts';
import { spend } from '../../model/work.ts';
import type { HeaderColumn } from './layout-header.ts';
import { centre, isAmountToken, overlap, STANDS_FOR_NONE, type Token } from './layout-tokens.ts';

/** Which column of the header each amount stands in, by where it is printed. */

/** Columns of names, in front of the amounts of their side. */
const NAME = /编码|代码|名称|科目|^项目$|^[类款项]$|^序号$|^行次$|大类$|形式$|方式$|^备注$/;
/** Two readings that differ by less cannot be told apart. */
const MARGIN = 1;

/** By its own name, or because words stand below it and no amount does: 本年收入 | 预算数 | 本年支出 | 预算数. */
export function isNameColumn({ leaf }: HeaderColumn, body: readonly (readonly Token[])[]): boolean {
  if (NAME.test(leaf.text)) return true;
  // A dash stands for an amount of nothing and for no name alike.
  const below = body.flat().filter((token) => overlap(leaf, token) > 0 && !STANDS_FOR_NONE.test(token.text));
  return below.length > 1 && !below.some(isAmountToken);
}

export function isCodeColumn({ leaf }: HeaderColumn): boolean {
  return /编码|代码/.test(leaf.text) || /^类$/.test(leaf.text);
}

const CODE = /^\d{3}(?:\d\d){0,2}$/;

/** The amounts of a line, without the codes of classes in front of names. */
export function amountsOf(tokens: readonly Token[], codeColumns: number): readonly Token[] {
  return tokens.filter((token, index) => isAmountToken(token) && !isCodeToken(tokens, index, codeColumns));
}

/** 201 | 05 | 06 before a name; on the right side only where that has codes too. */
export function isCodeToken(tokens: readonly Token[], index: number, codeColumns: number): boolean {
  const token = tokens[index];
  if (token === undefined || codeColumns === 0) return false;
  const before = tokens[index - 1];
  if (/^\d\d$/.test(token.text)) return before !== undefined && isCodeToken(tokens, index - 1, codeColumns);
  if (!CODE.test(token.text)) return false;
  if (index === 0) return true;
  const next = tokens[index + 1];
  return codeColumns > 1 && before !== undefined && isAmountToken(before) && (next === undefined || !isAmountToken(next));
}

interface Cluster {
  readonly start: number;
  readonly end: number;
}

/** Amounts printed over one another make a column; undefined where one line has two amounts in one. */
function clustersOf(lines: readonly (readonly Token[])[]): readonly Cluster[] | undefined {
  const clusters: Cluster[] = [];
  for (const token of lines.flat().toSorted((a, b) => a.start - b.start)) {
    const last = clusters.at(-1);
    if (last !== undefined && token.start < last.end)
      clusters[clusters.length - 1] = { start: last.start, end: Math.max(last.end, token.end) };
    else clusters.push({ start: token.start, end: token.end });
  }
  spend(clusters.length * lines.reduce((sum, tokens) => sum + tokens.length, 0));
  const clear = lines.every((tokens) => clusters.every((cluster) => tokens.filter((token) => overlap(cluster, token) > 0).length <= 1));
  return clear ? clusters : undefined;
}

interface Way {
  readonly cost: number;
  readonly columns: readonly number[];
}

/** A way is made, sorted among the others and mostly thrown away. */
const WORK_OF_WAY = 10;

/** The cheapest ways to give clusters, in order, columns of their own; each costs how far it is from the name above. */
function waysOf(clusters: readonly Cluster[], columns: readonly HeaderColumn[]): readonly Way[] {
  let ways: Way[] = [{ cost: 0, columns: [] }];
  for (const cluster of clusters) {
    spend(ways.length * columns.length * WORK_OF_WAY);
    ways = ways
      .flatMap((way) =>
        columns.flatMap((column, index) =>
          index > (way.columns.at(-1) ?? -1) ? [{ cost: way.cost + distance(cluster, column), columns: [...way.columns, index] }] : [],
        ),
      )
      .toSorted((a, b) => a.cost - b.cost)
      .slice(0, 60);
  }
  return ways;
}

function distance(cluster: Cluster, { leaf }: HeaderColumn): number {
  const apart = -overlap(cluster, leaf);
  return Math.max(0, apart) + Math.abs(centre(cluster) - centre(leaf)) / 4;
}

/** Rows with an amount in every column show where each column stands; the amounts of the others stand above or below these. */
function placeByFullRows(lines: readonly (readonly Token[])[], width: number): ReadonlyMap<Token, number> | undefined {
  const full = lines.filter((tokens) => tokens.length === width);
  if (full.length === 0) return undefined;
  const anchors = Array.from({ length: width }, (_, column) => {
    const own = full.flatMap((tokens) => tokens[column] ?? []);
    return { start: least(own.map((token) => token.start)), end: greatest(own.map((token) => token.end)) };
  });
  const placed = new Map<Token, number>();
  for (const tokens of lines) {
    for (const [index, token] of tokens.entries()) {
      const over = anchors.flatMap((anchor, column) => (overlap(anchor, token) > 0 ? [column] : []));
      const column = tokens.length === width ? index : over.length === 1 ? over[0] : undefined;
      if (column === undefined) return undefined;
      placed.set(token, column);
    }
  }
  return placed;
}

/** Amounts printed over one another are a column: as many of these as names are certain, fewer are placed by the names above them. */
function placeByNames(lines: readonly (readonly Token[])[], columns: readonly HeaderColumn[]): ReadonlyMap<Token, number> | undefined {
  const clusters = clustersOf(lines);
  if (clusters === undefined) return undefined;
  const [best, next] = waysOf(clusters, columns);
  if (best === undefined) return undefined;
  if (clusters.length < columns.length && next !== undefined && next.cost - best.cost < MARGIN) return undefined;
  const placed = new Map<Token, number>();
  for (const token of lines.flat()) {
    const column = best.columns[clusters.findIndex((cluster) => overlap(cluster, token) > 0)];
    if (column !== undefined) placed.set(token, column);
  }
  return placed;
}

/** For the lines of one page the column of every amount; undefined where that cannot be told. */
export function placeAmounts(
  lines: readonly (readonly Token[])[],
  columns: readonly HeaderColumn[],
): ReadonlyMap<Token, number> | undefined {
  return placeByFullRows(lines, columns.length) ?? placeByNames(lines, columns);
}
