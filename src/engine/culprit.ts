import { findDigitSlip } from './digit-slip.ts';
import { isBound, isConstant, type Term } from './equation.ts';
import { type Bounds, type Changes, holdsWith, type NumericField, type RelationCase } from './relation-case.ts';
import { solveFor } from './solve.ts';

/** A cell whose change would mend the cases, and what it would have to say. */
export interface Suspect {
  readonly term: Term;
  readonly expected: number;
}

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
}

/** The relations of one record as a graph: which cases a cell stands in. */
export interface RelationGraph {
  readonly broken: readonly RelationCase[];
  readonly casesAt: ReadonlyMap<NumericField, readonly RelationCase[]>;
  readonly bounds: ReadonlyMap<unknown, Bounds>;
}

export function buildGraph(cases: readonly RelationCase[], bounds: ReadonlyMap<unknown, Bounds>): RelationGraph {
  const casesAt = new Map<NumericField, RelationCase[]>();
  for (const entry of cases) {
    for (const { field } of entry.equation.terms) {
      const list = casesAt.get(field);
      if (list === undefined) casesAt.set(field, [entry]);
      else if (list.at(-1) !== entry) list.push(entry);
    }
  }
  return { broken: cases.filter(({ outcome }) => outcome !== 'holds'), casesAt, bounds };
}

/**
 * Explains the broken cases by as few cells as possible: again and again the single cell that mends most of what is left without breaking
 * what holds. What no single cell can mend (every figure of it is supported elsewhere) is tried with one follower.
 */
export function findCauses(graph: RelationGraph): Cause[] {
  const left = new Set(graph.broken);
  const causes: Cause[] = [];
  while (left.size > 0) {
    const cause = bestCause(graph, left);
    if (cause === undefined) break;
    causes.push(cause);
    for (const entry of cause.cases) left.delete(entry);
  }
  for (const entry of left) causes.push(supportedCause(graph, entry));
  return extendByFollowers(causes, graph);
}

interface Mending {
  readonly suspect: Suspect;
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
  if (best?.[0] === undefined) return undefined;
  return { cases: best[0].cases, ...single(best.map(({ suspect }) => suspect)), followers: [] };
}

/** For every cell of the broken cases the change that mends most of them. */
function* mendings(graph: RelationGraph, left: ReadonlySet<RelationCase>): Generator<Mending> {
  const seen = new Set<NumericField>();
  for (const entry of left) {
    for (const term of entry.equation.terms) {
      if (seen.has(term.field)) continue;
      seen.add(term.field);
      const mending = mendingOf(graph, left, term);
      if (mending !== undefined) yield mending;
    }
  }
}

function mendingOf(graph: RelationGraph, left: ReadonlySet<RelationCase>, term: Term): Mending | undefined {
  const touching = graph.casesAt.get(term.field) ?? [];
  let best: Mending | undefined;
  // An equality says what the figure is, a bound only what it is not.
  const telling = touching.filter((entry) => left.has(entry) && !isBound(entry.equation.kind));
  const bounding = touching.filter((entry) => left.has(entry) && isBound(entry.equation.kind));
  for (const entry of [...telling, ...bounding]) {
    const suspect = suspectIn(graph, entry, term.field);
    if (suspect === undefined) continue;
    const changes: Changes = new Map([[term.field, suspect.expected]]);
    if (touching.some((other) => other.outcome === 'holds' && !holdsWith(other, changes))) continue;
    const cases = touching.filter((other) => left.has(other) && holdsWith(other, changes));
    if (cases.length > (best?.cases.length ?? 0)) best = { suspect, cases };
  }
  return best;
}

/** What the cell would have to say for this case, when it can say that at all. */
function suspectIn(graph: RelationGraph, { equation }: RelationCase, field: NumericField): Suspect | undefined {
  const index = equation.terms.findIndex((term) => term.field === field);
  const term = equation.terms[index];
  const expected = index < 0 ? undefined : solveFor(equation, index);
  if (term === undefined || isConstant(term) || expected === undefined || expected === term.figure.value) return undefined;
  const bounds = graph.bounds.get(field);
  return bounds !== undefined && (expected < bounds.min || expected > bounds.max) ? undefined : { term, expected };
}

const trustOf = ({ term }: Suspect): number => term.operand.trust ?? 1;

/** Suspects, and who of them is the culprit. */
function single(suspects: readonly Suspect[]): Pick<Cause, 'suspects' | 'culprit'> {
  return { suspects, culprit: suspects.length === 1 ? suspects[0] : (slipped(suspects) ?? leastTrusted(suspects)) };
}

/** Doubt is the inverse of trust. A suspect with clearly more than half of all doubt is the culprit. */
function leastTrusted(suspects: readonly Suspect[]): Suspect | undefined {
  const doubtOf = (suspect: Suspect) => 1 / trustOf(suspect);
  const doubt = suspects.reduce((sum, suspect) => sum + doubtOf(suspect), 0);
  return suspects.find((suspect) => doubtOf(suspect) > doubt * CLEARLY);
}

