import { isCaptionNumber } from '../../model/title-number.ts';
import type { Cell, Row, TableBlock } from '../block.ts';
import { bracketedPaths } from './bracketed-names.ts';
import { cellsOf, filledOf, holdsFigures, isBareUnit, isFigure, isMeta, isNote, isNumbered, isNumbering, timeLine } from './cells.ts';
import { type Path, spreadHeader } from './header-spans.ts';

/** The header of a summary table: for each column the words above it, from the outermost to the innermost. */

export interface Header {
  readonly paths: readonly Path[];
  /** Rows above the figures that name no columns: titles, units. */
  readonly above: readonly Row[];
  readonly rows: readonly Row[];
  readonly body: readonly Row[];
}

/** More rows of names than any header has. */
const TALLEST = 5;

/** Index of the first row that is no header. */
function bodyStart(rows: readonly Row[]): number {
  const figures = rows.findIndex(holdsFigures);
  if (figures < 0) return -1;
  const names = rows.findIndex((row) => filledOf(row).filter((cell) => !isMeta(cell.text)).length > 1);
  const begun = rows
    .slice(0, figures)
    .findIndex((row, index) => row.cells.length > 1 && !isNumbering(row) && beginsBody(row, names >= 0 && names < index));
  return begun > 0 ? begun : figures;
}

/** A numbered item, or a name with nothing beside it below a row of column names: the figures of the first rows are blank. */
function beginsBody({ cells }: Row, below: boolean): boolean {
  if (cells.some((cell) => isNumbered(cell.text))) return true;
  return below && cells[0]?.text !== '' && cells.slice(1).every((cell) => cell.text === '');
}

/** 表1 | 上半年收入情况: number and title of the table in cells of their own. */
const isNumberAndTitle = ([number, title, other]: readonly Cell[]): boolean =>
  number !== undefined && title !== undefined && other === undefined && isCaptionNumber(number.text) && !isFigure(title.text);

function isAbove(row: Row): boolean {
  const filled = filledOf(row);
  if (isNumberAndTitle(filled)) return true;
  const isSaid = (text: string) => isMeta(text) || isBareUnit(text);
  if (filled.length === 0 || (filled.every((cell) => isSaid(cell.text)) && filled.some((cell) => isMeta(cell.text)))) return true;
  // 支出决算表 | 单位：万元: the title in the row of the unit.
  if (filled.length === 2 && filled.some((cell) => isMeta(cell.text)) && filled.some((cell) => /表$/.test(cell.text))) return true;
  return row.cells.length === 1 || (filled.length === 1 && row.cells.length > 2 && row.cells[0]?.text === filled[0]?.text);
}

function trimmedLength(cells: readonly Cell[]): number {
  return cells.findLastIndex((cell) => cell.text !== '') + 1;
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

/** Blank cells kept: a cell covers the blanks to its right under which other cells stand. */
function stackedPaths(rows: readonly (readonly Cell[])[], width: number): readonly Path[] {
  const words = rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column]?.text ?? ''));
  words.forEach((row, index) => {
    for (let column = 1; column < width; column += 1) {
      const below = words.slice(index + 1).some((other) => other[column] !== '');
      const sameAbove = words.slice(0, index).every((other) => other[column] === other[column - 1]);
      if (row[column] === '' && below && sameAbove) row[column] = row[column - 1] ?? '';
    }
  });
  return Array.from({ length: width }, (_, column) => words.map((row) => row[column] ?? '').filter((text) => text !== ''));
}

function isStackable(rows: readonly (readonly Cell[])[], paths: readonly Path[], body: readonly Row[]): boolean {
  const [first] = rows;
  if (first === undefined || rows.some((cells) => cells.length !== first.length)) return false;
  const used = new Set<number>();
  for (const row of body) for (const [column, cell] of cellsOf(row).entries()) if (isFigure(cell.text)) used.add(column);
  if ([...used].some((column) => (paths[column] ?? []).length === 0)) return false;
  return !paths.some((path) => path.some((text, index) => /^(?:合计|总计)$/.test(path[index - 1] ?? '') && /计$/.test(text)));
}

/** 清淤机械租赁 | 40.00: names with one figure each need no names of columns. Fewer rows, or any other cell, and nothing is said for sure. */
function withoutNames({ rows }: TableBlock): Header | undefined {
  const cells = rows.map((row) => filledOf(row));
  const isPair = ([name, figure, ...more]: readonly Cell[]) =>
    more.length === 0 &&
    name !== undefined &&
    figure !== undefined &&
    !isFigure(name.text) &&
    !isMeta(name.text) &&
    AMOUNT.test(figure.text);
  if (rows.length < FEWEST || !cells.every(isPair) || rows.some((row) => row.cells.length > 2)) return undefined;
  return { paths: [['项目'], ['金额']], above: [], rows: [], body: rows };
}
const FEWEST = 3;
/** Amounts have decimals or a unit: whole numbers may be pages or count anything. */
const AMOUNT = /^-?\d+(?:\.\d{1,2}|(?:\.\d+)?[万亿]?元)$/;

/** Reads the header; undefined when the table has no figures or nothing says for sure what stands above them. */
export function readHeader(table: TableBlock): Header | undefined {
  const { rows } = table;
  const start = bodyStart(rows);
  if (start < 1) return start === 0 ? withoutNames(table) : undefined;
  const lead = rows.slice(0, start);
  const numbering = [...lead, ...rows.slice(start)].find(isNumbering);
  const named = lead.filter((row) => !isAbove(row) && !isNumbering(row) && timeLine(row) === undefined);
  const above = lead.filter((row) => isAbove(row) || timeLine(row) !== undefined);
  const names = new Set(named.map(textOf));
  // The header of a further page is printed again.
  const body = rows.slice(start).filter((row) => !isNumbering(row) && !names.has(textOf(row)) && !isRemark(row));
  const last = lead.at(-1);
  const waiting = last !== undefined && timeLine(last) !== undefined ? [last] : [];
  if (named.length === 0 || named.length > TALLEST) return undefined;
  const data = body.filter(holdsFigures).map(cellsOf);
  const width = mostFrequent(data.map((cells) => cells.length)) ?? 0;
  const cells = named.map(cellsOf);
  const words = named.map((row) => filledOf(row).map((cell) => cell.text));
  const result = (paths: readonly Path[]): Header => ({ paths, above, rows: named, body: [...waiting, ...body] });
  const [only = [], ...others] = words;
  const bracketed = others.length > 0 ? undefined : bracketedPaths(only, width);
  if (bracketed !== undefined) return result(bracketed);
  // A header row may close with the blanks that the figures below it have, or without.
  for (const columns of new Set([width, ...cells.map((row) => row.length)])) {
    const stacked = stackedPaths(cells, columns);
    if (columns >= width && isStackable(cells, stacked, body)) return result(stacked);
  }
  const lengths = new Set([
    numbering === undefined ? undefined : filledOf(numbering).length,
    ...data.map(trimmedLength),
    ...data.map((row) => row.length),
  ]);
  const spread =
    (numbering === undefined ? undefined : spreadHeader(words, (columns) => columns === filledOf(numbering).length)) ??
    spreadHeader(words, (columns) => lengths.has(columns)) ??
    spreadHeader(words, () => true);
  return spread === undefined ? undefined : result(spread);
}

const textOf = (row: Row): string =>
  filledOf(row)
    .map((cell) => cell.text)
    .join('|');

function isRemark(row: Row): boolean {
  const [first, second] = filledOf(row);
  return first === undefined || isNote(first.text) || (second === undefined && isMeta(first.text));
}
