import { addTo } from '../../model/once.ts';
import { attempt } from '../../model/work.ts';
import { cutShort, isWhole } from '../bound.ts';
import { isAmount, NAMELESS, only, sizeOf } from './amounts.ts';
import type { Section } from './chapter-whole.ts';
import type { DraftFact, PartsList, Subject } from './fact-draft.ts';
import { FARTHEST, factsOfBlock } from './fact-index.ts';
import { sameTotal } from './label.ts';
import { Links, thingOf } from './links.ts';
import { byName, classWhole, isGrandOnly, wholeOf } from './share-whole.ts';

/** Ties rates, shares and changes to the amounts they speak about. */

/**
 * `sections`: the chapters in which a class finds its whole; none where they tell nothing. `leave` hears of the figures for which it was not
 * looked everywhere, in vain, or that no work is left for.
 */
export function linkFacts(
  facts: readonly DraftFact[],
  sections: readonly Section[] | undefined,
  leave: (fact: DraftFact) => void = () => {},
): void {
  const links = new Links(facts, sections);
  facts.forEach((fact, index) => {
    if (fact.measure === 'amount' || fact.measure === 'count' || fact.measure === 'area' || fact.source === 'table') return;
    // Bound where it was read.
    if (fact.of !== undefined) return;
    let isSure = false;
    const isDone = attempt(() => {
      isSure = isWhole(() => linkFact(links, index, fact));
    });
    const isTied = fact.of !== undefined && (fact.measure !== 'share' || fact.partOf !== undefined);
    if (!isDone || !(isSure || isTied)) leave(fact);
  });
}

function linkFact(links: Links, index: number, fact: DraftFact): void {
  const wanted = basisWanted(fact);
  fact.of = ownAmount(links, fact, wanted) ?? earlierAmount(links, index, fact, wanted);
  if (fact.measure === 'change' || fact.measure === 'changeRate') {
    speakOfWhole(fact);
    if (fact.of !== undefined) fact.basis = fact.of.basis;
  }
  if (fact.measure !== 'share') return;
  const sibling = namedSibling(links.facts, index, fact);
  if (sibling !== undefined) {
    fact.partOf = sibling.partOf;
    return;
  }
  const whole = wholeOf(links, index, fact);
  fact.partOf = whole !== undefined && isGrandOnly(fact, whole) ? byName(links, index, fact) : (whole ?? classWhole(links, fact));
}

/** How far an amount may be from its base and the change, in parts of these, before they are of something else. */
const FAR = 0.3;

/**
 * 收入总计1768万元，其中年初结转186万元，较2022年（1640万元）增加128万元: base and change behind a list are of its last part or of the whole; where
 * the words leave it open the figures tell of which.
 */
function speakOfWhole(fact: DraftFact): void {
  const { from, of } = fact;
  const whole = of?.partOf ?? of?.subject.list?.parentFigure;
  if (from === undefined || of === undefined || whole === undefined || fact.against?.kind === 'budget') return;
  const base = sizeOf(from);
  if (base === undefined) return;
  const change = fact.value?.kind === 'percent' ? (base * fact.value.percent) / 100 : sizeOf(fact);
  if (change === undefined) return;
  const made = base + (fact.direction === 'down' ? -Math.abs(change) : Math.abs(change));
  const isFar = (other: DraftFact) => Math.abs((sizeOf(other) ?? 0) - made) > FAR * made;
  if (from.subject !== whole.subject && (!isFar(of) || isFar(whole))) return;
  fact.of = whole;
  fact.subject = whole.subject;
  from.subject = whole.subject;
}

/** 人员经费80万元，占基本支出的80%；公用经费20万元，占20%: of the same whole, named once. */
function namedSibling(
  facts: readonly DraftFact[],
  index: number,
  { shareOf, whole, block, subject: { list } }: DraftFact,
): DraftFact | undefined {
  if (shareOf !== undefined || whole !== undefined || list === undefined) return undefined;
  const here = factsOfBlock(facts.slice(Math.max(0, index - FARTHEST), index), block);
  const before = here.findLast((other) => other.measure === 'share' && other.subject.list === list);
  return before?.shareOf === undefined && before?.whole === undefined ? undefined : before;
}

