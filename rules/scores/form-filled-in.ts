import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { displacedOf } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators, exampleProject } from '../../src/engine/kit/example-records.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { defineProjectRule, type Verdicts } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';
import { type Indicator, isSelfEvaluation, type Project } from '../../src/model/record.ts';
import { isBlankOrSign, isEmptyToken } from '../../src/model/text.ts';

const PROMPT = /\d{2,4}字以内|^请(?:填写|说明|简述)|^(?:对照|结合).{0,20}(?:说明|分析|填写)|^说明.{0,30}(?:情况|原因)(?:（|$)/;

const isBlank = (cell: Field<unknown> | undefined): boolean => cell !== undefined && isBlankOrSign(cell.text);
const isScored = (row: Indicator): boolean => row.score?.value !== undefined;
const lacks = (cell: Field<unknown> | undefined): boolean => cell === undefined || cell.text === '';
/** — beside a target of — asks for nothing. */
const lacksActual = ({ actual, target }: Indicator): boolean => lacks(actual) || (isBlank(actual) && !isBlank(target));

/** Rows that should carry a score: named, and with points of their own where any row has points. */
function rowsToScore(project: Project): readonly Indicator[] {
  const weighed = project.indicators.some((row) => row.weight?.value !== undefined);
  return project.indicators.filter((row) => nameOf(row) !== '' && (!weighed || (row.weight?.value?.points ?? 0) > 0));
}

/** A row or cell that could not be read may hold what seems to be missing. */
const mayBeUnread = (project: Project): boolean =>
  project.problems.some(
    ({ code }) => code === 'unreadableRow' || code === 'unreadableCell' || code === 'lowConfidenceRow' || code === 'cutOff',
  );

type Fail = Verdicts<typeof MESSAGES>['fail'];

function checkScores(project: Project, rows: readonly Indicator[], fail: Fail): void {
  const unscored = rows.filter((row) => lacks(row.score));
  const [first] = unscored;
  if (first === undefined) return;
  if (unscored.length < rows.length) {
    for (const row of unscored) fail({ message: 'noScore', at: row.score ?? row.weight ?? row, args: { name: nameOf(row) }, provided: '' });
    return;
  }
  // No score at all: a form for scores that was not filled in, or a form without a column for them.
  if (first.score === undefined && (first.weight === undefined || project.prints?.includes('score') !== true)) return;
  fail({ message: 'noScores', at: first.score ?? first.weight ?? first, args: { count: unscored.length }, provided: '' });
}

function checkTotal(project: Project, scored: readonly Indicator[], fail: Fail): void {
  const { totalScore } = project;
  if (totalScore === undefined || !isBlank(totalScore) || scored.length === 0) return;
  const scores = [...scored.map((row) => row.score), project.executionScore];
  const sum = String(Number(scores.reduce((total, score) => total + (score?.value?.points ?? 0), 0).toFixed(4)));
  fail({ message: 'noTotal', at: totalScore, args: { sum }, provided: '', expected: sum });
}

/** The rate that the funds make, where the form has a cell for it and nobody filled it in. */
function checkRate({ executionRate, spent, budgeted }: Project, fail: Fail): void {
  const [numerator, denominator] = [spent?.total?.value?.fen, budgeted?.total?.value?.fen];
  if (
    executionRate === undefined ||
    !isEmptyToken(executionRate.text) ||
    numerator === undefined ||
    denominator === undefined ||
    denominator === 0
  )
    return;
  const rate = `${((100 * numerator) / denominator).toFixed(2)}%`;
  fail({ message: 'noRate', at: executionRate, args: { rate }, provided: '', expected: rate, severity: 'warning' });
}

const MESSAGES = {
  noScore: { zh: '指标“{name}”没有填得分', en: '“{name}” has no score' },
  noScores: { zh: '{count}项指标都没有填得分', en: 'None of the {count} indicators has a score' },
  noActual: { zh: '指标“{name}”没有填实际完成值', en: '“{name}” has no actual value' },
  noTotal: { zh: '没有填总分（各项得分合计{sum}分）', en: 'The total score is blank (the scores sum to {sum})' },
  noRate: { zh: '没有填预算执行率（按执行数与预算数计算为{rate}）', en: 'The execution rate is blank (the funds make it {rate})' },
  prompt: { zh: '留有填写提示“{text}”，没有填写内容', en: 'The prompt “{text}” is still there in place of an answer' },
} as const;

