import { hanCount, readCount } from '../../model/chinese-number.ts';
import { groupBy } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { firstFrom } from '../../model/searched-text.ts';
import { spend } from '../../model/work.ts';
import { announcedAttachments, chaptersOfParts } from './announced-lists.ts';
import { contentsOnALine, countedChapters, missingOf, tableRanges } from './announced-ranges.ts';
import { missingTables } from './announced-tables.ts';
import { exchangedPart } from './exchanged-parts.ts';
import { type HeadedLine, headedLines, isContentsTitle, undrawn } from './headed-lines.ts';

/** What a paper says it holds and does not. */
export interface MissingPart {
  /** `count`: tables that a range names and those that it counts; `number`: chapters that are counted and named. */
  readonly kind: 'part' | 'table' | 'chapter' | 'count' | 'number';
  readonly name: string;
  /** Where it is announced. */
  readonly at: HeadedLine;
  /** All others of its series are there, and the paper goes on behind them. */
  readonly sure: boolean;
}

export interface Announced {
  readonly present: number;
  readonly missing: readonly MissingPart[];
}

const PART = /^第([一二三四五六七八九]|十[一二三四]?)(?:部分|章)[\s、：]*([^。，；]{0,40})$/;
const SECTION = /^第([一二三四五六七八九]|十[一二三四]?)节[\s、：]*([^。，；]{0,40})$/;
/** What is often published beside the paper. */
const BESIDE = /表|附件|另附|附后|附录|略|附：/;
/** Words that say that the paper prints only some of its parts. */
const EXCERPT = /^…+$|^（?(?:节选|摘录?|略|以?下略|此处省略[^。]{0,12})）?$|（(?:节选|摘录?|节录|略)）$/;

