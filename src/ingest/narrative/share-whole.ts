import { isAmount, NAMELESS, only } from './amounts.ts';
import { chapterWhole, type Section } from './chapter-whole.ts';
import type { DraftFact } from './fact-draft.ts';
import { isClassName, isFunctionalClass } from './partition.ts';
import { type Reach, sameReach } from './reach.ts';

/** What a share is a share of. */

/** What a share is a share of: the amount printed with it, what the text names (`占本年支出合计的20%`), else the total of its list. */
export function wholeOf(facts: readonly DraftFact[], index: number, fact: DraftFact): DraftFact | undefined {
  if (fact.whole !== undefined) return fact.whole;
  const parent = fact.of?.partOf ?? parentAmount(fact);
  const isBeyond = fact.shareOfYear === true && parent !== undefined && holdsMore(parent, facts);
  if (fact.shareOf === undefined) return parent ?? ofHead(facts, index, fact);
  if (fact.shareOf === parent?.subject.concept && !isBeyond) return parent;
  if (fact.shareOf === 'unknown') return byName(facts, index, fact);
  const basis = fact.of?.basis ?? fact.subject.basis;
  const namesTotal = /^(?:本年|全年)?(?:财政)?(?:总(?:收入|支出)|(?:收入|支出)总[额计量])$/.test(fact.shareOfName?.text ?? '');
  const isSure = namesTotal || !NAMELESS.has(fact.subject.concept) || isClassName(fact.subject.label) || fact.subject.list !== undefined;
  const isOpen = fact.of?.spoken !== true && fact.of?.source !== 'table';
  const all = facts.filter(
    (other) =>
      (isSure || other.block === fact.block || (other.section === fact.section && other.basis === 'final')) &&
      other.year === fact.year &&
      isAmount(other, isOpen && (other.block === fact.block || other.section === fact.section) ? undefined : basis) &&
      other !== fact.of &&
      other.subject.concept === fact.shareOf &&
      other.subject.scope === undefined &&
      sameReach(other.subject.reach, reachOfWhole(fact)),
  );
  const named = fact.shareOfYear === true ? ofYear(all, facts) : all;
  const before = named.filter((other) => facts.indexOf(other) < index);
  const inBlock = before.filter((other) => other.block === fact.block);
  const here =
    (fact.of?.spoken === true ? undefined : inBlock.findLast((other) => other.basis === 'final')) ??
    inBlock.at(-1) ??
    before.findLast((other) => other.section === fact.section && (!isOpen || other.basis === 'final')) ??
    before.findLast((other) => other.section === fact.section);
  // Elsewhere the whole may be of another scope, unless the paper has but one total of that name.
  return (
    here ??
    only(
      named.filter(
        (other) =>
          other.source === 'text' &&
          (fact.shareOfYear === true ? isOwnYear(other) : other.subject.list === undefined) &&
          /合计|总计|总额|总收入|总支出|本年/.test(other.subject.label),
      ),
    ) ??
    theOne(facts, index, fact)
  );
}

/** 占全市支出的30% is of another tier than what it is said of. */
function reachOfWhole({ shareOfName, subject }: DraftFact): Reach {
  return { ...subject.reach, ...shareOfName?.reach };
}

/** 占一般公共预算支出 is of no 支出总量, which holds what was moved and paid back besides. */
export const isGrandOnly = ({ shareOfName }: DraftFact, { subject }: DraftFact): boolean =>
  /总[量计]/.test(subject.label) && !/总|合计/.test(shareOfName?.text ?? '总');

const ROOT = /^(?:balance|revenue|expenditure)$/;

/** The amount printed before a share that fits, on the side the share is of, where but one was printed. */
function oneBefore(
  facts: readonly DraftFact[],
  index: number,
  fact: DraftFact,
  isWhole: (other: DraftFact) => boolean,
): DraftFact | undefined {
  const basis = fact.of?.basis ?? fact.subject.basis;
  return only(
    facts.slice(0, index).filter((other) => other.source === 'text' && isAmount(other, basis) && other !== fact.of && isWhole(other)),
  );
}