export const formFilledIn = defineProjectRule({
  id: 'scores/form-filled-in',
  version: 1,
  severity: 'error',
  concern: 'leftover',
  title: { zh: '自评表填写完整', en: 'The self-evaluation form is filled in' },
  rationale: {
    zh: '完成值、得分、总分空着，或还留着填写提示，这张表就没有完成自评。',
    en: 'With blank results or scores, or with the prompts still there, the form evaluates nothing.',
  },
  remedy: { zh: '补填空白的完成值、得分和总分，删去填写提示。', en: 'Fill in results, scores and total, and delete the prompts.' },
  basis: [EVALUATION_MEASURES],
  messages: MESSAGES,
  check(project, verdicts) {
    if (!isSelfEvaluation(project) || project.cutOff !== undefined) return;
    for (const cell of [project.achievement, project.issues, ...project.goals]) {
      if (cell === undefined || !PROMPT.test(cell.text)) continue;
      const text = cell.text.slice(0, 40);
      verdicts.fail({ message: 'prompt', at: cell, args: { text }, provided: text });
    }
    if (mayBeUnread(project)) return verdicts.skip('rows-not-readable');
    const rows = rowsToScore(project);
    const scored = rows.filter(isScored);
    const fail: Fail = (report) => verdicts.fail(report);
    if (displacedOf(project)?.kind !== 'scores') checkScores(project, rows, fail);
    if (rows.some(({ actual }) => !lacks(actual)))
      for (const row of scored)
        if (lacksActual(row) && row.execution !== true)
          verdicts.fail({
            message: 'noActual',
            at: row.actual ?? row.target,
            args: { name: nameOf(row) },
            provided: '',
            severity: 'warning',
          });
    checkTotal(project, scored, fail);
    checkRate(project, fail);
    if (scored.length > 0)
      verdicts.pass(
        scored.length,
        scored.map(({ score }) => score),
      );
  },
  examples: [
    {
      name: '都填了',
      given: exampleProject({
        totalScore: '20',
        indicators: [{ level1: '产出指标', level3: '培训人数', target: '≥100人', actual: '100人', weight: '20', score: '20' }],
      }),
      expect: 'pass',
    },
    {
      name: '执行率空着',
      given: exampleProject({
        budgeted: '40万元',
        spent: '39.01万元',
        executionRate: { text: '' },
        indicators: [{ level1: '产出指标', level3: '培训人数', target: '≥100人', actual: '100人', weight: '20', score: '20' }],
      }),
      expect: ['noRate'],
    },
    {
      name: '一项没有得分',
      given: exampleIndicators(
        { actual: '100人', weight: '20', score: '20' },
        { level3: '培训次数', target: '≥1次', actual: '1次', weight: '20', score: '' },
      ),
      expect: ['noScore'],
    },
    {
      name: '总分空白',
      given: exampleProject({
        totalScore: '',
        indicators: [{ level1: '产出指标', level3: '培训人数', target: '≥100人', actual: '100人', score: '20' }],
      }),
      expect: ['noTotal'],
    },
    {
      name: '填写提示还在',
      given: exampleProject({ spent: '10', achievement: '对照年度目标，说明完成情况（100字以内）' }),
      expect: ['prompt'],
    },
    {
      name: '完成值只画了一道线',
      given: exampleIndicators(
        { actual: '100人', weight: '20', score: '20' },
        { level3: '培训次数', target: '≥1次', actual: '—', weight: '20', score: '20' },
      ),
      expect: ['noActual'],
    },
    {
      name: '没有分值的子项不评分',
      given: exampleIndicators(
        { actual: '100人', weight: '20', score: '20' },
        { level3: '其中：女性', target: '50人', actual: '50人', weight: '', score: '' },
      ),
      expect: 'pass',
    },
  ],
});
