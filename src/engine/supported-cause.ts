import { least } from '../model/lists.ts';
import type { Cause } from './cause.ts';
import { isBound, type Term } from './equation.ts';
import { changesOf, equationWith, holdsWith, type RelationCase } from './relation-case.ts';
import { type RelationGraph, type Suspect, suspectIn } from './relation-graph.ts';

interface Option {
  readonly suspect: Suspect;
  readonly follower: Suspect | undefined;
  readonly cases: readonly RelationCase[];
  /** Holding cases that speak for the printed value. */
  readonly support: number;
}

/** The cause of a case whose figures are all supported elsewhere: the least supported one, together with what follows from it. */
export function supportedCause(graph: RelationGraph, entry: RelationCase): Cause {
  const options = entry.equation.terms.flatMap((term) => optionFor(graph, entry, term));
  const rank = (option: Option): number =>
    (option.follower === undefined ? 1000 : 0) + (option.support + (option.suspect.term.operand.trust ?? 1)) * 10 - option.cases.length;
  const lowest = least(options.map(rank));
  const best = options.filter((option) => rank(option) === lowest);
  const [only] = best;
  const suspects = best.map(({ suspect }) => suspect);
  if (only === undefined || best.length > 1) return { cases: [entry], suspects, culprit: undefined, followers: [] };
  return { cases: [entry], suspects, culprit: only.suspect, followers: only.follower === undefined ? [] : [only.follower] };
}

function optionFor(graph: RelationGraph, entry: RelationCase, term: Term): Option[] {
  const suspect = suspectIn(graph, entry, term.field);
  if (suspect === undefined) return [];
  const touching = graph.casesAt.get(term.field) ?? [];
  if (!graph.work.judge(touching)) return [];
  const changes = changesOf([suspect]);
  const torn = touching.filter((other) => other.outcome === 'holds' && !holdsWith(other, changes));
  const support = touching.filter(({ outcome, equation }) => outcome === 'holds' && !isBound(equation.kind)).length;
  const follower = followerOf(graph, entry, suspect, torn);
  const mended = follower === undefined ? changes : changesOf([suspect, follower]);
  // Only what one of the two stands in can come out otherwise.
  const near = new Set([...touching, ...(follower === undefined ? [] : (graph.casesAt.get(follower.term.field) ?? []))]);
  return [{ suspect, follower, cases: [...near].filter((other) => other.outcome !== 'holds' && holdsWith(other, mended)), support }];
}

/** The one cell outside the broken case whose change mends everything that changing the suspect tears. */
function followerOf(graph: RelationGraph, entry: RelationCase, suspect: Suspect, torn: readonly RelationCase[]): Suspect | undefined {
  const [first] = torn;
  if (first === undefined) return undefined;
  const outside = first.equation.terms.filter(({ field }) => entry.equation.terms.every((term) => term.field !== field));
  for (const { field } of outside) {
    const changed = { ...first, equation: equationWith(first, changesOf([suspect])) };
    const follower = suspectIn(graph, changed, field);
    if (follower === undefined) continue;
    const changes = changesOf([suspect, follower]);
    const touched = [...torn, ...(graph.casesAt.get(field) ?? [])];
    if (!graph.work.judge(touched)) return undefined;
    if (touched.every((other) => other.outcome !== 'holds' || holdsWith(other, changes))) return follower;
  }
  return undefined;
}
