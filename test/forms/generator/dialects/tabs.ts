import { placesOf, type Table } from '../grid.ts';
import { type Dialect, renderPage } from './dialect.ts';
import { overPages } from './pages.ts';

/** Tabs between cells: the whole grid, or only what is printed. */
const writeGrid = (table: Table): readonly string[] =>
  placesOf(table).map((places) => places.map(({ cell, begins }) => (begins ? cell.text : '')).join('\t'));

/** Cells that span rows are printed again in each of them. */
const writeRepeated = (table: Table): readonly string[] =>
  placesOf(table).map((places) => places.map(({ cell }, at) => (places[at - 1]?.cell === cell ? '' : cell.text)).join('\t'));

const writePrinted = (table: Table): readonly string[] =>
  table.rows.map((row) =>
    row
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\t'),
  );

export const tabs: readonly Dialect[] = [
  { name: 'tabs-grid', limits: { empties: true, glued: false }, render: (page) => renderPage(page, writeGrid) },
  {
    name: 'tabs-pages',
    limits: { empties: true, glued: false },
    render: (page, random) => renderPage(overPages(page, random), writeGrid),
  },
  { name: 'tabs-repeated', limits: { empties: true, glued: false }, render: (page) => renderPage(page, writeRepeated) },
  { name: 'tabs-lost', limits: { empties: false, glued: false }, render: (page) => renderPage(page, writePrinted) },
];
