import type { Concept } from './concept-entry.ts';
import { BUDGET_CONCEPTS } from './concepts-of-budget.ts';
import { CHAPTER_CONCEPTS } from './concepts-of-chapters.ts';

export type { Concept } from './concept-entry.ts';

export const CONCEPTS: readonly Concept[] = [...BUDGET_CONCEPTS, ...CHAPTER_CONCEPTS];

const BY_ID = new Map(CONCEPTS.map((entry) => [entry.id, entry]));

export function findConcept(id: string): Concept | undefined {
  return BY_ID.get(id);
}