const bare = (name: string): string => name.replace(/[.…·\s\d]+$|[\s"《》]/g, '');

/** What the table of contents and the text announce, and whether it is there. */
export function announcedParts(disclosure: Disclosure): Announced {
  const lines = headedLines(disclosure);
  const found = [
    contents(lines, PART),
    contents(lines, SECTION),
    chapterList(lines),
    missingTables(lines),
    tables(disclosure, lines),
    chapters(lines),
    tableRanges(disclosure, lines),
    contentsOnALine(lines),
    countedChapters(lines),
    announcedAttachments(lines),
    chaptersOfParts(lines),
  ];
  return { present: found.reduce((sum, { present }) => sum + present, 0), missing: found.flatMap(({ missing }) => missing) };
}

interface Part {
  readonly at: number;
  readonly numeral: string;
  readonly name: string;
}

function partsOf(lines: readonly HeadedLine[], pattern: RegExp): Part[] {
  return lines.flatMap(({ text }, at) => {
    const match = pattern.exec(undrawn(text));
    return match?.[1] === undefined ? [] : [{ at, numeral: match[1], name: bare(match[2] ?? '') }];
  });
}

/** Parts listed by a table of contents: 第一部分 to the last in one run, before 第一部分 stands a second time. */
function contents(lines: readonly HeadedLine[], pattern: RegExp): Announced {
  const parts = partsOf(lines, pattern);
  const again = parts.findIndex(({ numeral }, index) => index > 0 && numeral === '一');
  const [listed, body] = [parts.slice(0, again), parts.slice(again)];
  const isList = again >= 3 && listed.every(({ numeral, name }, index) => numeral === hanCount(index + 1) && name !== '');
  const from = body[0]?.at;
  if (!isList || from === undefined) return { present: 0, missing: [] };
  const behind = lines.slice(from);
  const missing = listed.filter(
    ({ numeral, name }) => !body.some((part) => part.numeral === numeral) && !behind.some(({ text }) => namesPart(text, name)),
  );
  if (missing.length > 0) return whatIsMissing(listed, missing, behind, lines);
  const exchanged = exchangedPart(listed, body, lines);
  return whatIsMissing(listed, exchanged === undefined ? [] : [exchanged], [], lines);
}

/** Parts that may be missing of a paper that is no excerpt: with more, or several at its end, it may be one. */
const MOST_MISSING = 2;

function whatIsMissing(
  listed: readonly Part[],
  missing: readonly Part[],
  behind: readonly HeadedLine[],
  lines: readonly HeadedLine[],
): Announced {
  const present = listed.length - missing.length;
  if (missing.length === 0) return { present, missing: [] };
  const isAtEnd = missing.length > 1 && listed.slice(present).every((part) => missing.includes(part));
  const isExcerpt = missing.length > MOST_MISSING || present < 2 * missing.length || isAtEnd;
  // Tables are published in files of their own.
  if (isExcerpt || missing.some(({ name }) => BESIDE.test(name)) || behind.some(({ text }) => EXCERPT.test(text.trim())))
    return { present: 0, missing: [] };
  return {
    present: 0,
    missing: missing.flatMap((part) => {
      const at = lines[part.at];
      return at === undefined ? [] : [{ kind: 'part' as const, name: at.text, at, sure: true }];
    }),
  };
}

const CHAPTER = /^([一二三四五六七八九]|十[一二三四五六七八]?)、([^。；]{2,40})$/;

/** Chapters listed under 目录: 一、 to the last in one run, before 一、 stands a second time. */
function chapterList(lines: readonly HeadedLine[]): Announced {
  const start = lines.findIndex(isContentsTitle) + 1;
  if (start === 0) return { present: 0, missing: [] };
  const listed: Part[] = [];
  for (const [index, { text }] of lines.slice(start).entries()) {
    const match = CHAPTER.exec(text.trim());
    if (match?.[1] !== hanCount(listed.length + 1)) break;
    listed.push({ at: start + index, numeral: match?.[1] ?? '', name: bare(match?.[2] ?? '') });
  }
  const behind = lines.slice(start + listed.length);
  const [first] = listed;
  // A list whose first chapter does not stand below is none of this paper.
  if (listed.length < 3 || first === undefined || !behind.some(({ text }) => text.startsWith('一、') && namesPart(text, first.name)))
    return { present: 0, missing: [] };
  const missing = listed.filter(
    ({ numeral, name }) => !behind.some(({ text }) => text.startsWith(`${numeral}、`) || namesPart(text, name)),
  );
  if (missing.length > 0) return whatIsMissing(listed, missing, behind, lines);
  // Under the number of one that is listed may stand another.
  const head = lines[first.at];
  const renamed = head === undefined ? { present: 0, missing: [] } : missingOf(head, listed, behind);
  return {
    present: renamed.present,
    missing: renamed.missing.flatMap((part) => {
      const at = lines[listed.find(({ name }) => part.name.endsWith(name))?.at ?? first.at];
      return at === undefined ? [] : [{ ...part, at }];
    }),
  };
}

const namesPart = (text: string, name: string): boolean => bare(text).includes(name) && text.length < name.length + 20;

const TABLE_REFERENCE = /(?:详见|参见|见)"?(附?)表\s?([一二三四五六七八九十]{1,3}|\d{1,2})(?![\d年月.%—-]|[一二三四五六七八九十])/g;
const TABLE_MENTION = /(附?)表\s?([一二三四五六七八九十]{1,2}|\d{1,2}(?=20\d\d年|\D|$))/g;

/** Tables that the text says are published elsewhere. */
const SEPARATE = /单独|另行|另附|另见|另册|附后|网站/;

/** Tables that the text refers to by their number, in a series of numbered tables. */
function tables(disclosure: Disclosure, lines: readonly HeadedLine[]): Announced {
  const references = lines.flatMap((line) =>
    line.kind !== 'paragraph' || SEPARATE.test(line.text)
      ? []
      : Array.from(line.text.matchAll(TABLE_REFERENCE), ([, prefix = '', numeral = '']) => ({ line, prefix, numeral })),
  );
  if (references.length === 0) return { present: 0, missing: [] };
  const printed = new Set(lines.flatMap(({ text }) => mentionsOf(text)));
  let present = 0;
  const missing: MissingPart[] = [];
  for (const { line, prefix, numeral } of references) {
    const number = numberOf(numeral);
    const same = (at: number) => `${prefix}表${/\d/.test(numeral) ? at : hanCount(at)}`;
    if (number === undefined) continue;
    // 表一 to 表三 are there and the paper goes on behind them, or the tables before and behind it are there. One more may be missing.
    const before = Array.from({ length: number - 1 }, (_, index) => same(index + 1));
    const there = before.filter((name) => printed.has(name)).length;
    const isBetween = before.length > 0 && there === before.length && printed.has(same(number + 1));
    if (printed.has(same(number))) present += 1;
    else if (isBetween || (there >= 2 && there >= before.length - 1))
      missing.push({ kind: 'table', name: same(number), at: line, sure: isBetween || goesOn(disclosure) });
  }
  return { present, missing };
}

/** The numbered tables that a text names without referring to them. */
const mentionsOf = (text: string): string[] =>
  Array.from(text.matchAll(TABLE_MENTION)).flatMap(({ 1: prefix = '', 2: numeral = '', index }) =>
    /(?:见|参见|详见)"?$/.test(text.slice(Math.max(0, index - 3), index)) ? [] : [`${prefix}表${numeral}`],
  );

function numberOf(numeral: string): number | undefined {
  const number = readCount(numeral) ?? 0;
  return number > 0 ? number : undefined;
}

/** Whether a chapter with a text of its own stands behind the last table. */
function goesOn({ sections, cutOff }: Disclosure): boolean {
  const last = sections.findLastIndex(({ tables: printed }) => printed.length > 0);
  return cutOff === undefined && sections.slice(last + 1).some(({ level, paragraphs }) => level === 1 && paragraphs.length > 0);
}

const CHAPTER_REFERENCE =
  /(?<![》件][^。；，]{0,8})(?:详见|参见|见)(?:本(?:部分|章|说明|报告|文))?"([一二三四五六七八九]|十[一二三四五]?)、([^"]{4,30})"/g;

