import type { Cause } from './cause.ts';
import { isBound, type Term } from './equation.ts';
import { printFigure } from './relation-text.ts';

/** What a figure should say: a bound where nothing but bounds speak of it, for below the limit any figure will do. */
export function printExpected({ cases }: Cause, { field, figure }: Term, expected: number): string {
  let sign = '';
  for (const { equation } of cases) {
    const index = equation.terms.findIndex((term) => term.field === field);
    if (index < 0) continue;
    // What is bounded stands first in `atMost`, the limit in `sumAtMost`.
    const bound = (equation.kind === 'atMost') === (index === 0) ? '≤' : '≥';
    if (!isBound(equation.kind) || (sign !== '' && sign !== bound)) return printFigure(figure, expected);
    sign = bound;
  }
  return sign + printFigure(figure, expected);
}

const OTHER_UNIT = { 元: '万元', 万元: '元' } as const;

/** As a person would write it: a turned direction with its sign; where 元 stands for 万元 (or the other way round) the figure stays and its unit changes. */
export function printAdvice(cause: Cause, term: Term, expected: number): string {
  const { figure, field } = term;
  const { unit, value } = figure;
  // A change that goes up after all says so.
  if (expected === -value && expected > 0) return `+${printExpected(cause, term, expected)}`;
  if ((unit !== '元' && unit !== '万元') || !field.text.endsWith(unit)) return printExpected(cause, term, expected);
  const factor = unit === '元' ? expected / value : value / expected;
  return factor === 10_000 ? `${field.text.slice(0, -unit.length)}${OTHER_UNIT[unit]}` : printExpected(cause, term, expected);
}

/** Difference provided − expected, with its sign. */
export function printDifference({ figure }: Term, expected: number): string {
  const difference = Math.round((figure.value - expected) * 1e6) / 1e6;
  return `${difference > 0 ? '+' : ''}${printFigure(figure, difference)}`;
}
