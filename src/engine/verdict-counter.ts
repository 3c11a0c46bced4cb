import type { RuleTally } from '../model/finding.ts';
import type { Messages, Report, Rule, Verdicts } from './rule.ts';

/** What a rule reports, with the types of its messages forgotten. */
export type AnyReport = Report<Messages>;

/**
 * The verdicts of one rule: passes and skips are counted, failures handed on. One object a rule for the whole run, because `pass` is
 * called millions of times.
 */
export class VerdictCounter implements Verdicts<Messages> {
  passed = 0;
  failed = 0;
  skipped = 0;
  readonly reasons = new Map<string, number>();
  readonly rule: Rule;
  /** Position in the catalogue. */
  readonly order: number;
  readonly #onFailure: (order: number, report: AnyReport) => void;

  constructor(rule: Rule, order: number, onFailure: (order: number, report: AnyReport) => void) {
    this.rule = rule;
    this.order = order;
    this.#onFailure = onFailure;
  }

  pass(count = 1): void {
    this.passed += count;
  }

  fail(report: AnyReport): void {
    this.failed++;
    this.#onFailure(this.order, report);
  }

  skip(reason: string): void {
    this.skipped++;
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }

  add(other: VerdictCounter): void {
    this.passed += other.passed;
    this.failed += other.failed;
    this.skipped += other.skipped;
    for (const [reason, count] of other.reasons) this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + count);
  }

  tally(): RuleTally {
    const reasons = Object.fromEntries([...this.reasons].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { rule: this.rule.id, passed: this.passed, failed: this.failed, skipped: this.skipped, reasons };
  }
}
