import { isAmount, NAMELESS, only } from './amounts.ts';
import type { DraftFact, Subject } from './fact-draft.ts';
import { factsOfBlock } from './fact-index.ts';
import { isComplete, isPartOf } from './partition.ts';

/** Wholes whose parts stand behind them without a word that divides: 支出100万元，基本支出60万元，项目支出40万元. */

/** The whole that a sentence names before all of its parts. */
export function wholeNamed([whole, ...parts]: readonly Subject[]): Subject | undefined {
  if (whole === undefined || parts.length < 2 || NAMELESS.has(whole.concept)) return undefined;
  const concepts = parts.map(({ concept }) => concept);
  return concepts.every((concept) => isPartOf(concept, whole.concept)) && isComplete(concepts, whole.concept) ? whole : undefined;
}

/** What a paragraph was about that ended with all parts of its first subject: that subject, and not the last part. */
export function wholeOfParagraph(facts: readonly DraftFact[], block: number, lead: Subject | undefined): Subject | undefined {
  if (lead === undefined) return undefined;
  const own = factsOfBlock(facts, block).filter((fact) => isAmount(fact, undefined));
  const parts = new Set(own.map(({ subject }) => subject).filter((subject) => subject !== lead));
  return own.some(({ subject }) => subject === lead) ? wholeNamed([lead, ...parts]) : undefined;
}

const GRAND = /总[计量]/;

/** The amount of the whole that the paragraph is about, for a part that stands in no list; undefined where it prints several. */
export function wholeAbove(
  { facts, block, lead }: { readonly facts: readonly DraftFact[]; readonly block: number; readonly lead: Subject | undefined },
  part: Subject,
): DraftFact | undefined {
  if (lead === undefined || part.list !== undefined || GRAND.test(lead.label) || !isPartOf(part.concept, lead.concept)) return undefined;
  const amounts = factsOfBlock(facts, block).filter((fact) => isAmount(fact, undefined) && fact.subject.concept === lead.concept);
  return only(amounts);
}
