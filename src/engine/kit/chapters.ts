import type { Disclosure, Paragraph } from '../../model/record.ts';

/** Chapters of a paper: those with a heading of their own, and those whose name opens a paragraph. */

/** `（四）政府采购情况：…`, `1.机关运行经费。…`: a number, a name and what is said under it. */
const RUN_IN =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]|第[一二三四五六七八九十]+[，、]?)\s*([^，。：；]{2,28})[：。](?=.)/;
/** What a chapter is called, and no sentence about it: 负责政府采购监督 ends with what is done. */
const NAMES_A_CHAPTER = /(?:情况|经费|说明|采购|资产|绩效|目标|信息|预算|决算|解释|支出|收入|概况|职责|职能|设置|占用|使用)$/;

function runInHead({ text }: Paragraph): string | undefined {
  const name = RUN_IN.exec(text)?.[1]?.replace(/（[^（）]*）$/, '');
  return name !== undefined && NAMES_A_CHAPTER.test(name) ? name : undefined;
}

/** Whether a chapter has a heading, of its own or at the beginning of a paragraph. */
export function hasChapter({ sections }: Disclosure, name: RegExp): boolean {
  return sections.some(
    ({ heading, paragraphs }) =>
      name.test(heading) ||
      paragraphs.some((paragraph) => {
        const head = runInHead(paragraph);
        return head !== undefined && name.test(head);
      }),
  );
}

const PART = /^第([一二三四五六七八九])部分/;

/** A text that begins with its third part is not the whole document. */
export function isLaterPart({ sections }: Disclosure): boolean {
  const first = sections
    .map(({ heading, number }) => PART.exec(`${number ?? ''}${heading}`) ?? PART.exec(heading))
    .find((match) => match !== null);
  return first?.[1] !== undefined && first[1] !== '一';
}

const SENTENCE = 20;

/** Whether a paper holds tables and next to no sentences: its text is published apart. */
export function isOnlyTables({ sections }: Disclosure): boolean {
  const tables = sections.reduce((count, section) => count + section.tables.length, 0);
  const prose = sections.reduce(
    (count, { paragraphs }) => count + paragraphs.filter(({ text }) => text.length >= SENTENCE && text.includes('。')).length,
    0,
  );
  return tables > 3 && prose * 4 < tables;
}
