import { groupBy } from '../model/once.ts';
import { adds } from './equation.ts';
import { partOff } from './off-by.ts';
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

/** Broken sums of a table that add up the same rows, or the same columns, as sums that hold. */
export interface LikeOthers {
  /** Most of the sums of these rows hold: these are the parts of the total. */
  readonly alike: ReadonlySet<RelationCase>;
  /** The total forgets a part that another one counts; what is nought there may as well be a piece of the part before it. */
  readonly forgetting: ReadonlySet<RelationCase>;
}

export function sumsLikeOthers(cases: readonly RelationCase[], printed: Printed): LikeOthers {
  const sums = cases.flatMap((entry) => {
    const made = madeOf(entry, printed);
    return made === undefined ? [] : [{ entry, made }];
  });
  const [alike, forgetting] = [new Set<RelationCase>(), new Set<RelationCase>()];
  for (const group of groupBy(sums, ({ made }) => made).values()) {
    const broken = group.filter(({ entry }) => entry.outcome !== 'holds');
    const holding = group.filter(({ entry }) => entry.outcome === 'holds');
    if (holding.length < broken.length) continue;
    for (const { entry } of broken) {
      const at = partOff(entry);
      if (holding.length > broken.length) alike.add(entry);
      if (at !== undefined && holding.some(({ entry: { equation } }) => equation.terms[at]?.figure.value !== 0)) forgetting.add(entry);
    }
  }
  return { alike, forgetting };
}
