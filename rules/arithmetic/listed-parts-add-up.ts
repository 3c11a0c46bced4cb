import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, part, sample } from '../../src/engine/kit/example-facts.ts';
import { SUM_MESSAGES, stateList } from '../../src/engine/kit/fact-sums.ts';
import { isUnder, magnitude } from '../../src/engine/kit/facts.ts';
import { partLists } from '../../src/engine/kit/part-lists.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';

const OWN_RULE_AMOUNTS = ['revenue', 'expenditure', 'expenditure.basic', 'agencyOperatingExpenses'];
const OWN_RULE_FAMILIES = ['threePublicExpenses', 'procurement', 'stateAssets'];

/** Totals that a rule of their own looks after. */
function hasOwnRule(total: Fact): boolean {
  if (OWN_RULE_FAMILIES.some((root) => isUnder(total.concept, root))) return true;
  if (total.measure === 'change') return true;
  return total.measure === 'amount' && (OWN_RULE_AMOUNTS.includes(total.concept) || isUnder(total.concept, 'expenditure.project'));
}

const RETIRED = 'staff.present.retired';

/** 实有人数8人，其中在职8人；退休人员3人: those at work are all, and the retired are counted beside them. */
function areBesideRetired(total: Fact, parts: readonly Fact[]): boolean {
  const atWork = parts.filter(({ concept }) => !isUnder(concept, RETIRED));
  const sum = atWork.reduce((all, part) => all + (magnitude(part) ?? 0), 0);
  return total.concept === 'staff.present' && atWork.length > 0 && atWork.length < parts.length && sum === magnitude(total);
}

export const listedPartsAddUp = defineRelationRule({
  id: 'arithmetic/listed-parts-add-up',
  version: 4,
  severity: 'error',
  title: { zh: '所列各项相加等于总额', en: 'The listed parts add up to their total' },
  rationale: {
    zh: '无论是什么科目，完整列出的分项都应等于它们的合计：金额、数量、面积都一样。',
    en: 'Whatever the subject, a complete list of parts makes up its total: amounts, counts and areas alike.',
  },
  remedy: {
    zh: '核对合计与分项，更正写错的一处，或补列遗漏的分项。',
    en: 'Check the total and its parts; correct the wrong one or add the missing part.',
  },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: SUM_MESSAGES,
  *relateDisclosure(record) {
    for (const list of partLists(record))
      if (!hasOwnRule(list.total) && !areBesideRetired(list.total, list.parts)) yield* stateList(record, list);
  },
  examples: [
    {
      name: '车辆数等于各类车辆之和',
      given: budget([
        fact(1, 'vehiclesOwned', '3辆', { measure: 'count' }),
        part(2, 'unknown', '2辆', 1, { measure: 'count', label: '机要通信用车' }),
        part(3, 'unknown', '1辆', 1, { measure: 'count', label: '执法执勤用车' }),
      ]),
      expect: 'pass',
    },
    {
      name: '车辆数对不上',
      given: budget([
        fact(1, 'vehiclesOwned', '4辆', { measure: 'count' }),
        part(2, 'unknown', '2辆', 1, { measure: 'count', label: '机要通信用车' }),
        part(3, 'unknown', '1辆', 1, { measure: 'count', label: '执法执勤用车' }),
      ]),
      expect: ['broken'],
    },
    {
      name: '“包括”之后的各项略小于总额',
      given: budget(
        [
          fact(1, 'conferences', '780万元'),
          sample(2, 'item', '499万元', 1, { label: '年度工作会议' }),
          sample(3, 'item', '280万元', 1, { label: '业务培训会议' }),
        ],
        { department: '云溪县水务局' },
      ),
      expect: ['shortList'],
    },
    {
      name: '“主要”列举的各项略小于总额',
      given: budget([
        fact(1, 'conferences', '780万元'),
        { ...sample(2, 'item', '499万元', 1, { label: '年度工作会议' }), list: { id: 1, exhaustive: false, sample: true } },
        { ...sample(3, 'item', '280万元', 1, { label: '业务培训会议' }), list: { id: 1, exhaustive: false, sample: true } },
      ]),
      expect: 'skip',
    },
    {
      name: '举例的分项小于总额',
      given: budget([fact(1, 'conferences', '4万元'), sample(2, 'item', '2.5万元', 1, { label: '年度工作会议' })]),
      expect: 'skip',
    },
  ],
});
