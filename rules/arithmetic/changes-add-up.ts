import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, change } from '../../src/engine/kit/example-facts.ts';
import { SUM_MESSAGES, stateList } from '../../src/engine/kit/fact-sums.ts';
import { isUnder } from '../../src/engine/kit/facts.ts';
import { partLists } from '../../src/engine/kit/part-lists.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

const OWN_RULE_FAMILIES = ['threePublicExpenses', 'procurement', 'stateAssets'];
const within = (whole: number) => ({ partOf: whole, list: { id: whole, exhaustive: true } });

export const changesAddUp = defineRelationRule({
  id: 'arithmetic/changes-add-up',
  version: 1,
  severity: 'error',
  title: { zh: '总的增减额等于各项增减额之和', en: 'The total change equals the changes of its parts' },
  rationale: {
    zh: '比上年增减按构成逐项说明时，有增有减相抵后应等于总的增减额。',
    en: 'When the change on the year before is broken down, the parts, increases less decreases, must make the total change.',
  },
  remedy: {
    zh: '用本年与上年预算数重新计算各项增减，更正写错的金额或增减方向。',
    en: 'Recalculate the changes from both years and correct the wrong amount or direction.',
  },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: SUM_MESSAGES,
  *relateDisclosure(record) {
    for (const list of partLists(record)) {
      if (list.total.measure === 'change' && !OWN_RULE_FAMILIES.some((root) => isUnder(list.total.concept, root)))
        yield* stateList(record, list);
    }
  },
  examples: [
    {
      name: '一增一减相抵',
      given: budget([
        change(1, 'balance', '403.52万元'),
        change(2, 'expenditure.basic', '-11.11万元', within(1)),
        change(3, 'expenditure.project', '414.63万元', within(1)),
      ]),
      expect: 'pass',
    },
    {
      name: '基本支出的减少写成增加',
      given: budget([
        change(1, 'balance', '403.52万元'),
        change(2, 'expenditure.basic', '11.11万元', within(1)),
        change(3, 'expenditure.project', '414.63万元', within(1)),
      ]),
      expect: ['direction'],
    },
    {
      name: '项目支出增加额写错',
      given: budget([
        change(1, 'balance', '434.17万元'),
        change(2, 'expenditure.basic', '227.39万元', within(1)),
        change(3, 'expenditure.project', '260.78万元', within(1)),
      ]),
      expect: ['broken'],
    },
    {
      name: '只说明其中一项的增减',
      given: budget([
        change(1, 'balance', '434.17万元'),
        change(2, 'expenditure.basic', '227.39万元', { partOf: 1, list: { id: 1, exhaustive: false } }),
      ]),
      expect: 'skip',
    },
  ],
});
