import { isBound, type Term } from './equation.ts';
import { Heap } from './heap.ts';
import { changesOf, holdsWith, type NumericField, type RelationCase } from './relation-case.ts';
import { type RelationGraph, type Suspect, suspectIn } from './relation-graph.ts';
import { isTurning, turnedRates } from './turned-rate.ts';

/** A cell whose change mends broken cases. */
export interface Mending {
  readonly suspect: Suspect;
  /** Rates that turn with it. */
  readonly followers: readonly Suspect[];
  readonly cases: readonly RelationCase[];
}

/** A mending with a key that it shares with those that mend the same cases, and where its cell is first met: case and term. */
interface Entered extends Mending {
  readonly key: string;
  readonly at: readonly [number, number];
}

const isBefore = (a: Entered, b: Entered): boolean => a.at[0] < b.at[0] || (a.at[0] === b.at[0] && a.at[1] < b.at[1]);

/** What mends more comes first; of equals what is met first. */
const isBetter = (a: Entered, b: Entered): boolean =>
  a.cases.length === b.cases.length ? isBefore(a, b) : a.cases.length > b.cases.length;

/**
 * The best mending of every cell, kept until a case that speaks of it is explained: thousands of causes are found one after the other, and
 * none of them looks at more than its own cells again.
 */
export class Mendings {
  readonly #graph: RelationGraph;
  readonly #left: Set<RelationCase>;
  readonly #numbers: ReadonlyMap<RelationCase, number>;
  readonly #known = new Map<NumericField, Entered | undefined>();
  readonly #byKey = new Map<string, Set<Entered>>();
  readonly #inOrder = new Heap<Entered>(isBetter);

  constructor(graph: RelationGraph) {
    this.#graph = graph;
    this.#left = new Set(graph.broken);
    this.#numbers = new Map(graph.broken.map((entry, index) => [entry, index]));
    this.#look(graph.broken);
  }

  get left(): ReadonlySet<RelationCase> {
    return this.#left;
  }

  /** The mendings of most cases; with several none can be told. Empty where no cell alone mends anything. */
  best(): readonly Mending[] {
    for (let first = this.#inOrder.first(); first !== undefined; first = this.#inOrder.first()) {
      if (this.#known.get(first.suspect.term.field) === first)
        return [...(this.#byKey.get(first.key) ?? [])].sort((a, b) => (isBefore(a, b) ? -1 : 1));
      this.#inOrder.removeFirst();
    }
    return [];
  }

  /** Takes out cases that are explained, and looks again at the cells that they, or rates that turn with their cells, speak of. */
  explain(cases: readonly RelationCase[]): void {
    for (const entry of cases) this.#left.delete(entry);
    const touched = this.#touchedBy(cases);
    for (const field of touched) this.#forget(field);
    const near = new Set<RelationCase>();
    for (const field of touched) for (const entry of this.#casesAt(field)) if (this.#left.has(entry)) near.add(entry);
    this.#look([...near].sort((a, b) => this.#numberOf(a) - this.#numberOf(b)));
  }

  /** The cells of these cases, and those of the cases in which a rate among them turns. */
  #touchedBy(cases: readonly RelationCase[]): ReadonlySet<NumericField> {
    const own = new Set(cases.flatMap(({ equation }) => equation.terms.map(({ field }) => field)));
    const turning = [...own].flatMap((field) =>
      this.#casesAt(field).filter((entry) => isTurning(entry) && entry.equation.terms[0]?.field === field),
    );
    return new Set([...own, ...turning.flatMap(({ equation }) => equation.terms.map(({ field }) => field))]);
  }

  /** Going through these is work; empty where none is left. */
  #casesAt(field: NumericField): readonly RelationCase[] {
    const cases = this.#graph.casesAt.get(field) ?? [];
    return this.#graph.work.spend(cases.length) ? cases : [];
  }

  #numberOf(entry: RelationCase): number {
    return this.#numbers.get(entry) ?? 0;
  }

  #forget(field: NumericField): void {
    const known = this.#known.get(field);
    if (known !== undefined) this.#byKey.get(known.key)?.delete(known);
    this.#known.delete(field);
  }

  /** Finds the mending of every cell of these cases of which it is not known, in the order of the cells. */
  #look(cases: readonly RelationCase[]): void {
    for (const entry of cases)
      for (const [index, term] of entry.equation.terms.entries()) {
        if (!this.#graph.work.spend(1)) return;
        if (!this.#known.has(term.field)) this.#enter(term, [this.#numberOf(entry), index]);
      }
  }

  #enter(term: Term, at: Entered['at']): void {
    const mending = mendingOf(this.#graph, this.#left, term);
    const entered = mending && { ...mending, at, key: mending.cases.map((entry) => this.#numberOf(entry)).join(' ') };
    this.#known.set(term.field, entered);
    if (entered === undefined) return;
    const alike = this.#byKey.get(entered.key);
    if (alike === undefined) this.#byKey.set(entered.key, new Set([entered]));
    else alike.add(entered);
    this.#inOrder.add(entered);
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
