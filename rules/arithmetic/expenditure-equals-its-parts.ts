import { DISCLOSURE_INSPECTION, DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { definedLists } from '../../src/engine/kit/defined-lists.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { SUM_MESSAGES, stateList, stateSum } from '../../src/engine/kit/fact-sums.ts';
import { partLists } from '../../src/engine/kit/part-lists.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

export const expenditureEqualsItsParts = defineRelationRule({
  id: 'arithmetic/expenditure-equals-its-parts',
  version: 1,
  severity: 'error',
  title: { zh: '支出等于基本支出、项目支出等各项之和', en: 'Expenditure equals the sum of basic, project and other expenditure' },
  rationale: {
    zh: '支出总额与其构成出自同一张支出报表；对不上，说明文字里至少有一处抄错。',
    en: 'The total and its parts come from one table; when they disagree, at least one figure was copied wrongly.',
  },
  remedy: {
    zh: '对照支出报表，更正写错的总额或分项。',
    en: 'Check against the expenditure table and correct the total or the part that is wrong.',
  },
  basis: [DISCLOSURE_PROCEDURE, DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: SUM_MESSAGES,
  *relateDisclosure(record) {
    for (const list of partLists(record)) {
      if (list.total.concept === 'expenditure' && list.total.measure === 'amount') yield* stateList(record, list);
    }
    // Printed apart from their total, basic and project expenditure may belong to another scope: a question, not a certainty.
    for (const list of definedLists(record, 'expenditure')) yield stateSum(record, list, { severity: 'warning' });
  },
  examples: [
    {
      name: '基本支出加项目支出等于支出',
      given: budget([
        fact(1, 'expenditure', '1090.88万元'),
        part(2, 'expenditure.basic', '518.68万元', 1),
        part(3, 'expenditure.project', '572.2万元', 1),
      ]),
      expect: 'pass',
    },
    {
      name: '项目支出两位数字写颠倒',
      given: budget([
        fact(1, 'expenditure', '1090.88万元'),
        part(2, 'expenditure.basic', '518.68万元', 1),
        part(3, 'expenditure.project', '527.2万元', 1),
      ]),
      expect: ['broken'],
    },
    {
      name: '四舍五入造成的尾差不算错',
      given: budget([
        fact(1, 'expenditure', '1090.89万元'),
        part(2, 'expenditure.basic', '518.68万元', 1),
        part(3, 'expenditure.project', '572.2万元', 1),
      ]),
      expect: 'pass',
    },
  ],
});
