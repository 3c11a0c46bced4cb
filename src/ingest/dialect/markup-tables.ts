import { append } from '../../model/lists.ts';
import { spend } from '../../model/work.ts';
import type { Block, Cell, Row } from '../block.ts';
import { joinLines, placeOfLines, readProse } from './prose.ts';
import type { SourceLine } from './source-line.ts';
import type { StandingTable } from './standing-tables.ts';
import { tableBlock } from './table-block.ts';

/**
 * Tables in HTML, which converters put into text and Markdown where cells are merged. Their grid is printed: every cell says over how many
 * rows and columns it goes. Only the tags of tables are looked at, in one pass, a cell ends where the next begins: a reader of whole pages
 * takes time with the square of unclosed tags, and longer to load than a paper to read.
 */

const TAG = /<(\/?)(table|caption|colgroup|col|thead|tbody|tfoot|tr|td|th|br)((?:\s[^<>]{0,1000})?)\/?>/gi;
const OPENS = /<table[\s>]/gi;
const CLOSES = /<\/table\s*>/gi;
const MARKUP = /<table[\s>]/i;
const COLUMNS = /\bcolspan\s*=\s*["']?(\d{1,9})/i;
const ROWS = /\browspan\s*=\s*["']?(\d{1,9})/i;
/** More columns than a table has that is read; what covers more covers them all. */
const WIDEST = 257;
const TALLEST = 10_000;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Index of the line behind the one that ends the table which begins on line `start`. */
function endOf(lines: readonly SourceLine[], start: number): number {
  let open = 0;
  for (let at = start; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    open += count(text, OPENS) - count(text, CLOSES);
    if (open <= 0) return at + 1;
  }
  return lines.length;
}

/** Tables of HTML as they stand, with the text on their lines that is no cell. */
export function markupTables(file: string, lines: readonly SourceLine[]): StandingTable[] {
  const found: StandingTable[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    if (!MARKUP.test(lines[start]?.text ?? '')) continue;
    const end = endOf(lines, start);
    found.push({ start, end, blocks: new MarkupReader(file).read(lines.slice(start, end)) });
    start = end - 1;
  }
  return found;
}

interface OpenCell {
  readonly parts: SourceLine[];
  readonly columns: number;
  readonly rows: number;
}

interface OpenTable {
  readonly rows: OpenCell[][];
  row: OpenCell[] | undefined;
  /** Where text goes now; outside cells it is none of the table's. */
  cell: OpenCell | undefined;
}

class MarkupReader {
  private readonly blocks: Block[] = [];
  private readonly open: OpenTable[] = [];
  private prose: SourceLine[] = [];
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  read(lines: readonly SourceLine[]): readonly Block[] {
    for (const { line, text } of lines) {
      let done = 0;
      for (const tag of text.matchAll(TAG)) {
        this.takeText(line, text.slice(done, tag.index));
        done = tag.index + tag[0].length;
        if (tag[1] === '/') this.close((tag[2] ?? '').toLowerCase());
        else this.begin((tag[2] ?? '').toLowerCase(), tag[3] ?? '', line);
      }
      this.takeText(line, text.slice(done));
    }
    while (this.open.length > 0) this.close('table');
    this.flushProse();
    return this.blocks;
  }

  private takeText(line: number, text: string): void {
    if (text.trim() !== '') (this.open.at(-1)?.cell?.parts ?? this.prose).push({ line, text });
  }

  private begin(tag: string, attributes: string, line: number): void {
    const table = this.open.at(-1);
    if (tag === 'table') {
      this.flushProse();
      this.open.push({ rows: [], row: undefined, cell: undefined });
    } else if (table !== undefined && tag === 'tr') startRow(table);
    else if (table !== undefined && (tag === 'td' || tag === 'th')) {
      const columns = spanOf(attributes, COLUMNS, WIDEST);
      // An empty cell stands on the line of its tag.
      const cell: OpenCell = { parts: [{ line, text: '' }], columns, rows: spanOf(attributes, ROWS, TALLEST) };
      (table.row ?? startRow(table)).push(cell);
      table.cell = cell;
    }
  }

  private close(tag: string): void {
    const table = this.open.at(-1);
    if (table === undefined) return;
    if (tag === 'td' || tag === 'th') table.cell = undefined;
    else if (tag === 'tr') {
      table.row = undefined;
      table.cell = undefined;
    } else if (tag === 'table') {
      this.open.pop();
      this.flushProse();
      const block = tableBlock(this.file, printedRows(this.file, table.rows));
      if (block !== undefined) this.blocks.push(block);
    }
  }

  private flushProse(): void {
    append(this.blocks, readProse(this.file, this.prose));
    this.prose = [];
  }
}

function startRow(table: OpenTable): OpenCell[] {
  const row: OpenCell[] = [];
  table.rows.push(row);
  table.row = row;
  table.cell = undefined;
  return row;
}

/** What an empty cell costs that stands below another, in the steps of a document's work: few letters of a tag may make thousands of them. */
const WORK_OF_COVERED = 60;

/** The rows with the cells that those above them cover as empty ones, as far as a table is read. */
function printedRows(file: string, rows: readonly (readonly OpenCell[])[]): Row[] {
  /** For each column how many further rows a cell above goes over. */
  const covered: number[] = [];
  return rows.flatMap((open) => {
    const first = open[0]?.parts[0]?.line ?? 1;
    const place = placeOfLines(file, first, open.at(-1)?.parts.at(-1)?.line ?? first);
    const cells: Cell[] = [];
    let column = 0;
    const skipCovered = () => {
      for (; column < WIDEST && (covered[column] ?? 0) > 0; column += 1) {
        spend(WORK_OF_COVERED);
        covered[column] = (covered[column] ?? 0) - 1;
        cells.push({ text: '', place });
      }
    };
    for (const cell of open) {
      skipCovered();
      cells.push(cellOf(file, cell));
      for (let next = column; next < Math.min(column + cell.columns, WIDEST); next += 1) covered[next] = cell.rows - 1;
      column += cell.columns;
    }
    if (open.length > 0) skipCovered();
    return cells.length === 0 ? [] : [{ cells, place }];
  });
}

function cellOf(file: string, { parts, columns }: OpenCell): Cell {
  const { text, lines } = joinLines(parts);
  const first = lines[0]?.line ?? parts[0]?.line ?? 1;
  const place = placeOfLines(file, first, lines.at(-1)?.line ?? first);
  return { text, place, ...(lines.length > 1 ? { lines } : {}), ...(columns > 1 ? { colSpan: columns } : {}) };
}

/** How many columns or rows a cell covers; 1 where nothing sensible is said. */
function spanOf(attributes: string, pattern: RegExp, most: number): number {
  const printed = Number(pattern.exec(attributes)?.[1] ?? 1);
  return printed > 1 ? Math.min(printed, most) : 1;
}
