import type { RuleTally } from '../model/finding.ts';
import type { Locatable, Messages, Report, Rule, Verdicts } from './rule.ts';

/** What a rule reports, with the types of its messages forgotten. */
export type AnyReport = Report<Messages>;

/** Who hears of verdicts: of every failure, of the cells that passed where the rule names them, and of the documents it did not finish with. */
export interface VerdictListener {
  failed(order: number, report: AnyReport): void;
  looked(order: number, cells: readonly (Locatable | undefined)[]): void;
  left(order: number, document: string): void;
}

/** A cell that a verdict was about. */
export interface JudgedPlace {
  readonly cell: Locatable;
  readonly broken: boolean;
}

/**
 * The verdicts of one rule: passes and skips are counted, failures handed on. One object a rule for the whole run, because `pass` is
 * called millions of times.
 */
export class VerdictCounter implements Verdicts<Messages> {
  passed = 0;
  failed = 0;
  skipped = 0;
  /** Failures that are more than a hint, over the records that were at hand. */
  broken = 0;
  /** Which cells the verdicts on the record at hand were about; kept, and emptied, by who asks. */
  places: JudgedPlace[] | undefined;
  readonly reasons = new Map<string, number>();
  readonly rule: Rule;
  /** Position in the catalogue. */
  readonly order: number;
  readonly #listener: VerdictListener;

  constructor(rule: Rule, order: number, listener: VerdictListener) {
    this.rule = rule;
    this.order = order;
    this.#listener = listener;
  }

  pass(count = 1, cells?: readonly (Locatable | undefined)[]): void {
    this.passed += count;
    if (cells === undefined) return;
    this.#listener.looked(this.order, cells);
    for (const cell of cells) if (cell !== undefined) this.places?.push({ cell, broken: false });
  }

  fail(report: AnyReport): void {
    this.failed++;
    this.places?.push({ cell: report.at, broken: report.severity !== 'info' });
    this.#listener.failed(this.order, report);
  }

  break(): void {
    this.broken++;
  }

  skip(reason: string): void {
    this.skipped++;
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }

  /** Counts that the rule was not finished with something; returns its position. */
  stop(): number {
    this.skip('too-much-to-compare');
    return this.order;
  }

  leave(document: string): void {
    this.#listener.left(this.stop(), document);
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
