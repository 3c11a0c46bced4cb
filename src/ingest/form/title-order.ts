import { greatest, least } from '../../model/lists.ts';
import type { FormTitle } from './titles.ts';

/** Numbered titles that make a series. */
const SERIES = 5;

/**
 * Numbered titles that stand out of the order of their numbers (38, 40, 39, 41): those that must move for the rest to rise. Only where
 * the numbers make a whole series, so that a wrong number is not taken for a wrong place.
 */
export function titlesOutOfOrder(titles: readonly FormTitle[]): readonly FormTitle[] {
  const numbered = titles.flatMap((title) => (title.number === undefined ? [] : [{ title, number: title.number }]));
  const numbers = numbered.map(({ number }) => number);
  const low = least(numbers);
  const whole = new Set(numbers).size === numbers.length && greatest(numbers) - low + 1 === numbers.length;
  if (numbers.length < SERIES || !whole) return [];
  const kept = longestRise(numbers);
  // Numbers in no order at all are no series either.
  if (numbers.length - kept.size > numbers.length / 4) return [];
  return numbered.filter((_, index) => !kept.has(index)).map(({ title }) => title);
}

/** Indices of the longest rising subsequence. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const length: number[] = [];
  const before: number[] = [];
  let end = -1;
  for (const [index, number] of numbers.entries()) {
    length[index] = 1;
    before[index] = -1;
    for (let at = 0; at < index; at++) {
      if ((numbers[at] ?? 0) < number && (length[at] ?? 0) + 1 > (length[index] ?? 0)) {
        length[index] = (length[at] ?? 0) + 1;
        before[index] = at;
      }
    }
    if ((length[index] ?? 0) > (length[end] ?? 0)) end = index;
  }
  const kept = new Set<number>();
  for (let at = end; at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}
