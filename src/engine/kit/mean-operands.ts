import type { Disclosure } from '../../model/record.ts';
import { amountsNamed } from './paper-amounts.ts';
import { type PrintedFigure, sentenceStart } from './printed-figures.ts';
import { totalOf } from './said-claims.ts';

/* What a mean is shared out of where no single amount before it in its sentence is that: the sum of a list, the topic of the sentence. */

/** Fewer amounts are no list. */
const FEWEST = 3;

/**
 * 由4户企业上缴：甲4380万元、乙2160万元、丙980万元、丁1600万元，户均2280万元: the sum of the amounts behind a count of just as many.
 * Undefined where the amounts are not such a list.
 */
export function sumOfCounted(
  amounts: readonly PrintedFigure[],
  counts: readonly PrintedFigure[],
  text: string,
  mean: PrintedFigure,
): PrintedFigure | undefined {
  const [count, second] = counts;
  const last = amounts.at(-1);
  if (count === undefined || second !== undefined || last === undefined || amounts.length < FEWEST) return undefined;
  if (amounts.length !== count.value || amounts.some(({ start }) => start < count.end)) return undefined;
  const opens = /^[^，。；、：]{0,8}[：，](?:分别(?:为|是)?)?[^，。；、：]{1,14}$/.test(text.slice(count.end, amounts[0]?.start));
  const between = amounts.slice(1).map(({ start }, at) => text.slice(amounts[at]?.end, start));
  const isList = between.every((words) => /^、[^，。；、：（）\d]{1,14}$/.test(words));
  if (!opens || !isList || !/^，[^，。；、：]{0,12}$/.test(text.slice(last.end, mean.start))) return undefined;
  return {
    ...last,
    start: amounts[0]?.start ?? last.start,
    text: `（${amounts.map((amount) => amount.text).join(' + ')}）`,
    value: totalOf(amounts),
    step: amounts.reduce((all, { step }) => all + step, 0),
  };
}

/** 运行费：4辆车，平均每辆2.09万元: the one amount of the paper that has the name in front of the colon. */
export function amountsOfTopic(disclosure: Disclosure, text: string, at: number): readonly PrintedFigure[] {
  const topic = /^(?:[（(]?[\d一二三四五六七八九十]{1,2}[)）、.．])?(\p{Script=Han}{2,12})：/u.exec(
    text.slice(sentenceStart(text, at), at),
  )?.[1];
  const named = topic === undefined ? [] : amountsNamed(disclosure, topic, true);
  return named.length === 1 ? named : [];
}

/** How far before a figure the words reach that name it, in characters. */
export const NAMING = 40;

/** Whether the words right before an amount end in the name of what a mean shares out. */
export const isCalled = ({ start }: PrintedFigure, noun: string, text: string): boolean =>
  noun.length > 1 && new RegExp(`${noun}(?:支出|预算|安排)?(?:共计?|为|是|计)?$`).test(text.slice(Math.max(0, start - NAMING), start));

/** 商品和服务支出818901.72元，…。人均商品和服务支出21550.05元: the one amount of the paragraph that goes by the name behind the mean. */
export function calledAs(amounts: readonly PrintedFigure[], noun: string, text: string): readonly PrintedFigure[] {
  const isNamed = noun.length >= LONG_NAME ? isWholeName : SIDES.has(noun) ? isOfSide : () => false;
  const called = amounts.filter((amount) => amount.end > 0 && isNamed(amount, noun, text));
  return called.length === 1 ? called : [];
}

const LONG_NAME = 4;

/** The name begins behind a mark: 公务接待费 is no 接待费. */
const isWholeName = ({ start }: PrintedFigure, noun: string, text: string): boolean =>
  new RegExp(`[，、；。：等及]${noun}(?:支出)?(?:共计?|为|是|计)?$`).test(text.slice(Math.max(0, start - NAMING), start));

const SIDES = new Set(['支出', '收入']);

/** 基金支出182460.03万元，…。人均支出1917.37元: the one side of the accounts that the paragraph prints. */
const isOfSide = ({ start }: PrintedFigure, noun: string, text: string): boolean =>
  new RegExp(`(?:^|[，；。：])(?:基金|待遇|本年|当年|全年|总)*${noun}(?:共计?|为|是|计)?$`, 'u').test(
    text.slice(Math.max(0, start - NAMING), start),
  );
