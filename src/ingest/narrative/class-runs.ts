import { addTo } from '../../model/once.ts';
import { isOwnAmount, tieParts } from './amounts.ts';
import { EXPENDITURE } from './chapter-whole.ts';
import type { DraftFact } from './fact-draft.ts';
import { isFunctionalClass } from './partition.ts';

/**
 * 一般公共预算支出28亿元，增长5%。教育支出6亿元；卫生健康支出3亿元；…；其他支出5亿元: classes that no word announces, the last of them what is left,
 * are all of the expenditure their paragraph begins with.
 */

const REST = /^其他(?:各项|各类)?支出$/;
/** Fewer classes with the rest behind them may be a selection. */
const LEAST = 4;

/** The amounts of classes right before the rest, the rest among them. */
function runBefore(amounts: readonly DraftFact[], rest: number): readonly DraftFact[] {
  let from = rest;
  while (from > 0 && isFunctionalClass(amounts[from - 1]?.subject.label ?? '')) from -= 1;
  return amounts.slice(from, rest + 1);
}

export function tieRuns(facts: readonly DraftFact[]): void {
  const byBlock = new Map<number, DraftFact[]>();
  for (const fact of facts) if (isOwnAmount(fact)) addTo(byBlock, fact.block, fact);
  for (const amounts of byBlock.values()) {
    const rest = amounts.findIndex(({ subject }) => REST.test(subject.label));
    const run = rest < 0 ? [] : runBefore(amounts, rest);
    if (run.length < LEAST || run.some(({ partOf, list, value }) => partOf !== undefined || list !== undefined || value === undefined))
      continue;
    const before = amounts.slice(0, rest + 1 - run.length).filter(({ subject }) => EXPENDITURE.test(subject.concept));
    const whole = before.findLast(({ basis }) => basis === 'final') ?? before.at(-1);
    if (whole === undefined) continue;
    tieParts(whole, run, false);
    for (const fact of run) fact.basis = whole.basis;
  }
}
