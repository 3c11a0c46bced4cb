import { cellText } from '../../model/text.ts';
import { isFigure } from '../table/cells.ts';
import { isColumnName } from '../vocabulary.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import type { StandingTable } from './standing-tables.ts';
import { readTabRows } from './tab-rows.ts';

/** Tables with a row a line and tabs between its cells, in a text whose other tables are made otherwise: one cell a line, or with bars. */

const FEWEST_ROWS = 3;
const FEWEST_CELLS = 3;
/** Rows with figures beside a name. */
const FEWEST_FIGURES = 2;

const cellsOf = ({ text }: SourceLine): readonly string[] => text.split('\t').map(cellText);

/** 一级指标 | 二级指标 | 指标值: the targets below it are figures with their units. */
const isListHeader = (cells: readonly string[]): boolean =>
  cells.length > FEWEST_CELLS && cells.filter(isColumnName).length === cells.length;

/** The index behind the last line that has as many cells as the first. */
function endOf(lines: readonly SourceLine[], start: number, count: number): number {
  let end = start;
  for (let line = lines[end]; line !== undefined && !isBlank(line) && cellsOf(line).length === count; line = lines[end]) end += 1;
  return end;
}

export function tabTables(file: string, lines: readonly SourceLine[]): StandingTable[] {
  const found: StandingTable[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    const first = lines[start];
    // A line that begins with its tab may hold one cell of a row.
    if (first === undefined || first.text.startsWith('\t') || !first.text.includes('\t')) continue;
    const header = cellsOf(first);
    const end = endOf(lines, start, header.length);
    const rows = lines.slice(start, end);
    const told = rows.filter((line) => cellsOf(line).filter(isFigure).length > 0).length;
    if (header.length >= FEWEST_CELLS && rows.length >= FEWEST_ROWS && (told >= FEWEST_FIGURES || isListHeader(header)))
      found.push({ start, end, blocks: readTabRows(file, rows).blocks });
    start = Math.max(start, end - 1);
  }
  return found;
}
