import { adviseOn } from './advice.ts';
import type { Cause } from './cause.ts';
import { isBound, type Term } from './equation.ts';
import { changesOf, holdsWith, type NumericField, type RelationCase } from './relation-case.ts';
import { type RelationGraph, type Suspect, suspectIn } from './relation-graph.ts';
import { standingOut } from './standing-out.ts';
import { supportedCause } from './supported-cause.ts';
import { turnedRates } from './turned-rate.ts';

export { buildGraph } from './relation-graph.ts';

/**
 * Explains the broken cases by as few cells as possible: again and again the single cell that mends most of what is left without breaking
 * what holds. What no single cell can mend (every figure of it is supported elsewhere) is tried with one follower. Once the work is spent,
 * every case left is a finding of its own that names no culprit: nothing broken is lost.
 */
export function findCauses(graph: RelationGraph): Cause[] {
  const left = new Set(graph.broken);
  const causes: Cause[] = [];
  while (left.size > 0) {
    const cause = bestCause(graph, left);
    if (cause === undefined || !graph.work.spend(0)) break;
    causes.push(cause);
    for (const entry of cause.cases) left.delete(entry);
  }
  for (const entry of left) causes.push(graph.work.spend(0) ? supportedCause(graph, entry) : unexplained(entry));
  return adviseOn(extendByFollowers(causes, graph), graph);
}

const unexplained = (entry: RelationCase): Cause => ({ cases: [entry], suspects: [], culprit: undefined, followers: [] });

interface Mending {
  readonly suspect: Suspect;
  /** Rates that turn with it. */
  readonly followers: readonly Suspect[];
  readonly cases: readonly RelationCase[];
}

function bestCause(graph: RelationGraph, left: ReadonlySet<RelationCase>): Cause | undefined {
  const groups = new Map<string, Mending[]>();
  const numbers = new Map([...left].map((entry, index) => [entry, index]));
  for (const mending of mendings(graph, left)) {
    const key = mending.cases.map((entry) => numbers.get(entry)).join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mending]);
    else group.push(mending);
  }
  let best: readonly Mending[] | undefined;
  for (const group of groups.values()) if ((group[0]?.cases.length ?? 0) > (best?.[0]?.cases.length ?? 0)) best = group;
  const [first, second] = best ?? [];
  if (best === undefined || first === undefined) return undefined;
  const suspects = best.map(({ suspect }) => suspect);
  return { cases: first.cases, suspects, culprit: standingOut(suspects), followers: second === undefined ? first.followers : [] };
}

/** For every cell of the broken cases the change that mends most of them. */
function* mendings(graph: RelationGraph, left: ReadonlySet<RelationCase>): Generator<Mending> {
  const seen = new Set<NumericField>();
  for (const entry of left) {
    for (const term of entry.equation.terms) {
      if (!graph.work.spend(1)) return;
      if (seen.has(term.field)) continue;
      seen.add(term.field);
      const mending = mendingOf(graph, left, term);
      if (mending !== undefined) yield mending;
    }
  }
}

function mendingOf(graph: RelationGraph, left: ReadonlySet<RelationCase>, term: Term): Mending | undefined {
  const at = graph.casesAt.get(term.field) ?? [];
  let best: Mending | undefined;
  // An equality says what the figure is, a bound only what it is not.
  const telling = at.filter((entry) => left.has(entry) && !isBound(entry.equation.kind));
  const bounding = at.filter((entry) => left.has(entry) && isBound(entry.equation.kind));
  for (const entry of [...telling, ...bounding]) {
    const suspect = suspectIn(graph, entry, term.field);
    if (suspect === undefined) continue;
    const followers = turnedRates(graph, suspect);
    const touching = casesAt(graph, [suspect, ...followers]);
    if (!graph.work.judge(touching)) return undefined;
    const changes = changesOf([suspect, ...followers]);
    if (touching.some((other) => other.outcome === 'holds' && !holdsWith(other, changes))) continue;
    const cases = touching.filter((other) => left.has(other) && holdsWith(other, changes));
    if (cases.length > (best?.cases.length ?? 0)) best = { suspect, followers, cases };
  }
  return best;
}

/** The cases that any of the cells stands in, each once. */
function casesAt(graph: RelationGraph, suspects: readonly Suspect[]): readonly RelationCase[] {
  const [first, second] = suspects;
  const at = ({ term }: Suspect) => graph.casesAt.get(term.field) ?? [];
  if (first !== undefined && second === undefined) return at(first);
  return [...new Set(suspects.flatMap(at))];
}

/** A follower that also mends another cause's cases is one of that cause's suspects: 3 → 10 mends the total of 93 as well. */
function extendByFollowers(causes: readonly Cause[], graph: RelationGraph): Cause[] {
  const followers = causes.flatMap((cause) => cause.followers);
  if (followers.length === 0) return [...causes];
  return causes.map((cause) => {
    if (cause.followers.length > 0) return cause;
    const more = followers.filter((follower) => {
      const { term } = follower;
      const known = cause.suspects.some((suspect) => suspect.term.field === term.field);
      const touching = graph.casesAt.get(term.field) ?? [];
      const near = cause.cases.some((entry) => touching.includes(entry));
      return !known && near && cause.cases.every((entry) => holdsWith(entry, changesOf([follower])));
    });
    return more.length === 0 ? cause : { ...cause, suspects: [...cause.suspects, ...more], culprit: undefined };
  });
}
