import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { frameOf, oneValue, operand, ownFacts } from '../../src/engine/kit/facts.ts';
import { contextOf, says } from '../../src/engine/kit/sentences.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Disclosure } from '../../src/model/record.ts';

/** Besides what is added, a limit may be taken back or moved. */
const OTHER_MOVES = /限额[^。；]{0,20}(?:收回|调减|核减|调剂|下调|划转|置换)|(?:收回|调减|核减|调剂|下调|划转)[^。；]{0,20}限额/;

function only(disclosure: Disclosure, concept: string, period: Fact['period']): Fact | undefined {
  const found = ownFacts(disclosure, concept).filter((fact) => fact.period === period);
  return oneValue(found);
}

export const debtLimitEqualsLastYearPlusNew = defineRelationRule({
  id: 'arithmetic/debt-limit-equals-last-year-plus-new',
  version: 1,
  severity: 'error',
  title: { zh: '政府债务限额等于上年限额加新增限额', en: 'The debt limit is last year’s plus the addition' },
  rationale: {
    zh: '当年限额由上年限额加当年新增限额得出，三个数印在一起就要相符。',
    en: 'A year’s limit is that of the year before and what was added; printed together the three must agree.',
  },
  remedy: {
    zh: '核对三个数；有收回、调剂的，写明金额。',
    en: 'Check the three figures; where some was taken back or moved, say how much.',
  },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    broken: {
      zh: '“{label}”填报{provided}，上年限额与新增限额之和为{expected}，相差{difference}（{arithmetic}）',
      en: '"{label}" is given as {provided}; last year’s limit and the addition make {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    const limit = only(record, 'debtLimit', 'current');
    const before = only(record, 'debtLimit', 'previous');
    const added = only(record, 'debtLimitAdded', 'current');
    if (limit === undefined || before === undefined || added === undefined || says(record, OTHER_MOVES)) return;
    const places = new Set([limit, before, added].map((each) => contextOf(record, each)?.paragraph));
    const relation = { kind: 'sum', total: operand(limit), parts: [operand(before), operand(added)] } as const;
    // Printed apart, the three need not be of one level of government.
    yield { relation, ...frameOf(record), ...(places.size === 1 ? {} : { severity: 'warning' as const }) };
  },
  examples: [
    {
      name: '18亿元加2亿元等于20亿元',
      given: budget([
        fact(1, 'debtLimit', '20.00亿元'),
        fact(2, 'debtLimit', '18.00亿元', { period: 'previous' }),
        fact(3, 'debtLimitAdded', '2.00亿元'),
      ]),
      expect: 'pass',
    },
    {
      name: '18亿元加2.5亿元不等于20亿元',
      given: budget([
        fact(1, 'debtLimit', '20.00亿元'),
        fact(2, 'debtLimit', '18.00亿元', { period: 'previous' }),
        fact(3, 'debtLimitAdded', '2.50亿元'),
      ]),
      expect: ['broken'],
    },
    { name: '没有印出上年限额', given: budget([fact(1, 'debtLimit', '20.00亿元'), fact(2, 'debtLimitAdded', '2.00亿元')]), expect: 'skip' },
  ],
});
