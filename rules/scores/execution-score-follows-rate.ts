import { z } from 'zod';
import { attainmentOf } from '../../src/engine/kit/attainment.ts';
import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { labelled, sourcesOf } from '../../src/engine/kit/funds.ts';
import { pointsOf } from '../../src/engine/kit/self-evaluation.ts';
import {
  computedRate,
  EXECUTION_POINTS_LABEL,
  EXECUTION_SCORE_LABEL,
  executionOf,
  pointsOperand,
  RATE_LABEL,
} from '../../src/engine/kit/self-evaluation-operands.ts';
import type { Operand, StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';
import type { LocalText } from '../../src/model/finding.ts';
import { FUND_PART_WORDS } from '../../src/model/fund-words.ts';
import type { Points } from '../../src/model/number.ts';
import { formatNumber } from '../../src/model/number.ts';
import { type Indicator, isSelfEvaluation, type Project } from '../../src/model/record.ts';

function percentOf(operand: Operand): number | undefined {
  const value = operand.field.value;
  if (value === undefined) return undefined;
  if ('percent' in value) return value.percent;
  return 'kind' in value && value.kind === 'quantity' ? value.number : undefined;
}

/** spent ÷ budgeted, where the form prints no rate: not a cell, so never the culprit. */
function unprintedRate(project: Project): Operand | undefined {
  const percent = computedRate(project);
  if (percent === undefined) return undefined;
  const text = `${formatNumber(percent, 2, 2)}%`;
  return {
    field: { text, value: { percent: Number(percent.toFixed(2)), decimals: 2 } },
    label: { zh: '执行数÷预算数', en: 'spent ÷ budgeted' },
    trust: Number.POSITIVE_INFINITY,
  };
}

/** A row with a target of its own (执行率≥80%) earns full marks when it is met, and its share of the target when it is not. */
function followsOwnTarget(row: Indicator, score: number, points: number, rate: number): boolean {
  const target = row.target.value;
  if (target?.kind !== 'quantity' || target.unit?.unitClass !== 'percent' || target.number <= 0) return false;
  if (attainmentOf(row).kind === 'met' || rate >= target.number) return score === points;
  return Math.abs(score - (rate / target.number) * points) <= 0.5;
}

function state(
  project: Project,
  score: Field<Points> | undefined,
  points: Field<Points> | undefined,
  rate: Operand | undefined,
  row: Indicator | undefined,
  fullFrom: number,
): StatedRelation | undefined {
  if (score?.value === undefined || points?.value === undefined || rate === undefined) return undefined;
  const percent = percentOf(rate);
  if (percent === undefined) return undefined;
  const given = score.value.points;
  if (percent >= fullFrom && given === points.value.points)
    return {
      relation: {
        kind: 'equal',
        left: pointsOperand(score, EXECUTION_SCORE_LABEL),
        right: { ...pointsOperand(points, EXECUTION_POINTS_LABEL), trust: 2 },
      },
    };
  if (
    row !== undefined &&
    followsOwnTarget(row, given, points.value.points, percent) &&
    Math.abs(given - (Math.min(percent, 100) / 100) * points.value.points) >= 1
  )
    return undefined;
  return {
    relation: {
      kind: 'score',
      score: pointsOperand(score, EXECUTION_SCORE_LABEL),
      rate,
      points: { ...pointsOperand(points, EXECUTION_POINTS_LABEL), trust: 2 },
    },
    // Where the form itself gives the formula; elsewhere a local rule in steps may stand behind the score.
    ...(project.prints?.includes('executionFormula') === true ? { severity: 'error' } : {}),
  };
}

/** The score in the funds table, or else in the row of its own. */
function* statements(project: Project, fullFrom: number): Generator<StatedRelation> {
  const { rate, rowRate, row } = executionOf(project);
  const { executionScore, executionWeight } = project;
  const inTable = state(project, executionScore, executionWeight, rate ?? unprintedRate(project), undefined, fullFrom);
  if (inTable !== undefined) yield inTable;
  if (row === undefined || executionScore?.value !== undefined) return;
  const inRow = state(project, row.score, pointsOf(project, row), rowRate ?? rate ?? unprintedRate(project), row, fullFrom);
  if (inRow !== undefined) yield inRow;
}

/** The scores of the sources of the money, where the form gives each of them points of its own. */
function* sourceStatements(project: Project, fullFrom: number): Generator<StatedRelation> {
  for (const [source, { rate, weight, score }] of sourcesOf(project)) {
    if (rate?.value === undefined || weight?.value === undefined || score?.value === undefined || weight.value.points === 0) continue;
    if (rate.value.percent >= fullFrom && score.value.points === weight.value.points) continue;
    const named = (label: LocalText) => labelled(label, FUND_PART_WORDS[source]);
    yield {
      message: 'source',
      relation: {
        kind: 'score',
        score: pointsOperand(score, named(EXECUTION_SCORE_LABEL)),
        rate: { field: rate, label: named(RATE_LABEL) },
        points: { ...pointsOperand(weight, named(EXECUTION_POINTS_LABEL)), trust: 2 },
      },
      ...(project.prints?.includes('executionFormula') === true ? { severity: 'error' } : {}),
    };
  }
}

const row = (actual: string, score: string, target = '100%') => ({
  level1: '预算执行率指标',
  level2: '预算执行率',
  level3: '执行率',
  target,
  actual,
  weight: '10',
  score,
  execution: true,
});

export const executionScoreFollowsRate = defineRelationRule({
  id: 'scores/execution-score-follows-rate',
  version: 2,
  severity: 'warning',
  concern: 'execution-score',
  title: { zh: '预算执行得分等于执行率乘分值', en: 'The execution score is the execution rate times its points' },
  rationale: {
    zh: '预算执行得分=执行率×分值，不超过分值；执行率低而得高分是虚高。',
    en: 'The score is rate × points, at most the points; a high score for a low rate is inflated.',
  },
  remedy: { zh: '按执行率重新计分；如执行当地分档办法，请注明。', en: 'Score again by the rate, or name the local step rule.' },
  basis: [EVALUATION_MEASURES],
  options: z.object({ fullMarksFrom: z.number().min(0).max(100).default(100) }),
  messages: {
    broken: {
      zh: '预算执行得分填报{provided}，按执行率计算为{expected}（{arithmetic}）',
      en: 'The execution score is given as {provided}; the rate makes {expected} ({arithmetic})',
    },
    source: {
      zh: '{label}填报{provided}，按本行执行率计算为{expected}（{arithmetic}）',
      en: '{label} is given as {provided}; the rate of this row makes {expected} ({arithmetic})',
    },
  },
  relateProject(record, { fullMarksFrom }) {
    if (!isSelfEvaluation(record)) return undefined;
    return record.sources === undefined
      ? statements(record, fullMarksFrom)
      : [...statements(record, fullMarksFrom), ...sourceStatements(record, fullMarksFrom)];
  },
  examples: [
    {
      name: '95.94%得9.59分',
      given: exampleProject({ executionRate: '95.94%', executionWeight: '10', executionScore: '9.59' }),
      expect: 'pass',
    },
    {
      name: '27.73%得10分',
      given: exampleProject({ executionRate: '27.73%', executionWeight: '10', executionScore: '10' }),
      expect: ['broken'],
    },
    {
      name: '27.73%得3分，取整',
      given: exampleProject({ executionRate: '27.73%', executionWeight: '10', executionScore: '3' }),
      expect: 'pass',
    },
    {
      name: '各资金来源各有分值',
      given: exampleProject({
        sources: { fiscal: { rate: '95.00%', weight: '8', score: '7.6' }, other: { rate: '65%', weight: '2', score: '1.3' } },
      }),
      expect: 'pass',
    },
    {
      name: '一个资金来源的得分虚高',
      given: exampleProject({
        sources: { fiscal: { rate: '95.00%', weight: '6', score: '5.7' }, other: { rate: '65%', weight: '4', score: '4' } },
      }),
      expect: ['source'],
    },
    { name: '达到本行目标得满分', given: exampleProject({ indicators: [row('85%', '10', '≥80%')] }), expect: 'pass' },
    {
      name: '没有印执行率，按金额计算',
      given: exampleProject({ budgeted: '100', spent: '50', executionWeight: '10', executionScore: '10' }),
      expect: ['broken'],
    },
  ],
});
