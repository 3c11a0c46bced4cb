import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { frameOf, magnitude, operand } from '../../src/engine/kit/facts.ts';
import { distinctValues, repeatedFacts } from '../../src/engine/kit/repeated-facts.ts';
import { licenceFor } from '../../src/engine/kit/same-figure.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

export const textAgreesWithTable = defineRelationRule({
  id: 'consistency/text-agrees-with-table',
  version: 2,
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
      if (table === undefined || distinctValues(tables) > 1 || distinctValues(group) > 2) continue;
      for (const printed of group) {
        // Equal figures agree, whatever may be said of unequal ones.
        const agrees = magnitude(printed) === magnitude(table);
        const severity = printed.source !== 'text' ? undefined : (licenceFor(record, printed, table) ?? (agrees ? 'warning' : undefined));
        if (severity === undefined) continue;
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
