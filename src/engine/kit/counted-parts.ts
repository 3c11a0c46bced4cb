import { readCount } from '../../model/chinese-number.ts';
import type { Disclosure } from '../../model/record.ts';
import { firstFrom } from '../../model/searched-text.ts';
import {
  type FigureParagraph,
  figureAt,
  figureParagraphs,
  figuresBetween,
  LONGEST_SENTENCE,
  type PrintedFigure,
  sentenceEnd,
} from './printed-figures.ts';
import { isDivided } from './said-claims.ts';

/** A number of things that a sentence divides into kinds, with the number of each. */
export interface CountedParts {
  readonly in: FigureParagraph;
  readonly whole: PrintedFigure;
  readonly parts: readonly PrintedFigure[];
  /** The words claim all kinds: fewer than the whole is wrong as well. */
  readonly complete: boolean;
}

const COUNTING = new Set('项 个 辆 人 名 家 户 件 份 所 台 套 批次 批 人次 期 场 场次 处 座 宗 起 例 笔 条 张 单位 团组'.split(' '));
const OPENING = /^(?:[，（]其中[：，]?|[：]|，(?:包括|分别为|分别是|由))/;
/** 改造9600户，完成率96%，其中…: what the whole is of something else divides nothing. */
const RATE = /^(?:，|（)(?:完成率|占|为|完成)[^，。；（）\d]{0,10}\d+(?:\.\d+)?%）?(?=，其中)/;
const LONGEST_RATE = 30;
/** 由肢体康复512人次、言语训练286人次构成: these are all. */
const MADE_OF = /^(?:共同)?(?:构成|组成)$/;
/** A move or a comparison counts something else. */
const NO_KIND = /[增减较比新占]|核心|重点|主要|得分|同期/;
/** Behind the last kind: a bracket, a word or two, or a clause that counts nothing. */
const TAIL = /^(?:（[^）\d]*）|[^\d]{0,4}|，[^\d]*)$/;
/** There are more of them. */
const GOES_ON = /^等|其[余他它]|另|还有/;
const QUOTED = /^(?:[\u4e00-\u9fa5]{0,6})"[^"]{1,10}"/;
const GRADE = /^(?:[\u4e00-\u9fa5]{0,6}为)?"?(?:优秀?|良好?|中等?|差|合格|不合格|一般)"?$/;

/** Numbers that a text divides into kinds which exclude each other, except those whose parts the reader tied to them. */
export function countedParts(disclosure: Disclosure): CountedParts[] {
  return figureParagraphs(disclosure).flatMap((paragraph) => [
    ...paragraph.figures.flatMap((whole) => {
      const found = COUNTING.has(whole.unit) ? partsBehind(paragraph, whole) : undefined;
      return found === undefined || isDivided(disclosure, paragraph, whole) ? [] : [found];
    }),
    ...fieldsIn(disclosure, paragraph),
    ...answersIn(paragraph),
    ...gradesIn(paragraph),
  ]);
}

function partsBehind(paragraph: FigureParagraph, whole: PrintedFigure): CountedParts | undefined {
  const { text } = paragraph.paragraph;
  const from = whole.end + (RATE.exec(text.slice(whole.end, whole.end + LONGEST_RATE))?.[0].length ?? 0);
  const end = endOfList(text, from);
  const opening = OPENING.exec(text.slice(from, end))?.[0];
  if (opening === undefined) return undefined;
  const parts = figuresBetween(paragraph, from, end);
  const names = namesOf(text, from + opening.length, parts);
  const tail = text.slice(parts.at(-1)?.end ?? end, end);
  if (parts.length < 2 || parts.some(({ unit }) => unit !== whole.unit) || !TAIL.test(tail)) return undefined;
  const isMadeOf = opening.endsWith('由');
  if (isMadeOf !== MADE_OF.test(tail) || (!isMadeOf && /^[^，（]{3}/.test(tail))) return undefined;
  if (names.some((name) => name === '' || NO_KIND.test(name) || /\d/.test(name)) || !(isMadeOf || areKinds(names))) return undefined;
  const complete = !opening.includes('其中') || (names.length > 2 && names.every(isChoice)) || /^其他/.test(names.at(-1) ?? '');
  return { in: paragraph, whole, parts, complete: complete && !GOES_ON.test(tail) };
}

/** 20项，涉及甲、乙、丙三个方面，分别为9项、6项、5项: as many numbers as there are fields are all of them. */
const FIELDS =
  /(?<=\d[\u4e00-\u9fa5]{1,8})，(?:主要|共)?(?:涉及|分为|分属|覆盖|来自|归为|划分为|分布在)[^，。；：（）\d]{0,60}?([两二三四五六七八九十])(?:个|大)?(?:方面|类别?|领域|板块|部分|[乡村]?镇|街道|村|社区|部门|单位|科室)，分别(?:为|是|有)/g;
/** What stands between the numbers of fields: their unit was read with them. */
const BETWEEN_FIELDS = /^[、和及，]$/;

