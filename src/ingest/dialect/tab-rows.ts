import { append } from '../../model/lists.ts';
import { cellText, isEmptyToken } from '../../model/text.ts';
import type { Block, Cell, Row } from '../block.ts';
import type { DialectReading } from './cell-per-line.ts';
import { endsTable, readHeading } from './heading.ts';
import { placeOfLines, readProse } from './prose.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import { indentOf, tableBlock } from './table-block.ts';

interface OpenRow {
  cells: { texts: string[]; first: number; last: number }[];
  lastLine: number;
}

function openRow(line: SourceLine): OpenRow {
  const cells = line.text.split('\t').map((text) => ({ texts: [text], first: line.line, last: line.line }));
  return { cells, lastLine: line.line };
}

function closeRow(file: string, row: OpenRow): Row {
  const cells = row.cells.map(
    (cell): Cell => ({
      text: cellText(unquote(cell.texts.join('\n'))),
      place: placeOfLines(file, cell.first, cell.last),
      ...indentOf(cell.texts[0] ?? ''),
    }),
  );
  return { cells, place: placeOfLines(file, row.cells[0]?.first ?? row.lastLine, row.lastLine) };
}

/** A spreadsheet quotes a cell that holds a line break and doubles the quotes inside it. */
function unquote(text: string): string {
  const quoted = /^\s*"((?:[^"]|"")*)"\s*$/s.exec(text);
  return quoted !== null && (text.includes('\n') || text.includes('""')) ? (quoted[1] ?? '').replaceAll('""', '"') : text;
}

/** The cells of most rows, and whether nearly all rows have as many: then a shorter one is broken off, else it may be whole. */
interface Usual {
  readonly cells: number;
  readonly even: boolean;
}

