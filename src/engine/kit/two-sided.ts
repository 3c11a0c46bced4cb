import { aggregateOf, type Fact } from '../../model/fact.ts';
import { groupBy } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { ownFacts, sameFrame } from './facts.ts';

/** The grand totals of both sides of one table: 收入总计 | 支出总计, or 总计 | 总计, in one row. */
export interface BothTotals {
  readonly income: Fact;
  readonly spending: Fact;
}

/** Lines of a text, or rows of a sheet. */
function rowOf({ field: { place } }: Fact): string | undefined {
  if (place?.line !== undefined) return `${place.file} ${place.line}`;
  const row = /\d+$/.exec(place?.cell ?? '')?.[0];
  return row === undefined ? undefined : `${place?.file} ${place?.sheet ?? ''} ${row}`;
}

const isGrand = (fact: Fact): boolean =>
  fact.source === 'table' && fact.partOf === undefined && aggregateOf(fact.label) === 'grand' && /总计|总预算/.test(fact.label);

export function bothTotals(disclosure: Disclosure): readonly BothTotals[] {
  const spent = groupBy(ownFacts(disclosure, 'expenditure').filter(isGrand), rowOf);
  return ownFacts(disclosure, 'revenue')
    .filter(isGrand)
    .flatMap((income) => {
      const row = rowOf(income);
      const spending = row === undefined ? undefined : spent.get(row)?.find((fact) => sameFrame(fact, income));
      return spending === undefined ? [] : [{ income, spending }];
    });
}
