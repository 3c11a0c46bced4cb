import type { RelationCase } from './relation-case.ts';

/** What the parts of a sum lack to make their total; below nought where they are too much. */
export function missingFrom({ equation: { terms } }: Pick<RelationCase, 'equation'>): number {
  const [total, ...parts] = terms;
  return parts.reduce((left, { figure, sign }) => left - sign * figure.value, total?.figure.value ?? 0);
}

/** The place among the terms of a sum of the one part by which it is off; undefined where there is none. */
export function partOff(entry: Pick<RelationCase, 'equation'>): number | undefined {
  const off = Math.abs(missingFrom(entry));
  const at = entry.equation.terms.findIndex(({ figure }, index) => index > 0 && Math.abs(off - Math.abs(figure.value)) < figure.step / 2);
  return at < 0 ? undefined : at;
}
