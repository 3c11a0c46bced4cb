import type { Disclosure, Fact } from '../../model/record.ts';
import { aggregateOf, amountOf, foreignScope, indexFacts, magnitude, previousOf } from './facts.ts';
import { clauseBefore, contextOf } from './sentences.ts';

/** A change or rate with what it is measured from and to, as far as they are printed. */
export interface Comparison {
  readonly fact: Fact;
  readonly current?: Fact;
  /** Last year's figure; for final accounts compared with their budget, the budget. */
  readonly before?: Fact;
  /** For a rate: the change it stands beside. */
  readonly change?: Fact;
}

const BUDGET_BASE = /(?:比|较|与|同)(?:\d{4}年|本年|当年)?(?:度)?(?:年初|全年|调整后?|预计)?预算数?(?:相比|比|减|增|下|上|持)/;
/** A base that was restated says nothing about the figure printed last year. */
const RESTATED = /同口径|可比口径|剔除/;

type Base = 'year' | 'budget' | 'restated';

function baseOf(disclosure: Disclosure, fact: Fact, current: Fact | undefined): Base {
  const context = contextOf(disclosure, fact);
  const clause = context === undefined ? '' : clauseBefore(context.paragraph.text, fact);
  if (RESTATED.test(clause)) return 'restated';
  const isFinal = current === undefined ? fact.basis === 'final' : current.basis === 'final';
  return isFinal && (BUDGET_BASE.test(clause) || (current !== undefined && fact.basis === 'budget')) ? 'budget' : 'year';
}

/** The change printed beside a rate: of the same amount and against the same base, the one before it rather than the one behind. */
function changeBeside(disclosure: Disclosure, rate: Fact): Fact | undefined {
  const index = indexFacts(disclosure);
  const candidates = disclosure.facts.filter((fact) => {
    if (fact.measure !== 'change' || fact.concept !== rate.concept || fact.label !== rate.label || fact.fund !== rate.fund) return false;
    if (fact.basis !== rate.basis || fact.year !== rate.year || Math.abs(fact.id - rate.id) > 3) return false;
    return rate.of === undefined || fact.of === undefined ? foreignScope(index, fact) === foreignScope(index, rate) : fact.of === rate.of;
  });
  return candidates.findLast((fact) => fact.id < rate.id) ?? candidates[0];
}

/** `总额增长16.75%，其中因公出国费增加0万元，运行费增加2.01万元，接待费减少0万元`: the only part that has changed is the change of the total. */
function soleChangeOfParts(disclosure: Disclosure, rate: Fact, current: Fact | undefined): Fact | undefined {
  if (current === undefined) return undefined;
  const { byId } = indexFacts(disclosure);
  const changes = disclosure.facts.filter(
    ({ measure, of, partOf, list }) =>
      measure === 'change' && partOf === undefined && list?.exhaustive === true && of !== undefined && byId.get(of)?.partOf === current.id,
  );
  const moved = changes.filter((fact) => magnitude(fact) !== 0);
  return changes.length > 1 &&
    moved.length === 1 &&
    changes.every(({ list }) => list?.id === changes[0]?.list?.id) &&
    rate.of === current.id
    ? moved[0]
    : undefined;
}

/** Every change, or every rate of change, that has a figure (or a direction word), with its surroundings. */
export function* comparisons(disclosure: Disclosure, measure: 'change' | 'changeRate'): Generator<Comparison> {
  const index = indexFacts(disclosure);
  for (const fact of disclosure.facts) {
    if (fact.measure !== measure || fact.period === 'previous') continue;
    const current = amountOf(index, fact);
    const base = baseOf(disclosure, fact, current);
    const before =
      current === undefined || base === 'restated'
        ? undefined
        : base === 'budget'
          ? budgetOf(disclosure, current)
          : previousOf(index, current, fact.basis);
    const change = measure === 'changeRate' ? (changeBeside(disclosure, fact) ?? soleChangeOfParts(disclosure, fact, current)) : undefined;
    yield {
      fact,
      ...(current === undefined ? {} : { current }),
      ...(before === undefined ? {} : { before }),
      ...(change === undefined ? {} : { change }),
    };
  }
}

/** Whether a printed percentage is numerator ÷ denominator, rounded or cut off. */
export function isRateOf(rate: Fact, numerator: number, denominator: number): boolean {
  const value = rate.field.value;
  if (value?.kind !== 'percent' || denominator === 0) return false;
  return Math.abs((numerator / denominator) * 100 - value.percent) <= 10 ** -value.decimals;
}

/** The budget that a final figure is measured against; undefined when none or several are printed. */
export function budgetOf(disclosure: Disclosure, final: Fact): Fact | undefined {
  const index = indexFacts(disclosure);
  if (final.concept === 'item' || final.concept === 'unknown') {
    // A line without a name of its own is printed with its budget right beside it.
    const beside = disclosure.facts.filter(
      (fact) => fact.label === final.label && fact.basis === 'budget' && fact.measure === 'amount' && Math.abs(fact.id - final.id) <= 3,
    );
    return beside.length === 1 ? beside[0] : undefined;
  }
  const found = (index.byConcept.get(final.concept) ?? []).filter(
    (fact) =>
      fact.measure === 'amount' &&
      fact.basis === 'budget' &&
      fact.period === final.period &&
      fact.fund === final.fund &&
      aggregateOf(fact.label) === aggregateOf(final.label) &&
      foreignScope(index, fact) === foreignScope(index, final) &&
      magnitude(fact) !== undefined,
  );
  return new Set(found.map(magnitude)).size === 1 ? found[0] : undefined;
}
