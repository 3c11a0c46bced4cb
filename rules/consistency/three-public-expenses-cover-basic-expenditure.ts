import { DISCLOSURE_INSPECTION, DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { frameOf, indexFacts, magnitude, oneValueOf, operand, ownFacts } from '../../src/engine/kit/facts.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import { oncePerKey } from '../../src/model/once.ts';
import type { Disclosure } from '../../src/model/record.ts';

/** 30212, 30217, 30231 and 31013 by their official names, with the item of the three public expenses they are paid as. */
const CLASSES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^因公出国（境）费用?$/, ['threePublicExpenses.overseasVisits']],
  [/^公务接待费$/, ['threePublicExpenses.hospitality']],
  [/^公务用车运行维护费$/, ['threePublicExpenses.officialVehicles.operation', 'threePublicExpenses.officialVehicles']],
  [/^公务用车购置$/, ['threePublicExpenses.officialVehicles.purchase', 'threePublicExpenses.officialVehicles']],
];
const ABOVE = /^(?:商品和服务支出|资本性支出(?:（[一二]）)?|其他资本性支出)$/;

/** The figure of the three public expenses for the same year and side, when one value is printed for it. */
const sides = oncePerKey<Disclosure, readonly Fact[]>();

const ofSide = (record: Disclosure, concept: string, { period, basis }: Fact): readonly Fact[] =>
  sides(record, `${concept} ${period} ${basis}`, () =>
    ownFacts(record, concept).filter((fact) => fact.period === period && fact.basis === basis),
  );

function coverOf(record: Disclosure, item: Fact, concepts: readonly string[]): Fact | undefined {
  for (const concept of concepts) {
    const found = ofSide(record, concept, item);
    if (found.length > 0) return oneValueOf(found);
  }
  return undefined;
}

export const threePublicExpensesCoverBasicExpenditure = defineRelationRule({
  id: 'consistency/three-public-expenses-cover-basic-expenditure',
  version: 1,
  severity: 'warning',
  title: {
    zh: '“三公”经费不小于基本支出中的同名经济科目',
    en: 'The three public expenses are no less than the same economic classes of basic expenditure',
  },
  rationale: {
    zh: '“三公”经费包括基本支出和项目支出，基本支出表中的因公出国（境）费用、公务接待费、公务用车运行维护费和公务用车购置只是其中一部分，不会更大。',
    en: 'The three public expenses hold basic and project expenditure; the classes of basic expenditure are a part of them and cannot be larger.',
  },
  remedy: {
    zh: '核对基本支出表和“三公”经费表，更正写错或漏报的一处；口径不同的，写明口径。',
    en: 'Check both tables and correct the wrong or missing figure; where the scope differs, say so.',
  },
  basis: [DISCLOSURE_PROCEDURE, DISCLOSURE_INSPECTION],
  messages: {
    broken: {
      zh: '基本支出中的“{label}”大于“三公”经费中的同一项：填报{provided}，应不超过{expected}，相差{difference}（{arithmetic}）',
      en: '"{label}" in basic expenditure exceeds the same item of the three public expenses: given as {provided}, at most {expected} expected, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    const { byId } = indexFacts(record);
    const seen = new Set<string>();
    for (const item of record.facts) {
      if (item.source !== 'table' || item.concept !== 'item' || item.measure !== 'amount') continue;
      const above = item.partOf === undefined ? undefined : byId.get(item.partOf);
      const [, concepts] = CLASSES.find(([name]) => name.test(item.label)) ?? [];
      if (concepts === undefined || above === undefined || !ABOVE.test(above.label)) continue;
      const cover = coverOf(record, item, concepts);
      // Several tables print one class: it is asked about once.
      const key = `${item.label} ${item.basis} ${item.period} ${magnitude(item)}`;
      if (cover === undefined || seen.has(key)) continue;
      seen.add(key);
      yield { relation: { kind: 'atMost', left: operand(item), right: operand(cover) }, ...frameOf(record) };
    }
  },
  examples: [
    {
      name: '公务接待费全部在“三公”经费之内',
      given: budget([
        fact(1, 'item', '30万元', { label: '商品和服务支出', source: 'table' }),
        part(2, 'item', '3万元', 1, { label: '公务接待费', source: 'table' }),
        fact(3, 'threePublicExpenses.hospitality', '4万元', { source: 'table' }),
      ]),
      expect: 'pass',
    },
    {
      name: '基本支出中的公务接待费大于“三公”经费',
      given: budget([
        fact(1, 'item', '30万元', { label: '商品和服务支出', source: 'table' }),
        part(2, 'item', '5.2万元', 1, { label: '公务接待费', source: 'table' }),
        fact(3, 'threePublicExpenses.hospitality', '0.7万元', { source: 'table' }),
      ]),
      expect: ['broken'],
    },
    {
      name: '其他交通费用不是公务用车费',
      given: budget([
        fact(1, 'item', '30万元', { label: '商品和服务支出', source: 'table' }),
        part(2, 'item', '5.2万元', 1, { label: '其他交通费用', source: 'table' }),
        fact(3, 'threePublicExpenses.officialVehicles', '0.7万元', { source: 'table' }),
      ]),
      expect: 'skip',
    },
  ],
});
