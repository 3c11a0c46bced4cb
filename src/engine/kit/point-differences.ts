import type { Disclosure } from '../../model/record.ts';
import { type FigureParagraph, figureAt, figureParagraphs, figuresBetween, type PrintedFigure, sentenceStart } from './printed-figures.ts';

/** A difference of two rates in percentage points, with both rates, as one sentence prints them. */
export interface PointDifference {
  readonly in: FigureParagraph;
  /** The figure of the difference. */
  readonly points: PrintedFigure;
  /** The rate that it is said of, and the one it is held against. */
  readonly rate: PrintedFigure;
  readonly base: PrintedFigure;
  /** The word that says which is greater; absent for 相差. */
  readonly word?: { readonly text: string; readonly up: boolean };
}

const UP = '提高|上升|增加|增长|提升|上调|上浮|高于|快于|高出|超过|领先于?|高|快';
const DOWN = '下降|降低|减少|回落|下调|下浮|低于|慢于|落后于?|低|慢';
const N = '(\\d+(?:\\.\\d+)?)%';
const GAP = '[^，。；、%\\d]';
/** 由上年的86.4%提高到88.1%，提高1.7个百分点. */
const FROM_TO = new RegExp(`[由从]${GAP}{0,12}${N}${GAP}{0,6}[到至为]了?${N}，?(${UP}|${DOWN})了?(?=\\d+(?:\\.\\d+)?个?百分点)`, 'g');
/** 执行率54.51%，低于序时进度（58.33%）3.82个百分点. */
const AGAINST = new RegExp(`${N}，?${GAP}{0,6}(${UP}|${DOWN})${GAP}{1,14}（?${N}）?共?(?=\\d+(?:\\.\\d+)?个?百分点)`, 'g');
/** 88.1%，比上年86.4%提高1.7个百分点. */
const OVER = new RegExp(`${N}，?[比较]${GAP}{0,8}?的?（?${N}）?，?(${UP}|${DOWN})了?(?=\\d+(?:\\.\\d+)?个?百分点)`, 'g');
/** 最快的是甲（70.33%），最慢的是乙（36.49%），相差33.84个百分点. */
const APART = new RegExp(`（${N}）[^。；%\\d]{0,24}（${N}），?(?:两者|二者)?相差(?=\\d+(?:\\.\\d+)?个?百分点)`, 'g');

/** 92.5%，前年为88.3%，提高4.2个百分点. */
const PAST = new RegExp(`${N}，(?:上年|去年|前年)${GAP}{0,6}${N}，(${UP}|${DOWN})了?(?=\\d+(?:\\.\\d+)?个?百分点)`, 'g');
/** 81.6%，与85%的序时要求相差3.4个百分点. */
const FROM_ASKED = new RegExp(`${N}，[与和同]${GAP}{0,6}${N}的?${GAP}{0,8}(?:相差|差距为?|差)(?=\\d+(?:\\.\\d+)?个?百分点)`, 'g');
/** 支出增速6.8%，收入增速5.2%，支出增速快于收入增速1.6个百分点: the words name both. */
const OF_TWO = new RegExp(
  `([\\u4e00-\\u9fa5]{2,16})${N}，([\\u4e00-\\u9fa5]{2,16})${N}，([\\u4e00-\\u9fa5]{2,10}?)(?:[快慢]于|[高低]于)([\\u4e00-\\u9fa5]{2,10}?)(?=\\d+(?:\\.\\d+)?个?百分点)`,
  'g',
);
/** 上年总执行率为91.40%，今年上升1.07个百分点: this year's stands in the sentence or the paragraph before, by the same name. */
const SINCE = new RegExp(
  `(?:上年|去年)度?([\\u4e00-\\u9fa5]{2,12}率)(?:为|是|达)?${N}，(?:今年|本年)度?(?:比上年|同比)?(${UP}|${DOWN})了?(?=\\d+(?:\\.\\d+)?个?百分点)`,
  'g',
);

/** What the names of two rates may end in alike. */
const RATES = /(?:增长|下降|增速|增幅|降幅|进度|[^率]率)$/;

/** 支出增速 of 待遇支出增长: the name without the kind of rate, within the words before the rate. */
const isNamed = (words: string, name: string): boolean => {
  const own = name.replace(RATES, '');
  return own.length > 1 && words.includes(own);
};

