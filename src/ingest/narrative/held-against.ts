import type { ComparisonBase, FactValue } from '../../model/fact.ts';
import { sizeOf } from './amounts.ts';
import type { DraftFact, Subject } from './fact-draft.ts';
import { someLast } from './fact-index.ts';
import type { ProseState } from './prose-state.ts';

/** What an amount is held against that stands beside it, where the words behind say only by how much they differ. */
export interface HeldAgainst {
  readonly base: DraftFact;
  readonly against: ComparisonBase;
  /** Which way the amount differs from its base; undefined where they are equal. */
  readonly direction: 'up' | 'down' | undefined;
  /** By how much, in fen. */
  readonly gap: number;
}

/** The last amounts of a subject in the paragraph, the latest first, at most so many. */
function lastAmounts(subject: Subject, block: number, most = 3): readonly DraftFact[] {
  const found: DraftFact[] = [];
  someLast(
    subject,
    (figure) => {
      if (figure.measure === 'amount') found.push(figure);
      return found.length >= most;
    },
    block,
  );
  return found;
}

const againstOf = ({ period, year, basis, stage }: DraftFact): ComparisonBase =>
  period === 'previous'
    ? { kind: 'year', ...(year === undefined ? {} : { year }) }
    : { kind: 'budget', basis, ...(stage === undefined ? {} : { stage }) };

/**
 * 预算15.16万元，支出14.17万元，差额0.99万元; 高于上年的9.91万元，两者相差1.77万元: two amounts of one thing, of which one is a budget or of the year
 * before. Undefined where the paragraph printed others of it as well, or one that could not be read.
 */
export function heldAgainst(state: ProseState, subject: Subject): HeldAgainst | undefined {
  const [last, first, third] = lastAmounts(subject, state.block);
  if (last === undefined || first === undefined) return undefined;
  const isBase = ({ period, basis }: DraftFact) => period === 'previous' || basis === 'budget';
  const isNow = (figure: DraftFact) => figure.period === 'current' && figure.basis === 'final' && figure.base !== true;
  const isThisYear = (figure: DraftFact, other: DraftFact) =>
    figure.period === 'current' && figure.base !== true && other.period === 'previous';
  const pairs = [
    [first, last],
    [last, first],
  ] as const;
  const pair = pairs.find(([base, now]) => isBase(base) && (isNow(now) || isThisYear(now, base)));
  if (pair === undefined || (third !== undefined && state.printedBase !== pair[0])) return undefined;
  const [base, now] = pair;
  const [before, own] = [sizeOf(base), sizeOf(now)];
  if (before === undefined || own === undefined || base.uncertain === true || now.uncertain === true) return undefined;
  return {
    base,
    against: againstOf(base),
    direction: own === before ? undefined : own > before ? 'up' : 'down',
    gap: Math.abs(own - before),
  };
}

/** Whether a percentage is that of two amounts, rounded or cut off. */
function gives(value: FactValue | undefined, spent: DraftFact, base: DraftFact): boolean {
  const [part, whole] = [sizeOf(spent), sizeOf(base)];
  if (value?.kind !== 'percent' || part === undefined || whole === undefined) return false;
  return Math.abs((100 * part) / whole - value.percent) < 10 ** -value.decimals * 1.01;
}

/**
 * 年初预算76万元，调整后预算80万元，支出68万元，执行率85%: of the two the budget that gives the rate, else the adjusted one. Undefined where the
 * paragraph prints not both.
 */
export function budgetOfTwo(state: ProseState, subject: Subject, rate: FactValue | undefined): DraftFact | undefined {
  const [spent, ...budgets] = lastAmounts(subject, state.block);
  const adjusted = budgets.find(({ stage }) => stage === 'adjusted');
  const areBoth = budgets.length === 2 && budgets.every(({ basis, base }) => basis === 'budget' && base !== true);
  if (spent?.basis !== 'final' || !areBoth || adjusted === undefined) return undefined;
  return budgets.find((budget) => gives(rate, spent, budget)) ?? adjusted;
}
