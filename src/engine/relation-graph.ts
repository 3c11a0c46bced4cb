import { isConstant, type Term } from './equation.ts';
import { type Bounds, holdsWith, type NumericField, type RelationCase } from './relation-case.ts';
import { solveFor, tellsValue } from './solve.ts';

/** The relations of one record as a graph: which cases a cell stands in. */
export interface RelationGraph {
  readonly broken: readonly RelationCase[];
  readonly casesAt: ReadonlyMap<NumericField, readonly RelationCase[]>;
  readonly bounds: ReadonlyMap<unknown, Bounds>;
  readonly work: Work;
}

/** Figures looked at in search of the culprits of one record; real papers need a few ten thousand. */
const WORK = 1_000_000;
const JUDGING = 10;

/**
 * What the search for culprits may cost. It tries changes against all relations of a cell again and again, which thousands of broken
 * relations of the same cells would draw out without end. Counted, not timed: the same record always gives the same findings.
 */
export class Work {
  private left = WORK;

  /** Takes so many steps; false when none are left. */
  spend(steps: number): boolean {
    this.left -= steps;
    return this.left > 0;
  }

  /** Takes the steps of judging these cases once; judging costs much even where there is little to add up. */
  judge(cases: readonly RelationCase[]): boolean {
    return this.spend(cases.reduce((sum, { equation }) => sum + JUDGING + equation.terms.length, 0));
  }
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
  return { broken: cases.filter(({ outcome }) => outcome !== 'holds'), casesAt, bounds, work: new Work() };
}

/** A cell whose change would mend the cases, and what it would have to say. */
export interface Suspect {
  readonly term: Term;
  readonly expected: number;
  /** Whether nothing else than `expected` would do: the amount behind a rounded rate may be any of many. */
  readonly exact: boolean;
}

/** What the cell would have to say for this case, when it can say that at all. */
export function suspectIn(graph: RelationGraph, entry: RelationCase, field: NumericField): Suspect | undefined {
  const { equation } = entry;
  const index = equation.terms.findIndex((term) => term.field === field);
  const term = equation.terms[index];
  const expected = index < 0 ? undefined : solveFor(equation, index);
  if (term === undefined || isConstant(term) || expected === undefined || expected === term.figure.value) return undefined;
  const bounds = graph.bounds.get(field);
  if (bounds !== undefined && (expected < bounds.min || expected > bounds.max)) return undefined;
  return { term, expected, exact: tellsValue(equation, index) || isOnlyValue(entry, term, expected) };
}

/** Whether the nearest values on either side would break the case again. */
function isOnlyValue(entry: RelationCase, { field, figure }: Term, expected: number): boolean {
  return [expected - figure.step, expected + figure.step].every((near) => !holdsWith(entry, new Map([[field, near]])));
}

/** A change whose direction is turned: 减支 for 增支. */
export const isTurned = ({ term, expected }: Suspect): boolean => expected !== 0 && expected === -term.figure.value;