/** 人员经费…，占基本支出的84.44%: what is no grand total is one thing where the paper prints but one amount of it. */
function theOne(facts: readonly DraftFact[], index: number, fact: DraftFact): DraftFact | undefined {
  const { shareOf, shareOfName } = fact;
  // A government prints its totals for several levels; only what has a place of its own in a department's accounts is sure of its whole.
  if (shareOf === undefined || ROOT.test(shareOf) || fact.shareOfYear === true || NAMELESS.has(fact.subject.concept)) return undefined;
  const fund = shareOfName?.fund;
  return oneBefore(
    facts,
    index,
    fact,
    ({ subject }) =>
      subject.concept === shareOf &&
      subject.scope === undefined &&
      sameReach(subject.reach, reachOfWhole(fact)) &&
      (fund === undefined || fund === subject.fund),
  );
}

/** 三公经费支出决算中，公务接待费2.36万元，占10.67%: of the whole that the clause names and another paragraph prints. */
function ofHead(facts: readonly DraftFact[], index: number, fact: DraftFact): DraftFact | undefined {
  const head = fact.subject.list?.parent;
  if (head === undefined || NAMELESS.has(head.concept) || head.figures.length > 0) return undefined;
  return theOne(facts, index, { ...fact, shareOf: head.concept });
}

/** A name without what says only that it is all of it, and whose it is. */
const bareName = (text: string): string =>
  text.replace(/^(?:20\d\d年度?)?(?:我|本|全)[省市县区镇乡州旗盟]/, '').replace(/(?:的)?(?:总额|总量|总数|合计|总计|规模)$/, '');

/** 占地方财政收入的85.6%: the amount of the section that goes by this name. */
export function byName(facts: readonly DraftFact[], index: number, fact: DraftFact): DraftFact | undefined {
  const name = bareName(fact.shareOfName?.text ?? '');
  if (name.length < 4) return undefined;
  return oneBefore(facts, index, fact, ({ subject, section }) => {
    return section === fact.section && bareName(subject.label) === name && sameReach(subject.reach, reachOfWhole(fact));
  });
}

/** 占5.48% behind a class of the chapter's expenditure: of that, where nothing else is named. */
export function classWhole(facts: readonly DraftFact[], sections: readonly Section[] | undefined, fact: DraftFact): DraftFact | undefined {
  if (sections === undefined) return undefined;
  const { of, shareOf, subject } = fact;
  if (of === undefined || subject.scope !== undefined || !isFunctionalClass(subject.label)) return undefined;
  const parent = subject.list?.parent;
  if (parent !== undefined && parent.figures.length > 0) return undefined;
  if (shareOf !== undefined && !shareOf.startsWith('expenditure')) return undefined;
  return chapterWhole(facts, sections, of, shareOf);
}

const isOwnYear = ({ subject }: DraftFact) => /^本年/.test(subject.label);

/** A grand total beside which the year's own amount or what was carried over is printed: it is more than the year's own. */
function holdsMore(total: DraftFact, facts: readonly DraftFact[]): boolean {
  const { concept, label } = total.subject;
  if (isOwnYear(total) || !/总计|^总/.test(label)) return false;
  const ofSide = concept.startsWith('revenue') ? 'revenue.carriedOver' : 'expenditure.carriedForward';
  return facts.some(
    (other) =>
      isAmount(other, undefined) &&
      ((other.subject.concept === concept && isOwnYear(other)) || (other.partOf === total && other.subject.concept === ofSide)),
  );
}

/** What 本年收入 names among the amounts of its concept: those that go by that name, else those that hold nothing more. */
function ofYear(named: readonly DraftFact[], facts: readonly DraftFact[]): readonly DraftFact[] {
  const own = named.filter(isOwnYear);
  // 收入情况 is the name of a chapter, and may be with what was carried over.
  return own.length > 0 ? own : named.filter((other) => !holdsMore(other, facts) && !/情况$/.test(other.subject.label));
}

/** The total of the list a share stands in, printed before the list or behind it. */
function parentAmount(fact: DraftFact): DraftFact | undefined {
  const basis = fact.of?.basis ?? fact.subject.basis;
  const { list } = fact.subject;
  if (list?.whole !== undefined) return list.whole.basis === basis ? list.whole : undefined;
  return list?.parent?.figures.find((figure) => isAmount(figure, basis) && figure.section === fact.section);
}
