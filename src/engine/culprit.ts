import { adviseOn } from './advice.ts';
import type { Cause } from './cause.ts';
import { type Mending, Mendings } from './mendings.ts';
import { changesOf, holdsWith, type RelationCase } from './relation-case.ts';
import type { RelationGraph } from './relation-graph.ts';
import { standingOut } from './standing-out.ts';
import { supportedCause } from './supported-cause.ts';

export { buildGraph } from './relation-graph.ts';

/**
 * Explains the broken cases by as few cells as possible: again and again the single cell that mends most of what is left without breaking
 * what holds. What no single cell can mend (every figure of it is supported elsewhere) is tried with one follower. Once the work is spent,
 * every case left is a finding of its own that names no culprit: nothing broken is lost.
 */
export function findCauses(graph: RelationGraph): Cause[] {
  const mendings = new Mendings(graph);
  const causes: Cause[] = [];
  while (mendings.left.size > 0) {
    const cause = bestCause(mendings.best());
    if (cause === undefined || !graph.work.spend(0)) break;
    causes.push(cause);
    mendings.explain(cause.cases);
  }
  for (const entry of mendings.left) causes.push(graph.work.spend(0) ? supportedCause(graph, entry) : unexplained(entry));
  return adviseOn(extendByFollowers(causes, graph), graph);
}

const unexplained = (entry: RelationCase): Cause => ({ cases: [entry], suspects: [], culprit: undefined, followers: [] });

/** The cells that mend most; with several none can be told. */
function bestCause(mendings: readonly Mending[]): Cause | undefined {
  const [first] = mendings;
  if (first === undefined) return undefined;
  const suspects = mendings.map(({ suspect }) => suspect);
  return { cases: first.cases, suspects, culprit: standingOut(suspects), followers: suspects.length === 1 ? first.followers : [] };
}

/** A follower that also mends another cause's cases is one of that cause's suspects: 3 → 10 mends the total of 93 as well. */
function extendByFollowers(causes: readonly Cause[], graph: RelationGraph): Cause[] {
  const followers = causes.flatMap((cause) => cause.followers);
  if (followers.length === 0) return [...causes];
  const followersAt = new Map<RelationCase, number[]>();
  for (const [index, follower] of followers.entries())
    for (const entry of graph.casesAt.get(follower.term.field) ?? []) {
      const known = followersAt.get(entry);
      if (known === undefined) followersAt.set(entry, [index]);
      else known.push(index);
    }
  return causes.map((cause) => {
    if (cause.followers.length > 0) return cause;
    const suspected = new Set(cause.suspects.map(({ term }) => term.field));
    const near = new Set(cause.cases.flatMap((entry) => followersAt.get(entry) ?? []));
    const inOrder = [...near].sort((a, b) => a - b).flatMap((index) => followers[index] ?? []);
    const more = inOrder.filter(
      (follower) =>
        !suspected.has(follower.term.field) &&
        graph.work.judge(cause.cases) &&
        cause.cases.every((entry) => holdsWith(entry, changesOf([follower]))),
    );
    return more.length === 0 ? cause : { ...cause, suspects: [...cause.suspects, ...more], culprit: undefined };
  });
}
