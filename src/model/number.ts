import { numeralAsDigits, withFigures } from './chinese-number.ts';
import { cellText, isEmptyToken } from './text.ts';

export type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '千万元' | '亿元';

/** 分 per unit. */
export const FEN_PER_UNIT: Readonly<Record<MoneyUnit, number>> = {
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  百万元: 100_000_000,
  千万元: 1_000_000_000,
  亿元: 10_000_000_000,
};

/** Units that people take for one another, and by how much that makes an amount wrong. */
const MISTAKEN: readonly MoneyUnit[] = ['元', '万元', '亿元'];
export const UNIT_SLIPS: readonly number[] = [1e4, 1e8, 1e-4, 1e-8];

/** The unit that is so many times another: 万元 is 10,000 times 元. Undefined where people print none. */
export const unitTimes = (unit: MoneyUnit, factor: number): MoneyUnit | undefined =>
  MISTAKEN.find((each) => FEN_PER_UNIT[each] === FEN_PER_UNIT[unit] * factor);

/** The digits of a number without the zeros at its end: those that tell it from others, in whatever unit it is printed. */
export const tellingDigits = (number: number): string => String(Math.abs(Math.round(number))).replace(/0+$/, '');

export const isMoneyUnit = (text: unknown): text is MoneyUnit => typeof text === 'string' && Object.hasOwn(FEN_PER_UNIT, text);

/** An amount of money: whole 分 (a safe integer, negative allowed), with the unit it was printed in and its printed decimals. */
export interface Amount {
  readonly fen: number;
  readonly unit: MoneyUnit;
  readonly decimals: number;
}

/** A percentage in percentage points (27.73 for 27.73%), with its printed decimals. */
export interface Percentage {
  readonly percent: number;
  readonly decimals: number;
}

/** Points of a score or weight, or any other plain number, with its printed decimals. */
export interface Points {
  readonly points: number;
  readonly decimals: number;
}

export type ReadProblem = 'notANumber' | 'noUnit' | 'tooLarge' | 'tooPrecise';
export type Reading<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly problem: ReadProblem };

const EMPTY = { kind: 'empty' } as const;
const problem = (name: ReadProblem) => ({ kind: 'problem', problem: name }) as const;

/** Digits of a printed decimal as a whole number of 10^-scale; undefined when it has more decimals or leaves the safe range. */
export function scaledInteger(printed: string, scale: number): number | undefined {
  if (!DECIMAL.test(printed)) return undefined;
  const point = printed.indexOf('.');
  if (point < 0 || printed.length - point - 1 <= scale) {
    const scaled = Number(printed) * 10 ** scale;
    // Adding 0 makes 0 of -0.
    if (Math.abs(scaled) < EXACT) return Math.round(scaled) + 0;
  }
  return scaledDigits(printed, scale);
}

const DECIMAL = /^[+-]?\d+(?:\.\d*)?$/;
/** Below this, two roundings in binary leave less than half a unit of doubt. */
const EXACT = 2 ** 50;

/** The same digit by digit, for figures with zeros to spare and those at the end of the safe range. */
function scaledDigits(printed: string, scale: number): number | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(printed);
  if (match === null) return undefined;
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > scale) return undefined;
  const digits = Number(`${match[2] ?? ''}${fraction.padEnd(scale, '0')}`);
  if (!Number.isSafeInteger(digits)) return undefined;
  return match[1] === '-' && digits !== 0 ? -digits : digits;
}

const AMOUNT = /^(?:人民币)?([+-]?\d+(?:\.\d+)?)(元|千元|万元|百万元|千万元|亿元|万|亿)?整?$/;
const DECIMALS_PER_UNIT: Readonly<Record<MoneyUnit, number>> = { 元: 2, 千元: 5, 万元: 6, 百万元: 8, 千万元: 9, 亿元: 10 };

/**
 * Reads one amount, such as `1090.88万元`, `-5.9` (with a default unit) or `1,388.70元`.
 * A bracketed negative `(5.90)` is read as -5.90. Text around the number is a problem, not skipped.
 */
