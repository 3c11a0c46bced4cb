import { CHINESE_AMOUNT, CHINESE_BEFORE_SIGN, CHINESE_PERCENT, chineseAmount, chinesePercent } from '../../model/chinese-number.ts';
import { PRINTED_NUMBER } from '../../model/digits.ts';
import type { FactValue } from '../../model/fact.ts';
import { memoise } from '../../model/memoise.ts';
import { amountOf, isMoneyUnit, type MoneyUnit } from '../../model/number.ts';
import { UNFILLED_AMOUNT, UNFILLED_PERCENT, UNFILLED_YUAN } from '../../model/unfilled.ts';
import { brokenFigures, KEPT_WITHIN } from './broken-figure.ts';

/**
 * Figures of running text. A bound or a price (`20万元以上`, `500元/人`) is a figure of no account; a number without its unit keeps
 * its place, and so does one that cannot be read (broken-figure.ts); a blank is a slot left unfilled.
 */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'amount' | 'percent' | 'points' | 'times' | 'count' | 'area' | 'bare' | 'blank' | 'broken';
  /** Absent for a blank, a bare or a broken number, and for a figure that cannot be kept (beyond the safe range or 分). */
  readonly value?: FactValue;
  /** 约, 近, 余: nothing exact can be said with it. */
  readonly approximate?: true;
  /** A limit, threshold or price. */
  readonly bound?: true;
}

const MONEY = '亿元|千万元|百万元|万元|千元|元';
const COUNTED = '个?批次|批|人次|人|辆|台（?套?）?|套|个?团组|团次|个|次|件|艘|处|户|家|所|名';
const FIGURE = new RegExp(
  `(?<![\\d.A-Za-z/])(?:(\\d+)亿(${PRINTED_NUMBER})(万)元|(${PRINTED_NUMBER}) ?(?:[多余])?(?:(${MONEY})|(%|个百分点|百分点)|(平方米|㎡|平米)|(倍)|(${COUNTED})))`,
  'g',
);
/** Amounts under one unit: `各12.5，13.5万元`, `分别为1、2和3万元`. */
const SHARED_UNIT = new RegExp(
  `(?:各|分别)(?:增加|减少)?(?:为|是|约)?((?:\\d+(?:\\.\\d+)?[，、和及与]){1,8})\\d+(?:\\.\\d+)?(${MONEY}|%)`,
  'g',
);
/** 减少万元主要是…: a slot in the middle of its clause. */
const UNFILLED_MIDST = /([为少加长降持升计费出入额排数])( ?(?:万元|亿元))/g;
const UNFILLED = [UNFILLED_PERCENT, UNFILLED_AMOUNT, UNFILLED_YUAN, UNFILLED_MIDST];
/** A number that stands where an amount or a share must stand, with nothing behind it. */
const BARE =
  /(?<=(?:增加|减少|增长|下降|增收|减收|增支|减支|完成|支出|收入|合计|总计|共计|预算数?|决算数?|经费|费|占|(?:完成|占)[^，。；\d]{0,6}(?:预算|计划)数?的?)(?:了|为|是|约|额)?)[+-]?\d+(?:\.\d+)?(?=[，。；、）]|$)|(?<=[\p{Script=Han}）])\d+\.\d{1,2}(?=[，。；、])|(?<=[比较](?:上年|去年)(?:同期|预算|决算|度)?数?)\d+(?:\.\d+)?(?=增|减|上|下|提|降)/gu;
const BOUND_AFTER = /^(?:（含[^）]*）)?(?:及|\(含\))?(?:以上|以下|以内|不等|起步|封顶|起(?!来))|^(?:\/|／|每|一[人个户天])/;
/** 调减至320万元 is what it came to, 5万元至10万元 a range. */
const BOUND_BEFORE =
  /(?:[≥≤><=~～×*]|(?<![增减整高少降加升低长缩大])至|不超过|不低于|不少于|不高于|不多于|不得超过|控制在|控制到|(?:平均|每)每?[^，。；\d]{0,3}[人亩户年月天次辆台个场批件套名]|标准为?|单价为?|单位价值|单台价值)$/;
const KEPT = new RegExp(`${KEPT_WITHIN}$`);
/** 应签约18640户 is exact. */
const APPROXIMATE_BEFORE = /(?:(?<![签特违节合履条预制缔])约|(?<![最附临])近|大约|左右|将近|接近|超过|达到约)(?:为)?$/;
const APPROXIMATE_AFTER = /^(?:左右|上下|多(?!于)|余)/;

