import type { Random } from '../../../accuracy/wording/random.ts';
import type { Cell, Page, Row } from '../grid.ts';
import { type Dialect, renderPage } from './dialect.ts';

/** No separators at all; the titles run into their table, or keep a line of their own. */
function render(page: Page, random: Random): string {
  const titled = random.chance(0.5);
  let text = '';
  for (const [at, block] of page.entries()) {
    if (block.kind === 'table')
      text += `${renderPage([block], ({ rows }) => [
        rows
          .flat()
          .map((cell) => cell.text)
          .join(''),
      ])}`;
    else {
      const near = page.slice(at + 1, at + 3).some(({ kind }) => kind === 'table') && block.text.length < 60;
      text += near && titled ? block.text : `${block.text}\n`;
    }
  }
  return text;
}

/** A row a line, as text of a PDF keeps it; only between figures stands a blank. */
function writeRow(row: Row): string {
  const isFigure = (cell: Cell | undefined) => cell?.kind === 'value' && /^[≥≤<>=]*\d|^[-—/]+$/.test(cell.text);
  const cells = row.filter(({ text }) => text !== '');
  return cells.map((cell, at) => (isFigure(cells[at - 1]) && cell.kind === 'value' ? ` ${cell.text}` : cell.text)).join('');
}

export const glued: readonly Dialect[] = [
  { name: 'glued', limits: { empties: false, glued: true }, render },
  {
    name: 'glued-rows',
    limits: { empties: false, glued: true },
    render: (page) => renderPage(page, ({ rows }) => rows.map(writeRow)),
  },
];