function usualRow(rows: readonly OpenRow[]): Usual {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  const [cells, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return { cells, even: times * 4 >= rows.length * 3 };
}

/** Rows that are all as long below one title: a table of its own, however wide the others of the paper are. */
const OWN = 3;
const UNIT_LINE = /^[（(]?(?:金额|货币)?单位：/;

/** What rows are like at each line: as those below the same heading where these are all alike, else as in the paper. */
function usualRows(lines: readonly SourceLine[]): (index: number) => Usual {
  const usual = usualRow(lines.filter((line) => line.text.includes('\t')).map(openRow));
  const own = new Map<number, Usual>();
  let start = 0;
  const close = (end: number) => {
    const counts = lines.slice(start, end).flatMap(({ text }) => (text.includes('\t') ? [text.split('\t').length] : []));
    const [first] = counts;
    if (counts.length >= OWN && first !== undefined && counts.every((count) => count === first))
      for (let at = start; at < end; at += 1) own.set(at, { cells: first, even: true });
    start = end;
  };
  lines.forEach((line, index) => {
    if (!line.text.includes('\t') && (UNIT_LINE.test(cellText(line.text)) || readHeading(line) !== undefined)) close(index);
  });
  close(lines.length);
  return (index) => own.get(index) ?? usual;
}

/** Goes on with the last cell of a row; a line with tabs brings the row's further cells. */
function extend(row: OpenRow, line: SourceLine): void {
  const [head = '', ...rest] = line.text.split('\t');
  const last = row.cells.at(-1);
  if (last !== undefined) {
    last.texts.push(head);
    last.last = line.line;
  }
  for (const text of rest) row.cells.push({ texts: [text], first: line.line, last: line.line });
  row.lastLine = line.line;
}

/** A number alone below a row is what its last cell lacks: the cell is blank, or breaks off within its figure. */
function isRestOfFigure({ cells, lastLine }: OpenRow, { text, line }: SourceLine): boolean {
  if (line - lastLine > LARGEST_GAP || !/^ *[\d.]+ ?[%分]? *$/.test(text)) return false;
  const [before, last] = cells.slice(-2).map(({ texts }) => texts.join('').trim());
  if (last === '') return !/\d$/.test(before ?? '');
  return lastLine + 1 === line && /^[\d.]+-?$/.test(last ?? '');
}

/** 90 with its unit on the next line. */
const breaksInside = ({ cells }: OpenRow, { text }: SourceLine): boolean =>
  /[\d.≥≤＞＜]\s*$/.test(cells.at(-1)?.texts.join('') ?? '') && !/^\s*\d/.test(text);

/** A line that goes on with a row may stand below an empty one. */
const LARGEST_GAP = 2;

/** Whether a line goes on with the last of the rows: they touch, the row is too short, and the line does not make it too long. */
function goesOn(rows: readonly OpenRow[], line: SourceLine, usual: Usual, inQuotes: boolean): boolean {
  const row = rows.at(-1);
  if (row === undefined) return false;
  const touches = row.lastLine + 1 === line.line;
  if (inQuotes) return touches;
  const added = line.text.split('\t').length - 1;
  if (added === 0 && isRestOfFigure(row, line)) return true;
  if (line.text.startsWith('\t') || row.cells.length >= usual.cells || isPartTitle(line)) return false;
  if (added === 0)
    return touches && !endsTable(line, undefined) && !(isRate(row) && isSentence(line)) && !(isFigure(row) && isParagraph(line));
  // Below a whole row a cell broke where the two lines together are one.
  const isTorn = rows.at(-2)?.cells.length === usual.cells && line.line - row.lastLine <= LARGEST_GAP && breaksInside(row, line);
  return ((touches && usual.even) || isTorn) && row.cells.length + added === usual.cells;
}

/** 100% and a sentence on the next line: no cell goes on so. */
const isRate = ({ cells }: OpenRow): boolean => /^\s*\d[\d.]*%\s*$/.test(cells.at(-1)?.texts.join('') ?? '');
/** 98.40 and an indented sentence below it: no rest of the figure's cell. */
const isFigure = ({ cells }: OpenRow): boolean => /^\s*-?\d[\d,]*(?:\.\d+)?\s*$/.test(cells.at(-1)?.texts.join('') ?? '');
const isParagraph = (line: SourceLine): boolean => /^[ \u3000]{2,}/.test(line.text) && isSentence(line);
const isSentence = ({ text }: SourceLine): boolean => text.trim().length >= 10 && /[，。：]/.test(cellText(text));

/** Text right below rows that are all as long, behind one whose last cell is blank or a figure: this table has fewer columns than others. */
function endsEvenTable(rows: readonly OpenRow[], line: SourceLine): boolean {
  const above = rows.slice(-3);
  if (above.length < 3 || line.text.includes('\t')) return false;
  if (above.some(({ cells }) => cells.length !== above[0]?.cells.length)) return false;
  const last = above.at(-1)?.cells.at(-1)?.texts.join('').trim() ?? '';
  return readHeading(line)?.number !== undefined || isWholeCell(last) || (isSentence(line) && last.length <= SHORT);
}

/** 优, 是, 已完成: too short to break over lines before a sentence begins. */
const SHORT = 4;

/** What has nothing to go on with below: a blank cell, a figure. */
const isWholeCell = (text: string): boolean => isEmptyToken(text.trim()) || /^\s*-?[\d,]+(?:\.\d+)?%?\s*$/.test(text);

/** `三、绩效指标（90分）` between the parts of a form is no end of the cell above. */
function isPartTitle(line: SourceLine): boolean {
  const text = cellText(line.text);
  return /^[一二三四五六七八九十]{1,2}、/.test(text) && text.length <= 24;
}

const ITEM = /^([一二三四五六七八九十]{1,2})、[^，。；：]{2,30}$/;
const itemNumber = (text: string): number => ITEM_NUMBERS.indexOf(ITEM.exec(cellText(text))?.[1] ?? '');
const ITEM_NUMBERS = [...'一二三四五六七八九十', ...[...'一二三四五六七八九'].map((digit) => `十${digit}`)];
/** So far above stands the item that a line counts on from. */
const ITEM_REACH = 12;

/**
 * 五、事业收入 alone below 四、上级补助收入 | 12.00: a row whose blanks at the end were not printed, where it counts on from the item
 * above and figures follow right below the last of such lines.
 */
function isItemAlone(rows: readonly OpenRow[], lines: readonly SourceLine[], index: number): boolean {
  const own = itemNumber(lines[index]?.text ?? '');
  if (own < 1) return false;
  const above = rows.slice(-ITEM_REACH).findLast(({ cells }) => itemNumber(cells[0]?.texts.join('') ?? '') >= 0);
  if (above === undefined || itemNumber(above.cells[0]?.texts.join('') ?? '') + 1 !== own) return false;
  const before = lines.slice(Math.max(0, index - ITEM_REACH), index).findLast((line) => line.margin !== true);
  if (before === undefined || before.line !== rows.at(-1)?.lastLine) return false;
  let number = own;
  for (const line of lines.slice(index + 1, index + 1 + ITEM_NUMBERS.length)) {
    if (line.margin === true) continue;
    if (line.text.includes('\t'))
      return line.text
        .split('\t')
        .slice(1)
        .some((cell) => /^\s*-?[\d,]+(?:\.\d+)?\s*$/.test(cell));
    number += 1;
    if (itemNumber(line.text) !== number) return false;
  }
  return false;
}

/** An odd number of quotes means that a quoted cell is still open. */
function hasOpenQuote(row: OpenRow | undefined): boolean {
  const last = row?.cells.at(-1)?.texts.join('\n');
  return last !== undefined && /^\s*"/.test(last) && (last.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** Text with one table row a line, cells separated by tabs; rows may be spread over lines, and empty lines do not end a table. */
export function readTabRows(file: string, lines: readonly SourceLine[]): DialectReading {
  const blocks: Block[] = [];
  let prose: SourceLine[] = [];
  let rows: OpenRow[] = [];
  const usualAt = usualRows(lines);
  const flushTable = () => {
    const table = tableBlock(
      file,
      rows.map((row) => closeRow(file, row)),
    );
    if (table !== undefined) blocks.push(table);
    rows = [];
  };
  const flushProse = () => {
    append(blocks, readProse(file, prose));
    prose = [];
  };
  for (const [index, line] of lines.entries()) {
    const row = rows.at(-1);
    if (isBlank(line) && !line.text.includes('\t')) continue;
    const quoted = hasOpenQuote(row);
    const alone = !quoted && !line.text.includes('\t') && isItemAlone(rows, lines, index);
    if (row !== undefined && !alone && (quoted || !endsEvenTable(rows, line)) && goesOn(rows, line, usualAt(index), quoted))
      extend(row, line);
    else if (alone || line.text.includes('\t')) {
      flushProse();
      rows.push(openRow(line));
    } else {
      flushTable();
      prose.push(line);
    }
  }
  flushProse();
  flushTable();
  return { blocks, problems: [] };
}
