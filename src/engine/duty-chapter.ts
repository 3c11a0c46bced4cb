import type { Fact } from '../model/fact.ts';
import { groupBy, oncePer } from '../model/once.ts';
import type { Place } from '../model/place.ts';
import type { Disclosure, Section } from '../model/record.ts';
import type { ChapterSign } from './duty.ts';
import { indexFacts, isUnder, magnitude } from './kit/facts.ts';
import { placesIn } from './kit/unread.ts';

/** The chapters a sign means; a line of the table of contents, or the heading of what the sections below it say, is none. */
export function chaptersOf({ heading }: ChapterSign, { sections }: Disclosure): readonly Section[] {
  return sections.filter((section) => heading.test(section.heading) && (section.paragraphs.length > 0 || section.tables.length > 0));
}

const inChapters = oncePer((disclosure: Disclosure) => oncePer((sign: ChapterSign) => placesIn(disclosure, chaptersOf(sign, disclosure))));

/** Whether a cell stands in a chapter that a sign means. */
export const isInChapter = (sign: ChapterSign, disclosure: Disclosure, place: Place | undefined): boolean =>
  inChapters(disclosure)(sign)(place);

const figuresBySign = oncePer((disclosure: Disclosure) =>
  oncePer((sign: ChapterSign): readonly Fact[] => {
    const isWithin = inChapters(disclosure)(sign);
    const ofConcept = disclosure.facts.filter(({ concept }) => isUnder(concept, sign.concept));
    return [...new Set([...ofConcept, ...disclosure.facts.filter(({ field }) => isWithin(field.place))])];
  }),
);

/** The figures of its chapters and of its concept, wherever they stand. */
export const figuresOfChapter = (sign: ChapterSign, disclosure: Disclosure): readonly Fact[] => figuresBySign(disclosure)(sign);

/** Whether figures of its chapters were met and not understood, so that nobody knows what they would have been held against. */
function hasUnreadFigures(sign: ChapterSign, disclosure: Disclosure): boolean {
  const isWithin = inChapters(disclosure)(sign);
  return (disclosure.figures ?? []).some(
    ({ fact, reason, place }) =>
      fact === undefined && reason !== 'bound' && reason !== 'reasonDetail' && reason !== 'example' && isWithin(place),
  );
}

/** Whether the chapter prints figures, read or not. */
export const hasFigures = (sign: ChapterSign, disclosure: Disclosure): boolean =>
  hasUnreadFigures(sign, disclosure) || figuresOfChapter(sign, disclosure).some((fact) => (magnitude(fact) ?? 0) !== 0);

const NAMELESS = new Set(['item', 'unknown']);
const unitOf = ({ field: { value } }: Fact): string => (value?.kind === 'number' ? (value.unit ?? '') : (value?.kind ?? ''));

/** Things counted in one unit are held against each other where some are kinds of others: 车辆9辆，其中…; not 通用设备2台、专用设备1台. */
function haveKinds(counted: readonly Fact[]): boolean {
  return [...groupBy(counted, unitOf).values()].some((group) => group.length > 1 && group.some(({ concept }) => NAMELESS.has(concept)));
}

/**
 * Whether the figures of the chapter are single ones: one amount, perhaps with its change, or numbers of different things. Nothing of the
 * paper says what they should be.
 */
export function standAlone(sign: ChapterSign, disclosure: Disclosure): boolean {
  const facts = figuresOfChapter(sign, disclosure).filter((fact) => magnitude(fact) !== undefined);
  if (facts.length === 0 || hasUnreadFigures(sign, disclosure)) return false;
  const { children } = indexFacts(disclosure);
  if (facts.some(({ id, partOf }) => partOf !== undefined || children.has(id))) return false;
  const of = (...measures: readonly Fact['measure'][]): readonly Fact[] => facts.filter(({ measure }) => measures.includes(measure));
  const filled = of('count', 'area').filter((fact) => magnitude(fact) !== 0);
  return (
    of('amount').length <= 1 &&
    of('change', 'changeRate', 'difference').length <= 1 &&
    of('share', 'completion').length === 0 &&
    !haveKinds(filled)
  );
}
