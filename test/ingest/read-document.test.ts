import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/ingest/decode.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import { recordsToJson, recordToLine } from '../../src/ingest/write-records.ts';
import { readRecords } from '../../src/model/read-record.ts';
import type { AuditRecord } from '../../src/model/record.ts';
import { UsageError } from '../../src/model/usage-error.ts';
import { SMALL_DOCUMENTS } from './variants/small-documents.ts';
import { VARIANTS } from './variants/text-variants.ts';

const FOLDER = new URL('../../../shared/documents/', import.meta.url);
const COUNTS: ReadonlyArray<readonly [file: string, dialect: string, projects: number, indicators: number]> = [
  ['langfang-2020-disclosure.txt', 'pdf-text', 21, 131],
  ['guan-2021-disclosure.txt', 'cell-per-line', 40, 263],
  ['shijiazhuang-2019-self-evaluation.txt', 'tab-rows', 14, 62],
  ['shanhaiguan-2022-disclosure.txt', 'cell-per-line', 19, 102],
  ['tangshan-2023-targets.txt', 'cell-per-line', 29, 171],
];
const real = existsSync(FOLDER) ? COUNTS.filter(([file]) => existsSync(new URL(file, FOLDER))) : [];
const textOf = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');

/** The records of a text by what its bytes are decoded to: the reader sees no more of them. */
const readings = new Map<string, AuditRecord[]>();

function recordsOf(bytes: Uint8Array): AuditRecord[] {
  const { text, damaged } = decodeText(bytes, 'document.txt');
  const known = readings.get(`${damaged} ${text}`);
  if (known !== undefined) return known;
  const { disclosure, projects } = readDocument('document.txt', bytes);
  const records = [disclosure, ...projects];
  readings.set(`${damaged} ${text}`, records);
  return records;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

const documents: ReadonlyArray<readonly [name: string, text: string]> = [
  ...Object.entries(SMALL_DOCUMENTS),
  ...real.map(([file]) => [file, textOf(file)] as const),
];

describe.skipIf(real.length === 0)('the real documents', () => {
  it.each(real)('%s is read as %s: %i projects, %i indicators', (file, dialect, projects, indicators) => {
    const reading = readDocument(file, utf8(textOf(file)));
    expect(reading.dialect).toBe(dialect);
    expect(reading.projects).toHaveLength(projects);
    expect(reading.projects.reduce((sum, project) => sum + project.indicators.length, 0)).toBe(indicators);
  });

  it('says where a document is cut off', () => {
    const file = 'tangshan-2023-targets.txt';
    expect(readDocument(file, utf8(textOf(file))).disclosure.cutOff?.line).toBe(2609);
  });
});

describe('small documents', () => {
  it.each(Object.keys(SMALL_DOCUMENTS))('%s is recognised by content', (dialect) => {
    const reading = readDocument('d', utf8(SMALL_DOCUMENTS[dialect] ?? ''));
    expect(reading.dialect).toBe(dialect);
    expect(reading.projects).toHaveLength(1);
    expect(reading.projects[0]?.indicators.length).toBeGreaterThanOrEqual(3);
    const cells = reading.projects[0]?.cells;
    expect(cells?.read).toBe(cells?.recognised);
  });
});

describe.each(documents)('%s', (_name, text) => {
  const expected = recordsOf(utf8(text));

  it.each(VARIANTS)('gives the same records with $name', ({ encode }) => {
    expect(recordsOf(encode(text))).toEqual(expected);
  });

  it('comes back from its normalized records', () => {
    const json = readRecords(JSON.parse(recordsToJson(expected)), { file: 'records.json' });
    expect(json.invalid).toEqual([]);
    expect(json.records).toEqual(expected);
    const lines = expected.flatMap(
      (record, line) => readRecords(JSON.parse(recordToLine(record)), { file: 'r.ndjson', line: line + 1 }).records,
    );
    expect(lines).toEqual(expected);
  });

  it('holds no absolute path, name label with a name, or telephone number', () => {
    const json = recordsToJson(expected);
    expect(json).not.toMatch(/(?:填报人|联系人|负责人)：\p{Script=Han}{2,4}["，。]/u);
    expect(json).not.toMatch(/电话：\d/);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['nothing to audit', '今天天气很好。\n明天也很好。\n', 'nothingToAudit'],
    ['white space', ' \n\t\n', 'emptyInput'],
  ])('refuses %s', (_name, text, code) => {
    expect(() => readDocument('f', utf8(text))).toThrow(expect.objectContaining({ code }));
  });

  it('counts a form it cannot read against coverage', () => {
    const text = `项目支出绩效自评表项目名称某项目主管部门某局${'一级指标二级指标三级指标年度指标值分值得分产出指标数量指标次数质量指标合格率'.repeat(2)}\n`;
    const { disclosure, projects } = readDocument('f', utf8(text));
    const problems = [...disclosure.problems, ...projects.flatMap((project) => project.problems)];
    const cells = [disclosure.cells, ...projects.map((project) => project.cells)];
    expect(problems.map(({ code }) => code)).toContain('unreadableForm');
    expect(cells.reduce((sum, { recognised, read }) => sum + recognised - read, 0)).toBeGreaterThanOrEqual(10);
  });

  it('throws nothing but usage errors, whatever is done to a document', () => {
    const texts = documents.map(([, text]) => text.slice(0, 6000));
    const noise = fc.constantFrom(
      '\t',
      '\n',
      '\n\n',
      '|',
      ' ',
      '一、',
      '绩效目标表',
      '产出指标',
      '指标值',
      '（',
      '$',
      '\\',
      '≥',
      '99999999999999999999万元',
      '\ud800',
      '\u0000',
      '%',
      '1.',
      '合计',
      '"',
    );
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(200), insert: fc.array(noise, { maxLength: 4 }) });
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.array(edit, { minLength: 1, maxLength: 12 }), (which, edits) => {
        let text = texts[which] ?? '';
        for (const { at, cut, insert } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + insert.join('') + text.slice(start + cut);
        }
        expectRead(utf8(text));
      }),
      { numRuns: 300 },
    );
  });

  it('throws nothing but usage errors on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), expectRead), { numRuns: 500 });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => expectRead(utf8(text))),
      { numRuns: 500 },
    );
  });
});

function expectRead(bytes: Uint8Array): void {
  try {
    readDocument('f', bytes);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
}
