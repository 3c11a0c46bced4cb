import { isDisplaced, scoreOperand } from '../../src/engine/kit/displaced.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { dimensionAbove, isOneList, rowsOf } from '../../src/engine/kit/self-evaluation.ts';
import { pointsOperand, scoreLabel } from '../../src/engine/kit/self-evaluation-operands.ts';
import type { StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Project } from '../../src/model/record.ts';

function* state(project: Project): Generator<StatedRelation> {
  for (const dimension of project.dimensions ?? []) {
    if (dimension.points?.value === undefined) continue;
    const rows = rowsOf(project, dimension);
    const [first] = rows;
    // A single row is judged by score-within-weight; two brackets of one name cannot be told apart.
    if (first === undefined || rows.length < 2 || dimensionAbove(project, first) !== dimension) continue;
    const parts = rows.flatMap((row) => {
      if (row.score !== undefined && !isDisplaced(project, row)) return [pointsOperand(row.score, scoreLabel(row))];
      return scoreOperand(project, row, scoreLabel(row)) ?? [];
    });
    if (parts.every(({ field }) => field.value === undefined)) continue;
    yield { relation: { kind: 'sumAtMost', limit: pointsOperand(dimension.points, dimension.name.text), parts } };
  }
}

const form = (...scores: readonly string[]) =>
  exampleProject({
    dimensions: [{ name: '产出指标', points: '40' }],
    indicators: scores.map((score, index) => ({ level1: '产出指标', level3: `培训班${index + 1}期`, target: '1期', actual: '1期', score })),
  });

export const dimensionScoresWithinPoints = defineRelationRule({
  id: 'scores/dimension-scores-within-points',
  version: 2,
  severity: 'error',
  concern: 'score',
  title: { zh: '一级指标下各项得分之和不超过其分值', en: 'The scores under a first level do not exceed its points' },
  rationale: {
    zh: '一级指标括号里的分值是其下各项得分的上限，合计超过必有一项多记。',
    en: 'The bracketed points limit the scores below them; where their sum exceeds it, one is too high.',
  },
  remedy: {
    zh: '核对该一级指标下各项得分，改正多记的一项。',
    en: 'Check the scores below the bracket and correct the one that is too high.',
  },
  basis: [],
  messages: {
    broken: {
      zh: '“{label}”分值{provided}，其下各项得分合计{expected}（{arithmetic}）',
      en: '“{label}” has {provided} points, the scores below it sum to {expected} ({arithmetic})',
    },
  },
  relateProject(record) {
    return record.dimensions === undefined || record.cutOff !== undefined || !isOneList(record) ? undefined : state(record);
  },
  examples: [
    { name: '20加20等于40', given: form('20', '20'), expect: 'pass' },
    { name: '20加25超过40', given: form('20', '25'), expect: ['broken'] },
    { name: '有扣分，不到40', given: form('20', '3'), expect: 'pass' },
  ],
});
