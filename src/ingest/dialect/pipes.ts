import { append } from '../../model/lists.ts';
import { cellText } from '../../model/text.ts';
import type { Block, Cell, Row } from '../block.ts';
import type { DialectReading } from './cell-per-line.ts';
import { flatGrid } from './flat-grid.ts';
import { endsTable, isFormTitle, readHeading } from './heading.ts';
import { placeOfLines, readProse } from './prose.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import { indentOf, rowOf, tableBlock } from './table-block.ts';
import { isTimeLine } from './timed-tables.ts';

const hasPipe = (line: SourceLine | undefined) => line?.text.includes('|') === true;

/** Cuts lines into stretches of table (with bars) and prose. A line without a bar right above one with a bar may be a wrapped cell. */
function stretches(lines: readonly SourceLine[]): { table: boolean; lines: SourceLine[] }[] {
  const found: { table: boolean; lines: SourceLine[] }[] = [];
  const alone = barsStandAlone(lines);
  const framed = areFramed(lines);
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) continue;
    const last = found.at(-1);
    const firstCell = alone && lines[index + 1]?.text.trim() === '|' && !isFormTitleLine(line);
    const lastCell = alone && lines[index - 1]?.text.trim() === '|' && !endsTable(line, undefined);
    // The last cell of a table has no bar where the text ends with it.
    const amount = /^-?\d+\.\d+$/.test(cellText(line.text)) && hasPipe(lines[index - 1]);
    const table =
      hasPipe(line) || firstCell || (last?.table === true && (lastCell || amount || (!framed && wrapsIntoCell(line, lines, index))));
    const begins = last?.table === true && isBlank(lines[index - 1] ?? line) && isOtherHeader(last.lines, line, lines[index + 1]);
    if (last !== undefined && last.table === table && !begins) last.lines.push(line);
    else found.push({ table, lines: [line] });
  }
  return found;
}

/** Behind an empty line other names with a rule below them: the next table, where the one above has its own. */
function isOtherHeader(above: readonly SourceLine[], line: SourceLine, below: SourceLine | undefined): boolean {
  const [header, rule] = above;
  if (below === undefined || rule === undefined || !isMarkdownRule(below.text) || !isMarkdownRule(rule.text)) return false;
  return cellText(line.text) !== cellText(header?.text ?? '');
}

/** Every row begins and ends with a bar: what stands between two rows is no cell of either. */
function areFramed(lines: readonly SourceLine[]): boolean {
  const rows = lines.filter((line) => hasPipe(line)).map(({ text }) => text.trim());
  return rows.every((text) => text.length > 2 && text.startsWith('|') && text.endsWith('|'));
}

/** A line without a bar inside a table: a cell whose bar stands on a line below, unless it is a title or a heading. */
function wrapsIntoCell(line: SourceLine, lines: readonly SourceLine[], index: number): boolean {
  const text = cellText(line.text);
  if (endsTable(line, undefined) || /^(?:金额)?单位[：:]|单位[：:](?:人民币)?[百千]?[万亿]?元[）)]?$/.test(text) || isTimeLine(text))
    return false;
  const heading = readHeading(line);
  if (heading !== undefined && (heading.level <= 2 || isFormTitle(heading.text))) return false;
  for (let next = index + 1; next <= index + 6; next += 1) {
    const below = lines[next];
    if (below === undefined) return false;
    if (hasPipe(below)) return !isFormTitleLine(line);
    if (endsTable(below, undefined) || isBlank(below)) return false;
  }
  return false;
}

function isFormTitleLine(line: SourceLine): boolean {
  return isFormTitle(cellText(line.text).replace(/\|+$/, ''));
}

/** A single cell of a title above the table: `绩效目标自评表 | ||||`. */
function titleOf(row: Row): string | undefined {
  const filled = row.cells.filter((cell) => cell.text !== '');
  return filled.length === 1 && isFormTitle(filled[0]?.text ?? '') ? filled[0]?.text : undefined;
}

