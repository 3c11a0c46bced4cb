import { DISCLOSURE_INSPECTION, DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { SUM_MESSAGES, stateList } from '../../src/engine/kit/fact-sums.ts';
import { isUnder } from '../../src/engine/kit/facts.ts';
import { partLists } from '../../src/engine/kit/part-lists.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

export const assetsAddUp = defineRelationRule({
  id: 'arithmetic/assets-add-up',
  version: 1,
  severity: 'error',
  title: {
    zh: '国有资产总额等于房屋、车辆、设备和其他资产之和',
    en: 'State-owned assets equal buildings, vehicles, equipment and other assets',
  },
  rationale: {
    zh: '资产占用情况表的总额应等于各类资产价值之和；“其中”各行（如办公用房）已含在上一行内，不重复相加。',
    en: 'The total of the assets table is the sum of its classes; "of which" rows such as offices are already in the row above them.',
  },
  remedy: {
    zh: '对照固定资产账，更正资产总额或分类金额。',
    en: 'Check against the asset ledger and correct the total or the class that is wrong.',
  },
  basis: [DISCLOSURE_PROCEDURE, DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: SUM_MESSAGES,
  *relateDisclosure(record) {
    for (const list of partLists(record)) if (isUnder(list.total.concept, 'stateAssets')) yield* stateList(record, list);
  },
  examples: [
    {
      name: '办公用房含在房屋内，不重复相加',
      given: budget([
        fact(1, 'stateAssets', '358.19万元', { source: 'table' }),
        part(2, 'stateAssets.buildings', '151.85万元', 1, { source: 'table' }),
        part(3, 'stateAssets.buildings.offices', '151.85万元', 2, { source: 'table', within: true }),
        part(4, 'stateAssets.vehicles', '51.28万元', 1, { source: 'table' }),
        part(5, 'stateAssets.other', '155.06万元', 1, { source: 'table' }),
      ]),
      expect: 'pass',
    },
    {
      name: '资产总额与分类之和不符',
      given: budget([
        fact(1, 'stateAssets', '385.19万元', { source: 'table' }),
        part(2, 'stateAssets.buildings', '151.85万元', 1, { source: 'table' }),
        part(3, 'stateAssets.vehicles', '51.28万元', 1, { source: 'table' }),
        part(4, 'stateAssets.other', '155.06万元', 1, { source: 'table' }),
      ]),
      expect: ['broken'],
    },
    {
      name: '只印出总额，没有分类金额',
      given: budget([fact(1, 'stateAssets', '358.19万元')]),
      expect: 'skip',
    },
  ],
});
