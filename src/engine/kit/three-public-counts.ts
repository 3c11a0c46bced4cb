import { findConcept } from '../../model/concept.ts';
import type { Fact } from '../../model/fact.ts';
import type { LocalText } from '../../model/finding.ts';
import { groupBy, oncePerKey } from '../../model/once.ts';
import type { Disclosure, Section } from '../../model/record.ts';
import { indexFacts, oneValue, oneValueOf, ownFacts } from './facts.ts';
import { inFrame } from './frames.ts';
import { contextOf } from './sentences.ts';

/** A number of visits, people or vehicles that a part of the three public expenses has to be disclosed with. */
export interface CountKind {
  readonly amount: string;
  readonly count: string;
  /** How the text speaks of it, whatever was read. */
  readonly words: RegExp;
  /** Money may be spent without it: people join the group of another unit. */
  readonly mayBeNone?: true;
}

export const COUNT_KINDS: readonly CountKind[] = [
  { amount: 'threePublicExpenses.hospitality', count: 'receptionBatches', words: /接待[^。]{0,60}(?:批|团组|次)/ },
  { amount: 'threePublicExpenses.hospitality', count: 'receptionPeople', words: /接待[^。]{0,80}(?:人次|人数|\d人)/ },
  {
    amount: 'threePublicExpenses.officialVehicles.purchase',
    count: 'vehiclesPurchased',
    words: /(?:购置|更新|新购|购买)[^。]{0,40}(?:车|轿)[^。]{0,20}(?:\d|数)/,
  },
  { amount: 'threePublicExpenses.overseasVisits', count: 'overseasGroups', words: /出国[^。]{0,60}团组/, mayBeNone: true },
  { amount: 'threePublicExpenses.overseasVisits', count: 'overseasPeople', words: /出国[^。]{0,80}(?:人次|人数|\d人)/ },
];

/** Foreign guests are counted apart from domestic ones. */
const FOREIGN = /外宾|外事|境外/;

/** The text of a record that holds none. */
const NOWHERE = {};

const sectionOf = (disclosure: Disclosure, fact: Fact): Section | typeof NOWHERE => contextOf(disclosure, fact)?.section ?? NOWHERE;

const counts = oncePerKey<Disclosure, ReadonlyMap<object, readonly Fact[]>>();

/** The counts of one kind by the section they stand in. */
const countsBySection = (disclosure: Disclosure, concept: string, source: Fact['source']): ReadonlyMap<object, readonly Fact[]> =>
  counts(disclosure, `${source} ${concept}`, () =>
    groupBy(
      (indexFacts(disclosure).byConcept.get(concept) ?? []).filter(
        (fact) => fact.measure === 'count' && fact.field.value !== undefined && fact.source === source && !FOREIGN.test(fact.label),
      ),
      (fact) => sectionOf(disclosure, fact),
    ),
  );

/** The count printed in the section of an amount or of another count, for the same year, side and fund. */
export function countBeside(disclosure: Disclosure, beside: Fact, concept: string): Fact | undefined {
  const inSection = countsBySection(disclosure, concept, beside.source).get(sectionOf(disclosure, beside));
  return inSection === undefined ? undefined : oneValueOf(inFrame(inSection, beside));
}

/** The amount a count belongs to: this year's, printed once in the text. */
export function countedAmount(disclosure: Disclosure, concept: string): Fact | undefined {
  return oneValue(
    ownFacts(disclosure, concept).filter(
      ({ period, source, basis }) => period === 'current' && source === 'text' && basis === sideOf(disclosure),
    ),
  );
}

/** Counts are disclosed of what was spent; a budget has its own. */
const sideOf = ({ documentKind }: Disclosure): Fact['basis'] => (documentKind === 'finalAccounts' ? 'final' : 'budget');

/** What a count is called: 12批次、85人次 names only the first. */
export function nameOfCount(count: Fact): LocalText | string {
  const concept = findConcept(count.concept);
  return count.label !== '' || concept === undefined ? count.label : { zh: concept.zh, en: concept.en };
}
