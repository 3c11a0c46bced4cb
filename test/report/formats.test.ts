import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { AuditResult, DocumentSummary, Finding, FindingPlace, Grade } from '../../src/model/finding.ts';
import { jsonReportSchema, reportJsonSchema } from '../../src/report/json-schema.ts';
import { FORMAT_NAMES, render, renderChunks } from '../../src/report/render.ts';
import { fileUri } from '../../src/report/sarif-location.ts';
import { TOOL } from '../../src/report/tool.ts';
import { result, ruleTexts } from './fixture.ts';

const rules = [...ruleTexts.values()];
const EMPTY: AuditResult = {
  documents: [],
  departments: [],
  findings: [],
  tallies: [],
  crashes: [],
  coverage: { cellsRecognised: 0, cellsRead: 0, figures: { judged: 0, read: 0, notRead: 0 }, ratio: 0 },
  grade: { withheld: 'nothingChecked', deductions: [] },
  complete: true,
  profile: 'pre-publication',
};
const UNREAD = {
  errors: [
    {
      code: 'malformedJson' as const,
      where: '坏 的.json',
      line: 3,
      what: { zh: '不合法', en: 'malformed' },
      remedy: { zh: '改正', en: 'mend' },
    },
    {
      code: 'unsupportedFormat' as const,
      where: 'c.pdf',
      what: { zh: '不读取', en: 'not read' },
      remedy: { zh: '另存', en: 'save' },
    },
  ],
  invalid: [{ place: { file: 'b.ndjson', line: 7 }, pointer: '/name', expected: { zh: '应为文字', en: 'a text' } }],
  invalidCount: 1,
  leftOut: [{ file: 'd.html', reason: 'excluded' as const }],
};

