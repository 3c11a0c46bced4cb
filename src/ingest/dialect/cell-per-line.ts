import { append } from '../../model/lists.ts';
import type { ParseProblem } from '../../model/parse-problem.ts';
import { cellText } from '../../model/text.ts';
import { spend } from '../../model/work.ts';
import type { Block, Cell, Row } from '../block.ts';
import { flatGrid } from './flat-grid.ts';
import { chapterNumber, endsTable, readHeading } from './heading.ts';
import { joinLines, placeOfLines, readProse } from './prose.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import { tableBlock } from './table-block.ts';

/** What a dialect makes of lines. */
export interface DialectReading {
  readonly blocks: readonly Block[];
  readonly problems: readonly ParseProblem[];
}

interface OpenCell {
  readonly parts: SourceLine[];
}

interface OpenRow {
  readonly cells: OpenCell[];
  /** A single empty line stood between this row and the next. */
  closed: boolean;
}

function closeCell(file: string, cell: OpenCell): Cell {
  const first = cell.parts[0];
  const last = cell.parts.at(-1);
  if (first !== undefined && first === last) return { text: cellText(first.text), place: placeOfLines(file, first.line, first.line) };
  const { text, lines } = joinLines(cell.parts);
  return { text, place: placeOfLines(file, first?.line ?? 1, last?.line ?? 1), ...(lines.length > 1 ? { lines } : {}) };
}

function closeRow(file: string, row: OpenRow): Row {
  const cells = row.cells.map((cell) => closeCell(file, cell));
  const first = cells[0]?.place.line ?? 1;
  const last = cells.at(-1);
  return { cells, place: placeOfLines(file, first, last?.place.endLine ?? last?.place.line ?? first) };
}

/** The number of cells that most rows have, if at least three rows and half of all have it. */
function columnCount(rows: readonly Row[]): number | undefined {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  const [columns, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return columns >= 3 && times >= 3 && times * 2 >= rows.length ? columns : undefined;
}

/**
 * Puts together rows that an empty line inside a cell has split: together they have exactly the table's columns. Rows above the
 * first whole row are a caption, not split rows.
 */
function rejoinRows(file: string, rows: readonly Row[]): { rows: Row[]; problems: ParseProblem[] } {
  const columns = columnCount(rows);
  const joined: Row[] = [];
  const problems: ParseProblem[] = [];
  let wholeSeen = false;
  for (const row of rows) {
    const previous = joined.at(-1);
    wholeSeen ||= row.cells.length === columns;
    if (previous !== undefined && wholeSeen && columns !== undefined && belongTogether(previous, row, columns)) {
      const place = placeOfLines(file, previous.place.line ?? 1, row.place.endLine ?? row.place.line ?? 1);
      joined[joined.length - 1] = { cells: [...previous.cells, ...row.cells], place };
      problems.push({ code: 'splitRow', text: row.cells[0]?.text.slice(0, 80) ?? '', place });
    } else joined.push(row);
  }
  return { rows: joined, problems };
}

function belongTogether(first: Row, second: Row, columns: number): boolean {
  if (first.cells.length >= columns || second.cells.length >= columns) return false;
  return first.cells.length + second.cells.length === columns && second.cells[0]?.text !== '';
}

/** No empty line stands between the rows of this table: they show by their sameness how many cells each has. */
function unmarkedRows(file: string, [row, other]: readonly Row[]): readonly Row[] | undefined {
  return row === undefined || other !== undefined ? undefined : flatGrid(row.cells, file);
}

/** Reads cells one a line, each behind a tab. */
class CellPerLineReader {
  readonly blocks: Block[] = [];
  readonly problems: ParseProblem[] = [];
  private readonly file: string;
  private rows: OpenRow[] = [];
  private prose: SourceLine[] = [];
  private blanks = 0;
  private lastChapter: number | undefined;

  constructor(file: string) {
    this.file = file;
  }

  /** `lines` and `index` let a line look ahead. */
  take(line: SourceLine, lines: readonly SourceLine[], index: number): void {
    if (line.text.startsWith('\t')) this.takeCells(line);
    else if (isBlank(line)) this.takeBlank(line);
    else if (this.continuesCell(line, lines, index)) this.continueCell(line);
    else this.takeProse(line);
  }

  private takeCells(line: SourceLine): void {
    this.flushProse();
    const text = line.text.slice(1);
    const texts = text.includes('\t') ? text.replace(/\t+$/, '').split('\t') : [text];
    const cells = texts.map((text): OpenCell => ({ parts: [{ line: line.line, text }] }));
    const row = this.rows.at(-1);
    if (row === undefined || row.closed) this.rows.push({ cells, closed: false });
    else append(row.cells, cells);
    this.blanks = 0;
  }

  /** One empty line ends the row; a second one ends the table. */
  private takeBlank(line: SourceLine): void {
    const row = this.rows.at(-1);
    if (row === undefined) {
      this.prose.push(line);
      return;
    }
    row.closed = true;
    this.blanks += 1;
    if (this.blanks === 2) this.flushTable();
  }

  private continuesCell(line: SourceLine, lines: readonly SourceLine[], index: number): boolean {
    const row = this.rows.at(-1);
    // A line with tabs between its words is a row of another table.
    if (row === undefined || line.text.includes('\t') || endsTable(line, this.lastChapter)) return false;
    return !row.closed || this.completesRow(row, lines, index);
  }

  /** A text below an empty line goes on with the cell above it when the cells that follow make the row complete. */
  private completesRow(row: OpenRow, lines: readonly SourceLine[], index: number): boolean {
    spend(this.rows.length);
    const usual = columnCount(this.rows.slice(0, -1).map((each) => closeRow(this.file, each)));
    if (usual === undefined || row.cells.length >= usual) return false;
    let following = 0;
    while (following <= usual && lines[index + following + 1]?.text.startsWith('\t') === true) following += 1;
    return row.cells.length + following === usual;
  }

  private continueCell(line: SourceLine): void {
    const row = this.rows.at(-1);
    if (row === undefined) return;
    if (row.closed)
      this.problems.push({ code: 'splitRow', text: cellText(line.text).slice(0, 80), place: { file: this.file, line: line.line } });
    row.closed = false;
    this.blanks = 0;
    row.cells.at(-1)?.parts.push(line);
  }

  private takeProse(line: SourceLine): void {
    this.flushTable();
    this.prose.push(line);
    const chapter = chapterNumber(readHeading(line)?.number);
    if (chapter !== undefined) this.lastChapter = chapter;
  }

  private flushProse(): void {
    append(this.blocks, readProse(this.file, this.prose));
    this.prose = [];
  }

  private flushTable(): void {
    const { rows, problems } = rejoinRows(
      this.file,
      this.rows.map((row) => closeRow(this.file, row)),
    );
    const table = tableBlock(this.file, unmarkedRows(this.file, rows) ?? rows);
    if (table !== undefined) this.blocks.push(table);
    append(this.problems, problems);
    this.rows = [];
    this.blanks = 0;
  }

  finish(): DialectReading {
    this.flushProse();
    this.flushTable();
    return { blocks: this.blocks, problems: this.problems };
  }
}

/**
 * Text in which every table cell has a line of its own behind a tab: an empty line ends a row, two end the table, a tab alone is an
 * empty or merged cell, and a line without a tab right below a cell goes on with it.
 */
export function readCellPerLine(file: string, lines: readonly SourceLine[]): DialectReading {
  const reader = new CellPerLineReader(file);
  for (const [index, line] of lines.entries()) reader.take(line, lines, index);
  return reader.finish();
}
