import { readRecords } from '../model/read-record.ts';
import { defaultConfig } from './config.ts';
import type { Example, Rule } from './rule.ts';
import { Runner } from './runner.ts';

/** What came of an example. */
export interface ExampleRun {
  /** `none`: the rule had nothing to say about it, neither passing nor skipping. */
  readonly outcome: 'pass' | 'skip' | 'none' | readonly string[];
  /** Whether it is what the example expects. `none` is good enough for 'pass' and 'skip'. */
  readonly asExpected: boolean;
  /** Records that could not be read and rules that threw: then the example is never as expected. */
  readonly troubles: readonly string[];
}

/** Runs one example of a rule, with the rule alone and its default options. Messages come in the order in which the rule gave them. */
export function runExample(rule: Rule, example: Example): ExampleRun {
  const runner = new Runner([rule], defaultConfig([rule]));
  const { records, invalid } = readRecords(example.given, { file: 'example' });
  for (const record of records) runner.add(record);
  runner.finish();
  const outcome = outcomeOf(runner);
  const troubles = [...invalid.map((record) => JSON.stringify(record)), ...runner.crashes.map(({ cause }) => cause)];
  return { outcome, asExpected: troubles.length === 0 && matches(outcome, example.expect), troubles };
}

function outcomeOf(runner: Runner): ExampleRun['outcome'] {
  if (runner.findings.length > 0) return runner.findings.map(({ finding }) => finding.message.id);
  const passed = runner.counters.some((counter) => counter.passed > 0);
  if (passed) return 'pass';
  return runner.counters.some((counter) => counter.skipped > 0) ? 'skip' : 'none';
}

function matches(outcome: ExampleRun['outcome'], expected: Example['expect']): boolean {
  if (typeof expected !== 'string') return typeof outcome !== 'string' && outcome.join('\n') === expected.join('\n');
  return outcome === expected || outcome === 'none';
}
