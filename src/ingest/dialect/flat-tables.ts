import { cellText } from '../../model/text.ts';
import type { Cell } from '../block.ts';
import { isFigure } from '../table/cells.ts';
import { flatGrid } from './flat-grid.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import type { StandingTable } from './standing-tables.ts';
import { rowOf, tableBlock } from './table-block.ts';

/** Tables with one cell a line and nothing between them, below the line that names their unit. */

const UNIT = /^(?:金额)?单位：(?:人民币)?(?:万元|元|千元|百万元|亿元)$/;
const LONGEST_CELL = 30;
const FEWEST = 2;

function isCell(text: string): boolean {
  return (
    text.length <= LONGEST_CELL && !/[。；，]/.test(text) && !/表$/.test(text) && !UNIT.test(text) && !/^(?:注|说明|备注)：/.test(text)
  );
}

/** Where the first names of columns come again, another table begins. */
function cutAtHeaders(cells: readonly Cell[]): (readonly Cell[])[] {
  const [first, second] = cells;
  const starts = cells.flatMap((cell, index) =>
    index === 0 || (cell.text === first?.text && cells[index + 1]?.text === second?.text && !isFigure(second?.text ?? '')) ? [index] : [],
  );
  return starts.map((start, index) => cells.slice(start, starts[index + 1]));
}

export function flatTables(file: string, lines: readonly SourceLine[]): StandingTable[] {
  const found: StandingTable[] = [];
  lines.forEach((line, start) => {
    if (!UNIT.test(cellText(line.text))) return;
    let end = start + 1;
    for (let next = lines[end]; next !== undefined && (isBlank(next) || isCell(cellText(next.text))); next = lines[end]) end += 1;
    const cells = lines
      .slice(start + 1, end)
      .filter((next) => !isBlank(next))
      .map((next): Cell => ({ text: cellText(next.text), place: { file, line: next.line } }));
    if (cells.filter((cell) => isFigure(cell.text)).length < FEWEST || isFigure(cells[0]?.text ?? '') || isFigure(cells[1]?.text ?? ''))
      return;
    // Cells that cannot be put in rows for sure are a table without a header: counted, not read.
    const tables = cutAtHeaders(cells).map((part) => flatGrid(part, file) ?? part.map((cell) => rowOf([cell], file)));
    const blocks = tables.flatMap((rows) => tableBlock(file, rows) ?? []);
    // The line of the unit stays in front: it is what the document says of all its amounts.
    found.push({ start: start + 1, end, blocks });
  });
  return found;
}
