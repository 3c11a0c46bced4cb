import { isBrokenQuantity } from './broken-quantity.ts';
import { withFigures } from './chinese-number.ts';
import { type DatedTarget, impossibleDate, readDate } from './target-date.ts';
import { cellText, isEmptyToken } from './text.ts';
import { readUnit, type Unit, unitAt } from './unit.ts';

export type Comparator = '≥' | '≤' | '>' | '<' | '=';

/** A target or an actual value, as a person reads it. `comparator` is undefined when none is printed. */
export type Target =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'quantity';
      readonly comparator?: Comparator;
      /** The printed number, multiplied out (48万人次 is 480000). */
      readonly number: number;
      readonly decimals: number;
      /** 万, 千 or 亿 printed before the unit, or 千万 and the like. */
      readonly multiplier?: string;
      readonly unit?: Unit;
      /** Words before the comparator or number, `执行率` in `执行率≥80%`. */
      readonly lead?: string;
      /** Words after the unit (or after the bare number) that belong to neither. */
      readonly tail?: string;
    }
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly high: number;
      readonly decimals: number;
      readonly unit?: Unit;
      readonly lead?: string;
    }
  | { readonly kind: 'several'; readonly numbers: readonly number[]; readonly unit?: Unit }
  | DatedTarget
  | { readonly kind: 'graded'; readonly grade: 'attained' | 'degree' }
  /** `broken`: it looks like a quantity and could not be read; it counts as not read. */
  | { readonly kind: 'text'; readonly broken?: true };

export type Quantity = Extract<Target, { kind: 'quantity' }>;

const COMPARATOR_WORDS: ReadonlyArray<readonly [RegExp, Comparator]> = [
  [/(?:大于(?:或)?等于|不低于|不少于|不小于|不得低于|不得少于|至少|达到|≥=?)$/, '≥'],
  [/(?:小于(?:或)?等于|不超过|不高于|不大于|不多于|不得超过|不得高于|控制在|至多|最多|≤=?)$/, '≤'],
  [/(?:大于|高于|多于|超过|>)$/, '>'],
  [/(?:小于|低于|少于|<)$/, '<'],
  [/(?:等于|=)$/, '='],
];

const AFTER: ReadonlyArray<readonly [RegExp, Comparator]> = [
  [/^(?:以上|及以上|或以上|左右以上)/, '≥'],
  [/^(?:以下|以内|之内|及以下|之下|内(?!容))/, '≤'],
];

const NUMBER = /[+-]?\d+(?:\.\d+)?/g;
const MULTIPLIERS: ReadonlyArray<readonly [string, number]> = [
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['亿', 1e8],
  ['万', 1e4],
];

const ATTAINED =
  /^(?:按?计划|按时|如期|及时|圆满|全部|全面|已|基本|顺利|足额|按期|按要求|按规定|确保)*(?:完成|及时|达标|合格|规范|合规|符合|落实|到位|执行|齐全|完备|正常|准确|达成|实现|安全|畅通|顺畅|全覆盖|应保尽保|应报尽报|应发尽发|按时|如期|足额|有效|达到|完整|真实|准时|无|零)/;
const DEGREE =
  /(?:提升|提高|增强|改善|促进|推动|明显|显著|较高|较好|良好|优良|优秀|有力|持续|长期|长远|稳定|保障|增加|减少|降低|满意|推进|激发|好转|优化|加强|逐步|不断|支撑|健全|完善|巩固|扩大|高|好|优|良|中|强)$|^(?:提升|提高|增强|改善|促进|推动|明显|显著|较|有效|有力|持续|长期|极大|大幅|稳步|进一步|不断|逐步|非常|积极|可靠|正面|效果|成效|得到)/;

interface NumberAt {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
}

function numbersOf(text: string): NumberAt[] {
  const found: NumberAt[] = [];
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) {
    let start = match.index;
    let printed = match[0];
    // A sign glued to a word or number before it is a dash, not a minus.
    if (/[+-]/.test(printed[0] ?? '') && start > 0 && /[\p{L}\d%)）]/u.test(text[start - 1] ?? '')) {
      start += 1;
      printed = printed.slice(1);
    }
    found.push({ start, end: match.index + match[0].length, printed });
  }
  return found;
}

