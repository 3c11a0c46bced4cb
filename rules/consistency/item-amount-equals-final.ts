import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { frameOf, operand } from '../../src/engine/kit/facts.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import { type Fact, sameAccount } from '../../src/model/fact.ts';
import type { Disclosure } from '../../src/model/record.ts';

/** How far behind the amount that opens an item its budget and its final figure stand, in figures. */
const REACH = 6;

const sameSubject = (a: Fact, b: Fact): boolean =>
  a.label === b.label && a.concept === b.concept && sameAccount(a, b) && a.period === b.period && a.year === b.year;

const isAmount = (fact: Fact): boolean =>
  fact.measure === 'amount' && fact.source === 'text' && fact.period === 'current' && fact.field.value !== undefined;

/** 上年结转30万元，年初预算90万元，支出114万元: money beside the budget, of which more is spent than the budget. */
const OTHER_MONEY = /(?:结转|结余|追加|调[增减]|下达)(?:资金|收入)?$/;

/** `…（项）180.60万元，主要用于…。年初预算为200.00万元，支出决算为171.20万元`: what opens an item, and the final figure behind its budget. */
function* openings({ facts }: Disclosure): Generator<{ readonly opening: Fact; readonly final: Fact }> {
  for (const [at, opening] of facts.entries()) {
    if (!isAmount(opening) || opening.basis !== 'final' || OTHER_MONEY.test(opening.label)) continue;
    // What follows figures of its own name opens nothing: several items may stand under the name of their chapter.
    if (facts.slice(0, at).some((other) => isAmount(other) && sameSubject(opening, other))) continue;
    const own = facts.slice(at + 1, at + 1 + REACH).filter((other) => isAmount(other) && sameSubject(opening, other));
    const [planned, final] = own;
    // Another final figure before the budget, or a second budget, is another construction.
    if (planned?.basis === 'budget' && final?.basis === 'final') yield { opening, final };
  }
}

const item = (id: number, value: string, basis: 'budget' | 'final', label = '机关事业单位职业年金缴费支出（项）') =>
  fact(id, 'unknown', value, { label, basis });

export const itemAmountEqualsFinal = defineRelationRule({
  id: 'consistency/item-amount-equals-final',
  version: 2,
  severity: 'error',
  title: { zh: '项级科目开头的金额等于它的支出决算', en: 'The amount that opens an item equals its final figure' },
  rationale: {
    zh: '决算说明逐项写“某科目若干万元……支出决算为若干万元”，两个数是同一个数。',
    en: 'Final accounts give each item with an amount and then with budget and final figure; the first amount is the final figure.',
  },
  remedy: {
    zh: '以决算报表为准，统一两处金额，并核对完成率。',
    en: 'Follow the accounts, make both amounts agree and check the completion.',
  },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    broken: {
      zh: '“{label}”的支出决算为{provided}，该项开头的金额却是{expected}，相差{difference}（{arithmetic}）',
      en: 'The final figure of "{label}" is {provided}, but the item opens with {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    if (record.documentKind !== 'finalAccounts') return;
    for (const { opening, final } of openings(record))
      yield { relation: { kind: 'equal', left: operand(final), right: operand(opening), printedTwice: true }, ...frameOf(record) };
  },
  examples: [
    {
      name: '开头金额与支出决算相同',
      given: budget([item(1, '171.20万元', 'final'), item(2, '200.00万元', 'budget'), item(3, '171.20万元', 'final')], {
        documentKind: 'finalAccounts',
      }),
      expect: 'pass',
    },
    {
      name: '开头写180.60万元，支出决算写171.20万元',
      given: budget([item(1, '180.60万元', 'final'), item(2, '200.00万元', 'budget'), item(3, '171.20万元', 'final')], {
        documentKind: 'finalAccounts',
      }),
      expect: ['broken'],
    },
    {
      name: '上年结转加上年初预算',
      given: budget(
        [
          item(1, '30.00万元', 'final', '渠道改造上年结转'),
          item(2, '90.00万元', 'budget', '渠道改造上年结转'),
          item(3, '114.00万元', 'final', '渠道改造上年结转'),
        ],
        { documentKind: 'finalAccounts' },
      ),
      expect: 'skip',
    },
    {
      name: '另一科目的金额',
      given: budget([item(1, '180.60万元', 'final', '行政运行（项）'), item(2, '200.00万元', 'budget'), item(3, '171.20万元', 'final')], {
        documentKind: 'finalAccounts',
      }),
      expect: 'skip',
    },
  ],
});
