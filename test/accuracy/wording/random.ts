/** A small seeded generator: one seed is one paper, on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2654435761 + 0x9e3779b9) >>> 0;
    for (let turn = 0; turn < 4; turn++) this.next();
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    const index = this.int(0, list.length - 1);
    for (const item of list.slice(index, index + 1)) return item;
    throw new Error('nothing to pick from');
  }

  shuffle<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, order: this.next() }))
      .sort((a, b) => a.order - b.order)
      .map(({ item }) => item);
  }

  sample<T>(list: readonly T[], count: number): T[] {
    return this.shuffle(list).slice(0, count);
  }

  /** Splits a whole number into parts of at least `least`, so that the parts add up exactly. */
  split(total: number, count: number, least = 1): number[] {
    if (count <= 1) return [total];
    const weights = Array.from({ length: count }, () => 0.15 + this.next());
    const sum = weights.reduce((a, b) => a + b, 0);
    const free = Math.max(0, total - least * count);
    const parts = weights.slice(0, -1).map((weight) => least + Math.floor((free * weight) / sum));
    return [...parts, total - parts.reduce((a, b) => a + b, 0)];
  }
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
