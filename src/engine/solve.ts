import { oncePer } from '../model/once.ts';
import { type Equation, fractionOf, netValue, type Term } from './equation.ts';
import { roundTo } from './figure.ts';
import { scoreOf } from './tolerance.ts';

/**
 * What the term at `index` would have to say for the equation to hold exactly, rounded to what can be printed in its place;
 * undefined when no value would do (a division by zero).
 */
export function solveFor(equation: Equation, index: number): number | undefined {
  const term = equation.terms[index];
  const exact = exactly(equation, index);
  return term === undefined || exact === undefined || !Number.isFinite(exact) ? undefined : roundTo(term.figure, exact);
}

/** Whether the other figures tell this one to its last place; what stands behind a rounded rate or score may be any of many values. */
export const tellsValue = ({ kind }: Equation, index: number): boolean =>
  index === 0 || kind === 'sum' || kind === 'sumAtMost' || kind === 'equal' || kind === 'atMost';

const valueAt = (terms: readonly Term[], index: number): number => terms[index]?.figure.value ?? 0;

function exactly(equation: Equation, index: number): number | undefined {
  const { kind, terms } = equation;
  const [a, b, c] = [valueAt(terms, 0), valueAt(terms, 1), valueAt(terms, 2)];
  switch (kind) {
    case 'sum':
    case 'sumAtMost':
      return solveSum(terms, index);
    case 'equal':
    case 'atMost':
      return index === 0 ? b : a;
    case 'product': {
      const others = terms.reduce((all, { figure }, at) => (at === 0 || at === index ? all : all * figure.value), 1);
      return index === 0 ? others : a / others;
    }
    case 'score':
      if (index === 0) return scoreOf(b, c);
      return index === 1 ? (a / c) * 100 : (a / b) * 100;
    case 'ratio':
    case 'growth':
    case 'growthOver':
      return index === 0 ? rateOf(equation) : solveFraction(kind, index, a / 100, b, c);
  }
}

/** Longer sums are added up once and not for every part; what is found is rounded to its last place. */
const LONG = 64;
const partsOf = oncePer((terms: readonly Term[]): number => sumWithout(terms, 0));

function sumWithout(terms: readonly Term[], index: number): number {
  let sum = 0;
  for (let part = 1; part < terms.length; part++) if (part !== index) sum += (terms[part]?.sign ?? 1) * valueAt(terms, part);
  return sum;
}

function solveSum(terms: readonly Term[], index: number): number {
  const own = index === 0 ? 0 : (terms[index]?.sign ?? 1) * valueAt(terms, index);
  const sum = terms.length > LONG ? partsOf(terms) - own : sumWithout(terms, index);
  return index === 0 ? sum : (terms[index]?.sign ?? 1) * (valueAt(terms, 0) - sum);
}

/** The rate in percent that the other figures make. */
export function rateOf(equation: Equation): number | undefined {
  const fraction = fractionOf(equation);
  if (fraction === undefined) return undefined;
  const bottom = netValue(fraction.bottom);
  return bottom === 0 ? undefined : (netValue(fraction.top) / bottom) * 100;
}

function solveFraction(kind: 'ratio' | 'growth' | 'growthOver', index: number, rate: number, b: number, c: number): number {
  if (kind === 'ratio') return index === 1 ? rate * c : b / rate;
  if (kind === 'growth') return index === 1 ? (rate * c) / (1 + rate) : b + b / rate;
  return index === 1 ? c * (1 + rate) : b / (1 + rate);
}
