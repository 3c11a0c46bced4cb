/**
 * A call takes its arguments from the stack, which some hundred thousand of them overflow: `list.push(...items)` and
 * `Math.max(...numbers)` end the program on long data. The linter forbids them (`no-spread-arguments.grit`).
 */

/** Adds items at the end of a list. The items may be the list's own only as a copy. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

/** The greatest number, as `Math.max`: −∞ of none, NaN when one is. */
export function greatest(numbers: Iterable<number>): number {
  let result = Number.NEGATIVE_INFINITY;
  for (const number of numbers) result = Math.max(result, number);
  return result;
}

/** The least number, as `Math.min`: +∞ of none, NaN when one is. */
export function least(numbers: Iterable<number>): number {
  let result = Number.POSITIVE_INFINITY;
  for (const number of numbers) result = Math.min(result, number);
  return result;
}
