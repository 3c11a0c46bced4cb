import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { resolveConfig } from '../../src/engine/config.ts';

const FOLDER = new URL('../../rules/profiles/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));

function settled(name: string) {
  const resolved = resolveConfig(rules, read(`${name}.json`));
  if (resolved.kind === 'invalid') throw new Error(JSON.stringify(resolved.issues));
  return resolved.config;
}

describe('profiles', () => {
  it.each(readdirSync(FOLDER).filter((file) => file.endsWith('.json')))('%s names only rules that exist, and itself', (file) => {
    expect(`${settled(file.replace('.json', '')).profile}.json`).toBe(file);
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
  it('a missing chapter is an error in Hebei', () => {
    expect(settled('hebei').rules.get('completeness/required-chapters-present')?.severity).toBe('error');
  });
});
