import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { dimensionAbove, holdsAllRows, isExecutionDimension, rowsOf } from '../../src/engine/kit/self-evaluation.ts';
import { EXECUTION_POINTS_LABEL, pointsOperand, scoreLabel } from '../../src/engine/kit/self-evaluation-operands.ts';
import type { StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Indicator, Project } from '../../src/model/record.ts';

/** 其中桃树种植面积 below the area of all crops: it shares the points of the row above. */
const isDetail = (row: Indicator): boolean => row.weight === undefined && /^其中/.test(row.level3.text);

function* state(project: Project): Generator<StatedRelation> {
  if (!holdsAllRows(project)) return;
  // Where the form is cut off, the rows of its last bracket may be missing.
  const whole = project.cutOff === undefined ? project.dimensions : project.dimensions?.slice(0, -1);
  for (const dimension of whole ?? []) {
    if (dimension.points?.value === undefined) continue;
    const total = pointsOperand(dimension.points, dimension.name.text);
    const rows = rowsOf(project, dimension).filter((row) => !isDetail(row));
    const [first] = rows;
    if (first === undefined) {
      if (isExecutionDimension(dimension) && project.executionWeight?.value !== undefined)
        yield { relation: { kind: 'equal', left: total, right: pointsOperand(project.executionWeight, EXECUTION_POINTS_LABEL) } };
      continue;
    }
    // Two brackets of one name cannot be told apart.
    if (dimensionAbove(project, first) !== dimension) continue;
    const parts = rows.flatMap((row) => (row.weight === undefined ? [] : [pointsOperand(row.weight, scoreLabel(row))]));
    if (parts.length < rows.length || parts.every(({ field }) => field.value === undefined)) continue;
    yield { relation: { kind: 'sum', total, parts } };
  }
}

const row = (weight: string, level3: string) => ({ level1: '产出指标', level2: '数量指标', level3, target: '≥1次', weight });

export const bracketEqualsLeaves = defineRelationRule({
  id: 'scores/bracket-equals-leaves',
  version: 2,
  severity: 'error',
  concern: 'weights',
  title: { zh: '一级指标分值等于其下各项分值之和', en: 'The points of a first level equal the sum of its rows' },
  rationale: {
    zh: '一级指标括号里的分值由下面各项构成，不一致时不知道按哪个计分。',
    en: 'The bracketed points consist of those of the rows; where they differ nobody knows which count.',
  },
  remedy: { zh: '核对分值，改正一级指标或其下填错的一项。', en: 'Correct the bracket or the row that is wrong.' },
  basis: [],
  messages: {
    broken: {
      zh: '“{label}”的分值为{provided}，其下各项合计{expected}（{arithmetic}）',
      en: '“{label}” has {provided} points, its rows {expected} ({arithmetic})',
    },
  },
  relateProject(record) {
    return record.dimensions === undefined ? undefined : state(record);
  },
  examples: [
    {
      name: '50分等于20加30',
      given: exampleProject({
        dimensions: [{ name: '产出指标', points: '50' }],
        indicators: [row('20', '培训次数'), row('30', '检查次数')],
      }),
      expect: 'pass',
    },
    {
      name: '50分不等于20加25',
      given: exampleProject({
        dimensions: [{ name: '产出指标', points: '50' }],
        indicators: [row('20', '培训次数'), row('25', '检查次数')],
      }),
      expect: ['broken'],
    },
    {
      name: '“其中”行不另给分',
      given: exampleProject({
        dimensions: [{ name: '产出指标', points: '50' }],
        indicators: [row('20', '种植面积'), { ...row('', '其中桃树面积'), weight: undefined }, row('30', '检查次数')],
      }),
      expect: 'pass',
    },
    {
      name: '各项没有分值，不判',
      given: exampleProject({ dimensions: [{ name: '产出指标', points: '50' }], indicators: [row('', '培训次数'), row('', '检查次数')] }),
      expect: 'pass',
    },
  ],
});
