import type { DraftFact } from './fact-draft.ts';

/** Ties rates, shares and changes to the amounts they speak about. */

const NAMELESS = new Set(['item', 'unknown']);

export function linkFacts(facts: readonly DraftFact[], ownYear: number | undefined): void {
  facts.forEach((fact, index) => {
    if (fact.measure === 'amount' || fact.measure === 'count' || fact.measure === 'area' || fact.source === 'table') return;
    const wanted = basisWanted(fact, ownYear);
    fact.of = ownAmount(fact, wanted) ?? earlierAmount(facts, index, fact, wanted);
    if (fact.measure === 'share') fact.partOf = wholeOf(facts, index, fact);
  });
}

function isAmount(fact: DraftFact, basis: DraftFact['basis'] | undefined): boolean {
  return fact.measure === 'amount' && fact.period === 'current' && fact.uncertain !== true && (basis === undefined || fact.basis === basis);
}

/** The basis of the amount: a completion is of the final accounts; a change has the basis of what it is compared with, not its own. */
function basisWanted(fact: DraftFact, ownYear: number | undefined): DraftFact['basis'] | undefined {
  const withOwnBudget = fact.measure !== 'share' && ownYear !== undefined && fact.year === ownYear;
  return fact.measure === 'completion' || withOwnBudget ? 'final' : undefined;
}

function ownAmount(fact: DraftFact, wanted: DraftFact['basis'] | undefined): DraftFact | undefined {
  const { figures } = fact.subject;
  const basis = fact.basis;
  if (fact.period === 'previous') return figures.findLast((figure) => figure.measure === 'amount' && figure.period === 'previous');
  return (
    figures.findLast((figure) => isAmount(figure, wanted ?? basis) && figure.block === fact.block) ??
    figures.findLast((figure) => isAmount(figure, wanted))
  );
}

function sameThing(a: DraftFact, b: DraftFact): boolean {
  if (a.subject.concept !== b.subject.concept || a.subject.fund !== b.subject.fund || a.basis !== b.subject.basis) return false;
  return !NAMELESS.has(a.subject.concept) || (a.subject.label === b.subject.label && a.section === b.section && a.subject.label !== '');
}

/** The nearest amount of the same thing printed before, first in the same paragraph or section. */
function earlierAmount(
  facts: readonly DraftFact[],
  index: number,
  fact: DraftFact,
  wanted: DraftFact['basis'] | undefined,
): DraftFact | undefined {
  if (fact.period === 'previous') return undefined;
  const before = facts
    .slice(0, index)
    .filter((other) => other.source === 'text' && isAmount(other, wanted) && sameThing(other, fact) && standsAlike(other, fact));
  return (
    before.findLast((other) => other.block === fact.block) ?? before.findLast((other) => other.section === fact.section) ?? before.at(-1)
  );
}

/** An expense among the operating expenses is not the one among the three public expenses. */
function standsAlike(a: DraftFact, b: DraftFact): boolean {
  const parentOf = (fact: DraftFact) => fact.subject.scope?.parent?.concept;
  return !NAMELESS.has(a.subject.concept) || parentOf(a) === parentOf(b);
}

/** What a share is a share of: what the text names (`占本年支出合计的20%`), else the total of its list. */
function wholeOf(facts: readonly DraftFact[], index: number, fact: DraftFact): DraftFact | undefined {
  const parent = fact.of?.partOf;
  if (fact.shareOf === undefined || fact.shareOf === parent?.subject.concept) return parent;
  if (fact.shareOf === 'unknown') return undefined;
  const basis = fact.of?.basis ?? fact.subject.basis;
  const before = facts
    .slice(0, index)
    .filter((other) => other.source === 'text' && isAmount(other, basis) && other !== fact.of && other.subject.concept === fact.shareOf);
  return before.findLast((other) => other.section === fact.section) ?? before.findLast((other) => other.subject.fund === undefined);
}
