import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { runExample } from '../../src/engine/run-example.ts';

const FAMILIES = /^(?:arithmetic|consistency|completeness)\//;

describe.each(rules.filter((rule) => FAMILIES.test(rule.id)).map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it.each(rule.examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const run = runExample(rule, example);
    expect(run.troubles).toEqual([]);
    // Stricter than the runner: an example that is to pass must really have been judged.
    if (example.expect === 'skip') expect(['skip', 'none']).toContain(run.outcome);
    else expect(run.outcome).toEqual(example.expect);
  });
});
