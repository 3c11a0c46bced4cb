import type { Random } from '../../../accuracy/wording/random.ts';
import { type Block, type Cell, type Page, placesOf, type Table } from '../grid.ts';
import { type Dialect, renderPage } from './dialect.ts';

/** Bars between cells: the whole grid, or only the cells that begin in a row, with the bars of the lost ones at its end. */
const limits = { empties: true, glued: false };

/** 产 出 指 标: the characters of a narrow column come out with blanks between them. */
const spread = (cell: Cell, spreading: boolean): string =>
  spreading && cell.kind !== 'value' && /^\p{Script=Han}{4}$/u.test(cell.text) ? [...cell.text].join(' ') : cell.text;

function writeGrid(table: Table): readonly string[] {
  return placesOf(table).map((places) =>
    places
      .map(({ cell, begins }) => (begins ? cell.text : ''))
      .join(' | ')
      .replace(/ {2,}/g, ' '),
  );
}

/** Cells that span rows are printed again in each of them, as tools do that know no merged cells. */
function writeRepeated(table: Table): readonly string[] {
  return placesOf(table).map((places) => {
    const texts = places.map(({ cell }, at) => (places[at - 1]?.cell === cell ? '' : cell.text));
    return `| ${texts.join(' | ')} |`.replace(/ {2,}/g, ' ');
  });
}

function writeShort(table: Table, spreading: boolean, leading: boolean): readonly string[] {
  return table.rows.map((row) => {
    const cells = row.map((each) => spread(each, spreading));
    const lost = '|'.repeat(Math.max(0, table.columns - cells.length));
    const text = cells.join(' | ');
    const padded = leading ? `| ${text} |${lost}` : lost === '' ? text : `${text} | ${lost}`;
    return padded.replace(/ {2,}/g, ' ');
  });
}

/** A title that the converter took for the table's first row: it gets the table's bars too. */
function withTitles(page: Page, leading: boolean): Page {
  const columnsBelow = (at: number): number | undefined => {
    const next: Block | undefined = page.slice(at + 1, at + 3).find(({ kind }) => kind === 'table');
    return next?.kind === 'table' ? next.columns : undefined;
  };
  return page.map((block, at) => {
    const columns = columnsBelow(at);
    if (block.kind === 'table' || columns === undefined || block.text.length > 45) return block;
    return { ...block, text: leading ? `| ${block.text} |${'|'.repeat(columns - 1)}` : `${block.text} | ${'|'.repeat(columns - 1)}` };
  });
}

function renderShort(page: Page, random: Random, leading: boolean): string {
  const spreading = random.chance(0.3);
  const titled = random.chance(0.5) ? withTitles(page, leading) : page;
  return renderPage(titled, (table) => writeShort(table, spreading, leading));
}

export const bars: readonly Dialect[] = [
  { name: 'bars-grid', limits, render: (page) => renderPage(page, writeGrid) },
  { name: 'bars-repeated', limits, render: (page) => renderPage(page, writeRepeated) },
  { name: 'bars-short', limits, render: (page, random) => renderShort(page, random, false) },
  { name: 'bars-leading', limits, render: (page, random) => renderShort(page, random, true) },
];
