import { DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { definedLists } from '../../src/engine/kit/defined-lists.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { SUM_MESSAGES, stateList, stateSum } from '../../src/engine/kit/fact-sums.ts';
import { isUnder } from '../../src/engine/kit/facts.ts';
import { partLists } from '../../src/engine/kit/part-lists.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

export const procurementAddsUp = defineRelationRule({
  id: 'arithmetic/procurement-adds-up',
  version: 1,
  severity: 'error',
  title: { zh: '政府采购总额等于按类别、来源、方式划分的各项之和', en: 'Procurement equals its parts by kind, by source and by mode' },
  rationale: {
    zh: '同一笔政府采购预算按货物、工程、服务，按资金来源，按集中、分散采购分别列示，每种划分都应等于总额。',
    en: 'Goods, works and services; the sources of funds; centralised and decentralised: each division must make up the same total.',
  },
  remedy: {
    zh: '对照政府采购预算表，更正写错的总额或分项。',
    en: 'Check against the procurement table and correct the total or the part that is wrong.',
  },
  basis: [DISCLOSURE_PROCEDURE],
  concern: 'amount',
  messages: SUM_MESSAGES,
  *relateDisclosure(record) {
    for (const list of partLists(record)) if (isUnder(list.total.concept, 'procurement')) yield* stateList(record, list);
    for (const list of definedLists(record, 'procurement')) yield stateSum(record, list);
  },
  examples: [
    {
      name: '三种划分都等于总额',
      given: budget([
        fact(1, 'procurement', '17000元'),
        part(2, 'procurement.centralised', '17000元', 1, { list: { id: 1, exhaustive: true } }),
        part(3, 'procurement.decentralised', '0元', 1, { list: { id: 1, exhaustive: true } }),
        part(4, 'procurement.goods', '10000元', 1, { list: { id: 2, exhaustive: true } }),
        part(5, 'procurement.works', '0元', 1, { list: { id: 2, exhaustive: true } }),
        part(6, 'procurement.services', '7000元', 1, { list: { id: 2, exhaustive: true } }),
      ]),
      expect: 'pass',
    },
    {
      name: '货物、工程、服务之和不等于总额',
      given: budget([
        fact(1, 'procurement', '17000元'),
        part(2, 'procurement.goods', '10000元', 1),
        part(3, 'procurement.works', '0元', 1),
        part(4, 'procurement.services', '9000元', 1),
      ]),
      expect: ['broken'],
    },
    {
      name: '只列出其中一类采购，不必等于总额',
      given: budget([fact(1, 'procurement', '17000元'), part(2, 'procurement.goods', '10000元', 1)]),
      expect: 'skip',
    },
  ],
});
