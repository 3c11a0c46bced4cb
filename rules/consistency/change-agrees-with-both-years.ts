import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, change, fact } from '../../src/engine/kit/example-facts.ts';
import { frameOf, magnitude, operand } from '../../src/engine/kit/facts.ts';
import { gapOf } from '../../src/engine/kit/part-list.ts';
import { comparisons } from '../../src/engine/kit/year-facts.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

export const changeAgreesWithBothYears = defineRelationRule({
  id: 'consistency/change-agrees-with-both-years',
  version: 1,
  severity: 'error',
  title: { zh: '增减额等于本年数减上年数', en: 'The change equals this year less last year' },
  rationale: {
    zh: '本年数、上年数和增减额同时印出时，三者必须相符，“增加”“减少”也要与数字方向一致。',
    en: 'Where both years and the change are printed, the three must agree, and so must the words "increase" and "decrease".',
  },
  remedy: {
    zh: '用本年数减上年数重新计算，更正增减额、方向或写错的年度数。',
    en: 'Recalculate this year less last year; correct the change, its direction or the wrong figure.',
  },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    broken: {
      zh: '“{label}”填报{provided}，按所比较的两个数计算为{expected}，相差{difference}（{arithmetic}）',
      en: '"{label}" is given as {provided}; the two figures compared make {expected}, a difference of {difference} ({arithmetic})',
    },
    direction: {
      zh: '“{label}”的增减方向与两年数字相反：填报{provided}，按所比较的两个数计算为{expected}，相差{difference}（{arithmetic}）',
      en: 'The direction of "{label}" is opposite to the figures of both years: given as {provided}, the two figures make {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    for (const { fact: moved, current, before } of comparisons(record, 'change')) {
      if (current === undefined || before === undefined || moved.direction === 'flat') continue;
      const gap = gapOf(record, current, [before, moved]);
      const turned = gap !== undefined && gap !== 0 && gap === -2 * (magnitude(moved) ?? 0);
      const relation = { kind: 'sum', total: operand(current), parts: [operand(before), operand(moved)] } as const;
      yield { relation, ...frameOf(record), ...(turned ? { message: 'direction' } : {}) };
    }
  },
  examples: [
    {
      name: '本年减上年等于增减额',
      given: budget([
        fact(1, 'expenditure', '1090.88万元'),
        fact(2, 'expenditure', '1221.66万元', { period: 'previous' }),
        change(3, 'expenditure', '-130.78万元', { of: 1 }),
      ]),
      expect: 'pass',
    },
    {
      name: '减少额两位数字颠倒',
      given: budget([
        fact(1, 'expenditure', '1090.88万元'),
        fact(2, 'expenditure', '1221.66万元', { period: 'previous' }),
        change(3, 'expenditure', '-103.78万元', { of: 1 }),
      ]),
      expect: ['broken'],
    },
    {
      name: '减少写成增加',
      given: budget([
        fact(1, 'expenditure', '1090.88万元'),
        fact(2, 'expenditure', '1221.66万元', { period: 'previous' }),
        change(3, 'expenditure', '130.78万元', { of: 1 }),
      ]),
      expect: ['direction'],
    },
    {
      name: '上年数没有印出，无从核对',
      given: budget([fact(1, 'expenditure', '1090.88万元'), change(2, 'expenditure', '-130.78万元', { of: 1 })]),
      expect: 'skip',
    },
  ],
});
