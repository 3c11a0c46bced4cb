import { isEmptyToken } from '../../model/text.ts';
import type { Cell } from '../block.ts';
import { isFigureOrNone, isTimeName } from '../table/cells.ts';
import { isFigureRole, isLevelOfGovernment, mayHoldFigures, roleOf } from '../table/column-role.ts';
import { type Path, spreadHeader } from '../table/header-spans.ts';
import { isOfScores } from '../table/score-table.ts';
import { columnRole } from '../vocabulary.ts';

/** The names of columns above rows of single cells: one row of names, or up to three whose spans were lost. */

export interface FlatHeader {
  readonly rows: readonly (readonly Cell[])[];
  readonly paths: readonly Path[];
}

/** More names than the header of any table with one cell a line has. */
export const MOST_NAMES = 24;

const TOTAL = /^(?:合计|总计|小计)$/;
const texts = (cells: readonly Cell[]) => cells.map((cell) => cell.text);

/**
 * The ways to cut the names of columns into two or three rows that may come to so many columns. What is divided is divided into two at
 * least, and is no column itself: a lower row makes at most half as many columns fewer as it has names, and one at least.
 */
function splits(header: readonly Cell[], width: number): (readonly Cell[])[][] {
  const found: (readonly Cell[])[][] = [];
  const count = header.length;
  const divided = count - width;
  const most = (above: number, names: number) => Math.min(above, Math.floor(names / 2));
  // One name over all columns is a caption.
  for (let at = 2; divided > 0 && at <= count - 2; at += 1) {
    if (divided <= most(at, count - at)) found.push([header.slice(0, at), header.slice(at)]);
    for (let next = at + 2; divided > 1 && next <= count - 2; next += 1)
      if (divided <= most(at, next - at) + most(next - 1, count - next))
        found.push([header.slice(0, at), header.slice(at, next), header.slice(next)]);
  }
  return found;
}

/** The names as one row; two sides may have the same names, and nothing else comes twice. */
export function singleRow(names: readonly Cell[]): FlatHeader | undefined {
  const words = texts(names);
  const half = words.length / 2;
  const isTwoSided = Number.isInteger(half) && half > 1 && words.slice(0, half).join('|') === words.slice(half).join('|');
  // Years come in pairs, or name rows.
  if (words.filter((word) => /^20\d\d$/.test(word)).length === 1) return undefined;
  if (words.includes('') || (new Set(words).size < words.length && !isTwoSided && !isSided(words))) return undefined;
  return { rows: [names], paths: words.map((word) => [word]) };
}

/** The names of columns over rows called 预算数 and 决算数, which have no name themselves. */
export function corneredRow(names: readonly Cell[], rows: readonly (readonly Cell[])[]): FlatHeader | undefined {
  const [first] = names;
  if (first === undefined || !rows.every(([name]) => isTimeName(name?.text ?? '')) || names.some(({ text }) => isTimeName(text)))
    return undefined;
  const header = singleRow(names);
  return header === undefined ? undefined : { rows: [[{ ...first, text: '' }, ...names]], paths: [[''], ...header.paths] };
}

/** 收入项目 | 预算数 | 支出项目 | 预算数, 人员经费科目 | 金额 | 公用经费科目 | 金额. */
const isSided = (words: readonly string[]): boolean => {
  const [name, figure, other, second] = words;
  const isPair = words.length === 4 && figure === second && roleOf([name ?? ''], undefined).kind === 'label';
  return (
    (isPair && roleOf([other ?? ''], undefined).kind === 'label') || (/收入/.test(name ?? '') && words.some((word) => /支出/.test(word)))
  );
};

/** The only way to read the names as several rows of a header over so many columns. */
export function severalRows(names: readonly Cell[], width: number): FlatHeader | undefined {
  if (names.length > MOST_NAMES || names.some(({ text }) => text === '')) return undefined;
  // 项目 | 金额 | 项目 | 金额 is one row over two sides, no row that says itself again.
  const once = splits(names, width).filter((rows) => new Set(rows.map((row) => texts(row).join('|'))).size === rows.length);
  const ways = once.flatMap((rows) => {
    const paths = spreadHeader(rows.map(texts), (columns) => columns === width);
    return paths === undefined ? [] : [{ rows, paths, key: paths.map((path) => path.join('>')).join('|') }];
  });
  const [first] = ways;
  return first !== undefined && ways.every((way) => way.key === first.key) ? first : undefined;
}

/** Rows that are alike in all their columns below one row of names say by themselves how they stand. */
const TELLING = 3;