/** Decimals as printed; zeros that a program adds behind two of a rate (8.8100%) promise nothing. */
function rateDecimals(printed: string): number {
  return decimalsOf(printed.replace(/(\.\d\d)0+$/, '$1'));
}

export function decimalsOf(printed: string): number {
  return printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0;
}

function moneyValue(printed: string, unit: MoneyUnit): FactValue | undefined {
  const reading = amountOf(printed, unit);
  return reading.kind === 'value' ? { kind: 'amount', ...reading.value } : undefined;
}

type Kept = Pick<Figure, 'kind' | 'value'>;

const kept = (kind: Figure['kind'], value: FactValue | undefined): Kept => ({ kind, ...(value === undefined ? {} : { value }) });

function readMatch(match: RegExpMatchArray): Kept {
  const [, hundredMillions, tenThousands, , printed = '', money, percent, area, times, unit] = match;
  if (hundredMillions !== undefined && tenThousands !== undefined)
    return kept('amount', moneyValue(String(Number(hundredMillions) * 10_000 + Number(tenThousands)), '万元'));
  // 2 356.80: thousands set apart by a blank.
  const number = printed.replaceAll(' ', '');
  if (isMoneyUnit(money)) return kept('amount', moneyValue(number, money));
  const decimals = decimalsOf(number);
  if (percent !== undefined)
    return kept(percent === '%' ? 'percent' : 'points', { kind: 'percent', percent: Number(number), decimals: rateDecimals(number) });
  if (times !== undefined)
    return kept('times', { kind: 'percent', percent: Number((Number(number) * 100).toFixed(6)), decimals: Math.max(0, decimals - 2) });
  return kept(area === undefined ? 'count' : 'area', { kind: 'number', number: Number(number), decimals, unit: area ?? unit ?? '' });
}

/** Whether the number before a counting word counts nothing: 第3批次, 3个月, 2个方面. */
function countsNothing(text: string, match: RegExpMatchArray, end: number): boolean {
  const unit = match[9];
  if (unit === undefined) return false;
  if (text[(match.index ?? 0) - 1] === '第') return true;
  return unit === '个' && /^(?:月|百分点|工作日|方面|部分|季度|年|小时|自然)/.test(text.slice(end));
}

type Marked = Pick<Figure, 'bound' | 'approximate'>;

/** What the words around a figure say of its value: a limit, or no exact one. */
function markedBy(text: string, start: number, end: number, mayBound: boolean): Marked {
  const ahead = text.slice(Math.max(0, start - 14), start);
  const behind = text.slice(end, end + 12);
  const isKept = behind.startsWith('以内') && KEPT.test(ahead);
  const bound = mayBound && !isKept && (BOUND_AFTER.test(behind) || BOUND_BEFORE.test(ahead));
  const approximate = APPROXIMATE_BEFORE.test(ahead) || APPROXIMATE_AFTER.test(behind);
  return { ...(bound ? { bound } : {}), ...(approximate ? { approximate } : {}) };
}

function percentInWords(numeral: string): Kept | undefined {
  const printed = chinesePercent(numeral);
  return printed === undefined ? undefined : kept('percent', { kind: 'percent', percent: Number(printed), decimals: decimalsOf(printed) });
}

const IN_WORDS: ReadonlyArray<readonly [RegExp, (numeral: string) => Kept | undefined]> = [
  [
    new RegExp(CHINESE_AMOUNT, 'g'),
    (numeral) => {
      const amount = chineseAmount(numeral);
      return amount === undefined ? undefined : kept('amount', moneyValue(amount.printed, amount.unit));
    },
  ],
  [new RegExp(CHINESE_PERCENT, 'g'), percentInWords],
  [new RegExp(CHINESE_BEFORE_SIGN, 'g'), percentInWords],
];

/** 三百二十万元, 百分之九十五: figures in words; one that is no number is broken. */
function addInWords(text: string, figures: Figure[]): void {
  if (!/[十百千万亿拾佰仟点]\S?元|百分之|[一二三四五六七八九十百零]%/.test(text)) return;
  for (const [pattern, read] of IN_WORDS) {
    for (const { index: start, 0: whole, 1: numeral = '' } of text.matchAll(pattern)) {
      const end = start + whole.length;
      const found = read(numeral) ?? { kind: 'broken' as const };
      figures.push({ start, end, text: whole, ...found, ...markedBy(text, start, end, true) });
    }
  }
}

