import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { SUM_MESSAGES, stateSum } from '../../src/engine/kit/fact-sums.ts';
import { indexFacts } from '../../src/engine/kit/facts.ts';
import type { PartList } from '../../src/engine/kit/part-list.ts';
import { sumsAlong } from '../../src/engine/kit/table-sums.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Disclosure } from '../../src/model/record.ts';

/** What a row is divided into, by the name of the column: 行政运行基本支出 is 基本支出 of 行政运行. */
function columnsOf(record: Disclosure, row: Fact): ReadonlyMap<string, Fact> {
  const cells = (indexFacts(record).children.get(row.id) ?? []).filter(
    ({ label, source, measure }) => source === 'table' && measure === row.measure && label !== row.label && label.startsWith(row.label),
  );
  return new Map(cells.map((cell) => [cell.label.slice(row.label.length), cell]));
}

/** Rows that together are all of another row, with the figures of one column of both. */
function* columnLists(record: Disclosure): Generator<PartList> {
  const index = indexFacts(record);
  for (const [id, children] of index.children) {
    const total = index.byId.get(id);
    if (total === undefined || total.source !== 'table' || total.measure !== 'amount') continue;
    const rows = children.filter(
      (row) => row.list?.exhaustive === true && row.within !== true && row.basis === total.basis && row.period === total.period,
    );
    const byColumn = new Map<string, { readonly row: Fact; readonly cell: Fact }[]>();
    for (const row of rows)
      for (const [name, cell] of columnsOf(record, row)) {
        const cells = byColumn.get(name) ?? [];
        byColumn.set(name, cells);
        cells.push({ row, cell });
      }
    for (const whole of byColumn.size === 0 ? [] : children) {
      // The columns of 合计 go by the name of the column alone.
      const own = whole.label.startsWith(total.label) ? whole.label.slice(total.label.length) : whole.label;
      const parts = (byColumn.get(own) ?? []).flatMap(({ row, cell }) => (row.list?.id === whole.list?.id ? [] : [cell]));
      if (parts.length > 1 && !parts.includes(whole)) yield { total: whole, parts, complete: true, byDefinition: false };
    }
  }
}

/** A table with the columns 合计 and 基本支出: 100万元 in all, and its classes as name, 合计, 基本支出. */
function rows(basic: string, ...classes: readonly (readonly [name: string, total: string, basic: string])[]): unknown {
  const listed = (id: number) => ({ source: 'table', list: { id, exhaustive: true } }) as const;
  return budget([
    fact(1, 'expenditure', '100万元', { label: '合计', source: 'table' }),
    part(2, 'expenditure.basic', basic, 1, { label: '基本支出', ...listed(1) }),
    ...classes.flatMap(([name, total, ofBasic], at) => [
      part(3 + 2 * at, 'item', total, 1, { label: name, ...listed(2) }),
      part(4 + 2 * at, 'item', ofBasic, 3 + 2 * at, { label: `${name}基本支出`, ...listed(3 + at) }),
    ]),
  ]);
}

export const tableColumnsAddUp = defineRelationRule({
  id: 'arithmetic/table-columns-add-up',
  version: 1,
  severity: 'error',
  title: { zh: '表中各列的下级科目相加等于上级科目', en: 'In every column of a table the rows add up to the row above them' },
  rationale: {
    zh: '合计等于各类之和，类等于各款之和，款等于各项之和，基本支出、项目支出各列也是如此。',
    en: 'Totals are the sum of their classes in every column, not only in that of the totals.',
  },
  remedy: { zh: '对照批复的报表，更正写错的单元格。', en: 'Check against the approved table and correct the wrong cell.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: SUM_MESSAGES,
  *relateDisclosure(record) {
    const shown = [...sumsAlong(record, 'column')];
    const totals = new Set(shown.map(({ total }) => total));
    for (const list of shown) yield stateSum(record, list);
    for (const list of columnLists(record)) if (!totals.has(list.total)) yield stateSum(record, list);
  },
  examples: [
    {
      name: '基本支出一列逐级相符',
      given: rows('60万元', ['教育支出', '70万元', '50万元'], ['农林水支出', '30万元', '10万元']),
      expect: 'pass',
    },
    {
      name: '合计相符，基本支出一列不符',
      given: rows('65万元', ['教育支出', '70万元', '50万元'], ['农林水支出', '30万元', '10万元']),
      expect: ['broken'],
    },
    { name: '只有一行下级，不比较', given: rows('60万元', ['教育支出', '100万元', '50万元']), expect: 'skip' },
  ],
});
