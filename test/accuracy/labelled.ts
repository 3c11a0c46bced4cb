import { rules } from '../../rules/index.ts';
import { runExample } from '../../src/engine/run-example.ts';

/** How one rule did on its labelled examples. */
export interface LabelledOutcome {
  readonly rule: string;
  /** Examples that should fail, and those that did as expected. */
  readonly faulty: number;
  readonly found: number;
  /** Examples that should not fail, and those that did. */
  readonly good: number;
  readonly falseAlarms: number;
}

/** Runs the examples of every rule: labelled samples, near misses among them. */
export function runLabelled(): LabelledOutcome[] {
  return rules.map((rule) => {
    const runs = rule.examples.map((example) => ({ faulty: typeof example.expect !== 'string', run: runExample(rule, example) }));
    const faulty = runs.filter((each) => each.faulty);
    const good = runs.filter((each) => !each.faulty);
    return {
      rule: rule.id,
      faulty: faulty.length,
      found: faulty.filter(({ run }) => run.asExpected).length,
      good: good.length,
      falseAlarms: good.filter(({ run }) => !run.asExpected).length,
    };
  });
}
