import type { Random } from '../../../accuracy/wording/random.ts';
import { type Cell, type Page, placesOf, type Table } from '../grid.ts';
import { type Dialect, renderPage } from './dialect.ts';
import { overPages } from './pages.ts';

/** Cells set in columns of blanks, empty ones lost. A name too long for its column goes on below, in its column. */
const limits = { empties: false, glued: false };

/** Blanks between columns. */
const GAP = 4;

const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** The lines of a cell in a column: names of eight characters and more break, other cells do not. */
function linesOf({ text }: Cell, breaking: boolean): readonly string[] {
  if (!breaking || !/^\p{Script=Han}{9,16}$/u.test(text)) return [text];
  return [text.slice(0, 8), text.slice(8)];
}

/** Whether a cell is wider than the columns it spans: only such a one breaks. */
function isTooWide({ text, across }: Cell, at: number, starts: readonly number[]): boolean {
  const end = starts[at + across];
  return end === undefined || widthOf(text) > end - (starts[at] ?? 0) - GAP;
}

/** A cell that the one before leaves no room for is printed behind it, and what it breaks off below its beginning. */
function writeRow(cells: readonly { readonly cell: Cell; readonly at: number }[], starts: readonly number[], breaking: boolean): string {
  const printed: string[] = [];
  for (const { cell, at } of cells) {
    const lines = linesOf(cell, breaking && isTooWide(cell, at, starts));
    const before = widthOf(printed[0] ?? '');
    const start = before === 0 ? (starts[at] ?? 0) : Math.max(starts[at] ?? 0, before + 2);
    for (const [row, text] of lines.entries()) printed[row] = padded(printed[row] ?? '', start) + text;
  }
  return printed.join('\n');
}

/** Columns are as wide as what stands in one alone. */
function startsOf(table: Table, breaking: boolean): readonly number[] {
  const widths = Array.from({ length: table.columns }, () => 8);
  for (const row of placesOf(table).slice(-8))
    for (const [at, { cell, begins }] of row.entries())
      if (begins && cell.across === 1) widths[at] = Math.max(widths[at] ?? 0, ...linesOf(cell, breaking).map(widthOf));
  let start = 0;
  return widths.map((width) => {
    const own = start;
    start += width + GAP;
    return own;
  });
}

function write(table: Table, breaking: boolean): readonly string[] {
  const starts = startsOf(table, breaking);
  return placesOf(table).map((places) => {
    const cells = places.flatMap(({ cell, begins }, at) => (begins && cell.text !== '' ? [{ cell, at }] : []));
    // Names break in lists; the sentences above them run on.
    return writeRow(cells, starts, breaking && cells.length >= 4);
  });
}

const render = (page: Page, random: Random): string => {
  const breaking = random.chance(0.7);
  return renderPage(page, (table) => write(table, breaking));
};

export const columns: readonly Dialect[] = [
  { name: 'columns', limits, render },
  { name: 'columns-pages', limits, render: (page, random) => render(overPages(page, random), random) },
];
