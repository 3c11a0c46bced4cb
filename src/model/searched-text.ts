/** Texts no longer than this are searched from their beginning: that is quicker than an index. In characters. */
const SHORT = 4000;

/**
 * A text that is searched again and again, by every figure that stands in it. Of a long one it is kept where each character and each pair
 * stands, so that a search looks only where the rarest pair of the words looked for stands; it finds what `indexOf` and `lastIndexOf` of
 * the text find.
 */
export class SearchedText {
  readonly text: string;
  #singles: ReadonlyMap<number, readonly number[]> | undefined;
  #pairs: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(text: string) {
    this.text = text;
  }

  includes(words: string): boolean {
    return this.indexOf(words) >= 0;
  }

  /** Where the words stand first at or after a place; −1 when they do not. */
  indexOf(words: string, from = 0): number {
    if (this.text.length <= SHORT || words === '') return this.text.indexOf(words, from);
    const { places, offset } = this.#rarest(words);
    for (let at = firstFrom(places, from + offset); at < places.length; at += 1) {
      const start = (places[at] ?? 0) - offset;
      if (this.text.startsWith(words, start)) return start;
    }
    return -1;
  }

  /** Where the words stand last at or before a place; −1 when they do not. */
  lastIndexOf(words: string, from: number): number {
    if (this.text.length <= SHORT || words === '') return this.text.lastIndexOf(words, from);
    const { places, offset } = this.#rarest(words);
    for (let at = firstFrom(places, from + offset + 1) - 1; at >= 0; at -= 1) {
      const start = (places[at] ?? 0) - offset;
      if (start >= 0 && this.text.startsWith(words, start)) return start;
    }
    return -1;
  }

  #rarest(words: string): { readonly places: readonly number[]; readonly offset: number } {
    if (words.length === 1) {
      this.#singles ??= placesOf(this.text, 1);
      return { places: this.#singles.get(keyAt(words, 0, 1)) ?? [], offset: 0 };
    }
    this.#pairs ??= placesOf(this.text, 2);
    let rarest: readonly number[] | undefined;
    let offset = 0;
    for (let at = 0; at + 1 < words.length; at += 1) {
      const places = this.#pairs.get(keyAt(words, at, 2)) ?? [];
      if (rarest !== undefined && places.length >= rarest.length) continue;
      rarest = places;
      offset = at;
    }
    return { places: rarest ?? [], offset };
  }
}

const keyAt = (text: string, at: number, length: 1 | 2): number =>
  length === 1 ? text.charCodeAt(at) : text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1);

function placesOf(text: string, length: 1 | 2): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at + length <= text.length; at += 1) {
    const key = keyAt(text, at, length);
    const list = places.get(key);
    if (list === undefined) places.set(key, [at]);
    else list.push(at);
  }
  return places;
}

/** The first of ascending numbers that is not below one, by its place in the list; the length of the list when all are. */
export function firstFrom(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
