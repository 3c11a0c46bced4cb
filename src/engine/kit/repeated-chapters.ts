import { readCount } from '../../model/chinese-number.ts';
import type { Disclosure, Section } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';
import { type SectionPlace, sectionPlaces } from './section-order.ts';

/** Chapters that stand in a paper twice: two versions of one account, of which a reader cannot know which holds. */

const hasFigures = ({ paragraphs, tables }: Section): boolean => tables.length > 0 || paragraphs.some(({ text }) => /\d/.test(text));

/** 十一、 is 11, （2） is 2. */
const countOf = (number: string): number | undefined => readCount(/\d+|[一二三四五六七八九十]+/.exec(number)?.[0] ?? '');

/** Whether a section counts on from the one before, under a chapter that may hold it: a paper of several bodies tells each account anew. */
function isInOrder({ number = '' }: Section, place: SectionPlace | undefined): boolean {
  const count = countOf(number);
  const before = countOf(place?.alike?.number ?? '');
  if (/名词解释|术语/.test(place?.over?.heading ?? '')) return false;
  return count === 1 ? before !== 1 : before === undefined ? false : before + 1 === count;
}

/** Pairs of sections with one number and name, each with figures, of which the second does not count on from what stands before it. */
export function repeatedChapters({ sections }: Disclosure): readonly (readonly [Section, Section])[] {
  const places = sectionPlaces(sections);
  const seen = new Map<string, number>();
  const pairs: (readonly [Section, Section])[] = [];
  sections.forEach((section, at) => {
    const { number, heading } = section;
    if (number === undefined || !hasFigures(section) || matchKey(heading).length < 3 || /表$|附[件表]/.test(heading)) return;
    const key = `${number}|${matchKey(heading)}`;
    const before = seen.get(key);
    seen.set(key, at);
    const earlier = before === undefined ? undefined : sections[before];
    if (earlier !== undefined && !isInOrder(section, places[at])) pairs.push([earlier, section]);
  });
  return pairs;
}
