import type { Disclosure } from '../../model/record.ts';
import { indexFacts } from './facts.ts';
import type { PartList } from './part-list.ts';

/** Totals with the figures of their row or column that the rest of the table shows them to be the sum of. */
export function* sumsAlong(disclosure: Disclosure, along: 'row' | 'column'): Generator<PartList> {
  const { byId } = indexFacts(disclosure);
  for (const total of disclosure.facts)
    for (const sum of total.sums ?? []) {
      if (sum.along !== along) continue;
      const [parts, less] = [sum.parts, sum.less ?? []].map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
      if (parts === undefined || less === undefined || parts.length + less.length < 2) continue;
      if (parts.length === sum.parts.length && less.length === (sum.less?.length ?? 0))
        yield { total, parts, ...(less.length === 0 ? {} : { less }), complete: true, byDefinition: false };
    }
}