/**
 * An amount whose words name no side is the final figure where it equals one of the same thing: 支出795.40万元 … 决算数795.40万元.
 */
export function settleSides(facts: readonly DraftFact[], lists: readonly PartsList[]): void {
  const isCurrent = (fact: DraftFact) => fact.measure === 'amount' && fact.period === 'current' && fact.base !== true;
  const sides = new Set<string>();
  const side = (fact: DraftFact, basis: DraftFact['basis']) => `${thingOf(fact)} ${basis} ${sizeOf(fact)}`;
  for (const fact of facts) if ((fact.spoken === true || fact.basis === 'final') && isCurrent(fact)) sides.add(side(fact, fact.basis));
  let isPlanned = plannedParts();
  for (const fact of facts) {
    // Nought equals nought on both sides; and parts go with the side their whole was printed for.
    if (fact.source === 'table' || sizeOf(fact) === 0 || isPlanned(fact.subject)) continue;
    if (!isCurrent(fact) || fact.spoken === true || NAMELESS.has(fact.subject.concept) || fact.basis !== 'budget') continue;
    if (sides.has(side(fact, 'budget')) || !sides.has(side(fact, 'final'))) continue;
    fact.basis = 'final';
  }
  const stated = new Map<object, DraftFact[]>();
  for (const fact of facts) if (fact.list?.stated === true) addTo(stated, fact.list.key, fact);
  for (const parts of stated.values()) {
    const total = parts[0]?.partOf;
    const together = total === undefined ? parts : [total, ...parts];
    if (together.some((fact) => fact.basis === 'final')) for (const fact of together) fact.basis = 'final';
  }
  isPlanned = plannedParts();
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

/** Tells whether a subject is a part of what the words call a budget, at whatever depth. */
function plannedParts(): (subject: Subject) => boolean {
  const known = new Map<PartsList, boolean>();
  return ({ list }) => {
    const open: PartsList[] = [];
    let planned = false;
    for (let above = list; above !== undefined; above = above.parent?.list) {
      const told = known.get(above);
      open.push(above);
      planned = told ?? (above.parentFigure?.spoken === true && above.parentFigure.basis === 'budget');
      if (planned || told !== undefined) break;
    }
    for (const each of open) known.set(each, planned);
    return planned;
  };
}

/** A completion, and what is measured against the budget of the year, speak of what was spent or received. */
function basisWanted(fact: DraftFact): DraftFact['basis'] | undefined {
  return fact.measure === 'completion' || fact.against?.kind === 'budget' ? 'final' : undefined;
}

/**
 * The amount of the same subject: the one printed before it in its paragraph, with the side (budget, final accounts) that the change
 * itself names.
 */
function ownAmount(links: Links, fact: DraftFact, wanted: DraftFact['basis'] | undefined): DraftFact | undefined {
  const figures = links.index.figuresAround(fact.subject, fact);
  if (fact.period === 'previous') return previousAmount(figures, wanted);
  const here = figures.filter((figure) => figure.block === fact.block);
  const place = links.index.placeOf(fact);
  const before = here.filter((figure) => links.index.placeOf(figure) < place);
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

/** The nearest amount of the same thing printed before in the section, or the only one of the paper. */
function earlierAmount(links: Links, index: number, fact: DraftFact, wanted: DraftFact['basis'] | undefined): DraftFact | undefined {
  if (fact.period === 'previous') return undefined;
  const basis = wanted ?? fact.subject.basis;
  const { facts, whole } = links.index.before(links.sameThing(fact), index);
  // 收入总量688万元，其中本级收入调减14万元: a part that goes by the name of its whole.
  const alike = facts.filter(
    ({ basis: side, subject }) => side === basis && subject !== fact.subject.list?.parent && sameTotal(subject.label, fact.subject.label),
  );
  // Of 收入总计 and 本年收入 the one that goes by the same name.
  const named = alike.filter(({ subject }) => subject.label === fact.subject.label);
  const before = named.length > 0 ? named : alike;
  const near = before.findLast((other) => other.block === fact.block) ?? before.findLast((other) => other.section === fact.section);
  if (near !== undefined || whole) return near ?? only(before);
  cutShort();
  return undefined;
}
