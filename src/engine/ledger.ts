/**
 * Values with the hashes of their keys, in two columns. While records go by, nothing is looked up and little is kept; which values share
 * a key is found once, at the end. Made for hundreds of thousands of keys of which most have one value.
 */
export interface Ledger<T> {
  readonly keys: number[];
  readonly values: T[];
}

export function openLedger<T>(): Ledger<T> {
  return { keys: [], values: [] };
}

/** Enters a value under a key, a `hashNumber`. */
export function enter<T>(ledger: Ledger<T>, key: number, value: T): void {
  ledger.keys.push(key);
  ledger.values.push(value);
}

export function mergeLedgers<T>(ledger: Ledger<T>, other: Ledger<T>): Ledger<T> {
  for (const key of other.keys) ledger.keys.push(key);
  for (const value of other.values) ledger.values.push(value);
  return ledger;
}

/** The values of every key that has several, in the order of entering. */
export function sharedIn<T>({ keys, values }: Ledger<T>): Map<number, T[]> {
  const shared = new Map<number, T[]>();
  const several = repeatedIn(keys);
  if (several.size === 0) return shared;
  keys.forEach((key, index) => {
    const value = values[index];
    if (value === undefined || !several.has(key)) return;
    const list = shared.get(key);
    if (list === undefined) shared.set(key, [value]);
    else list.push(value);
  });
  return shared;
}

function repeatedIn(keys: readonly number[]): Set<number> {
  const several = new Set<number>();
  const sorted = Float64Array.from(keys).sort();
  sorted.forEach((key, index) => {
    if (index > 0 && key === sorted[index - 1]) several.add(key);
  });
  return several;
}

/** How many keys there are that have one value. */
export function countAlone<T>({ keys }: Ledger<T>, shared: ReadonlyMap<number, readonly T[]>): number {
  let alone = keys.length;
  for (const values of shared.values()) alone -= values.length;
  return alone;
}
