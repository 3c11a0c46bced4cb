import type { Fact } from '../../model/fact.ts';
import { greatest } from '../../model/lists.ts';
import type { Disclosure } from '../../model/record.ts';
import { magnitude } from './facts.ts';
import { LONGEST_SENTENCE, type PrintedFigure, printedFigures } from './printed-figures.ts';
import { isRateOf } from './rate-of.ts';
import { contextOf, figureIn } from './sentences.ts';

/* Where the sentence of a rate prints more than one figure that it may be of, or over, arithmetic decides. */

/** 超预算45万元，增长3.0%: by how much a plan was exceeded, and a rate whose own word says that something grew, which is on last year. */
export const isBesideExcess = (rate: Fact, change: Fact): boolean =>
  change.against?.kind === 'budget' && /^\d/.test(change.field.text) && /^(?:同比)?[增下上减降]/.test(rate.field.text);

/** The words from an amount to a movement of it, with what stands before the amount in its clause; undefined where they stand apart. */
function wordsTo(disclosure: Disclosure, amount: Fact, movement: Fact): { readonly before: string; readonly between: string } | undefined {
  const paragraph = contextOf(disclosure, movement)?.paragraph;
  if (paragraph === undefined || contextOf(disclosure, amount)?.paragraph !== paragraph) return undefined;
  const [from, to] = [figureIn(paragraph, amount), figureIn(paragraph, movement)];
  if (from < 0 || to < from || to - from > LONGEST_SENTENCE) return undefined;
  const ahead = paragraph.text.slice(Math.max(0, from - CLAUSE), from);
  return {
    before: ahead.slice(greatest(['。', '；', '，'].map((stop) => ahead.lastIndexOf(stop))) + 1),
    between: paragraph.text.slice(from, to),
  };
}

/** A clause is no longer, in characters. */
const CLAUSE = 40;

/** 2024年预算402万元，2025年预算减少16万元，下降3.98%: the amount is the one of the year before, and what came of it is not printed. */
export function isOfYearBefore(disclosure: Disclosure, rate: Fact, change: Fact, amount: Fact): boolean {
  const [moved, own] = [magnitude(change), magnitude(amount)];
  if (moved === undefined || own === undefined || isRateOf(rate, moved, own - moved) || !isRateOf(rate, moved, own)) return false;
  const words = wordsTo(disclosure, amount, change);
  const [, first] = /(20\d\d)年(?!.*20\d\d年)/.exec(words?.before ?? '') ?? [];
  const [, later] = /(20\d\d)年/.exec(words?.between ?? '') ?? [];
  return first !== undefined && later !== undefined && Number(later) > Number(first);
}

const MEAN = /(?:均|每\p{Script=Han}{1,3})[^，。；、\d]{0,6}$/u;
const MEAN_WORDS = 12;
/** A sentence with means prints no more figures of money between an amount and a rate. */
const MOST = 12;

/** 工资总额2096万元，人均8.00万元，比上年7.80万元增长2.6%: the rate is of the mean that stands between. */
export function isOfMean(disclosure: Disclosure, rate: Fact, amount: Fact): boolean {
  const words = wordsTo(disclosure, amount, rate)?.between ?? '';
  if (!/均|每/.test(words)) return false;
  const figures = printedFigures(words)
    .filter(({ unit, value }) => unit === '元' && value > 0)
    .slice(-MOST);
  const isMean = ({ start }: PrintedFigure): boolean => MEAN.test(words.slice(Math.max(0, start - MEAN_WORDS), start));
  return figures.some(
    (mean) => isMean(mean) && figures.some((other) => other !== mean && isRateOf(rate, mean.value - other.value, other.value)),
  );
}
