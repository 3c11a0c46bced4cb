import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { createAudit } from '../../src/engine/audit.ts';
import { resolveConfig } from '../../src/engine/config.ts';
import { defineDocumentRule, type Rule } from '../../src/engine/rule.ts';
import { FEWEST_CASES, type Licence, licensed } from '../../src/model/licence.ts';
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
function severityUnder(config: unknown): string | undefined {
  const resolved = resolveConfig([accusing], undefined, config);
  if (resolved.kind === 'invalid') throw new Error(JSON.stringify(resolved.issues));
  const audit = createAudit([accusing], resolved.config);
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
