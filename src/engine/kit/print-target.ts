import { formatNumber } from '../../model/number.ts';
import type { Quantity } from '../../model/target.ts';

const FACTOR: Readonly<Record<string, number>> = { 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8 };

/** The number of a quantity as it was printed, before its multiplier: 48 of `48万人次`. */
export function printedNumber(quantity: Quantity): string {
  const factor =
    quantity.multiplier !== undefined
      ? (FACTOR[quantity.multiplier] ?? 1)
      : quantity.unit !== undefined && quantity.unit.unitClass !== 'money'
        ? (FACTOR[quantity.unit.printed.startsWith('亿') ? '亿' : quantity.unit.printed.slice(0, 1)] ?? 1)
        : 1;
  return formatNumber(Number((quantity.number / factor).toPrecision(15)), quantity.decimals);
}

/** A target as a person would write it: comparator, number, multiplier, unit. */
export function printTarget(quantity: Quantity, unit: string): string {
  return `${quantity.comparator ?? ''}${printedNumber(quantity)}${quantity.multiplier ?? ''}${unit}`;
}
