import { NestingError, parseJson } from '../model/bounded-json.ts';
import type { InvalidRecord, ReadRecords } from '../model/read-record.ts';
import { readRecords } from '../model/read-record.ts';
import type { AuditRecord } from '../model/record.ts';
import { decodeText } from './decode.ts';
import { concatenate, type SourceReader } from './source.ts';
import { tooLarge } from './source-error.ts';

const NEWLINE = 10;
/** Megabytes of a line, which is one record or a few. */
const LINE_LIMIT = 64;
const MEGABYTE = 1024 * 1024;
/** Bytes decoded and lines read at once: few, so that texts and records are gone again before memory is next swept. */
const PIECE = 1 << 16;
const BATCH = 32;

/** Whole lines of UTF-8 are valid UTF-8 by themselves, so each block of lines is decoded at once. */
function decodeLines(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refused(file: string, line: number, zh: string, en: string): InvalidRecord {
  return { place: { file, line }, pointer: '', expected: { zh, en } };
}

/** Reads lines of JSON, one record each; empty lines are allowed. */
class LineParser {
  private readonly file: string;
  private line = 0;

  constructor(file: string) {
    this.file = file;
  }

  *read(text: string): Generator<ReadRecords> {
    let start = 0;
    while (start < text.length) {
      const records: AuditRecord[] = [];
      const invalid: InvalidRecord[] = [];
      for (let lines = 0; lines < BATCH && start < text.length; lines++) {
        let end = text.indexOf('\n', start);
        if (end < 0) end = text.length;
        this.line += 1;
        if (end > start) this.readLine(text.slice(start, end), records, invalid);
        start = end + 1;
      }
      yield { records, invalid };
    }
  }

  private readLine(text: string, records: AuditRecord[], invalid: InvalidRecord[]): void {
    let value: unknown;
    try {
      value = parseJson(text);
    } catch (error) {
      if (error instanceof NestingError) invalid.push({ place: { file: this.file, line: this.line }, pointer: '', expected: error.said });
      else if (text.trim() !== '') {
        invalid.push(refused(this.file, this.line, '应为一行一个完整的 JSON 对象', 'expected one whole JSON object a line'));
      }
      return;
    }
    const read = readRecords(value, { file: this.file, line: this.line });
    if (read.records.length === 0 && read.invalid.length === 0)
      invalid.push(refused(this.file, this.line, '这一行没有记录', 'this line holds no record'));
    for (const record of read.records) records.push(record);
    for (const record of read.invalid) invalid.push(record);
  }

  /** A line that nobody could hold. */
  refuseLong(): ReadRecords {
    this.line += 1;
    const zh = `这一行超过 ${LINE_LIMIT} MB；应为一行一条记录`;
    return {
      records: [],
      invalid: [refused(this.file, this.line, zh, `this line is longer than ${LINE_LIMIT} MB; expected one record a line`)],
    };
  }

  /** A block of lines that is not valid UTF-8: its lines are tried one by one. */
  readDamaged(bytes: Uint8Array): ReadRecords {
    const records: AuditRecord[] = [];
    const invalid: InvalidRecord[] = [];
    for (let start = 0; start < bytes.length; ) {
      const newline = bytes.indexOf(NEWLINE, start);
      const end = newline < 0 ? bytes.length : newline;
      const text = decodeLines(bytes.subarray(start, end));
      this.line += 1;
      if (text !== undefined) this.readLine(text, records, invalid);
      else invalid.push(refused(this.file, this.line, '这一行不是合法的 UTF-8 文本', 'this line is not valid UTF-8'));
      start = end + 1;
    }
    return { records, invalid };
  }
}

/** UTF-16 cannot be cut at the byte of a line end; such a file is read whole. */
function isWide(head: Uint8Array): boolean {
  return head.subarray(0, 4096).includes(0) || (head[0] ?? 0) >= 0xfe;
}

async function readWhole(file: string, reader: SourceReader): Promise<string> {
  const bytes = await reader.rest(LINE_LIMIT * MEGABYTE);
  if (bytes === undefined) throw tooLarge(file, LINE_LIMIT, 'text');
  return decodeText(bytes, file).text;
}

/**
 * Reads NDJSON piece by piece without ever holding it whole. Lines that are no JSON and records that do not follow the format are
 * refused one by one with their line; the others come through.
 */
export async function* readLines(file: string, reader: SourceReader): AsyncGenerator<ReadRecords> {
  const parser = new LineParser(file);
  const head = await reader.peek(4096);
  if (isWide(head)) {
    yield* parser.read(await readWhole(file, reader));
    return;
  }
  const line = new LineInPieces();
  for (let chunk = await reader.next(); chunk !== undefined; chunk = await reader.next()) {
    const cut = chunk.lastIndexOf(NEWLINE);
    if (cut < 0) {
      line.add(chunk);
      continue;
    }
    const first = chunk.indexOf(NEWLINE) + 1;
    line.add(chunk.subarray(0, first));
    yield* line.read(parser);
    for (const piece of piecesOf(chunk.subarray(first, cut + 1))) yield* readPiece(piece, parser);
    line.add(chunk.slice(cut + 1));
  }
  yield* line.read(parser);
}

/** A line that comes in several chunks. Of one beyond the limit only its length is kept, and it is refused with its number. */
class LineInPieces {
  private pieces: Uint8Array[] = [];
  private length = 0;

  add(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.length > LINE_LIMIT * MEGABYTE) this.pieces = [];
    else if (piece.length > 0) this.pieces.push(piece);
  }

  *read(parser: LineParser): Generator<ReadRecords> {
    const { pieces, length } = this;
    this.pieces = [];
    this.length = 0;
    if (length > LINE_LIMIT * MEGABYTE) yield parser.refuseLong();
    else if (length > 0) yield* readPiece(concatenate(pieces), parser);
  }
}

/** Whole lines, a little at a time. */
function* piecesOf(lines: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < lines.length) {
    const enough = lines.indexOf(NEWLINE, start + PIECE);
    const end = enough < 0 ? lines.length : enough + 1;
    yield lines.subarray(start, end);
    start = end;
  }
}

function* readPiece(lines: Uint8Array, parser: LineParser): Generator<ReadRecords> {
  const text = decodeLines(lines);
  if (text === undefined) yield parser.readDamaged(lines);
  else yield* parser.read(text);
}
