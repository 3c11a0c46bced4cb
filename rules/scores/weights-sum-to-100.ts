import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleIndicators, exampleProject } from '../../src/engine/kit/example-records.ts';
import { holdsAllRows, isExecutionDimension, scoredRows } from '../../src/engine/kit/self-evaluation.ts';
import { EXECUTION_POINTS_LABEL, FULL_MARKS, pointsOperand, scoreLabel } from '../../src/engine/kit/self-evaluation-operands.ts';
import type { Operand, StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';
import type { Points } from '../../src/model/number.ts';
import { isSelfEvaluation, type Project } from '../../src/model/record.ts';

const isUnreadable = (cell: Field<Points> | undefined): boolean =>
  cell !== undefined && cell.value === undefined && cell.text !== '' && !/^[-—/]+$/.test(cell.text);

/** Points of the rows, or where rows have none those of the brackets above them; never both. */
function weights(project: Project): readonly Operand[] {
  const rows: Operand[] = [];
  const isWhole = project.cells.read >= project.cells.recognised;
  for (const row of scoredRows(project)) {
    // What was not read of a row may be its points.
    if (isUnreadable(row.weight) || (row.weight === undefined && !isWhole)) return [];
    if (row.weight?.value !== undefined) rows.push(pointsOperand(row.weight, scoreLabel(row)));
  }
  if (rows.length > 0) return rows;
  const brackets: Operand[] = [];
  for (const dimension of project.dimensions ?? []) {
    // A level without points beside levels with points leaves the sum open.
    if (dimension.points?.value === undefined) return [];
    if (isExecutionDimension(dimension) && project.executionWeight?.value !== undefined) continue;
    brackets.push(pointsOperand(dimension.points, dimension.name.text));
  }
  return brackets;
}

const sumOf = (operands: readonly Operand[]): number =>
  operands.reduce((sum, { field }) => sum + (field.value !== undefined && 'points' in field.value ? field.value.points : 0), 0);

const TOTAL_LABEL = { zh: '分值合计', en: 'total points' };
const FULL_POINTS = 100;
/** Indicator points that leave room for an execution row which the form keeps elsewhere. */
const WITHOUT_EXECUTION = [90, 80];

/** Where no total is printed and more points than this are missing, rows of the form were lost, on the next page or in a cell. */
const MOST_LOST = 20;

/**
 * Whether the form prints 合计 100 beneath its rows and can have no points for execution elsewhere: it evaluates nothing, or the scores of the
 * rows alone make its total.
 */
function isAllThereIs(project: Project): boolean {
  const { totalWeight, totalScore, indicators } = project;
  if (totalWeight?.value?.points !== FULL_POINTS || totalWeight.uncertain === true) return false;
  if (!isSelfEvaluation(project)) return true;
  const scores = indicators.map(({ score }) => score?.value?.points);
  const total = totalScore?.value?.points;
  if (total === undefined || scores.includes(undefined)) return false;
  return Math.abs(scores.reduce<number>((sum, points) => sum + (points ?? 0), 0) - total) < 0.005;
}

function state(project: Project): StatedRelation[] | undefined {
  const parts = [...weights(project)];
  if (parts.length === 0) return undefined;
  const { executionWeight, totalWeight } = project;
  const hasExecution =
    executionWeight?.value !== undefined ||
    project.indicators.some(({ execution }) => execution === true) ||
    (project.dimensions ?? []).some(isExecutionDimension);
  const leavesRoom = (points: number) => !hasExecution && WITHOUT_EXECUTION.some((each) => Math.abs(points - each) < 0.05);
  // 合计 90 beneath rows without execution: the rows make up what is printed, and the rest stands elsewhere.
  const printed = totalWeight?.value?.points;
  if (totalWeight !== undefined && printed !== undefined && leavesRoom(printed) && parts.length > 1)
    return [{ relation: { kind: 'sum', total: pointsOperand(totalWeight, TOTAL_LABEL), parts } }];
  if (leavesRoom(sumOf(parts)) && !isAllThereIs(project)) return undefined;
  if (executionWeight?.value !== undefined) parts.push(pointsOperand(executionWeight, EXECUTION_POINTS_LABEL));
  // A row with neither points nor score beside rows with both: they may stand in it unread.
  const hasBare = scoredRows(project).some(({ weight, score }) => weight === undefined && score === undefined);
  if (hasBare && sumOf(parts) < FULL_POINTS) return undefined;
  if (totalWeight?.value === undefined && FULL_POINTS - sumOf(parts) > MOST_LOST) return undefined;
  if (totalWeight?.value === undefined) return [{ relation: { kind: 'sum', total: FULL_MARKS, parts } }];
  // A total that may be of more than these rows.
  if (totalWeight.uncertain === true && sumOf(parts) < totalWeight.value.points) return undefined;
  const total = pointsOperand(totalWeight, TOTAL_LABEL);
  const sum: StatedRelation = { relation: { kind: 'sum', total, parts } };
  // A total of 100 is right as it stands, and says nothing of how a paper adds up.
  if (totalWeight.value.points === FULL_POINTS) return [sum];
  return [sum, { relation: { kind: 'equal', left: total, right: FULL_MARKS } }];
}

export const weightsSumTo100 = defineRelationRule({
  id: 'scores/weights-sum-to-100',
  version: 5,
  severity: 'error',
  concern: 'weights',
  title: { zh: '各项指标分值合计100分', en: 'The points of all indicators sum to 100' },
  rationale: {
    zh: '自评满分为100分（预算执行率计算一次）；合计不是100，总分就没有可比性。',
    en: 'Full marks are 100, execution included once; with another sum the total means nothing.',
  },
  remedy: { zh: '调整分值，使合计为100分。', en: 'Adjust the points so that they sum to 100.' },
  basis: [EVALUATION_MEASURES],
  messages: { broken: { zh: '各项分值合计不是100分：{arithmetic}', en: 'The points do not sum to 100: {arithmetic}' } },
  relateProject(record) {
    return record.cutOff === undefined && holdsAllRows(record) ? state(record) : undefined;
  },
  examples: [
    {
      name: '分值合计100',
      given: exampleIndicators({ weight: '60', score: '60', actual: '100人' }, { weight: '40', score: '40', actual: '100人' }),
      expect: 'pass',
    },
    {
      name: '分值合计95',
      given: exampleIndicators({ weight: '60', score: '60', actual: '100人' }, { weight: '35', score: '35', actual: '100人' }),
      expect: ['broken'],
    },
    {
      name: '指标90分加执行10分',
      given: exampleProject({
        executionWeight: '10',
        executionScore: '10',
        indicators: [
          { level1: '产出指标', level2: '数量指标', level3: '培训人数', target: '≥100人', actual: '100人', weight: '90', score: '90' },
        ],
      }),
      expect: 'pass',
    },
    {
      name: '目标表的权重合计90，却印着合计100',
      given: exampleProject({
        totalWeight: '100',
        indicators: [
          { level1: '产出指标', level2: '数量指标', level3: '培训人数', target: '≥100人', weight: '50' },
          { level1: '效益指标', level2: '社会效益指标', level3: '服务水平', target: '提升', weight: '40' },
        ],
      }),
      expect: ['broken'],
    },
    {
      name: '目标表合计印90，各项之和90',
      given: exampleProject({
        totalWeight: '90',
        indicators: [
          { level1: '产出指标', level2: '数量指标', level3: '培训人数', target: '≥100人', weight: '50' },
          { level1: '效益指标', level2: '社会效益指标', level3: '服务水平', target: '提升', weight: '40' },
        ],
      }),
      expect: 'pass',
    },
    {
      name: '目标表合计印90，各项之和95',
      given: exampleProject({
        totalWeight: '90',
        indicators: [
          { level1: '产出指标', level2: '数量指标', level3: '培训人数', target: '≥100人', weight: '50' },
          { level1: '效益指标', level2: '社会效益指标', level3: '服务水平', target: '提升', weight: '45' },
        ],
      }),
      expect: ['broken'],
    },
    {
      name: '自评表的分值合计90、合计100，执行10分可能另列',
      given: exampleProject({
        totalWeight: '100',
        totalScore: '98',
        indicators: [
          { level1: '产出指标', level2: '数量指标', level3: '培训人数', target: '≥100人', weight: '50', score: '50' },
          { level1: '效益指标', level2: '社会效益指标', level3: '服务水平', target: '提升', weight: '40', score: '38' },
        ],
      }),
      expect: 'pass',
    },
    {
      name: '括号内分值合计90',
      given: exampleProject({
        totalScore: '90',
        dimensions: [
          { name: '产出指标', points: '50' },
          { name: '效益指标', points: '30' },
          { name: '预算执行率指标', points: '10' },
        ],
        indicators: [],
      }),
      expect: ['broken'],
    },
  ],
});