const isUp = (word: string): boolean => new RegExp(`^(?:${UP})$`).test(word);

/** All differences in points whose two rates stand beside them. */
export function pointDifferences(disclosure: Disclosure): PointDifference[] {
  const paragraphs = figureParagraphs(disclosure);
  return paragraphs.flatMap((paragraph, index) =>
    /百分点/.test(paragraph.paragraph.text) ? [...differencesIn(paragraph), ...sinceLastYear(paragraph, paragraphs[index - 1])] : [],
  );
}

/** How far before a rate its name begins, in characters. */
const NAME = 16;

/** The rates right before a text that go by a name, or by the end of it. */
function ratesNamed({ paragraph, figures }: FigureParagraph, name: string, before: number): readonly PrintedFigure[] {
  return figures.filter(({ unit, start }) => {
    if (unit !== '%' || start >= before) return false;
    const words = /([\u4e00-\u9fa5]+率)(?:为|是|达到?)?$/.exec(paragraph.text.slice(Math.max(0, start - NAME), start))?.[1] ?? '';
    return words.length > SHORTEST && name.endsWith(words);
  });
}

/** 执行率 alone may be that of any project. */
const SHORTEST = 3;

function sinceLastYear(own: FigureParagraph, before: FigureParagraph | undefined): PointDifference[] {
  const { text } = own.paragraph;
  return Array.from(text.matchAll(SINCE)).flatMap((match): PointDifference[] => {
    const [whole, name = '', last = '', word = ''] = match;
    const end = match.index + whole.length;
    const points = figureAt(own, end);
    const base = figuresBetween(own, match.index, end + 1).find((figure) => figure.text === `${last}%`);
    const here = ratesNamed(own, name, match.index);
    const near = here.length > 0 || before?.section !== own.section ? here : ratesNamed(before, name, before.paragraph.text.length);
    const [rate, second] = near;
    if (points === undefined || base === undefined || rate === undefined || second !== undefined) return [];
    const difference = { in: own, points, rate, base, word: { text: word, up: isUp(word) } };
    // Where they differ by another number, another rate is meant.
    return judgePoints(difference) === 'off' ? [] : [difference];
  });
}

/** 目标90%, 全省平均91.4%, 高于国家标准95%: what a rate is measured by is none that has moved. */
const YARDSTICK =
  /(?:目标|标准|要求|指标|计划|任务|底线|红线|全国|全省|全市|全县|全州|全区|平均|考核|规定|[高低]于)[^，。；：、%\d]{0,6}[（：]?$/;

/** How far before a rate the words stand that make it a yardstick. */
const YARDSTICK_WORDS = 12;

const clauseOf = (text: string, { start }: PrintedFigure): string =>
  text
    .slice(Math.max(0, start - YARDSTICK_WORDS), start)
    .split('，')
    .at(-1) ?? '';

/**
 * 满意度92.6%，目标90%，比上年91.8%提高0.8个百分点: between the rate and the one of last year may stand what both are measured by. It is the
 * rate of the sentence that makes the difference, or the last one that is no yardstick.
 */
function measured(paragraph: FigureParagraph, met: PrintedFigure, base: PrintedFigure, points: PrintedFigure): PrintedFigure {
  const { text } = paragraph.paragraph;
  if (!YARDSTICK.test(clauseOf(text, met)) || YARDSTICK.test(clauseOf(text, base))) return met;
  const before = figuresBetween(paragraph, sentenceStart(text, met.start), met.start).filter(({ unit }) => unit === '%');
  const rates = before.filter((figure) => !YARDSTICK.test(clauseOf(text, figure)));
  return rates.find(({ value }) => Math.abs(Math.abs(value - base.value) - points.value) <= points.step) ?? rates.at(-1) ?? met;
}

