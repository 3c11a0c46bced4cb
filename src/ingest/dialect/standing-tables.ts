import { cellText } from '../../model/text.ts';
import type { Block } from '../block.ts';
import { barTables } from './bar-tables.ts';
import { blankCellTables } from './blank-cells.ts';
import { commaTables } from './comma-rows.ts';
import { flatTables } from './flat-tables.ts';
import { type Region, regionAt } from './layout-region.ts';
import { layoutRows } from './layout-table.ts';
import { markupTables } from './markup-tables.ts';
import type { Dialect } from './recognise.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import { spacedLists } from './spaced-lists.ts';
import { spacedTables } from './spaced-tables.ts';
import { tabTables } from './tab-tables.ts';
import { tableBlock } from './table-block.ts';

/** Summary tables that stand in text of any dialect and that show by themselves what they are. */

export interface StandingTable {
  /** Indexes of its first line and of the line behind its last. */
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly Block[];
}

/** The line above, where the title of a table stands. */
function titleAbove(lines: readonly SourceLine[], start: number): string {
  let at = start - 1;
  for (let line = lines[at]; line !== undefined && isBlank(line); line = lines[at]) at -= 1;
  return cellText(lines[at]?.text ?? '');
}

const headerWords = (region: Region) =>
  region.header
    .flat()
    .map((token) => token.text)
    .join(' ');

/** A table goes on behind a page break under its own title and header. */
function goesOn(lines: readonly SourceLine[], region: Region, next: Region | undefined): next is Region {
  if (next === undefined || headerWords(region) !== headerWords(next)) return false;
  const between = lines
    .slice(region.end, next.start)
    .filter((line) => !isBlank(line) && !/^\s*[-—]?\s*\d{1,3}\s*[-—]?\s*$/.test(line.text));
  return between.length <= 2 && titleAbove(lines, region.start) === titleAbove(lines, next.start);
}

interface LayoutTable extends StandingTable {
  /** Every amount was put under a column. */
  readonly placed: boolean;
}

function layoutTables(file: string, lines: readonly SourceLine[], pageStarts: ReadonlySet<number>): LayoutTable[] {
  const regions: Region[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const region = regionAt(lines, at);
    if (region === undefined) continue;
    const last = regions.at(-1);
    if (last !== undefined && goesOn(lines, last, region))
      regions[regions.length - 1] = { ...last, end: region.end, body: [...last.body, ...region.body] };
    else regions.push(region);
    at = region.end - 1;
  }
  return regions.flatMap((region) => {
    const { rows, placed } = layoutRows(region, pageStarts, file);
    const table = tableBlock(file, rows);
    return table === undefined ? [] : [{ start: region.start, end: region.end, blocks: [table], placed }];
  });
}

/** Tables of another make than the text's own: a paper put together from several files has bars, tabs and single cells side by side. */
function plainTables(file: string, lines: readonly SourceLine[], dialect: Dialect): readonly StandingTable[] {
  const bars = isOfBars(dialect) ? [] : barTables(file, lines);
  if (dialect === 'prose') return [...bars, ...blankCellTables(file, lines), ...flatTables(file, lines)];
  if (dialect === 'tab-rows') return [...bars, ...flatTables(file, lines)];
  return [...bars, ...tabTables(file, lines), ...flatTables(file, lines, dialect !== 'pipe-rows')];
}

const isOfBars = (dialect: Dialect) => dialect === 'pipe-rows' || dialect === 'pipe-cells';

/** In the order of their lines; where two claim the same line, the one named first stands. */
function withoutOverlap(tables: readonly StandingTable[], lineCount: number): readonly StandingTable[] {
  const taken = new Uint8Array(lineCount);
  const kept = tables.filter(({ start, end }) => {
    const free = taken.subarray(start, end).every((mark) => mark === 0);
    if (free) taken.fill(1, start, end);
    return free;
  });
  return kept.toSorted((a, b) => a.start - b.start);
}

/** For each line where the table that holds it ends. */
function endsOf(tables: readonly StandingTable[], lineCount: number): Int32Array {
  const ends = new Int32Array(lineCount);
  for (const { start, end } of tables) ends.fill(end, start, end);
  return ends;
}

export function findStandingTables(
  file: string,
  lines: readonly SourceLine[],
  dialect: Dialect,
  pageStarts: ReadonlySet<number>,
): readonly StandingTable[] {
  const plain = plainTables(file, lines, dialect);
  // The form feed in front of a page is no column.
  const even = lines.map((line) => (pageStarts.has(line.line) ? { ...line, text: line.text.replace(/^ /, '') } : line));
  const layout = layoutTables(file, even, pageStarts);
  const spaced = spacedTables(file, even);
  // Cells of a text of a PDF stand in the middle of theirs, above and below; its reader knows their lists.
  const lists = dialect === 'pdf-text' ? [] : spacedLists(file, even);
  const placed = layout.filter((table) => table.placed);
  // Rows on one line each need no putting together; else, or where the table goes on, what stands under what tells more than words.
  const ends = endsOf(placed, lines.length);
  const whole = spaced.filter((table) => table.whole && Math.max(ends[table.start] ?? 0, ends[table.end - 1] ?? 0) <= table.end);
  return withoutOverlap(
    [...markupTables(file, lines), ...commaTables(file, lines), ...plain, ...lists, ...whole, ...placed, ...spaced, ...layout],
    lines.length,
  );
}
