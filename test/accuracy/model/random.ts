/** A seeded generator of numbers (mulberry32): the same seed gives the same documents. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 0 ≤ x < 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    const found = from[this.int(0, from.length - 1)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }

  shuffle<T>(from: readonly T[]): T[] {
    const all = [...from];
    for (let index = all.length - 1; index > 0; index -= 1) {
      const other = this.int(0, index);
      const [a, b] = [all[index], all[other]];
      if (a === undefined || b === undefined) continue;
      all[index] = b;
      all[other] = a;
    }
    return all;
  }
}