/** Turns rows that hold nothing but a form's title into headings, and the rows between into tables. */
function blocksOfRows(file: string, rows: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  let open: Row[] = [];
  const flush = () => {
    const table = tableBlock(file, open);
    const isStream = open.length > 1 && open.every((row) => row.cells.length === 1);
    if (table !== undefined) blocks.push(isStream ? { ...table, grid: 'stream' } : table);
    open = [];
  };
  for (const row of rows) {
    const title = titleOf(row);
    if (title === undefined) open.push(row);
    else {
      flush();
      blocks.push({ kind: 'heading', text: title, level: 3, place: row.place });
    }
  }
  flush();
  return blocks;
}

type TableReader = (file: string, lines: readonly SourceLine[]) => Row[];

function readStretches(file: string, lines: readonly SourceLine[], readTable: TableReader): DialectReading {
  const blocks: Block[] = [];
  for (const stretch of stretches(lines)) {
    if (stretch.table) append(blocks, blocksOfRows(file, readTable(file, stretch.lines)));
    else append(blocks, readProse(file, stretch.lines));
  }
  return { blocks, problems: [] };
}

function cellOf(file: string, text: string, first: number, last: number): Cell {
  return { text: cellText(text), place: placeOfLines(file, first, last), ...indentOf(text), ...breaksIn(text, first) };
}

const BREAK = /<br\s*\/?>/i;

/** Where the lines of a cell begin that converters break by a tag. */
function breaksIn(text: string, line: number): Pick<Cell, 'lines'> {
  if (!BREAK.test(text)) return {};
  const pieces = text.split(BREAK).map(cellText);
  const whole = pieces.join('');
  if (whole !== cellText(text)) return {};
  let offset = 0;
  const lines = pieces.flatMap((piece) => {
    const begins = { offset, line };
    offset += piece.length;
    return piece === '' ? [] : [begins];
  });
  return lines.length > 1 ? { lines } : {};
}

/** A markdown table separates its header by |---|---|. */
const isRule = (text: string) => /^[\s|:+-]*-{2,}[\s|:+-]*$/.test(text);
const isMarkdownRule = (text: string) => text.includes('|') && isRule(text);

/** Whether rows begin with a bar, and whether they end with one. */
interface RowStyle {
  readonly opened: boolean;
  readonly closed: boolean;
  /** Bars of most rows. */
  readonly bars: number;
}

const barsOf = (text: string) => text.split('|').length - 1;

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

function rowStyle(lines: readonly SourceLine[]): RowStyle {
  const piped = lines.filter(hasPipe).map((line) => line.text.trim());
  const closing = piped.filter((text) => text.endsWith('|')).length;
  // Where no row is closed each line is one.
  const begun = piped.filter((_, index) => index === 0 || closing === 0 || piped[index - 1]?.endsWith('|') === true);
  const opening = begun.filter((text) => text.startsWith('|')).length;
  // A bar in front of some rows only closes an empty first cell; a row without a bar at its end may wrap.
  return {
    opened: opening * 10 >= begun.length * 9 && !isDivider(begun, (text) => text.startsWith('|')),
    closed: closing * 2 > piped.length && !isDivider(piped, (text) => text.endsWith('|')),
    bars: mostFrequent(piped.map(barsOf)),
  };
}

/** Whether the bar at one end of some rows divides cells like any other: those without it have as many bars. */
function isDivider(rows: readonly string[], has: (text: string) => boolean): boolean {
  const others = rows.filter((text) => !has(text));
  const bars = mostFrequent(rows.filter(has).map(barsOf));
  return others.length > 0 && bars >= 3 && mostFrequent(others.map(barsOf)) === bars;
}

