import { isEmptyToken } from '../../model/text.ts';
import type { Cell, Row } from '../block.ts';
import { isFigure, isFigureOrNone, isMeta, isNumbering } from '../table/cells.ts';
import { isFigureRole, isLevelOfGovernment, mayHoldFigures, roleOf } from '../table/column-role.ts';
import { type Path, spreadHeader } from '../table/header-spans.ts';
import { rowOf } from './table-block.ts';

/** The rows of a summary table whose cells stand one a line: the header says how many cells a row has, and the rows must agree. */

/** Words of forms, whose cells other readers cut. */
const FORM = /指标|绩效|得分|分值|自评|目标/;
const FEWEST = 2;
const WIDEST = 16;

interface Parts {
  /** Cells above the header: unit, body. */
  readonly above: readonly Cell[];
  readonly header: readonly Cell[];
  readonly data: readonly Cell[];
}

const texts = (cells: readonly Cell[]) => cells.map((cell) => cell.text);
const chunk = (cells: readonly Cell[], width: number): Cell[][] =>
  Array.from({ length: Math.ceil(cells.length / width) }, (_, index) => cells.slice(index * width, (index + 1) * width));

/** Names of columns end where the first figure stands; a name in front of that is the first row's. */
function partsOf(cells: readonly Cell[], named: boolean): Parts | undefined {
  const figure = cells.findIndex((cell) => isFigure(cell.text));
  const above = figure < 0 ? cells.length : figure + 1;
  const metas = cells.findLastIndex((cell, index) => index < above && isMeta(cell.text));
  const rest = cells.slice(metas + 1);
  const first = rest.findIndex((cell) => isFigure(cell.text));
  const end = named ? first - 1 : first;
  return end < FEWEST ? undefined : { above: cells.slice(0, metas + 1), header: rest.slice(0, end), data: rest.slice(end) };
}

/** All ways to cut the names of columns into up to three rows. */
function splits(header: readonly Cell[]): (readonly Cell[])[][] {
  const found: (readonly Cell[])[][] = [[header]];
  for (let at = 1; at < header.length; at += 1) {
    found.push([header.slice(0, at), header.slice(at)]);
    for (let next = at + 1; next < header.length; next += 1) found.push([header.slice(0, at), header.slice(at, next), header.slice(next)]);
  }
  return found;
}

interface Header {
  readonly rows: readonly (readonly Cell[])[];
  readonly paths: readonly Path[];
  readonly width: number;
}

/** The only way to read the names as rows of a header over so many columns. */
function headerRows(header: readonly Cell[], isWidth: (width: number) => boolean): Header | undefined {
  if (header.length > 24) return undefined;
  // 项目 | 金额 | 项目 | 金额 is one row over two sides, no row that says itself again.
  const once = splits(header).filter((rows) => new Set(rows.map((row) => texts(row).join('|'))).size === rows.length);
  const ways = once.flatMap((rows) => {
    const paths = spreadHeader(rows.map(texts), isWidth);
    return paths === undefined ? [] : [{ rows, paths, width: paths.length, key: paths.map((path) => path.join('>')).join('|') }];
  });
  const [first] = ways;
  return first !== undefined && ways.every((way) => way.key === first.key) ? first : undefined;
}

/** 合计 stands where the other rows have their code. */
const CODE = /^\d{3}(?:\d\d){0,2}$/;

/** Whether every row has names and figures where the first one has them. */
function agree(rows: readonly (readonly Cell[])[], blanks: boolean): boolean {
  const width = rows[0]?.length ?? 0;
  const isNameColumn = Array.from({ length: width }, (_, column) => rows.some((row) => !isFigureOrNone(row[column]?.text ?? '')));
  const fits = (cell: Cell | undefined, column: number) => {
    const text = cell?.text ?? '';
    if (text === '') return blanks;
    return isNameColumn[column] === true ? !isFigure(text) || (column === 0 && CODE.test(text)) : isFigureOrNone(text);
  };
  return rows.every((row) => row.length === width && row.every(fits)) && isNameColumn.includes(false);
}

/** Rows that are alike in all their columns below one row of names say by themselves how they stand. */
const TELLING = 3;

