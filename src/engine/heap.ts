/** Gives out the best of what was put in; a binary heap. */
export class Heap<T> {
  readonly #items: T[] = [];
  readonly #isBetter: (a: T, b: T) => boolean;

  constructor(isBetter: (a: T, b: T) => boolean) {
    this.#isBetter = isBetter;
  }

  /** The best, left where it is. */
  first(): T | undefined {
    return this.#items[0];
  }

  add(item: T): void {
    let at = this.#items.push(item) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isAhead(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  removeFirst(): void {
    const last = this.#items.pop();
    if (last === undefined || this.#items.length === 0) return;
    this.#items[0] = last;
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const below = this.#isAhead(right, left) ? right : left;
      if (!this.#isAhead(below, at)) return;
      this.#swap(at, below);
      at = below;
    }
  }

  #isAhead(at: number, other: number): boolean {
    const [a, b] = [this.#items[at], this.#items[other]];
    return a !== undefined && (b === undefined || this.#isBetter(a, b));
  }

  #swap(at: number, other: number): void {
    const [a, b] = [this.#items[at], this.#items[other]];
    if (a === undefined || b === undefined) return;
    [this.#items[at], this.#items[other]] = [b, a];
  }
}
