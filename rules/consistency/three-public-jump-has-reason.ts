import { z } from 'zod';
import { DISCLOSURE_INSPECTION, DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { budget, fact, section } from '../../src/engine/kit/example-facts.ts';
import { indexFacts, isUnder, magnitude } from '../../src/engine/kit/facts.ts';
import { formatFact } from '../../src/engine/kit/format-fact.ts';
import { previousOf } from '../../src/engine/kit/previous-facts.ts';
import { contextOf, isExplained } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Disclosure } from '../../src/model/record.ts';

/** Of an increase that the purchase of a vehicle makes, the purchase is the reason: it stands beside it. */
const MOST_OF = 0.8;

function isPurchase({ facts }: Disclosure, current: Fact, increase: number): boolean {
  return facts.some((fact) => {
    const isOne = fact.concept === 'threePublicExpenses.officialVehicles.purchase' && fact.measure === 'amount';
    return (
      isOne && fact !== current && fact.period === 'current' && fact.basis === current.basis && (magnitude(fact) ?? 0) >= increase * MOST_OF
    );
  });
}

export const threePublicJumpHasReason = defineDocumentRule({
  id: 'consistency/three-public-jump-has-reason',
  version: 2,
  severity: 'warning',
  title: { zh: '“三公”经费归零或成倍增加时说明了原因', en: 'A jump of the three public expenses is explained' },
  rationale: {
    zh: '上年有预算、今年为零，或成倍增加，常是漏填、错填，或确需说明的重大变化。',
    en: 'A budget that drops to zero or doubles is either a slip or a change that needs explaining.',
  },
  remedy: { zh: '核对两年数字；属实的，写明原因。', en: 'Check both years; if they are right, state the reason.' },
  basis: [DISCLOSURE_PROCEDURE, DISCLOSURE_INSPECTION],
  concern: 'reason',
  options: z.object({ factor: z.number().min(1.1).default(2), minimumYuan: z.number().min(0).default(5000) }),
  papers: 'department',
  messages: {
    vanished: {
      zh: '“{label}”上年{previous}，本年为{current}，没有说明原因',
      en: '"{label}" was {previous} last year and is {current} now, without a reason',
    },
    multiplied: {
      zh: '“{label}”上年{previous}，本年{current}，成倍增加而没有说明原因',
      en: '"{label}" was {previous} last year and is {current} now, a multiple without a reason',
    },
  },
  check(disclosure, verdicts, { factor, minimumYuan }) {
    const index = indexFacts(disclosure);
    for (const current of disclosure.facts) {
      if (current.measure !== 'amount' || current.period !== 'current' || !isUnder(current.concept, 'threePublicExpenses')) continue;
      // Final accounts explain what was spent.
      if (disclosure.documentKind === 'finalAccounts' && current.basis !== 'final') continue;
      const previous = previousOf(index, current);
      const now = magnitude(current);
      const before = previous === undefined ? undefined : magnitude(previous);
      if (previous === undefined || now === undefined || before === undefined || before <= 0) continue;
      const message = now === 0 ? 'vanished' : now >= before * factor ? 'multiplied' : undefined;
      const context = message === undefined ? undefined : contextOf(disclosure, current);
      const explained = (context !== undefined && isExplained(context)) || isPurchase(disclosure, current, now - before);
      if (message === undefined || explained || Math.max(now, before) < minimumYuan * 100)
        verdicts.pass(1, [current.field, previous.field]);
      else if (context === undefined && disclosure.sections.length > 0) verdicts.skip('no-text');
      else {
        const args = { label: current.label, current: formatFact(current), previous: formatFact(previous) };
        verdicts.fail({ message, at: current.field, args, others: [{ at: previous.field }] });
      }
    }
  },
  examples: [
    {
      name: '略有减少',
      given: budget([fact(1, 'threePublicExpenses', '11.31万元'), fact(2, 'threePublicExpenses', '11.34万元', { period: 'previous' })]),
      expect: 'pass',
    },
    {
      name: '上年有预算，今年为零，没有原因',
      given: budget([
        fact(1, 'threePublicExpenses.hospitality', '0万元'),
        fact(2, 'threePublicExpenses.hospitality', '3万元', { period: 'previous' }),
      ]),
      expect: ['vanished'],
    },
    {
      name: '翻了一番，没有原因',
      given: budget([
        fact(1, 'threePublicExpenses.officialVehicles', '24万元'),
        fact(2, 'threePublicExpenses.officialVehicles', '12万元', { period: 'previous' }),
      ]),
      expect: ['multiplied'],
    },
    {
      name: '成倍增加，是购置了车辆',
      given: budget([
        fact(1, 'threePublicExpenses', '27.53万元'),
        fact(2, 'threePublicExpenses', '12万元', { period: 'previous' }),
        fact(3, 'threePublicExpenses.officialVehicles.purchase', '16.59万元'),
      ]),
      expect: 'pass',
    },
    {
      name: '归零而写明了原因',
      given: budget(
        [
          fact(1, 'threePublicExpenses.hospitality', '0万元', { label: '公务接待费' }),
          fact(2, 'threePublicExpenses.hospitality', '3万元', { period: 'previous', label: '公务接待费' }),
        ],
        {
          sections: [section('三公经费', '公务接待费0万元，上年3万元，减少的原因是不再承担接待任务。')],
        },
      ),
      expect: 'pass',
    },
  ],
});
