/**
 * The concepts that a fact can be about: one identifier a term, official English (see the glossary), with the Chinese names that
 * are printed for it.
 */

export interface Concept {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Other names in print; matched against the label with brackets, spaces and years removed. Longest match wins. */
  readonly names: readonly string[];
  readonly parent?: string;
}

/** `names` are separated by spaces. */
export const concept = (id: string, zh: string, en: string, names: string, parent?: string): Concept => ({
  id,
  zh,
  en,
  names: names.split(' ').filter((name) => name !== ''),
  ...(parent === undefined ? {} : { parent }),
});
