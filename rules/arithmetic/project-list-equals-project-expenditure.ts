import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, part, sample } from '../../src/engine/kit/example-facts.ts';
import { SUM_MESSAGES, stateList } from '../../src/engine/kit/fact-sums.ts';
import { isUnder } from '../../src/engine/kit/facts.ts';
import { partLists } from '../../src/engine/kit/part-lists.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

export const projectListEqualsProjectExpenditure = defineRelationRule({
  id: 'arithmetic/project-list-equals-project-expenditure',
  version: 1,
  severity: 'error',
  title: { zh: '逐项列出的项目金额之和等于项目支出', en: 'The projects listed one by one add up to project expenditure' },
  rationale: {
    zh: '逐项列出项目时，各项目金额应与项目支出相符；以“主要”引出的只是举例，但也不能超过项目支出。',
    en: 'Projects listed one by one must make up project expenditure; those introduced as a sample may still not exceed it.',
  },
  remedy: {
    zh: '对照项目支出表逐项核对金额，补列遗漏的项目或更正写错的金额。',
    en: 'Check each amount against the project table; add the missing project or correct the wrong amount.',
  },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: SUM_MESSAGES,
  *relateDisclosure(record) {
    for (const list of partLists(record)) {
      if (isUnder(list.total.concept, 'expenditure.project') && list.total.measure === 'amount') yield* stateList(record, list);
    }
  },
  examples: [
    {
      name: '各项目相加等于项目支出',
      given: budget([
        fact(1, 'expenditure.project', '27.4万元'),
        part(2, 'item', '15万元', 1, { label: '综合事务经费' }),
        part(3, 'item', '12.4万元', 1, { label: '人才工作经费' }),
      ]),
      expect: 'pass',
    },
    {
      name: '一个项目漏列',
      given: budget([
        fact(1, 'expenditure.project', '32.4万元'),
        part(2, 'item', '15万元', 1, { label: '综合事务经费' }),
        part(3, 'item', '12.4万元', 1, { label: '人才工作经费' }),
      ]),
      expect: ['broken'],
    },
    {
      name: '举例的项目已超过项目支出',
      given: budget([
        fact(1, 'expenditure.project', '20万元'),
        sample(2, 'item', '15万元', 1, { label: '综合事务经费' }),
        sample(3, 'item', '12.4万元', 1, { label: '人才工作经费' }),
      ]),
      expect: ['exceeds'],
    },
    {
      name: '以“主要”举例的两个大项目不必等于项目支出',
      given: budget([
        fact(1, 'expenditure.project', '60万元'),
        sample(2, 'item', '15万元', 1, { label: '综合事务经费' }),
        sample(3, 'item', '12.4万元', 1, { label: '人才工作经费' }),
      ]),
      expect: 'skip',
    },
  ],
});
