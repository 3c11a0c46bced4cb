import type { Concept } from './concept-entry.ts';
import { BUDGET_CONCEPTS } from './concepts-of-budget.ts';
import { CHAPTER_CONCEPTS } from './concepts-of-chapters.ts';
import { STAFF_CONCEPTS } from './concepts-of-staff.ts';

export type { Concept } from './concept-entry.ts';

/** What has an amount, and what is counted beside it. */
export const ACCOUNT_CONCEPTS: readonly Concept[] = [...BUDGET_CONCEPTS, ...CHAPTER_CONCEPTS];
export const CONCEPTS: readonly Concept[] = [...ACCOUNT_CONCEPTS, ...STAFF_CONCEPTS];

const BY_ID = new Map(CONCEPTS.map((entry) => [entry.id, entry]));

export function findConcept(id: string): Concept | undefined {
  return BY_ID.get(id);
}
