/**
 * Texts of documents are untrusted: they may hold terminal escapes, line breaks, text-direction overrides or half a character.
 * Every format that people read prints them through here.
 */
const HOSTILE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
/** Halves of characters, and what no XML may hold. */
const NO_CHARACTER = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** One line of harmless text: control characters become a blank, halves of characters U+FFFD. */
export function plainText(text: string): string {
  return wellFormed(text.replace(HOSTILE, ' '));
}

/** The text with what is no character replaced by U+FFFD, so that it can be encoded and stand in XML. */
export function wellFormed(text: string): string {
  return text.replace(NO_CHARACTER, '\ufffd');
}

/** At most `limit` characters (code points), the cut marked by an ellipsis. */
export function shorten(text: string, limit: number): string {
  const characters = text.length > limit ? [...text] : [];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : text;
}
