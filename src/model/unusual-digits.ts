import { hasUnusualDigits } from './digits.ts';
import { isPlace } from './plain-field.ts';
import type { Paragraph } from './record.ts';

type Said = string | { readonly text: string; readonly place?: unknown };

/** So many characters of a text show which digits it prints. */
const SHOWN = 40;

/** The beginning of a text that prints figures with other digits than 0–9. */
export const unusualPart = (text: string): string => [...text.trim()].slice(0, SHOWN).join('');

/** As printed: what is odd about it would be gone from the canonical text. */
const printedOf = (entry: Said): Paragraph =>
  typeof entry === 'string' ? { text: entry } : { text: entry.text, ...(isPlace(entry.place) ? { place: entry.place } : {}) };

/**
 * What a record says of its unusual digits, and what it prints of them itself.
 * @param isTold whether another speaks for what it prints: the seal, or the disclosure that it is nested in
 */
export function unusualDigitsOf(entries: readonly Said[], raw: Readonly<Record<string, unknown>>, isTold: boolean): Paragraph[] {
  const said = entries.map(printedOf);
  if (isTold) return said;
  const { unusualDigits: _, ...rest } = raw;
  const known = new Set(said.map(({ text }) => text));
  return [...said, ...unusualTexts(rest).flatMap((text) => (known.has(text) ? [] : [{ text }]))];
}

/** Every text in a plain value that prints figures so: reading brings them to 0–9, and leaves no trace of it. */
function unusualTexts(value: unknown): string[] {
  const found = new Set<string>();
  const open: unknown[] = [value];
  for (let at = 0; at < open.length; at += 1) {
    const each = open[at];
    if (typeof each === 'string') {
      if (hasUnusualDigits(each)) found.add(unusualPart(each));
    } else if (typeof each === 'object' && each !== null) for (const inner of Object.values(each)) open.push(inner);
  }
  return [...found];
}
