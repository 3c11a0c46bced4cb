import { cutShort } from '../bound.ts';
import { AT_DISPOSAL, isAmount, NAMELESS, only } from './amounts.ts';
import type { DraftFact } from './fact-draft.ts';
import type { Window } from './fact-index.ts';
import { bareName, isOwnYear, type Links } from './links.ts';
import { isClassName, isFunctionalClass } from './partition.ts';
import { type Reach, sameReach } from './reach.ts';

/** What a share is a share of. */

/** What a share is a share of: the amount printed with it, what the text names (`占本年支出合计的20%`), else the total of its list. */
export function wholeOf(links: Links, index: number, fact: DraftFact): DraftFact | undefined {
  if (fact.whole !== undefined) return fact.whole;
  const parent = fact.of?.partOf ?? parentAmount(fact);
  const isBeyond = fact.shareOfYear === true && parent !== undefined && links.holdsMore(parent);
  if (fact.shareOf === undefined) return parent ?? ofHead(links, index, fact);
  if (fact.shareOf === parent?.subject.concept && !isBeyond) return parent;
  if (fact.shareOf === 'unknown') return byName(links, index, fact);
  const basis = fact.of?.basis ?? fact.subject.basis;
  const namesTotal = /^(?:本年|全年)?(?:财政)?(?:总(?:收入|支出)|(?:收入|支出)总[额计量])$/.test(fact.shareOfName?.text ?? '');
  const isSure = namesTotal || !NAMELESS.has(fact.subject.concept) || isClassName(fact.subject.label) || fact.subject.list !== undefined;
  const isOpen = fact.of?.spoken !== true && fact.of?.source !== 'table';
  const near = links.index.around(links.index.ofConcept(fact.shareOf), index);
  const all = near.facts.filter(
    (other) =>
      (isSure || other.block === fact.block || (other.section === fact.section && other.basis === 'final')) &&
      other.year === fact.year &&
      isAmount(other, isOpen && (other.block === fact.block || other.section === fact.section) ? undefined : basis) &&
      other !== fact.of &&
      !links.isShared(other) &&
      other.subject.scope === undefined &&
      sameReach(other.subject.reach, reachOfWhole(fact)),
  );
  const named = fact.shareOfYear === true ? ofYear(all, links) : all;
  const before = named.filter((other) => links.index.placeOf(other) < index);
  const inBlock = before.filter((other) => other.block === fact.block);
  const here =
    atDisposal(near.facts, fact) ??
    (fact.of?.spoken === true ? undefined : inBlock.findLast((other) => other.basis === 'final')) ??
    inBlock.at(-1) ??
    before.findLast((other) => other.section === fact.section && (!isOpen || other.basis === 'final')) ??
    before.findLast((other) => other.section === fact.section);
  if (here !== undefined) return here;
  if (!near.whole) {
    cutShort();
    return undefined;
  }
  return onlyTotal(named, fact) ?? theOne(links, index, fact);
}

/** Elsewhere the whole may be of another scope, unless the paper has but one total of that name, or of the very words. */
function onlyTotal(named: readonly DraftFact[], { shareOfName, shareOfYear }: DraftFact): DraftFact | undefined {
  const totals = named.filter(
    (other) =>
      other.source === 'text' &&
      (shareOfYear === true ? isOwnYear(other) : other.subject.list === undefined) &&
      /合计|总计|总额|总收入|总支出|本年/.test(other.subject.label),
  );
  const called = totals.filter(({ subject }) => subject.label === shareOfName?.text);
  return only(called.length > 0 ? called : totals);
}

/** 占公用经费拨款的15.95%: of what was put at disposal, not of what was spent of it. */
function atDisposal(near: readonly DraftFact[], { shareOfName, section }: DraftFact): DraftFact | undefined {
  const name = shareOfName?.text ?? '';
  if (!AT_DISPOSAL.test(name)) return undefined;
  return near.findLast((other) => other.section === section && isAmount(other, 'budget') && other.subject.label === name);
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
function oneBefore({ facts, whole }: Window, fact: DraftFact, isWhole: (other: DraftFact) => boolean): DraftFact | undefined {
  if (!whole) {
    cutShort();
    return undefined;
  }
  const basis = fact.of?.basis ?? fact.subject.basis;
  return only(facts.filter((other) => other.source === 'text' && isAmount(other, basis) && other !== fact.of && isWhole(other)));
}

/** 人员经费…，占基本支出的84.44%: what is no grand total is one thing where the paper prints but one amount of it. */
function theOne(links: Links, index: number, fact: DraftFact): DraftFact | undefined {
  const { shareOf, shareOfName } = fact;
  // A government prints its totals for several levels; only what has a place of its own in a department's accounts is sure of its whole.
  if (shareOf === undefined || ROOT.test(shareOf) || fact.shareOfYear === true) return undefined;
  // 信息化运维，226万元，占项目支出预算的37.79%: what a project is a part of, whatever it is called.
  if (NAMELESS.has(fact.subject.concept) && shareOf !== 'expenditure.project') return undefined;
  const fund = shareOfName?.fund;
  return oneBefore(
    links.index.before(links.index.ofConcept(shareOf), index),
    fact,
    ({ subject }) =>
      subject.scope === undefined && sameReach(subject.reach, reachOfWhole(fact)) && (fund === undefined || fund === subject.fund),
  );
}

/** 三公经费支出决算中，公务接待费2.36万元，占10.67%: of the whole that the clause names and another paragraph prints. */
function ofHead(links: Links, index: number, fact: DraftFact): DraftFact | undefined {
  const head = fact.subject.list?.parent;
  if (head === undefined || NAMELESS.has(head.concept) || head.figures.length > 0) return undefined;
  return theOne(links, index, { ...fact, shareOf: head.concept });
}

/** 占地方财政收入的85.6%: the amount of the section that goes by this name. */
export function byName(links: Links, index: number, fact: DraftFact): DraftFact | undefined {
  const name = bareName(fact.shareOfName?.text ?? '');
  if (name.length < 4) return undefined;
  const before = links.index.before(links.ofName(fact.section, name), index);
  return oneBefore(before, fact, ({ subject }) => sameReach(subject.reach, reachOfWhole(fact)));
}

/** 占5.48% behind a class of the chapter's expenditure: of that, where nothing else is named. */
export function classWhole({ wholes }: Links, fact: DraftFact): DraftFact | undefined {
  if (wholes === undefined) return undefined;
  const { of, shareOf, subject } = fact;
  if (of === undefined || subject.scope !== undefined || !isFunctionalClass(subject.label)) return undefined;
  const parent = subject.list?.parent;
  if (parent !== undefined && parent.figures.length > 0) return undefined;
  if (shareOf !== undefined && !shareOf.startsWith('expenditure')) return undefined;
  return wholes.find(of, shareOf);
}

/** What 本年收入 names among the amounts of its concept: those that go by that name, else those that hold nothing more. */
function ofYear(named: readonly DraftFact[], links: Links): readonly DraftFact[] {
  const own = named.filter(isOwnYear);
  // 收入情况 is the name of a chapter, and may be with what was carried over.
  return own.length > 0 ? own : named.filter((other) => !links.holdsMore(other) && !/情况$/.test(other.subject.label));
}

/** The total of the list a share stands in, printed before the list or behind it. */
function parentAmount(fact: DraftFact): DraftFact | undefined {
  const basis = fact.of?.basis ?? fact.subject.basis;
  const { list } = fact.subject;
  if (list?.whole !== undefined) return list.whole.basis === basis ? list.whole : undefined;
  return list?.parent?.figures.find((figure) => isAmount(figure, basis) && figure.section === fact.section);
}
