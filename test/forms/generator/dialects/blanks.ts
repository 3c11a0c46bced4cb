import type { Random } from '../../../accuracy/wording/random.ts';
import type { Cell, Page, Table } from '../grid.ts';
import { type Dialect, labelBreaker, renderPage } from './dialect.ts';

/**
 * Cells with blanks between them, empty ones lost. A label of several lines breaks the row it stands in; where the page is set in narrow
 * columns, names of the first level come one character a line, their points on a line below.
 */
const limits = { empties: false, glued: false };

function vertical(text: string): string {
  const bracket = text.search(/[（(\d]/);
  const name = bracket < 0 ? text : text.slice(0, bracket);
  return [...name, ...(bracket < 0 ? [] : [text.slice(bracket)])].join('\n');
}

function writeRow(row: readonly Cell[], textOf: (cell: Cell) => string): string {
  let text = '';
  for (const cell of row) {
    if (cell.text === '') continue;
    const printed = textOf(cell);
    text += `${printed}${printed.includes('\n') ? '\n' : ' '}`;
  }
  return text.trimEnd();
}

function render(page: Page, random: Random, upright: boolean): string {
  const breaking = random.chance(0.5);
  const lines = labelBreaker(random);
  const textOf = (cell: Cell): string => {
    if (upright && cell.kind === 'level') return vertical(cell.text);
    return breaking && cell.kind === 'label' ? lines(cell.text).join('\n') : cell.text;
  };
  const write = (table: Table) => table.rows.map((row) => writeRow(row, textOf));
  return renderPage(page, write);
}

export const blanks: readonly Dialect[] = [
  { name: 'blanks', limits, render: (page, random) => render(page, random, false) },
  { name: 'blanks-vertical', limits, render: (page, random) => render(page, random, true) },
];
