import { DISCLOSURE_INSPECTION, DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { budget, fact, part, sample } from '../../src/engine/kit/example-facts.ts';
import { SUM_MESSAGES, stateList } from '../../src/engine/kit/fact-sums.ts';
import { partLists } from '../../src/engine/kit/part-lists.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

export const operatingExpenseItemsAddUp = defineRelationRule({
  id: 'arithmetic/operating-expense-items-add-up',
  version: 1,
  severity: 'error',
  title: { zh: '机关运行经费等于所列各项费用之和', en: 'Operating expenses of government bodies equal their items' },
  rationale: {
    zh: '机关运行经费逐项列出办公费、水电费、差旅费等金额时，各项相加应等于总额。',
    en: 'When office, utilities, travel and other items are listed with their amounts, they must make up the total.',
  },
  remedy: {
    zh: '对照基本支出经济分类表逐项核对，更正写错的一项或补列遗漏的费用。',
    en: 'Check each item against the table by economic classification; correct the wrong one or add the missing one.',
  },
  basis: [DISCLOSURE_PROCEDURE, DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: SUM_MESSAGES,
  *relateDisclosure(record) {
    for (const list of partLists(record)) {
      if (list.total.concept === 'agencyOperatingExpenses' && list.total.measure === 'amount') yield* stateList(record, list);
    }
  },
  examples: [
    {
      name: '各项费用相加等于机关运行经费',
      given: budget([
        fact(1, 'agencyOperatingExpenses', '14.43万元'),
        part(2, 'item', '11.66万元', 1, { label: '办公费' }),
        part(3, 'item', '0.13万元', 1, { label: '水费' }),
        part(4, 'item', '2.64万元', 1, { label: '邮电费' }),
      ]),
      expect: 'pass',
    },
    {
      name: '邮电费小数点错位',
      given: budget([
        fact(1, 'agencyOperatingExpenses', '14.43万元'),
        part(2, 'item', '11.66万元', 1, { label: '办公费' }),
        part(3, 'item', '0.13万元', 1, { label: '水费' }),
        part(4, 'item', '26.4万元', 1, { label: '邮电费' }),
      ]),
      expect: ['broken'],
    },
    {
      name: '逐项列出四项，还差一项',
      given: budget([
        fact(1, 'agencyOperatingExpenses', '20万元'),
        sample(2, 'item', '8万元', 1, { label: '办公费' }),
        sample(3, 'item', '4万元', 1, { label: '水费' }),
        sample(4, 'item', '3万元', 1, { label: '电费' }),
        sample(5, 'item', '2万元', 1, { label: '邮电费' }),
      ]),
      expect: ['shortList'],
    },
    {
      name: '只举两项大额费用为例',
      given: budget([
        fact(1, 'agencyOperatingExpenses', '52.1万元'),
        sample(2, 'item', '11.66万元', 1, { label: '办公费' }),
        sample(3, 'item', '13.14万元', 1, { label: '公务交通补贴' }),
      ]),
      expect: 'skip',
    },
  ],
});
