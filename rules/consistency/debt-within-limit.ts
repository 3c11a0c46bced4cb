import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { frameOf, oneValueOf, operand, ownFacts } from '../../src/engine/kit/facts.ts';
import { inFrame } from '../../src/engine/kit/frames.ts';
import { contextOf, factsIn } from '../../src/engine/kit/sentences.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Disclosure } from '../../src/model/record.ts';

const KINDS = ['', '.general', '.special'];
/** The limit a balance is held to: the one printed in its paragraph, else the only one of the paper, for the same year and tier. */
function limitOf(disclosure: Disclosure, balance: Fact, kind: string): Fact | undefined {
  const limits = inFrame(ownFacts(disclosure, `debtLimit${kind}`), balance);
  const beside = factsIn(disclosure, limits, contextOf(disclosure, balance)?.paragraph);
  return oneValueOf(beside.length > 0 ? beside : limits);
}

export const debtWithinLimit = defineRelationRule({
  id: 'consistency/debt-within-limit',
  version: 1,
  severity: 'error',
  title: { zh: '政府债务余额不超过限额', en: 'Government debt stays within its limit' },
  rationale: {
    zh: '地方政府债务实行限额管理，余额超过限额，或者违规，或者两个数有一个填错。',
    en: 'Local government debt is kept within a limit; a balance above it is either unlawful or one of the two figures is wrong.',
  },
  remedy: { zh: '核对同一年度、同一口径的债务余额和限额。', en: 'Check balance and limit of the same year and level.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    broken: {
      zh: '债务余额超过限额：“{label}”填报{provided}，应不超过{expected}，相差{difference}（{arithmetic}）',
      en: 'Debt exceeds its limit: "{label}" is given as {provided}, at most {expected} expected, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    for (const kind of KINDS) {
      for (const balance of ownFacts(record, `debtBalance${kind}`)) {
        const limit = limitOf(record, balance, kind);
        if (limit !== undefined) yield { relation: { kind: 'atMost', left: operand(balance), right: operand(limit) }, ...frameOf(record) };
      }
    }
  },
  examples: [
    { name: '余额在限额以内', given: budget([fact(1, 'debtLimit', '20.00亿元'), fact(2, 'debtBalance', '19.60亿元')]), expect: 'pass' },
    { name: '余额超过限额', given: budget([fact(1, 'debtLimit', '20.00亿元'), fact(2, 'debtBalance', '20.60亿元')]), expect: ['broken'] },
    {
      name: '上年的限额不约束今年的余额',
      given: budget([fact(1, 'debtLimit', '20.00亿元', { period: 'previous' }), fact(2, 'debtBalance', '20.60亿元')]),
      expect: 'skip',
    },
  ],
});
