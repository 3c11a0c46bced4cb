import { aggregateOf, type Fact } from '../model/fact.ts';
import { type Disclosure, GOVERNMENT_LEVELS, type Project } from '../model/record.ts';
import { isOfGovernment } from './applies-to.ts';
import type { ChapterSign, Duty, FormPart, FormSign, Sign } from './duty.ts';
import { chaptersOf, hasFigures, standAlone } from './duty-chapter.ts';
import { hasChapter, isLaterPart } from './kit/chapters.ts';
import { indexFacts, isUnder, magnitude, ownFacts } from './kit/facts.ts';
import { inFrame } from './kit/frames.ts';
import { hasRateOfOtherBasis } from './kit/other-basis.ts';
import { asksForTargets } from './kit/self-evaluation.ts';
import { hasUnreadTable } from './kit/unread.ts';
import { inOneParagraph, wholeSide } from './kit/year-account.ts';

/** What a disclosure shows of a duty. */
export interface Shown {
  /** There is something to check. */
  readonly there: boolean;
  /** It is there only to say that there is none. */
  readonly none: boolean;
  /** Part of it could not be read. */
  readonly unread: boolean;
  /** What would be asked of a whole paper is asked of none of its parts. */
  readonly excerpt?: true;
  /** Its figures stand alone: the paper prints nothing to hold them against. */
  readonly alone?: true;
}

const NOTHING: Shown = { there: false, none: false, unread: false };

/** A chapter that says that there is nothing to report. */
const SAYS_NONE =
  /不涉及|无此项|不在[^，。]{0,12}范围|(?:没有|未)(?:安排|使用|发生|编制|设置|购置|列支|开展)|无[^，。；]{0,16}(?:预算|支出|收入|经费|安排|情况|资产|项目)|^无。?$/;

/** A chapter without figures that says that there are no such things. */
const HAS_NO_THINGS = /(?:没有|无)[^，。；]{0,20}(?:用车|车辆|设备|房屋)/;

/** What a disclosure shows of a duty, by any of its signs. */
export function showsDuty({ signs }: Duty, disclosure: Disclosure): Shown {
  let shown = NOTHING;
  let alone = false;
  for (const sign of signs) {
    const found = inDisclosure(sign, disclosure);
    if (found.excerpt === true) return found;
    if (found.alone === true) alone = true;
    shown = { there: shown.there || found.there, none: shown.none || found.none, unread: shown.unread || found.unread };
  }
  return alone ? { ...shown, alone } : shown;
}

/** Whether a form has what the sign asks for. */
export function isInForm({ form, part }: FormSign, project: Project, isEvaluation: boolean): boolean {
  return (form === 'any' || (form === 'selfEvaluation') === isEvaluation) && hasPart(project, part);
}

const SOURCES = ['fiscal', 'other', ...GOVERNMENT_LEVELS] as const;

function hasPart(project: Project, part: FormPart): boolean {
  switch (part) {
    case 'sources':
      return project.budgeted?.total?.value !== undefined && SOURCES.some((source) => project.budgeted?.[source] !== undefined);
    case 'indicators':
      return project.indicators.length > 0;
    case 'targets':
      return project.indicators.length > 0 && asksForTargets(project);
    case 'goals':
      return project.goals.some(({ text }) => text !== '');
    case 'plan':
      return project.disbursementPlan !== undefined;
    case 'rate':
      return project.executionRate?.value !== undefined;
    case 'executionScore':
      return (
        project.executionScore?.value !== undefined ||
        project.indicators.some(({ execution, score }) => execution === true && score?.value !== undefined)
      );
    case 'weights':
      return project.indicators.some(({ weight }) => weight?.value !== undefined);
    case 'scores':
      return project.indicators.some(({ score }) => score?.value !== undefined);
    case 'totalScore':
      return project.totalScore?.value !== undefined;
  }
}

