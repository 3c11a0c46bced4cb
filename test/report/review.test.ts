import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import { jsonReportSchema } from '../../src/report/json-schema.ts';
import { columns } from '../../src/report/layout.ts';
import { FORMAT_NAMES, render } from '../../src/report/render.ts';
import { result, ruleTexts } from './fixture.ts';
import { hostile, reviewed } from './reviewed.ts';

const rules = [...ruleTexts.values()];

describe('sarif under a baseline and waivers', () => {
  const schema = JSON.parse(readFileSync(new URL('sarif-schema-2.1.0.json', import.meta.url), 'utf8'));
  delete schema.id;
  delete schema.$schema;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  const log: Log = JSON.parse(render(reviewed, { format: 'sarif', rules }));
  const results = log.runs[0]?.results ?? [];
  const byState = (state: Result['baselineState']) => results.filter(({ baselineState }) => baselineState === state);

  it('is valid', () => {
    for (const given of [reviewed, hostile])
      for (const lang of ['zh', 'en'] as const) {
        validate(JSON.parse(render(given, { format: 'sarif', lang, rules })));
        expect(validate.errors ?? []).toEqual([]);
      }
  });
  it('gives every result its state', () => {
    const { counts, absent } = reviewed.review!.baseline!;
    expect(byState('unchanged')).toHaveLength(counts.known);
    expect(byState('updated')).toHaveLength(counts.changed);
    expect(byState('new')).toHaveLength(counts.new + 1);
    expect(byState('absent')).toHaveLength(absent.length);
    expect(byState(undefined)).toEqual([]);
  });
  it('suppresses known and waived results with the reason, and says of the others that they are not', () => {
    const suppressed = results.filter(({ suppressions }) => (suppressions ?? []).length > 0);
    expect(suppressed).toHaveLength(reviewed.review!.baseline!.counts.known + 1);
    expect(results.every(({ suppressions }) => suppressions !== undefined)).toBe(true);
    const waived = suppressed.find(({ ruleId }) => ruleId === 'copies/goals-are-not-copied');
    expect(waived?.suppressions).toMatchObject([
      {
        kind: 'external',
        status: 'accepted',
        properties: { approver: '预算科', documentNumber: '财预〔2024〕1号', expires: '2024-12-31' },
        location: { physicalLocation: { artifactLocation: { uri: 'waivers%2C%201.yaml' }, region: { startLine: 3 } } },
      },
    ]);
    expect(waived?.suppressions?.[0]?.justification).toContain('财预〔2024〕1号');
  });
  it('notes waivers that do not hold as trouble of the configuration', () => {
    const notes = log.runs[0]?.invocations?.[0]?.toolConfigurationNotifications ?? [];
    expect(notes.map(({ descriptor }) => descriptor?.id)).toEqual(['waiver/expired', 'waiver/outdated', 'waiver/unused']);
  });
  it('says nothing of it where there is neither', () => {
    const plain: Log = JSON.parse(render(result, { format: 'sarif', rules }));
    expect(plain.runs[0]?.results?.some((each) => 'suppressions' in each || 'baselineState' in each)).toBe(false);
  });
});

describe('json under a baseline and waivers', () => {
  it('is what its schema says, waived findings in both languages', () => {
    const report = jsonReportSchema.parse(JSON.parse(render(reviewed, { format: 'json', rules })));
    expect(report.review?.baseline?.counts).toEqual(reviewed.review?.baseline?.counts);
    expect(report.review?.waivers?.waived[0]?.finding.text.en).toMatch(/goals/);
    expect(report.findings.map(({ state }) => state).filter((state) => state === undefined)).toEqual([]);
  });
});

describe.each(['terminal', 'markdown'] as const)('%s under a baseline and waivers', (format) => {
  it.each(['zh', 'en'] as const)('counts the known, lists the rest, annexes what is waived, in %s', (lang) => {
    const text = render(reviewed, { format, lang, rules });
    for (const part of ['base.json', '100', 'gate', 'own/rule-0', '2024-12-31', '2024-01-01', '25']) expect(text).toContain(part);
    expect(text).toContain(lang === 'zh' ? '豁免的值是' : 'it was given for');
    if (format === 'markdown') expect(text).not.toMatch(/<script>|<b>/);
    expect(text.match(/培训人数/g)?.length ?? 0).toBeLessThan(60);
  });
  it('stays within its bounds', () => {
    const lines = render(reviewed, { format, rules }).split('\n');
    expect(lines.filter((line) => /\p{Cc}/u.test(line))).toEqual([]);
    if (format === 'terminal') expect(lines.filter((line) => columns(line) > 80 || /\s$/.test(line))).toEqual([]);
  });
});

describe.each(FORMAT_NAMES)('%s', (format) => {
  it('is the same bytes every time, under a review and with hostile texts', () => {
    for (const given of [reviewed, hostile])
      expect(render(structuredClone(given), { format, rules: rules.toReversed() })).toBe(render(given, { format, rules }));
  });
  it('holds no half characters', () => {
    for (const given of [reviewed, hostile])
      expect(render(given, { format, rules })).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
  });
});
