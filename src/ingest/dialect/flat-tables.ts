import { cellText } from '../../model/text.ts';
import type { Block, Cell } from '../block.ts';
import { isFigure, isFigureOrNone } from '../table/cells.ts';
import { columnRole, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import { firstGrid, gridRows } from './flat-grid.ts';
import { isColumnWord, isNumberedTitle } from './flat-header.ts';
import { isValue } from './flat-rows.ts';
import { isCaption, readHeading } from './heading.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import type { StandingTable } from './standing-tables.ts';
import { rowOf, tableBlock } from './table-block.ts';

/**
 * Tables with one cell a line and nothing between them. What stands one behind another in short lines may be several tables with their
 * captions; each shows by its rows where it begins and ends.
 */

const UNIT = /^(?:金额|计量|货币)?单位：(?:人民币)?(?:万元|元|千元|百万元|亿元)(?:[、，/]%)?$/;
/** 表9 财政拨款“三公”经费支出表, 科目情况: the line above a table whose unit was named before. */
const TITLE = /^.{4,30}表(?:（[^（）]{1,12}）)?$/;
const OTHER_CELLS = /[\t|]/;
const LONGEST_CELL = 30;
const FEWEST = 2;

function isCell(text: string): boolean {
  return (
    text.length <= LONGEST_CELL &&
    !/[。；]/.test(text) &&
    !(text.includes('，') && /\d/.test(text)) &&
    !/表(?:（[^（）]{1,12}）)?$/.test(text) &&
    !UNIT.test(text) &&
    !isCaption(text) &&
    !/^(?:注|说明|备注)：|^附件?\d*$|^【.*】$/.test(text)
  );
}

const isPart = (line: SourceLine): boolean => isBlank(line) || (isCell(cellText(line.text)) && !OTHER_CELLS.test(line.text.trim()));

/** Lines of cells one behind another. */
interface Run {
  readonly start: number;
  readonly end: number;
}

function runsOf(lines: readonly SourceLine[]): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at];
    if (line !== undefined && isPart(line)) continue;
    if (at > start) runs.push({ start, end: at });
    start = at + 1;
  }
  return runs;
}

/** The line that says of a table what it is and in which unit, above its first. */
function isAnnounced(lines: readonly SourceLine[], start: number): boolean {
  let at = start - 1;
  // （空格为无此项支出，以“-”表示）: what stands in brackets below the unit is said of the table and no cell of it.
  while (at >= 0 && (isBlank(lines[at] as SourceLine) || /^（.*[，。；：].*）$/.test(cellText(lines[at]?.text ?? '')))) at -= 1;
  const text = cellText(lines[at]?.text ?? '');
  return UNIT.test(text) || TITLE.test(text);
}

/** 三、支出预算情况 right below the last row is the next chapter: a row has figures behind its name. */
function headingBelow(lines: readonly SourceLine[], cells: readonly Cell[], start: number): number {
  const last = cells.findLastIndex(({ text }) => isFigure(text));
  const heading = cells.findIndex((_, index) => index > last && readHeading(lines[start + index] as SourceLine)?.number !== undefined);
  return heading < 0 ? cells.length : heading;
}

/** Several figures with a part of a unit or a sign of percent: pages and numbers of lists have none. */
const isCounted = (cells: readonly Cell[]): boolean => cells.filter(({ text }) => /^-?\d[\d.]*(?:\.\d+|%)$/.test(text)).length > FEWEST;

/** Labels that only forms have, and names of levels: their lists and funds belong to what stands around them. */
const isPartOfForm = ({ text }: Cell): boolean =>
  /^(?:其中：)?(?:年度|项目)?资金总额|^(?:年度|预期|总体)(?:总体)?(?:绩效)?目标|^(?:主管部门|实施单位|实施期)/.test(text) ||
  (!isNumberedTitle(text) &&
    !/情况$/.test(text) &&
    (matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true || /^level/.test(columnRole(text) ?? '')));
const isLevel = ({ text }: Cell): boolean => /^level/.test(columnRole(text) ?? '');

/** 资金总额 beside 项目名称 is a column of a list of projects. */
const isProject = ({ text }: Cell): boolean => /^(?:项目)?名称$/.test(text);

