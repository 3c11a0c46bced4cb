import { isEmptyToken } from '../../model/text.ts';
import type { Cell, Row } from '../block.ts';
import { cellsOf, isFigureOrNone } from './cells.ts';
import type { ColumnRole } from './column-role.ts';
import { isTotalName } from './row-name.ts';

const isName = (role: ColumnRole | undefined) => role?.kind === 'label' || role?.kind === 'code';

/**
 * The cells of a row under the columns they belong to; undefined where the row has not as many cells as the table has columns and nothing
 * says which are missing. `keepsBlanks`: the empty cells of other rows show that only the end of this one can be missing.
 */
export function fitRow(row: Row, roles: readonly ColumnRole[], keepsBlanks = false): readonly (Cell | undefined)[] | undefined {
  const cells = cellsOf(row);
  const width = roles.length;
  if (cells.length === width) return withTotalNamed(cells, roles);
  if (cells.length > width)
    return cells.slice(width).every((cell) => cell.text === '') ? withTotalNamed(cells.slice(0, width), roles) : undefined;
  const [first] = cells;
  if (first === undefined) return undefined;
  // A heading of a group of rows, or a label whose blanks were dropped with nothing behind it.
  if (cells.slice(1).every((cell) => cell.text === '') && !isFigureOrNone(first.text)) return placeLabel(first, roles);
  return fillFromRight(cells, roles) ?? fillHalf(cells, roles) ?? (keepsBlanks ? fillFromLeft(cells, roles) : undefined);
}

/** 其他收入, 上年结转, 年初结余: what stands on the left of a table of both sides. */
const OF_LEFT_SIDE = /收入|拨款|上年|年初|上级补助|转移支付|调入/;
/** 支出, 结转下年, 年末结余: what stands on its right. */
const OF_RIGHT_SIDE = /^(?!.*(?:上年|年初)).*(?:支出|下年|年[末终]|上解|调出|还本)/;

/** 其他收入 25.07 in 收入 | 金额 | 支出 | 金额: one side of a row whose other side is blank and was not printed. */
function fillHalf(cells: readonly Cell[], roles: readonly ColumnRole[]): readonly (Cell | undefined)[] | undefined {
  const half = roles.length / 2;
  if (cells.length !== half || roles[0]?.kind !== 'label') return undefined;
  const areTwice = roles.slice(0, half).every(({ kind }, column) => kind === roles[half + column]?.kind);
  if (!areTwice || !cells.every((cell, column) => isName(roles[column]) !== isFigureOrNone(cell.text))) return undefined;
  const blank = cells.map(() => undefined);
  const name = cells[0]?.text ?? '';
  if (OF_RIGHT_SIDE.test(name)) return [...blank, ...cells];
  return OF_LEFT_SIDE.test(name) ? [...cells, ...blank] : undefined;
}

/** Whether a table prints its blanks in front of what stands behind them: then a row that is too short lacks its end. */
export const keepsBlanks = (rows: readonly Row[], width: number): boolean =>
  rows.some(({ cells }) => cells.length <= width && cells.at(-1)?.text !== '' && cells.some(({ text }) => text === ''));

/** A code is written in digits, and 合计 may stand in its place. */
const fitsRole = (text: string, role: ColumnRole | undefined): boolean =>
  text === '' || role?.kind === 'code' || isName(role) !== isFigureOrNone(text);

function fillFromLeft(cells: readonly Cell[], roles: readonly ColumnRole[]): readonly (Cell | undefined)[] | undefined {
  const fits = cells.every((cell, column) => fitsRole(cell.text, roles[column]));
  return fits ? roles.map((_, column) => cells[column]) : undefined;
}

/** 合计 below 序号 names the row where the cell for its name is blank. */
function withTotalNamed(cells: readonly Cell[], roles: readonly ColumnRole[]): readonly Cell[] {
  const label = roles.findIndex((role) => role.kind === 'label');
  const total = cells.findIndex((cell, column) => roles[column]?.kind === 'ignored' && isTotalName(cell.text));
  const name = cells[total];
  if (name === undefined || total > label || !isEmptyToken(cells[label]?.text ?? 'x')) return cells;
  return cells.map((cell, column) => (column === label ? name : cell));
}

/** 合计 may stand over the columns of codes and names, or names be lost: all figures are there and are the last. */
function fillFromRight(cells: readonly Cell[], roles: readonly ColumnRole[]): readonly (Cell | undefined)[] | undefined {
  const names = roles.findIndex((role) => !isName(role) && role.kind !== 'ignored');
  const figures = roles.length - names;
  if (names < 1 || roles.slice(names).some(isName)) return undefined;
  const behind = cells.slice(cells.length - figures);
  const before = cells.slice(0, cells.length - figures);
  if (before.length !== 1 || behind.length !== figures || isFigureOrNone(before[0]?.text ?? '')) return undefined;
  if (!behind.every((cell, index) => isFigureOrNone(cell.text) || !isAmount(roles[names + index]))) return undefined;
  return [...placeLabel(before[0], roles.slice(0, names)), ...behind];
}

const isAmount = (role: ColumnRole | undefined) => role !== undefined && role.kind !== 'ignored' && role.kind !== 'formula';

function placeLabel(cell: Cell | undefined, roles: readonly ColumnRole[]): (Cell | undefined)[] {
  const at = Math.max(
    0,
    roles.findIndex((role) => role.kind === 'label'),
  );
  return roles.map((_, index) => (index === at ? cell : undefined));
}
