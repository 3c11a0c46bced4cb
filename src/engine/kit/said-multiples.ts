import { readCount } from '../../model/chinese-number.ts';
import type { Disclosure } from '../../model/record.ts';
import { baseOf, mayBeAgainst } from './compared-base.ts';
import type { SaidClaim } from './said-claims.ts';
import { hidesFigure, type SaidFigure, type SaidSentence, saidSentences } from './said-figures.ts';

/** Multiples of two figures that stand before them: 360万元，是上年120万元的3倍; 由42万元增至84万元，翻一番. */

const NUMBER = '(\\d+(?:\\.\\d+)?|[两二三四五六七八九十])';
/** 是上年120万元的3倍, and 三倍于上年的1800册: the base stands right before, or right behind. */
const TIMES = new RegExp(
  `(?:的|((?:同比)?(?:增长|增加|上升|提高|提升|扩大)了?))${NUMBER}倍(?![多余以左])|翻(?:了)?([一两二三])?番(?![多余])|(?<=[为是，])${NUMBER}倍于|(减半)(?=，)`,
  'g',
);
const INEXACT = /(?:约|近|超过?|逾|达|大约|将近|接近|不到|不足|超出)$/;
/** What stands between the second figure and 的3倍: nothing, or 为原来. */
const OF_WHAT =
  /^(?:，[^，。；\d]{0,8})?(?:是|为|达到?|相当于|扩大到|增[加至]?到|提高到)?(?:了)?(?:原来|原先|上年|去年|上年度|同期|上年同期|过去|改造前|期初)?$/;
/** What stands between it and 增长3倍, 翻一番. */
const AND_SO = /^(?:）)?，?(?:[^，。；\d]{0,6})$/;
const ELSE = /累计|平均|其中|分别|均|每/;
/** A doubling is a round word: so much less or more than it is none. */
const LEAST = 0.9;
const MOST = 1.4;

