import { plainCircled, plainDigits } from './digits.ts';
import { withoutEntities } from './entities.ts';
import { memoise } from './memoise.ts';
import { isVariantForm, simplified } from './traditional.ts';

/**
 * Canonical characters. The same document typed with full-width digits, half-width brackets, straight or curly quotes,
 * no-break spaces, thousands separators or characters that nobody sees must give the same records, so every text is brought to one form
 * when it is read: ASCII letters, digits, % + - = < > and "; full-width （）：，；； no thousands separators; ≥ ≤ as one character.
 */

const SPACES = /[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\v\f]/g;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu;
/** Marks on Hanzi, signs and blanks say nothing; those on letters of other scripts and on digits are part of what is printed. */
const LOOSE_MARKS = /(?<![^\p{Script=Han}\P{L}]|[\p{N}\p{M}])\p{M}+/gu;
const MARK = /\p{M}/u;
/** Tags that only dress a text, none inside what may be one. What is struck out is none of them. */
const TAGS =
  /(?<!<(?:[a-z/!][^<>]{0,210})?)(?:<\/?(?:b|i|u|em|strong|span|font|mark|small|big|p|div|br|wbr|code|td|th|a)(?:\s[^<>]{0,200})?\/?>|<!--[^<>]{0,200}-->)/gi;
/** Markdown that dresses a figure; ** with nothing between are placeholders. */
const DRESSED = /(\*\*|__)(\d[\d.,]*(?:%|[万亿]?元)?)\1/g;
/** **项目支出**, but no two placeholders with words between: 减少**万元，增长**%. */
const DRESSED_WORDS = /\*\*(?![万亿元年月日%个人辆]|单位|部门|局|项目(?:\*|$))([^*，。；%\n]{2,60})\*\*(?![万亿元%])/g;
/** [920](a.htm): what a link shows, none inside the brackets of another. */
const LINK = /(?<!\[[^[\]]{0,60})\[([^[\]()]{1,60})\]\([^()\s]{1,200}\)(?!\])/g;
/** Behind 印刷费, a comma divides words and no digits; in [90,100] it divides the bounds of an interval. */
const THOUSANDS = /(?<![\d.]|\d,)(?!(?<=\[)\d{1,3},\d{3}[\])）])\d{1,3}(?:,\d{3})+(?![\d,])/g;
const WIDE_THOUSANDS = /(?<![０-９．.，,])[０-９]{1,3}(?:[，,][０-９]{3})+(?![０-９，,])/g;

const LATEX: ReadonlyArray<readonly [RegExp, string]> = [
  [/\\(?:geqslant|geq|ge)(?![a-z])/g, '≥'],
  [/\\(?:leqslant|leq|le)(?![a-z])/g, '≤'],
  [/\\gt(?![a-z])/g, '>'],
  [/\\lt(?![a-z])/g, '<'],
  [/\\times(?![a-z])/g, '×'],
  [/\\(?:sim|textasciitilde)(?![a-z])/g, '~'],
  [/\\[%％]/g, '%'],
  [/\\[,;:! ]/g, ' '],
];

const SINGLES: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  ':': '：',
  ',': '，',
  ';': '；',
  '﹙': '（',
  '﹚': '）',
  '﹕': '：',
  '“': '"',
  '”': '"',
  '„': '"',
  '〝': '"',
  '〞': '"',
  '‘': "'",
  '’': "'",
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '═': '=',
  '﹥': '>',
  '﹤': '<',
  '﹦': '=',
  '﹪': '%',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '−': '-',
  '﹣': '-',
  '∼': '~',
  '〜': '~',
};

function canonicalCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) {
    const ascii = String.fromCharCode(code - 0xfee0);
    return SINGLES[ascii] ?? ascii;
  }
  // The ideograph that it stands for may be a traditional one.
  if ((code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff)) return simplified(character.normalize('NFKC'));
  return SINGLES[character] ?? character;
}

/** Radicals and compatibility ideographs, full-width ASCII and the signs of SINGLES. */
const TO_MAP = /[\u2e80-\u2fdf\uf900-\ufaff\uff01-\uff5e(),:;﹙﹚﹕“”„〝〞‘’≧⩾≦⩽═﹥﹤﹦﹪‐‑‒–−﹣∼〜]/g;

