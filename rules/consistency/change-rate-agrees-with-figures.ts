import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, change, fact } from '../../src/engine/kit/example-facts.ts';
import { frameOf, magnitude, operand } from '../../src/engine/kit/facts.ts';
import { isRateOf } from '../../src/engine/kit/rate-of.ts';
import { type Comparison, comparisons } from '../../src/engine/kit/year-facts.ts';
import type { Relation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

const rate = (id: number, concept: string, value: string, of: number) => ({ ...change(id, concept, value, { of }), measure: 'changeRate' });

/** The strongest statement that the printed figures allow. */
function relationOf({ fact: printed, current, before, change: moved }: Comparison): Relation | undefined {
  if (moved !== undefined && before !== undefined)
    return { kind: 'ratio', rate: operand(printed), numerator: operand(moved), denominator: operand(before) };
  if (moved !== undefined && current !== undefined)
    return { kind: 'growth', rate: operand(printed), change: operand(moved), current: operand(current) };
  if (current !== undefined && before !== undefined)
    return { kind: 'growthOver', rate: operand(printed), current: operand(current), previous: operand(before) };
  return undefined;
}

/** Which mistake, if any, the printed rate fits exactly. */
function mistakeOf({ fact: printed, current, before, change: moved }: Comparison): 'wrongBase' | 'direction' | undefined {
  const now = current === undefined ? undefined : magnitude(current);
  const movement = moved === undefined ? undefined : magnitude(moved);
  const from = before === undefined ? (now === undefined || movement === undefined ? undefined : now - movement) : magnitude(before);
  const difference = movement ?? (now === undefined || from === undefined ? undefined : now - from);
  if (difference === undefined || from === undefined || from === 0 || isRateOf(printed, difference, from)) return undefined;
  if (isRateOf(printed, -difference, from)) return 'direction';
  return now !== undefined && isRateOf(printed, difference, now) ? 'wrongBase' : undefined;
}

export const changeRateAgreesWithFigures = defineRelationRule({
  id: 'consistency/change-rate-agrees-with-figures',
  version: 2,
  severity: 'error',
  title: { zh: '增减百分比等于增减额除以上年数', en: 'The rate of change equals the change over last year' },
  rationale: {
    zh: '增长率、下降率的基数是上年数；除错基数或算错，读者得到的印象就是错的。',
    en: 'The base of a growth rate is last year; with another base or a slip of the pen the reader is misled.',
  },
  remedy: { zh: '用增减额除以上年数重新计算百分比。', en: 'Recalculate the rate as the change over last year.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    broken: {
      zh: '“{label}”填报{provided}，按印出的金额计算为{expected}，相差{difference}（{arithmetic}）',
      en: '"{label}" is given as {provided}; the printed amounts make {expected}, a difference of {difference} ({arithmetic})',
    },
    wrongBase: {
      zh: '“{label}”填报{provided}，以上年数为基数计算为{expected}，相差{difference}；填报数恰为增减额除以本年数，基数用错（{arithmetic}）',
      en: '"{label}" is given as {provided}; over last year it is {expected}, a difference of {difference}; the printed rate is the change over this year, the wrong base ({arithmetic})',
    },
    direction: {
      zh: '“{label}”的升降方向与金额相反：填报{provided}，按金额计算为{expected}，相差{difference}（{arithmetic}）',
      en: 'The direction of "{label}" is opposite to the amounts: given as {provided}, the amounts make {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    for (const years of comparisons(record, 'changeRate')) {
      const relation = relationOf(years);
      if (relation === undefined) continue;
      const mistake = mistakeOf(years);
      yield { relation, ...frameOf(record), ...(mistake === undefined ? {} : { message: mistake }) };
    }
  },
  examples: [
    {
      name: '减少830万元，下降20%',
      given: budget([
        fact(1, 'threePublicExpenses', '3328万元'),
        change(2, 'threePublicExpenses', '-830万元', { of: 1 }),
        rate(3, 'threePublicExpenses', '-20%', 1),
      ]),
      expect: 'pass',
    },
    {
      name: '以本年数为基数算得',
      given: budget([
        fact(1, 'threePublicExpenses', '3328万元'),
        change(2, 'threePublicExpenses', '-830万元', { of: 1 }),
        rate(3, 'threePublicExpenses', '-24.94%', 1),
      ]),
      expect: ['wrongBase'],
    },
    {
      name: '百分比两位数字颠倒',
      given: budget([fact(1, 'revenue', '792.22万元'), change(2, 'revenue', '189.25万元', { of: 1 }), rate(3, 'revenue', '13.39%', 1)]),
      expect: ['broken'],
    },
    {
      name: '上年为零，增长率不可比',
      given: budget([fact(1, 'procurement', '17000元'), change(2, 'procurement', '17000元', { of: 1 }), rate(3, 'procurement', '100%', 1)]),
      expect: 'skip',
    },
  ],
});
