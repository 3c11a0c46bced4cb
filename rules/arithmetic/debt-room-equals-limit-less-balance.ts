import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { debtRooms } from '../../src/engine/kit/debt-room.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { judgeClaims } from '../../src/engine/kit/said-claims.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const debts = (text: string) => budget([], { documentKind: 'governmentReport', sections: [section('政府债务情况', text)] });

export const debtRoomEqualsLimitLessBalance = defineDocumentRule({
  id: 'arithmetic/debt-room-equals-limit-less-balance',
  version: 2,
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
    differs: {
      zh: '“{label}”写作{provided}，按同处的限额和余额计算为{right}（{arithmetic}）',
      en: '"{label}" is given as {provided}; limit and balance beside it make {right} ({arithmetic})',
    },
  },
  check(disclosure, verdicts) {
    judgeClaims(disclosure, debtRooms(disclosure), verdicts);
  },
  examples: [
    {
      name: '限额20亿元，余额19.6亿元，低于限额0.4亿元',
      given: debts('债务限额20.00亿元，债务余额19.60亿元，低于限额0.40亿元。'),
      expect: 'pass',
    },
    {
      name: '限额20亿元，余额19.6亿元，低于限额0.6亿元',
      given: debts('债务限额20.00亿元，债务余额19.60亿元，低于限额0.60亿元。'),
      expect: ['differs'],
    },
    {
      name: '余额分了两类，限额写在前一句',
      given: debts('核定债务限额20.00亿元。债务余额19.60亿元，其中一般债务8.20亿元、专项债务11.40亿元，余额低于限额1.40亿元。'),
      expect: ['differs'],
    },
    {
      name: '控制在限额以内，还有的空间不是两数之差',
      given: debts('政府债务余额19.60亿元，控制在批准的限额19.00亿元以内，尚有空间0.40亿元。'),
      expect: ['differs'],
    },
    {
      name: '余额在限额以内，却写高于限额',
      given: debts('债务限额20.00亿元，债务余额19.60亿元，高于限额0.40亿元。'),
      expect: ['differs'],
    },
    {
      name: '两级政府各有限额，不知道是谁的',
      given: debts('债务限额20.00亿元，债务余额19.60亿元；县本级限额12.00亿元，余额11.90亿元，低于限额0.10亿元。'),
      expect: 'skip',
    },
    { name: '没有写余额', given: debts('债务限额20.00亿元，低于限额0.40亿元。'), expect: 'skip' },
  ],
});
