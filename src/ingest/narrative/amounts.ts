import type { DraftFact, PartsList } from './fact-draft.ts';

/** Amounts that rates and shares may speak about. */

/** What stands for no concept of its own. */
export const NAMELESS = new Set(['item', 'unknown']);

/** 公用经费拨款, 到位资金: the name of what was put at disposal, which is not what was spent of it. */
export const AT_DISPOSAL = /(?:拨款|拨入|到位|下达|拨付|指标)(?:资金|数|额)*$/;

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

/** An amount of this year in the words, and no base of a comparison, whether or not it could be read. */
export const isOwnAmount = ({ measure, period, base, source }: DraftFact): boolean =>
  measure === 'amount' && period === 'current' && base !== true && source === 'text';

/** Ties amounts to what they add up to, as a list of its own; `stated`: the words say so. */
export function tieParts(total: DraftFact, parts: readonly DraftFact[], stated: boolean): void {
  const kind = stated ? 'sum' : 'among';
  const key: PartsList = { kind, parent: total.subject, parentFigure: total, punctuated: !stated, parts: [], semicolons: false };
  for (const fact of parts) {
    fact.partOf = total;
    fact.list = { key, measure: 'amount', exhaustive: true, ...(stated ? { stated: true } : {}) };
  }
}
