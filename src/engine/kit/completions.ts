import type { Fact } from '../../model/fact.ts';
import { groupBy, oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { budgetAsChanged } from './changed-budget.ts';
import { factsNear, indexFacts, magnitude } from './facts.ts';
import { isDepartments } from './same-figure.ts';
import { contextOf } from './sentences.ts';
import { budgetOf } from './year-facts.ts';

/** A printed completion rate with the two figures it is made of, as far as they are printed. */
export interface Completion {
  readonly rate: Fact;
  readonly spent?: Fact;
  readonly planned?: Fact;
}

function finalOf(disclosure: Disclosure, rate: Fact): Fact | undefined {
  const index = indexFacts(disclosure);
  const named = rate.of === undefined ? undefined : index.byId.get(rate.of);
  if (
    named !== undefined &&
    ((named.measure === 'amount' && named.basis === 'final') || (rate.source === 'table' && rate.from !== undefined))
  )
    return named;
  const [only, second] = finalsByAccount(disclosure).get(accountKey(rate)) ?? [];
  return second === undefined && rate.concept !== 'item' && rate.concept !== 'unknown' ? only : undefined;
}

const accountKey = ({ concept, fund, scope, tier }: Fact): string => JSON.stringify([concept, fund, scope, tier]);

const finalsByAccount: (disclosure: Disclosure) => ReadonlyMap<string, readonly Fact[]> = oncePer(({ facts }) =>
  groupBy(facts, (fact) =>
    fact.measure === 'amount' && fact.basis === 'final' && fact.period === 'current' ? accountKey(fact) : undefined,
  ),
);

/** 预算数 | 决算数 | 完成预算: the only budget of the row that prints the final figure and the rate. */
function budgetInRow(disclosure: Disclosure, rate: Fact, spent: Fact): Fact | undefined {
  const line = rate.field.place?.line;
  if (line === undefined || spent.source !== 'table' || spent.field.place?.line !== line) return undefined;
  const budgets = factsNear(indexFacts(disclosure), rate, IN_ROW).filter(
    (fact) =>
      fact.source === 'table' &&
      fact.field.place?.line === line &&
      fact.measure === 'amount' &&
      fact.basis === 'budget' &&
      fact.period === spent.period &&
      fact.concept === spent.concept &&
      fact.field.value !== undefined,
  );
  return budgets.length === 1 ? budgets[0] : undefined;
}

/** So many figures before or behind it a row may print. */
const IN_ROW = 12;

/** The budget printed with the rate, else the only one of the paper; in a report on several levels only one of the same paragraph. */
function plannedOf(disclosure: Disclosure, rate: Fact, spent: Fact): Fact | undefined {
  const printed = rate.from === undefined ? undefined : indexFacts(disclosure).byId.get(rate.from);
  // The rows of a table show what its rates are of, be it last year's figure.
  if (printed !== undefined && rate.source === 'table') return printed;
  if (printed?.basis === 'budget' && printed.period === spent.period) return printed;
  const beside = rate.source === 'table' ? budgetInRow(disclosure, rate, spent) : undefined;
  if (beside !== undefined) return beside;
  const planned = budgetOf(disclosure, spent, rate.against?.stage);
  if (planned === undefined || isDepartments(disclosure)) return planned;
  const paragraph = contextOf(disclosure, rate)?.paragraph;
  return paragraph === undefined || contextOf(disclosure, planned)?.paragraph === paragraph ? planned : undefined;
}

/** Half of the last place of a rate, and of what it was worked out from. */
const ROUNDED = 0.06;

/**
 * 收入21.48亿元，其中污水处理费0.21亿元，完成预算24亿元的89.5%: the figure of the sentence that makes the rate with the budget printed in it, where the
 * one that stands nearest does not.
 */
function ofAnother(disclosure: Disclosure, rate: Fact, spent: Fact, planned: Fact): Fact | undefined {
  const printed = rate.field.value;
  if (rate.source === 'table' || rate.from !== planned.id || printed?.kind !== 'percent') return undefined;
  const base = magnitude(planned) ?? 0;
  const makes = (fact: Fact): boolean => Math.abs((100 * (magnitude(fact) ?? 0)) / base - printed.percent) <= ROUNDED;
  if (base === 0 || makes(spent)) return undefined;
  const paragraph = contextOf(disclosure, rate)?.paragraph;
  return factsNear(indexFacts(disclosure), rate, IN_ROW).find(
    (fact) =>
      fact.measure === 'amount' &&
      fact.basis === spent.basis &&
      fact.field.value?.kind === 'amount' &&
      contextOf(disclosure, fact)?.paragraph === paragraph &&
      makes(fact),
  );
}

/** The completion rates of a disclosure. */
export function* completions(disclosure: Disclosure): Generator<Completion> {
  for (const rate of disclosure.facts) {
    if (rate.measure !== 'completion') continue;
    const nearest = finalOf(disclosure, rate);
    const budget = nearest === undefined ? undefined : plannedOf(disclosure, rate, nearest);
    const spent = nearest === undefined || budget === undefined ? nearest : (ofAnother(disclosure, rate, nearest, budget) ?? nearest);
    const planned = spent === undefined || budget === undefined ? budget : budgetAsChanged(disclosure, budget, spent, rate);
    yield { rate, ...(spent === undefined ? {} : { spent }), ...(planned === undefined ? {} : { planned }) };
  }
}
