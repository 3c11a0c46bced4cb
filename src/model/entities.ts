/**
 * Characters that a page of HTML writes by name or number (&nbsp; &#57; &#x39;), for texts that were cut out of one. The sign & itself stays
 * as it is written: read again, the text must be the same.
 */

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  ge: '≥',
  le: '≤',
  gt: '>',
  lt: '<',
  times: '×',
  middot: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  quot: '"',
  yen: '¥',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([a-z]{2,6}));/g;
const AMPERSAND = 0x26;
const FIRST_PRINTED = 0x20;
/** Controls, among them line ends of other systems, divide lines and cells and are not put into them. */
const isControl = (code: number): boolean => code < FIRST_PRINTED || (code >= 0x7f && code <= 0x9f) || code === 0x2028 || code === 0x2029;
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

function charactersOf(whole: string, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined): string {
  if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code === AMPERSAND || code > 0x10ffff || isControl(code) || isSurrogate(code) ? whole : String.fromCodePoint(code);
}

/** A text with its entities as the characters they stand for. */
export function withoutEntities(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, charactersOf) : text;
}
