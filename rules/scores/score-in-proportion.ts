import { z } from 'zod';
import { attainmentOf } from '../../src/engine/kit/attainment.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { pointsOf } from '../../src/engine/kit/self-evaluation.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import { formatNumber } from '../../src/model/number.ts';

export const scoreInProportion = defineIndicatorRule({
  id: 'scores/score-in-proportion',
  version: 1,
  severity: 'warning',
  concern: 'score',
  title: { zh: '未完成的定量指标按完成比例得分', en: 'A missed quantitative target scores in proportion' },
  rationale: {
    zh: '定量指标未完成的，一般按完成值与指标值的比例计分。',
    en: 'A missed quantitative target usually scores by the share achieved.',
  },
  remedy: { zh: '按比例重新计分；如另有计分办法，请注明。', en: 'Score again in proportion, or name the rule that was applied.' },
  basis: [],
  options: z.object({ toleranceShare: z.number().min(0).max(1).default(0.05), tolerancePoints: z.number().min(0).default(0.5) }),
  messages: {
    outOfProportion: {
      zh: '指标“{name}”目标“{target}”，实际“{actual}”，按比例应得约{expected}分，填报{score}分',
      en: '“{name}”: target “{target}”, achieved “{actual}”; in proportion about {expected} points, given {score}',
    },
  },
  judges: ['target', 'actual', 'weight', 'score'],
  check(indicator, project, verdicts, options) {
    const { score, actual } = indicator;
    if (score?.value === undefined || actual === undefined || indicator.execution === true) return;
    const attainment = attainmentOf(indicator, project);
    if (attainment.kind !== 'missed' || attainment.ratio === undefined) return;
    const points = pointsOf(project, indicator)?.value?.points;
    if (points === undefined) return verdicts.skip('points-unknown');
    const given = score.value.points;
    const exact = attainment.ratio * points;
    const tolerance = Math.max(options.tolerancePoints, options.toleranceShare * points) + 1e-9;
    // Nothing for a missed target is a rule of its own; full marks are full-marks-only-when-met.
    if (given === 0 || given >= points || Math.abs(given - exact) <= tolerance) return verdicts.pass();
    const expected = formatNumber(exact, 0, 2);
    verdicts.fail({
      message: 'outOfProportion',
      at: score,
      args: { name: nameOf(indicator), target: indicator.target.text, actual: actual.text, expected, score: score.text },
      others: [{ at: indicator.target }, { at: actual }],
      provided: score.text,
      possible: expected,
      difference: formatNumber(given - exact, 0, 2),
      arithmetic: `${formatNumber(attainment.ratio * 100, 0, 2)}% × ${points} = ${expected}`,
    });
  },
  examples: [
    { name: '完成一半得一半', given: exampleIndicators({ target: '≥100人', actual: '50人', weight: '20', score: '10' }), expect: 'pass' },
    {
      name: '完成一半得九成',
      given: exampleIndicators({ target: '≥100人', actual: '50人', weight: '20', score: '18' }),
      expect: ['outOfProportion'],
    },
    { name: '取整以内', given: exampleIndicators({ target: '≥15部', actual: '10部', weight: '20', score: '13' }), expect: 'pass' },
    { name: '未完成不得分', given: exampleIndicators({ target: '≥15部', actual: '10部', weight: '20', score: '0' }), expect: 'pass' },
  ],
});