/**
 * The tables of a run. Cells with figures that cannot be put in rows for sure are a table without a header, counted and not read; where
 * the text has cells of another make (`onlySure`), its own reader may know better.
 */
function tablesOf(file: string, lines: readonly SourceLine[], { start, end }: Run, onlySure: boolean): StandingTable[] {
  const all = lines.slice(start, end).map((line): Cell => ({ text: cellText(line.text), place: { file, line: line.line } }));
  if (all.filter(({ text }) => isFigure(text)).length < FEWEST) return [];
  const cells = all.slice(0, headingBelow(lines, all, start));
  const indexOf = new Map(cells.map((cell, index) => [cell, index]));
  const found: { readonly from: number; readonly to: number; readonly isList?: boolean; readonly blocks: readonly Block[] }[] = [];
  let at = 0;
  for (;;) {
    const rest = cells.slice(at);
    const grid = firstGrid(rest);
    const first = grid === undefined ? cells.length : (indexOf.get(grid.first) ?? 0);
    // Figures above a header or behind the last row are rows that did not come out.
    if (grid === undefined || cells.slice(at, first).some(({ text }) => isValue(text))) break;
    const to = (indexOf.get(grid.last) ?? 0) + 1;
    found.push({
      from: first,
      to,
      isList: grid.header.flat().some((cell) => isLevel(cell) || isProject(cell)),
      blocks: [tableBlock(file, gridRows(grid, [], file))].flatMap((block) => block ?? []),
    });
    at = to;
  }
  const ofForm = cells.some(
    (cell, index) => isPartOfForm(cell) && !found.some(({ from, to, isList }) => isList && index >= from && index < to),
  );
  if (ofForm) {
    if (onlySure || !isAnnounced(lines, start)) return [];
    found.length = 0;
    at = 0;
  }
  const left = cells.slice(at);
  if (left.some(({ text }) => isValue(text))) {
    if (onlySure) return [];
    const first = isAnnounced(lines, start) ? cells.findIndex(({ text }) => text !== '') : firstOfLost(cells, lines.slice(start));
    const from = found.pop()?.from ?? first;
    const lost = cells.slice(from).filter(({ text }) => text !== '');
    const isTable = isAnnounced(lines, start) || isAnnounced(lines, start + from) || isCounted(lost);
    const rows = (isAnnounced(lines, start) && found.length === 0 ? pairsOf(lost) : undefined) ?? lost.map((cell) => [cell]);
    const block = isTable
      ? tableBlock(
          file,
          rows.map((row) => rowOf(row, file)),
        )
      : undefined;
    if (block !== undefined) found.push({ from, to: cells.length, blocks: [block] });
  }
  return found.map(({ from, to, blocks }) => ({ start: start + from, end: start + to, blocks }));
}

/** Rows of a name and an amount, where nothing else stands below the unit: they need no header. */
function pairsOf(cells: readonly Cell[]): Cell[][] | undefined {
  const alternate = cells.every(({ text }, index) => (index % 2 === 0 ? !isFigureOrNone(text) : isFigureOrNone(text)));
  const names = cells.filter((_, index) => index % 2 === 0);
  if (!alternate || cells.length % 2 > 0 || names.length <= FEWEST || names.some(({ text }) => isColumnWord(text))) return undefined;
  return names.map((name, index) => [name, ...cells.slice(2 * index + 1, 2 * index + 2)]);
}

/** More names than stand above the figures of any table. */
const MOST_NAMES = 16;

/** Where cells may begin whose header nobody found: above the first figure, below what divides the text. */
function firstOfLost(cells: readonly Cell[], lines: readonly SourceLine[]): number {
  const figure = cells.findIndex(({ text }) => isValue(text));
  let from = figure;
  while (from > 0 && figure - from < MOST_NAMES && cells[from - 1]?.text !== '' && readHeading(lines[from - 1] as SourceLine) === undefined)
    from -= 1;
  return from;
}

export function flatTables(file: string, lines: readonly SourceLine[], onlySure = false): StandingTable[] {
  return runsOf(lines).flatMap((run) => tablesOf(file, lines, run, onlySure));
}
