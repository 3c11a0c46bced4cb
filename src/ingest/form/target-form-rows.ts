import type { Place } from '../../model/place.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { Cell, Row } from '../block.ts';
import { NOTHING_LEARNED, roleCost } from '../dialect/pdf-text-evidence.ts';
import type { Piece } from '../dialect/pdf-text-pieces.ts';
import { cutRows } from '../dialect/pdf-text-rows.ts';
import { type ColumnRole, columnRole, isFillerRow, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import { matchLabel } from './target-form-labels.ts';

type Roles = readonly (ColumnRole | undefined)[];

/** A row brought to the columns of its header. `mended`: a cell is missing or too many, and where was inferred from what the others hold. */
export type AlignedRow =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Cell[])[]; readonly mended?: true; readonly last?: boolean }
  | { readonly kind: 'unreadable' };

const EXTRA_CELL_MARGIN = 1;

/**
 * Brings the cells of a row to the columns of its header. Rows of the header's width are taken as they stand. Shorter rows lack the
 * merged cells in front (found by the closed lists of level names) or one further on (found by what each column holds); a long
 * one may be several rows that the source ran together.
 */
export function alignRow(cells: readonly Cell[], roles: Roles, place: Place): AlignedRow {
  const columns = roles.length;
  const fitted = trimTo(cells, columns);
  if (fitted.length === columns) return shiftedLeft(fitted, roles, place) ?? { kind: 'rows', rows: [fitted] };
  const trimmed = fitted.slice(fitted.findIndex((cell) => cell.text !== ''));
  if (trimmed.every((cell) => cell.text === '' || isLevel(cell))) return { kind: 'rows', rows: [levelsOnly(trimmed, roles, place)] };
  if (countLevels(trimmed) > 2 || trimmed.length >= columns * 2 - 2) return severalRows(trimmed, roles, place);
  const offset = levelOffset(trimmed, roles);
  if (trimmed.length < columns) {
    const leading = offset ?? (trimmed.length === restOf(roles) ? columns - trimmed.length : 0);
    const padded = [...Array.from({ length: Math.max(0, leading) }, () => emptyCell(place)), ...trimmed];
    if (padded.length === columns) return { kind: 'rows', rows: [padded] };
    return padded.length < columns ? insertMissing(padded, roles, place) : { kind: 'unreadable' };
  }
  if (offset !== undefined && offset < 0 && trimmed.length + offset === columns) return { kind: 'rows', rows: [trimmed.slice(-offset)] };
  return dropExtra(trimmed, roles);
}

const TYPED: ReadonlySet<ColumnRole | undefined> = new Set(['comparator', 'unit', 'weight']);

/** A row of the right width whose numbers and signs stand in the wrong columns because a cell before them is missing. */
function shiftedLeft(cells: readonly Cell[], roles: Roles, place: Place): AlignedRow | undefined {
  if (cells.at(-1)?.text !== '' || !roles.some((role, index) => TYPED.has(role) && misfits(role, cells[index]))) return undefined;
  const mended = insertMissing(cells.slice(0, cells.findLastIndex((cell) => cell.text !== '') + 1), roles, place);
  const row = mended.kind === 'rows' ? mended.rows[0] : undefined;
  if (row === undefined || roles.some((role, index) => TYPED.has(role) && misfits(role, row[index]))) return undefined;
  return mended;
}

function misfits(role: ColumnRole | undefined, cell: Cell | undefined): boolean {
  return role !== undefined && cell !== undefined && cell.text !== '' && !isEmptyToken(cell.text) && roleCost(role, cell.text) > 0;
}

/** Empty cells at the end beyond the header's width. */
function trimTo(cells: readonly Cell[], columns: number): readonly Cell[] {
  let end = cells.length;
  while (end > columns && cells[end - 1]?.text === '') end -= 1;
  return cells.slice(0, end);
}

function isLevel(cell: Cell): boolean {
  return matchLevel1(cell.text)?.explicit === true || matchLevel2(cell.text)?.explicit === true;
}

function countLevels(cells: readonly Cell[]): number {
  return cells.filter(isLevel).length;
}

/** Level names without an indicator: each in its column. */
function levelsOnly(cells: readonly Cell[], roles: Roles, place: Place): Cell[] {
  const offset =
    levelOffset(
      cells.filter((cell) => cell.text !== ''),
      roles,
    ) ?? 0;
  const row = roles.map(() => emptyCell(place));
  for (const [index, cell] of cells.filter((each) => each.text !== '').entries())
    if (offset + index < row.length) row[offset + index] = cell;
  return row;
}

function restOf(roles: Roles): number {
  return roles.filter((role) => role !== 'level1' && role !== 'level2' && role !== undefined).length;
}

