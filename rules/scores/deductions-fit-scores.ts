import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { pointsOperand, scoreLabel, TOTAL_SCORE_LABEL } from '../../src/engine/kit/self-evaluation-operands.ts';
import type { StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';
import type { LocalText } from '../../src/model/finding.ts';
import type { Points } from '../../src/model/number.ts';
import type { Project } from '../../src/model/record.ts';

type Printed = Field<Points> | undefined;

/** What can be reached is what was reached and what was lost. */
function* stateOf(weight: Printed, score: Printed, deduction: Printed, name: LocalText): Generator<StatedRelation> {
  if (weight?.value === undefined || score?.value === undefined || deduction?.value === undefined) return;
  const label = (zh: string, en: string): LocalText => ({ zh: `“${name.zh}”${zh}`, en: `${en} of “${name.en}”` });
  yield {
    relation: {
      kind: 'sum',
      total: pointsOperand(weight, label('分值', 'points')),
      parts: [pointsOperand(score, label('得分', 'score')), pointsOperand(deduction, label('扣分', 'points lost'))],
    },
  };
}

/** 分值 = 得分 + 扣分 in every row that prints all three, and in the row of totals. */
function* state({ indicators, totalWeight, totalScore, totalDeduction }: Project): Generator<StatedRelation> {
  for (const row of indicators) {
    const name = scoreLabel(row);
    yield* stateOf(row.weight, row.score, row.deduction, { zh: name, en: name });
  }
  yield* stateOf(totalWeight, totalScore, totalDeduction, TOTAL_SCORE_LABEL);
}

const row = (score: string, deduction: string) => ({
  level1: '产出指标',
  level2: '数量指标',
  level3: '育苗面积',
  target: '≥20亩',
  actual: '18亩',
  weight: '30',
  score,
  deduction,
});
const form = (score: string, deduction: string, totals: object = {}) => exampleProject({ indicators: [row(score, deduction)], ...totals });

export const deductionsFitScores = defineRelationRule({
  id: 'scores/deductions-fit-scores',
  version: 1,
  severity: 'error',
  concern: 'score',
  title: { zh: '得分与扣分相加等于分值', en: 'A score and what was lost come to the points' },
  rationale: {
    zh: '表中既填得分又填扣分的，两者相加应当等于分值，否则有一处填错。',
    en: 'Where a form prints both the score and what was lost, they come to the points, or one of them is wrong.',
  },
  remedy: { zh: '重新计算扣分，更正填错的一处。', en: 'Calculate again what was lost and correct what is wrong.' },
  basis: [EVALUATION_MEASURES],
  messages: {
    broken: {
      zh: '{label}填报{provided}，得分与扣分合计为{expected}，相差{difference}（{arithmetic}）',
      en: '{label} are given as {provided}; score and loss make {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  relateProject: (record) => state(record),
  examples: [
    { name: '扣分与得分相符', given: form('27', '3'), expect: 'pass' },
    { name: '扣分写错', given: form('27', '2'), expect: ['broken'] },
    { name: '没有扣的分留空', given: form('30', ''), expect: 'skip' },
    {
      name: '合计行的扣分写错',
      given: form('27', '3', { totalWeight: '100', totalScore: '97', totalDeduction: '30' }),
      expect: ['broken'],
    },
  ],
});