function differencesIn(paragraph: FigureParagraph): PointDifference[] {
  const { text } = paragraph.paragraph;
  const found: PointDifference[] = [];
  const take = (match: RegExpMatchArray, rates: readonly [string | undefined, string | undefined], word?: string) => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    const points = figureAt(paragraph, end);
    const inside = figuresBetween(paragraph, start, end + 1).filter(({ unit }) => unit === '%');
    const [met, base] = rates.map((printed) => inside.find((figure) => figure.text === `${printed}%`));
    if (points === undefined || met === undefined || base === undefined || found.some((other) => other.points === points)) return;
    const rate = measured(paragraph, met, base, points);
    found.push({ in: paragraph, points, rate, base, ...(word === undefined ? {} : { word: { text: word, up: isUp(word) } }) });
  };
  for (const match of text.matchAll(FROM_TO)) take(match, [match[2], match[1]], match[3]);
  for (const match of text.matchAll(AGAINST)) take(match, [match[1], match[3]], match[2]);
  for (const match of text.matchAll(OVER)) take(match, [match[1], match[2]], match[3]);
  for (const match of text.matchAll(APART)) take(match, [match[1], match[2]]);
  for (const match of text.matchAll(PAST)) take(match, [match[1], match[2]], match[3]);
  for (const match of text.matchAll(FROM_ASKED)) take(match, [match[1], match[2]]);
  for (const match of text.matchAll(OF_TWO)) {
    const [, one = '', , other = '', , first = '', second = ''] = match;
    if (isNamed(one, first) && isNamed(other, second) && !isNamed(one, second) && !isNamed(other, first)) take(match, [match[2], match[4]]);
  }
  return [...found, ...againstTime(paragraph)];
}

const TIME = /(?:进度|收入|支出)(快于|慢于|高于|低于)(?:序时|时间)进度(?=\d+(?:\.\d+)?个?百分点)/g;
/** How far a year has gone by a month, to the places that such rates have. */
const SPAN = /(?:^|[^\d])1[—~至-](\d{1,2})月|([上])半年|(前三)季度/g;

/** How far before a rate the words stand that say what it is of. */
const RATE_WORDS = 24;

/** How far before the words on progress the rate stands that they speak of, in characters. */
const SPOKEN_OF = 400;

/** The last month of every span of months that a text names, and where it ends there. */
const spansIn = (text: string): readonly { readonly end: number; readonly months: number }[] =>
  Array.from(text.matchAll(SPAN), ({ 0: { length }, 1: to, 2: half, index }) => ({
    end: index + length,
    months: Number(to ?? (half === undefined ? 9 : 6)),
  }));

/** 为预算的49.8%。支出进度慢于序时进度0.2个百分点: the other rate follows from the months that the paragraph names. */
function againstTime(paragraph: FigureParagraph): PointDifference[] {
  const { text } = paragraph.paragraph;
  const times = Array.from(text.matchAll(TIME));
  const spans = times.length === 0 ? [] : spansIn(text);
  const months = new Set<number>();
  let passed = 0;
  return times.flatMap((match): PointDifference[] => {
    const end = match.index + match[0].length;
    const points = figureAt(paragraph, end);
    const from = Math.max(match.index - SPOKEN_OF, sentenceStart(text, Math.max(0, sentenceStart(text, match.index) - 1)));
    const rates = figuresBetween(paragraph, from, match.index).filter(
      ({ start, unit }) => unit === '%' && /(?:预算|计划|任务)[^，。；]{0,16}的$/.test(text.slice(Math.max(0, start - RATE_WORDS), start)),
    );
    for (let span = spans[passed]; span !== undefined && span.end <= match.index; span = spans[++passed]) months.add(span.months);
    const [rate, month] = [rates[0], [...months][0]];
    if (points === undefined || rate === undefined || rates.length > 1 || month === undefined || months.size > 1 || month > 12) return [];
    const elapsed = (month / 12) * 100;
    const base = { start: 0, end: 0, text: `${Number(elapsed.toFixed(2))}%`, unit: '%', value: elapsed, step: 0.1, digits: 0 };
    const word = match[1] ?? '';
    return [{ in: paragraph, points, rate, base, word: { text: word, up: isUp(word) } }];
  });
}

/** What a difference comes to: `off` where it is another one, `direction` where the word is the wrong way round. */
export function judgePoints({ points, rate, base, word }: PointDifference): 'holds' | 'off' | 'direction' {
  const difference = rate.value - base.value;
  // The rates are rounded, and the difference is often worked out before they are.
  const slack = rate.step / 2 + base.step / 2 + points.step / 2 + 1e-9;
  if (Math.abs(Math.abs(difference) - points.value) > Math.max(slack, points.step * 1.01)) return 'off';
  const isOpposite = word !== undefined && Math.abs(difference) > slack && difference > 0 !== word.up;
  return isOpposite ? 'direction' : 'holds';
}
