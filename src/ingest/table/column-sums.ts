import type { Cell } from '../block.ts';
import type { DraftFact } from '../narrative/fact-draft.ts';
import { type FormulaRow, type Printed, type PrintedRow, printedRows, WIDEST } from './column-formula.ts';
import { type ColumnRole, isFigureRole } from './column-role.ts';

/**
 * Which columns of amounts other columns make up (小计 = 购置 + 运行, 年末结余 = 上年结余 + 当年结余, 到位 = 支出 + 结余). No header says it; where nearly
 * all rows add up so, all must.
 */

interface ColumnSum {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Rows that must add up, and how many of those that could not by chance. */
const FEWEST = 3;
const NEARLY_ALL = 0.75;

/** Pairs of other columns, and longer runs right beside the whole. */
function partsFor(amounts: readonly number[], at: number): readonly (readonly number[])[] {
  const others = amounts.filter((_, index) => index !== at);
  const pairs = others.flatMap((first, index) => others.slice(index + 1).map((second) => [first, second]));
  const runs: (readonly number[])[] = [];
  for (let length = 3; length < amounts.length; length += 1) {
    if (at + length < amounts.length) runs.push(amounts.slice(at + 1, at + 1 + length));
    if (at - length >= 0) runs.push(amounts.slice(at - length, at));
  }
  return [...pairs, ...runs];
}

/** Whether a row adds up; `none` where it would whatever the columns mean, or where a cell is missing. */
function addsUp(whole: Printed | undefined, parts: readonly (Printed | undefined)[]): boolean | 'none' {
  if (whole === undefined || parts.includes(undefined)) return 'none';
  const printed = parts.filter((part) => part !== undefined);
  const sum = printed.reduce((total, part) => total + part.value, 0);
  const half = printed.reduce((total, part) => total + part.half, whole.half);
  if (Math.abs(whole.value - sum) > half + 1e-9) return false;
  // Nought and a figure printed twice are no sum.
  const filled = printed.filter((part) => Math.abs(part.value) > 4 * half);
  return filled.length > 1 && Math.abs(whole.value) > 4 * half ? true : 'none';
}

function isFormula(rows: readonly PrintedRow[], { whole, parts }: ColumnSum): boolean {
  let held = 0;
  let broken = 0;
  for (const row of rows) {
    const result = addsUp(
      row[whole],
      parts.map((part) => row[part]),
    );
    if (result === true) held += 1;
    else if (result === false) broken += 1;
    if (broken > rows.length / 4) return false;
  }
  return held >= FEWEST && held >= (held + broken) * NEARLY_ALL;
}

export function columnSums(rows: readonly FormulaRow[], roles: readonly ColumnRole[]): readonly ColumnSum[] {
  const amounts = roles.flatMap((role, column) => (isFigureRole(role) && role.kind === 'amount' ? [column] : []));
  if (amounts.length < 3 || amounts.length > WIDEST || rows.length < FEWEST) return [];
  const printed = printedRows(rows);
  return amounts.flatMap((whole, at) => {
    const found = partsFor(amounts, at)
      .map((parts) => ({ whole, parts }))
      .filter((sum) => isFormula(printed, sum));
    // Two ways to make up one column say that another column is made up, too: the shorter way is enough.
    return found.slice(0, 1);
  });
}

/** Writes the sums into the figures of the rows. */
export function bindSums(
  rows: readonly FormulaRow[],
  sums: readonly ColumnSum[],
  figureAt: (cell: Cell | undefined) => DraftFact | undefined,
): void {
  for (const { whole, parts } of sums)
    for (const { cells } of rows) {
      const total = figureAt(cells[whole]);
      const figures = parts.map((part) => figureAt(cells[part]));
      const known = figures.filter((figure) => figure !== undefined);
      if (total === undefined || known.length < figures.length) continue;
      // 合计 | 基本支出 | 项目支出: what is tied as a part already is judged as one.
      if (known.every((figure) => figure.partOf === total && figure.list?.exhaustive === true)) continue;
      total.sumOf = known;
    }
}
