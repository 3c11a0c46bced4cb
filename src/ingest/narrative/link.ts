import { isAmount, NAMELESS, only, sizeOf } from './amounts.ts';
import type { Section } from './chapter-whole.ts';
import type { DraftFact, PartsList, Subject } from './fact-draft.ts';
import { sameTotal } from './label.ts';
import { sameReach } from './reach.ts';
import { byName, classWhole, isGrandOnly, wholeOf } from './share-whole.ts';

/** Ties rates, shares and changes to the amounts they speak about. */

/** `sections`: the chapters in which a class finds its whole; none where they tell nothing. */
export function linkFacts(facts: readonly DraftFact[], sections: readonly Section[] | undefined): void {
  facts.forEach((fact, index) => {
    if (fact.measure === 'amount' || fact.measure === 'count' || fact.measure === 'area' || fact.source === 'table') return;
    const wanted = basisWanted(fact);
    fact.of = ownAmount(facts, index, fact, wanted) ?? earlierAmount(facts, index, fact, wanted);
    if (fact.of !== undefined && (fact.measure === 'change' || fact.measure === 'changeRate')) fact.basis = fact.of.basis;
    if (fact.measure !== 'share') return;
    const sibling = namedSibling(facts, index, fact);
    if (sibling !== undefined) {
      fact.partOf = sibling.partOf;
      return;
    }
    const whole = wholeOf(facts, index, fact);
    fact.partOf =
      whole !== undefined && isGrandOnly(fact, whole) ? byName(facts, index, fact) : (whole ?? classWhole(facts, sections, fact));
  });
}

/** 人员经费80万元，占基本支出的80%；公用经费20万元，占20%: of the same whole, named once. */
function namedSibling(
  facts: readonly DraftFact[],
  index: number,
  { shareOf, whole, block, subject: { list } }: DraftFact,
): DraftFact | undefined {
  if (shareOf !== undefined || whole !== undefined || list === undefined) return undefined;
  const before = facts
    .slice(0, index)
    .findLast((other) => other.measure === 'share' && other.block === block && other.subject.list === list);
  return before?.shareOf === undefined && before?.whole === undefined ? undefined : before;
}

/**
 * An amount whose words name no side is the final figure where it equals one of the same thing: 支出795.40万元 … 决算数795.40万元.
 */
export function settleSides(facts: readonly DraftFact[], lists: readonly PartsList[]): void {
  const isCurrent = (fact: DraftFact) => fact.measure === 'amount' && fact.period === 'current' && fact.base !== true;
  for (const fact of facts) {
    // Nought equals nought on both sides; and parts go with the side their whole was printed for.
    if (fact.source === 'table' || sizeOf(fact) === 0 || isPlanned(fact.subject)) continue;
    if (!isCurrent(fact) || fact.spoken === true || NAMELESS.has(fact.subject.concept)) continue;
    const alike = facts.filter((other) => (other.spoken === true || other.basis === 'final') && isCurrent(other) && sameThing(other, fact));
    const fits = (basis: DraftFact['basis']) => alike.some((other) => other.basis === basis && sizeOf(other) === sizeOf(fact));
    if (fact.basis === 'budget' && !fits('budget') && fits('final')) fact.basis = 'final';
  }
  const stated = new Map<object, DraftFact[]>();
  for (const fact of facts) if (fact.list?.stated === true) stated.set(fact.list.key, [...(stated.get(fact.list.key) ?? []), fact]);
  for (const parts of stated.values()) {
    const total = parts[0]?.partOf;
    const together = total === undefined ? parts : [total, ...parts];
    if (together.some((fact) => fact.basis === 'final')) for (const fact of together) fact.basis = 'final';
  }
  // A whole and its parts are printed for one side.
  for (const { parent, parts } of lists) {
    const whole = parent?.figures.find((figure) => isCurrent(figure));
    const amounts = parts.map((part) => part.figures.find((figure) => isCurrent(figure))).filter((figure) => figure !== undefined);
    const together = whole === undefined ? amounts : [whole, ...amounts];
    if (
      !together.some((figure) => figure.basis === 'final') ||
      together.some((figure) => figure.source === 'table' || isPlanned(figure.subject))
    )
      continue;
    for (const figure of together) if (figure.spoken !== true) figure.basis = 'final';
  }
}

/** Whether a subject is a part of what the words call a budget, at whatever depth. */
function isPlanned({ list }: Subject): boolean {
  if (list === undefined) return false;
  const { parentFigure, parent } = list;
  return (parentFigure?.spoken === true && parentFigure.basis === 'budget') || (parent !== undefined && isPlanned(parent));
}

