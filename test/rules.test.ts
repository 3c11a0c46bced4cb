import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { resolveConfig } from '../src/engine/config.ts';
import { runExample } from '../src/engine/run-example.ts';

const root = join(import.meta.dirname, '..', 'rules');
const profiles = join(root, 'profiles');

/** Rule files as ids: `arithmetic/revenue-equals-its-sources`. */
function ruleFiles(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'profiles' && entry.name !== 'duties')
    .flatMap(({ name }) =>
      readdirSync(join(root, name))
        .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
        .map((file) => `${name}/${file.slice(0, -3)}`),
    )
    .sort();
}

/** Arguments that a template uses. */
const placeholders = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

const HAN = /\p{Script=Han}/u;

describe('the registry', () => {
  it('holds every rule file once, sorted by id', () => {
    expect(rules.map(({ id }) => id)).toEqual(ruleFiles());
  });

  it('knows the rules that its profiles name', () => {
    const files = existsSync(profiles) ? readdirSync(profiles).filter((file) => file.endsWith('.json')) : [];
    for (const file of files) {
      const profile: unknown = JSON.parse(readFileSync(join(profiles, file), 'utf8'));
      expect(resolveConfig(rules, profile), file).toMatchObject({ kind: 'resolved', config: { profile: file.slice(0, -5) } });
    }
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it('speaks both languages', () => {
    const texts = [rule.title, rule.rationale, rule.remedy, ...Object.values(rule.messages), ...rule.basis];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(HAN);
      expect(en.trim()).not.toBe('');
    }
    for (const { zh, en } of Object.values(rule.messages)) expect(new Set(placeholders(en))).toEqual(new Set(placeholders(zh)));
  });

  it('has examples that pass, that fail and a near miss', () => {
    const failing = rule.examples.filter(({ expect: expected }) => typeof expected !== 'string');
    expect(failing.length, 'failing examples').toBeGreaterThanOrEqual(1);
    expect(rule.examples.length - failing.length, 'examples without a finding').toBeGreaterThanOrEqual(2);
    const passing = rule.examples.filter((example) => example.expect === 'pass' && runExample(rule, example).outcome === 'pass');
    // Dataset rules may count nothing until they have something to say.
    if (rule.scope !== 'dataset') expect(passing.length, 'examples the rule applies to and passes').toBeGreaterThanOrEqual(1);
  });

  it.each(rule.examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    expect(runExample(rule, example)).toMatchObject({ asExpected: true });
  });
});
