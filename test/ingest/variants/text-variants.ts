/** The same document as other people would type or save it; all must give the same records. */
export interface Variant {
  readonly name: string;
  encode(text: string): Uint8Array;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function wide(text: string): string {
  return text.replace(/[0-9%+\-=<>]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** `[bookmark: …]` and `{ TC … }` are written by converters, never typed. */
function outsideArtefacts(text: string, change: (part: string) => string): string {
  return text
    .split(/(\[bookmark[^\]]*\]|\{ *TC[^}]*\})/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

const HALF: Readonly<Record<string, string>> = { '（': '(', '）': ')', '：': ':', '；': ';' };

function withThousands(text: string): string {
  return text.replace(/(?<![\d.,A-Za-z])\d{4,}(?=(?:\.\d+)?(?:万元|元))/g, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));
}

/** GB18030 by inverting the decoder: Node can read it but not write it. */
let gbTable: Map<string, readonly number[]> | undefined;
function gbCodes(): Map<string, readonly number[]> {
  if (gbTable !== undefined) return gbTable;
  gbTable = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && !gbTable.has(character)) gbTable.set(character, [high, low]);
    }
  }
  return gbTable;
}

export function encodeGb18030(text: string): Uint8Array {
  const codes = gbCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(codes.get(character) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}

export const VARIANTS: readonly Variant[] = [
  { name: 'CRLF', encode: (text) => utf8(text.replaceAll('\n', '\r\n')) },
  { name: 'lone CR', encode: (text) => utf8(text.replaceAll('\n', '\r')) },
  { name: 'byte order mark', encode: (text) => utf8(`\ufeff${text}`) },
  { name: 'full-width digits and signs', encode: (text) => utf8(outsideArtefacts(text, wide)) },
  { name: 'thousands separators', encode: (text) => utf8(outsideArtefacts(text, withThousands)) },
  { name: 'no-break spaces', encode: (text) => utf8(outsideArtefacts(text, (part) => part.replaceAll(' ', '\u00a0'))) },
  { name: 'ideographic spaces', encode: (text) => utf8(outsideArtefacts(text, (part) => part.replaceAll(' ', '\u3000'))) },
  {
    name: 'half-width brackets and colons',
    encode: (text) => utf8(outsideArtefacts(text, (part) => part.replace(/[（）：；]/g, (sign) => HALF[sign] ?? sign))),
  },
  { name: 'straight quotes', encode: (text) => utf8(text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")) },
  { name: 'GB18030', encode: encodeGb18030 },
  { name: 'UTF-16 LE with mark', encode: (text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le')) },
  { name: 'UTF-16 LE without mark', encode: (text) => Uint8Array.from(Buffer.from(text, 'utf16le')) },
  { name: 'UTF-16 BE with mark', encode: (text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()) },
];
