import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { pointsOperand } from '../../src/engine/kit/self-evaluation-operands.ts';
import type { StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Indicator } from '../../src/model/record.ts';

/** 得分率 = 得分 ÷ 分值, in every row that prints all three. */
function stateOf(indicator: Indicator): readonly StatedRelation[] {
  const { weight, score, scoreRate: rate } = indicator;
  if (rate?.value === undefined || score?.value === undefined || weight?.value === undefined || weight.value.points <= 0) return [];
  const name = nameOf(indicator);
  return [
    {
      relation: {
        kind: 'ratio',
        rate: { field: rate, label: { zh: `“${name}”的得分率`, en: `Rate of the score of “${name}”` } },
        numerator: pointsOperand(score, { zh: '得分', en: 'score' }),
        denominator: pointsOperand(weight, { zh: '分值', en: 'points' }),
        calculated: true,
      },
    },
  ];
}

const row = (scoreRate: string) => exampleIndicators({ actual: '88人', weight: '8', score: '6.5', scoreRate });

export const scoreRatesFollowScores = defineRelationRule({
  id: 'scores/score-rates-follow-scores',
  version: 1,
  severity: 'error',
  concern: 'score',
  title: { zh: '指标得分率等于得分除以分值', en: 'The rate of a score is the score over its points' },
  rationale: {
    zh: '评分表逐项填列分值、得分和得分率的，三个数应当算得出来，否则有一处填错。',
    en: 'Where a form prints points, score and its rate in a row, they must agree, or one of them is wrong.',
  },
  remedy: {
    zh: '重新计算得分率，或更正填错的得分、分值。',
    en: 'Calculate the rate again, or correct the score or points that are wrong.',
  },
  basis: [EVALUATION_MEASURES],
  messages: {
    broken: {
      zh: '{label}填报{provided}，按得分与分值计算为{expected}（{arithmetic}）',
      en: '{label} is given as {provided}; the score over its points makes {expected} ({arithmetic})',
    },
  },
  relateProject: ({ indicators }) => indicators.flatMap(stateOf),
  examples: [
    { name: '6.5÷8=81.25%', given: row('81.25%'), expect: 'pass' },
    { name: '按一位小数填写', given: row('81.3%'), expect: 'pass' },
    { name: '得分率写错', given: row('85.21%'), expect: ['broken'] },
    { name: '没有填得分率', given: exampleIndicators({ actual: '88人', weight: '8', score: '6.5' }), expect: 'skip' },
  ],
});
