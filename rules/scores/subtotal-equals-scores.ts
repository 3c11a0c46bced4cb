import { isDisplaced } from '../../src/engine/kit/displaced.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { dimensionAbove, holdsAllRows, rowsOf } from '../../src/engine/kit/self-evaluation.ts';
import { pointsOperand, scoreLabel } from '../../src/engine/kit/self-evaluation-operands.ts';
import type { StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Project } from '../../src/model/record.ts';

function* state(project: Project): Generator<StatedRelation> {
  if (!holdsAllRows(project)) return;
  for (const dimension of project.dimensions ?? []) {
    const { name, score } = dimension;
    if (score?.value === undefined) continue;
    const rows = rowsOf(project, dimension);
    const [first] = rows;
    // Two groups of one name cannot be told apart.
    if (first === undefined || dimensionAbove(project, first) !== dimension) continue;
    const parts = rows.flatMap((row) =>
      row.score?.value === undefined || isDisplaced(project, row) ? [] : [pointsOperand(row.score, scoreLabel(row))],
    );
    if (parts.length === rows.length) yield { relation: { kind: 'sum', total: pointsOperand(score, `${name.text}小计得分`), parts } };
  }
}

const form = (score: string, second = '8.5') =>
  exampleProject({
    dimensions: [{ name: '产出', points: '20', score }],
    indicators: ['10', second].map((own, index) => ({ level1: '产出', level3: `培训班${index + 1}期`, weight: '10', score: own })),
  });

export const subtotalEqualsScores = defineRelationRule({
  id: 'scores/subtotal-equals-scores',
  version: 2,
  severity: 'error',
  concern: 'score',
  title: { zh: '小计得分等于该组各项得分之和', en: 'The subtotal of a group equals the sum of its scores' },
  rationale: {
    zh: '“产出小计”由产出各项得分相加得到，对不上说明小计算错，或有一项得分写错。',
    en: 'The subtotal of a group adds up the scores of its rows; where it does not, it or one of them is wrong.',
  },
  remedy: { zh: '重新相加，改正小计或填错的一项得分。', en: 'Add up again and correct the subtotal or the score that is wrong.' },
  basis: [],
  messages: {
    broken: {
      zh: '“{label}”填报{provided}，该组各项得分之和为{expected}（{arithmetic}）',
      en: '“{label}” is given as {provided}; the scores of its rows come to {expected} ({arithmetic})',
    },
  },
  relateProject(record) {
    return record.dimensions === undefined || record.cutOff !== undefined ? undefined : state(record);
  },
  examples: [
    { name: '10加8.5等于18.5', given: form('18.5'), expect: 'pass' },
    { name: '有一项没有填得分，不判', given: form('18.2', ''), expect: 'skip' },
    { name: '小计写成18.2', given: form('18.2'), expect: ['broken'] },
  ],
});
