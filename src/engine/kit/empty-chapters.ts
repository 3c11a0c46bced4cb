import { makeField } from '../../model/field.ts';
import { groupBy, oncePer } from '../../model/once.ts';
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

/** 详见附件, 略: all that is said is elsewhere, or nowhere. */
const POINTS_AWAY = /^（?(?:具体|详细)?(?:内容|数据|情况)?(?:请?(?:详见|参见|另见|见)|另附)[^，。；]{0,16}[）。]*$|^（?略[）。]*$/;
/** What a chapter on accounts is about. */
const TOPIC = /收入|支出|收支|三公|运行经费|采购|资产|债务|基金|国有资本|预算|决算/g;

const topicsOf = (text: string): readonly string[] => text.match(TOPIC) ?? [];

/** Whether the paper has an annex, and what its tables speak of. */
const held = oncePer(({ sections }: Disclosure) => ({
  annex: sections.some(({ heading, number = '' }) => /^[（(]?附[件表录]/.test(`${number}${heading}`)),
  topics: new Set(
    sections.flatMap(({ heading, tables }) => [
      ...(/表$/.test(heading) ? topicsOf(heading) : []),
      ...tables.flatMap(({ title = '', rows }) => [title, ...rows.map(([first]) => first?.text ?? '')].flatMap(topicsOf)),
    ]),
  ),
}));

/** Whether the paper holds what a chapter or item points at: an annex, or a table that speaks of the same. */
function pointsAtSomething(disclosure: Disclosure, heading: string): boolean {
  const { annex, topics } = held(disclosure);
  return annex || topicsOf(heading).some((word) => topics.has(word));
}

/** 政府采购情况：（详见附件）: a heading that goes on with nothing but a hint, without it where that points at nothing. */
function withoutHint(disclosure: Disclosure, heading: string): string {
  const colon = heading.indexOf('：');
  const hint = heading.slice(colon + 1);
  return colon > 0 && POINTS_AWAY.test(hint) && !(hint.includes('见') && pointsAtSomething(disclosure, heading))
    ? heading.slice(0, colon)
    : heading;
}

/** Whether a section holds only a hint in its heading: what follows are the items that go on counting. */
function isHintAlone(disclosure: Disclosure, { heading, number = '', paragraphs }: Section): boolean {
  const style = /^[（(]/.test(number) ? /^[（(][一二三四五六七八九十\d]{1,2}[）)]/ : /^[一二三四五六七八九十\d]{1,2}[、.．]/;
  return withoutHint(disclosure, heading) !== heading && style.test(paragraphs[0]?.text ?? '');
}

/** Nothing stands below a section: no text, no table, no section of a lower level. */
function areEmpty(disclosure: Disclosure): readonly boolean[] {
  const { sections } = disclosure;
  return sections.map((section, at) => {
    const { heading, level, paragraphs, tables } = section;
    const next = sections[at + 1];
    const [only, ...more] = paragraphs;
    const saysNothing =
      only !== undefined &&
      more.length === 0 &&
      POINTS_AWAY.test(only.text) &&
      !(only.text.includes('见') && pointsAtSomething(disclosure, heading));
    const isBare = tables.length === 0 && (paragraphs.length === 0 || saysNothing || isHintAlone(disclosure, section));
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
    const { number } = section;
    const heading = withoutHint(disclosure, section.heading);
    if (empty[at] !== true || listed[at] === true || number === undefined || number.startsWith('第') || at === sections.length - 1)
      return false;
    const over = places[at]?.over?.heading ?? '';
    if (
      !isOfAccounts(heading) &&
      !(number.startsWith('（') && isOfAccounts(over) && NAMES_A_CHAPTER.test(heading) && !OF_OTHER_THINGS.test(heading))
    )
      return false;
    if (IS_SAID.test(heading) || (named.get(matchKey(section.heading))?.length ?? 0) > 1) return false;
    const hasFilled = isHintAlone(disclosure, section) || places[at]?.siblings.some((other) => empty[other] !== true) === true;
    return hasFilled && !hasUnreadTable(disclosure, section);
  });
}

const ITEM = /^[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]/;
/** （二）"三公"经费预算：, and the next item below it. */
const BARE_ITEM = /^[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．][^，。；：\d类款]{2,32}：$/;

/** （四）政府采购情况：详见附件。 */
function pointsAway(disclosure: Disclosure, text: string): boolean {
  const colon = text.indexOf('：') + 1;
  return (
    BARE_ITEM.test(text.slice(0, colon)) && POINTS_AWAY.test(text.slice(colon)) && !(/见/.test(text) && pointsAtSomething(disclosure, text))
  );
}

/** Items of a section that end with their colon, or point elsewhere, among others that go on behind it. */
function emptyItems(disclosure: Disclosure, section: Section): readonly Paragraph[] {
  const { paragraphs, tables } = section;
  const goOn = paragraphs.filter(({ text }) => ITEM.test(text) && /：./.test(text)).length;
  if (goOn === 0 || tables.length > 0) return [];
  return paragraphs.filter(({ text }, at) => {
    const next = paragraphs[at + 1]?.text;
    const isBare = BARE_ITEM.test(text) || pointsAway(disclosure, text);
    return isBare && isOfAccounts(text.slice(0, text.indexOf('：') + 1)) && (next === undefined || ITEM.test(next));
  });
}

/** Headings of chapters and items on accounts below which nothing stands. */
export function emptyChapters(disclosure: Disclosure): readonly Paragraph[] {
  if (disclosure.cutOff !== undefined || isOnlyTables(disclosure)) return [];
  const cells = emptySections(disclosure).map(({ number = '', heading, place }) => makeField(`${number}${heading}`, undefined, place));
  return [...cells, ...disclosure.sections.flatMap((section) => emptyItems(disclosure, section))];
}
