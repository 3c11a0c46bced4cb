import { DISCLOSURE_INSPECTION, DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { definedLists } from '../../src/engine/kit/defined-lists.ts';
import { budget, fact, part, sample } from '../../src/engine/kit/example-facts.ts';
import { SUM_MESSAGES, stateList, stateSum } from '../../src/engine/kit/fact-sums.ts';
import { partLists } from '../../src/engine/kit/part-lists.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

export const basicExpenditureEqualsItsParts = defineRelationRule({
  id: 'arithmetic/basic-expenditure-equals-its-parts',
  version: 1,
  severity: 'error',
  title: { zh: '基本支出等于人员经费与公用经费之和', en: 'Basic expenditure equals personnel plus general operating expenditure' },
  rationale: {
    zh: '基本支出按定义只有人员经费和公用经费两类，二者相加必须等于基本支出。',
    en: 'By definition basic expenditure consists of personnel and general operating expenditure and nothing else.',
  },
  remedy: {
    zh: '对照基本支出预算表，更正基本支出、人员经费或公用经费。',
    en: 'Check against the basic expenditure table and correct the figure that is wrong.',
  },
  basis: [DISCLOSURE_PROCEDURE, DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: SUM_MESSAGES,
  *relateDisclosure(record) {
    for (const list of partLists(record)) {
      if (list.total.concept === 'expenditure.basic' && list.total.measure === 'amount') yield* stateList(record, list);
    }
    for (const list of definedLists(record, 'expenditure.basic')) yield stateSum(record, list);
  },
  examples: [
    {
      name: '人员经费加公用经费等于基本支出，虽以“主要是”引出',
      given: budget([
        fact(1, 'expenditure.basic', '518.68万元'),
        sample(2, 'expenditure.basic.personnel', '466.58万元', 1),
        sample(3, 'expenditure.basic.operating', '52.1万元', 1),
      ]),
      expect: 'pass',
    },
    {
      name: '公用经费多写十万元',
      given: budget([
        fact(1, 'expenditure.basic', '518.68万元'),
        part(2, 'expenditure.basic.personnel', '466.58万元', 1),
        part(3, 'expenditure.basic.operating', '62.1万元', 1),
      ]),
      expect: ['broken'],
    },
    {
      name: '公用经费误用元作单位',
      given: budget([
        fact(1, 'expenditure.basic', '518.68万元'),
        part(2, 'expenditure.basic.personnel', '466.58万元', 1),
        part(3, 'expenditure.basic.operating', '52.1元', 1),
      ]),
      expect: ['unitSlip'],
    },
    {
      name: '只列出人员经费一项，不能据此判断',
      given: budget([fact(1, 'expenditure.basic', '518.68万元'), sample(2, 'expenditure.basic.personnel', '466.58万元', 1)]),
      expect: 'skip',
    },
  ],
});
