import type { Disclosure, Fact } from '../../model/record.ts';
import { indexFacts } from './facts.ts';
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
  if (named?.measure === 'amount' && named.basis === 'final') return named;
  const found = (index.byConcept.get(rate.concept) ?? []).filter(
    (other) => other.measure === 'amount' && other.basis === 'final' && other.period === 'current' && other.fund === rate.fund,
  );
  return found.length === 1 && rate.concept !== 'item' && rate.concept !== 'unknown' ? found[0] : undefined;
}

/** The completion rates of a disclosure. */
export function* completions(disclosure: Disclosure): Generator<Completion> {
  for (const rate of disclosure.facts) {
    if (rate.measure !== 'completion') continue;
    const spent = finalOf(disclosure, rate);
    const printed = rate.from === undefined ? undefined : indexFacts(disclosure).byId.get(rate.from);
    const planned = printed ?? (spent === undefined ? undefined : budgetOf(disclosure, spent, rate.against?.stage));
    yield { rate, ...(spent === undefined ? {} : { spent }), ...(planned === undefined ? {} : { planned }) };
  }
}