function fieldsIn(disclosure: Disclosure, paragraph: FigureParagraph): CountedParts[] {
  const { text } = paragraph.paragraph;
  return Array.from(text.matchAll(FIELDS)).flatMap((match): CountedParts[] => {
    const from = match.index + match[0].length;
    const whole = paragraph.figures[firstAt(paragraph, match.index) - 1];
    const parts = figuresBetween(paragraph, from, sentenceEnd(text, from));
    if (whole === undefined || !COUNTING.has(whole.unit) || parts.length !== readCount(match[1] ?? '')) return [];
    if (!/^[\u4e00-\u9fa5]{0,8}$/.test(text.slice(whole.end, match.index)) || parts[0]?.start !== from) return [];
    const between = parts.slice(1).map(({ start }, index) => text.slice(parts[index]?.end ?? start, start));
    const isList = between.every((words) => BETWEEN_FIELDS.test(words)) && /^[。；]?$/.test(text[parts.at(-1)?.end ?? 0] ?? '');
    if (!isList || parts.some(({ unit }) => unit !== whole.unit) || isDivided(disclosure, paragraph, whole)) return [];
    return [{ in: paragraph, whole, parts, complete: true }];
  });
}

/** How many figures of a paragraph stand before a place. */
const firstAt = ({ figures }: FigureParagraph, place: number): number =>
  firstFrom(
    figures.map(({ start }) => start),
    place,
  );

/** The end of a list of kinds: of its sentence, or of the bracket it stands in. */
function endOfList(text: string, from: number): number {
  const end = sentenceEnd(text, from);
  const bracket = text[from] === '（' ? text.slice(from, from + LONGEST_SENTENCE).indexOf('）') : -1;
  return bracket >= 0 ? from + bracket : end;
}

const namesOf = (text: string, from: number, parts: readonly PrintedFigure[]): string[] =>
  parts.map(({ start }, index) =>
    text
      .slice(index === 0 ? from : (parts[index - 1]?.end ?? from), start)
      .replace(/^[、，和及与；：]+|[的有为共计是]+$/g, '')
      .trim(),
  );

const isChoice = (name: string): boolean => QUOTED.test(name) || GRADE.test(name);

/** Names of kinds that exclude each other: answers, grades, or words of one ending (执法执勤用车, 其他用车); a person may be two of 在编, 党员. */
function areKinds(names: readonly string[]): boolean {
  if (names.every(isChoice)) return true;
  const endings = new Set(names.map((name) => name.slice(-2)));
  // 煤改电, 煤改气: the same but for the last sign.
  const beginnings = new Set(names.map((name) => name.slice(0, -1)));
  return (endings.size === 1 || beginnings.size === 1) && names.every((name) => name.length > 2) && new Set(names).size === names.length;
}

const FORMS = /(?:有效问卷|有效样本)(?:数?为|共)?(\d+)[份个]/g;
const ANSWERS = /(?:"[^"]{1,8}"的?(?:有)?\d+人[、，]?(?:和|及)?){2,}/g;

/** 收回有效问卷232份…"满意"的178人、"基本满意"的40人、"不满意"的14人: every form is one answer. */
function answersIn(paragraph: FigureParagraph): CountedParts[] {
  const { text } = paragraph.paragraph;
  const answers = Array.from(text.matchAll(ANSWERS));
  const said = answers.length === 0 ? [] : Array.from(text.matchAll(FORMS));
  const ends = said.map(({ 0: words, index }) => index + words.length);
  return answers.flatMap((match): CountedParts[] => {
    const start = match.index;
    const forms = said[firstFrom(ends, start + 1) - 1];
    const at = forms === undefined ? -1 : forms.index + forms[0].search(/\d/);
    const whole = figureAt(paragraph, at);
    const parts = figuresBetween(paragraph, start, start + match[0].length);
    return whole === undefined || !/"不[^"]+"/.test(match[0]) ? [] : [{ in: paragraph, whole, parts, complete: true }];
  });
}

const ONE_GRADE = '(?:评为|为)?"?(?:优秀?|良好?|中等?|合格|不合格|较?差|一般)"?(?:的|等级|等次|档)?(?:有|为)?\\d+[个家][、，和]?';
const GRADED = new RegExp(
  `(\\d+)[个家](?:[\\u4e00-\\u9fa5]{0,8})(?:项目|单位|部门|学校)(?:中|里)?，((?:${ONE_GRADE}){3,})(?![^。；]*(?:其[余他]|另))`,
  'g',
);

/** 评价15个项目，优秀4个、良好8个、合格3个: each has one grade. */
function gradesIn(paragraph: FigureParagraph): CountedParts[] {
  const { text } = paragraph.paragraph;
  return Array.from(text.matchAll(GRADED)).flatMap((match): CountedParts[] => {
    const [words, , list = ''] = match;
    const whole = figureAt(paragraph, match.index);
    const end = match.index + words.length;
    const parts = figuresBetween(paragraph, end - list.length, end);
    return whole === undefined || parts.some(({ unit }) => unit !== whole.unit) ? [] : [{ in: paragraph, whole, parts, complete: true }];
  });
}
