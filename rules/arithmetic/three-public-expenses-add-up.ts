import { DISCLOSURE_INSPECTION, DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { definedLists } from '../../src/engine/kit/defined-lists.ts';
import { budget, change, fact, part } from '../../src/engine/kit/example-facts.ts';
import { SUM_MESSAGES, stateList, stateSum } from '../../src/engine/kit/fact-sums.ts';
import { isUnder } from '../../src/engine/kit/facts.ts';
import { partLists } from '../../src/engine/kit/part-lists.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

const TOTALS = ['threePublicExpenses', 'threePublicExpenses.officialVehicles'] as const;

export const threePublicExpensesAddUp = defineRelationRule({
  id: 'arithmetic/three-public-expenses-add-up',
  version: 1,
  severity: 'error',
  title: { zh: '“三公”经费总额、公务用车费等于各自分项之和', en: 'The three public expenses and the vehicle expenses equal their parts' },
  rationale: {
    zh: '“三公”经费由因公出国（境）费、公务用车购置及运行费、公务接待费组成，公务用车费又分购置和运行；金额与增减额都应逐级相加相符。社会公众最先核对的就是这组数字。',
    en: 'Overseas visits, vehicles (purchase and operation) and hospitality make up the three public expenses, in amounts and in changes alike. The public checks these figures first.',
  },
  remedy: {
    zh: '对照“三公”经费预算表，更正写错的总额、分项或增减额。',
    en: 'Check against the table of the three public expenses and correct the total, part or change that is wrong.',
  },
  basis: [DISCLOSURE_PROCEDURE, DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: SUM_MESSAGES,
  *relateDisclosure(record) {
    for (const list of partLists(record)) if (isUnder(list.total.concept, TOTALS[0])) yield* stateList(record, list);
    for (const concept of TOTALS) for (const list of definedLists(record, concept)) yield stateSum(record, list);
  },
  examples: [
    {
      name: '两级金额都相符',
      given: budget([
        fact(1, 'threePublicExpenses', '11.31万元'),
        part(2, 'threePublicExpenses.overseasVisits', '0万元', 1),
        part(3, 'threePublicExpenses.officialVehicles', '11万元', 1),
        part(4, 'threePublicExpenses.officialVehicles.purchase', '0万元', 3),
        part(5, 'threePublicExpenses.officialVehicles.operation', '11万元', 3),
        part(6, 'threePublicExpenses.hospitality', '0.31万元', 1),
      ]),
      expect: 'pass',
    },
    {
      name: '接待费与总额不符',
      given: budget([
        fact(1, 'threePublicExpenses', '11.31万元'),
        part(2, 'threePublicExpenses.overseasVisits', '0万元', 1),
        part(3, 'threePublicExpenses.officialVehicles', '11万元', 1),
        part(4, 'threePublicExpenses.hospitality', '0.13万元', 1),
      ]),
      expect: ['broken'],
    },
    {
      name: '一项减少写成增加',
      given: budget([
        change(1, 'threePublicExpenses', '-5.9万元'),
        change(2, 'threePublicExpenses.officialVehicles', '5.5万元', { partOf: 1, list: { id: 1, exhaustive: true } }),
        change(3, 'threePublicExpenses.hospitality', '-0.4万元', { partOf: 1, list: { id: 1, exhaustive: true } }),
      ]),
      expect: ['direction'],
    },
    {
      name: '购置费与运行费直接并列，不重复相加',
      given: budget([
        fact(1, 'threePublicExpenses', '14.01万元'),
        part(2, 'threePublicExpenses.overseasVisits', '0万元', 1),
        part(3, 'threePublicExpenses.officialVehicles', '14.01万元', 1),
        part(4, 'threePublicExpenses.officialVehicles.operation', '14.01万元', 1),
        part(5, 'threePublicExpenses.hospitality', '0万元', 1),
      ]),
      expect: 'pass',
    },
  ],
});