/** Chapters of the same part that the text refers to by number and name. */
function chapters(lines: readonly HeadedLine[]): Announced {
  let present = 0;
  const missing: MissingPart[] = [];
  const chapter = chaptersOf(lines);
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'paragraph') continue;
    for (const [, numeral = '', name = ''] of line.text.matchAll(CHAPTER_REFERENCE)) {
      const [start, end] = chapter.around(index);
      if (chapter.stands(numeral, name, index, start, end)) present += 1;
      else if ((readCount(numeral) ?? 0) > 1) {
        const part = lines.slice(start, end);
        spend(part.length);
        if (part.some(({ text }) => text.startsWith('一、')))
          missing.push({
            kind: 'chapter',
            name: `${numeral}、${name}`,
            at: line,
            sure: !part.some(({ text }) => EXCERPT.test(text.trim())),
          });
      }
    }
  }
  return { present, missing };
}

/** The lines that may be chapters, and the parts they stand in. */
function chaptersOf(lines: readonly HeadedLine[]) {
  const starts = lines.flatMap(({ text }, index) => (PART.test(text.trim()) ? [index] : []));
  const named = lines.flatMap(({ text }, at) => (text.length < LONGEST_NAME + 20 ? [{ at, text, name: bare(text) }] : []));
  const numbered = groupBy(
    lines.flatMap(({ text }, at) => {
      const numeral = /^([一二三四五六七八九]|十[一二三四五]?)、/.exec(text)?.[1];
      return numeral === undefined ? [] : [{ numeral, at }];
    }),
    ({ numeral }) => numeral,
  );
  return {
    /** Where the part that a line stands in begins and ends. */
    around(at: number): readonly [number, number] {
      const next = firstFrom(starts, at);
      const behind = firstFrom(starts, at + 1);
      return [starts[next - 1] ?? 0, starts[behind] ?? lines.length];
    },
    /** Whether a chapter of this number stands in the part, or one of this name anywhere, but for the line that speaks of it. */
    stands(numeral: string, name: string, line: number, start: number, end: number): boolean {
      if (numbered.get(numeral)?.some(({ at }) => at >= start && at < end && at !== line) === true) return true;
      const sought = bare(name);
      spend(named.length);
      return named.some(
        (each) =>
          each.at !== line && each.text.length < sought.length + 20 && each.name.includes(sought) && !each.text.startsWith(`${numeral}、`),
      );
    },
  };
}

/** Signs of the name of a chapter that a text refers to. */
const LONGEST_NAME = 30;