/** A completion, and what is measured against the budget of the year, speak of what was spent or received. */
function basisWanted(fact: DraftFact): DraftFact['basis'] | undefined {
  return fact.measure === 'completion' || fact.against?.kind === 'budget' ? 'final' : undefined;
}

/**
 * The amount of the same subject: the one printed before it in its paragraph, with the side (budget, final accounts) that the change
 * itself names.
 */
function ownAmount(
  facts: readonly DraftFact[],
  index: number,
  fact: DraftFact,
  wanted: DraftFact['basis'] | undefined,
): DraftFact | undefined {
  const { figures } = fact.subject;
  if (fact.period === 'previous') return previousAmount(figures, wanted);
  const here = figures.filter((figure) => figure.block === fact.block);
  const before = here.filter((figure) => facts.indexOf(figure) < index);
  const open = before.findLast((figure) => figure.measure === 'amount' && figure.period === 'current' && figure.base !== true);
  if (open !== undefined && open.value === undefined) return open;
  const basis = wanted ?? spokenBasis(before, fact);
  return (
    before.findLast((figure) => isAmount(figure, basis)) ??
    (wanted === undefined ? before.findLast((figure) => isAmount(figure, undefined)) : planned(before, fact)) ??
    here.find((figure) => isAmount(figure, basis) && figure !== fact.from) ??
    figures.findLast((figure) => isAmount(figure, wanted) && figure.section === fact.section)
  );
}

/** 2021年收入17.85亿元，完成预算17.20亿元的103.8%，比上年15.92亿元增加…: what last year's change or completion speaks of is no base of it. */
function previousAmount(figures: readonly DraftFact[], wanted: DraftFact['basis'] | undefined): DraftFact | undefined {
  const amounts = figures.filter(({ measure, period }) => measure === 'amount' && period === 'previous');
  const own = amounts.filter(({ base }) => base !== true);
  return own.findLast(({ basis }) => wanted === undefined || basis === wanted) ?? own.at(-1) ?? amounts.at(-1);
}

/** In final accounts what has changed since last year is what was spent, though the sentence began with the budget. */
function spokenBasis(before: readonly DraftFact[], fact: DraftFact): DraftFact['basis'] {
  if ((fact.against?.kind ?? 'year') === 'year' && fact.against?.basis !== 'budget' && before.some((figure) => isAmount(figure, 'final')))
    return 'final';
  return fact.basis;
}

/** In papers that do not tell the sides apart, what is compared with a printed budget is the other amount of the same thing. */
function planned(before: readonly DraftFact[], fact: DraftFact): DraftFact | undefined {
  if (fact.from === undefined) return undefined;
  return before.findLast((figure) => isAmount(figure, undefined) && figure !== fact.from);
}

function sameThing(a: DraftFact, b: DraftFact): boolean {
  if (a.subject.concept !== b.subject.concept || a.subject.fund !== b.subject.fund || a.subject.scope !== b.subject.scope) return false;
  if (!sameReach(a.subject.reach, b.subject.reach)) return false;
  return !NAMELESS.has(a.subject.concept) || (a.subject.label === b.subject.label && a.section === b.section && a.subject.label !== '');
}

/** The nearest amount of the same thing printed before in the section, or the only one of the paper. */
function earlierAmount(
  facts: readonly DraftFact[],
  index: number,
  fact: DraftFact,
  wanted: DraftFact['basis'] | undefined,
): DraftFact | undefined {
  if (fact.period === 'previous') return undefined;
  const basis = wanted ?? fact.subject.basis;
  const alike = facts
    .slice(0, index)
    .filter((other) => other.source === 'text' && isAmount(other, basis) && sameThing(other, fact) && standsAlike(other, fact))
    .filter(({ subject }) => sameTotal(subject.label, fact.subject.label));
  // Of 收入总计 and 本年收入 the one that goes by the same name.
  const named = alike.filter(({ subject }) => subject.label === fact.subject.label);
  const before = named.length > 0 ? named : alike;
  return (
    before.findLast((other) => other.block === fact.block) ?? before.findLast((other) => other.section === fact.section) ?? only(before)
  );
}

/** An expense among the operating expenses is not the one among the three public expenses. */
function standsAlike(a: DraftFact, b: DraftFact): boolean {
  const parentOf = (fact: DraftFact) => fact.subject.list?.parent?.concept;
  return !NAMELESS.has(a.subject.concept) || parentOf(a) === parentOf(b);
}
