import { oncePer } from '../../model/once.ts';
import type { Disclosure, Paragraph, Section } from '../../model/record.ts';

/** A paragraph with all headings over it, from the outside in. */
export interface HeadedParagraph {
  readonly section: Section;
  readonly paragraph: Paragraph;
  readonly headings: string;
}

/** Whether a section may stand in another: 一、 never in 五、, which is then the last line of a table of contents. */
function isUnder(section: Section, over: Section | undefined): boolean {
  const style = ({ number = '' }: Section) => number.replace(/[一二三四五六七八九十\d]+/, '');
  const isSeries = section.number !== undefined && over?.number !== undefined && style(section) === style(over);
  return over !== undefined && over.level < section.level && !isSeries;
}

/** The paragraphs of a paper with the headings over them; the glossary is left out. */
export const headedParagraphs: (disclosure: Disclosure) => readonly HeadedParagraph[] = oncePer(({ sections, title }: Disclosure) => {
  const open: Section[] = [];
  return sections.flatMap((section) => {
    while (open.length > 0 && !isUnder(section, open.at(-1))) open.pop();
    open.push(section);
    // The title of the paper may stand over all of it as a heading.
    const headings = open.map(({ heading }) => (heading === title?.text ? '' : heading)).join(' ');
    return /名词/.test(section.heading) ? [] : section.paragraphs.map((paragraph) => ({ section, paragraph, headings }));
  });
});

const count = (text: string, words: string): number => text.split(words).length - 1;

/** How often a year must be named before it is the paper's beyond doubt. */
const OFTEN = 3;

/** The same where no title names it, and so many times as often as the year before. */
const ALL_OVER = 5;

const OPENING = 4;
const ITS_KIND = /预算|决算|自评|绩效|评价/;

/** The first lines of a paper that say what it is: its title may stand on several. */
const openingLines = (sections: readonly Section[]): readonly string[] =>
  sections
    .slice(0, OPENING)
    .flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map(({ text }) => text)])
    .slice(0, OPENING)
    .filter((line) => ITS_KIND.test(line) && !/[，。；]/.test(line));

interface Naming {
  readonly year: number;
  /** The line that names it. */
  readonly line: string | undefined;
  /** How often the text names it, and the year before otherwise than as the base of a comparison. */
  readonly own: number;
  readonly before: number;
}

const SPAN = /20\d\d年?(?:度)?[-—–~至到和、]20\d\d/;

const namingOf: (disclosure: Disclosure) => Naming | undefined = oncePer((disclosure: Disclosure) => {
  const { year, sections, title, documentKindUnsure } = disclosure;
  if (year === undefined || documentKindUnsure === true) return undefined;
  const line = [title?.text ?? '', ...openingLines(sections)].find((each) => each.includes(`${year}年`));
  const text = sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map((each) => each.text)]).join('\n');
  // 比2021年, 较2021年 names the base of a comparison.
  const before = count(text.replace(new RegExp(`[比较与和同]${year - 1}年`, 'g'), ''), `${year - 1}年`);
  return SPAN.test(line ?? '') ? undefined : { year, line, own: count(text, `${year}年`), before };
});

/** The year of a paper whose text speaks of it often and more than of the year before: no year of publication; else undefined. */
export const sureYear = (disclosure: Disclosure): { readonly year: number } | undefined => {
  const naming = namingOf(disclosure);
  if (naming === undefined) return undefined;
  const { year, line, own, before } = naming;
  // Where the line that names it was lost, all of the text must speak of it.
  const isSure = line === undefined ? own >= ALL_OVER && own >= before * ALL_OVER : own >= OFTEN && own > before;
  return isSure ? { year } : undefined;
};

/** The year that the title of a paper names, however seldom its text does: enough where figures prove the rest. */
export const titledYear = (disclosure: Disclosure): { readonly year: number } | undefined => {
  const naming = namingOf(disclosure);
  return naming?.line === undefined ? sureYear(disclosure) : { year: naming.year };
};
