import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { isDisplaced } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators, exampleProject } from '../../src/engine/kit/example-records.ts';
import { pointsOf } from '../../src/engine/kit/self-evaluation.ts';
import {
  EXECUTION_POINTS_LABEL,
  EXECUTION_SCORE_LABEL,
  FULL_MARKS,
  pointsOperand,
  scoreLabel,
  TOTAL_SCORE_LABEL,
} from '../../src/engine/kit/self-evaluation-operands.ts';
import type { StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import { isSelfEvaluation, type Project } from '../../src/model/record.ts';

function* state(project: Project): Generator<StatedRelation> {
  for (const row of project.indicators) {
    if (row.score?.value === undefined || isDisplaced(project, row)) continue;
    const points = pointsOf(project, row);
    if (points === undefined) continue;
    const name = scoreLabel(row);
    yield {
      relation: {
        kind: 'atMost',
        left: pointsOperand(row.score, { zh: `“${name}”得分`, en: `score of “${name}”` }),
        right: pointsOperand(points, { zh: `“${name}”分值`, en: `points of “${name}”` }),
      },
    };
  }
  const { executionScore, executionWeight, totalScore } = project;
  if (executionScore?.value !== undefined && executionWeight?.value !== undefined)
    yield {
      relation: {
        kind: 'atMost',
        left: pointsOperand(executionScore, EXECUTION_SCORE_LABEL),
        right: pointsOperand(executionWeight, EXECUTION_POINTS_LABEL),
      },
    };
  if (totalScore?.value !== undefined)
    yield { relation: { kind: 'atMost', left: pointsOperand(totalScore, TOTAL_SCORE_LABEL), right: FULL_MARKS } };
}

export const scoreWithinWeight = defineRelationRule({
  id: 'scores/score-within-weight',
  version: 1,
  severity: 'error',
  concern: 'score',
  title: { zh: '得分不超过分值', en: 'A score does not exceed its points' },
  rationale: { zh: '单项得分不能超过该项分值，总分不能超过100分。', en: 'No score exceeds its points and no total exceeds 100.' },
  remedy: { zh: '改正得分或分值。', en: 'Correct the score or the points.' },
  basis: [EVALUATION_MEASURES],
  messages: { broken: { zh: '{left}超过{right}', en: '{left} exceeds {right}' } },
  relateProject(record) {
    return isSelfEvaluation(record) ? state(record) : undefined;
  },
  examples: [
    { name: '得分等于分值', given: exampleIndicators({ weight: '20', score: '20', actual: '100人' }), expect: 'pass' },
    { name: '得分超过分值', given: exampleIndicators({ weight: '10', score: '15', actual: '100人' }), expect: ['broken'] },
    {
      name: '执行得分超过10分',
      given: exampleProject({ executionRate: '100%', executionWeight: '10', executionScore: '11' }),
      expect: ['broken'],
    },
    { name: '没有分值栏', given: exampleIndicators({ score: '20', actual: '100人' }), expect: 'pass' },
  ],
});
