import { tellingDigits } from '../../model/number.ts';
import { addTo, oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';
import { spend } from '../../model/work.ts';
import type { PrintedFigure } from './printed-figures.ts';
import { type GridCell, type GridRow, nameKey, type TableGrid, tableGrids } from './table-grids.ts';

/* The rows of all tables by their names, for sentences that speak of one in whatever words. */

/** A number in a cell, however it is used there. */
export interface CellNumber {
  readonly cell: GridCell;
  readonly column: number;
  readonly value: number;
  /** As printed, without its point and sign. */
  readonly digits: number;
  readonly decimals: number;
  readonly isRate: boolean;
}

export interface NamedRow {
  readonly grid: TableGrid;
  readonly row: GridRow;
  readonly numbers: readonly CellNumber[];
}

/** The name of a row where a text says it. */
export interface SaidName {
  readonly key: string;
  readonly rows: readonly NamedRow[];
  readonly start: number;
  readonly end: number;
}

const HAN = /\p{Script=Han}/u;
const NUMBER = /^([-+]?)（?(\d+)(?:\.(\d+))?）?(%?)$/;
const RATE_COLUMN = /率|占比|比重|比例|权重|幅度|增幅|降幅|进度|%/;
const NO_FIGURES = /编码|代码|序号|编号|年份|年度$/;
const SAYS_NOTHING =
  /^(?:合计|总计|小计|其他|其中|收入|支出|本年|上年|全年|金额|预算|决算|人员|公用|数量|项目|基本|单位|部门|平均|经费|资金)$/;
/** Names of more signs are sentences. */
const LONGEST = 24;

/** The numbers of a row, but for those that number or name it. */
export const numbersOf = (grid: TableGrid, { cells }: GridRow): readonly CellNumber[] =>
  cells.flatMap((cell, column): CellNumber[] => {
    const [, sign = '', whole = '', decimals = '', percent] = NUMBER.exec(cell.text.replace(/\s/g, '')) ?? [];
    const name = grid.columns[column] ?? '';
    if (whole === '' || column === grid.label || NO_FIGURES.test(name)) return [];
    const value = Number(`${whole}.${decimals || 0}`) * (sign === '-' ? -1 : 1);
    const isRate = percent === '%' || RATE_COLUMN.test(name);
    return [{ cell, column, value, digits: Number(`${whole}${decimals}`), decimals: decimals.length, isRate }];
  });

function keyOf(name: string): string | undefined {
  const bare = nameKey(name);
  const key = bare.length < 3 ? matchKey(name.replace(/^其中：?/, '')) : bare;
  return key.length < 2 || key.length > LONGEST || SAYS_NOTHING.test(key) || !/\p{Script=Han}{2}/u.test(key) ? undefined : key;
}

/** Rows by name; totals have none. Where words stand in several columns each names the numbers behind it, up to the next. */
export const rowsByName = oncePer((disclosure: Disclosure): ReadonlyMap<string, readonly NamedRow[]> => {
  const found = new Map<string, NamedRow[]>();
  for (const grid of tableGrids(disclosure)) {
    spend(grid.rows.length * grid.columns.length);
    for (const row of grid.rows)
      for (const { names, numbers } of row.isTotal ? [] : partsOf(grid, row))
        for (const key of names) addTo(found, key, { grid, row, numbers });
  }
  return found;
});

/** The named rows of one table. */
export const namedRowsOf = oncePer((disclosure: Disclosure) => {
  const found = new Map<TableGrid, { readonly name: string; readonly row: NamedRow }[]>();
  for (const [name, rows] of rowsByName(disclosure)) for (const row of rows) addTo(found, row.grid, { name, row });
  return found;
});

interface RowPart {
  readonly names: readonly string[];
  readonly numbers: readonly CellNumber[];
}

function partsOf(grid: TableGrid, row: GridRow): readonly RowPart[] {
  const parts: { readonly names: string[]; readonly numbers: CellNumber[] }[] = [];
  const numbers = new Map(numbersOf(grid, row).map((number) => [number.column, number]));
  for (const [column, { text }] of row.cells.entries()) {
    const number = numbers.get(column);
    const key = number === undefined && HAN.test(text) ? keyOf(text) : undefined;
    const last = parts.at(-1);
    if (number !== undefined) last?.numbers.push(number);
    else if (key !== undefined && (last === undefined || last.numbers.length > 0)) parts.push({ names: [key], numbers: [] });
    else if (key !== undefined) last?.names.push(key);
  }
  return parts.filter((part) => part.numbers.length > 0);
}

/** What may stand before a name that goes on in front of it with nothing of its own. */
const BEGINS = /(?:^|[^\p{Script=Han}]|[的为是对和及与中以由于过向年度月底末县区市镇乡全本内]|其中|安排|用于|使用|投入)$/u;

/** The names of rows in a text, the longest at each place, in order. */
export function namesIn(disclosure: Disclosure, text: string): SaidName[] {
  const names = rowsByName(disclosure);
  const found: SaidName[] = [];
  if (names.size === 0) return found;
  spend(text.length * LONGEST);
  for (let start = 0; start < text.length - 1; ) {
    const end = BEGINS.test(text.slice(Math.max(0, start - 2), start)) ? endOfName(names, text, start) : undefined;
    if (end === undefined) {
      start += 1;
      continue;
    }
    const key = text.slice(start, end);
    found.push({ key, rows: names.get(key) ?? [], start, end });
    start = end;
  }
  return found;
}

function endOfName(names: ReadonlyMap<string, unknown>, text: string, start: number): number | undefined {
  for (let end = Math.min(text.length, start + LONGEST); end > start + 1; end -= 1) if (names.has(text.slice(start, end))) return end;
  return undefined;
}

/** Whether a printed figure and the number of a cell, in whatever units, may be the same: to the digit, or one of them rounded. */
export function mayBeSame(figure: PrintedFigure, number: { readonly digits: number; readonly value: number }): boolean {
  if (figure.unit !== '元' && figure.unit !== '%') return figure.value === Math.abs(number.value);
  const [a, b] = [tellingDigits(figure.digits), tellingDigits(number.digits)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return short === long;
  const rounded = Number(long) / 10 ** (long.length - short.length);
  return Math.round(rounded) === Number(short) || Math.floor(rounded) === Number(short);
}
