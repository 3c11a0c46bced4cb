import { amountOf, type MoneyUnit } from '../../model/number.ts';
import type { FactValue } from '../../model/record.ts';

/** A figure of running text: its printed form, value and place in the text. Bounds and prices (`20万元以上`, `500元/人`) are words. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `points` is a difference of two percentages; `blank` an unfilled slot (`占 %`, `减少 万元`). */
  readonly kind: 'amount' | 'percent' | 'count' | 'area' | 'points' | 'blank';
  /** Absent for a blank, and for a figure that cannot be kept (beyond the safe range or 分). */
  readonly value?: FactValue;
}

const MONEY = '亿元|千万元|百万元|万元|千元|元';
const COUNTED = '个?批次|批|人次|人|辆|台（?套?）?|套|个?团组|团次|个|次|件|艘|处';
const FIGURE = new RegExp(
  `(?<![\\d.A-Za-z/])([+-]?(?:\\d{1,3}(?: \\d{3})+|\\d+)(?:\\.\\d+)?) ?(?:(${MONEY})|(%|个百分点|百分点)|(平方米|㎡|平米)|(${COUNTED}))`,
  'g',
);
/** Two totals under one unit: `各12.5，13.5万元`. */
const SHARED_UNIT = new RegExp(`(?:各|分别)(?:为|是|约)?(\\d+(?:\\.\\d+)?)(万元|元|亿元)?[，、和]\\d+(?:\\.\\d+)?(${MONEY})`, 'g');
const BLANK = /(?:(?<=[为占少加长降持升是计费出入额排安数的]) ?%(?!["”」』》])|(?<=[为占少加长降持升是计费出入额排数]) ?(?:万元|亿元))/g;
/** What makes the amount before it a bound or a price, not a figure of the accounts. */
const BOUND_AFTER = /^(?:（含[^）]*）)?(?:及|\(含\))?(?:以上|以下|以内|左右|不等|起步|封顶|起(?!来))|^(?:\/|／|每|一[人个户天])/;
const BOUND_BEFORE =
  /(?:[≥≤><=~～至×*]|不超过|不低于|不少于|不高于|不多于|少于|多于|高于|低于|大于|小于|超过|控制在|控制到|(?:平均|每)每?[^，。；\d]{0,3}[人亩户年月天次辆台个场批件套名]|人均|标准为?|单价为?)$/;

function decimalsOf(printed: string): number {
  return printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0;
}

function moneyValue(printed: string, unit: MoneyUnit): FactValue | undefined {
  const reading = amountOf(printed, unit);
  return reading.kind === 'value' ? { kind: 'amount', ...reading.value } : undefined;
}

/** `亿元` and the like; the pattern admits nothing else. */
function isMoneyUnit(text: string): text is MoneyUnit {
  return /^(?:亿|千万|百万|万|千)?元$/.test(text);
}

function figureOf(match: RegExpMatchArray, start: number): Figure {
  const [text, printed = '', money, percent, area, unit] = match;
  // 2 356.80: thousands set apart by a blank.
  const number = printed.replaceAll(' ', '');
  const base = { start, end: start + text.length, text };
  const withValue = (kind: Figure['kind'], value: FactValue | undefined): Figure => ({
    ...base,
    kind,
    ...(value === undefined ? {} : { value }),
  });
  if (money !== undefined) return withValue('amount', isMoneyUnit(money) ? moneyValue(number, money) : undefined);
  if (percent !== undefined)
    return withValue(percent === '%' ? 'percent' : 'points', { kind: 'percent', percent: Number(number), decimals: decimalsOf(number) });
  const printedUnit = area ?? unit ?? '';
  return withValue(area === undefined ? 'count' : 'area', {
    kind: 'number',
    number: Number(number),
    decimals: decimalsOf(number),
    unit: printedUnit,
  });
}

function isBound(text: string, start: number, end: number): boolean {
  return BOUND_AFTER.test(text.slice(end, end + 12)) || BOUND_BEFORE.test(text.slice(Math.max(0, start - 6), start));
}

/** All figures of a canonical text, in order. */
export function figuresOf(text: string): Figure[] {
  if (!/\d|%|万元/.test(text)) return [];
  const figures: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const start = match.index;
    // 第3批次 and 3个月 are no quantities of things.
    if (match[5] !== undefined && /第$/.test(text.slice(0, start))) continue;
    if (match[5] === '个' && /^(?:月|百分点|工作日)/.test(text.slice(start + match[0].length))) continue;
    if (match[2] !== undefined && isBound(text, start, start + match[0].length)) continue;
    figures.push(figureOf(match, start));
  }
  for (const match of text.matchAll(SHARED_UNIT)) {
    const [, number = '', ownUnit, unit = ''] = match;
    if (ownUnit !== undefined || !isMoneyUnit(unit)) continue;
    const start = match.index + match[0].indexOf(number);
    const value = moneyValue(number, unit);
    figures.push({ start, end: start + number.length, text: number, kind: 'amount', ...(value === undefined ? {} : { value }) });
  }
  for (const match of text.matchAll(BLANK))
    if (!figures.some((figure) => figure.end > match.index && figure.start <= match.index))
      figures.push({ start: match.index, end: match.index + match[0].length, text: match[0], kind: 'blank' });
  return figures.sort((a, b) => a.start - b.start);
}
