import { isEmptyToken } from '../../model/text.ts';
import { isFigure, isTimeName, looksLikeFigure, timeLine } from './cells.ts';
import { provenRoles } from './column-evidence.ts';
import type { FormulaRow } from './column-formula.ts';
import { type ColumnRole, isFigureRole, isPriceName, looseAmount, looseCount, roleOf, type Time, unitOfColumn } from './column-role.ts';
import { fitRow } from './fit-row.ts';
import type { Header } from './header.ts';
import type { Path } from './header-spans.ts';
import { isTotalName } from './row-name.ts';

/** What the columns of a table hold: the words above them, and where those leave it open what stands in them. */

/** @param unitPrinted Whether the table or its paper names a unit of money. */
export function columnRoles(header: Header, unitPrinted: boolean, ownYear: number | undefined): readonly ColumnRole[] {
  const paths = wholePaths(header);
  const roles = paths.map((path, column) => {
    const named = roleOf(path, ownYear);
    const texts = header.body.flatMap((row) => row.cells[column]?.text ?? []).filter(isFigure);
    // 预算指标 over figures is an amount, whatever stands under it elsewhere.
    const role = named.kind === 'label' && texts.length * 2 > header.body.length ? { kind: 'unknown' as const } : named;
    if (texts.length > 0 && texts.every((text) => text.endsWith('%'))) return rateOf(role, path);
    if (holdsNames(header, column, role.kind)) return { kind: 'label' as const };
    if (role.kind === 'label' && /^(?:计量|数量)?单位$/.test(path.join('')) && holdsUnits(header, column))
      return { kind: 'ignored' as const };
    if ((role.kind === 'unknown' || role.kind === 'ignored') && isPriceOfOwn(path) && texts.length > 0)
      return { kind: 'price' as const, time: { period: 'current' as const } };
    if (role.kind !== 'unknown') return role;
    const count = looseCount(path, texts, ownYear);
    if (count !== undefined || !unitPrinted) return count ?? role;
    return looseAmount(path, texts, ownYear) ?? role;
  });
  const years = yearColumn(header, roles, ownYear);
  const timed = roles.map((role, column) => (column === years ? { kind: 'ignored' as const } : role));
  const named = years === undefined ? withYearNames(header, withRowNames(header, withCodes(header, roles))) : timed;
  return withUnits(withOneBasis(provenRoles(fittedRows(header, named), named, paths, ownYear)), paths);
}

/** 人均（元）, 每公里造价（万元）: money for one of something, in the unit that stands beside the name. */
const isPriceOfOwn = (path: Path): boolean =>
  unitOfColumn(path) !== undefined && (isPriceName(path) || /^每|^.{0,3}均(?!衡)/.test(path.at(-1) ?? ''));

/** 支出进度 over 78.6%, 余额占限额 over 91.9%, 权重 over 40%, 比上年 over 6.6%: whatever the name says, percents are no amounts. */
function rateOf(role: ColumnRole, path: Path): ColumnRole {
  if (role.kind === 'change') return { ...role, kind: 'changeRate' };
  if (role.kind !== 'amount' && role.kind !== 'count' && role.kind !== 'unknown') return role;
  const name = path.join('');
  const time: Time = role.kind === 'unknown' ? { period: 'current' } : { ...role.time, period: 'current' };
  if (/占|比重|权重|构成|比例/.test(name)) return { kind: 'share', time };
  return /完成|执行|进度|支付率|支出率|到位率/.test(name) ? { kind: 'completion', time } : { kind: 'unknown' };
}

/** Pairs of columns whose names leave out what both are: 基本 | 项目, 人员 | 公用. */
const SHORT: readonly (readonly [string, string])[][] = [
  [
    ['基本', '基本支出'],
    ['项目', '项目支出'],
  ],
  [
    ['人员', '人员经费'],
    ['公用', '公用经费'],
  ],
];

/** The words above the columns, with those that short names leave out where both of a pair hold figures. */
function wholePaths({ paths, body }: Header): Header['paths'] {
  const holding = (name: string) =>
    paths.findIndex((path, column) => path.at(-1) === name && body.some((row) => isFigure(row.cells[column]?.text ?? '')));
  const names = new Map(
    SHORT.flatMap((pair) => {
      const columns = pair.map(([short]) => holding(short));
      return columns.includes(-1) ? [] : pair.map(([, whole], index) => [columns[index] ?? -1, whole] as const);
    }),
  );
  return names.size === 0 ? paths : paths.map((path, column) => [...path.slice(0, -1), names.get(column) ?? path.at(-1) ?? '']);
}

