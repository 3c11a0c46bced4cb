import type { LocalText } from '../model/finding.ts';
import { binaryInput, emptyInput, unknownEncoding, unsupportedFormat } from './source-error.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A source as text. `damaged` counts U+FFFD: characters that were not valid in its encoding, or had been lost before. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly damaged: number;
}

const MAGIC: ReadonlyArray<readonly [readonly number[], LocalText]> = [
  [[0x25, 0x50, 0x44, 0x46], { zh: ' PDF 文件（.pdf）', en: 'a PDF file (.pdf)' }],
  [[0xd0, 0xcf, 0x11, 0xe0], { zh: '旧版 Office 文件（.doc、.xls 或 .wps）', en: 'an old Office file (.doc, .xls or .wps)' }],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { zh: ' RTF 文件', en: 'an RTF file' }],
  [[0x1f, 0x8b], { zh: '压缩文件（gzip）', en: 'a compressed file (gzip)' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { zh: '压缩文件（7z）', en: 'a compressed file (7z)' }],
  [[0x52, 0x61, 0x72, 0x21], { zh: '压缩文件（rar）', en: 'a compressed file (rar)' }],
  [[0x89, 0x50, 0x4e, 0x47], { zh: '图片（PNG）', en: 'a picture (PNG)' }],
  [[0xff, 0xd8, 0xff], { zh: '图片（JPEG）', en: 'a picture (JPEG)' }],
  [[0x49, 0x49, 0x2a, 0x00], { zh: '图片（TIFF）', en: 'a picture (TIFF)' }],
];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Which member names a zip container lists near its beginning or end says what it is. */
function zipFormat(bytes: Uint8Array): LocalText {
  const ends = [bytes.subarray(0, 65536), bytes.subarray(Math.max(0, bytes.length - 65536))];
  const names = ends.map((part) => new TextDecoder('latin1').decode(part)).join('');
  if (names.includes('word/')) return { zh: ' Word 文件（.docx）', en: 'a Word file (.docx)' };
  if (names.includes('xl/')) return { zh: ' Excel 文件（.xlsx）', en: 'an Excel file (.xlsx)' };
  if (names.includes('OFD.xml')) return { zh: ' OFD 文件', en: 'an OFD file' };
  return { zh: '压缩文件（zip）', en: 'a compressed file (zip)' };
}

function refuseKnownFormats(bytes: Uint8Array, file: string): void {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) throw unsupportedFormat(file, zipFormat(bytes));
  for (const [magic, format] of MAGIC) if (startsWith(bytes, magic)) throw unsupportedFormat(file, format);
}

/** UTF-16 without a mark shows in its zero bytes: they stand at odd offsets in little endian, at even ones in big endian. */
function utf16ByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'none' | 'binary' {
  let even = 0;
  let odd = 0;
  const end = Math.min(bytes.length, 65536);
  for (let index = 0; index < end; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0) return 'none';
  if (odd >= even * 8 && odd >= end / 400) return 'utf-16le';
  if (even >= odd * 8 && even >= end / 400) return 'utf-16be';
  return 'binary';
}

function attempt(bytes: Uint8Array, encoding: Encoding, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

const COMMON = /[，。、：；（）的一年度项目标指数预算资金万元部门]/g;

/** How much a text looks like Chinese: the share of its most common characters and signs. */
function plausibility(text: string): number {
  const sample = text.slice(0, 200_000);
  return sample.length === 0 ? 0 : (sample.match(COMMON)?.length ?? 0) / sample.length;
}

function countDamaged(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0;
}

/** Bytes that are not valid UTF-8: GB18030, or UTF-8 with a few broken characters (a file cut in the middle of one, for instance). */
function decodeLegacy(bytes: Uint8Array, file: string): DecodedText {
  const mended = new TextDecoder('utf-8').decode(bytes);
  const damaged = countDamaged(mended);
  const gb = attempt(bytes, 'gb18030', true);
  const utf8Score = damaged * 50 <= mended.length ? plausibility(mended) : -1;
  if (gb !== undefined && plausibility(gb) > utf8Score) return { text: gb, encoding: 'gb18030', damaged: 0 };
  if (utf8Score >= 0) return { text: mended, encoding: 'utf-8', damaged };
  if (gb !== undefined) return { text: gb, encoding: 'gb18030', damaged: 0 };
  const brokenGb = new TextDecoder('gb18030').decode(bytes);
  const brokenGbCount = countDamaged(brokenGb);
  if (brokenGbCount * 200 <= brokenGb.length && plausibility(brokenGb) > 0.05) {
    return { text: brokenGb, encoding: 'gb18030', damaged: brokenGbCount };
  }
  throw unknownEncoding(file);
}

function decodeBytes(bytes: Uint8Array, file: string): DecodedText {
  const marked = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : undefined;
  const wide = marked ?? utf16ByZeros(bytes);
  if (wide === 'binary') throw binaryInput(file);
  if (wide !== 'none') {
    const text = new TextDecoder(wide).decode(bytes);
    return { text, encoding: wide, damaged: countDamaged(text) };
  }
  const text = attempt(bytes, 'utf-8', true);
  return text === undefined ? decodeLegacy(bytes, file) : { text, encoding: 'utf-8', damaged: countDamaged(text) };
}

/** More than one control character in fifty is no text. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 200_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g)?.length ?? 0;
  return controls * 50 > sample.length || sample.includes('\u0000');
}

/** Line ends that few editors write: NEL, VT, U+2028, U+2029. A page ends its line, where no line end stands beside its mark. */
const RARE_LINE_ENDS = /[\u0085\v\u2028\u2029]/g;
const PAGE_IN_LINE = /(?<=[^\n\f])\f(?=[^\n\f])/g;

/** A document with every line end as `\n`, and `\f` only at the beginning of a line. Not for JSON, whose strings may hold them. */
export function withPlainLineEnds(text: string): string {
  return text.replace(RARE_LINE_ENDS, '\n').replace(PAGE_IN_LINE, '\n\f');
}

/**
 * Bytes as text: UTF-8 or UTF-16 with or without a byte order mark, else GB18030. Line ends become `\n`, so that line numbers stay.
 * @throws UsageError for what is no text (Office files, PDF, pictures), is empty, or has an unknown encoding.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  if (bytes.length === 0) throw emptyInput(file);
  refuseKnownFormats(bytes, file);
  const decoded = decodeBytes(bytes, file);
  const text = decoded.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (looksBinary(text)) throw binaryInput(file);
  if (!/[^\s\ufeff\u200b]/u.test(text)) throw emptyInput(file);
  if (/^\s*(?:<!doctype html|<html|<\?xml|<table[\s>])/i.test(text)) {
    throw unsupportedFormat(file, { zh: '网页或 XML 文件', en: 'a web page or XML file' });
  }
  return { ...decoded, text };
}
