import { append } from '../../model/lists.ts';
import { cellText } from '../../model/text.ts';
import type { Block, Cell, Row } from '../block.ts';
import { columnRole, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { DialectReading } from './cell-per-line.ts';
import { endsTable, type Heading, isCaption, isFormTitle, readHeading } from './heading.ts';
import { withoutHungLines } from './hung-lines.ts';
import { readProse } from './prose.ts';
import { isSpacedForm } from './recognise.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import { rowOf, tableBlock } from './table-block.ts';

/**
 * A row whose cells only blanks separate. A blank inside a cell cannot be told from one between cells, so cells are uncertain,
 * but for rows made of labels, names and single values.
 */
function cellsOfLine(file: string, line: SourceLine, unitColumn: boolean): Cell[] {
  const words = line.text
    .trim()
    .split(/ +/)
    .map((word) => cellText(word));
  const joined: string[] = [];
  for (const word of words) {
    const previous = joined.at(-1);
    // 指标1： and the word behind it are one cell; so are a label and the brackets behind it.
    const measured = !unitColumn && previous !== undefined && /\d$/.test(previous) && UNIT_WORD.test(word);
    if (previous !== undefined && (measured || /^（(?![≥≤><=])[^）]*）?$/.test(word) || /[（、，]$/.test(previous)))
      joined[joined.length - 1] = previous + word;
    else joined.push(word);
  }
  const place = { file, line: line.line };
  // 年度绩效指标 beside the header names the table; the rows below it have no cell for it.
  const named = joined.length > 2 && /指标|目标/.test(joined[0] ?? '') && columnRole(joined[1] ?? '') === 'level1';
  return (named ? joined.slice(1) : joined).map((text) => ({ text, place }));
}

/** A unit that a blank keeps from its number: `98 %`, `290.49 万元以内`. */
const UNIT_WORD = /^(?:%|‰|[千万亿]*元|人次?|[个公]里|次|天|辆|个|户|亩|项|场|名|件|份|台|套)(?:以上|以下|以内)?$/;

const isLevel = (text: string) => matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true;
const isColumn = (text: string) => columnRole(text) !== undefined;

/** Lines of one word that stand in tables: （10分）, 单位：万元. */
const TABLE_LINE = /^（\d+(?:-\d+)?分?）分?$|^（?(?:金额|计量|货币)?单位：(?:[百千万]*元|亿元)）?$/;

const UNIT_LINE = /^（?(?:金额|计量|货币)?单位：(?:[百千万]*元|亿元)）?$/;

/** Whether a line is a row of a table: words without punctuation, or names that only tables have. */
function isFormRow(cells: readonly Cell[]): boolean {
  const first = cells[0]?.text ?? '';
  if (cells.length === 1) return first.length <= 16 && (isLevel(first) || isColumn(first) || TABLE_LINE.test(first));
  return isValueRow(cells) || cells.slice(0, 2).some((cell) => isLevel(cell.text));
}

/** A row of a list that holds the goals of its project in front of the names of levels, of which the first may be set upright. */
const holdsSentence = (cells: readonly Cell[]): boolean =>
  cells.length >= SENTENCE_ROW &&
  !/[。；]/.test(cells.at(-1)?.text ?? '') &&
  (cells.slice(1, -1).some(({ text }) => isLevel(text)) ||
    (cells.at(-1)?.text.length === 1 && cells.some(({ text }) => /^[\d.]+$/.test(text))));
/** Name, goals, levels and the measure. */
const SENTENCE_ROW = 5;

/** A row inside a form that begins with no known word: several cells, none of them a sentence but a reason in the last. */
function isValueRow(cells: readonly Cell[]): boolean {
  const reasoned = cells.length >= 5 && cells.slice(1, -1).some((cell) => /^[≥≤]?\d/.test(cell.text));
  const values = reasoned ? cells.slice(0, -1) : cells;
  return cells.length >= 2 && values.every((cell) => cell.text.length <= 60 && !/[，。；]/.test(cell.text));
}

/** Column headers that wrap, or stand behind 一级 / 指标 on lines of their own, become one header row. */
function joinHeader(rows: readonly Row[], file: string): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const isHeader = row.cells.filter((cell) => isColumn(cell.text)).length >= 3;
    const lead: Cell[] = [];
    if (isHeader && !row.cells.some((cell) => columnRole(cell.text) === 'level1')) {
      while (
        joined.length > 0 &&
        lead.length < 2 &&
        /^(?:一级|二级|指标)$/.test(joined.at(-1)?.cells[0]?.text ?? '') &&
        joined.at(-1)?.cells.length === 1
      ) {
        const above = joined.pop()?.cells[0];
        if (above !== undefined) lead.unshift(above);
      }
    }
    const first = lead[0];
    if (first === undefined) joined.push(row);
    else joined.push(rowOf([{ text: lead.map((cell) => cell.text).join(''), place: first.place }, ...row.cells], file));
  }
  return joined;
}

