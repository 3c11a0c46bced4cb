import type { Field } from '../model/field.ts';
import type { AuditRecord, Disclosure, Project } from '../model/record.ts';
import type { Equation, NotCheckable, Term } from './equation.ts';
import { withValue } from './figure.ts';
import { fundsCells, fundsOf, taskRows } from './project-rows.ts';
import type { Numeric, StatedRelation } from './relation.ts';
import { isOutcome, judge, type Outcome } from './tolerance.ts';

/** One stated relation with its outcome. */
export interface RelationCase {
  /** Position of its rule in the catalogue. */
  readonly order: number;
  readonly stated: StatedRelation;
  readonly equation: Equation;
  readonly outcome: Outcome;
  /** It contradicts figures of another place for no reason that can be seen: a warning at most. */
  readonly unexplained?: true;
}

/** Whether a list misses its total by no more than rounding makes. Copying a figure does not round it, so of two places this is not said. */
export const isTail = ({ outcome, equation }: RelationCase): boolean => outcome === 'trifle' && equation.kind !== 'equal';

export type NumericField = Field<Numeric>;
/** Values that cells would have to have. */
export type Changes = Pick<ReadonlyMap<NumericField, number>, 'get'>;

/** The changes that make these cells say what they would have to. */
export const changesOf = (suspects: readonly { readonly term: Term; readonly expected: number }[]): ReadonlyMap<NumericField, number> =>
  new Map(suspects.map(({ term, expected }) => [term.field, expected]));

/** The equation as it stands when some cells say something else. */
export function equationWith({ equation }: RelationCase, changes: Changes): Equation {
  const terms = equation.terms.map((term): Term => {
    const value = changes.get(term.field);
    return value === undefined ? term : { ...term, figure: withValue(term.figure, value) };
  });
  return { ...equation, terms };
}

/** How a case comes out when some cells say something else. */
function judgeWith(relationCase: RelationCase, changes: Changes): Outcome | NotCheckable {
  return judge(equationWith(relationCase, changes), relationCase.stated.roundingAdmitted === true);
}

/** Whether a case holds with the changes, or says nothing then. */
export function holdsWith(relationCase: RelationCase, changes: Changes): boolean {
  const result = judgeWith(relationCase, changes);
  return result === 'holds' || !isOutcome(result);
}

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/**
 * What the cells of a record can say at all: amounts, counts and rates are not negative (changes may be), no score is above its points.
 * A value outside does not count as a correction.
 */
export function boundsOf(record: AuditRecord): ReadonlyMap<unknown, Bounds> {
  return record.kind === 'disclosure' ? factBounds(record) : projectBounds(record);
}

const NOT_NEGATIVE: Bounds = { min: 0, max: Number.POSITIVE_INFINITY };

function factBounds({ facts }: Disclosure): ReadonlyMap<unknown, Bounds> {
  const bounds = new Map<unknown, Bounds>();
  for (const { field, measure } of facts) if (measure !== 'change' && measure !== 'changeRate') bounds.set(field, NOT_NEGATIVE);
  return bounds;
}

function projectBounds(project: Project): ReadonlyMap<unknown, Bounds> {
  const bounds = new Map<unknown, Bounds>();
  for (const funds of fundsOf(project))
    for (const [, field] of funds === undefined ? [] : fundsCells(funds)) if (field !== undefined) bounds.set(field, NOT_NEGATIVE);
  for (const { cells } of taskRows(project)) for (const [, field] of cells) if (field !== undefined) bounds.set(field, NOT_NEGATIVE);
  for (const field of [project.executionRate, project.completion, project.totalScore, project.totalWeight])
    if (field !== undefined) bounds.set(field, NOT_NEGATIVE);
  const score = (field: unknown, weight: { readonly value?: { readonly points: number } } | undefined) => {
    if (field !== undefined) bounds.set(field, { min: 0, max: weight?.value?.points ?? Number.POSITIVE_INFINITY });
  };
  for (const source of Object.values(project.sources ?? {})) {
    if (source.rate !== undefined) bounds.set(source.rate, NOT_NEGATIVE);
    score(source.score, source.weight);
    score(source.weight, undefined);
  }
  score(project.executionScore, project.executionWeight);
  score(project.executionWeight, undefined);
  for (const indicator of project.indicators) {
    score(indicator.score, indicator.weight);
    score(indicator.weight, undefined);
  }
  return bounds;
}
