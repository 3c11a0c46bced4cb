import { spend } from '../../model/work.ts';
import { type CellNumber, mayBeSame, type NamedRow, numbersOf, type SaidName } from './named-rows.ts';
import type { FigureParagraph, PrintedFigure } from './printed-figures.ts';
import type { GridRow, TableGrid } from './table-grids.ts';

/** A row that is greater, or less, than the one that a sentence calls the greatest or least of its list. */
export interface GreaterRow {
  readonly name: string;
  readonly cell: CellNumber;
}

interface Said {
  readonly in: FigureParagraph;
  /** Where the word stands. */
  readonly start: number;
  readonly word: string;
  readonly figure: PrintedFigure;
  readonly name: SaidName;
}

/** What may stand between the beginning of the clause and 最: nothing that makes it the greatest of some, or of another measure. */
const BARE = /(?:^|[，。；：])(?:其中，?)?(?:金额|规模|资金|资金量|额度|预算|投入|安排)?$/;
const BEFORE = 12;
const FEWEST = 3;

/** The numbers of all rows of a column that its total adds up; undefined where it does not, so that some rows may be parts of others. */
export function wholeColumn(grid: TableGrid, column: number) {
  spend(grid.rows.length * grid.columns.length);
  const numberOf = (row: GridRow) => numbersOf(grid, row).find((number) => number.column === column && !number.isRate);
  const total = grid.rows.filter(({ isTotal }) => isTotal).map(numberOf);
  const rows = grid.rows.filter(({ isTotal }) => !isTotal).map((row) => ({ name: row.name, cell: numberOf(row) }));
  const cells = rows.flatMap(({ name, cell }) => (cell === undefined ? [] : [{ name, cell }]));
  const [sum] = total;
  if (sum === undefined || total.length > 1 || cells.length < FEWEST || cells.length < rows.length) return undefined;
  const made = cells.reduce((all, { cell }) => all + cell.value, 0);
  return Math.abs(made - sum.value) < 10 ** -sum.decimals / 2 ? { cells, sum } : undefined;
}

/** The paragraph prints how many rows the table has and what they come to: it speaks of all of them. */
function isOfAll({ figures }: FigureParagraph, rows: number, sum: CellNumber): boolean {
  const counts = figures.some(({ unit, value }) => value === rows && unit !== '元' && unit !== '%');
  return counts && figures.some((figure) => figure.unit === '元' && mayBeSame(figure, sum));
}

/** 最小的是甲（39.82万元） where the table that the paragraph counts and adds up has a smaller one. */
export function greaterRow({ in: at, start, word, figure, name }: Said, down: boolean): GreaterRow | undefined {
  const { text } = at.paragraph;
  if (!text.startsWith(word, start) || !BARE.test(text.slice(Math.max(0, start - BEFORE), start))) return undefined;
  const columns = name.rows.flatMap(({ grid, numbers }: NamedRow) =>
    numbers.flatMap((number) => (!number.isRate && mayBeSame(figure, number) ? [{ grid, own: number }] : [])),
  );
  const found = columns.flatMap(({ grid, own }) => {
    const whole = wholeColumn(grid, own.column);
    if (whole === undefined || !isOfAll(at, whole.cells.length, whole.sum)) return [];
    const [top] = whole.cells.toSorted((a, b) => (down ? a.cell.value - b.cell.value : b.cell.value - a.cell.value));
    return top === undefined ? [] : [{ top, isOwn: top.cell.value === own.value }];
  });
  const [first] = found;
  // It is the greatest in one of the columns that print its figure, or several are greater in several.
  const isSure = first !== undefined && found.every(({ top, isOwn }) => !isOwn && top.name === first.top.name);
  return isSure ? first.top : undefined;
}
