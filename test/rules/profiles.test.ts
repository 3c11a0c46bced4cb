import { describe, expect, it } from 'vitest';
import { profileSchema, profiles, resolveConfig, rules } from '../../src/index.ts';

const settingsOf = (name: string) => {
  const resolved = resolveConfig(
    rules,
    profiles.find((profile) => profile.name === name),
  );
  if (resolved.kind === 'invalid') throw new Error(JSON.stringify(resolved.issues));
  return resolved.config;
};
const enabled = (name: string) => rules.filter(({ id }) => settingsOf(name).rules.get(id)?.enabled === true);

describe('profiles', () => {
  it.each(profiles.map((profile) => [profile.name, profile] as const))('%s is valid and names only rules that exist', (name, profile) => {
    expect(profileSchema.safeParse(profile).success).toBe(true);
    expect(settingsOf(name).profile).toBe(name);
    expect([profile.title.en, profile.description.zh].every((text) => text.length > 0)).toBe(true);
  });
  it('pre-publication, the default, has every rule with its own severity', () => {
    expect(profiles[0]?.name).toBe('pre-publication');
    expect(enabled('pre-publication')).toHaveLength(rules.length);
  });
  it('gate has every error and no hint', () => {
    const ids = new Set(enabled('gate').map(({ id }) => id));
    expect(rules.filter(({ id, severity }) => severity === 'error' && !ids.has(id))).toEqual([]);
    expect(
      enabled('gate')
        .filter(({ severity }) => severity === 'info')
        .map(({ id }) => id),
    ).toEqual([]);
  });
  it('self-check is gentle, never fails, and has an action for every rule', () => {
    expect(profiles.find(({ name }) => name === 'self-check')?.tone).toBe('gentle');
    expect(settingsOf('self-check').failOn).toBe('never');
    expect(enabled('self-check').filter(({ remedy }) => remedy.zh === '' || remedy.en === '')).toEqual([]);
  });
  it('hebei wants its chapters', () => {
    expect(settingsOf('hebei').rules.get('completeness/required-chapters-present')?.severity).toBe('error');
  });
});
