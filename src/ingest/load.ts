import { parseJson as parseBounded, sayJsonError } from '../model/bounded-json.ts';
import type { Crash } from '../model/finding.ts';
import type { InvalidRecord } from '../model/read-record.ts';
import { countRefused, readRecords } from '../model/read-record.ts';
import type { AuditRecord } from '../model/record.ts';
import { UsageError } from '../model/usage-error.ts';
import { decodeText } from './decode.ts';
import { readLines } from './ndjson.ts';
import { readDocument } from './read-document.ts';
import { type Source, SourceReader } from './source.ts';
import { documentTwice, emptyInput, malformedJson, nothingRecorded, tooLarge } from './source-error.ts';

export type SourceFormat = 'text' | 'json' | 'ndjson';

/** What came of one source. */
export interface SourceReport {
  readonly file: string;
  readonly format?: SourceFormat;
  /** How a text's tables were written, e.g. `cell-per-line`. */
  readonly dialect?: string;
  readonly documents: number;
  readonly projects: number;
  readonly indicators: number;
  /** Parse problems in its records. */
  readonly problems: number;
  /** Records refused. */
  readonly invalid: number;
  /** Why it could not be read, or not to its end. */
  readonly error?: UsageError;
}

export interface LoadReport {
  readonly sources: readonly SourceReport[];
  /** Why records were refused, at most `INVALID_KEPT` reasons; `invalidCount` counts all refused records. */
  readonly invalid: readonly InvalidRecord[];
  readonly invalidCount: number;
  /** Everything that could not be read: paths, files, formats. */
  readonly errors: readonly UsageError[];
  /** Sources that the reader itself failed on: a defect of the program, not of the source. */
  readonly crashes: readonly Crash[];
  /** Files of the named folders that were left out on purpose. */
  readonly leftOut: readonly LeftOut[];
  /** Whether everything named was read whole. */
  readonly complete: boolean;
}

/** Sources being read: records come in batches as they are read, the report when all batches have been taken. */
export interface Loading {
  batches(): AsyncGenerator<readonly AuditRecord[]>;
  report(): LoadReport;
}

export const INVALID_KEPT = 1000;
const HEAD = 1 << 20;
const TEXT_MEGABYTES = 64;
const JSON_MEGABYTES = 256;

/** A file of a named folder that was left out: written by yushen and unchanged, excluded, or read in another role. */
export interface LeftOut {
  readonly file: string;
  readonly reason: 'ours' | 'excluded' | 'named' | 'linked';
}

/** What is known of the sources before they are read. */
export interface Beforehand {
  readonly errors?: readonly UsageError[];
  readonly leftOut?: readonly LeftOut[];
}

type Tally = { -readonly [K in keyof SourceReport]: SourceReport[K] };

