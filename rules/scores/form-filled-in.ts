import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleIndicators, exampleProject } from '../../src/engine/kit/example-records.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';
import { type Indicator, isSelfEvaluation, type Project } from '../../src/model/record.ts';

const PROMPT = /\d{2,4}字以内|^请(?:填写|说明|简述)|^(?:对照|结合).{0,20}(?:说明|分析|填写)|^说明.{0,30}(?:情况|原因)(?:（|$)/;

const isBlank = (cell: Field<unknown> | undefined): boolean => cell !== undefined && cell.text === '';
const isScored = (row: Indicator): boolean => row.score?.value !== undefined;

/** Rows that should carry a score: named, and with points of their own where any row has points. */
function rowsToScore(project: Project): readonly Indicator[] {
  const weighed = project.indicators.some((row) => row.weight?.value !== undefined);
  return project.indicators.filter((row) => nameOf(row) !== '' && (weighed ? (row.weight?.value?.points ?? 0) > 0 : true));
}

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
  messages: {
    noScore: { zh: '指标“{name}”没有填得分', en: '“{name}” has no score' },
    noScores: { zh: '{count}项指标都没有填得分', en: 'None of the {count} indicators has a score' },
    noActual: { zh: '指标“{name}”没有填实际完成值', en: '“{name}” has no actual value' },
    noTotal: { zh: '没有填总分（各项得分合计{sum}分）', en: 'The total score is blank (the scores sum to {sum})' },
    prompt: { zh: '留有填写提示“{text}”，没有填写内容', en: 'The prompt “{text}” is still there in place of an answer' },
  },
  check(project, verdicts) {
    if (!isSelfEvaluation(project) || project.cutOff !== undefined) return;
    const rows = rowsToScore(project);
    const scored = rows.filter(isScored);
    for (const cell of [project.achievement, project.issues, ...project.goals])
      if (cell !== undefined && PROMPT.test(cell.text))
        verdicts.fail({ message: 'prompt', at: cell, args: { text: cell.text.slice(0, 40) }, provided: cell.text.slice(0, 40) });
    const unscored = rows.filter((row) => isBlank(row.score));
    const [first] = unscored;
    if (first?.score !== undefined && scored.length === 0)
      verdicts.fail({ message: 'noScores', at: first.score, args: { count: unscored.length }, provided: '' });
    else
      for (const row of unscored)
        if (row.score !== undefined) verdicts.fail({ message: 'noScore', at: row.score, args: { name: nameOf(row) }, provided: '' });
    for (const row of scored) {
      if (row.actual === undefined || row.actual.text !== '' || row.execution === true) continue;
      verdicts.fail({ message: 'noActual', at: row.actual, args: { name: nameOf(row) }, provided: '', severity: 'warning' });
    }
    if (isBlank(project.totalScore) && project.totalScore !== undefined && scored.length > 0) {
      const sum = String(
        Number(
          (
            scored.reduce((total, row) => total + (row.score?.value?.points ?? 0), 0) + (project.executionScore?.value?.points ?? 0)
          ).toFixed(4),
        ),
      );
      verdicts.fail({ message: 'noTotal', at: project.totalScore, args: { sum }, provided: '', expected: sum });
    }
    if (scored.length > 0) verdicts.pass(scored.length);
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
      name: '没有分值的子项不评分',
      given: exampleIndicators(
        { actual: '100人', weight: '20', score: '20' },
        { level3: '其中：女性', target: '50人', actual: '50人', weight: '', score: '' },
      ),
      expect: 'pass',
    },
  ],
});
