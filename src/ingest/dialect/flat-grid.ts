import { isEmptyToken } from '../../model/text.ts';
import { spend } from '../../model/work.ts';
import type { Cell, Row } from '../block.ts';
import { isFigureOrNone, isMeta, isNumbering } from '../table/cells.ts';
import { columnRole, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import { countedSides } from './counted-sides.ts';
import {
  corneredRow,
  type FlatHeader,
  isColumnWord,
  isMixed,
  isNamed,
  isNumberedTitle,
  isOfForms,
  MOST_NAMES,
  mayBeName,
  severalRows,
  singleRow,
  suits,
} from './flat-header.ts';
import { isValue, type RowsBelow, rowsBelow } from './flat-rows.ts';
import { namedSides } from './named-sides.ts';
import { rowOf } from './table-block.ts';

/**
 * A table whose cells stand one a line: the rows say by their sameness how many cells each has, and as many names stand above the first.
 * Of all ways to cut them that one holds which takes in most figures and leaves no name of a column above its header.
 */

const WIDEST = 16;
/** Cells in front of the first figure of a row. */
const MOST_LEADS = 6;

export interface FlatGrid {
  /** The first cell of its header, and the last of its rows. */
  readonly first: Cell;
  readonly last: Cell;
  readonly header: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
  /** Figures it takes in. */
  readonly figures: number;
  readonly short: number;
}

interface Candidate extends FlatGrid {
  /** Names of columns that stand above its header and belong to none. */
  readonly stray: number;
}

/**
 * How many names of columns stand right above. （一）一级指标 is the title of what stands below, and so is 绩效指标完成情况 above a list whose
 * header has a column of that kind.
 */
function strayAbove(cells: readonly Cell[], start: number, { paths }: FlatHeader): number {
  const roles = new Set(paths.map((path) => columnRole(path.at(-1) ?? '')));
  const above = cells[start - 1]?.text ?? '';
  const role = columnRole(above);
  const last = role !== undefined && roles.has(role) && isTitleOfPart(above) ? start - 2 : start - 1;
  let at = last;
  while (at >= 0 && isColumnWord(cells[at]?.text ?? '') && !isNumberedTitle(cells[at]?.text ?? '')) at -= 1;
  return last - at;
}
const isTitleOfPart = (text: string): boolean => /情况$/.test(text);

/** Words of forms are understood only in their header; levels of measures are rows of forms. */
function isUnderstood(header: FlatHeader, rows: readonly (readonly Cell[])[]): boolean {
  const isOfForm = header.paths.some((path) => path.some(isOfForms));
  // 偏差原因分析及改进措施 in front of the first row is the last name of the header.
  if (isOfForm && columnRole(rows[0]?.[0]?.text ?? '') !== undefined) return false;
  if (isOfForm) return rows.length > 2;
  const isLevel = ({ text }: Cell) => matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true;
  return !rows.some((row) => row.some(isLevel));
}

function candidate(cells: readonly Cell[], start: number, header: FlatHeader | undefined, below: RowsBelow): Candidate | undefined {
  const [first, last] = [cells[start], cells[below.end - 1]];
  if (header === undefined || first === undefined || last === undefined) return undefined;
  // Figures alone have a header that begins where the cells do, or with the years that name them.
  const isOfFigures = below.rows.every((row) => row.every(({ text }) => isFigureOrNone(text)));
  if (isOfFigures && !/^年[度份]$/.test(first.text) && cells.slice(0, start).some(({ text }) => text !== '' && !isMeta(text)))
    return undefined;
  if (!suits(header, below.rows) || !isNamed(header, below.rows) || !isUnderstood(header, below.rows)) return undefined;
  const figures = below.rows.reduce((sum, row) => sum + row.filter(({ text }) => isValue(text)).length, 0);
  return { first, last, header: header.rows, rows: below.rows, figures, short: below.short, stray: strayAbove(cells, start, header) };
}

/** The first of the cells before one that may all be names of its header. */
function namesAbove(cells: readonly Cell[], from: number): number {
  let start = from;
  while (start > 0 && from - start < MOST_NAMES && mayBeName(cells[start - 1]?.text ?? '')) start -= 1;
  return start;
}

/** The header that ends where the rows begin, and begins not before `least`: one row of names, or as few as make more rows. */
function* headersAbove(cells: readonly Cell[], from: number, width: number, least: number): Generator<[number, FlatHeader | undefined]> {
  const single = from - width;
  yield [single, singleRow(cells.slice(single, from))];
  for (let start = single - 1; start >= least; start -= 1) yield [start, severalRows(cells.slice(start, from), width)];
}

/** `栏次 | 1 | 2 | 3` below the names says how many cells a row has. */
function numberedAt(cells: readonly Cell[], first: number): { readonly at: number; readonly width: number } | undefined {
  const at = cells.findIndex((cell, index) => index <= first && /^(?:栏次|行次)$/.test(cell.text));
  // 栏次 stands over all columns of names, of which those behind the first are blank.
  let from = at + 1;
  while (cells[from]?.text === '') from += 1;
  let end = from;
  while (cells[end]?.text === String(end - from + 1)) end += 1;
  return at < 2 || end - at < 3 || !isNumbering(rowOf(cells.slice(at, end), '')) ? undefined : { at, width: end - at };
}

/** The rows under each header that suits them, until one leaves no name above it. */
function* underHeaders(
  cells: readonly Cell[],
  below: RowsBelow,
  headers: Iterable<readonly [number, FlatHeader | undefined]>,
): Generator<Candidate> {
  for (const [start, header] of headers) {
    const found = candidate(cells, start, header, below);
    if (found === undefined) continue;
    yield found;
    if (found.stray === 0) return;
  }
}

function* candidates(cells: readonly Cell[]): Generator<Candidate> {
  const first = cells.findIndex(({ text }) => isValue(text));
  if (first < 0) return;
  const numbered = numberedAt(cells, first);
  if (numbered !== undefined) {
    const { at, width } = numbered;
    const ways = rowsBelow(cells, at + width, width, () => false);
    const names = cells.slice(0, at).flatMap((cell, index) => (cell.text === '' ? [] : [index]));
    for (const start of names) {
      const own = cells.slice(start, at).filter(({ text }) => text !== '');
      if (!own.every(({ text }) => mayBeName(text))) continue;
      const header = own.length === width ? singleRow(own) : severalRows(own, width);
      for (const below of ways) yield* underHeaders(cells, below, [[start, header]]);
    }
    return;
  }
  for (let from = first; from >= Math.max(2, first - MOST_LEADS); from -= 1) {
    const least = namesAbove(cells, from);
    for (let width = 2; width <= Math.min(WIDEST, from - least + 1); width += 1) {
      spend(width);
      const names = cells.slice(Math.max(0, from - width), from);
      for (const below of rowsBelow(cells, from, width, (column) => isMixed(names[column]?.text ?? '')))
        yield* underHeaders(cells, below, [
          ...(width > from - least ? [] : headersAbove(cells, from, width, least)),
          [from - width + 1, corneredRow(cells.slice(from - width + 1, from), below.rows)],
        ]);
    }
  }
}

/** Whether one way to cut the cells tells more than another. */
function isBetter(one: Candidate, other: Candidate | undefined): boolean {
  if (other === undefined) return true;
  if (one.figures !== other.figures) return one.figures > other.figures;
  if (one.stray !== other.stray) return one.stray < other.stray;
  if (one.short !== other.short) return one.short < other.short;
  return one.header.flat().length < other.header.flat().length;
}

const bestOf = (cells: readonly Cell[]): Candidate | undefined => {
  let best: Candidate | undefined;
  for (const found of candidates(cells)) if (isBetter(found, best)) best = found;
  return best?.stray === 0 ? best : undefined;
};

/** The first table among the cells; blank ones are cells of it where the rows come out with them, else nothing. */
export function firstGrid(cells: readonly Cell[]): FlatGrid | undefined {
  const counted = countedSides(cells);
  if (counted !== undefined) return counted;
  const [even, sides] = [evenGrid(cells), namedSides(cells)];
  if (sides === undefined || even === undefined) return even ?? sides;
  return sides.figures > even.figures && cells.indexOf(sides.first) <= cells.indexOf(even.first) ? sides : even;
}

/** A table all whose rows are alike. */
function evenGrid(cells: readonly Cell[]): FlatGrid | undefined {
  const filled = cells.filter(({ text }) => text !== '');
  const dropped = bestOf(filled);
  if (filled.length === cells.length) return dropped;
  const kept = bestOf(cells);
  // Where both come out, what is printed blank is a cell: without it two sides would run into each other.
  return dropped !== undefined && isBetter(dropped, kept) && dropped.figures + dropped.short !== (kept?.figures ?? 0) + (kept?.short ?? 0)
    ? dropped
    : kept;
}

/** The cells as the rows of one table, or undefined where its header does not say for sure how they stand. */
export function flatGrid(cells: readonly Cell[], file: string): Row[] | undefined {
  const grid = firstGrid(cells);
  const end = cells.findLastIndex(({ text }) => !isEmptyToken(text));
  if (grid === undefined || cells.indexOf(grid.last) < end) return undefined;
  const above = cells.slice(0, cells.indexOf(grid.first));
  const said = above.findLastIndex(({ text }) => isMeta(text));
  if (above.slice(said + 1).some(({ text }) => text !== '')) return undefined;
  return gridRows(grid, above, file);
}

export function gridRows({ header, rows }: FlatGrid, above: readonly Cell[], file: string): Row[] {
  return [...above.filter(({ text }) => text !== '').map((cell) => [cell]), ...header, ...rows].map((row) => rowOf(row, file));
}
