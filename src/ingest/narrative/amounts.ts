import type { DraftFact } from './fact-draft.ts';

/** Amounts that rates and shares may speak about. */

/** What stands for no concept of its own. */
export const NAMELESS = new Set(['item', 'unknown']);

/** An amount of this year that was printed for itself, and not to compare something with. */
export function isAmount(fact: DraftFact, basis: DraftFact['basis'] | undefined): boolean {
  return (
    fact.measure === 'amount' &&
    fact.period === 'current' &&
    fact.uncertain !== true &&
    fact.base !== true &&
    (basis === undefined || fact.basis === basis)
  );
}

export function sizeOf(fact: DraftFact): number | undefined {
  return fact.value?.kind === 'amount' ? fact.value.fen : undefined;
}

/** The last of several printings of one amount; undefined where they are several amounts. */
export function only(facts: readonly DraftFact[]): DraftFact | undefined {
  return new Set(facts.map(sizeOf)).size === 1 ? facts.at(-1) : undefined;
}