interface Said {
  /** How many times as much the words make it, and the last place of that. */
  readonly times: number;
  readonly step: number;
  readonly isDoubling: boolean;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Every multiple of a sentence whose two figures stand beside it. */
export function* saidMultiples(disclosure: Disclosure): Generator<SaidClaim> {
  for (const sentence of saidSentences(disclosure)) {
    if (sentence.figures.length < 2) continue;
    const { text } = sentence.in.paragraph;
    for (const match of text.slice(sentence.start, sentence.end).matchAll(TIMES)) {
      const said = saidIn(match, sentence.start);
      const pair = said === undefined ? undefined : pairOf(sentence, said, match);
      if (said !== undefined && pair !== undefined) yield claimOf(sentence, said, pair);
    }
  }
}

function saidIn(match: RegExpMatchArray, from: number): Said | undefined {
  const [word, growth, plain, doublings, over, halved] = match;
  const printed = plain ?? over;
  const start = from + (match.index ?? 0);
  const common = { word, start, end: start + word.length };
  if (halved !== undefined) return { ...common, times: 0.5, step: 0, isDoubling: true };
  if (printed === undefined) return { ...common, times: 2 ** (readCount(doublings ?? '一') ?? 1), step: 0, isDoubling: true };
  const number = readCount(printed) ?? Number(printed);
  const decimals = printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0;
  if (!Number.isFinite(number)) return undefined;
  return { ...common, times: number + (growth === undefined ? 0 : 1), step: 10 ** -decimals, isDoubling: false };
}

interface Pair {
  readonly base: SaidFigure;
  readonly result: SaidFigure;
}

function pairOf(
  { in: { paragraph }, figures }: SaidSentence,
  said: Said,
  [word, growth, plain, , over, halved]: RegExpMatchArray,
): Pair | undefined {
  const { text } = paragraph;
  const counted = figures.filter(({ figure }) => figure.unit !== '%' && figure.unit !== '百分点');
  if (over !== undefined)
    return twoOf(
      counted,
      counted.findIndex(({ figure }) => figure.start >= said.end),
    );
  const at = counted.findLastIndex(({ figure }) => figure.end <= said.start);
  const last = counted[at];
  if (last === undefined || halved !== undefined) return pairBehind(text, counted, said);
  if (INEXACT.test(text.slice(Math.max(0, said.start - 3), said.start))) return undefined;
  const between = text.slice(last.figure.end, said.start).replace(/，[^，。；\d]{0,8}\d+(?:\.\d+)?%/g, '');
  const isPlain = plain !== undefined && growth === undefined;
  if (!(isPlain ? OF_WHAT : AND_SO).test(between) || hidesFigure(between)) return undefined;
  // 是上年120万元的3倍: the words name the base themselves.
  if (isPlain && between === '') return /(?:是|为|达到?|相当于)[^，。；\d]{0,14}$/.test(last.between) ? asBase(counted, at) : undefined;
  const pair = twoOf(counted, at);
  return pair !== undefined && mayBeAgainst({ ...last, between: `，${between.replace(/^，/, '')}${word}` }, pair.base) ? pair : undefined;
}

/** 较上年翻一番，从42万元增至84万元: the two figures right behind the words. */
function pairBehind(text: string, figures: readonly SaidFigure[], said: Said): Pair | undefined {
  const at = figures.findIndex(({ figure }) => figure.start >= said.end);
  const [first, second] = figures.slice(at, at + 2);
  if (at < 0 || first === undefined || second === undefined || !said.isDoubling) return undefined;
  return /^，(?:[由从]|上年|去年|20\d\d年)[^，。；\d]{0,8}$/.test(text.slice(said.end, first.figure.start))
    ? twoOf(figures, at + 1)
    : undefined;
}

/** The figure at a place as the base of the one before it. */
function asBase(figures: readonly SaidFigure[], at: number): Pair | undefined {
  const [result, base] = [figures[at - 1], figures[at]];
  return result !== undefined && base !== undefined && areComparable(result, base) ? { base, result } : undefined;
}

const FROM = /[由从][^，。；\d]{0,16}$/;
const TO = /^[^，。；、\d]{0,8}[到至]$/;

/** The figure at a place and the one before it, where the words tell which is the base. */
function twoOf(figures: readonly SaidFigure[], at: number): Pair | undefined {
  const [one, other] = [figures[at - 1], figures[at]];
  if (one === undefined || other === undefined || !areComparable(one, other)) return undefined;
  if (FROM.test(one.between) && TO.test(other.between)) return { base: one, result: other };
  return baseOf(one, other);
}

/** 比上年增加179.5万元: by how much it moved, and no base. */
const MOVE = /(?:增加|增长|增收|增支|净增|减少|下降|减收|减支|上升|提高|差|余|多|少|高|低|增|减|升|降)(?:了|额|数|支出|收入|为)*$/;

const areComparable = (one: SaidFigure, other: SaidFigure): boolean =>
  one.figure.unit === other.figure.unit &&
  one.figure.value > 0 &&
  other.figure.value > 0 &&
  !other.between.includes('；') &&
  ![one, other].some(({ name, between }) => ELSE.test(name) || MOVE.test(name) || hidesFigure(between));

function claimOf(sentence: SaidSentence, { times, step, isDoubling, word, start, end }: Said, { base, result }: Pair): SaidClaim {
  const ratio = result.figure.value / base.figure.value;
  const rounding = ratio * (base.figure.step / base.figure.value + result.figure.step / result.figure.value) * 0.5;
  // 120万元 and 360万元 are three times exactly: nothing was cut off.
  const isExact = Math.abs(ratio / step - Math.round(ratio / step)) < 1e-6;
  const slack = rounding + (isExact ? step * 1e-6 : step);
  const holds = isDoubling ? ratio >= times * LEAST && ratio <= times * MOST : Math.abs(ratio - times) <= slack;
  const first = base.figure.start < result.figure.start ? base : result;
  const decimals = isDoubling ? 1 : Math.max(0, Math.round(-Math.log10(step)));
  const isGrowth = /^(?:同比)?[增上提扩]/.test(word);
  return {
    in: sentence.in,
    start: Math.min(first.figure.start - first.name.length, start),
    end: Math.max(end, first.figure.end),
    label: word,
    // The multiple has no unit of its own: the words stand for it.
    figure: { start, end, text: word, unit: '倍', value: times, step, digits: 0 },
    holds,
    right: `${(isGrowth ? ratio - 1 : ratio).toFixed(Math.max(decimals, Number.isInteger(Number(ratio.toFixed(6))) ? 0 : 1))}倍`,
    terms: isGrowth ? `${result.figure.text} ÷ ${base.figure.text} - 1` : `${result.figure.text} ÷ ${base.figure.text}`,
  };
}
