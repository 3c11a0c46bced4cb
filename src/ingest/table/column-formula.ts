import { spend } from '../../model/work.ts';
import type { Cell } from '../block.ts';
import { cutShort } from '../bound.ts';
import type { DraftFact } from '../narrative/fact-draft.ts';
import { isFigure } from './cells.ts';
import { type ColumnRole, type FigureRole, isFigureRole } from './column-role.ts';
import { shareBase } from './share-base.ts';

/**
 * What the columns that compare were computed of. Their headers seldom say it (增减率: of which two? 占比: of what?), their rows do: where
 * one formula gives most cells of a column, it is the formula of all. A column that no formula gives is held to nothing.
 */

/** A row as its cells stand under the columns; `isTotal` where it is named as the sum of the others. */
export interface FormulaRow {
  readonly cells: readonly (Cell | undefined)[];
  readonly isTotal: boolean;
}

type Comparing = 'change' | 'changeRate' | 'completion' | 'share';

/** Columns by index: `change` = of − from, `changeRate` = (of − from) ÷ from, `completion` = of ÷ from, `share` = of ÷ that of row `total`. */
export interface ColumnFormula {
  readonly kind: Comparing;
  readonly of: number;
  readonly from?: number;
  readonly total?: number;
}

export type PrintedRow = readonly (Printed | undefined)[];

export interface Printed {
  readonly value: number;
  /** Half a unit of the last place: how far the value may be from what was rounded. */
  readonly half: number;
  /** Printed with a sign of percent, or without. */
  readonly percent?: boolean;
}

/** More columns than any table of accounts has. */
export const WIDEST = 24;

export const COMPARING: ReadonlySet<string> = new Set<Comparing>(['change', 'changeRate', 'completion', 'share']);
/** Fewer rows prove nothing. */
const FEWEST = 3;
const MOST = 0.6;
/** A column whose header says nothing must fit better. */
const NEARLY_ALL = 0.8;

/** The figures of all rows, read once. */
export const printedRows = (rows: readonly FormulaRow[]): readonly PrintedRow[] => rows.map(({ cells }) => cells.map(printedIn));

export function printedIn(cell: Cell | undefined): Printed | undefined {
  const text = cell?.text ?? '';
  const digits = isFigure(text) ? /\d[\d.]*/.exec(text)?.[0] : undefined;
  if (digits === undefined || !Number.isFinite(Number(digits))) return undefined;
  const point = digits.indexOf('.');
  const half = 0.5 * 10 ** (point < 0 ? 0 : point + 1 - digits.length);
  return { value: text.startsWith('-') || text.startsWith('（') ? -Number(digits) : Number(digits), half, percent: text.endsWith('%') };
}

/** What a formula makes of a row, and how far rounding may take the printed cell from it; undefined where the row cannot tell. */
function computed(kind: Comparing, of: Printed, from: Printed): Printed | undefined {
  if (kind === 'change') return { value: of.value - from.value, half: of.half + from.half };
  if (from.value <= 0) return undefined;
  const ratio = of.value / from.value;
  const half = (100 * (of.half + from.half * Math.abs(ratio))) / from.value;
  return { value: 100 * (kind === 'changeRate' ? ratio - 1 : ratio), half };
}

const DUST = 1e-9;

/** Whether a printed cell is what the formula makes; undefined where it would fit nearly anything. */
function fits(printed: Printed, { value, half }: Printed): boolean | undefined {
  // Rates are rounded or cut off.
  const allowed = half + 2 * printed.half;
  if (printed.value === 0 && Math.abs(value) <= allowed + DUST) return undefined;
  if (allowed > Math.max(4 * printed.half, Math.abs(value) / 10) + DUST) return undefined;
  return Math.abs(printed.value - value) <= allowed + DUST;
}

interface Candidate extends ColumnFormula {
  readonly tried: number;
  readonly held: number;
}

function tryFormula(rows: readonly PrintedRow[], column: number, formula: ColumnFormula): Candidate {
  const total = formula.total === undefined ? undefined : rows[formula.total];
  let tried = 0;
  let held = 0;
  spend(rows.length);
  for (const row of rows) {
    const [printed, of] = [row[column], row[formula.of]];
    const from = formula.from === undefined ? total?.[formula.of] : row[formula.from];
    if (printed === undefined || of === undefined || from === undefined || row === (formula.from === undefined ? total : undefined))
      continue;
    const made = computed(formula.kind, of, from);
    const fit = made === undefined ? undefined : fits(printed, made);
    if (fit === undefined) continue;
    tried += 1;
    if (fit) held += 1;
  }
  return { ...formula, tried, held };
}

