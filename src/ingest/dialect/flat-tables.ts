import { cellText } from '../../model/text.ts';
import type { Cell, Row } from '../block.ts';
import { isFigure, isFigureOrNone } from '../table/cells.ts';
import { blankedGrid, flatGrid } from './flat-grid.ts';
import { readHeading } from './heading.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import type { StandingTable } from './standing-tables.ts';
import { rowOf, tableBlock } from './table-block.ts';

/** Tables with one cell a line and nothing between them, below the line that names their unit. */

const UNIT = /^(?:金额|计量|货币)?单位：(?:人民币)?(?:万元|元|千元|百万元|亿元)(?:[、，/]%)?$/;
/** 表9 财政拨款“三公”经费支出表, 科目情况: the line above a table whose unit was named before. */
const TITLE = /^.{4,30}表(?:（[^（）]{1,12}）)?$/;
const OTHER_CELLS = /[\t|]/;
const LONGEST_CELL = 30;
const FEWEST = 2;

function isCell(text: string): boolean {
  return (
    text.length <= LONGEST_CELL &&
    !/[。；，]/.test(text) &&
    !/表(?:（[^（）]{1,12}）)?$/.test(text) &&
    !UNIT.test(text) &&
    !/^(?:注|说明|备注)：|^附件?\d*$|^【.*】$/.test(text)
  );
}

/** 三、支出预算情况 right below the last row is the next chapter: a row has figures behind its name. */
function withoutHeadings(lines: readonly SourceLine[], start: number, end: number): number {
  const last = lines.slice(start, end).findLastIndex(({ text }) => isFigureOrNone(cellText(text)) && cellText(text) !== '');
  const heading = lines.slice(start + last + 1, end).findIndex((line) => readHeading(line)?.number !== undefined);
  return heading < 0 ? end : start + last + 1 + heading;
}

/** Where the first names of columns come again behind figures, another table begins; right behind themselves they name a second side. */
function cutAtHeaders(cells: readonly Cell[]): (readonly Cell[])[] {
  const filled = cells.filter((cell) => cell.text !== '');
  const placeOf = new Map(cells.map((cell, place) => [cell, place]));
  const [first, second] = filled;
  let figures = false;
  const starts = filled.flatMap((cell, index) => {
    const again = cell.text === first?.text && filled[index + 1]?.text === second?.text && !isFigure(second?.text ?? '');
    const begins = index === 0 || (again && figures);
    figures = begins ? false : figures || isFigure(cell.text);
    return begins ? [placeOf.get(cell) ?? 0] : [];
  });
  return starts.map((start, index) => cells.slice(start, starts[index + 1]));
}

/** Blank lines are empty cells where the rows come out with them; else they are nothing. */
function rowsOfPart(printed: readonly Cell[], file: string): { readonly part: readonly Cell[]; readonly rows: readonly Row[] | undefined } {
  const part = printed.filter((cell) => cell.text !== '');
  const end = printed.findLastIndex((cell) => cell.text !== '') + 1;
  return { part, rows: (part.length < end ? blankedGrid(printed.slice(0, end), file) : undefined) ?? flatGrid(part, file) };
}

/**
 * A table below a line that names its unit is one whether or not its rows are sure; below a title alone, and where the text has cells of
 * another make (`onlySure`), only sure rows tell.
 */
export function flatTables(file: string, lines: readonly SourceLine[], onlySure = false): StandingTable[] {
  const found: StandingTable[] = [];
  lines.forEach((line, start) => {
    const text = cellText(line.text);
    const isTitle = TITLE.test(text);
    if ((!UNIT.test(text) && !isTitle) || (found.at(-1)?.end ?? 0) > start) return;
    const first = behindRemarks(lines, start + 1);
    const end = endOfCells(lines, first - 1);
    const printed = lines.slice(first, end).map((next): Cell => ({ text: cellText(next.text), place: { file, line: next.line } }));
    const cells = printed.filter((cell) => cell.text !== '');
    if (cells.filter((cell) => isFigure(cell.text)).length < FEWEST || isFigure(cells[0]?.text ?? '') || isFigure(cells[1]?.text ?? ''))
      return;
    // Cells that cannot be put in rows for sure are a table without a header: counted, not read.
    const sure = cutAtHeaders(printed).map((part) => rowsOfPart(part, file));
    if ((isTitle || onlySure) && sure.some(({ rows }) => rows === undefined)) return;
    const blocks = sure.flatMap(({ part, rows }) => tableBlock(file, rows ?? part.map((cell) => rowOf([cell], file))) ?? []);
    // The line of the unit stays in front: it is what the document says of all its amounts.
    found.push({ start: first, end, blocks });
  });
  return found;
}

/** （空格为无此项支出，以“-”表示）: what stands in brackets below the unit is said of the table and no cell of it. */
function behindRemarks(lines: readonly SourceLine[], start: number): number {
  let next = start;
  for (let line = lines[next]; line !== undefined && isBlank(line); line = lines[next]) next += 1;
  return /^（.*[，。；：].*）$/.test(cellText(lines[next]?.text ?? '')) ? next + 1 : start;
}

function endOfCells(lines: readonly SourceLine[], start: number): number {
  let end = start + 1;
  const isPart = (line: SourceLine) => isBlank(line) || (isCell(cellText(line.text)) && !OTHER_CELLS.test(line.text.trim()));
  for (let next = lines[end]; next !== undefined && isPart(next); next = lines[end]) end += 1;
  return withoutHeadings(lines, start, end);
}
