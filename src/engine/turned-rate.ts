import { holdsWith, type NumericField, type RelationCase } from './relation-case.ts';
import { isTurned, type RelationGraph, type Suspect } from './relation-graph.ts';

/**
 * The rates that turn with a change: `减支120万元，降低24%` has one direction in two words, and whoever wrote 减 for 增 wrote both. Only
 * rates whose figures agree once both are turned.
 */
export function turnedRates(graph: RelationGraph, suspect: Suspect): Suspect[] {
  if (!isTurned(suspect)) return [];
  const { field } = suspect.term;
  const rates = new Map<NumericField, Suspect>();
  for (const entry of graph.casesAt.get(field) ?? []) {
    const rate = turnedIn(entry, suspect);
    if (rate !== undefined) rates.set(rate.term.field, rate);
  }
  return [...rates.values()];
}

/** Whether the case ties a rate to a change, so that both may turn. */
export const isTurning = ({ equation: { kind } }: RelationCase): boolean => kind === 'ratio' || kind === 'growth';

function turnedIn(entry: RelationCase, { term: { field }, expected }: Suspect): Suspect | undefined {
  const { terms } = entry.equation;
  const [rate, moved] = terms;
  if (!isTurning(entry) || rate === undefined || moved?.field !== field || rate.figure.value === 0) return undefined;
  const changed = -rate.figure.value;
  if (holdsWith(entry, new Map([[field, expected]]))) return undefined;
  const both = new Map([
    [field, expected],
    [rate.field, changed],
  ]);
  return holdsWith(entry, both) ? { term: rate, expected: changed, exact: true } : undefined;
}