/** The nearest amount to the left is what a column most often speaks of. */
const distance = (column: number, { of, from = of }: ColumnFormula): number =>
  (of < column ? column - of : 100) * 100 + Math.abs(column - from);

/** 年末未执行 is a difference, too, and no change: only the header can say that. */
const kindsFor = ({ kind }: ColumnRole): readonly Comparing[] =>
  kind === 'unknown' ? ['changeRate', 'completion'] : ['change', 'changeRate', 'completion'];

function formulaOf(
  rows: readonly PrintedRow[],
  totals: readonly number[],
  column: number,
  role: ColumnRole,
  amounts: readonly number[],
): ColumnFormula | 'none' | undefined {
  const pairs = amounts.flatMap((of) => amounts.flatMap((from) => (of === from ? [] : [{ of, from }])));
  const formulas: ColumnFormula[] = [
    ...pairs.flatMap((pair) => kindsFor(role).map((kind) => ({ kind, ...pair }))),
    ...totals.flatMap((total) => amounts.map((of) => ({ kind: 'share' as const, of, total }))),
  ];
  const candidates = formulas.map((formula) => tryFormula(rows, column, formula)).filter(({ tried }) => tried >= FEWEST);
  const [best] = candidates.toSorted(
    (a, b) => b.held - a.held || Number(b.kind === role.kind) - Number(a.kind === role.kind) || distance(column, a) - distance(column, b),
  );
  if (best === undefined) return undefined;
  // Three rows of percent that are the rate of two columns say what the fourth is of.
  const isRate = role.kind !== 'unknown' || (rows.every((row) => row[column]?.percent !== false) && best.held >= FEWEST);
  if (best.held < FEWEST - 1 || best.held < best.tried * (isRate ? MOST : NEARLY_ALL)) return 'none';
  const { tried: _, held: __, ...formula } = best;
  return formula;
}

/**
 * The formula of each column that compares, or that has no role; `none` where its rows show that it is of nothing printed here. Cut short
 * where more columns could be meant than are tried.
 */
export function columnFormulas(rows: readonly FormulaRow[], roles: readonly ColumnRole[]): ReadonlyMap<number, ColumnFormula | 'none'> {
  const amounts = roles.flatMap((role, column) => (role.kind === 'amount' || role.kind === 'count' ? [column] : []));
  const found = new Map<number, ColumnFormula | 'none'>();
  if (amounts.length > WIDEST) {
    cutShort();
    return found;
  }
  const printed = printedRows(rows);
  const totals = rows.flatMap(({ isTotal }, index) => (isTotal ? [index] : []));
  roles.forEach((role, column) => {
    if (!COMPARING.has(role.kind) && role.kind !== 'unknown') return;
    const formula = formulaOf(printed, totals, column, role, amounts);
    if (formula !== undefined) found.set(column, formula);
  });
  return found;
}

/** The roles with the kinds that the formulas show. */
export function withFormulas(roles: readonly ColumnRole[], formulas: ReadonlyMap<number, ColumnFormula | 'none'>): readonly ColumnRole[] {
  return roles.map((role, column): ColumnRole => {
    const formula = formulas.get(column);
    if (formula === undefined || formula === 'none') return role;
    const time: FigureRole['time'] = isFigureRole(role) ? role.time : { period: 'current' };
    return { kind: formula.kind, time };
  });
}

/** Binds the figures of comparing columns to the amounts they were computed of. `figureAt` finds what was read of a cell. */
export function bindFormulas(
  rows: readonly FormulaRow[],
  formulas: ReadonlyMap<number, ColumnFormula | 'none'>,
  figureAt: (cell: Cell | undefined) => DraftFact | undefined,
): void {
  for (const [column, formula] of formulas) {
    const total = formula === 'none' || formula.total === undefined ? undefined : rows[formula.total];
    for (const { cells } of rows) {
      const figure = figureAt(cells[column]);
      if (figure === undefined) continue;
      // The name of the column told what its shares are of.
      if (figure.measure === 'share' && shareBase(figure.column) !== undefined) continue;
      if (formula === 'none') {
        figure.of = undefined;
        if (figure.measure === 'share') figure.partOf = undefined;
        continue;
      }
      figure.of = figureAt(cells[formula.of]);
      if (formula.from !== undefined) figure.from = figureAt(cells[formula.from]);
      else figure.partOf = figureAt(total?.cells[formula.of]);
    }
  }
}