interface Compared {
  readonly comparator: Comparator;
  /** What stands before the comparator. */
  readonly lead: string;
}

const SIGNS: ReadonlyMap<string, Compared> = new Map(
  (['≥', '≤', '>', '<', '='] as const).map((comparator) => [comparator, { comparator, lead: '' }]),
);

function comparatorBefore(lead: string): Compared | undefined {
  if (lead.length < 2) return SIGNS.get(lead);
  for (const [pattern, comparator] of COMPARATOR_WORDS) {
    const match = pattern.exec(lead);
    if (match !== null) return { comparator, lead: lead.slice(0, match.index) };
  }
  return undefined;
}

/** What 万 or 亿 in front of a unit multiplies by (万份, 亿元); 1 where there is none. */
export const scaleOf = (unit: string): number => MULTIPLIERS.find(([word]) => unit.startsWith(word))?.[1] ?? 1;

/** A number written with its unit at a place of a text; the base of every numeric reading. */
function quantityAt(
  text: string,
  at: NumberAt,
  before = comparatorBefore(text.slice(0, at.start)),
): { readonly quantity: Quantity; readonly end: number } {
  let rest = text.slice(at.end);
  let taken = at.end;
  let factor = 1;
  let multiplier: string | undefined;
  let unit = unitAt(rest);
  if (unit === undefined || unit.printed === '千' || unit.printed === '百') {
    for (const [word, size] of MULTIPLIERS) {
      if (!rest.startsWith(word)) continue;
      multiplier = word;
      factor = size;
      rest = rest.slice(word.length);
      taken += word.length;
      unit = unitAt(rest);
      break;
    }
  } else if (unit.unitClass !== 'money') {
    factor = scaleOf(unit.printed);
  }
  if (unit !== undefined) {
    rest = rest.slice(unit.printed.length);
    taken += unit.printed.length;
  }
  let comparator = before?.comparator;
  for (const [pattern, sign] of rest === '' ? [] : AFTER) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    comparator ??= sign;
    rest = rest.slice(match[0].length);
    taken += match[0].length;
  }
  const printed = Number(at.printed);
  const decimals = at.printed.includes('.') ? at.printed.length - at.printed.indexOf('.') - 1 : 0;
  const lead = before?.lead ?? text.slice(0, at.start);
  const tail = rest.replace(/^[。；，、]+$/, '');
  return {
    end: taken,
    quantity: {
      kind: 'quantity',
      ...(comparator === undefined ? {} : { comparator }),
      number: factor === 1 ? printed : Number((printed * factor).toPrecision(15)),
      decimals,
      ...(multiplier === undefined ? {} : { multiplier }),
      ...(unit === undefined ? {} : { unit }),
      ...(lead === '' ? {} : { lead }),
      ...(tail === '' ? {} : { tail }),
    },
  };
}

function readNumeric(text: string): Target | undefined {
  const numbers = numbersOf(text);
  const first = numbers[0];
  if (first === undefined) return undefined;
  const second = numbers[1];
  if (second !== undefined && numbers.length === 2) {
    const low = quantityAt(text, first);
    const high = quantityAt(text, second);
    const between = text.slice(low.end, second.start);
    const unit = high.quantity.unit ?? low.quantity.unit;
    if (/^[-~至到—]+$/.test(between) && high.quantity.tail === undefined && low.quantity.number <= high.quantity.number)
      return {
        kind: 'range',
        low: low.quantity.number,
        high: high.quantity.number,
        decimals: Math.max(low.quantity.decimals, high.quantity.decimals),
        ...(unit === undefined ? {} : { unit }),
        ...(low.quantity.lead === undefined ? {} : { lead: low.quantity.lead }),
      };
    if (/^[和、，及与]$/.test(between) && low.quantity.lead === undefined && high.quantity.tail === undefined)
      return {
        kind: 'several',
        numbers: [low.quantity.number, high.quantity.number],
        ...(unit === undefined ? {} : { unit }),
      };
  }
  // The last comparator–number pair is the value; without one the cell must begin with its number, or end with it and its unit.
  for (let index = numbers.length - 1; index >= 0; index--) {
    const at = numbers[index];
    if (at === undefined) continue;
    const before = comparatorBefore(text.slice(0, at.start));
    if (before !== undefined) return quantityAt(text, at, before).quantity;
  }
  const head = quantityAt(text, first).quantity;
  if (head.lead === undefined) return isProseTail(head, text) ? undefined : head;
  const last = numbers.at(-1);
  if (last === undefined) return undefined;
  const end = quantityAt(text, last).quantity;
  if (end.unit !== undefined && end.tail === undefined) return end;
  return undefined;
}

