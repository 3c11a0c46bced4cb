import type { Disclosure } from '../../model/record.ts';
import { spend } from '../../model/work.ts';
import { indexFacts, isUnder, magnitude } from './facts.ts';
import { inFrame } from './frames.ts';
import { gapOf, type PartList } from './part-list.ts';
import { wholeOf } from './part-lists.ts';

/**
 * `“三公”经费10万元，其中接待费2万元，用车费5万元`: the list leaves out a part that its total has by definition and that the paper prints elsewhere, in
 * a table for instance, as just what is missing. A change is left out where the part itself is printed and is not nought.
 */
export function leavesOutAPart(disclosure: Disclosure, { total, parts }: PartList): boolean {
  const named = (concept: string) => parts.some((part) => isUnder(part.concept, concept) || isUnder(concept, part.concept));
  const unnamed = wholeOf(total.concept).flatMap((set) => {
    const missing = set.filter((concept) => !named(concept));
    return missing.length === 1 ? missing : [];
  });
  if (unnamed.length === 0) return false;
  const { byConcept } = indexFacts(disclosure);
  return unnamed.some((concept) => {
    const printed = inFrame(byConcept.get(concept) ?? [], total);
    spend(printed.length);
    return printed.some((fact) => {
      if (fact.measure !== 'amount') return false;
      return total.measure === 'change' ? magnitude(fact) !== 0 : gapOf(disclosure, total, [...parts, fact]) === 0;
    });
  });
}
