const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Objects that rules of one's own may look at and not change, and that the engine knows for its own when they come back. */
export class Frozen {
  readonly #known = new WeakSet<object>();

  /** Freezes a value with everything in it. Walks with a list of its own, so that no depth is too deep; what is known is not walked again. */
  freeze(value: unknown): void {
    const waiting: unknown[] = [value];
    while (waiting.length > 0) {
      const next = waiting.pop();
      if (!isObject(next) || this.#known.has(next)) continue;
      this.#known.add(next);
      Object.freeze(next);
      for (const inner of Object.values(next)) waiting.push(inner);
    }
  }

  has(value: unknown): boolean {
    return isObject(value) && this.#known.has(value);
  }
}