/** How many columns the level names of a row stand too far left (positive) or right. */
function levelOffset(cells: readonly Cell[], roles: Roles): number | undefined {
  const [first, second] = cells;
  if (first === undefined) return undefined;
  const level1 = roles.indexOf('level1');
  const level2 = roles.indexOf('level2');
  const isFirst = matchLevel1(first.text) !== undefined;
  const isSecond = matchLevel2(first.text) !== undefined;
  // 成本指标 is both: what stands beside it decides.
  if (isFirst && (!isSecond || (second !== undefined && matchLevel2(second.text) !== undefined)) && level1 >= 0) return level1;
  if (isSecond && level2 >= 0) return level2;
  if (matchLabel(first.text)?.kind === 'indicatorsHead' && second !== undefined && matchLevel1(second.text) !== undefined && level1 >= 0)
    return level1 - 1;
  return undefined;
}

function emptyCell(place: Place): Cell {
  return { text: '', place };
}

/** A cell is missing somewhere behind the level names: put an empty one where the others then fit their columns best. */
function insertMissing(cells: readonly Cell[], roles: Roles, place: Place): AlignedRow {
  const missing = roles.length - cells.length;
  const level2 = roles.indexOf('level2');
  const second = cells[level2];
  const named = second === undefined || second.text === '' || matchLevel2(second.text) !== undefined;
  const from =
    level2 >= 0 && !named
      ? level2
      : roles.findIndex((role) => role !== undefined && role !== 'level1' && role !== 'level2' && role !== 'number');
  const blank = Array.from({ length: missing }, () => emptyCell(place));
  const ways: { row: readonly Cell[]; cost: number }[] = [];
  for (let at = Math.max(0, from); at <= cells.length; at++) {
    const row = [...cells.slice(0, at), ...blank, ...cells.slice(at)];
    ways.push({ row, cost: fitCost(row, roles) });
  }
  const atEnd = ways.at(-1)?.row;
  const best = bestWay(ways);
  // Many sources leave out the empty cells at the end of a row: nothing is wrong with it.
  return best.kind === 'rows' && best.last === true && atEnd !== undefined ? { kind: 'rows', rows: [atEnd] } : best;
}

/** A cell too many: leave out the one without which the others fit best. */
function dropExtra(cells: readonly Cell[], roles: Roles): AlignedRow {
  if (cells.length !== roles.length + 1) return { kind: 'unreadable' };
  const ways = cells.map((_cell, at) => {
    const row = [...cells.slice(0, at), ...cells.slice(at + 1)];
    return { row, cost: fitCost(row, roles) + (cells[at]?.text === '' ? 0 : 2) };
  });
  return bestWay(ways);
}

function bestWay(ways: readonly { row: readonly Cell[]; cost: number }[]): AlignedRow {
  const [best, next] = ways.toSorted((a, b) => a.cost - b.cost);
  if (best === undefined || (next !== undefined && next.cost - best.cost < EXTRA_CELL_MARGIN)) return { kind: 'unreadable' };
  return {
    kind: 'rows',
    rows: [best.row.map((cell) => ({ ...cell, uncertain: true as const }))],
    mended: true,
    last: best === ways.at(-1),
  };
}

function fitCost(cells: readonly Cell[], roles: Roles): number {
  let cost = 0;
  for (const [index, role] of roles.entries()) {
    const text = cells[index]?.text ?? '';
    if (role === 'level1') cost += text === '' || matchLevel1(text) !== undefined ? 0 : 3;
    else if (role === 'level2') cost += text === '' || matchLevel2(text) !== undefined ? 0 : 3;
    else if (role === 'target') cost += text === '' ? 2 : roleCost(role, text);
    else if (role !== undefined && text !== '') cost += roleCost(role, text);
    else if (role === 'level3') cost += 4;
  }
  return cost;
}

/** Cells of several rows in one, or of a table that lost its rows: cut by level names and by what the columns hold. */
export function severalRows(cells: readonly Cell[], roles: Roles, place: Place): AlignedRow {
  const known = roles.filter((role) => role !== undefined);
  const pieces = cells.flatMap((cell, index): Piece[] => {
    if (cell.text === '') return [];
    const line = cell.place.line ?? index;
    return [{ text: cell.text, line, before: { kind: index === 0 ? 'start' : 'newline', cut: 0, keep: 8 } }];
  });
  const rows = cutRows(pieces, known, place.file, NOTHING_LEARNED);
  return { kind: 'rows', rows: rows.map((row) => spread(row, roles)) };
}

/** Puts the cells of known columns back between the unknown ones. */
function spread(row: Row, roles: Roles): Cell[] {
  let index = 0;
  return roles.map((role) => (role === undefined ? emptyCell(row.place) : (row.cells[index++] ?? emptyCell(row.place))));
}

/** Whether a row says nothing: only level names, dashes, or the header once more. */
export function isEmptyIndicator(cells: readonly Cell[], roles: Roles): boolean {
  const rest = cells.filter((_cell, index) => roles[index] !== 'level1' && roles[index] !== 'level2' && roles[index] !== 'number');
  if (isFillerRow(rest.map((cell) => cell.text))) return true;
  return cells.filter((cell) => columnRole(cell.text) !== undefined).length >= 3;
}
