/** A small paper that shows one phenomenon, and what an audit of it must say and must not. All of it is made up. */

export type Level = 'error' | 'warning' | 'info';

/** A claim: figures (compared as numbers, without sign and trailing zeros) or words that a finding names. */
export interface Claim {
  /** Lowest level it must have; for `mustNot` only findings of this level or higher are forbidden, default warning. */
  readonly level?: Level;
  readonly figures: readonly string[];
}

export interface FieldPaper {
  /** Files audited together: name without folder, and text. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Each must come, at its level or higher. One claim with several lists: one of them is enough. */
  readonly findings?: readonly { readonly level: Level; readonly anyOf: readonly (readonly string[])[] }[];
  /** Allowed, not required. */
  readonly may?: readonly Claim[];
  readonly mustNot?: readonly Claim[];
  /** Department that has to be read, where the phenomenon is about it. */
  readonly department?: string;
  readonly year?: number;
  /** Number of figures not read at the most; undefined: 0. `any` where a whole table may be counted as unread. */
  readonly unread?: { readonly atMost: number } | 'any';
}

export interface FieldTemplate {
  /** Kebab-case English, e.g. `final-first-then-initial-budget`. */
  readonly id: string;
  /** Number of the case it comes from, e.g. 1. */
  readonly number: number;
  readonly phenomenon: string;
  /** Layout cases that need a form or table reader. */
  readonly needs?: 'form' | 'table';
  make(draw: Draw): FieldPaper;
}

/**
 * Draws figures, names and words anew. With seed 0 every method returns what is given first, so that a template gives the case it
 * was made from, letter by letter; with other seeds it draws from a fixed generator.
 */
export interface Draw {
  readonly seed: number;
  /**
   * An amount like `given`: between a third and three times of it, never 0. It has `decimals` decimals, or as many as `given` needs
   * when left out (5.6 has one, so ask for 2 where 5.60 is printed).
   */
  amount(given: number, decimals?: number): number;
  /** A whole number between the two. */
  whole(given: number, least: number, most: number): number;
  /** One of the words; the first is the given one. */
  pick<T>(words: readonly T[]): T;
  /** The items in another order (seed 0: as they are). */
  shuffle<T>(items: readonly T[]): readonly T[];
  /** Prints with so many decimals, rounded half up, `decimals` 2 when left out; no thousands separators. */
  print(value: number, decimals?: number): string;
  /** Prints without trailing zeros, rounded to `decimals` (4 when left out). */
  short(value: number, decimals?: number): string;
  /** A percentage of part and whole, rounded half up, `decimals` 2 when left out; the number alone, without `%`. */
  percent(part: number, whole: number, decimals?: number): string;
  /** Adds without binary noise. */
  sum(...values: readonly number[]): number;
}
