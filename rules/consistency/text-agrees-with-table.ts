import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { frameOf, magnitude, operand } from '../../src/engine/kit/facts.ts';
import { distinctValues, repeatedFacts } from '../../src/engine/kit/repeated-facts.ts';
import { licenceFor } from '../../src/engine/kit/same-figure.ts';
import { slippedTables } from '../../src/engine/kit/table-units.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import { groupBy, oncePer } from '../../src/model/once.ts';
import type { Disclosure } from '../../src/model/record.ts';

/** The figures of tables by the line they stand on. */
const rowsOf = oncePer(({ facts }: Disclosure) =>
  groupBy(facts, ({ source, field: { place } }) => (source === 'table' ? place?.line : undefined)),
);

/** 一般公共预算6013.57万元 beside the row 一般公共预算 | 6055.91 | 本年收入 6013.57: what the text prints stands in its row, under another name. */
function isOfOtherColumn(disclosure: Disclosure, printed: Fact, table: Fact): boolean {
  const [said, own] = [magnitude(printed), magnitude(table)];
  const line = table.field.place?.line;
  if (said === undefined || said === own || line === undefined) return false;
  const others = rowsOf(disclosure).get(line) ?? [];
  return others.some((fact) => magnitude(fact) === said && fact.partOf === table.id);
}

export const textAgreesWithTable = defineRelationRule({
  id: 'consistency/text-agrees-with-table',
  version: 4,
  severity: 'error',
  title: { zh: '文字说明与表格的同一数字一致', en: 'Text and table give the same figure' },
  rationale: {
    zh: '说明文字的数字取自报表；同一科目、同一年度在文字和表格中不同，必有一处是错的。',
    en: 'The text takes its figures from the tables; when they differ for one item and year, one is wrong.',
  },
  remedy: { zh: '以批复的报表为准，统一文字和表格中的数字。', en: 'Follow the approved table and make text and table agree.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    broken: {
      zh: '文字与表格不一致：“{label}”填报{provided}，另一处为{expected}，相差{difference}（{arithmetic}）',
      en: 'Text and table differ: "{label}" is given as {provided}, elsewhere as {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    for (const group of repeatedFacts(record)) {
      const tables = group.filter((fact) => fact.source === 'table');
      // Two tables that differ among themselves speak of different things.
      const [table] = tables;
      // A table under a wrong unit is one fault, and told as that.
      if (tables.some((fact) => slippedTables(record).some(({ facts }) => facts.has(fact)))) continue;
      if (table === undefined || distinctValues(tables) > 1 || distinctValues(group) > 2) continue;
      for (const printed of group) {
        // Whether they may be held against each other is not asked of the figures: equal ones that may not agree by chance.
        const severity = printed.source === 'text' ? licenceFor(record, printed, table) : undefined;
        if (severity === undefined || isOfOtherColumn(record, printed, table)) continue;
        yield {
          relation: { kind: 'equal', left: operand(printed), right: operand(table), printedTwice: true },
          ...frameOf(record),
          severity,
        };
      }
    }
  },
  examples: [
    {
      name: '文字与资产表总额一致',
      given: budget([fact(1, 'stateAssets', '275.73万元'), fact(2, 'stateAssets', '275.73万元', { source: 'table' })]),
      expect: 'pass',
    },
    {
      name: '文字改了，表格没改',
      given: budget([fact(1, 'stateAssets', '257.73万元'), fact(2, 'stateAssets', '275.73万元', { source: 'table' })]),
      expect: ['broken'],
    },
    {
      name: '表格是上年数，不比较',
      given: budget([
        fact(1, 'threePublicExpenses', '11.31万元'),
        fact(2, 'threePublicExpenses', '11.34万元', { source: 'table', period: 'previous' }),
      ]),
      expect: 'skip',
    },
  ],
});
