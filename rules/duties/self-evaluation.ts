import type { Duty } from '../../src/engine/duty.ts';
import { formDuties } from './forms.ts';

const executionRate: Duty = {
  id: 'execution-rate',
  title: { zh: '预算执行率等于执行数除以预算数', en: 'The execution rate is spent over budget' },
  rules: ['scores/execution-rate-equals-spent-over-budget', 'scores/execution-rates-agree'],
  signs: [{ kind: 'form', form: 'selfEvaluation', part: 'rate' }],
};

const executionScore: Duty = {
  id: 'execution-score',
  title: { zh: '预算执行得分与执行率相符', en: 'The score for execution follows the rate' },
  rules: ['scores/execution-score-follows-rate'],
  signs: [{ kind: 'form', form: 'selfEvaluation', part: 'executionScore' }],
};

const weights: Duty = {
  id: 'weights',
  title: { zh: '分值合计100分', en: 'Weights sum to 100' },
  rules: ['scores/weights-sum-to-100'],
  signs: [{ kind: 'form', form: 'selfEvaluation', part: 'weights' }],
};

const withinWeight: Duty = {
  id: 'scores-within-weight',
  title: { zh: '得分不超过分值', en: 'No score is above its weight' },
  rules: ['scores/score-within-weight'],
  signs: [{ kind: 'form', form: 'selfEvaluation', part: 'scores' }],
};

const total: Duty = {
  id: 'total-score',
  title: { zh: '总分等于各项得分之和', en: 'The total equals the scores' },
  rules: ['scores/total-equals-scores'],
  signs: [{ kind: 'form', form: 'selfEvaluation', part: 'totalScore' }],
};

const fullMarks: Duty = {
  id: 'full-marks',
  title: { zh: '完成目标才得满分', en: 'Full marks only when the target is met' },
  rules: ['scores/full-marks-only-when-met'],
  signs: [{ kind: 'form', form: 'selfEvaluation', part: 'targets' }],
};

const filledIn: Duty = {
  id: 'filled-in',
  title: { zh: '完成值、得分和总分都已填写', en: 'Results, scores and total are filled in' },
  rules: ['scores/form-filled-in'],
  signs: [{ kind: 'form', form: 'selfEvaluation', part: 'scores' }],
};

/** Forms of self-evaluations. */
export const selfEvaluationDuties: readonly Duty[] = [
  executionRate,
  executionScore,
  weights,
  withinWeight,
  total,
  fullMarks,
  filledIn,
  ...formDuties,
];
