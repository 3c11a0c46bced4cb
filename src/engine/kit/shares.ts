import type { Fact } from '../../model/fact.ts';
import type { Disclosure } from '../../model/record.ts';
import { amountOf, indexFacts, magnitude } from './facts.ts';
import { isRateOf } from './rate-of.ts';

/** Shares printed beside amounts. */

const known = new WeakMap<Disclosure, ReadonlyMap<Fact, readonly Fact[]>>();

/** The shares of a disclosure that have a value, by the amount they are of. */
function sharesByAmount(disclosure: Disclosure): ReadonlyMap<Fact, readonly Fact[]> {
  const found = known.get(disclosure);
  if (found !== undefined) return found;
  const index = indexFacts(disclosure);
  const shares = new Map<Fact, Fact[]>();
  for (const fact of disclosure.facts) {
    const amount = fact.measure === 'share' && fact.field.value !== undefined ? amountOf(index, fact) : undefined;
    if (amount === undefined) continue;
    const list = shares.get(amount);
    if (list === undefined) shares.set(amount, [fact]);
    else list.push(fact);
  }
  known.set(disclosure, shares);
  return shares;
}

/** The one share printed for each of these amounts; undefined where one has none, or several. */
export function sharesOf(disclosure: Disclosure, amounts: readonly Fact[]): readonly Fact[] | undefined {
  const byAmount = sharesByAmount(disclosure);
  const shares = amounts.flatMap((amount) => {
    const found = byAmount.get(amount) ?? [];
    return found.length === 1 ? found : [];
  });
  return shares.length === amounts.length ? shares : undefined;
}

/** Kinds that the law counts up (goods, works, services): of these none is left out. */
const CLOSED: ReadonlySet<string> = new Set(['procurement']);

/** Percent below which shares leave a part unsaid; what is less may be rounding, or a digit. */
const WHOLE = 99;

function leaveMoreThanRounding(shares: readonly Fact[]): boolean {
  const sum = shares.reduce((total, { field: { value } }) => total + (value?.kind === 'percent' ? value.percent : 0), 0);
  return sum < WHOLE;
}

/**
 * Whether the shares of the parts say that there are more parts than are listed: each is its part of the total to the last digit. With
 * a part misprinted or miscounted one of them would not be.
 */
export function sharesLeaveARest(disclosure: Disclosure, total: Fact, parts: readonly Fact[]): boolean {
  const whole = magnitude(total);
  if (whole === undefined || total.measure !== 'amount' || parts.length < 2 || CLOSED.has(total.concept)) return false;
  const shares = sharesOf(disclosure, parts);
  return shares !== undefined && leaveMoreThanRounding(shares) && sharesAreRight(disclosure, total, parts);
}

/** Whether each part has one share of the total, and each share is right: whatever is wrong with their sum is wrong with the amounts. */
export function sharesAreRight(disclosure: Disclosure, total: Fact, parts: readonly Fact[]): boolean {
  const whole = magnitude(total);
  const shares = whole === undefined ? undefined : sharesOf(disclosure, parts);
  if (whole === undefined || shares === undefined) return false;
  return shares.every((share, index) => {
    const part = parts[index];
    const amount = part === undefined ? undefined : magnitude(part);
    return amount !== undefined && isRateOf(share, amount, whole);
  });
}
