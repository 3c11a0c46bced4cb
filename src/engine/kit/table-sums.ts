import type { Disclosure } from '../../model/record.ts';
import { indexFacts } from './facts.ts';
import type { PartList } from './part-list.ts';

/** Totals with the figures of their row or column that the rest of the table shows them to be the sum of. */
export function* sumsAlong(disclosure: Disclosure, along: 'row' | 'column'): Generator<PartList> {
  const { byId } = indexFacts(disclosure);
  for (const total of disclosure.facts)
    for (const sum of total.sums ?? []) {
      if (sum.along !== along) continue;
      const parts = sum.parts.flatMap((id) => byId.get(id) ?? []);
      if (parts.length > 1 && parts.length === sum.parts.length) yield { total, parts, complete: true, byDefinition: false };
    }
}
