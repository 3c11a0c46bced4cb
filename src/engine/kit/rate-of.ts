import type { Fact } from '../../model/fact.ts';

/** Whether a printed percentage is numerator ÷ denominator, rounded or cut off. */
export function isRateOf(rate: Fact, numerator: number, denominator: number): boolean {
  const value = rate.field.value;
  if (value?.kind !== 'percent' || denominator === 0) return false;
  return Math.abs((numerator / denominator) * 100 - value.percent) <= 10 ** -value.decimals;
}
