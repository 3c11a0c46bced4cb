import { readCount } from '../../model/chinese-number.ts';
import { findDigitSlip } from '../../model/digit-slip.ts';
import type { Fact } from '../../model/fact.ts';
import { greatest } from '../../model/lists.ts';
import { tellingDigits } from '../../model/number.ts';
import { groupBy, oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { spend } from '../../model/work.ts';
import { lastPlace, magnitude } from './facts.ts';
import { type FigureParagraph, figureParagraphs, type PrintedFigure } from './printed-figures.ts';
import { type GridRow, nameKey, type TableGrid, tableGrids } from './table-grids.ts';

/** 教育、卫生健康两项支出合计1386万元: a sentence that adds up rows which it names. */
export interface NamedSum {
  readonly in: FigureParagraph;
  readonly start: number;
  readonly figure: PrintedFigure;
  /** Empty where it adds up all rows of the table above (以上五项合计). */
  readonly names: readonly string[];
  readonly count: number;
}

/** What the rows that were named come to in one column. */
export interface RowsSum {
  readonly parts: readonly Fact[];
  /** In 分. */
  readonly fen: number;
  /** Every name is that of its row to the letter, but for words like 支出. */
  readonly exact: boolean;
  readonly holds: boolean;
  /** What the other rows of its column say, in 分. */
  readonly others: readonly number[];
}

const NUMBERS = '两二三四五六七八九十';
const CLAUSE = new RegExp(
  `^(.+?)(等)?(?:(?:这|上述|以上)?([${NUMBERS}]|\\d{1,2})(?:项|类|个[\\u4e00-\\u9fa5]{1,4}|家[\\u4e00-\\u9fa5]{0,4}|大类))?((?:支出|收入|资金|经费|资产|补贴|预算|决算|税收)*)(?:合计|共计|总计|总共)([\\u4e00-\\u9fa5]{0,6}?)(?:为|达|是)?$`,
);
/** Changes and shares of sums are other figures. */
const NO_SUM = /[增减较比占均未已]|累计|以上|以下|超过|剩余|结余/;
/** How likely a slip may be found by chance among all that was tried. */
const BY_CHANCE = 0.02;
const MOST_NAMES = 12;

const numberOf = (text: string): number => readCount(text) ?? 0;

/** Every sum of named rows that the text prints. */
export function namedSums(disclosure: Disclosure): NamedSum[] {
  return figureParagraphs(disclosure).flatMap((paragraph) =>
    paragraph.figures.flatMap((figure, index) =>
      figure.unit === '元' ? (namedSum(paragraph, figure, paragraph.figures[index - 1]?.end ?? 0) ?? []) : [],
    ),
  );
}

/** `before` is where the figure in front ends: the names of a sum hold none. */
function namedSum(paragraph: FigureParagraph, figure: PrintedFigure, before: number): NamedSum | undefined {
  const ahead = paragraph.paragraph.text.slice(before, figure.start);
  const mark = greatest(['。', '；', '，', '：'].map((end) => ahead.lastIndexOf(end)));
  if (mark < 0 && before > 0) return undefined;
  const start = before + mark + 1;
  const clause = ahead.slice(start - before).replace(/^(?:其中|年内|全年|本年|20\d\d年度?)/, '');
  const match = CLAUSE.exec(clause);
  if (match === null) return undefined;
  const [, list = '', more, number, between = '', behind = ''] = match;
  if (NO_SUM.test(`${between}${behind}`) || /\d/.test(list) || (more !== undefined && number === undefined)) return undefined;
  const count = number === undefined ? undefined : numberOf(number);
  if (/^(?:以上|上述)$/.test(list)) return count === undefined ? undefined : { in: paragraph, start, figure, names: [], count };
  const names = namesOf(list, count);
  return names === undefined || names.length > MOST_NAMES ? undefined : { in: paragraph, start, figure, names, count: names.length };
}

/** 社会保障和就业 is one name: words between names divide only as many as are counted. */
function namesOf(list: string, count: number | undefined): readonly string[] | undefined {
  let names = list.split('、');
  const wanted = count ?? (names.length === 1 ? 2 : names.length);
  for (let at = names.length - 1; at >= 0 && names.length < wanted; at -= 1) {
    const name = names[at] ?? '';
    const cut = greatest(['和', '与', '及'].map((word) => name.lastIndexOf(word)));
    if (cut > 0 && cut < name.length - 1) names = [...names.slice(0, at), name.slice(0, cut), name.slice(cut + 1), ...names.slice(at + 1)];
  }
  return names.length > 1 && names.length === wanted && names.every((name) => name.length > 1) ? names : undefined;
}

type Found = { readonly row: GridRow; readonly exact: boolean };

const isWithin = (short: string, long: string): boolean => {
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
};

const keysOf = oncePer((rows: readonly GridRow[]) =>
  rows.map((row) => ({ row, key: nameKey(row.name) })).filter(({ key }) => key.length > 1),
);

/** The one row of this name, or of one near enough; undefined where it may be another. */
function rowOf(rows: readonly GridRow[], name: string, isFirst: boolean): Found | undefined {
  const key = nameKey(name);
  const keys = keysOf(rows);
  spend(keys.length);
  const one = (found: readonly { readonly row: GridRow }[], exact: boolean): Found | undefined => {
    const [first] = found;
    return first === undefined || found.length > 1 ? undefined : { row: first.row, exact };
  };
  const same = keys.filter(({ key: own }) => own === key);
  if (same.length > 0) return one(same, true);
  // 全市教育支出: words that open the sentence stand in front of its first name.
  const behind = isFirst ? keys.filter(({ key: own }) => key.endsWith(own)).toSorted((a, b) => b.key.length - a.key.length) : [];
  if (behind.length > 0) return one(behind.slice(0, 1), true);
  if (key.length < 3) return undefined;
  const near = keys.filter(({ key: own }) => own.includes(key) || (own.length > 3 && key.includes(own)));
  return one(near.length > 0 ? near : keys.filter(({ key: own }) => key.length > 3 && isWithin(key, own)), false);
}

function sumOf(
  disclosure: Disclosure,
  { figure }: NamedSum,
  rows: readonly GridRow[],
  found: readonly Found[],
  column: number,
): RowsSum | undefined {
  const parts = found.flatMap(({ row }) => row.cells[column]?.fact ?? []);
  if (parts.length < found.length || parts.some(({ measure }) => measure !== 'amount')) return undefined;
  const values = parts.map(magnitude);
  if (values.includes(undefined)) return undefined;
  const fen = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const allowed = parts.reduce((sum, part) => sum + lastPlace(disclosure, part) / 2, (figure.step * 100) / 2) + 0.5;
  const others = rows.flatMap(({ cells }) => {
    const fact = cells[column]?.fact;
    return fact === undefined || parts.includes(fact) ? [] : (magnitude(fact) ?? []);
  });
  return { parts, fen, others, exact: found.every(({ exact }) => exact), holds: Math.abs(fen - figure.value * 100) <= allowed };
}

/** The sums of the rows that were named, in every column of every table that has them all. */
export function rowsSums(disclosure: Disclosure, sum: NamedSum): readonly RowsSum[] {
  return tableGrids(disclosure).flatMap((grid) => sumsIn(disclosure, sum, grid));
}

/** 以上五项 are the rows of a table in the same chapter that has so many, where no amount of the text stands nearer above. */
function allRows(disclosure: Disclosure, sum: NamedSum, { section }: TableGrid, rows: readonly GridRow[]): readonly (Found | undefined)[] {
  if (section !== sum.in.section || rows.length !== sum.count) return [undefined];
  const own = sum.in.paragraph.place?.line;
  const end = greatest(rows.flatMap(({ cells }) => cells.map(({ fact }) => fact?.field.place?.line ?? 0)));
  const isNearer = ({ paragraph, figures }: FigureParagraph): boolean => {
    const line = paragraph.place?.line;
    return line !== undefined && own !== undefined && line > end && line < own && figures.some(({ unit }) => unit === '元');
  };
  const isFirst = !sum.in.figures.some(({ start, unit }) => unit === '元' && start < sum.start);
  return isFirst && !figureParagraphs(disclosure).some(isNearer) ? rows.map((row) => ({ row, exact: true })) : [undefined];
}

/** The rows of a table that are no totals. */
const plainRows = oncePer(({ rows }: TableGrid): readonly GridRow[] => rows.filter(({ isTotal }) => !isTotal));

function sumsIn(disclosure: Disclosure, sum: NamedSum, grid: TableGrid): RowsSum[] {
  const rows = plainRows(grid);
  const found =
    sum.names.length === 0 ? allRows(disclosure, sum, grid, rows) : sum.names.map((name, index) => rowOf(rows, name, index === 0));
  const all = found.filter((each) => each !== undefined);
  if (all.length < found.length || new Set(all.map(({ row }) => row)).size < all.length) return [];
  return grid.columns.flatMap((_, column) => sumOf(disclosure, sum, rows, all, column) ?? []);
}

/** One row counted twice, left out, or added that was not named. */
function isMisadded(printed: number, { fen, parts, others }: RowsSum, step: number, columns: number): boolean {
  const gap = Math.round(printed - fen);
  const own = parts.flatMap((part) => magnitude(part) ?? []);
  const space = 10 ** tellingDigits(gap / step).length;
  const tried = (2 * own.length + others.length) * columns;
  const isGap = (value: number) => Math.abs(value - gap) < step / 2;
  return tried / space < BY_CHANCE && (own.some((value) => isGap(value) || isGap(-value)) || others.some(isGap));
}

/** The sum that was meant where none holds: the only one there is, or the one that a slip of the pen or of the adding explains. */
export function meantSum({ figure }: NamedSum, sums: readonly RowsSum[]): RowsSum | undefined {
  const distinct = [...groupBy(sums, ({ fen }) => fen).values()].flatMap(([first]) => first ?? []);
  const step = figure.step * 100;
  const printed = figure.value * 100;
  const slipped = distinct.filter((sum) => {
    const slip = findDigitSlip(Math.round(printed / step), Math.round(sum.fen / step));
    const isSlip = slip !== undefined && (slip.tried * distinct.length) / slip.space < BY_CHANCE;
    return isSlip || isMisadded(printed, sum, step, distinct.length);
  });
  if (slipped.length === 1) return slipped[0];
  const [only, second] = distinct;
  return second === undefined && only?.exact === true ? only : undefined;
}
