import { isSlip } from './printed-facts.ts';
import type { RelationCase } from './relation-case.ts';

/** Other readings of an equality: its two figures are not of one thing. */

/** Cells that a sum of their own bears out, to the last digit: as its total, or as a part that the others leave room for. */
export function borneOut(cases: readonly RelationCase[]): ReadonlySet<unknown> {
  const fields = new Set<unknown>();
  for (const { equation, outcome } of cases) {
    if (outcome !== 'holds' || equation.kind !== 'sum') continue;
    const filled = equation.terms.filter(({ figure }) => figure.value !== 0);
    if (filled.length > 2) for (const { field } of filled) fields.add(field);
  }
  return fields;
}

/**
 * Whether two figures that should be equal look like those of two things. A slip of the pen is none. Where the sums around either bear it
 * out, one slip does not explain the difference: more than one figure would have to be wrong, and in step.
 */
export function equalityReadsOtherwise({ equation: { terms } }: RelationCase, sums: ReadonlySet<unknown>): boolean {
  const [one, other] = terms;
  if (one === undefined || other === undefined || isSlip(one, other.figure.value)) return false;
  return sums.has(one.field) && sums.has(other.field);
}
