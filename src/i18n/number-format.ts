import { formatNumber } from '../model/number.ts';

/** A number in a sentence: no thousands separators, at most four decimals, as the documents print them. */
export function formatPlain(value: number): string {
  return Number.isFinite(value) ? formatNumber(value, 0, 4) : '—';
}

/** A count in a table or a headline: `12,345`. */
export function formatCount(count: number): string {
  return String(Math.trunc(count)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A ratio as a percentage, rounded down so that 100.0% means all of it: `99.9%`. */
export function formatRatio(ratio: number): string {
  return `${formatNumber(Math.floor(ratio * 1000 + 1e-9) / 10, 1, 1)}%`;
}

/** Parts of one whole as percentages that add up to 100.0%: what rounding down leaves over goes to the largest remainders. */
export function formatShares(parts: readonly number[]): string[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole === 0) return parts.map(() => '—');
  const exact = parts.map((part) => (part / whole) * 1000);
  const shares = exact.map((share) => Math.floor(share + 1e-9));
  const left = 1000 - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact.map((share, at) => ({ at, remainder: share - (shares[at] ?? 0) })).sort((a, b) => b.remainder - a.remainder);
  for (const { at } of byRemainder.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
  return shares.map((share) => `${formatNumber(share / 10, 1, 1)}%`);
}

/** A score out of 100: `84.5`. */
export function formatScore(score: number): string {
  return formatNumber(score, 1, 1);
}

/** Points taken off: `-5`, `-0.5`, and `0` where a ceiling took them all. */
export function formatDeduction(points: number): string {
  const magnitude = formatNumber(Math.abs(points), 0, 1);
  return magnitude === '0' ? '0' : `-${magnitude}`;
}
