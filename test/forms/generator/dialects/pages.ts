import type { Random } from '../../../accuracy/wording/random.ts';
import { type Block, type Cell, line, type Page, placesOf, type Row, type Table } from '../grid.ts';
import { columns as words } from '../words.ts';

/** A list that goes on over a page: its header is printed again, below the title of the form or without it. */

const isHeader = (row: Row): boolean => row.some(({ text }) => words.level1.some((word) => word === text));

/** The rows of the header of the list: the one with the names of the levels, and those its cells reach into. */
function headerOf(table: Table): { readonly from: number; readonly to: number } | undefined {
  const from = table.rows.findIndex(isHeader);
  if (from < 0) return undefined;
  const own = (table.rows[from] ?? []).filter(({ text }) => text !== '' && words.level1.some((word) => word === text));
  return { from, to: from + Math.max(1, ...own.map(({ down }) => down)) };
}

const clipped = (row: Row, rows: number): Row => row.map((each) => ({ ...each, down: Math.min(each.down, rows) }));

/** The rows from `at` on, with what reaches into the first of them from above. */
function rowsFrom(table: Table, at: number): readonly Row[] {
  const first: Cell[] = [];
  let last: Cell | undefined;
  for (const { cell, begins } of placesOf(table)[at] ?? []) {
    const below = (table.rows[at] ?? []).includes(cell);
    if (!begins && !below && cell !== last) first.push({ ...cell, down: cell.down - (at - rowOf(table, cell)) });
    else if (begins) first.push(cell);
    last = cell;
  }
  return [first, ...table.rows.slice(at + 1)];
}

const rowOf = (table: Table, cell: Cell): number => table.rows.findIndex((row) => row.includes(cell));

/** The two pages of a table with a list of four rows at least. */
function pagesOf(table: Table, random: Random): readonly [Table, Table] | undefined {
  const header = headerOf(table);
  if (header === undefined || table.rows.length - header.to < 4) return undefined;
  const at = random.int(header.to + 1, table.rows.length - 2);
  const above = table.rows.slice(0, at).map((row, index) => clipped(row, at - index));
  // What stands beside the header reaches down over the whole list.
  const again = table.rows.slice(header.from, header.to).map((row, index) => clipped(row, header.to - header.from - index));
  return [
    { ...table, rows: above },
    { ...table, rows: [...again, ...rowsFrom(table, at)] },
  ];
}

/** The page with every list of four rows and more cut in two, below the title of its form printed again, or below its header alone. */
export function overPages(page: Page, random: Random): Page {
  const style = random.pick(['marked', 'marked', 'titled', 'bare'] as const);
  const titleAbove = (at: number): string | undefined => {
    const lines = page.slice(Math.max(0, at - 2), at).flatMap((block) => (block.kind === 'line' ? [block.text] : []));
    return lines.findLast((text) => /表(?:（.*）)?$/.test(text) && !/^[一二三]、/.test(text));
  };
  return page.flatMap((block, at): readonly Block[] => {
    const pages = block.kind === 'table' ? pagesOf(block, random) : undefined;
    const title = titleAbove(at);
    if (pages === undefined || title === undefined) return [block];
    const between = style === 'bare' ? [] : [line(style === 'marked' ? `${title.replace(/（[^（）]*）$/, '')}（续）` : title)];
    return [pages[0], ...between, pages[1]];
  });
}
