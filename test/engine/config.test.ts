import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nearest, resolveConfig } from '../../src/engine/config.ts';
import { defineProjectRule, type Rule } from '../../src/engine/rule.ts';
import { TITLE } from './printed.ts';

const example = { name: 'a', given: {}, expect: 'pass' as const };
const common = {
  version: 1,
  severity: 'warning' as const,
  title: TITLE,
  rationale: TITLE,
  remedy: TITLE,
  basis: [],
  messages: {},
  examples: [example, example, example] as const,
};
const withOptions = defineProjectRule({
  ...common,
  id: 'targets/cost-within-budget',
  options: z.object({ least: z.number().min(0).default(5) }),
  check() {},
});
const without = defineProjectRule({ ...common, id: 'scores/total-equals-scores', check() {} });
const RULES: readonly Rule[] = [without, withOptions];

const issuesOf = (profile: unknown, config?: unknown) => {
  const resolved = resolveConfig(RULES, profile, config);
  return resolved.kind === 'invalid' ? resolved.issues : [];
};
const profile = { name: 'gate', title: TITLE, description: TITLE };

describe('a configuration', () => {
  it('has defaults', () => {
    const resolved = resolveConfig(RULES);
    expect(resolved).toMatchObject({
      kind: 'resolved',
      config: { profile: 'default', failOn: 'error', minCoverage: 0.8, grade: { ruleCeiling: 15 } },
    });
    if (resolved.kind === 'resolved')
      expect(resolved.config.rules.get('targets/cost-within-budget')).toEqual({ enabled: true, options: { least: 5 } });
  });

  it('lets the configuration win over the profile, and a rule over its family', () => {
    const resolved = resolveConfig(
      RULES,
      {
        ...profile,
        others: 'off',
        rules: { 'targets/*': 'info', 'scores/*': 'on' },
        failOn: 'warning',
        grade: { deductions: { error: 9 } },
      },
      { rules: { 'targets/cost-within-budget': { options: { least: 7 } }, 'scores/*': 'off' }, grade: { bands: { 中: 60 } } },
    );
    if (resolved.kind === 'invalid') throw new Error(JSON.stringify(resolved.issues));
    const { rules, grade, failOn } = resolved.config;
    expect(rules.get('targets/cost-within-budget')).toEqual({ enabled: true, severity: 'info', options: { least: 7 } });
    expect(rules.get('scores/total-equals-scores')?.enabled).toBe(false);
    expect(grade).toMatchObject({ deductions: { error: 9, warning: 1 }, bands: { 优: 90, 中: 60 } });
    expect(failOn).toBe('warning');
  });

  it('suggests the rule that was meant', () => {
    expect(issuesOf(undefined, { rules: { 'targets/cost-in-budget': 'off' } })).toEqual([
      {
        source: 'config',
        path: ['rules', 'targets/cost-in-budget'],
        code: 'unknownRule',
        expected: 'a rule id',
        suggestion: 'targets/cost-within-budget',
      },
    ]);
    expect(nearest('total-equals-scores', ['scores/total-equals-scores'])).toBe('scores/total-equals-scores');
    expect(nearest('something else', ['scores/total-equals-scores'])).toBeUndefined();
  });

  it('says which option is wrong, and where', () => {
    expect(issuesOf(undefined, { rules: { 'targets/cost-within-budget': { options: { least: -1 } } } })).toMatchObject([
      { source: 'config', code: 'badOption', path: ['rules', 'targets/cost-within-budget', 'options', 'least'] },
    ]);
    expect(issuesOf({ ...profile, rules: { 'scores/total-equals-scores': { options: { x: 1 } } } })).toMatchObject([
      { source: 'profile', code: 'noOptions', path: ['rules', 'scores/total-equals-scores', 'options'] },
    ]);
  });

  it('refuses what it does not know', () => {
    expect(issuesOf(undefined, { failon: 'error' })).toMatchObject([{ source: 'config', code: 'badValue' }]);
    expect(issuesOf(undefined, { failOn: 'never', minCoverage: 80 })).toMatchObject([{ code: 'badValue', path: ['minCoverage'] }]);
    expect(issuesOf({ name: 'x' })).toMatchObject([
      { source: 'profile', path: ['title'] },
      { source: 'profile', path: ['description'] },
    ]);
  });
});
