import type { RelationCase } from './relation-case.ts';
import type { Suspect } from './relation-graph.ts';

/** One thing that is wrong: the broken cases it explains, and the cells that may be it. */
export interface Cause {
  /** The gravest first is not guaranteed; in the order they were stated. */
  readonly cases: readonly RelationCase[];
  /** Every cell whose change alone would do. */
  readonly suspects: readonly Suspect[];
  /** The one that is (probably) wrong: the only suspect, or one that stands out among them. */
  readonly culprit: Suspect | undefined;
  /** Cells that would have to change along with the suspect, because they follow from it. */
  readonly followers: readonly Suspect[];
  /** The culprit, where its value can be given as advice: see advice.ts. */
  readonly advice?: Suspect;
}
