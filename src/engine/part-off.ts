import type { RelationCase } from './relation-case.ts';

/** The place among the terms of a sum of the one part by which it is off; undefined where there is none. */
export function partOff({ equation: { terms } }: RelationCase): number | undefined {
  const [total, ...parts] = terms;
  const off = parts.reduce((left, { figure, sign }) => left - sign * figure.value, total?.figure.value ?? 0);
  const at = parts.findIndex(({ figure }) => Math.abs(Math.abs(off) - Math.abs(figure.value)) < figure.step / 2);
  return at < 0 ? undefined : at + 1;
}