describe.each(FORMAT_NAMES)('%s', (format) => {
  it.each(['zh', 'en'] as const)('is the same bytes every time, in %s', (lang) => {
    const once = render(result, { format, lang, rules });
    expect(render(structuredClone(result), { format, lang, rules: rules.toReversed() })).toBe(once);
    expect([...renderChunks(result, { format, lang, rules })].join('')).toBe(once);
  });
  it('survives a result without anything in it', () => {
    expect(render(EMPTY, { format, rules })).not.toBe('');
  });
  it('ends with one line end and holds no half characters', () => {
    const text = render(result, { format, rules, unread: UNREAD });
    expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
    expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});

type Report = z.output<typeof jsonReportSchema>;
/** Compiles only while the schema has every field of the model. */
const FORGOTTEN: readonly never[] = [] as readonly (
  | Exclude<keyof AuditResult, keyof Report>
  | Exclude<keyof Finding, keyof Report['findings'][number]>
  | Exclude<keyof FindingPlace, keyof Report['findings'][number]['places'][number]>
  | Exclude<keyof DocumentSummary, keyof Report['documents'][number]>
  | Exclude<keyof Grade, keyof Report['grade']>
)[];

describe('json', () => {
  it('forgets no field of the model', () => expect(FORGOTTEN).toEqual([]));
  it('is what its schema says, whatever the language', () => {
    for (const given of [result, EMPTY]) {
      const text = render(given, { format: 'json', rules, unread: UNREAD });
      expect(() => jsonReportSchema.parse(JSON.parse(text))).not.toThrow();
      expect(render(given, { format: 'json', lang: 'en', rules, unread: UNREAD })).toBe(text);
    }
  });
  it('publishes its schema as JSON Schema', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    // The draft of the schema itself is not checked here.
    const { $schema: _draft, ...schema } = Object(reportJsonSchema());
    expect(ajv.validate(schema, JSON.parse(render(result, { format: 'json', rules })))).toBe(true);
    expect(ajv.validate(schema, { version: 2 })).toBe(false);
  });
  it('holds message id, arguments and both languages', () => {
    const { findings, version } = jsonReportSchema.parse(JSON.parse(render(result, { format: 'json', rules })));
    expect(version).toBe(1);
    expect(findings).toHaveLength(result.findings.length);
    expect(findings[0]?.message).toEqual({ id: 'broken', args: { label: '预算收入', difference: '55.80万元' } });
    expect(findings[0]?.text.en).toMatch(/differs/);
    expect(findings[0]?.text.zh).toMatch(/不符/);
  });
});

describe('sarif', () => {
  const schema = JSON.parse(readFileSync(new URL('sarif-schema-2.1.0.json', import.meta.url), 'utf8'));
  // The schema is draft-04, whose `id` and `$schema` later validators refuse; nothing else in it differs.
  delete schema.id;
  delete schema.$schema;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  const read = (text: string): Log => JSON.parse(text);
  const runOf = (log: Log) => log.runs[0]!;

  it.each(['zh', 'en'] as const)('is valid SARIF 2.1.0 in %s', (lang) => {
    for (const given of [result, EMPTY])
      for (const unread of [undefined, UNREAD]) {
        validate(JSON.parse(render(given, { format: 'sarif', lang, rules, ...(unread === undefined ? {} : { unread }) })));
        expect(validate.errors ?? []).toEqual([]);
      }
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ level: 'bad' }] }] })).toBe(false);
  });
  it('says rule, level, values, places and fingerprints of a finding', () => {
    const { results = [], tool } = runOf(read(render(result, { format: 'sarif', rules })));
    const [first] = results;
    expect(first?.ruleId).toBe('arithmetic/revenue-equals-its-sources');
    expect(tool.driver.rules?.[first?.ruleIndex ?? -1]?.id).toBe(first?.ruleId);
    expect(first?.level).toBe('error');
    expect(first?.message.text).toContain('1090.88万元');
    expect(first?.message.text).toContain('1035.08万元');
    expect(first?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'in/%E9%A2%84%E7%AE%97%20%E7%94%B2.txt' },
      region: { startLine: 12, endLine: 12 },
    });
    expect(first?.locations?.map(({ physicalLocation, message }) => [physicalLocation?.region?.startLine, message?.text])).toEqual([
      [12, '应为 1035.08万元'],
      [15, '其他 可能为 55.80万元'],
    ]);
    expect(first?.relatedLocations?.map(({ physicalLocation }) => physicalLocation?.region)).toMatchObject([
      { startLine: 13, endLine: 14 },
    ]);
    expect(first?.relatedLocations?.[0]?.message?.text).toContain('1035.08');
    expect(first?.partialFingerprints).toEqual({ 'yushenPlaceKey/v1': 'revenue-1', 'yushenFingerprint/v1': 'revenue-1-f' });
    expect(results.map(({ level }) => level)).toContain('note');
  });
  it('puts copies and operands into related locations only', () => {
    const { results = [] } = runOf(read(render(result, { format: 'sarif', rules })));
    const copied = results.find(({ ruleId }) => ruleId === 'copies/goals-are-not-copied');
    expect([copied?.locations?.length, copied?.relatedLocations?.length]).toEqual([1, 8]);
  });
  it('reports what was not read and what crashed as notifications, not as results', () => {
    const run = runOf(read(render(result, { format: 'sarif', rules, unread: UNREAD })));
    const ids = run.invocations?.[0]?.toolExecutionNotifications?.map(
      ({ descriptor, associatedRule }) => descriptor?.id ?? associatedRule?.id,
    );
    expect(run.invocations?.[0]?.executionSuccessful).toBe(false);
    expect(new Set(ids)).toEqual(
      new Set([
        'parse/unreadableCell',
        'parse/invalidRecord',
        'input/leftOut',
        'input/malformedJson',
        'input/unsupportedFormat',
        'own/rule',
      ]),
    );
  });
  it('encodes paths', () => {
    expect(fileUri('a b/甲#1?.txt')).toBe('a%20b/%E7%94%B2%231%3F.txt');
    expect(fileUri('a:b.txt')).toBe('a%3Ab.txt');
    expect(fileUri('dir\\x.txt')).toBe('dir/x.txt');
  });
});

describe('markdown', () => {
  it('escapes what documents bring along', () => {
    const text = render(result, { format: 'markdown', rules });
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;\\|');
    expect(text).not.toMatch(/\p{Cc}(?<!\n)/u);
  });
  it('has rows as wide as their heads', () => {
    for (const block of render(result, { format: 'markdown', rules }).split('\n\n')) {
      const rows = block.split('\n').filter((line) => line.startsWith('|'));
      const cells = rows.map((line) => line.replaceAll('\\|', '').split('|').length);
      expect(new Set(cells).size).toBeLessThanOrEqual(1);
    }
  });
});

describe('the tool', () => {
  it('has the version of the package', () => {
    expect(TOOL.version).toBe(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version);
  });
});
