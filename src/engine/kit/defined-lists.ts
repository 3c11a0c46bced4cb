import { CONCEPTS } from '../../model/concept.ts';
import type { Fact } from '../../model/fact.ts';
import { greatest, least } from '../../model/lists.ts';
import type { Disclosure } from '../../model/record.ts';
import { type FactIndex, indexFacts, magnitude, ownFacts } from './facts.ts';
import { inFrame, isAnyFilled } from './frames.ts';
import type { PartList } from './part-list.ts';
import { wholeOf } from './part-lists.ts';

/** The one fact of a concept beside a total; undefined when there is none or when several disagree about which it is. */
function only(disclosure: Disclosure, concept: string, total: Fact): Fact | undefined {
  const found = inFrame(ownFacts(disclosure, concept, total.measure), total).filter(({ source }) => source === total.source);
  return found.length === 1 ? found[0] : undefined;
}

/** Whether money of another kind is printed for the same total: the set is then not all of it. */
function hasOthers(disclosure: Disclosure, total: Fact, sets: readonly (readonly string[])[]): boolean {
  return CONCEPTS.some(
    (concept) =>
      concept.parent === total.concept &&
      !sets.some((set) => set.includes(concept.id)) &&
      isAnyFilled(inFrame(ownFacts(disclosure, concept.id, total.measure), total)),
  );
}

/** Figures of one table, or of one text, that follow one another. */
function standTogether(facts: readonly Fact[]): boolean {
  const ids = facts.map(({ id }) => id);
  return facts.every(({ source }) => source === facts[0]?.source) && greatest(ids) - least(ids) === ids.length - 1;
}

/** 人员经费…，公用经费…，对个人和家庭的补助…: one more amount right behind the parts in a text may be one of them. */
function goesOn({ byId }: FactIndex, parts: readonly Fact[]): boolean {
  const next = byId.get(greatest(parts.map(({ id }) => id)) + 1);
  const isBeside = parts.some(({ field }) => field.place?.line !== undefined && field.place.line === next?.field.place?.line);
  return next?.source === 'text' && next.measure === 'amount' && next.partOf === undefined && isBeside;
}

/** A paper that prints a total more often than so tells several things apart by it. */
const MOST_TOTALS = 200;

/**
 * Totals that print no list of parts, with the parts they have by definition where each of those is printed exactly once
 * elsewhere in the document (same year, side, fund and kind of source) and no other part of theirs is.
 */
export function* definedLists(disclosure: Disclosure, concept: string, measure: Fact['measure'] = 'amount'): Generator<PartList> {
  const index = indexFacts(disclosure);
  const totals = ownFacts(disclosure, concept, measure);
  for (const total of totals) {
    if (index.children.has(total.id)) continue;
    const frame = inFrame(totals, total);
    if (frame.length > MOST_TOTALS) continue;
    const others = frame.filter((other) => other !== total);
    // The same total printed again, in a text or in another table, is no rival of one that stands right beside its parts.
    const isAgain = (other: Fact) => magnitude(other) === magnitude(total);
    const isRival = (other: Fact) => !isAgain(other) && (other.source === total.source || index.children.has(other.id));
    if (others.some(isRival)) continue;
    const isPrintedAgain = others.some((other) => other.source === total.source || index.children.has(other.id));
    const sets = wholeOf(concept);
    if (hasOthers(disclosure, total, sets)) continue;
    for (const set of sets) {
      const parts = set.map((name) => only(disclosure, name, total)).filter((part) => part !== undefined);
      if (isPrintedAgain && (!standTogether([total, ...parts]) || goesOn(index, parts))) continue;
      if (parts.length === set.length && parts.every((part) => part.partOf === undefined))
        yield { total, parts, complete: true, byDefinition: true };
    }
  }
}
