import { adviseOn } from './advice.ts';
import type { Cause } from './cause.ts';
import { isBound, type Term } from './equation.ts';
import { changesOf, holdsWith, type NumericField, type RelationCase } from './relation-case.ts';
import { type RelationGraph, type Suspect, suspectIn } from './relation-graph.ts';
import { standingOut } from './standing-out.ts';
import { supportedCause } from './supported-cause.ts';
import { isTurning, turnedRates } from './turned-rate.ts';

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
    const cause = bestCause(mendings.all());
    if (cause === undefined || !graph.work.spend(0)) break;
    causes.push(cause);
    mendings.explain(cause.cases);
  }
  for (const entry of mendings.left) causes.push(graph.work.spend(0) ? supportedCause(graph, entry) : unexplained(entry));
  return adviseOn(extendByFollowers(causes, graph), graph);
}

const unexplained = (entry: RelationCase): Cause => ({ cases: [entry], suspects: [], culprit: undefined, followers: [] });

interface Mending {
  readonly suspect: Suspect;
  /** Rates that turn with it. */
  readonly followers: readonly Suspect[];
  readonly cases: readonly RelationCase[];
}

/** A mending with a key that it shares with those that mend the same cases. */
interface Entered extends Mending {
  readonly key: string;
}

/** The best mending of every cell, kept until a case that speaks of it is explained: thousands of causes are found one after the other. */
class Mendings {
  readonly #graph: RelationGraph;
  readonly #left: Set<RelationCase>;
  readonly #numbers: ReadonlyMap<RelationCase, number>;
  readonly #known = new Map<NumericField, Entered | undefined>();

  constructor(graph: RelationGraph) {
    this.#graph = graph;
    this.#left = new Set(graph.broken);
    this.#numbers = new Map(graph.broken.map((entry, index) => [entry, index]));
  }

  get left(): ReadonlySet<RelationCase> {
    return this.#left;
  }

  /** For every cell of the broken cases the change that mends most of them, in the order of the cells. */
  all(): Entered[] {
    const found: Entered[] = [];
    const seen = new Set<NumericField>();
    for (const entry of this.#left) {
      for (const term of entry.equation.terms) {
        if (!this.#graph.work.spend(1)) return found;
        if (seen.has(term.field)) continue;
        seen.add(term.field);
        const mending = this.#of(term);
        if (mending !== undefined) found.push(mending);
      }
    }
    return found;
  }

  #of(term: Term): Entered | undefined {
    if (this.#known.has(term.field)) return this.#known.get(term.field);
    const mending = mendingOf(this.#graph, this.#left, term);
    const entered = mending && { ...mending, key: mending.cases.map((entry) => this.#numbers.get(entry)).join(' ') };
    this.#known.set(term.field, entered);
    return entered;
  }

  /** Takes out cases that are explained, and what was found of the cells that they, or rates that turn with their cells, speak of. */
  explain(cases: readonly RelationCase[]): void {
    for (const entry of cases) {
      this.#left.delete(entry);
      for (const { field } of entry.equation.terms) {
        this.#known.delete(field);
        const touching = this.#graph.casesAt.get(field) ?? [];
        this.#graph.work.spend(touching.length);
        for (const near of touching)
          if (isTurning(near) && near.equation.terms[0]?.field === field)
            for (const term of near.equation.terms) this.#known.delete(term.field);
      }
    }
  }
}

/** The cells that mend most; with several none can be told. */
function bestCause(mendings: readonly Entered[]): Cause | undefined {
  let first: Entered | undefined;
  for (const mending of mendings) if (mending.cases.length > (first?.cases.length ?? 0)) first = mending;
  if (first === undefined) return undefined;
  const { key, cases, followers } = first;
  const suspects = mendings.filter((mending) => mending.key === key).map(({ suspect }) => suspect);
  return { cases, suspects, culprit: standingOut(suspects), followers: suspects.length === 1 ? followers : [] };
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
