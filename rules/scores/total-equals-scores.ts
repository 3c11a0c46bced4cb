import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { scoreOperand } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators, exampleProject } from '../../src/engine/kit/example-records.ts';
import { hasExecutionCell, holdsAllRows, scoredRows } from '../../src/engine/kit/self-evaluation.ts';
import { EXECUTION_SCORE_LABEL, pointsOperand, scoreLabel, TOTAL_SCORE_LABEL } from '../../src/engine/kit/self-evaluation-operands.ts';
import type { Operand, StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Project } from '../../src/model/record.ts';

/** The scores of the form; undefined when a row that should have one has none, for then their sum is not the total. */
function scores(project: Project): Operand[] | undefined {
  const parts: Operand[] = [];
  let weights = 0;
  let weighed = 0;
  let execution = hasExecutionCell(project);
  for (const row of scoredRows(project)) {
    if (row.execution === true) execution = true;
    const weight = row.weight?.value?.points;
    if (weight !== undefined) weights += weight;
    if (weight !== undefined) weighed++;
    const score = scoreOperand(project, row, scoreLabel(row));
    if (score !== undefined) parts.push(score);
    else if (weight !== undefined || row.score === undefined || row.score.text !== '') return undefined;
  }
  // Rows of 90 (80) points without an execution row: its score stands somewhere that was not read.
  if (!execution && weighed > 0 && (Math.abs(weights - 90) < 0.05 || Math.abs(weights - 80) < 0.05)) return undefined;
  // The score for execution alone is no total: the rows that hold the others were not read.
  if (parts.length === 0) return undefined;
  const { executionScore } = project;
  if (executionScore?.value !== undefined) parts.push(pointsOperand(executionScore, EXECUTION_SCORE_LABEL));
  else if (executionScore !== undefined && executionScore.text !== '') return undefined;
  else if (project.executionWeight?.value !== undefined && project.executionWeight.value.points > 0) return undefined;
  return parts;
}

function state(project: Project): StatedRelation | undefined {
  const { totalScore } = project;
  if (totalScore?.value === undefined || project.cutOff !== undefined || !holdsAllRows(project)) return undefined;
  const parts = scores(project);
  return parts === undefined ? undefined : { relation: { kind: 'sum', total: { field: totalScore, label: TOTAL_SCORE_LABEL }, parts } };
}

export const totalEqualsScores = defineRelationRule({
  id: 'scores/total-equals-scores',
  version: 2,
  severity: 'error',
  concern: 'total-score',
  title: { zh: '总分等于各项得分之和', en: 'The total score equals the sum of the scores' },
  rationale: {
    zh: '总分由各项得分相加得出，加不出来就是算错、漏改或虚报。',
    en: 'The total is the sum of the scores; where it is not, it was miscalculated, not updated, or inflated.',
  },
  remedy: { zh: '重新加总，改正总分或填错的得分。', en: 'Add up again and correct the total or the wrong score.' },
  basis: [EVALUATION_MEASURES],
  messages: {
    broken: {
      zh: '总分填报{provided}，各项得分之和为{expected}，相差{difference}（{arithmetic}）',
      en: 'The total is given as {provided}; the scores make {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  relateProject(record) {
    const stated = state(record);
    return stated === undefined ? undefined : [stated];
  },
  examples: [
    {
      name: '各项得分之和等于总分',
      given: exampleProject({
        totalScore: '93',
        indicators: [
          { level1: '产出指标', level3: '培训人数', target: '≥100人', actual: '100人', score: '53' },
          { level1: '效益指标', level3: '影响力', target: '提升', actual: '提升', score: '40' },
        ],
      }),
      expect: 'pass',
    },
    {
      name: '总分多写',
      given: exampleProject({
        totalScore: '100',
        indicators: [
          { level1: '产出指标', level3: '培训人数', target: '≥100人', actual: '100人', score: '53' },
          { level1: '效益指标', level3: '影响力', target: '提升', actual: '提升', score: '40' },
        ],
      }),
      expect: ['broken'],
    },
    { name: '没有总分', given: exampleIndicators({ weight: '60', score: '60', actual: '100人' }), expect: 'pass' },
    {
      name: '总分四舍五入到整数',
      given: exampleProject({
        totalScore: '94',
        indicators: [
          { level1: '产出指标', level3: '培训人数', target: '≥100人', actual: '100人', score: '53.6' },
          { level1: '效益指标', level3: '影响力', target: '提升', actual: '提升', score: '40' },
        ],
      }),
      expect: 'pass',
    },
  ],
});
