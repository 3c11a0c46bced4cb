import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { profiles } from '../../rules/profiles/index.ts';
import { resolveConfig } from '../../src/engine/config.ts';

/** The profile that the program runs under this name. */
function settled(name: string) {
  const resolved = resolveConfig(
    rules,
    profiles.find((profile) => profile.name === name),
  );
  if (resolved.kind === 'invalid') throw new Error(JSON.stringify(resolved.issues));
  return resolved.config;
}

describe('profiles', () => {
  it('have a name each', () => {
    expect(new Set(profiles.map(({ name }) => name)).size).toBe(profiles.length);
  });
  it.each(profiles.map(({ name }) => name))('%s names only rules that exist, and itself', (name) => {
    expect(settled(name).profile).toBe(name);
  });
  it('before publication every rule runs', () => {
    expect([...settled('pre-publication').rules.values()].every(({ enabled }) => enabled)).toBe(true);
  });
  it('the gate runs no rule that only remarks', () => {
    const { rules: settings } = settled('gate');
    const remarks = rules.filter((rule) => rule.severity === 'info' && settings.get(rule.id)?.enabled === true);
    expect(remarks.map(({ id }) => id)).toEqual([]);
  });
  it('the gate keeps every error', () => {
    const { rules: settings } = settled('gate');
    expect(rules.filter((rule) => rule.severity === 'error' && settings.get(rule.id)?.enabled !== true).map(({ id }) => id)).toEqual([]);
  });
  it('a self-check never fails for what it finds, and words it gently', () => {
    expect(settled('self-check').failOn).toBe('never');
    expect(profiles.find(({ name }) => name === 'self-check')?.tone).toBe('gentle');
  });
  it('a missing chapter is an error in Hebei', () => {
    expect(settled('hebei').rules.get('completeness/required-chapters-present')?.severity).toBe('error');
  });
});
