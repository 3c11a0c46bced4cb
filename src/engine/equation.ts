import type { Field } from '../model/field.ts';
import type { Precision } from '../model/record.ts';
import { type Figure, readFigure } from './figure.ts';
import type { Numeric, Operand, Relation } from './relation.ts';

export type Kind = Relation['kind'];

/** One figure in an equation. The first term is the principal: the total, the rate, the score, the left side. */
export interface Term {
  readonly operand: Operand;
  /** The cell of the record. */
  readonly field: Field<Numeric>;
  readonly figure: Figure;
  /** +1 or -1; only sums use it. */
  readonly sign: number;
}

/** A relation whose figures have been read. Terms: sum total, parts…; equal/atMost left, right; ratio rate, numerator, denominator; growth rate, change, current; growthOver rate, current, previous; score score, rate, points; product product, factors…. */
export interface Equation {
  readonly kind: Kind;
  readonly terms: readonly Term[];
  /** Labels of empty cells that stand among the parts and add nothing. */
  readonly empty: readonly Operand[];
  /** Both sides are one figure printed twice. */
  readonly printedTwice?: true;
  /** The rate was made of the figures beside it. */
  readonly calculated?: true;
}

/** Why a relation cannot be checked. */
export type NotCheckable = 'no-value' | 'units-differ' | 'nothing-to-add' | 'zero-by-zero' | 'zero-base';

/** Whether the terms after the first are parts that are added up. */
export const adds = (kind: Kind): boolean => kind === 'sum' || kind === 'sumAtMost';

/** A mere upper bound says too little to speak for a figure. */
export const isBound = (kind: Kind): boolean => kind === 'atMost' || kind === 'sumAtMost';

export function operandsOf(relation: Relation): readonly Operand[] {
  switch (relation.kind) {
    case 'sum':
      return [relation.total, ...relation.parts];
    case 'sumAtMost':
      return [relation.limit, ...relation.parts];
    case 'equal':
    case 'atMost':
      return [relation.left, relation.right];
    case 'ratio':
      return [relation.rate, relation.numerator, relation.denominator];
    case 'growth':
      return [relation.rate, relation.change, relation.current];
    case 'growthOver':
      return [relation.rate, relation.current, relation.previous];
    case 'product':
      return [relation.product, ...relation.factors];
    case 'score':
      return [relation.score, relation.rate, relation.points];
  }
}

/** Reads the figures of a relation. An empty cell among the parts of a sum adds nothing; any other figure must have a value. */
export function readEquation(relation: Relation, precision: Precision | undefined): Equation | NotCheckable {
  const terms: Term[] = [];
  const empty: Operand[] = [];
  const operands = operandsOf(relation);
  for (let index = 0; index < operands.length; index++) {
    const operand = operands[index];
    if (operand === undefined) continue;
    const figure = readFigure(operand.field, precision);
    if (figure !== undefined) terms.push({ operand, field: operand.cell ?? operand.field, figure, sign: operand.sign ?? 1 });
    else if (adds(relation.kind) && index > 0 && operand.field.value === undefined && operand.field.text.trim() === '') empty.push(operand);
    else return 'no-value';
  }
  if (adds(relation.kind) && terms.length < 2) return 'nothing-to-add';
  if (!fitting(relation.kind, terms)) return 'units-differ';
  const twice = relation.kind === 'equal' && relation.printedTwice === true;
  const calculated = relation.kind === 'ratio' && relation.calculated === true;
  return { kind: relation.kind, terms, empty, ...(twice ? { printedTwice: true } : {}), ...(calculated ? { calculated } : {}) };
}

/** Whether the dimensions go together. A percentage printed without its sign counts as one where a rate is called for. */
function fitting(kind: Kind, terms: readonly Term[]): boolean {
  const [first, second, third] = terms;
  if (first === undefined || second === undefined) return false;
  switch (kind) {
    case 'ratio':
    case 'growth':
    case 'growthOver':
      return first.figure.dimension !== 'money' && second.figure.dimension === third?.figure.dimension;
    case 'product':
      return first.figure.dimension === 'money' && terms.filter(({ figure }) => figure.dimension === 'money').length === 2;
    case 'score':
      return first.figure.dimension === 'number' && second.figure.dimension !== 'money' && third?.figure.dimension === 'number';
    default:
      return terms.every(({ figure }) => figure.dimension === first.figure.dimension);
  }
}

/** Numerator and denominator behind a printed rate, as sums of figures with signs; undefined for other kinds. */
export function fractionOf({
  kind,
  terms,
}: Equation): { readonly top: readonly SignedFigure[]; readonly bottom: readonly SignedFigure[] } | undefined {
  const [, second, third] = terms;
  if (second === undefined || third === undefined) return undefined;
  const a = { figure: second.figure, sign: 1 };
  const b = { figure: third.figure, sign: 1 };
  const minus = (signed: SignedFigure) => ({ ...signed, sign: -1 });
  switch (kind) {
    case 'ratio':
      return { top: [a], bottom: [b] };
    case 'growth':
      return { top: [a], bottom: [b, minus(a)] };
    case 'growthOver':
      return { top: [a, minus(b)], bottom: [b] };
    default:
      return undefined;
  }
}

export interface SignedFigure {
  readonly figure: Figure;
  readonly sign: number;
}

export const netValue = (figures: readonly SignedFigure[]): number =>
  figures.reduce((sum, { figure, sign }) => sum + sign * figure.value, 0);

/** A figure that the form prescribes and nobody printed: never the culprit, never a place. */
export const isConstant = ({ operand }: Term): boolean => operand.trust === Number.POSITIVE_INFINITY;