const CLEARLY = 0.55;

/** A cell that is out by exactly 10, 100, 1000 or 10,000 times, alone among the suspects, is the culprit: a unit or decimal point has slipped. */
function slipped(suspects: readonly Suspect[]): Suspect | undefined {
  const found = suspects.filter(({ term: { figure }, expected }) => {
    const slip = findDigitSlip(figure.value / figure.step, expected / figure.step);
    return slip?.slip.kind === 'shifted' && slip.space / slip.tried >= SURE;
  });
  return found.length === 1 ? found[0] : undefined;
}

/** One chance in so many is taken for none. */
const SURE = 100;

interface Option {
  readonly suspect: Suspect;
  readonly follower: Suspect | undefined;
  readonly cases: readonly RelationCase[];
  /** Holding cases that speak for the printed value. */
  readonly support: number;
}

/** The cause of a case whose figures are all supported elsewhere: the least supported one, together with what follows from it. */
function supportedCause(graph: RelationGraph, entry: RelationCase): Cause {
  const options = entry.equation.terms.flatMap((term) => optionFor(graph, entry, term));
  const rank = (option: Option): number =>
    (option.follower === undefined ? 1000 : 0) + (option.support + (option.suspect.term.operand.trust ?? 1)) * 10 - option.cases.length;
  const least = Math.min(...options.map(rank));
  const best = options.filter((option) => rank(option) === least);
  const [only] = best;
  const suspects = best.map(({ suspect }) => suspect);
  if (only === undefined || best.length > 1) return { cases: [entry], suspects, culprit: undefined, followers: [] };
  return { cases: [entry], suspects, culprit: only.suspect, followers: only.follower === undefined ? [] : [only.follower] };
}

function optionFor(graph: RelationGraph, entry: RelationCase, term: Term): Option[] {
  const suspect = suspectIn(graph, entry, term.field);
  if (suspect === undefined) return [];
  const touching = graph.casesAt.get(term.field) ?? [];
  const changes: Changes = new Map([[term.field, suspect.expected]]);
  const torn = touching.filter((other) => other.outcome === 'holds' && !holdsWith(other, changes));
  const support = touching.filter(({ outcome, equation }) => outcome === 'holds' && !isBound(equation.kind)).length;
  const follower = followerOf(graph, entry, suspect, torn);
  const mended = follower === undefined ? changes : new Map([...changes, [follower.term.field, follower.expected]]);
  return [{ suspect, follower, cases: graph.broken.filter((other) => holdsWith(other, mended)), support }];
}

/** The one cell outside the broken case whose change mends everything that changing the suspect tears. */
function followerOf(graph: RelationGraph, entry: RelationCase, suspect: Suspect, torn: readonly RelationCase[]): Suspect | undefined {
  const [first] = torn;
  if (first === undefined) return undefined;
  const outside = first.equation.terms.filter(({ field }) => entry.equation.terms.every((term) => term.field !== field));
  for (const { field } of outside) {
    const changed = withChange(first, suspect);
    const follower = suspectIn(graph, changed, field);
    if (follower === undefined) continue;
    const changes: Changes = new Map([
      [suspect.term.field, suspect.expected],
      [field, follower.expected],
    ]);
    const touched = [...torn, ...(graph.casesAt.get(field) ?? [])];
    if (touched.every((other) => other.outcome !== 'holds' || holdsWith(other, changes))) return follower;
  }
  return undefined;
}

/** A case as it would stand with the suspect corrected. */
function withChange(entry: RelationCase, { term, expected }: Suspect): RelationCase {
  const terms = entry.equation.terms.map((other) =>
    other.field === term.field ? { ...other, figure: { ...other.figure, value: expected } } : other,
  );
  return { ...entry, equation: { ...entry.equation, terms } };
}

/** A follower that also mends another cause's cases is one of that cause's suspects: 3 → 10 mends the total of 93 as well. */
function extendByFollowers(causes: readonly Cause[], graph: RelationGraph): Cause[] {
  const followers = causes.flatMap((cause) => cause.followers);
  if (followers.length === 0) return [...causes];
  return causes.map((cause) => {
    if (cause.followers.length > 0) return cause;
    const more = followers.filter(({ term, expected }) => {
      const changes: Changes = new Map([[term.field, expected]]);
      const known = cause.suspects.some((suspect) => suspect.term.field === term.field);
      const touching = graph.casesAt.get(term.field) ?? [];
      const near = cause.cases.some((entry) => touching.includes(entry));
      return !known && near && cause.cases.every((entry) => holdsWith(entry, changes));
    });
    return more.length === 0 ? cause : { ...cause, suspects: [...cause.suspects, ...more], culprit: undefined };
  });
}
