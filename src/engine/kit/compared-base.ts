import type { SaidFigure } from './said-figures.ts';

/** Which of two figures the words make the base that the other is held against: 比上年90万元, 与2022年（80万元）相比, （上年为95.2%）. */

const COMPARED =
  /(?:(?<![同环对占之])比(?![重例率])|对比|相?较(?!大|好|多|高|低|少|快|为)|^(?:与|同|和|跟)(?=[^，。；：、（）]*(?:上年|去年|年|上月|月|季|同期|预算|计划|目标|任务|限额|控制数)))[^，。；：、（）]{0,18}$/;
const EARLIER = /上年|去年|上一年|上月|上季|上学年|上学期|往年|前年|基期|同期/;
const PLANNED =
  /年初|限额|编制|核定(?:面积|车编|床位)|额定|控制数|控制价|限价|计划|目标|任务|预算数?(?:为|是)?$|概算|序时进度|应(?=[\u4e00-\u9fa5]+$)/;
const DONE =
  /实[际有用]|用[了去掉]|开支|花费|编报|在编|在职|在岗|花|决算|执行|支出|完成|签约|成交|中标|结算|进度|[已实](?=[\u4e00-\u9fa5]+$)/;
/** What is changed within the year is changed from the first of these to the second. */
const OPENING = /年初|原|批复|送审|报审|申报/;
const ADJUSTED = /调整|变更|核定|审定|审核/;

/** The words right before a figure, those before the bracket that it stands alone in as well. */
const wordsOf = ({ between }: SaidFigure): string =>
  between
    .replace(/（$/, '')
    .split(/[，；：、。]/)
    .at(-1) ?? '';

/** 比上年90万元: it is what something else is held against. */
export const isCompared = (said: SaidFigure): boolean => COMPARED.test(wordsOf(said));

/** 上年90万元, 2022年90万元, 比90万元: a base in time. */
export const isEarlier = (said: SaidFigure): boolean =>
  isCompared(said) || EARLIER.test(wordsOf(said)) || yearOf(wordsOf(said)) !== undefined;

const yearOf = (words: string): number | undefined => {
  const [, year] = /(20\d\d)年/.exec(words) ?? [];
  return year === undefined ? undefined : Number(year);
};

/** 调增6.2万元至51.8万元. */
const REACHED = /^[，]?(?:后)?(?:至|到|变为|变成|调整为|调整到|增至|降至|达到)/;

/** Whether the first is the base; undefined where one mark tells nothing. */
const MARKS: readonly ((one: string, other: string) => boolean | undefined)[] = [
  (one, other) => oneOf(COMPARED.test(one), COMPARED.test(other)),
  (one, other) => oneOf(REACHED.test(other), REACHED.test(one)),
  (one, other) => oneOf(EARLIER.test(one), EARLIER.test(other)),
  (one, other) => {
    const [a, b] = [yearOf(one), yearOf(other)];
    return a === undefined || b === undefined || a === b ? undefined : a < b;
  },
  (one, other) =>
    (isAdjusted(one) || isAdjusted(other) ? oneOf(OPENING.test(one), OPENING.test(other)) : undefined) ??
    oneOf(PLANNED.test(one) && DONE.test(other), PLANNED.test(other) && DONE.test(one)),
];

const isAdjusted = (words: string): boolean => ADJUSTED.test(words) && !OPENING.test(words);
const oneOf = (first: boolean, second: boolean): boolean | undefined => (first === second ? undefined : first);

/** The base of the two and the other one; undefined where the words do not tell them apart, or contradict one another. */
export function baseOf(one: SaidFigure, other: SaidFigure): { readonly base: SaidFigure; readonly result: SaidFigure } | undefined {
  const told = new Set(MARKS.map((mark) => mark(wordsOf(one), wordsOf(other))).filter((isFirst) => isFirst !== undefined));
  const [isFirst] = told;
  if (isFirst === undefined || told.size > 1) return undefined;
  return isFirst ? { base: one, result: other } : { base: other, result: one };
}

/** 比上年, 较年初预算, 同比: what a result is held against by its own words. */
const AGAINST =
  /(同比|环比)|(?:(?<!占)比(?![重例])|相?较(?=[^大好多高低少快])|[与同和跟](?=[^，。；：]*[相对]?比))((?:20\d\d年)?[^，。；：（）\d]*?)(?:相比|比较|对比)?(?:[增减提降多高少低超压节回缩扩]|上(?![年月季一])|下(?!达)|$)/;
const KINDS_OF_BASE = [EARLIER, /预算|概算|年初/, /计划|目标|任务/, /限额|控制|限价|上限|定额|标准/];

/** Whether a result says what it is held against. */
export const namesBase = (result: SaidFigure): boolean => {
  const [, same, named = ''] = AGAINST.exec(wordsOf(result)) ?? [];
  return same !== undefined || named !== '';
};

/** Whether the words of a result, where they name what it is held against, can mean this base. */
export function mayBeAgainst(result: SaidFigure, base: SaidFigure): boolean {
  const [, same, named = ''] = AGAINST.exec(wordsOf(result)) ?? [];
  if (same !== undefined) return EARLIER.test(wordsOf(base)) || yearOf(wordsOf(base)) !== undefined;
  if (named === '') return true;
  const kind = KINDS_OF_BASE.find((each) => each.test(named));
  return kind === undefined ? /^20\d\d年/.test(named) && yearOf(named) === yearOf(wordsOf(base)) : kind.test(wordsOf(base));
}
