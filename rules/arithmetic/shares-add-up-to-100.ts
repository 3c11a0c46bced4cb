import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { operand } from '../../src/engine/kit/facts.ts';
import { gapOf } from '../../src/engine/kit/part-list.ts';
import { partLists } from '../../src/engine/kit/part-lists.ts';
import { sharesAreRight, sharesOf } from '../../src/engine/kit/shares.ts';
import type { Operand } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';

const share = (id: number, concept: string, value: string, of: number) => ({ id, concept, value, measure: 'share', of });

/** Not a printed figure: it cannot be the one that is wrong. */
const HUNDRED: Operand = {
  field: { text: '100%', value: { kind: 'percent', percent: 100, decimals: 4 } },
  label: { zh: '全部', en: 'the whole' },
  trust: Number.POSITIVE_INFINITY,
};

const percentOf = ({ field: { value } }: Fact): number => (value?.kind === 'percent' ? value.percent : 0);

/** Whether parts make the share that their own total has of a greater one, rather than a hundred. */
function isNearer(own: Fact, shares: readonly Fact[]): boolean {
  const sum = shares.reduce((all, share) => all + percentOf(share), 0);
  return Math.abs(sum - percentOf(own)) < Math.abs(sum - 100);
}

export const sharesAddUpTo100 = defineRelationRule({
  id: 'arithmetic/shares-add-up-to-100',
  version: 1,
  severity: 'error',
  title: { zh: '完整列出的各项占比之和为100%', en: 'The shares of a complete list add up to 100%' },
  rationale: {
    zh: '一项不漏地列出占比时，各占比相加应为100%（四舍五入的尾差除外）。',
    en: 'When every part has its share, the shares make 100% but for rounding.',
  },
  remedy: { zh: '逐项重新计算占比，更正写错的一项。', en: 'Recalculate each share and correct the wrong one.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    broken: {
      zh: '各项占比之和应为100%：“{label}”填报{provided}，其余各项留下{expected}，相差{difference}（{arithmetic}）',
      en: 'The shares should make 100%: "{label}" is given as {provided}; the others leave {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    if (!record.facts.some((fact) => fact.measure === 'share')) return;
    for (const list of partLists(record)) {
      if (!list.complete || list.parts.length < 2 || list.total.measure !== 'amount') continue;
      const gap = gapOf(record, list.total, list.parts);
      // 增值税 among 税收收入 and 非税收入: rows that are parts of others, or an amount that is wrong. It is no matter of shares.
      if (gap !== undefined && gap !== 0 && sharesAreRight(record, list.total, list.parts)) continue;
      const shares = sharesOf(record, list.parts);
      // 本年收入合计 93.70% among shares of 收入总计: its parts make its own share.
      const [own] = sharesOf(record, [list.total]) ?? [];
      const total = own === undefined || !isNearer(own, shares ?? []) ? HUNDRED : operand(own);
      if (shares !== undefined) yield { relation: { kind: 'sum', total, parts: shares.map((fact) => operand(fact)) } };
    }
  },
  examples: [
    {
      name: '88.86%加11.14%等于100%',
      given: budget([
        fact(1, 'threePublicExpenses', '22.62万元'),
        part(2, 'threePublicExpenses.hospitality', '20.10万元', 1),
        share(3, 'threePublicExpenses.hospitality', '88.86%', 2),
        part(4, 'threePublicExpenses.officialVehicles.operation', '2.52万元', 1),
        share(5, 'threePublicExpenses.officialVehicles.operation', '11.14%', 4),
      ]),
      expect: 'pass',
    },
    {
      name: '占比之和为101%',
      given: budget([
        fact(1, 'threePublicExpenses', '22.62万元'),
        part(2, 'threePublicExpenses.hospitality', '20.10万元', 1),
        share(3, 'threePublicExpenses.hospitality', '88.86%', 2),
        part(4, 'threePublicExpenses.officialVehicles.operation', '2.52万元', 1),
        share(5, 'threePublicExpenses.officialVehicles.operation', '12.14%', 4),
      ]),
      expect: ['broken'],
    },
    {
      name: '三个33.3%的尾差不算错',
      given: budget([
        fact(1, 'procurement', '3万元'),
        part(2, 'procurement.goods', '1万元', 1),
        share(3, 'procurement.goods', '33.3%', 2),
        part(4, 'procurement.works', '1万元', 1),
        share(5, 'procurement.works', '33.3%', 4),
        part(6, 'procurement.services', '1万元', 1),
        share(7, 'procurement.services', '33.3%', 6),
      ]),
      expect: 'pass',
    },
  ],
});
