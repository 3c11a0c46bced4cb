import { groupBy } from '../model/once.ts';
import { adds } from './equation.ts';
import type { Printed } from './printed-facts.ts';
import type { RelationCase } from './relation-case.ts';

/** The rows of a column or the columns of a row that a sum of a table adds up; undefined where it is no such sum. */
function madeOf({ equation }: RelationCase, { facts, indexOf }: Printed): string | undefined {
  if (!adds(equation.kind)) return undefined;
  const terms = equation.terms.map(({ field }) => facts[indexOf.get(field) ?? -1]);
  if (!terms.every((fact) => fact?.source === 'table')) return undefined;
  const lines = terms.map((fact) => fact?.field.place?.line);
  const isRow = lines.every((line) => line === lines[0]);
  return [isRow, ...(isRow ? terms.map((fact) => fact?.column) : lines)].join(' ');
}

/** Broken sums of a table that add up the same rows, or the same columns, as sums that hold: these are the parts of that total. */
export function sumsLikeOthers(cases: readonly RelationCase[], printed: Printed): ReadonlySet<RelationCase> {
  const sums = cases.flatMap((entry) => {
    const made = madeOf(entry, printed);
    return made === undefined ? [] : [{ entry, made }];
  });
  const alike = new Set<RelationCase>();
  for (const group of groupBy(sums, ({ made }) => made).values()) {
    const broken = group.filter(({ entry }) => entry.outcome !== 'holds');
    if (group.length > 2 * broken.length) for (const { entry } of broken) alike.add(entry);
  }
  return alike;
}