/** Cells of a row that lines spell; what stands outside its first and last bar is no cell. */
function cellsOfLines(file: string, lines: readonly SourceLine[], style: RowStyle): Cell[] {
  const cells: { text: string; first: number; last: number }[] = [];
  for (const [index, line] of lines.entries()) {
    for (const [part, text] of line.text.split('|').entries()) {
      const open = cells.at(-1);
      if (part === 0 && index > 0 && open !== undefined) {
        open.text += `\n${text}`;
        open.last = line.line;
      } else cells.push({ text, first: line.line, last: line.line });
    }
  }
  if (style.opened && cells.length > 1 && cells[0]?.text.trim() === '') cells.shift();
  if (style.closed && cells.length > 1 && cells.at(-1)?.text.trim() === '') cells.pop();
  return cells.map(({ text, first, last }) => cellOf(file, text, first, last));
}

/** A row without its last bar goes on below, unless it has all its bars already or the line below would bring too many. */
function isUnclosed(parts: readonly SourceLine[], next: SourceLine | undefined, style: RowStyle): boolean {
  const bars = parts.reduce((sum, part) => sum + barsOf(part.text), 0);
  if (parts.at(-1)?.text.trim().endsWith('|') === true || next === undefined) return false;
  return bars < style.bars && bars + barsOf(next.text) <= style.bars;
}

/** Rows one a line; a line that is not closed goes on below. */
const readRowLines: TableReader = (file, lines) => {
  const rows: Row[] = [];
  const style = rowStyle(lines);
  let parts: SourceLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (isRule(line.text)) continue;
    parts.push(line);
    const next = lines[index + 1];
    const goesOn = style.closed ? isUnclosed(parts, next, style) : !hasPipe(line);
    if (goesOn && next !== undefined && parts.length < 8) continue;
    rows.push(rowOf(cellsOfLines(file, parts, style), file));
    parts = [];
  }
  return rows;
};

/** Whether bars stand on lines of their own behind every cell, instead of at the ends of the cells' lines. */
function barsStandAlone(lines: readonly SourceLine[]): boolean {
  let alone = 0;
  let closing = 0;
  for (const { text } of lines) {
    const trimmed = text.trim();
    if (trimmed === '|') alone += 1;
    else if (trimmed.endsWith('|')) closing += 1;
  }
  return alone > closing * 2;
}

/** One cell a line: every bar closes a cell, so a bar alone is an empty cell, unless all bars stand alone. */
const readCellLines: TableReader = (file, lines) => {
  const cells: Cell[] = [];
  const ends = new Set<Cell>();
  const alone = barsStandAlone(lines);
  let text = '';
  let first: number | undefined;
  let last = 0;
  const close = (line: number) => {
    cells.push(cellOf(file, text, first ?? line, first === undefined ? line : last));
    text = '';
    first = undefined;
  };
  for (const line of lines) {
    const parts = line.text.split('|');
    for (const [index, part] of parts.entries()) {
      if (part.trim() !== '') {
        text += `${text === '' ? '' : '\n'}${part}`;
        first ??= line.line;
        last = line.line;
      }
      const closes = index < parts.length - 1;
      if (closes && !(alone && first === undefined && cells.length === 0)) close(line.line);
    }
    const end = cells.findLast((cell) => cell.text !== '');
    if (/\|\s*\|\s*$/.test(line.text) && end !== undefined) ends.add(end);
  }
  if (first !== undefined) close(last);
  return flatGrid(cells, file) ?? streamOf(cells, ends);
};

/** A row of every cell; those at whose line several bars stand end a row of the table. */
function streamOf(cells: readonly Cell[], ends: ReadonlySet<Cell>): Row[] {
  return cells.map((cell): Row => ({ cells: [cell], place: cell.place, ...(ends.has(cell) ? { ends: true as const } : {}) }));
}

/** Text whose table rows are lines of cells separated by bars. */
export function readPipeRows(file: string, lines: readonly SourceLine[]): DialectReading {
  return readStretches(file, lines, readRowLines);
}

/** Text whose table cells stand one a line, each closed by a bar. */
export function readPipeCells(file: string, lines: readonly SourceLine[]): DialectReading {
  return readStretches(file, lines, readCellLines);
}
