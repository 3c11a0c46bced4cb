import { hasUnusualDigits } from './digits.ts';

/** So many characters of a text show which digits it prints. */
const SHOWN = 40;

/** The beginning of a text that prints figures with other digits than 0–9. */
export const unusualPart = (text: string): string => [...text.trim()].slice(0, SHOWN).join('');

/** Every text in a plain value that prints figures so: reading brings them to 0–9, and leaves no trace of it. */
export function unusualTexts(value: unknown): string[] {
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
