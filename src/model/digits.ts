/**
 * Digits that are not 0–9. Full-width ones are how Chinese input methods type, and mean nothing; those of other scripts, mathematical and
 * circled ones stand in no paper by accident: they are read, and their places are kept.
 */

const OTHER_DIGIT = /(?![0-9０-９])\p{Nd}/u;
const OTHER_DIGITS = /(?![0-9０-９])\p{Nd}/gu;
const CIRCLED = '⓪①-⑨';
const UNIT = ' ?(?:[百千]?[万亿]?元|%|个?百分点)';
/**
 * ① counts items, and stands behind a figure as the mark of a note. A run is a figure where a unit follows on it or all of it is circled
 * and holds a point; not where one circled digit stands in front of plain ones, nor where plain ones end in one: 94.91①% may be 94.911%.
 */
const CIRCLED_FIGURE = new RegExp(
  `(?<![\\d.${CIRCLED}])(?:(?:\\d[\\d.]*[${CIRCLED}][\\d.${CIRCLED}]*\\d|[${CIRCLED}](?:[${CIRCLED}]*\\.)?[${CIRCLED}](?:[\\d.${CIRCLED}]*\\d|[.${CIRCLED}]*))(?=${UNIT})|[${CIRCLED}](?=${UNIT})|[${CIRCLED}]+\\.[${CIRCLED}]+)`,
  'g',
);
const HAS_CIRCLED = /[⓪①-⑨]/;

/** A number as canonical text prints it, as a pattern: 2 356.80 sets its thousands apart by a blank. */
export const PRINTED_NUMBER = '[+-]?(?:\\d{1,3}(?: \\d{3})+|\\d+)(?:\\.\\d+)?';

const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** Whether a text holds nothing but digits and the signs of numbers, as most cells of tables do: it is no name of anything. */
export function isBareNumber(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isOfNumbers = (code >= 0x30 && code <= 0x39) || (code >= 0x2b && code <= 0x2e) || code === 0x25;
    if (!isOfNumbers) return false;
  }
  return true;
}

/** 0–9 for a decimal digit of any script. Each script has its ten in a row, from a code that ends in 0 or 6. */
function plainDigit(digit: string): string {
  const folded = digit.normalize('NFKC');
  if (/^[0-9]$/.test(folded)) return folded;
  const code = digit.codePointAt(0) ?? 0;
  const row = code & ~0xf;
  return String(code - (isDigit(row) ? row : row + 6));
}

/** The text with the digits of all scripts as 0–9, full-width and circled ones excepted. */
export function plainDigits(text: string): string {
  return OTHER_DIGIT.test(text) ? text.replace(OTHER_DIGITS, plainDigit) : text;
}

/** The text with circled digits as 0–9 where they stand in the place of a figure. */
export function plainCircled(text: string): string {
  return HAS_CIRCLED.test(text) ? text.replace(CIRCLED_FIGURE, (run) => run.normalize('NFKC')) : text;
}

/** Whether a text prints figures with digits other than 0–9 and the full-width ones. */
export function hasUnusualDigits(text: string): boolean {
  return OTHER_DIGIT.test(text) || (HAS_CIRCLED.test(text) && plainCircled(text) !== text);
}
