import type { DraftFact, PartsList } from './fact-draft.ts';
import { isFunctionalClass } from './partition.ts';

/**
 * 一般公共预算支出28亿元，增长5%。教育支出6亿元；卫生健康支出3亿元；…；其他支出5亿元: classes that no word announces, the last of them what is left,
 * are all of the expenditure their paragraph begins with.
 */

const EXPENDITURE = /^expenditure(?:\.(?:generalPublicBudget|governmentFundBudget|stateCapitalBudget))?$/;
const REST = /^其他(?:各项|各类)?支出$/;
/** Fewer classes with the rest behind them may be a selection. */
const LEAST = 4;

const isAmount = ({ measure, period, base, source }: DraftFact): boolean =>
  measure === 'amount' && period === 'current' && base !== true && source === 'text';

/** The amounts of classes right before the rest, the rest among them. */
function runBefore(amounts: readonly DraftFact[], rest: number): readonly DraftFact[] {
  let from = rest;
  while (from > 0 && isFunctionalClass(amounts[from - 1]?.subject.label ?? '')) from -= 1;
  return amounts.slice(from, rest + 1);
}

export function tieRuns(facts: readonly DraftFact[]): void {
  const byBlock = new Map<number, DraftFact[]>();
  for (const fact of facts) if (isAmount(fact)) byBlock.set(fact.block, [...(byBlock.get(fact.block) ?? []), fact]);
  for (const amounts of byBlock.values()) {
    const rest = amounts.findIndex(({ subject }) => REST.test(subject.label));
    const run = rest < 0 ? [] : runBefore(amounts, rest);
    if (run.length < LEAST || run.some(({ partOf, list, value }) => partOf !== undefined || list !== undefined || value === undefined))
      continue;
    const before = amounts.slice(0, rest + 1 - run.length).filter(({ subject }) => EXPENDITURE.test(subject.concept));
    const whole = before.findLast(({ basis }) => basis === 'final') ?? before.at(-1);
    if (whole !== undefined) tie(whole, run);
  }
}

function tie(whole: DraftFact, parts: readonly DraftFact[]): void {
  const key: PartsList = { kind: 'among', parent: whole.subject, parentFigure: whole, punctuated: true, parts: [], semicolons: true };
  for (const fact of parts) {
    fact.partOf = whole;
    fact.basis = whole.basis;
    fact.list = { key, measure: 'amount', exhaustive: true };
  }
}
