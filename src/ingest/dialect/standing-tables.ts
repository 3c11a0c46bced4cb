import { cellText } from '../../model/text.ts';
import type { Block } from '../block.ts';
import { barTables } from './bar-tables.ts';
import { blankCellTables } from './blank-cells.ts';
import { flatTables } from './flat-tables.ts';
import { type Region, regionAt } from './layout-region.ts';
import { layoutRows } from './layout-table.ts';
import type { Dialect } from './recognise.ts';
import { isBlank, type SourceLine } from './source-line.ts';
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
  const line = lines.slice(0, start).findLast((each) => !isBlank(each));
  return cellText(line?.text ?? '');
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

function layoutTables(file: string, lines: readonly SourceLine[], pageStarts: ReadonlySet<number>): StandingTable[] {
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
    const table = tableBlock(file, layoutRows(region, pageStarts, file));
    return table === undefined ? [] : [{ start: region.start, end: region.end, blocks: [table] }];
  });
}

/** Tables of another make than the text's own: a paper put together from several files has bars, tabs and single cells side by side. */
function plainTables(file: string, lines: readonly SourceLine[], dialect: Dialect): readonly StandingTable[] {
  if (dialect === 'prose') return inOrder([...barTables(file, lines), ...blankCellTables(file, lines), ...flatTables(file, lines)]);
  if (dialect === 'tab-rows') return inOrder([...barTables(file, lines), ...flatTables(file, lines)]);
  return dialect === 'pipe-rows' ? flatTables(file, lines) : [];
}

const inOrder = (tables: readonly StandingTable[]) => tables.toSorted((a, b) => a.start - b.start);

export function findStandingTables(
  file: string,
  lines: readonly SourceLine[],
  dialect: Dialect,
  pageStarts: ReadonlySet<number>,
): readonly StandingTable[] {
  const plain = plainTables(file, lines, dialect);
  if (plain.length > 0) return plain;
  // The form feed in front of a page is no column.
  const even = lines.map((line) => (pageStarts.has(line.line) ? { ...line, text: line.text.replace(/^ /, '') } : line));
  return layoutTables(file, even, pageStarts);
}