export function readAmount(raw: string, defaultUnit?: MoneyUnit): Reading<Amount> {
  let text = cellText(raw);
  if (isEmptyToken(text)) return EMPTY;
  if (!/\d/.test(text)) text = numeralAsDigits(withFigures(text));
  if (text.includes(' ') && /^-?\d{1,3}(?: \d{3})+(?!\d)/.test(text)) text = text.replaceAll(' ', '');
  const bracketed = text.startsWith('（') ? /^（(\d[\d.]*)）$/.exec(text) : null;
  if (bracketed !== null) text = `-${bracketed[1] ?? ''}`;
  const match = AMOUNT.exec(text);
  if (match === null) return problem('notANumber');
  const printed = match[1] ?? '';
  const unit = match[2] === '万' ? '万元' : match[2] === '亿' ? '亿元' : ((match[2] as MoneyUnit | undefined) ?? defaultUnit);
  if (unit === undefined) return problem('noUnit');
  return amountOf(printed, unit);
}

/** An amount from a printed decimal and its unit. */
export function amountOf(printed: string, unit: MoneyUnit): Reading<Amount> {
  const scale = DECIMALS_PER_UNIT[unit];
  const decimals = printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0;
  // A slipped point leaves a figure finer than one 分 (862.328元): it is read to the 分, so that its relations can show it to be wrong.
  const finer = decimals > scale && decimals <= scale + 2 && /^[+-]?\d+\.\d+$/.test(printed);
  const fen = scaledInteger(finer ? Number(printed).toFixed(scale) : printed, scale);
  if (fen === undefined) return problem(decimals > scale ? 'tooPrecise' : /^[+-]?\d+(\.\d+)?$/.test(printed) ? 'tooLarge' : 'notANumber');
  return { kind: 'value', value: { fen, unit, decimals } };
}

/** Reads `27.73%`, `100.00` in a percent column (`bare` true), `95百分数`, or a share such as 0.992 when `share` is true. */
export function readPercentage(raw: string, options: { readonly bare?: boolean; readonly share?: boolean } = {}): Reading<Percentage> {
  const text = numeralAsDigits(withFigures(cellText(raw)));
  if (isEmptyToken(text)) return EMPTY;
  const match = /^([+-]?\d+(?:\.\d+)?)(%|百分数|百分比|个百分点)?$/.exec(text);
  if (match === null) return problem('notANumber');
  const printed = match[1] ?? '';
  const decimals = printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0;
  const number = Number(printed);
  if (match[2] === undefined) {
    if (options.share === true && number > 0 && number <= 1 && decimals > 0)
      return { kind: 'value', value: { percent: Number((number * 100).toFixed(decimals)), decimals: Math.max(0, decimals - 2) } };
    if (options.bare !== true) return problem('noUnit');
  }
  return { kind: 'value', value: { percent: number, decimals } };
}

/** Reads a score or weight: `20`, `6.25`, `10分`, `（40）`, `（10分）`. */
export function readPoints(raw: string): Reading<Points> {
  const text = numeralAsDigits(cellText(raw));
  if (isEmptyToken(text)) return EMPTY;
  const match = /^（?([+-]?\d+(?:\.\d+)?)分?）?$/.exec(text);
  if (match === null) return problem('notANumber');
  const printed = match[1] ?? '';
  return {
    kind: 'value',
    value: { points: Number(printed), decimals: printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0 },
  };
}

function fixed(value: number, decimals: number, atMost: number): string {
  const text = value.toFixed(atMost);
  if (atMost === 0) return text;
  const trimmed = text.replace(/0+$/, '');
  const kept = trimmed.length - trimmed.indexOf('.') - 1;
  if (kept >= decimals) return trimmed.replace(/\.$/, '');
  return trimmed.padEnd(trimmed.length + decimals - kept, '0');
}

/** `1090.88万元`: 分 in a unit, with at least `decimals` decimals and no trailing zeros beyond them. */
export function formatFen(fen: number, unit: MoneyUnit, decimals = 0): string {
  return `${formatFenNumber(fen, unit, decimals)}${unit}`;
}

/** As formatFen, without the unit. */
export function formatFenNumber(fen: number, unit: MoneyUnit, decimals = 0): string {
  const perUnit = FEN_PER_UNIT[unit];
  const whole = Math.trunc(fen / perUnit);
  const rest = Math.abs(fen - whole * perUnit);
  const fraction = String(rest)
    .padStart(String(perUnit).length - 1, '0')
    .replace(/0+$/, '')
    .padEnd(decimals, '0');
  const sign = fen < 0 && whole === 0 ? '-' : '';
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

/** A number with at least `decimals` and at most `atMost` decimals. */
export function formatNumber(value: number, decimals = 0, atMost = Math.max(decimals, 4)): string {
  return fixed(value, decimals, atMost);
}
