import type { Random } from '../../../accuracy/wording/random.ts';
import type { Cell, Page, Table } from '../grid.ts';
import { type Dialect, labelBreaker, renderPage } from './dialect.ts';

/** One cell a line, as text copied from a page leaves it. Labels break over lines; merged-away cells leave nothing. */

function printer(random: Random, breaking: number): (cell: Cell) => string {
  const breaks = random.chance(breaking);
  const lines = labelBreaker(random);
  return ({ kind, text }) => (breaks && kind !== 'value' ? lines(text).join('\n') : text);
}

function eachCell(page: Page, random: Random, between: string, keepEmpty: boolean): string {
  const printed = printer(random, 0.5);
  const write = (table: Table) =>
    table.rows
      .flat()
      .filter(({ text }) => keepEmpty || text !== '')
      .map((cell) => printed(cell));
  return renderPage(page, write, between);
}

/**
 * A bar behind every cell. Where the page pads its rows, the bars of the lost columns stand behind the last cell; elsewhere the end of a
 * row cannot be seen. Empty cells are lost.
 */
function withBars(page: Page, random: Random): string {
  const padded = random.chance(0.6);
  const printed = printer(random, 0.3);
  const write = (table: Table) =>
    table.rows.flatMap((row) => {
      const cells = row.filter(({ text }) => text !== '');
      return cells.map((cell, at) => {
        const lost = padded && at === cells.length - 1 ? '|'.repeat(Math.max(0, table.columns - cells.length)) : '';
        return `${printed(cell)} |${lost === '' ? '' : ` ${lost}`}`;
      });
    });
  return renderPage(page, write);
}

const keeping = { empties: true, glued: false };
const losing = { empties: false, glued: false };

export const cellLines: readonly Dialect[] = [
  { name: 'cell-lines', limits: keeping, render: (page, random) => eachCell(page, random, '\n', true) },
  { name: 'cell-lines-spaced', limits: keeping, render: (page, random) => eachCell(page, random, '\n\n', true) },
  { name: 'cell-lines-lost', limits: losing, render: (page, random) => eachCell(page, random, '\n', false) },
  { name: 'cell-lines-bars', limits: losing, render: withBars },
];
