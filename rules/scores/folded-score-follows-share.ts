import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { pointsOperand, scoreLabel } from '../../src/engine/kit/self-evaluation-operands.ts';
import type { StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import { isSelfEvaluation, type Project } from '../../src/model/record.ts';

/** 折算得分 = 单项得分 × 权重占比; a single score of 0 folds to 0 whatever its share. */
function* state(project: Project): Generator<StatedRelation> {
  for (const row of project.indicators) {
    const { rawScore, score, weight } = row;
    if (rawScore?.value === undefined || score?.value === undefined || weight?.value === undefined) continue;
    if (rawScore.value.points === 0) continue;
    const name = scoreLabel(row);
    yield {
      relation: {
        kind: 'score',
        score: pointsOperand(score, { zh: `“${name}”折算得分`, en: `folded score of “${name}”` }),
        rate: pointsOperand(weight, { zh: `“${name}”权重占比`, en: `share of “${name}”` }),
        points: pointsOperand(rawScore, { zh: `“${name}”单项得分`, en: `single score of “${name}”` }),
      },
    };
  }
}

const row = (rawScore: string, weight: string, score: string) => ({
  level1: '产出指标',
  level2: '数量指标',
  level3: '发放人数',
  target: '≥1人',
  actual: '1人',
  rawScore,
  weight,
  score,
});

export const foldedScoreFollowsShare = defineRelationRule({
  id: 'scores/folded-score-follows-share',
  version: 1,
  severity: 'error',
  concern: 'score',
  title: { zh: '折算得分等于单项得分乘以权重占比', en: 'A folded score is the single score times its share' },
  rationale: {
    zh: '这种表把单项得分按权重占比折算，折算不对，总分就不对。',
    en: 'These forms fold single scores by their shares; a wrong fold makes the total wrong.',
  },
  remedy: { zh: '按单项得分×权重占比重新折算。', en: 'Fold the single score by its share again.' },
  basis: [],
  messages: {
    broken: {
      zh: '{label}填报{provided}，按单项得分×权重占比计算为{expected}（{arithmetic}）',
      en: '{label} is given as {provided}; single score times share makes it {expected} ({arithmetic})',
    },
  },
  relateProject(record) {
    return isSelfEvaluation(record) ? state(record) : undefined;
  },
  examples: [
    { name: '25分按25%折算为6.25分', given: exampleProject({ indicators: [row('25.00', '25.00', '6.25')] }), expect: 'pass' },
    { name: '90分按30%折算为27分', given: exampleProject({ indicators: [row('90', '30', '27')] }), expect: 'pass' },
    { name: '30分按30%折算成6分', given: exampleProject({ indicators: [row('30.00', '30.00', '6.00')] }), expect: ['broken'] },
    { name: '单项得分为零', given: exampleProject({ indicators: [row('0', '30', '0')] }), expect: 'skip' },
  ],
});
