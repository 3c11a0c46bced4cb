import { canonicalText } from '../../model/text.ts';

/** Signs that Chinese print sets as wide as a Han character, though their codes are those of Latin text. */
const WIDE_SIGNS = '"“”‘’…—·';

/**
 * Width in columns: a Han character or full-width sign counts two, a blank between Han and Latin half a letter, for converters
 * put one where print has a quarter of a character. `text` is canonical, for a digit may have been typed either way.
 */
export function columns(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x20) width += 0.5;
    else if (code > 0x2e7f) width += 2;
    else width += (code > 0x7e || code === 0x22) && WIDE_SIGNS.includes(text.charAt(index)) ? 2 : 1;
  }
  return width;
}

/** What a line break keeps together: a number or word, or one character, with the punctuation that begins no line. */
const FIRST_WORD = /^(?:[\dA-Za-z.%-]+|.)[，。；：、）》"%]?/u;

/** The part of a line that would have had to fit on the line above it. */
export function firstWord(text: string): string {
  return FIRST_WORD.exec(text)?.[0] ?? '';
}

/** The text of a line with canonical characters and no blanks at its ends. */
export const printedText = (raw: string): string => canonicalText(raw).trim();