/** Lines of paragraphs that hard line breaks cut: those that go on, and those above them. */
function wrappedLines(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const wrapped = new Set<SourceLine>();
  let above: SourceLine | undefined;
  for (const line of lines) {
    if (isBlank(line)) continue;
    if (line.continued === true && above !== undefined) wrapped.add(above).add(line);
    above = line;
  }
  return wrapped;
}

/** Text whose table rows are lines with blanks between the cells. Best effort: what does not look like a row stays prose. */
export function readSpaceRows(file: string, given: readonly SourceLine[]): DialectReading {
  const lines = withoutHungLines(given);
  const blocks: Block[] = [];
  let prose: SourceLine[] = [];
  let rows: Row[] = [];
  let unitColumn = false;
  const flushProse = () => {
    append(blocks, readProse(file, prose));
    prose = [];
  };
  const flushRows = () => {
    const table = tableBlock(file, joinHeader(rows, file));
    if (table !== undefined) blocks.push(table);
    rows = [];
  };
  const wrapped = wrappedLines(lines);
  for (const line of lines) {
    if (isBlank(line)) continue;
    if (wrapped.has(line)) {
      flushRows();
      prose.push(line);
      continue;
    }
    const cells = cellsOfLine(file, line, unitColumn);
    if (cells.filter((cell) => isColumn(cell.text)).length >= 3) unitColumn = cells.some((cell) => columnRole(cell.text) === 'unit');
    const heading = readHeading(line);
    const isTitle =
      isCaption(cellText(line.text)) ||
      (rows.length === 0 && UNIT_LINE.test(cellText(line.text))) ||
      (heading !== undefined &&
        (isPart(heading) || isFormTitle(heading.text) || (cells.length === 1 && (heading.level === 1 || endsTable(line, undefined)))));
    if (isSpacedForm(line.text)) {
      flushRows();
      flushProse();
      rows.push(rowOf(cells, file));
      flushRows();
      continue;
    }
    const goals = goalCells(line, cells, rows.at(-1));
    if (goals !== undefined && !isTitle) {
      flushProse();
      rows.push(rowOf(goals, file));
      continue;
    }
    const begins = heading === undefined && isFormRow(cells);
    const row =
      !isTitle &&
      (holdsSentence(cells) || (!/[。；]./.test(line.text) && (rows.length > 0 ? isFormRow(cells) || isFragment(cells) : begins)));
    if (row) {
      flushProse();
      rows.push(rowOf(cells, file));
    } else {
      flushRows();
      prose.push(line);
    }
  }
  flushProse();
  flushRows();
  return { blocks, problems: [] };
}

/** Goals are sentences: behind their label, or as many as the row above has labels for (预期目标, 实际完成情况). */
function goalCells(line: SourceLine, cells: readonly Cell[], above: Row | undefined): Cell[] | undefined {
  const [label, first] = cells;
  if (label === undefined || first === undefined || !/[。；]/.test(line.text)) return undefined;
  const beside = above?.cells.length ?? 0;
  if (beside >= 2 && /目标/.test(above?.cells[0]?.text ?? '') && (cells.length === beside || cells.length === beside - 1))
    return [...cells];
  if (!/^[^\d，。；]{0,8}目标[^\d，。；]{0,4}$/.test(label.text)) return undefined;
  // 实施期目标：… and 年度目标：… stand side by side.
  const text = line.text.trim();
  const goals = text.slice(text.indexOf(' ')).trim().split(BEFORE_GOAL);
  return [label, ...goals.map((goal) => ({ ...first, text: cellText(goal) }))];
}

/** 第四部分  名词解释 is none, though a blank stands in it. */
const isPart = ({ number }: Heading): boolean => number?.startsWith('第') === true;

const BEFORE_GOAL = / {2,}(?=[^ ，。；：]{0,8}目标：)/;

/** A piece of a wrapped label inside a form: 一级, 指标, （万元）, 10分. */
function isFragment(cells: readonly Cell[]): boolean {
  return cells.length === 1 && (cells[0]?.text.length ?? 99) <= 8;
}
