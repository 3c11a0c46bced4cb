import { groupBy } from '../model/once.ts';
import { adds } from './equation.ts';
import { partOff } from './part-off.ts';
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

/**
 * Broken sums of a table that add up the same rows, or the same columns, as sums that hold: these are the parts of that total. Most of the
 * sums have to hold, or as many where a total forgets a part that another one counts; what is nought there may as well be a piece of the part before it.
 */
export function sumsLikeOthers(cases: readonly RelationCase[], printed: Printed): ReadonlySet<RelationCase> {
  const sums = cases.flatMap((entry) => {
    const made = madeOf(entry, printed);
    return made === undefined ? [] : [{ entry, made }];
  });
  const alike = new Set<RelationCase>();
  for (const group of groupBy(sums, ({ made }) => made).values()) {
    const broken = group.filter(({ entry }) => entry.outcome !== 'holds');
    const holding = group.filter(({ entry }) => entry.outcome === 'holds');
    if (holding.length < broken.length) continue;
    for (const { entry } of broken) {
      const at = partOff(entry);
      const isCounted = at !== undefined && holding.some(({ entry: { equation } }) => equation.terms[at]?.figure.value !== 0);
      if (at === undefined ? holding.length > broken.length : isCounted) alike.add(entry);
    }
  }
  return alike;
}
