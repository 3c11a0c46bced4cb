import { DISCLOSURE_INSPECTION, DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { magnitude } from '../../src/engine/kit/facts.ts';
import { formatFact } from '../../src/engine/kit/format-fact.ts';
import { COUNT_KINDS, countBeside, countedAmount, nameOfCount } from '../../src/engine/kit/three-public-counts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const HOSPITALITY = 'threePublicExpenses.hospitality';
const PURCHASE = 'threePublicExpenses.officialVehicles.purchase';
const count = (id: number, concept: string, value: string) => fact(id, concept, value, { measure: 'count' });

export const threePublicCountsAgreeWithAmounts = defineDocumentRule({
  id: 'consistency/three-public-counts-agree-with-amounts',
  version: 1,
  severity: 'warning',
  title: { zh: '“三公”经费的金额与批次、人次、辆数相符', en: 'Amounts and counts of the three public expenses fit together' },
  rationale: {
    zh: '有接待批次而接待费为0，有购置费而购置0辆，必有一处填错，或费用列在了别处。',
    en: 'Visits without any cost, or a purchase of no vehicle: one of the two is wrong, or the cost was booked elsewhere.',
  },
  remedy: { zh: '核对金额和数量；费用由其他资金负担的，写明。', en: 'Check amount and count; where other money paid for it, say so.' },
  basis: [DISCLOSURE_PROCEDURE, DISCLOSURE_INSPECTION],
  concern: 'counts',
  messages: {
    noCost: {
      zh: '“{label}”为{amount}，却有{counted}：{count}',
      en: '"{label}" is {amount}, yet there is {counted}: {count}',
    },
    noCount: {
      zh: '“{label}”为{amount}，{counted}却是{count}',
      en: '"{label}" is {amount}, yet {counted} is {count}',
    },
  },
  check(disclosure, verdicts) {
    for (const { amount: concept, count: counted, mayBeNone } of COUNT_KINDS) {
      const amount = countedAmount(disclosure, concept);
      const number = amount === undefined ? undefined : countBeside(disclosure, amount, counted);
      if (amount === undefined || number === undefined) continue;
      const cost = magnitude(amount) ?? 0;
      const met = magnitude(number) ?? 0;
      // 0亿元 may be a small sum.
      const free = cost === 0 && !amount.field.text.includes('亿');
      const message = free && met > 0 ? 'noCost' : cost > 0 && met === 0 && mayBeNone !== true ? 'noCount' : undefined;
      if (message === undefined) {
        verdicts.pass();
        continue;
      }
      const args = { label: amount.label, amount: formatFact(amount), counted: nameOfCount(number), count: formatFact(number) };
      verdicts.fail({ message, at: amount.field, aspect: counted, args, others: [{ at: number.field }] });
    }
  },
  examples: [
    {
      name: '接待费1万元，接待10批次、85人次',
      given: budget([fact(1, HOSPITALITY, '1万元'), count(2, 'receptionBatches', '10批次'), count(3, 'receptionPeople', '85人次')]),
      expect: 'pass',
    },
    {
      name: '接待费为0，却接待12批次',
      given: budget([fact(1, HOSPITALITY, '0万元'), count(2, 'receptionBatches', '12批次')]),
      expect: ['noCost'],
    },
    {
      name: '购置费18万元，购置0辆',
      given: budget([fact(1, PURCHASE, '18万元'), count(2, 'vehiclesPurchased', '0辆')]),
      expect: ['noCount'],
    },
    {
      name: '参加外单位的团组出国，本单位团组为0',
      given: budget([fact(1, 'threePublicExpenses.overseasVisits', '3万元'), count(2, 'overseasGroups', '0个')]),
      expect: 'pass',
    },
  ],
});
