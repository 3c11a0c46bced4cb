import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, section } from '../../src/engine/kit/example-facts.ts';
import { frameOf, oneValue, operand, ownFacts, sameFrame } from '../../src/engine/kit/facts.ts';
import { fullFrameKey } from '../../src/engine/kit/frames.ts';
import { contextOf, factsIn } from '../../src/engine/kit/sentences.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import { oncePerKey } from '../../src/model/once.ts';
import type { Disclosure } from '../../src/model/record.ts';

const ofBothSides = oncePerKey<readonly Fact[], Fact | undefined>();

/** The one amount of a concept in the paragraph of a figure. */
function beside(disclosure: Disclosure, room: Fact, concept: string): Fact | undefined {
  const paragraph = contextOf(disclosure, room)?.paragraph;
  if (paragraph === undefined) return undefined;
  const inParagraph = factsIn(disclosure, ownFacts(disclosure, concept), paragraph);
  return ofBothSides(inParagraph, fullFrameKey(room), () =>
    oneValue(inParagraph.filter((other) => sameFrame({ ...other, basis: room.basis }, room))),
  );
}

const SENTENCE = '债务限额20.00亿元，债务余额19.60亿元，低于限额0.40亿元。';

export const debtRoomEqualsLimitLessBalance = defineRelationRule({
  id: 'arithmetic/debt-room-equals-limit-less-balance',
  version: 1,
  severity: 'error',
  title: { zh: '低于债务限额的数额等于限额减余额', en: 'The room below the debt limit is the limit less the balance' },
  rationale: {
    zh: '限额、余额和低于限额的数额印在一处，三个数必须相符。',
    en: 'Limit, balance and the room between them are printed together and must agree.',
  },
  remedy: { zh: '核对债务限额、余额和低于限额的数额，更正写错的一处。', en: 'Check the three figures and correct the wrong one.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    contrary: {
      zh: '写债务余额高于限额，而“{label}”{provided}大于余额{expected}（{arithmetic}）',
      en: 'Debt is said to be above its limit, but "{label}" of {provided} is more than the balance of {expected} ({arithmetic})',
    },
    broken: {
      zh: '“{label}”填报{provided}，按限额、余额与差额计算为{expected}，相差{difference}（{arithmetic}）',
      en: '"{label}" is given as {provided}; limit, balance and the room between them make {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    for (const excess of ownFacts(record, 'debtExcess')) {
      const limit = beside(record, excess, 'debtLimit');
      const balance = beside(record, excess, 'debtBalance');
      if (limit === undefined || balance === undefined) continue;
      yield { relation: { kind: 'atMost', left: operand(limit), right: operand(balance) }, message: 'contrary', ...frameOf(record) };
    }
    for (const room of ownFacts(record, 'debtHeadroom')) {
      const limit = beside(record, room, 'debtLimit');
      const balance = beside(record, room, 'debtBalance');
      if (limit === undefined || balance === undefined) continue;
      yield { relation: { kind: 'sum', total: operand(limit), parts: [operand(balance), operand(room)] }, ...frameOf(record) };
    }
  },
  examples: [
    { name: '限额20亿元，余额19.6亿元，低于限额0.4亿元', given: debts('0.40亿元'), expect: 'pass' },
    { name: '限额20亿元，余额19.6亿元，低于限额0.6亿元', given: debts('0.60亿元'), expect: ['broken'] },
    { name: '余额在限额以内，却写高于限额', given: debts('0.40亿元', 'debtExcess'), expect: ['contrary'] },
    { name: '没有写余额', given: budget([fact(1, 'debtLimit', '20.00亿元'), fact(2, 'debtHeadroom', '0.40亿元')]), expect: 'skip' },
  ],
});

function debts(room: string, concept = 'debtHeadroom') {
  return budget(
    [
      fact(1, 'debtLimit', '20.00亿元', { label: '债务限额' }),
      fact(2, 'debtBalance', '19.60亿元', { label: '债务余额' }),
      fact(3, concept, room, { label: '低于限额' }),
    ],
    { documentKind: 'governmentReport', sections: [section('政府债务情况', SENTENCE.replace('0.40亿元', room))] },
  );
}
