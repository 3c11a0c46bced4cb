/**
 * What looks like a figure with a unit of money or a percent sign and cannot be read: something stands inside its digits, or between them
 * and the unit. It is met and not read; the digits behind the break alone would be another figure.
 */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const UNIT = '(?:[百千]?[万亿]?元|%|个?百分点)';
const NUMBER = '\\d[\\d.]*';
/** What may stand beside a figure in print: Hanzi, blanks, marks of a sentence, signs of arithmetic. */
const ORDINARY = `\\p{Script=Han}\\d\\s.，、。；：！？（）《》【】〔〕\\[\\]"'…—~≥≤><=+×*%￥¥&#-`;
/** Any other sign, a letter or a slash: `1‧234`, `12ⅹ3`, `1O0`, `100/1`. */
const BREAK = `[^${ORDINARY}]{1,3}`;
const INSIDE = `${NUMBER}(?:(?:${BREAK}|')[\\d.]+){1,8}(?:${BREAK})?`;
/** Brackets, quotes, strokes and tags between a number and its unit: `（920）%`, `~~920~~%`, `<del>920</del>%`. */
const WRAPPED = `${NUMBER}(?:[）\\]】》"'~*_\`|^=]{1,3}|<[^<>]{1,40}>|${BREAK})`;
/** Letters that are taken for digits. */
const LETTER = '(?<![A-Za-z])[OoIl|]';
const BROKEN = new RegExp(
  `(?<![\\d.A-Za-z/])(?:(?:${LETTER})?(?:${INSIDE}|${WRAPPED})|${LETTER}[\\d.]*\\d|\\ufffd+${NUMBER}) ?${UNIT}`,
  'gu',
);
/** 支出①20万元: an item's number stands behind a mark, never behind a word. */
const COUNTED = new RegExp(`(?<=\\p{Script=Han})[\\p{No}\\p{Nl}]+${NUMBER} ?${UNIT}`, 'gu');

/** ⁹⁴.⁹¹%: raised digits and signs for numbers, alone or behind plain ones. */
const RAISED = new RegExp(`(?<![\\d.])[\\d.\\p{No}\\p{Nl}]*[\\p{No}\\p{Nl}] ?${UNIT}`, 'gu');
/** 增长1 8.88%: a blank that sets no thousands apart. Parts, annexes and years end with a number of their own. */
const SET_APART = new RegExp(`(?<![\\d.A-Za-z/第件表年月-])\\d{1,4} \\d(?!\\d\\d(?!\\d))[\\d.]* ?${UNIT}`, 'gu');

const MAY_BREAK = new RegExp(`\\d[^${ORDINARY}]|[^${ORDINARY}]\\d|\\d[）\\]】》"'~*_\`|^=<]|[\\p{No}\\p{Nl}]|\\d \\d`, 'u');

/** The broken figures of a canonical text, in order. */
export function brokenFigures(text: string): Stretch[] {
  if (!MAY_BREAK.test(text)) return [];
  return [BROKEN, COUNTED, RAISED, SET_APART].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
