/**
 * Texts of documents are untrusted: they may hold terminal escapes, line breaks, text-direction overrides or half a character.
 * Every format that people read prints them through here.
 */
const HOSTILE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** One line of harmless text: control characters become a blank, halves of characters U+FFFD. */
export function plainText(text: string): string {
  return wellFormed(text.replace(HOSTILE, ' '));
}

/** The text with halves of characters replaced by U+FFFD, so that it can be encoded. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}

/** At most `limit` characters (code points), the cut marked by an ellipsis. */
export function shorten(text: string, limit: number): string {
  const characters = text.length > limit ? [...text] : [];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : text;
}
