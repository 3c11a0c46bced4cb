import { readTarget } from '../../model/target.ts';
import { readUnit } from '../../model/unit.ts';
import type { Cell } from '../block.ts';
import { type ColumnRole, isComparatorCell, matchLevel1, matchLevel2 } from '../vocabulary.ts';

type Roles = readonly (ColumnRole | undefined)[];

/** The cells under one run of level names. */
interface Group {
  readonly level1: Cell | undefined;
  readonly level2: Cell | undefined;
  readonly rest: readonly Cell[];
}

/** Cuts the cells below the header of an indicator table into rows with as many cells as it has columns. */
export function cutIndicatorRows(cells: readonly Cell[], roles: Roles): Cell[][] {
  const hasLevel1 = roles.includes('level1');
  const hasLevel2 = roles.includes('level2');
  if (!hasLevel1 && !hasLevel2) return cutGroup({ level1: undefined, level2: undefined, rest: cells }, roles);
  return groupByLevel(cells, hasLevel1, hasLevel2).flatMap((group) => cutGroup(group, roles));
}

const isLevel1 = (cell: Cell | undefined) => cell !== undefined && matchLevel1(cell.text)?.explicit === true;
const isLevel2 = (cell: Cell | undefined) => cell !== undefined && matchLevel2(cell.text)?.explicit === true;

/** 预算执行率 printed on both levels, without 指标, begins the execution row. */
function isExecutionPair(cell: Cell, next: Cell | undefined): boolean {
  return next !== undefined && cell.text === next.text && matchLevel1(cell.text)?.kind === 'execution' && !isLevel1(cell);
}

/**
 * Level names by position: of two in a row the first is the first level, even where both are names of that level (实施效果指标,
 * 产出指标); where such pairs stand, a single one is the second.
 */
function groupByLevel(cells: readonly Cell[], hasLevel1: boolean, hasLevel2: boolean): Group[] {
  const nested = hasLevel2 && cells.some((cell, index) => isLevel1(cell) && isLevel1(cells[index + 1]) && !isLevel2(cells[index + 1]));
  const groups: { level1: Cell | undefined; level2: Cell | undefined; rest: Cell[] }[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at];
    if (cell === undefined) continue;
    const next = cells[at + 1];
    const pair =
      hasLevel1 && hasLevel2 && ((isLevel1(cell) && (isLevel2(next) || (nested && isLevel1(next)))) || isExecutionPair(cell, next));
    if (pair) {
      groups.push({ level1: cell, level2: next, rest: [] });
      at += 1;
    } else if (hasLevel2 && (isLevel2(cell) || (nested && isLevel1(cell)))) groups.push({ level1: undefined, level2: cell, rest: [] });
    else if (hasLevel1 && isLevel1(cell)) groups.push({ level1: cell, level2: undefined, rest: [] });
    else {
      const group = groups.at(-1);
      if (group === undefined) groups.push({ level1: undefined, level2: undefined, rest: [cell] });
      else group.rest.push(cell);
    }
  }
  return groups;
}

function cutGroup(group: Group, roles: Roles): Cell[][] {
  const restRoles = roles.filter((role) => role !== 'level1' && role !== 'level2');
  const place = group.level2?.place ?? group.level1?.place ?? group.rest[0]?.place;
  if (place === undefined) return [];
  const empty: Cell = { text: '', place };
  const cut = cutRest(group.rest, restRoles, empty);
  const rows = cut.length === 0 ? [restRoles.map(() => empty)] : cut;
  return rows.map((row, index) => {
    let at = 0;
    const named = roles.map((role) => {
      if (role === 'level1') return (index === 0 ? group.level1 : undefined) ?? { text: '', place: row[0]?.place ?? place };
      if (role === 'level2') return (index === 0 ? group.level2 : undefined) ?? { text: '', place: row[0]?.place ?? place };
      at += 1;
      return row[at - 1] ?? empty;
    });
    // Cells beyond the columns stay: no cell of the source is dropped in silence.
    return [...named, ...row.slice(at)];
  });
}

/**
 * Cells of rows of equal length. Empty cells at the end, or all of them, may be missing in the source; where no way of leaving
 * them out fits, rows begin where a cell stands in front of a value, and what comes out is uncertain.
 */
function cutRest(cells: readonly Cell[], roles: Roles, empty: Cell): Cell[][] {
  const columns = roles.length;
  if (columns === 0) return [];
  let trimmed = cells;
  if (trimmed.length % columns === 0) return chunks(trimmed, columns);
  while (trimmed.at(-1)?.text === '') {
    trimmed = trimmed.slice(0, -1);
    if (trimmed.length % columns === 0) return chunks(trimmed, columns);
  }
  const filled = cells.filter((cell) => cell.text !== '');
  if (filled.length % columns === 0) return chunks(filled, columns);
  if (filled.length < columns) return [pad(openBlanks(align(filled, roles, empty), roles, empty), columns, empty)];
  return rowsByValue(filled, roles, empty);
}

function chunks(cells: readonly Cell[], size: number): Cell[][] {
  const rows: Cell[][] = [];
  for (let at = 0; at < cells.length; at += size) rows.push(cells.slice(at, at + size));
  return rows;
}

function pad(row: readonly Cell[], columns: number, empty: Cell): Cell[] {
  return Array.from({ length: Math.max(columns, row.length) }, (_, index) => row[index] ?? empty);
}

function isValue(text: string): boolean {
  const { kind } = readTarget(text);
  return kind === 'quantity' || kind === 'range' || kind === 'date' || kind === 'several';
}

/** A short row: a value goes to its column although the cells before it are missing. */
function align(cells: readonly Cell[], roles: Roles, empty: Cell): Cell[] {
  const target = roles.findIndex((role) => role === 'target' || role === 'comparator');
  const value = cells.findIndex((cell) => isValue(cell.text) || /^[≥≤><=]$/.test(cell.text));
  if (target <= 0 || value < 1 || value >= target) return cells.map((cell) => cell);
  const gap = Array.from({ length: target - value }, () => empty);
  return [...cells.slice(0, value), ...gap, ...cells.slice(value)].map((cell) => ({ ...cell, uncertain: true }));
}

/** Columns of a comparator or a unit that a date or a word leaves empty: the cell that stands there belongs to the next. */
function openBlanks(cells: readonly Cell[], roles: Roles, empty: Cell): Cell[] {
  const row = [...cells];
  for (const [index, role] of roles.entries()) {
    const text = row[index]?.text;
    if (text === undefined || text === '' || row.length >= roles.length) continue;
    const foreign = role === 'unit' ? readUnit(text) === undefined : role === 'comparator' && !isComparatorCell(text);
    if (foreign) row.splice(index, 0, { ...empty, uncertain: true });
  }
  return row;
}

/** Rows of unequal length: a new one begins at the cell in front of a value, once the row before has its own. */
function rowsByValue(cells: readonly Cell[], roles: Roles, empty: Cell): Cell[][] {
  const lead = Math.max(
    1,
    roles.findIndex((role) => role === 'target' || role === 'comparator'),
  );
  const starts = [0];
  for (let at = 1; at < cells.length; at += 1) {
    const begun = at - (starts.at(-1) ?? 0);
    if (begun <= lead) continue;
    const beforeValue = !isValue(cells[at]?.text ?? '') && isValue(cells[at + lead]?.text ?? '');
    if (beforeValue || begun >= roles.length) starts.push(at);
  }
  return starts.map((start, index) => {
    const row = cells.slice(start, starts[index + 1] ?? cells.length);
    return pad(row, roles.length, empty).map((cell) => ({ ...cell, uncertain: true }));
  });
}
