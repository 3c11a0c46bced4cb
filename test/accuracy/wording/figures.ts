import type { Random } from './random.ts';

export type Unit = '元' | '万元' | '亿元';

/** How one paper prints its figures; amounts are whole numbers of the last printed place. */
export interface Style {
  readonly unit: Unit;
  readonly decimals: number;
  /** How many of the last printed place make 1万元 (below one for 亿元). */
  readonly perWan: number;
  readonly thousands: boolean;
  /** Trailing zeros dropped, as spreadsheets do: 11.80 is printed 11.8. */
  readonly trimmed: boolean;
  readonly zero: string;
  readonly rateDecimals: number;
  readonly percent: '%' | '％';
  readonly gap: '' | ' ';
  /** Drawn as an account in 万元 and printed in 元, to the last place. */
  readonly inYuan?: true;
}

const scale = (unit: Unit, decimals: number): number => 10 ** decimals * { 元: 10_000, 万元: 1, 亿元: 0.0001 }[unit];

export function drawStyle(r: Random, units: readonly Unit[]): Style {
  const unit = r.pick(units);
  const decimals = unit === '亿元' ? r.pick([2, 2, 1]) : r.pick(unit === '元' ? [2, 2, 0] : [2, 2, 2, 2, 2, 2, 2, 1]);
  const trimmed = unit === '万元' && r.chance(0.2);
  return {
    unit,
    decimals,
    perWan: scale(unit, decimals),
    thousands: r.chance(unit === '元' ? 0.6 : 0.12),
    trimmed,
    zero: decimals > 0 && !trimmed && r.chance(0.35) ? (0).toFixed(decimals) : '0',
    rateDecimals: r.pick([2, 2, 2, 2, 1, 1, 0]),
    percent: r.chance(0.08) ? '％' : '%',
    gap: r.chance(0.06) ? ' ' : '',
  };
}

/** The same account printed in 元; one in 亿元 or 元 stays as it is. */
export const printedInYuan = (style: Style): Style => (style.unit === '万元' ? { ...style, unit: '元', inYuan: true } : style);

/** The same paper's style for a roll-up in whole 万元 or in 亿元, as governments print them. */
export const styleOf = (style: Style, unit: Unit, decimals: number): Style => ({
  ...style,
  unit,
  decimals,
  perWan: scale(unit, decimals),
  trimmed: false,
  zero: '0',
});

const commas = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** Prints a whole number of last places as a decimal; digits only, no unit. */
export function decimal(amount: number, decimals: number, thousands = false): string {
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const rest = decimals > 0 ? `.${digits.slice(digits.length - decimals)}` : '';
  return `${amount < 0 ? '-' : ''}${thousands ? commas(whole) : whole}${rest}`;
}

export function print(amount: number, style: Style): string {
  if (amount === 0) return style.zero;
  if (style.inYuan === true) return decimal(amount * (10_000 / style.perWan), 0, style.thousands);
  const text = decimal(amount, style.decimals, style.thousands);
  return style.trimmed && text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** numerator ÷ denominator in units of 10^-decimals, rounded half away from zero. */
export function quotient(numerator: number, denominator: number, decimals: number): number {
  const negative = numerator < 0 !== denominator < 0;
  const above = BigInt(Math.abs(numerator)) * 10n ** BigInt(decimals);
  const below = BigInt(Math.abs(denominator));
  const rounded = Number((2n * above + below) / (2n * below));
  return negative ? -rounded : rounded;
}

/** A rate or share in hundredths, as a whole number of 10^-decimals percent. */
export const percentage = (part: number, whole: number, decimals: number): number => quotient(part, whole, decimals + 2);
