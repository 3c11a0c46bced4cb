import type { Finding } from '../model/finding.ts';
import type { Suspect } from './culprit.ts';
import type { Equation } from './equation.ts';

type Explanation = NonNullable<Finding['explanations']>[number];

/** Human slips that fit the difference exactly. */
export function explainDifference(_equation: Equation, _suspects: readonly Suspect[]): Explanation[] {
  return [];
}
