import type { DraftFact, PartsList } from './fact-draft.ts';
import type { ProseState } from './prose-state.ts';

/** Percentages that stand alone in brackets behind amounts: 基本支出60万元（60%）. */

const sizeOf = (fact: DraftFact | undefined): number => (fact?.value?.kind === 'amount' ? fact.value.fen : 0);

/** Whether the percentage is the share that its amount has. */
function fits({ value, of, partOf }: DraftFact): boolean {
  const whole = sizeOf(partOf);
  if (value?.kind !== 'percent' || value.percent === 0 || whole === 0) return false;
  return Math.abs((100 * sizeOf(of)) / whole - value.percent) <= 0.51 * 10 ** -value.decimals;
}

/** They are shares where at least one of their list, or else of their paragraph, is the share of its amount; else they are left unread. */
export function settleSupposed(state: ProseState): void {
  const keyOf = ({ subject, block }: DraftFact): PartsList | number => subject.list ?? block;
  const notes = state.figures.filter(({ fact }) => fact?.supposed === true);
  const proved = new Set(notes.flatMap(({ fact }) => (fact !== undefined && fits(fact) ? [keyOf(fact)] : [])));
  for (const note of notes) {
    const { fact } = note;
    if (fact === undefined || proved.has(keyOf(fact))) continue;
    state.open.add(fact);
    state.read -= 1;
    note.reason = 'unknownConstruction';
  }
}
