import { describe, expect, it } from 'vitest';
import { summarize } from '../../src/report/summary.ts';
import { result } from './fixture.ts';

describe('summary', () => {
  const summary = summarize(result);
  it('counts findings by rule, the most severe first', () => {
    expect(summary.byRule.map(({ rule, severity, findings, documents }) => [rule, severity, findings, documents])).toEqual([
      ['arithmetic/revenue-equals-its-sources', 'error', 1, 1],
      ['targets/target-has-a-unit', 'warning', 110, 1],
      ['copies/goals-are-not-copied', 'warning', 1, 1],
      ['unknown/rule', 'info', 1, 1],
    ]);
  });
  it('counts findings by document and department', () => {
    expect(summary.byDocument).toEqual([
      { document: 'in/乙.json', error: 0, warning: 1, info: 1 },
      { document: 'in/预算 甲.txt', error: 1, warning: 110, info: 0 },
    ]);
    expect(summary.byDepartment).toEqual([
      { department: '', error: 0, warning: 1, info: 1 },
      { department: '某局', error: 1, warning: 110, info: 0 },
    ]);
    expect(summary.findings).toEqual({ error: 1, warning: 111, info: 1 });
  });
  it('measures scores, and findings per project with the clean ones counted', () => {
    expect(summary.scores).toMatchObject({ count: 2, min: 80, median: 89.5, max: 99, deviation: 9.5 });
    expect(summary.findingsPerProject).toMatchObject({ count: 17, clean: 9, median: 0, max: 16 });
  });
  it('adds up the applications of rules', () => {
    expect(summary.applications).toEqual({ rules: 4, passed: 39, failed: 112, skipped: 12 });
  });
});
