import type { Disclosure, Fact } from '../../model/record.ts';
import { aggregateOf, amountOf, foreignScope, indexFacts, magnitude, previousOf } from './facts.ts';
import { clauseBefore, contextOf } from './sentences.ts';

/** A change or rate with the figures of both years, as far as they are printed. */
export interface YearOnYear {
  readonly fact: Fact;
  readonly current?: Fact;
  readonly previous?: Fact;
  /** For a rate: the change it stands beside. */
  readonly change?: Fact;
}

/** Changes against the budget of the same year, and on a base that was restated, say nothing about last year's printed figure. */
const OTHER_BASE = /(?:比|较|与|同)(?:\d{4}年|本年|当年)?(?:度)?(?:年初|全年|调整后?|预计)?预算数?(?:相比|比|减|增|下|上|持)/;
const RESTATED = /同口径|可比口径|剔除|按?同比口径/;

function comparesWithOtherBase(disclosure: Disclosure, fact: Fact, isFinal: boolean): boolean {
  const context = contextOf(disclosure, fact);
  if (context === undefined) return false;
  const clause = clauseBefore(context.paragraph.text, fact);
  return RESTATED.test(clause) || (isFinal && OTHER_BASE.test(clause));
}

/** The change printed beside a rate: of the same amount, or of the same concept just before it. */
function changeBeside(disclosure: Disclosure, rate: Fact): Fact | undefined {
  const index = indexFacts(disclosure);
  const candidates = disclosure.facts.filter(
    (fact) =>
      fact.measure === 'change' &&
      fact.concept === rate.concept &&
      fact.label === rate.label &&
      fact.fund === rate.fund &&
      (rate.of === undefined ? foreignScope(index, fact) === foreignScope(index, rate) : true),
  );
  const named = candidates.filter((fact) => fact.of !== undefined && fact.of === rate.of);
  const pool = named.length > 0 ? named : candidates.filter((fact) => fact.of === undefined || rate.of === undefined);
  const beside = pool.filter((fact) => Math.abs(fact.id - rate.id) <= 3);
  return beside.length === 1 ? beside[0] : undefined;
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
export function* yearOnYear(disclosure: Disclosure, measure: 'change' | 'changeRate'): Generator<YearOnYear> {
  const index = indexFacts(disclosure);
  for (const fact of disclosure.facts) {
    if (fact.measure !== measure || fact.period === 'previous') continue;
    if (comparesWithOtherBase(disclosure, fact, fact.basis === 'final')) continue;
    const current = amountOf(index, fact);
    const previous = current === undefined ? undefined : previousOf(index, current);
    const change = measure === 'changeRate' ? (changeBeside(disclosure, fact) ?? soleChangeOfParts(disclosure, fact, current)) : undefined;
    yield {
      fact,
      ...(current === undefined ? {} : { current }),
      ...(previous === undefined ? {} : { previous }),
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
