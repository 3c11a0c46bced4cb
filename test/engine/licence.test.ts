import { describe, expect, it } from 'vitest';
import { firstReadings } from '../../rules/first-readings.ts';
import { rules } from '../../rules/index.ts';
import { createAudit } from '../../src/engine/audit.ts';
import { resolveConfig } from '../../src/engine/config.ts';
import { defineDocumentRule, type Rule } from '../../src/engine/rule.ts';
import { FEWEST_CASES, type Licence, licensed, needsProof } from '../../src/model/licence.ts';
import { readRecords } from '../../src/model/read-record.ts';

const NONE = { true: 0, false: 0 };
const ofErrors = (right: number, wrong: number): Licence => ({ errors: { true: right, false: wrong }, warnings: NONE });

describe('a licence', () => {
  it('lets a rule accuse that is right in 95 of 100 cases, warn in 70, and hint below', () => {
    expect(licensed('error', ofErrors(95, 5))).toBe('error');
    expect(licensed('error', ofErrors(94, 6))).toBe('warning');
    expect(licensed('error', ofErrors(69, 31))).toBe('info');
  });

  it('asks errors and warnings apart, and no hint', () => {
    const licence: Licence = { errors: { true: 0, false: 50 }, warnings: { true: 70, false: 30 } };
    expect((['error', 'warning', 'info'] as const).map((severity) => licensed(severity, licence))).toEqual(['info', 'warning', 'info']);
    expect(licensed('warning', { errors: NONE, warnings: { true: 69, false: 31 } })).toBe('info');
  });

  it('knows nothing of a rule with too few cases', () => {
    expect(licensed('error', ofErrors(0, FEWEST_CASES - 1))).toBe('error');
    expect(licensed('error', ofErrors(0, FEWEST_CASES))).toBe('info');
    expect(licensed('error', undefined)).toBe('error');
  });
});

describe('first readings', () => {
  const read = (right: number, wrong: number): Licence => ({ ...ofErrors(100, 0), firstReadings: { true: right, false: wrong } });

  it('ask for proof where a rule was right in fewer than two papers of three', () => {
    expect([read(1, 1), read(0, 1), read(3, 2)].map(needsProof)).toEqual([true, true, true]);
    expect([read(2, 1), read(1, 0), read(0, 0), ofErrors(0, 9), undefined].map(needsProof)).toEqual([false, false, false, false, false]);
  });

  it('make a warning of what the rule says, unless a configuration sets its severity', () => {
    expect(severityUnder(undefined, read(0, 1))).toBe('warning');
    expect(severityUnder({ rules: { 'test/accuses': 'error' } }, read(0, 1))).toBe('error');
    expect(severityUnder(undefined, read(2, 1))).toBe('error');
  });

  it('are of rules that there are', () => {
    const known = new Set(rules.map(({ id }) => id));
    expect(Object.keys(firstReadings).filter((id) => !known.has(id))).toEqual([]);
  });
});

const accusing: Rule = {
  ...defineDocumentRule({
    id: 'test/accuses',
    version: 1,
    severity: 'error',
    title: { zh: '测试', en: 'A test' },
    rationale: { zh: '测试', en: 'A test' },
    remedy: { zh: '测试', en: 'A test' },
    basis: [],
    messages: { wrong: { zh: '错', en: 'wrong' } },
    check: (disclosure, verdicts) => verdicts.fail({ message: 'wrong', at: { text: disclosure.document } }),
    examples: [
      { name: 'a', given: {}, expect: 'pass' },
      { name: 'b', given: {}, expect: ['wrong'] },
      { name: 'c', given: {}, expect: 'pass' },
    ],
  }),
  licence: ofErrors(80, 20),
};

/** Severity of what the rule says under a configuration. */
function severityUnder(config: unknown, licence = accusing.licence): string | undefined {
  const rule: Rule = licence === undefined ? accusing : { ...accusing, licence };
  const resolved = resolveConfig([rule], undefined, config);
  if (resolved.kind === 'invalid') throw new Error(JSON.stringify(resolved.issues));
  const audit = createAudit([rule], resolved.config);
  for (const record of readRecords({ kind: 'disclosure', document: 'a', sections: [] }, { file: 'a' }).records) audit.add(record);
  return audit.finish().findings[0]?.severity;
}

describe('the engine', () => {
  it('lowers what a rule says to what it is licensed to', () => {
    expect(severityUnder(undefined)).toBe('warning');
  });

  it('leaves it to a configuration that sets the severity', () => {
    expect(severityUnder({ rules: { 'test/accuses': 'error' } })).toBe('error');
    expect(severityUnder({ rules: { 'test/*': { severity: 'error' } } })).toBe('error');
    expect(severityUnder({ rules: { 'test/accuses': 'on' } })).toBe('warning');
  });
});

describe('the table of licences', () => {
  it('belongs to rules that are in it', () => {
    expect(rules.filter(({ licence }) => licence !== undefined).length).toBeGreaterThan(50);
  });
});