function inDisclosure(sign: Sign, disclosure: Disclosure): Shown {
  switch (sign.kind) {
    case 'chapter':
      return chapterShows(sign, disclosure);
    case 'wholePaper':
      return paperShows(sign.chapters, sign.atLeast, disclosure);
    case 'figures':
      return figuresShow(sign.concepts, disclosure);
    case 'parts':
      return partsShow(sign.concept, disclosure, sign.withTotal === true);
    case 'text':
      return {
        ...NOTHING,
        there: disclosure.sections.some(({ paragraphs }) => sign.pattern.test(paragraphs.map(({ text }) => text).join('\n'))),
      };
    case 'measure':
      // Nobody asks a government why its accounts have changed.
      if (sign.inTextOf !== undefined && isOfGovernment(disclosure)) return NOTHING;
      return factsShow(disclosure.facts.filter((fact) => sign.measures.includes(fact.measure) && isMeant(sign.inTextOf, fact)));
    case 'rateOfOtherBasis':
      return { ...NOTHING, there: hasRateOfOtherBasis(disclosure) };
    case 'balance':
      return balanceShows(disclosure);
    case 'finalAndBudget':
      return factsShow(
        withPartners(
          disclosure,
          ({ basis }) => basis === 'final',
          ({ basis }) => basis === 'budget',
        ),
      );
    case 'textAndTable':
      return factsShow(
        withPartners(
          disclosure,
          ({ source }) => source === 'text',
          ({ source }) => source === 'table',
        ),
      );
    case 'emptyChapter':
      return { ...NOTHING, there: endsInNothing(sign.heading, disclosure) };
    case 'form':
      return NOTHING;
  }
}

/** The last chapter of that name, for the table of contents names it too. */
function endsInNothing(heading: RegExp, { sections }: Disclosure): boolean {
  const at = sections.findLastIndex((section) => heading.test(section.heading));
  const [chapter, next] = [sections[at], sections[at + 1]];
  const isEmpty = chapter !== undefined && chapter.paragraphs.length === 0 && chapter.tables.length === 0;
  return isEmpty && (next === undefined || next.level <= chapter.level);
}

const NAMELESS = new Set(['item', 'unknown']);

/** What two printings of one thing have in common. */
const thingOf = ({ concept, period, fund, scope, tier }: Fact): string => JSON.stringify([concept, period, fund, scope, tier]);

/** Amounts of one kind that are printed another time, in the other way. */
function withPartners({ facts }: Disclosure, isOne: (fact: Fact) => boolean, isOther: (fact: Fact) => boolean): Fact[] {
  const named = facts.filter(({ measure, concept }) => measure === 'amount' && !NAMELESS.has(concept));
  const others = new Set(named.filter(isOther).map(thingOf));
  return named.filter((fact) => isOne(fact) && others.has(thingOf(fact)));
}

function factsShow(facts: readonly Fact[]): Shown {
  const printed = facts.filter((fact) => magnitude(fact) !== undefined);
  return { there: printed.length > 0, none: printed.length > 0 && printed.every((fact) => magnitude(fact) === 0), unread: false };
}

function figuresShow(concepts: readonly string[], disclosure: Disclosure): Shown {
  const { byConcept } = indexFacts(disclosure);
  const printed = concepts.map((concept) => factsShow((byConcept.get(concept) ?? []).filter(({ measure }) => measure === 'amount')));
  return { there: printed.every(({ there }) => there), none: printed.some(({ none }) => none), unread: false };
}

/** Totals of both sides that can be held against each other, or of one side against the total of both. */
function balanceShows(disclosure: Disclosure): Shown {
  const [revenue, expenditure, both] = ['revenue', 'expenditure', 'balance'].map((concept) => ownFacts(disclosure, concept));
  if (revenue === undefined || expenditure === undefined || both === undefined) return NOTHING;
  const isOfAccount = isOfGovernment(disclosure)
    ? ({ label }: Fact) => /总计|总量/.test(label)
    : (fact: Fact) => isWholeSide(disclosure, fact);
  const [income, spending] = [revenue.filter(isOfAccount), expenditure.filter(isOfAccount)];
  const sides = isOfGovernment(disclosure) ? [] : [...spending, ...income];
  const beside = (facts: readonly Fact[], others: readonly Fact[]) => facts.filter((fact) => inFrame(others, fact).length > 0);
  const namelessSide = income.length > 0 && spending.length > 0 ? [] : besideNameless(disclosure, sides);
  return factsShow([
    ...beside(spending, income),
    ...beside(income, spending),
    ...beside(both, sides),
    ...beside(sides, both),
    ...namelessSide,
  ]);
}

