import { aggregateOf, type Fact } from '../../model/fact.ts';
import { groupBy, oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { ownFacts, sameFrame } from './facts.ts';

/** The grand totals of both sides of one table: 收入总计 | 支出总计, or 总计 | 总计, in one row. */
export interface BothTotals {
  readonly income: Fact;
  readonly spending: Fact;
}

/** The line that the row of each line of a table begins on: a table may be printed one cell a line. */
const rowStarts = oncePer(({ sections }: Disclosure): ReadonlyMap<number, number> => {
  const starts = new Map<number, number>();
  for (const { tables } of sections)
    for (const { rows } of tables)
      for (const cells of rows) {
        const first = cells[0]?.place?.line;
        for (const { place } of cells)
          if (place?.line !== undefined && first !== undefined && !starts.has(place.line)) starts.set(place.line, first);
      }
  return starts;
});

/** One row: the cells of a table that is printed one cell a line, lines of a text, or rows of a sheet. */
function rowOf(disclosure: Disclosure, { field: { place } }: Fact): string | undefined {
  if (place?.line !== undefined) return `${place.file} ${rowStarts(disclosure).get(place.line) ?? place.line}`;
  const row = /\d+$/.exec(place?.cell ?? '')?.[0];
  return row === undefined ? undefined : `${place?.file} ${place?.sheet ?? ''} ${row}`;
}

const isGrand = (fact: Fact): boolean =>
  fact.source === 'table' && fact.partOf === undefined && aggregateOf(fact.label) === 'grand' && /总计|总预算/.test(fact.label);

export function bothTotals(disclosure: Disclosure): readonly BothTotals[] {
  const spent = groupBy(ownFacts(disclosure, 'expenditure').filter(isGrand), (fact) => rowOf(disclosure, fact));
  return ownFacts(disclosure, 'revenue')
    .filter(isGrand)
    .flatMap((income) => {
      const row = rowOf(disclosure, income);
      const spending = row === undefined ? undefined : spent.get(row)?.find((fact) => sameFrame(fact, income));
      return spending === undefined ? [] : [{ income, spending }];
    });
}
