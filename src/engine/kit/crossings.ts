import { tellingDigits } from '../../model/number.ts';
import { groupBy, oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { spend } from '../../model/work.ts';
import { type GridName, LONGEST_NAME, namesOfTables } from './grid-names.ts';
import { type CellNumber, numbersOf } from './named-rows.ts';
import type { FigureParagraph, PrintedFigure } from './printed-figures.ts';
import { followsFrom, isBorneOut } from './row-figures.ts';
import { hidesFigure, type SaidFigure, type SaidSentence, saidSentences } from './said-figures.ts';
import type { TableGrid } from './table-grids.ts';

/*
 * Chapters that each speak of one column of a table (a fund, a kind of insurance, a village) and name its rows beside their figures, or
 * speak of a row and name the columns. No word says that the table is meant: that most of their figures stand where row and column cross
 * says it, and then the few that do not were copied wrong.
 */

/** A figure of a sentence with the cell in which the row and the column cross that its words name. */
export interface Crossing {
  readonly in: FigureParagraph;
  readonly grid: TableGrid;
  readonly figure: PrintedFigure;
  /** Where the name beside the figure begins. */
  readonly start: number;
  readonly row: string;
  readonly column: string;
  readonly cell: CellNumber;
  readonly agrees: boolean;
}

/** Words between a name and its figure that leave it a figure of the name, and no change of it. */
const LINK =
  /^(?:（|合计|总额|总计|金额|规模|预算数?|决算数?|执行数?|余额|累计|共计?|计|数|完成|实现|安排|下达|发生|为|是|有|达到?|的|，)*$/;
/** What may stand before a name that nothing of its own goes on in front of. */
const BEGINS = /(?:^|[^\p{Script=Han}]|[的为是和及与中以年度月底末县区市镇乡全本]|其中|实现|完成|当年|全年|基金|保险)$/u;

/** 教育、农林水等五项支出合计: what adds up some of the rows is not their total. */
const TOTAL = /^(?:合计|总计|小计|总额|共计)$/;
const SOME = /[\d一二两三四五六七八九十][大小]?[项类款个种][^，。；：]{0,8}$/;

/** 城建类净资产: of a name that stands right before it nothing goes on. */
function endsWithName(names: ReadonlyMap<string, unknown>, text: string): boolean {
  for (let length = 2; length <= Math.min(LONGEST_NAME, text.length); length += 1) if (names.has(text.slice(-length))) return true;
  return false;
}

/** The names that stand right before a figure: of all the longest. */
function namesBeside(
  names: ReadonlyMap<string, readonly GridName[]>,
  between: string,
): { readonly found: readonly GridName[]; readonly start: number } | undefined {
  spend(LONGEST_NAME * LONGEST_NAME);
  for (let start = Math.max(0, between.length - 2 * LONGEST_NAME); start < between.length - 1; start += 1) {
    const before = between.slice(0, start);
    for (let end = Math.min(between.length, start + LONGEST_NAME); end > start + 1; end -= 1) {
      const name = between.slice(start, end);
      const found = TOTAL.test(name) && SOME.test(before) ? undefined : names.get(name);
      if (found !== undefined && LINK.test(between.slice(end)) && (BEGINS.test(before.slice(-2)) || endsWithName(names, before)))
        return { found, start };
    }
  }
  return undefined;
}

/** The name of a table that a text says last, the longest of those that end there. */
function lastSaid(names: ReadonlyMap<string, GridName>, text: string): GridName | undefined {
  spend(text.length);
  for (let end = text.length; end > 1; end -= 1)
    for (let start = Math.max(0, end - LONGEST_NAME); start < end - 1; start += 1) {
      const name = names.get(text.slice(start, end));
      if (name !== undefined) return name;
    }
  return undefined;
}

/** Words that stand further from a figure, in characters, do not say what it is of. */
const SPEAKING = 120;

/** What the words around a figure speak of, from the nearest: its sentence up to it, what its paragraph begins with, its heading. */
function scopesOf({ in: at, start }: SaidSentence, before: number): readonly string[] {
  const { text } = at.paragraph;
  const opening = Math.min(at.figures[0]?.start ?? 0, before);
  return [
    text.slice(Math.max(start, before - SPEAKING), before),
    text.slice(Math.max(0, opening - SPEAKING), opening),
    at.section.heading.slice(0, SPEAKING),
  ];
}

/** A figure with a name of a table right before it. */
interface Beside {
  readonly sentence: SaidSentence;
  readonly figure: PrintedFigure;
  readonly start: number;
  readonly near: GridName;
}

function besideOf(sentence: SaidSentence, { figure, between }: SaidFigure, names: ReadonlyMap<string, readonly GridName[]>): Beside[] {
  const beside = hidesFigure(between) ? undefined : namesBeside(names, between);
  if (beside === undefined) return [];
  const start = figure.start - between.length + beside.start;
  return beside.found.map((near) => ({ sentence, figure, start, near }));
}

/** The cell in which what stands beside a figure crosses with what its sentence, paragraph or heading names; nothing where these name nothing. */
function namedCrossing(beside: Beside): Crossing | undefined {
  const { near, sentence, start } = beside;
  const others = near.names[near.axis === 'row' ? 'column' : 'row'];
  for (const scope of scopesOf(sentence, start)) {
    const far = lastSaid(others, scope);
    if (far !== undefined) return near.axis === 'row' ? crossingAt(beside, near.at, far.at) : crossingAt(beside, far.at, near.at);
  }
  return undefined;
}

/** Digits, of which fewer may be the rounding of anything. */
const TELLING = 3;

/** Whether a figure is the number of a cell, in whatever unit, or its rounding; nothing where it is rounded so much that it may be any. */
function isCopy({ digits, unit, value }: PrintedFigure, cell: CellNumber): boolean | undefined {
  if (unit !== '元' && unit !== '%') return value === Math.abs(cell.value);
  if (tellingDigits(digits) === tellingDigits(cell.digits)) return true;
  const [printed, whole] = [String(Math.abs(digits)), String(cell.digits)];
  const lost = whole.length - printed.length;
  if (lost <= 0 || Math.round(cell.digits / 10 ** lost) !== Math.abs(digits)) return false;
  return printed.length < TELLING ? undefined : true;
}

function crossingAt({ sentence, figure, start, near }: Beside, row: number, column: number): Crossing | undefined {
  const { cells, grid } = near.names;
  const cell = cells.get(`${row} ${column}`);
  if (cell === undefined || cell.isRate !== (figure.unit === '%')) return undefined;
  const agrees = isCopy(figure, cell);
  if (agrees === undefined) return undefined;
  const names = { row: grid.rows[row]?.name ?? '', column: grid.columns[column] ?? '' };
  return { in: sentence.in, grid, figure, start, ...names, cell, agrees };
}

/** Figures of one paragraph beside names of rows, in the column in which most of them stand. */
function inOneColumn(found: readonly Beside[]): readonly Crossing[] {
  const columns = found[0]?.near.names.grid.columns.keys() ?? [];
  const tried = [...columns].map((column) => found.flatMap((beside) => crossingAt(beside, beside.near.at, column) ?? []));
  return tried.toSorted((a, b) => countOf(b) - countOf(a))[0] ?? [];
}

/** How many cells are printed again in the text. */
const countOf = (found: readonly Crossing[]): number => new Set(found.filter(({ agrees }) => agrees).map(({ cell }) => cell)).size;

/** So many figures that stand where their row and column cross tell that the text was written from the table. */
const PROVING = 3;
/** And so many for each that does not. */
const FOR_EACH = 4;

function isProven(found: readonly Crossing[]): boolean {
  const agreeing = countOf(found);
  const wrong = found.filter(({ agrees }) => !agrees).length;
  return agreeing >= PROVING && agreeing >= FOR_EACH * wrong;
}

/** Figures of text that name a cell of a table by its row and its column, as far as most of those of the table stand there. */
export const crossings = oncePer((disclosure: Disclosure): readonly Crossing[] => {
  const names = namesOfTables(disclosure);
  if (names.size === 0) return [];
  const all = saidSentences(disclosure).flatMap((sentence) => sentence.figures.flatMap((figure) => besideOf(sentence, figure, names)));
  const crossed = all.map((beside) => ({ beside, found: namedCrossing(beside) }));
  return [...groupBy(crossed, ({ beside }) => beside.near.names).values()].flatMap((ofTable) => {
    const named = [...groupBy(ofTable, ({ beside }) => beside.near.axis).values()].map((each) => each.flatMap(({ found }) => found ?? []));
    const unnamed = ofTable.flatMap(({ beside, found }) => (found === undefined && beside.near.axis === 'row' ? [beside] : []));
    const alone = [...groupBy(unnamed, ({ sentence }) => sentence.in).values()].map(inOneColumn);
    return [...named, ...alone].filter(isProven).flat();
  });
});

/** Whether a figure that does not stand in its cell is wrong: nothing else of its row or column is meant, and nothing bears it out. */
export function isCopiedWrong(disclosure: Disclosure, { figure, grid, cell }: Crossing): boolean {
  if (isBorneOut(disclosure, figure)) return false;
  return grid.rows.every((row) => {
    const numbers = numbersOf(grid, row).filter((number) => number.column === cell.column || row.cells.includes(cell.cell));
    return !numbers.some((number) => isCopy(figure, number) === true) && !followsFrom(figure, { grid, row, numbers });
  });
}
