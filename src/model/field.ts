import type { Place } from './place.ts';

/**
 * One cell of a record: what was printed, how it was read, where.
 * `text` is the printed text in canonical characters (see text.ts); an empty cell has text ''.
 * `value` is absent when the cell is empty or could not be read (then the record carries a parse problem).
 * `uncertain` marks a cell that was cut out of running text with low confidence: no error may rest on it.
 */
export interface Field<T> {
  readonly text: string;
  readonly value?: T;
  readonly place?: Place;
  readonly uncertain?: true;
}

/** Builds a field, leaving out what is undefined. */
export function makeField<T>(text: string, value: T | undefined, place?: Place, uncertain?: boolean): Field<T> {
  // Literals instead of spreads: records of a province have millions of fields, most of them with a value and no place.
  if (uncertain !== true) {
    if (place === undefined) return value === undefined ? { text } : { text, value };
    return value === undefined ? { text, place } : { text, value, place };
  }
  return { text, ...(value === undefined ? {} : { value }), ...(place === undefined ? {} : { place }), uncertain };
}

/** A field whose value is its text. */
export function textField(text: string, place?: Place, uncertain?: boolean): Field<string> {
  return makeField(text, text === '' ? undefined : text, place, uncertain);
}
