import type { Reporter, TestModule } from 'vitest/node';

/**
 * Says in one line how many tests were skipped and why, and which seed the property tests drew from. A test says itself why it skips
 * (`skip('…')`); one that does not needs the documents beside the project. With YUSHEN_REQUIRE_DOCUMENTS=1 these must run.
 */
export default class SkippedReporter implements Reporter {
  readonly #seed: string;

  constructor({ seed }: { readonly seed: string }) {
    this.#seed = seed;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const reasons = new Map<string, number>();
    let documents = 0;
    for (const module of modules)
      for (const test of module.children.allTests('skipped')) {
        const result = test.result();
        const note = result.state === 'skipped' ? result.note : undefined;
        if (note === undefined) documents += 1;
        else reasons.set(note, (reasons.get(note) ?? 0) + 1);
      }
    if (documents > 0) reasons.set('no documents in ../shared', documents);
    const told = [...reasons].map(([reason, count]) => `${count} (${reason})`).join(', ');
    console.log(`skipped tests: ${told === '' ? 'none' : told}; property tests drew from YUSHEN_SEED=${this.#seed}`);
    if (documents > 0 && process.env['YUSHEN_REQUIRE_DOCUMENTS'] === '1') {
      console.error(`${documents} tests were skipped although YUSHEN_REQUIRE_DOCUMENTS=1 asks for the documents in ../shared`);
      process.exitCode = 1;
    }
  }
}
