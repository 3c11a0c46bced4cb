import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { frameOf, indexFacts, operand } from '../../src/engine/kit/facts.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

/** One row of a table of purchases. */
const row = (count: string, price: string, amount: string): unknown =>
  budget([
    fact(1, 'item', amount, { label: '监护仪金额', source: 'table', product: [2, 3] }),
    fact(2, 'item', count, { label: '监护仪数量', source: 'table', measure: 'count' }),
    fact(3, 'item', price, { label: '监护仪单价', source: 'table', measure: 'price' }),
  ]);

export const productEqualsItsFactors = defineRelationRule({
  id: 'arithmetic/product-equals-its-factors',
  version: 1,
  severity: 'error',
  title: { zh: '表中的金额等于数量乘以单价或标准', en: 'Amounts in a table equal count times price or standard' },
  rationale: {
    zh: '其他各行的金额都是数量（人数、月数）乘以单价或标准，这一行也应如此。',
    en: 'Where the other rows multiply counts (people, months) by a price or standard, this one must, too.',
  },
  remedy: {
    zh: '重新计算本行，更正数量、单价（标准）或金额。',
    en: 'Calculate the row again and correct the count, the price or the amount.',
  },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    broken: {
      zh: '“{label}”填报{provided}，按同行各数相乘得{expected}，相差{difference}（{arithmetic}）',
      en: '"{label}" is given as {provided}; the figures of its row multiply to {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    const { byId } = indexFacts(record);
    for (const total of record.facts) {
      const factors = (total.product ?? []).flatMap((id) => byId.get(id) ?? []);
      if (factors.length < 2 || factors.length !== total.product?.length) continue;
      const relation = { kind: 'product', product: operand(total), factors: factors.map((factor) => operand(factor)) } as const;
      yield { relation, ...frameOf(record) };
    }
  },
  examples: [
    { name: '数量乘单价等于金额', given: row('12台', '38500元', '46.20万元'), expect: 'pass' },
    { name: '金额写错', given: row('12台', '38500元', '42.60万元'), expect: ['broken'] },
    {
      name: '各列的关系不明，不计算',
      given: budget([
        fact(1, 'item', '46.20万元', { label: '监护仪金额', source: 'table' }),
        fact(2, 'item', '12台', { label: '监护仪数量', source: 'table', measure: 'count' }),
      ]),
      expect: 'skip',
    },
  ],
});