/** Names stand under 项目 and the like, amounts under names of amounts, codes under 编码: else the cells are cut in the wrong place. */
function suits(paths: readonly Path[], rows: readonly (readonly Cell[])[]): boolean {
  const isTelling = rows.length >= TELLING && paths.every((path) => path.length === 1);
  return paths.every((path, column) => {
    const role = roleOf(path, undefined);
    const cells = rows.map((row) => row[column]?.text ?? '').filter((text) => text !== '');
    const isFirst = column === 0;
    if (cells.every(isFigureOrNone))
      return (
        isFigureRole(role) ||
        role.kind === 'ignored' ||
        role.kind === 'code' ||
        mayHoldFigures(path) ||
        (isFirst && /^年[度份]$/.test(path.join('')) && cells.every((text) => /^20\d\d$/.test(text))) ||
        (isTelling && (role.kind === 'unknown' || (role.kind === 'label' && !isFirst)))
      );
    if (role.kind === 'unknown') return isTelling || isFirst;
    if (role.kind === 'code') return isFirst;
    if (isFirst && (isTelling || isLevelOfGovernment(path.join('')))) return true;
    return role.kind === 'label' || role.kind === 'ignored' || role.kind === 'formula';
  });
}

interface Grid {
  readonly above: readonly Cell[];
  readonly header: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Only figures below the names: one or several whole rows. */
function figuresOnly(cells: readonly Cell[]): Grid | undefined {
  const parts = partsOf(cells, false);
  if (parts === undefined || !parts.data.every((cell) => isFigureOrNone(cell.text))) return undefined;
  const header = headerRows(parts.header, (width) => parts.data.length % width === 0 && width > 1);
  return header === undefined || !suits(header.paths, chunk(parts.data, header.width))
    ? undefined
    : { above: parts.above, header: header.rows, rows: chunk(parts.data, header.width) };
}

/** Rows of names and figures without a blank. */
function wholeRows(cells: readonly Cell[], named: boolean): Grid | undefined {
  const parts = partsOf(cells, named);
  if (parts === undefined) return undefined;
  return rowsOf(parts, parts.data) ?? rowsOf(parts, withoutCodeOfTotal(parts));
}

/** 合计 has no code before it where all other rows have: its blank was not printed. */
function withoutCodeOfTotal({ header, data }: Parts): readonly Cell[] {
  if (!/编码|代码/.test(header[0]?.text ?? '') && !CODE.test(data[0]?.text ?? '')) return [];
  return data.flatMap((cell) => (/^(?:合计|总计)$/.test(cell.text) ? [{ ...cell, text: '' }, cell] : [cell]));
}

function rowsOf(parts: Parts, data: readonly Cell[]): Grid | undefined {
  const { above } = parts;
  if (data.length === 0) return undefined;
  const blanks = data.some((cell) => cell.text === '');
  const isWidth = (width: number) => width > 1 && data.length % width === 0 && agree(chunk(data, width), blanks);
  const header = headerRows(parts.header, isWidth);
  if (header === undefined || !suits(header.paths, chunk(data, header.width))) return undefined;
  return { above, header: header.rows, rows: chunk(data, header.width) };
}

/** `栏次 | 1 | 2 | 3` says how many cells a row has; blanks are printed. */
function numberedRows(cells: readonly Cell[], file: string): Grid | undefined {
  const at = cells.findIndex((cell) => /^(?:栏次|行次)$/.test(cell.text));
  let end = at + 1;
  while (cells[end]?.text === String(end - at)) end += 1;
  const width = end - at;
  if (at < FEWEST || width < 3 || !isNumbering(rowOf(cells.slice(at, end), file))) return undefined;
  const metas = cells.findLastIndex((cell, index) => index < at && isMeta(cell.text));
  const header = headerRows(
    cells.slice(metas + 1, at).filter((cell) => cell.text !== ''),
    (columns) => columns === width,
  );
  const rows = chunk(cells.slice(end), width);
  return header === undefined || !agreeBelow(rows) || !suits(header.paths, rows)
    ? undefined
    : { above: cells.slice(0, metas + 1), header: header.rows, rows };
}

/** The numbers of rows in front are no figures. */
function agreeBelow(rows: readonly (readonly Cell[])[]): boolean {
  const numbered = rows.every((row) => /^\d{1,3}$/.test(row[0]?.text ?? ''));
  const padded = rows.map((row) => (numbered ? row.slice(1) : row));
  return agree(padded, true);
}

/** One name a row: each name with the figures behind it. Rows that lack some stay short, and nothing is made of them. */
function byNames(cells: readonly Cell[]): Grid | undefined {
  const parts = partsOf(cells, true);
  if (parts === undefined) return undefined;
  const rows: Cell[][] = [];
  for (const cell of parts.data) {
    if (!isFigureOrNone(cell.text)) rows.push([cell]);
    else rows.at(-1)?.push(cell);
  }
  const width = parts.header.length;
  const whole = rows.filter((row) => row.length === width).length;
  const paths = parts.header.map((cell): Path => [cell.text]);
  if (whole * 2 < rows.length || rows.some((row) => row.length > width) || !suits(paths, rows)) return undefined;
  return { above: parts.above, header: [parts.header], rows };
}

/** What a list of projects has beside its money, and what it never has: measures of its own. */
const LISTED = /^(?:自评|评价|绩效)?(?:总?得分|总分|等级|等次|结果|结论)(?:（分）)?$|^(?:自评|评价)(?:得分|等级|等次|结果|结论)$/;

/** A table numbered 1, 2, 3 under 序号: the distance between its first two cells of the first column is the number of columns. */
const isTotal = (cell: Cell | undefined): boolean => /^(?:合计|总计|小计)$/.test(cell?.text ?? '');

function numberedFromOne(cells: readonly Cell[]): Grid | undefined {
  if (!/^(?:序号|编号)$/.test(cells[0]?.text ?? '')) return undefined;
  let width = 2;
  while (width <= WIDEST && cells[width]?.text !== '1') width += 1;
  if (width > WIDEST) return undefined;
  const rows: Cell[][] = [];
  let next = width;
  for (let number = 1; cells[next]?.text === String(number); number += 1) {
    rows.push(cells.slice(next, next + width));
    next += width;
  }
  const rest = cells.slice(next);
  // 合计 has no number, or a dash in its place.
  const [first, second] = rest;
  const [total] = rest.length === width - 1 && isTotal(first) ? rest : [];
  const last = total === undefined ? rest : [{ ...total, text: '' }, ...rest];
  if (isTotal(second) && !isEmptyToken(first?.text ?? '')) return undefined;
  if (rows.length < FEWEST || last.length > width) return undefined;
  return { above: [], header: [cells.slice(0, width)], rows: last.length === 0 ? rows : [...rows, last] };
}

/** The cells as rows with the empty ones that blank lines are, or undefined where the rows do not come out so. */
export function blankedGrid(cells: readonly Cell[], file: string): Row[] | undefined {
  if (cells.some((cell) => FORM.test(cell.text))) return undefined;
  return toRows(wholeRows(cells, true) ?? wholeRows(cells, false), file);
}

/** The cells as rows, or undefined where the header does not say for sure how they stand. */
export function flatGrid(cells: readonly Cell[], file: string): Row[] | undefined {
  const isOfForm = (cell: Cell) => FORM.test(cell.text) && !LISTED.test(cell.text);
  if (cells.some((cell) => FORM.test(cell.text)))
    return cells.some(isOfForm) || !cells.some((cell) => /^项目(?:名称)?$/.test(cell.text))
      ? undefined
      : toRows(numberedFromOne(cells), file);
  const filled = cells.filter((cell) => cell.text !== '');
  if (filled.filter((cell) => isFigure(cell.text)).length < FEWEST) return undefined;
  const grid =
    numberedFromOne(cells) ??
    figuresOnly(filled) ??
    wholeRows(filled, true) ??
    wholeRows(filled, false) ??
    numberedRows(cells, file) ??
    byNames(filled);
  return toRows(grid, file);
}

function toRows(grid: Grid | undefined, file: string): Row[] | undefined {
  if (grid === undefined) return undefined;
  return [...grid.above.map((cell) => [cell]), ...grid.header, ...grid.rows].map((row) => rowOf(row, file));
}
