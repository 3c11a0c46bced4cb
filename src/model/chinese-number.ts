import type { MoneyUnit } from './number.ts';

/** Amounts and rates written in Chinese numerals: 三百二十万元, 叁佰贰拾万元整, 百分之九百二十, 二十三点五万元. */

const DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'零一二三四五六七八九'].map((sign, value) => [sign, value])),
  ...Object.fromEntries([...'〇壹贰叁肆伍陆柒捌玖'].map((sign, value) => [sign, value])),
  两: 2,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const DIGIT = Object.keys(DIGITS).join('');
const SIGN = `${DIGIT}十拾百佰千仟`;

/** A number below ten thousand with its units in falling order; undefined for what nobody would write (三五, 百二, 十百). */
function belowTenThousand(text: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let last = 10_000;
  for (const sign of text) {
    const unit = UNITS[sign];
    if (unit === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[sign];
      continue;
    }
    // 十五 stands for 一十五; 百 and 千 do not stand alone.
    const factor = digit === undefined || digit === 0 ? (unit === 10 ? 1 : undefined) : digit;
    if (unit >= last || factor === undefined) return undefined;
    sum += factor * unit;
    last = unit;
    digit = undefined;
  }
  if (digit !== undefined && digit !== 0 && last !== 10_000 && last !== 10 && !/[零〇].$/.test(text)) return undefined;
  return sum + (digit ?? 0);
}

/** A Chinese numeral with its decimals as printed digits, at most 9999亿; undefined when it is none. */
export function readChineseNumeral(text: string): string | undefined {
  const match = new RegExp(`^(?:([${SIGN}]+)[亿])?(?:([${SIGN}]+)万)?([${SIGN}]*)(?:点([${DIGIT}]+))?$`).exec(text);
  if (match === null || text === '') return undefined;
  const [, high, middle, low = '', decimals] = match;
  const parts = [high, middle, low].map((part) => (part === undefined || part === '' ? 0 : belowTenThousand(part)));
  const [a, b, c] = parts;
  if (a === undefined || b === undefined || c === undefined) return undefined;
  // 一万五 is fifteen thousand in speech; in print a gap is filled (一万零五百).
  if ((high ?? middle) !== undefined && low !== '' && c < 1000 && !/^[零〇]/.test(low)) return undefined;
  const whole = String(a * 100_000_000 + b * 10_000 + c);
  return decimals === undefined ? whole : `${whole}.${[...decimals].map((sign) => DIGITS[sign]).join('')}`;
}

/** A count or the number of an item, in either digits: 12, 十二, 两; undefined for what is none. */
export function readCount(text: string): number | undefined {
  const printed = /^\d+$/.test(text) ? text : readChineseNumeral(text);
  return printed === undefined ? undefined : Number(printed);
}

const HAN = '一二三四五六七八九';

/** 12 as 十二; 1 to 99. */
export const hanCount = (number: number): string =>
  [number < 20 ? '' : HAN[Math.floor(number / 10) - 1], number < 10 ? '' : '十', HAN[(number % 10) - 1] ?? ''].join('');

/** How a Chinese numeral with a unit of money stands in a text, in groups: numeral, unit. A unit alone (万元, 百万元) is none. */
export const CHINESE_AMOUNT = `(?<![${SIGN}几数第多余\\d.])((?:[${DIGIT}][${SIGN}万亿点]*|十[${SIGN}万亿点]*|拾[${SIGN}万亿点]*))(?<=[十拾百佰千仟万亿]|点[${DIGIT}]+|[十百千万][${DIGIT}])(元)(?:整|正)?`;
/** The same of a rate, in a group: numeral. */
export const CHINESE_PERCENT = `百分之(百|[${DIGIT}十拾][${SIGN}点]*)`;

/** The same before the sign, which nobody writes who means well: 九十四点九一%. */
export const CHINESE_BEFORE_SIGN = `(?<![${SIGN}几数第多余\\d.])([${DIGIT}十拾][${SIGN}点]*)%`;

/** 三百二十万 + 元 as a decimal and its unit: the numeral's own 万 or 亿 is the unit where it ends with one and has no other. */
export function chineseAmount(numeral: string): { readonly printed: string; readonly unit: MoneyUnit } | undefined {
  const unit = /^[^万亿]+([万亿])$/.exec(numeral)?.[1] ?? '';
  const printed = readChineseNumeral(unit === '' ? numeral : numeral.slice(0, -1));
  return printed === undefined ? undefined : { printed, unit: unit === '万' ? '万元' : unit === '亿' ? '亿元' : '元' };
}

/** 九百二十 of 百分之九百二十 as a decimal; 百 is 100. */
export const chinesePercent = (numeral: string): string | undefined => (numeral === '百' ? '100' : readChineseNumeral(numeral));

const AMOUNT_IN_WORDS = new RegExp(CHINESE_AMOUNT, 'g');
const PERCENT_IN_WORDS = new RegExp(CHINESE_PERCENT, 'g');

/** A text with its amounts and rates in words as figures (达到百分之九十五 → 达到95%); those that are no number stay as they are. */
export function withFigures(text: string): string {
  if (!/元|百分之/.test(text)) return text;
  return text
    .replace(AMOUNT_IN_WORDS, (printed: string, numeral: string) => {
      const amount = chineseAmount(numeral);
      return amount === undefined ? printed : `${amount.printed}${amount.unit}`;
    })
    .replace(PERCENT_IN_WORDS, (printed: string, numeral: string) => {
      const percent = chinesePercent(numeral);
      return percent === undefined ? printed : `${percent}%`;
    });
}

/** 九百二十八点四 alone in a cell of figures; 十一 and 二 count rows there as well as they state an amount. */
const NUMERAL_ALONE = new RegExp(`^(?=.*[百佰千仟万点])([${SIGN}万亿点]+?)((?:万|亿)?元|[万亿])?(整|正)?$`);

/** A cell that holds nothing but a Chinese numeral and perhaps its unit, as digits; any other text as it is. */
export function numeralAsDigits(text: string): string {
  const match = NUMERAL_ALONE.exec(text);
  const printed = match === null ? undefined : readChineseNumeral(match[1] ?? '');
  return printed === undefined ? text : `${printed}${match?.[2] ?? ''}`;
}

const LIKE_NUMERAL = new RegExp(`^[${SIGN}万亿点]{2,}(?:元[整正]?)?$`);

/** Whether a text has the signs of a Chinese numeral alone, a number or not. */
export const looksLikeNumeral = (text: string): boolean => LIKE_NUMERAL.test(text);