/** What bringing a text to canonical characters does with one of its characters: keep it, replace it alone, or look around it. */
const KEPT = 0;
const REPLACED = 1;
const LOOKED_AROUND = 2;

const ASCII_ACTIONS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  if ('():;'.includes(character)) return REPLACED;
  return code === 0x09 || (code >= 0x20 && code < 0x7f && !'&$,<>*[\\_'.includes(character)) ? KEPT : LOOKED_AROUND;
});

/** Nearly all characters of a paper are known without the patterns, which a long paper would be put through line by line. */
function canonicalAction(code: number): number {
  if (code < 0x80) return ASCII_ACTIONS[code] ?? LOOKED_AROUND;
  if (code >= 0x4e00 && code <= 0x9fff) return isVariantForm(code) ? LOOKED_AROUND : KEPT;
  if (code > 0x9fff) return isWideMark(code) ? KEPT : LOOKED_AROUND;
  if (code >= 0x2018 && code <= 0x201d && code !== 0x201a && code !== 0x201b) return REPLACED; // ‘’“”
  return code === 0x2264 || code === 0x2265 || code === 0x2014 || code === 0x2026 || (code > 0x3000 && code < 0x301c)
    ? KEPT
    : LOOKED_AROUND;
}

/** （），：； */
const isWideMark = (code: number): boolean => code === 0xff08 || code === 0xff09 || code === 0xff0c || code === 0xff1a || code === 0xff1b;

const CANONICAL_ACTIONS = Uint8Array.from({ length: 0x10000 }, (_, code) => canonicalAction(code));

/** Whether a character is always seen as what it is: no blank but U+0020, no mark, no part of an entity. */
function isVisible(code: number): boolean {
  if (code < 0x7f) return code !== 0x26 && (code >= 0x20 || code === 0x09);
  if (code >= 0x4e00) return code <= 0x9fff || (code >= 0xff01 && code <= 0xff5e);
  return (code >= 0x2010 && code <= 0x2027) || code === 0x2264 || code === 0x2265 || (code > 0x3000 && code < 0x302a);
}

/** A text without the characters that nobody sees, all its blanks as U+0020 (tabs are kept). */
export function visibleText(raw: string): string {
  for (let index = 0; index < raw.length; index++) if (!isVisible(raw.charCodeAt(index))) return withoutUnseen(raw);
  return raw;
}

function withoutUnseen(raw: string): string {
  const text = withoutEntities(raw).replace(INVISIBLE, '').replace(SPACES, ' ');
  return MARK.test(text) ? text.replace(LOOSE_MARKS, '') : text;
}

/** Brings a text to canonical characters; spaces become U+0020 and are otherwise left alone (they may be cell boundaries). */
export function canonicalText(raw: string): string {
  let action = KEPT;
  for (let index = 0; index < raw.length && action !== LOOKED_AROUND; index++)
    action = Math.max(action, CANONICAL_ACTIONS[raw.charCodeAt(index)] ?? LOOKED_AROUND);
  if (action === LOOKED_AROUND) return readAround(raw);
  return action === KEPT ? raw : raw.replace(TO_MAP, canonicalCharacter);
}

function readAround(raw: string): string {
  let text = simplified(plainDigits(visibleText(raw)));
  if (text.includes('\\')) for (const [pattern, sign] of LATEX) text = text.replace(pattern, sign);
  if (text.includes('$')) text = text.replace(/\$([^$]*)\$/g, '$1');
  if (text.includes('](')) text = text.replace(LINK, '$1');
  if (text.includes(',')) text = text.replace(THOUSANDS, (number) => number.replaceAll(',', ''));
  if (text.includes('，') || text.includes(',')) text = text.replace(WIDE_THOUSANDS, (number) => number.replace(/[，,]/g, ''));
  text = text.replace(TO_MAP, canonicalCharacter);
  if (text.includes('<')) text = text.replace(TAGS, '');
  if (/\*\*|__/.test(text)) text = text.replace(DRESSED, '$2').replace(DRESSED_WORDS, '$1');
  return plainCircled(text.replace(/>\s?=/g, '≥').replace(/<\s?=/g, '≤'));
}