const CODE = /^\d{3}(?:\d\d){0,3}$/;

/** 科目 over 2050202 beside the names of the accounts holds their codes. */
function withCodes({ body }: Header, roles: readonly ColumnRole[]): readonly ColumnRole[] {
  return roles.map((role, column) => {
    if ((role.kind !== 'label' && role.kind !== 'unknown') || roles[column + 1]?.kind !== 'label') return role;
    const filled = body.map((row) => row.cells[column]?.text ?? '').filter((text) => !isEmptyToken(text) && !isTotalName(text));
    return filled.length > 0 && filled.every((text) => CODE.test(text)) ? { kind: 'code' as const } : role;
  });
}

/** 来源 over names is what the rows are called, where no other column in front of the figures says so. */
function withRowNames({ body }: Header, roles: readonly ColumnRole[]): readonly ColumnRole[] {
  const figures = roles.findIndex(isFigureRole);
  if (roles.some(({ kind }, column) => (kind === 'label' || kind === 'code') && (column < figures || figures <= 0))) return roles;
  const first = roles.findIndex((role, column) => {
    if (column >= figures && figures > 0) return false;
    const filled = body.map((row) => row.cells[column]?.text ?? '').filter((text) => !isEmptyToken(text));
    const isName = (text: string) => /\p{Script=Han}/u.test(text) && !looksLikeFigure(text) && !YEAR.test(text);
    return !isFigureRole(role) && filled.length > 1 && filled.every(isName) && new Set(filled).size === filled.length;
  });
  return roles.map((role, column) => (column === first ? { kind: 'label' as const } : role));
}

const YEAR = /^20\d\d(?:年度?)?(?:预算|决算|执行)?数?$/;

/** Whether the cells of a column are years of which the rows are, with a sum or a mean below them. */
function holdsYears({ body }: Header, column: number): boolean {
  const filled = body.map((row) => row.cells[column]?.text ?? '').filter((text) => text !== '');
  const years = filled.filter((text) => YEAR.test(text));
  return (
    years.length > 1 &&
    new Set(years).size === years.length &&
    filled.every((text) => YEAR.test(text) || /^.{0,4}(?:合计|总计|小计|平均|均值)$/.test(text))
  );
}

/** 年度 over 2021, 2022, 2023 names the rows where nothing else does. */
function withYearNames(header: Header, roles: readonly ColumnRole[]): readonly ColumnRole[] {
  if (roles.some(({ kind }) => kind === 'label' || kind === 'code') || !holdsYears(header, 0)) return roles;
  return roles.map((role, column) => (column === 0 ? { kind: 'label' as const } : role));
}

/** Whether the rows of a table are called by their years: their sum is of no one year. */
export const isOfYears = (header: Header, roles: readonly ColumnRole[]): boolean =>
  roles[0]?.kind === 'label' && roles.filter(({ kind }) => kind === 'label').length === 1 && holdsYears(header, 0);

/** The column that says of which year each row is, where nothing else names the rows: of this year and the last, each once. */
export function yearColumn(header: Header, roles: readonly ColumnRole[], ownYear: number | undefined): number | undefined {
  if (ownYear === undefined) return undefined;
  if (isOfTimes(header, roles)) return 0;
  if (roles.some(({ kind }) => kind === 'label' || kind === 'code')) return undefined;
  const known = [String(ownYear - 1), String(ownYear)];
  const column = roles.findIndex((role, at) => {
    const years = header.body.map((row) => row.cells[at]?.text ?? '');
    return (
      !isFigureRole(role) &&
      years.every((text) => YEAR.test(text) && known.includes(text.slice(0, 4))) &&
      new Set(years).size === years.length
    );
  });
  return column < 0 ? undefined : column;
}

/** 预算数 and 决算数 name the rows, and what they are of stands above the columns: the table is turned. */
function isOfTimes({ body }: Header, roles: readonly ColumnRole[]): boolean {
  const times = body.map((row) => row.cells[0]?.text ?? '');
  return (
    (['label', 'unknown', 'ignored'] as (string | undefined)[]).includes(roles[0]?.kind) &&
    roles.slice(1).every((role) => role.kind === 'amount' && role.part !== undefined) &&
    times.length > 1 &&
    times.every(isTimeName) &&
    new Set(times.map((text) => `${/^上年/.test(text)}${/决算/.test(text)}`)).size === times.length
  );
}

