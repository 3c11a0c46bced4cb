import { makeField } from '../../model/field.ts';
import { groupBy } from '../../model/once.ts';
import type { Disclosure, Paragraph, Section } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';
import { isOnlyTables } from './chapters.ts';
import { sectionPlaces } from './section-order.ts';
import { hasUnreadTable } from './unread.ts';

/** Chapters and items with a heading of their own and nothing below it. */

const OF_ACCOUNTS = /收入|支出|收支|三公|经费|采购|资产|债务|拨款|基金|增减|一般性|预算|决算/;
/** 二、事业收入 alone is a row of a table that lost its columns. */
const NAMES_A_CHAPTER = /情况|说明|安排|变化|构成|结构|预算|决算|经费|采购|资产|总体|原因|：$/;
/** What holds forms, tables or lists of names: these were taken out of the sections, or cannot be told from what they name. */
const OF_OTHER_THINGS = /绩效|自评|评价|目标|表(?:（[^（）]*）)?$|附[件表录图]|目录|封面|部分|名词解释/;
/** A heading that says all there is to say. */
const IS_SAID = /[。！？]$|^(?:本|我)[^，。]{0,6}(?:无|没有|不)|(?:无|没有|不涉及|未安排|未发生)[^，。]{0,14}$|\d(?!\d*年)/;
/** A list of contents has more entries than so many in a row. */
const CONTENTS = 3;

/** 详见附件 in a paper without annex or table. */
const POINTS_AWAY = /^(?:具体)?(?:内容|数据|情况)?(?:请?(?:详见|参见|另见|见)|另附)[^，。；]{0,16}。?$/;
const hasAnnex = ({ sections }: Disclosure): boolean =>
  sections.some(({ heading, tables }) => tables.length > 0 || /附[件表]|表$/.test(heading));

/** Nothing stands below a section: no text, no table, no section of a lower level. */
function areEmpty(disclosure: Disclosure): readonly boolean[] {
  const { sections } = disclosure;
  const isAlone = !hasAnnex(disclosure);
  return sections.map(({ level, paragraphs, tables }, at) => {
    const next = sections[at + 1];
    const saysNothing = isAlone && paragraphs.length === 1 && paragraphs.every(({ text }) => POINTS_AWAY.test(text));
    const isBare = tables.length === 0 && (paragraphs.length === 0 || saysNothing);
    return isBare && (next === undefined || (next.level <= level && next.number !== undefined));
  });
}

const isOfAccounts = (heading: string): boolean =>
  OF_ACCOUNTS.test(heading) && NAMES_A_CHAPTER.test(heading) && !OF_OTHER_THINGS.test(heading);

/** Entries of a list of contents: a row of empty headings. */
function inContents(empty: readonly boolean[]): readonly boolean[] {
  const result = empty.map(() => false);
  for (let start = 0; start < empty.length; start += 1) {
    let end = start;
    while (empty[end] === true) end += 1;
    if (end - start >= CONTENTS) result.fill(true, start, end);
    start = Math.max(start, end);
  }
  return result;
}

/** The numbered sections of a whole paper that are empty although those beside them say something. */
function emptySections(disclosure: Disclosure): readonly Section[] {
  const { sections } = disclosure;
  const empty = areEmpty(disclosure);
  const listed = inContents(empty);
  const places = sectionPlaces(sections);
  const named = groupBy(sections, ({ heading }) => matchKey(heading));
  return sections.filter((section, at) => {
    const { heading, number } = section;
    if (empty[at] !== true || listed[at] === true || number === undefined || number.startsWith('第') || at === sections.length - 1)
      return false;
    const over = places[at]?.over?.heading ?? '';
    if (
      !isOfAccounts(heading) &&
      !(number.startsWith('（') && isOfAccounts(over) && NAMES_A_CHAPTER.test(heading) && !OF_OTHER_THINGS.test(heading))
    )
      return false;
    if (IS_SAID.test(heading) || (named.get(matchKey(heading))?.length ?? 0) > 1) return false;
    return places[at]?.siblings.some((other) => empty[other] !== true) === true && !hasUnreadTable(disclosure, section);
  });
}

const ITEM = /^[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]/;
/** （二）"三公"经费预算：, and the next item below it. */
const BARE_ITEM = /^[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．][^，。；：\d类款]{2,32}：$/;

/** Items of a section that end with their colon, among others that go on behind it. */
function emptyItems(section: Section): readonly Paragraph[] {
  const { paragraphs, tables } = section;
  const goOn = paragraphs.filter(({ text }) => ITEM.test(text) && /：./.test(text)).length;
  if (goOn === 0 || tables.length > 0) return [];
  return paragraphs.filter(({ text }, at) => {
    const next = paragraphs[at + 1]?.text;
    return BARE_ITEM.test(text) && isOfAccounts(text) && (next === undefined || ITEM.test(next));
  });
}

/** Headings of chapters and items on accounts below which nothing stands. */
export function emptyChapters(disclosure: Disclosure): readonly Paragraph[] {
  if (disclosure.cutOff !== undefined || isOnlyTables(disclosure)) return [];
  const cells = emptySections(disclosure).map(({ number = '', heading, place }) => makeField(`${number}${heading}`, undefined, place));
  return [...cells, ...disclosure.sections.flatMap(emptyItems)];
}