/** Drops the spaces that are layout only: all but those between two Latin words or two numbers. */
export function dropLayoutSpaces(text: string): string {
  if (!/\s/.test(text)) return text;
  return text
    .trim()
    .replace(/(.)\s+(?=(.))/gsu, (_all, before: string, after: string) =>
      /[\dA-Za-z.]/.test(before) && /[\dA-Za-z]/.test(after) ? `${before} ` : before,
    );
}

/** Hanzi, their punctuation, ASCII letters, digits and the signs that stay what they are: nearly all there is in a record. */
function isPlain(code: number): boolean {
  if (code < 0x80) return PLAIN_ASCII[code] === 1;
  if (code >= 0x4e00 && code <= 0x9fff) return !isVariantForm(code);
  if (code > 0x9fff) return isWideMark(code);
  return code === 0x2264 || code === 0x2265 || (code > 0x3000 && code < 0x301c);
}

const isPlainSign = (code: number): boolean => code > 0x20 && code < 0x7f && !'\\$,:;()<>*_'.includes(String.fromCharCode(code));
const PLAIN_ASCII = Uint8Array.from({ length: 0x80 }, (_, code) => (isPlainSign(code) ? 1 : 0));
/** Every character of every cell is asked for, several times: 1 for those that are plain. */
const PLAIN = Uint8Array.from({ length: 0x10000 }, (_, code) => (isPlain(code) ? 1 : 0));

/** A reader looks at a line a dozen times before it knows what it is; its text is made canonical once. */
const canonicalCell = memoise((raw) => dropLayoutSpaces(canonicalText(raw)), 20_000, 400);

/** The text of one cell or sentence: canonical characters, no layout spaces. Idempotent. */
export function cellText(raw: string): string {
  for (let index = 0; index < raw.length; index++) if (PLAIN[raw.charCodeAt(index)] !== 1) return canonicalCell(raw);
  return raw;
}

/** What a key does with a character: keep it, drop it, lower it, or leave it to the pattern that knows all scripts. */
const KEEP = 0;
const DROP = 1;
const OTHER = 2;

function keyAction(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return KEEP;
  if (code < 0x80) {
    if ((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || code === 0x25 || (code >= 0x3c && code <= 0x3e)) return KEEP;
    return code >= 0x41 && code <= 0x5a ? OTHER : DROP;
  }
  if (code === 0x2264 || code === 0x2265) return KEEP;
  // Punctuation of Chinese print: quotes, dash, ellipsis, 、。《》「」〔〕 and the full-width ，：；（）！.
  if (
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x3001 && code <= 0x3002) ||
    (code >= 0x3008 && code <= 0x3011) ||
    code === 0x3014 ||
    code === 0x3015
  )
    return DROP;
  return code === 0xff0c || code === 0xff1a || code === 0xff1b || code === 0xff08 || code === 0xff09 || code === 0xff01 ? DROP : OTHER;
}

/** A key under which two texts count as the same wording: letters, digits and Hanzi only, lower case. */
export function matchKey(text: string): string {
  let key = '';
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const action = keyAction(text.charCodeAt(index));
    if (action === KEEP) continue;
    if (action === OTHER) return text.toLowerCase().replace(/[^\p{L}\p{N}%≥≤<>=]+/gu, '');
    if (index > start) key += text.slice(start, index);
    start = index + 1;
  }
  if (start === 0) return text;
  return start < text.length ? key + text.slice(start) : key;
}

const EMPTY_TOKENS = new Set([
  '',
  '-',
  '--',
  '---',
  '—',
  '——',
  '———',
  '/',
  '\\',
  '无',
  '不涉及',
  '空',
  '空白',
  '……',
  '…',
  '.',
  '。',
  '*',
  '不适用',
  'n/a',
]);

/** What such a cell begins with: most are refused by that. */
const EMPTY_BEGINNING = /^(?:[-—/\\无不空….。*nN\s]|$)/;

/** Whether a cell says nothing: blank, dash, slash, 无, 不涉及. */
export function isEmptyToken(text: string): boolean {
  return text.length <= 4 && EMPTY_BEGINNING.test(text) && EMPTY_TOKENS.has(text.trim().toLowerCase());
}

/** Whether a cell holds nothing or only a sign (—, /, *, 空): it does not even say that there is none. */
export const isBlankOrSign = (text: string): boolean => isEmptyToken(text) && (!/\p{L}/u.test(text) || /^空白?$/.test(text));