/** `2019年省级文件……` begins with a number and is a sentence. */
function isProseTail(head: Quantity, text: string): boolean {
  return head.comparator === undefined && head.tail !== undefined && head.tail.length > 24 && /[，。；]/.test(text);
}

const CACHE_LIMIT = 50_000;
const cache = new Map<string, Target>();

/**
 * Reads a target or actual value. Never fails: what has no number, date or graded word is `text`.
 * Memoised, because a submission repeats the same few hundred values; the cache is emptied when it reaches 50,000 entries.
 */
export function readTarget(raw: string): Target {
  const known = cache.get(raw);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const target = parseTarget(cellText(raw));
  cache.set(raw, target);
  return target;
}

/** 80.00（%）, 6（次）, 5（万人次）, 100（人数）: a unit in brackets behind its number, with its multiplier, or as the name of what is counted. */
function withoutBrackets(text: string): string {
  return text.replace(/(?<=\d)（([^（）]{1,8})）$/, (printed, words: string) => {
    const unit = readUnit(words) === undefined ? words.replace(/数$/, '') : words;
    return readUnit(unit.replace(/^[十百千万亿]+(?=.)/, '')) === undefined && readUnit(unit) === undefined ? printed : unit;
  });
}

/** 百分之95: the words before the digits are the sign. */
const HUNDREDTHS = /百分之(\d+(?:\.\d+)?)(?!%)/g;

function parseTarget(given: string): Target {
  const text = withoutBrackets(/\d/.test(given) ? given.replace(HUNDREDTHS, '$1%') : withFigures(given));
  if (isEmptyToken(text) && text !== '无') return { kind: 'empty' };
  if (impossibleDate(text) !== undefined) return { kind: 'text', broken: true };
  const date = readDate(text);
  if (date !== undefined) return date;
  if (isBrokenQuantity(text)) return { kind: 'text', broken: true };
  const numeric = readNumeric(text);
  if (numeric !== undefined) return numeric;
  if (/^(?:全年|按月|按季度?|每月|每季度?|年内|年底前?|当年|每年年?底前?)(?:完成|发放|拨付|支付)?$/.test(text))
    return { kind: 'date', date: {}, deadline: true };
  if (text === '无' || ATTAINED.test(text)) return { kind: 'graded', grade: 'attained' };
  if (DEGREE.test(text)) return { kind: 'graded', grade: 'degree' };
  return { kind: 'text' };
}

/** Whether a value looks like a quantity and could not be read. */
export const isBroken = (target: Target): boolean => target.kind === 'text' && target.broken === true;

/** Whether a value satisfies a target; undefined when the two cannot be compared (units of different kinds, no number). */
export function satisfies(target: Quantity, actual: Quantity): boolean | undefined {
  const a = target.unit?.unitClass;
  const b = actual.unit?.unitClass;
  if (a !== undefined && b !== undefined && a !== b) return undefined;
  switch (target.comparator ?? '≥') {
    case '≥':
      return actual.number >= target.number;
    case '>':
      return actual.number > target.number;
    case '≤':
      return actual.number <= target.number;
    case '<':
      return actual.number < target.number;
    case '=':
      return actual.number === target.number;
  }
}
