import { addTo } from '../../model/once.ts';
import { isAmount, NAMELESS } from './amounts.ts';
import { ChapterWholes, type Section } from './chapter-whole.ts';
import type { DraftFact } from './fact-draft.ts';
import { FactIndex } from './fact-index.ts';

/** The facts of a document as rates, shares and changes look for what they speak of: by what they are, by name, by section. */

/** A name without what says only that it is all of it, and whose it is. */
export const bareName = (text: string): string =>
  text.replace(/^(?:20\d\d年度?)?(?:我|本|全)[省市县区镇乡州旗盟]/, '').replace(/(?:的)?(?:总额|总量|总数|合计|总计|规模)$/, '');

export const isOwnYear = ({ subject }: DraftFact): boolean => /^本年/.test(subject.label);

/** Facts with the same key are of the same thing. */
export const thingOf = ({ subject: { concept, fund, scope, reach } }: DraftFact): string =>
  [concept, fund, String(scope), reach.tier, reach.months, reach.count].join('\n');

/** The same for what has no concept of its own: it goes by its name, in its section, among the parts of the same whole. */
function namedThing(fact: DraftFact): string {
  if (!NAMELESS.has(fact.subject.concept)) return thingOf(fact);
  return [thingOf(fact), fact.subject.label, fact.section, fact.subject.list?.parent?.concept].join('\n');
}

export class Links {
  readonly facts: readonly DraftFact[];
  readonly index: FactIndex;
  /** Undefined where chapters tell nothing. */
  readonly wholes: ChapterWholes | undefined;
  private readonly things = new Map<string, DraftFact[]>();
  private names: Map<string, DraftFact[]> | undefined;
  /** Amounts that a share says are part of something of a name. */
  private readonly shared = new Set<DraftFact>();
  /** Concepts of which the year's own amount is printed. */
  private readonly ownYears = new Set<string>();
  /** Totals of which a part was carried over, or is carried forward. */
  private readonly carrying = { revenue: new Set<DraftFact>(), expenditure: new Set<DraftFact>() };

  constructor(facts: readonly DraftFact[], sections: readonly Section[] | undefined) {
    this.facts = facts;
    this.index = new FactIndex(facts);
    this.wholes = sections === undefined ? undefined : new ChapterWholes(facts, sections);
    let last: DraftFact | undefined;
    for (const fact of facts) {
      if (isAmount(fact, undefined)) this.note(fact);
      // 支出1.19亿元，占支出预算的2.5%: the share stands right behind its amount.
      if (fact.measure === 'share' && last !== undefined && fact.subject === last.subject && fact.shareOf === last.subject.concept)
        this.shared.add(last);
      last = fact;
    }
  }

  /** Whether a share is printed behind an amount of a thing of the same name, so that it is a part of that and not the whole of others. */
  isShared(fact: DraftFact): boolean {
    return this.shared.has(fact);
  }

  private note(fact: DraftFact): void {
    const { concept } = fact.subject;
    if (isOwnYear(fact)) this.ownYears.add(concept);
    if (fact.partOf !== undefined && concept === 'revenue.carriedOver') this.carrying.revenue.add(fact.partOf);
    if (fact.partOf !== undefined && concept === 'expenditure.carriedForward') this.carrying.expenditure.add(fact.partOf);
    if (fact.source !== 'text') return;
    addTo(this.things, namedThing(fact), fact);
  }

  /** Amounts in the words that are of the same thing; none for what has no name. */
  sameThing(fact: DraftFact): readonly DraftFact[] {
    if (NAMELESS.has(fact.subject.concept) && fact.subject.label === '') return [];
    return this.things.get(namedThing(fact)) ?? [];
  }

  /** Amounts in the words of a section that go by a name (`bareName`). */
  ofName(section: number, name: string): readonly DraftFact[] {
    this.names ??= this.namesOfAmounts();
    return this.names.get(`${section} ${name}`) ?? [];
  }

  private namesOfAmounts(): Map<string, DraftFact[]> {
    const names = new Map<string, DraftFact[]>();
    for (const fact of this.facts)
      if (fact.source === 'text' && isAmount(fact, undefined)) addTo(names, `${fact.section} ${bareName(fact.subject.label)}`, fact);
    return names;
  }

  /** A grand total beside which the year's own amount or what was carried over is printed: it is more than the year's own. */
  holdsMore(total: DraftFact): boolean {
    const { concept, label } = total.subject;
    if (isOwnYear(total) || !/总计|^总/.test(label)) return false;
    const carrying = concept.startsWith('revenue') ? this.carrying.revenue : this.carrying.expenditure;
    return this.ownYears.has(concept) || carrying.has(total);
  }
}