/** Whether no figure found so far covers any of a stretch. The list may grow. */
function freeAmong(figures: readonly Figure[]): (start: number, end: number) => boolean {
  const taken = new Set<number>();
  let known = 0;
  return (start, end) => {
    for (; known < figures.length; known += 1) {
      const figure = figures[known];
      for (let at = figure?.start ?? 0; at < (figure?.end ?? 0); at += 1) taken.add(at);
    }
    for (let at = start; at < end; at += 1) if (taken.has(at)) return false;
    return true;
  };
}

/** All figures of a canonical text, in order. The same paragraph is asked for several times at once, by one reader after the other. */
export const figuresOf: (text: string) => readonly Figure[] = memoise(readFigures, 1, 0);

function readFigures(text: string): readonly Figure[] {
  const figures: Figure[] = brokenFigures(text).map(({ start, end }) => ({ start, end, text: text.slice(start, end), kind: 'broken' }));
  if (figures.length === 0 && !/\d|%|元|百分之/.test(text)) return [];
  addInWords(text, figures);
  const isFree = freeAmong(figures);
  for (const match of text.matchAll(FIGURE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (countsNothing(text, match, end) || (figures.length > 0 && !isFree(start, end))) continue;
    const isMoney = match[5] !== undefined || match[1] !== undefined;
    const approximate = /[多余]/.test(match[0]) ? { approximate: true as const } : {};
    figures.push({
      start,
      end,
      text: match[0],
      ...readMatch(match),
      ...markedBy(text, start, end, isMoney || match[6] !== undefined),
      ...approximate,
    });
  }
  addSharedUnits(text, figures, isFree);
  for (const match of text.matchAll(BARE)) {
    const end = match.index + match[0].length;
    if (!isFree(match.index, end) || /^(?:19|20)\d\d$/.test(match[0])) continue;
    figures.push({ start: match.index, end, text: match[0], kind: 'bare' });
  }
  for (const pattern of UNFILLED) {
    for (const { index, 0: whole, 1: word = '', 2: slot = '' } of text.matchAll(pattern)) {
      const end = index + whole.length;
      if (isFree(index, end)) figures.push({ start: index + word.length, end, text: slot, kind: 'blank' });
    }
  }
  addOrphans(text, figures, isFree);
  return figures.sort((a, b) => a.start - b.start);
}

/** 16.9（注）万元, 16.S万元, 1.6.9万元: a unit that no figure took, with digits right before it and nothing between them that is a word. */
const ORPHAN =
  /(?:(?<![\d.])\d[\d.]*|(?<![零〇一二三四五六七八九十百千])[零〇一二三四五六七八九十百千]+\.[零〇一二三四五六七八九]+)(?:[^\p{Script=Han}\d\s，。；、：]{0,3}|[，。；-]{1,2}\.\d+)(?:（[^（）\d]{1,4}）|\[[^\]\d]{1,4}\])?[^\p{Script=Han}\d\s，。；、：]{0,2} ?(?:[百千]?[万亿]?元|%)/gu;

function addOrphans(text: string, figures: Figure[], isFree: (start: number, end: number) => boolean): void {
  for (const { index: start, 0: whole } of text.matchAll(ORPHAN)) {
    const end = start + whole.length;
    if (isFree(start, end)) figures.push({ start, end, text: whole, kind: 'broken' });
  }
}

function addSharedUnits(text: string, figures: Figure[], isFree: (start: number, end: number) => boolean): void {
  for (const match of text.matchAll(SHARED_UNIT)) {
    const [whole, numbers = '', unit = ''] = match;
    let start = match.index + whole.indexOf(numbers);
    for (const number of numbers.split(/[，、和及与]/)) {
      if (number === '') continue;
      const end = start + number.length;
      const value = isMoneyUnit(unit)
        ? moneyValue(number, unit)
        : ({ kind: 'percent', percent: Number(number), decimals: decimalsOf(number) } as const);
      if (isFree(start, end))
        figures.push({
          start,
          end,
          text: number,
          kind: isMoneyUnit(unit) ? 'amount' : 'percent',
          ...(value === undefined ? {} : { value }),
        });
      start = end + 1;
    }
  }
}