/** A total in words nobody knows (收进总计) beside the total of one side is the other side, as long as that is nowhere else. */
function besideNameless(disclosure: Disclosure, sides: readonly Fact[]): Fact[] {
  const nameless = disclosure.facts.filter(
    ({ concept, label, measure, source }) =>
      concept === 'unknown' && measure === 'amount' && source === 'text' && aggregateOf(label) === 'grand',
  );
  return nameless.filter((fact) => inFrame(sides, fact).some((side) => inOneParagraph(disclosure, { facts: [fact] }, { facts: [side] })));
}

/** The year's own revenue and expenditure of years gone by differ by what crossed the year. */
const isWholeSide = (disclosure: Disclosure, fact: Fact): boolean =>
  disclosure.documentKind === 'departmentalBudget' ||
  wholeSide(disclosure, fact, fact.concept === 'revenue' ? 'revenue' : 'expenditure') !== undefined;

const isMeant = (concepts: readonly string[] | undefined, { source, concept }: Fact): boolean =>
  concepts === undefined || (source === 'text' && concepts.some((root) => isUnder(concept, root)));

/** Parts that are printed under a total, or that it has by its concept. */
function partsShow(concept: string, disclosure: Disclosure, withTotal: boolean): Shown {
  const { byConcept, children } = indexFacts(disclosure);
  const totals = (byConcept.get(concept) ?? []).filter(({ measure }) => measure === 'amount');
  const under = disclosure.facts.filter((fact) => fact.concept !== concept && isUnder(fact.concept, concept) && fact.measure === 'amount');
  if (totals.length === 0) return withTotal ? NOTHING : factsShow(withoutTotal(under, disclosure));
  const parts = [...totals.flatMap(({ id }) => children.get(id) ?? []), ...under];
  return factsShow(parts.filter(({ measure }) => measure === 'amount'));
}

/** Parts listed in a sentence whose total is nowhere to be read: behind 其中 with no figure before it, or with one of which nobody knows what it is. */
function withoutTotal(parts: readonly Fact[], { facts }: Disclosure): Fact[] {
  const unknown = new Set(facts.flatMap(({ id, concept }) => (concept === 'unknown' ? [id] : [])));
  const inText = parts.filter(({ source }) => source === 'text');
  return inText.filter(({ partOf, list }) =>
    partOf === undefined ? list !== undefined && inText.filter((other) => other.list?.id === list.id).length > 1 : unknown.has(partOf),
  );
}

function paperShows(chapters: readonly RegExp[], atLeast: number, disclosure: Disclosure): Shown {
  const isWhole = !isLaterPart(disclosure) && chapters.filter((name) => hasChapter(disclosure, name)).length >= atLeast;
  return isWhole ? { there: true, none: false, unread: hasUnreadTable(disclosure) } : { ...NOTHING, excerpt: true };
}

function chapterShows(sign: ChapterSign, disclosure: Disclosure): Shown {
  const chapters = chaptersOf(sign, disclosure);
  const figures = figuresShow([sign.concept], disclosure);
  const unread = chapters.some((section) => hasUnreadTable(disclosure, section));
  const says = (words: RegExp): boolean => chapters.some(({ paragraphs }) => paragraphs.some(({ text }) => words.test(text)));
  const none = figures.none || says(SAYS_NONE) || (says(HAS_NO_THINGS) && !hasFigures(sign, disclosure));
  if (chapters.length === 0 && !figures.there) return { ...NOTHING, there: endsInNothing(sign.heading, disclosure) };
  return !none && !unread && standAlone(sign, disclosure) ? { ...NOTHING, alone: true } : { there: true, none, unread };
}
