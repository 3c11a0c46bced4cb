import type { LocalText } from '../model/finding.ts';
import { groupBy } from '../model/once.ts';
import { isOfText } from '../model/place.ts';
import type { PendingFinding } from './pending.ts';
import type { Rule } from './rule.ts';
import type { VerdictCounter } from './verdict-counter.ts';

/** So many faults of one kind in a paper are no accident any more. */
const FEWEST_FAULTS = 3;

/** Whether a rule adds up, divides or compares figures by what they are taken for: a paper may have a usage in which it does not hold. */
const isByUsage = (rule: Rule): boolean => rule.scope === 'relations' || rule.byUsage === true;

/** Records that another system brings say themselves what their figures are: their usage is that of the format. */
const wasReadHere = ({ places: [at] }: PendingFinding['finding']): boolean => isOfText(at?.place);

/** Sums that a usage makes are all off by as much, or by one of their parts: what is off by a little here and there was added up badly. */
function areOfOneMake(findings: readonly PendingFinding[]): boolean {
  const sums = findings.flatMap(({ off }) => off ?? []);
  return sums.every(({ by }) => by === sums[0]?.by) || sums.every(({ isPart }) => isPart);
}

/**
 * A paper that breaks a rule again and again, by no slip that can be seen and more often than it keeps it, has most likely a usage of its own: points for the spending
 * of funds that come on top of a hundred, sources that one list names and another does not. Its author is not accused but asked. Counts
 * for each document how often such rules held; the order of records does not matter.
 */
export class UsageLedger {
  readonly #watched: readonly { readonly counter: VerdictCounter; passed: number }[];
  readonly #held = new Map<string, Map<number, number>>();

  constructor(counters: readonly VerdictCounter[]) {
    this.#watched = counters.filter(({ rule }) => isByUsage(rule)).map((counter) => ({ counter, passed: 0 }));
  }

  /** Notes what held in the record that was just judged. */
  see(document: string): void {
    for (const watched of this.#watched) {
      const { passed, order } = watched.counter;
      if (passed === watched.passed) continue;
      this.#add(document, order, passed - watched.passed);
      watched.passed = passed;
    }
  }

  #add(document: string, order: number, count: number): void {
    const held = this.#held.get(document) ?? new Map<number, number>();
    this.#held.set(document, held.set(order, (held.get(order) ?? 0) + count));
  }

  merge(other: UsageLedger): void {
    for (const [document, held] of other.#held) for (const [order, count] of held) this.#add(document, order, count);
  }

  /** The findings, those on which a paper is of another usage than its rule as warnings that say so. A severity that was configured stays. */
  settle(findings: readonly PendingFinding[], isConfigured: (order: number) => boolean): readonly PendingFinding[] {
    const watched = new Set(this.#watched.map(({ counter }) => counter.order));
    const keyOf = ({ order, finding: { subject } }: PendingFinding) => `${order} ${subject.document}`;
    const isOpen = ({ order, finding }: PendingFinding) =>
      finding.severity === 'error' && finding.explanations === undefined && watched.has(order) && wasReadHere(finding);
    const usages = new Map<string, LocalText>();
    for (const [key, alike] of groupBy(findings.filter(isOpen), keyOf)) {
      const [first] = alike;
      const held = first === undefined ? 0 : (this.#held.get(first.finding.subject.document)?.get(first.order) ?? 0);
      if (alike.length >= FEWEST_FAULTS && alike.length > held && areOfOneMake(alike)) usages.set(key, usageText(alike.length, held));
    }
    return findings.map((entry) => {
      const text = isOpen(entry) && !isConfigured(entry.order) ? usages.get(keyOf(entry)) : undefined;
      return text === undefined ? entry : { ...entry, finding: { ...entry.finding, severity: 'warning', explanations: [{ text }] } };
    });
  }
}

const usageText = (broken: number, held: number): LocalText => ({
  zh: `本文中此类不符有${broken}处，相符的${held}处：也可能是该文另有口径，请先核实`,
  en: `this does not hold in ${broken} places of the paper and holds in ${held}: it may have a usage of its own; ask first`,
});