/** 金额（万元）: what the header of a column says of its unit goes before what the table says. */
const withUnits = (roles: readonly ColumnRole[], paths: Header['paths']): readonly ColumnRole[] =>
  roles.map((role, column) => {
    const unit = isFigureRole(role) ? unitOfColumn(paths[column] ?? []) : undefined;
    return unit === undefined || !isFigureRole(role) ? role : { ...role, unit };
  });

/** The rows that fit the columns, for what their figures show. */
function fittedRows(header: Header, roles: readonly ColumnRole[]): readonly FormulaRow[] {
  const label = roles.findIndex((role) => role.kind === 'label');
  return header.body.flatMap((row) => {
    const cells = timeLine(row) === undefined ? fitRow(row, roles) : undefined;
    return cells === undefined ? [] : [{ cells, isTotal: isTotalName(cells[label]?.text ?? '') }];
  });
}

/** What things are counted in, and money. */
const UNIT_NAME =
  /^[百千万亿]*(?:人次?|[户元米亩吨个处座台辆件套次项家所名场期份天度张宗篇条只头株册%‰]|公[里顷斤]|千[米克瓦时]+|小时|(?:平方|立方)(?:米|公里|千米)|.{1,4}\/.{1,4})$/u;

/** 单位 over 台, 张, 台 names what is counted and no body. */
function holdsUnits({ body }: Header, column: number): boolean {
  const texts = body.flatMap((row) => row.cells[column]?.text ?? '').filter((text) => text !== '' && !isEmptyToken(text));
  if (texts.length === 0 || column === 0) return false;
  return texts.every((text) => UNIT_NAME.test(text)) || texts.every((text) => /^\p{Script=Han}{1,2}$/u.test(text) && !isTotalName(text));
}

/**
 * The column that says in which unit the figures of each row are, where they are in several: they add up to nothing. Beside 数量 and 金额 it
 * speaks of the 数量 alone.
 */
export const unitColumn = (header: Header): number | undefined => {
  if (header.paths.some((path) => unitOfColumn(path) !== undefined || /数量|金额|单价|价值|原值|标准/.test(path.join(''))))
    return undefined;
  const column = header.paths.findIndex((path, at) => /^(?:计量|数量)?单位$/.test(path.join('')) && holdsUnits(header, at));
  const texts = header.body.flatMap((row) => row.cells[column]?.text ?? []).filter((text) => !isEmptyToken(text));
  return column >= 0 && new Set(texts).size > 1 && texts.every((text) => UNIT_NAME.test(text)) ? column : undefined;
};

/**
 * A column under a header that says nothing holds names where most of its cells are words, each its own; the first column, and one that
 * should hold amounts (本年支出), where all are, whatever stands above.
 */
function holdsNames({ body }: Header, column: number, kind: ColumnRole['kind']): boolean {
  if (kind === 'label' || kind === 'code' || kind === 'ignored' || kind === 'formula') return false;
  const filled = body.map((row) => row.cells[column]?.text ?? '').filter((text) => !isEmptyToken(text));
  const mayName = column === 0 || kind === 'amount';
  if (mayName && filled.length > 1 && filled.every((text) => /\p{Script=Han}/u.test(text) && !looksLikeFigure(text))) return true;
  const names = filled.filter((text) => /\p{Script=Han}{2}/u.test(text) && !isFigure(text));
  return kind === 'unknown' && names.length >= 3 && names.length * 4 >= filled.length * 3 && new Set(names).size * 4 >= names.length * 3;
}

/** Where the header names one side of the accounts over parts (2023年“三公”经费预算数), the parts beside them are of that side too. */
function withOneBasis(roles: readonly ColumnRole[]): readonly ColumnRole[] {
  const amounts = roles.filter((role) => isFigureRole(role) && role.kind === 'amount').filter(isFigureRole);
  const named = amounts.filter((role) => role.time.basis !== undefined);
  const [first] = named;
  const basis = first?.time.basis;
  if (basis === undefined || named.some((role) => role.part === undefined || role.time.basis !== basis)) return roles;
  return roles.map((role) => (isFigureRole(role) && role.kind === 'amount' ? { ...role, time: { ...role.time, basis } } : role));
}