/** Recognises a format by content; only where the content leaves it open does the extension decide. */
export function sniffFormat(name: string, head: Uint8Array): SourceFormat {
  if (/\.(?:ndjson|jsonl)$/i.test(name)) return 'ndjson';
  const json = /\.json$/i.test(name);
  const text = new TextDecoder('utf-8')
    .decode(head.subarray(0, HEAD))
    .replace(/^\ufeff/, '')
    .trimStart();
  if (!/^(?:\{\s*["}]|\[\s*[[{\]"])/.test(text)) return json ? 'json' : 'text';
  const end = text.indexOf('\n');
  if (end < 0 || text.slice(end).trim() === '') return 'json';
  return parses(text.slice(0, end)) ? 'ndjson' : 'json';
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return parseBounded(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /at position (\d+)/.exec(message)?.[1];
    const line = position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
    throw malformedJson(file, sayJsonError(error), line);
  }
}

class Loader implements Loading {
  private readonly sources: readonly Source[];
  private readonly reports: Tally[] = [];
  private readonly invalid: InvalidRecord[] = [];
  private invalidCount = 0;
  private readonly errors: UsageError[];
  private readonly crashes: Crash[] = [];
  private readonly leftOut: readonly LeftOut[];
  /** Documents by where they came from: read from a text, or out of records. */
  private readonly texts = new Set<string>();
  private readonly recorded = new Set<string>();

  constructor(sources: readonly Source[], beforehand: Beforehand) {
    this.sources = sources;
    this.errors = [...(beforehand.errors ?? [])];
    this.leftOut = beforehand.leftOut ?? [];
  }

  async *batches(): AsyncGenerator<readonly AuditRecord[]> {
    for (const source of this.sources) {
      const tally: Tally = { file: source.name, documents: 0, projects: 0, indicators: 0, problems: 0, invalid: 0 };
      this.reports.push(tally);
      const reader = new SourceReader(source);
      try {
        yield* this.read(source, reader, tally);
      } catch (error) {
        this.note(error, source.name, tally);
      } finally {
        await reader.close();
      }
    }
  }

  private note(error: unknown, file: string, tally: Tally): void {
    if (error instanceof UsageError) {
      tally.error = error;
      this.errors.push(error);
    } else this.crashes.push({ rule: 'load', document: file, cause: error instanceof Error ? error.message : String(error) });
  }

  private async *read(source: Source, reader: SourceReader, tally: Tally): AsyncGenerator<readonly AuditRecord[]> {
    const head = await reader.peek(HEAD);
    if (head.length === 0) throw emptyInput(source.name);
    tally.format = sniffFormat(source.name, head);
    if (tally.format === 'ndjson') {
      for await (const { records, invalid } of readLines(source.name, reader))
        yield this.count(tally, this.own(source.name, records), invalid);
    } else {
      const kind = tally.format;
      const limit = kind === 'json' ? JSON_MEGABYTES : TEXT_MEGABYTES;
      const bytes = await reader.rest(limit * 1024 * 1024);
      if (bytes === undefined) throw tooLarge(source.name, limit, kind);
      yield kind === 'json' ? this.readJson(source.name, bytes, tally) : this.readText(source.name, bytes, tally);
    }
    if (tally.documents + tally.projects + tally.invalid === 0) throw nothingRecorded(source.name);
  }

  private readJson(file: string, bytes: Uint8Array, tally: Tally): readonly AuditRecord[] {
    const { records, invalid } = readRecords(parseJson(decodeText(bytes, file).text, file), { file });
    return this.count(tally, this.own(file, records), invalid);
  }

  /** Records of a document that was read from a text would be counted into it, and hide what was not read there. */
  private own(file: string, records: readonly AuditRecord[]): readonly AuditRecord[] {
    for (const { document } of records) {
      if (this.texts.has(document)) throw documentTwice(file, document);
      this.recorded.add(document);
    }
    return records;
  }

  private readText(file: string, bytes: Uint8Array, tally: Tally): readonly AuditRecord[] {
    if (this.recorded.has(file)) throw documentTwice(file, file);
    const { disclosure, projects, dialect } = readDocument(file, bytes);
    this.texts.add(file);
    tally.dialect = dialect;
    return this.count(tally, [disclosure, ...projects], []);
  }

  private count(tally: Tally, records: readonly AuditRecord[], invalid: readonly InvalidRecord[]): readonly AuditRecord[] {
    for (const record of records) {
      tally.problems += record.problems.length;
      if (record.kind === 'disclosure') tally.documents += 1;
      else {
        tally.projects += 1;
        tally.indicators += record.indicators.length;
      }
    }
    const refused = countRefused(invalid);
    tally.invalid += refused;
    this.invalidCount += refused;
    for (const record of invalid) if (this.invalid.length < INVALID_KEPT) this.invalid.push(record);
    return records;
  }

  report(): LoadReport {
    return {
      sources: this.reports,
      invalid: this.invalid,
      invalidCount: this.invalidCount,
      errors: this.errors,
      crashes: this.crashes,
      leftOut: this.leftOut,
      complete: this.errors.length === 0 && this.crashes.length === 0 && this.invalidCount === 0,
    };
  }
}

/**
 * Reads sources one after the other. Nothing is thrown: what cannot be read is in the report, and the rest is read all the same.
 * Take all batches before asking for the report.
 */
export function loadSources(sources: readonly Source[], beforehand: Beforehand = {}): Loading {
  return new Loader(sources, beforehand);
}