/** Names stand under 项目 and the like, amounts under names of amounts, codes under 编码: else the cells are cut in the wrong place. */
export function suits({ paths }: FlatHeader, rows: readonly (readonly Cell[])[]): boolean {
  const isTelling = rows.length >= TELLING && paths.every((path) => path.length === 1);
  if (beginsWithFigures(paths, rows)) return false;
  return paths.every((path, column) => {
    const role = roleOf(path, undefined);
    const cells = rows.map((row) => row[column]?.text ?? '').filter((text) => text !== '');
    const isFirst = paths.slice(0, column).every((before) => isNumberOf(before));
    if (isFirst && isBesideNames(paths, column) && cells.every(isCodeOrTotal) && cells.some((text) => !TOTAL.test(text))) return true;
    if (cells.every(isFigureOrNone))
      return (
        isFigureRole(role) ||
        isPartBeside(paths, column) ||
        role.kind === 'ignored' ||
        role.kind === 'code' ||
        mayHoldFigures(path) ||
        (isFirst && /^年[度份]$/.test(path.join('')) && cells.every((text) => /^20\d\d$/.test(text))) ||
        (isTelling && (role.kind === 'unknown' || (role.kind === 'label' && !isFirst)))
      );
    if (role.kind === 'unknown') return isTelling || isFirst;
    // 资金来源 behind amounts holds words.
    if (isFigureRole(role) && !isFirst && !cells.some(isFigureOrNone)) return isTelling;
    if (role.kind === 'code') return isFirst;
    if (isFirst && (isTelling || isLevelOfGovernment(path.join('')))) return true;
    return role.kind === 'label' || role.kind === 'ignored' || role.kind === 'formula' || isOfForm(path);
  });
}

/** 科目 | 科目名称: what stands in the first may be the codes of the names beside it. */
const isBesideNames = (paths: readonly Path[], column: number): boolean =>
  [paths[column], paths[column + 1]].every((path) => path !== undefined && roleOf(path, undefined).kind === 'label');
const isCodeOrTotal = (text: string): boolean => /^\d{3}(?:\d\d){0,3}$/.test(text) || isEmptyToken(text) || TOTAL.test(text);

/** 公务用车小计 | 其中：购置 | 其中：运行: parts of the figures in front of them. */
function isPartBeside(paths: readonly Path[], column: number): boolean {
  const isPart = (path: Path | undefined) => /^其中/.test(path?.at(-1) ?? '');
  const whole = paths.slice(0, column).findLast((path) => !isPart(path));
  return isPart(paths[column]) && whole !== undefined && isFigureRole(roleOf(whole, undefined));
}

/** Rows begin with their names; figures in front of those are numbers or codes, and their header says so. */
function beginsWithFigures(paths: readonly Path[], rows: readonly (readonly Cell[])[]): boolean {
  const isOfFigures = (column: number) =>
    rows.every((row) => isFigureOrNone(row[column]?.text ?? '') || TOTAL.test(row[column]?.text ?? ''));
  if (!isOfFigures(0) || paths.every((_, column) => isOfFigures(column))) return false;
  const role = roleOf(paths[0] ?? [], undefined);
  return role.kind !== 'code' && role.kind !== 'ignored' && role.kind !== 'label';
}

/** 序号, 编码: what stands behind it is the first name of a row. */
const isNumberOf = (path: Path): boolean => ['ignored', 'code'].includes(roleOf(path, undefined).kind);

/** Columns of forms that hold words, targets with their units, and figures. */
const MIXED: ReadonlySet<string> = new Set(['level3', 'target', 'actual', 'unit', 'description', 'basis', 'explanation', 'comparator']);
const isOfForm = (path: Path): boolean => columnRole(path.at(-1) ?? '') !== undefined;

/** Whether a column may hold words beside figures. */
export const isMixed = (name: string): boolean => MIXED.has(columnRole(name) ?? '');

const FORM = /指标|绩效|得分|分值|自评|目标/;

/** Words of forms are names of columns only where a list knows all of them. */
export const isOfForms = (text: string): boolean => FORM.test(text);
const isKnownName = (text: string): boolean =>
  columnRole(text) !== undefined || isOfScores(text) || isFigureRole(roleOf([text], undefined));

/**
 * Whether a text may be one of the names of a header: a label of a form with its value above others with theirs is none, and words of
 * forms are only where a list knows them.
 */
export const mayBeName = (text: string): boolean =>
  text !== '' && !/：|\d(?!\d*[年月])/.test(text.replace(/^(?:其中|细分为|包括)：|20\d\d/g, '')) && (!isOfForms(text) || isKnownName(text));

/** Whether the names over figures say what those are. */
export function isNamed({ paths }: FlatHeader, rows: readonly (readonly Cell[])[]): boolean {
  const figures = paths.filter((_, column) => rows.every((row) => isFigureOrNone(row[column]?.text ?? '')));
  const known = figures.filter((path) => isFigureRole(roleOf(path, undefined)) || mayHoldFigures(path) || isOfForm(path));
  return known.length > 0;
}

/** （一）一级指标: the title of what stands below it, though the words are those of a column. */
export const isNumberedTitle = (text: string): boolean => /^（[一二三四五六七八九十]{1,3}）|^[一二三四五六七八九十]{1,3}、/.test(text);

/** Names that stand over columns and never above a table by themselves: 预算数, 占比, 项目. */
export function isColumnWord(text: string): boolean {
  if (text === '' || isFigureOrNone(text)) return false;
  if (columnRole(text) !== undefined) return true;
  const role = roleOf([text], undefined);
  if (role.kind === 'unknown') return false;
  return !isFigureRole(role) || role.part === undefined;
}
