/** Letters that a written reason has at least, and the name of an office. */
const REASON_LETTERS = 4;
const NAME_LETTERS = 2;

/** Characters of a kind in a text, as one form: full-width and half-width ones are the same. */
const characters = (text: string, kind: RegExp): readonly string[] => text.normalize('NFKC').toLowerCase().match(kind) ?? [];

const isVaried = (found: readonly string[], fewest: number): boolean => found.length >= fewest && new Set(found).size > 1;

/**
 * Whether a reason says something: at least four letters, Han or Latin, that are not one letter repeated. Digits, punctuation, blanks and
 * characters that nobody sees are none.
 */
export const isReason = (text: string): boolean => isVaried(characters(text, /[\p{Script=Han}\p{Script=Latin}]/gu), REASON_LETTERS);

/** The same of the name of an office or post (预算科): at least two letters. */
export const isName = (text: string): boolean => isVaried(characters(text, /[\p{Script=Han}\p{Script=Latin}]/gu), NAME_LETTERS);

/** The same of the number of a document (财预〔2024〕1号, 007): at least two letters or digits. */
export const isDocumentNumber = (text: string): boolean => isVaried(characters(text, /[\p{Script=Han}\p{Script=Latin}\d]/gu), NAME_LETTERS);
