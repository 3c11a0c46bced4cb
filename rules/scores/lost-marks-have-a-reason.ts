import { attainmentOf } from '../../src/engine/kit/attainment.ts';
import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { hasPlaceForReasons, isExplained, pointsOf } from '../../src/engine/kit/self-evaluation.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';

export const lostMarksHaveAReason = defineIndicatorRule({
  id: 'scores/lost-marks-have-a-reason',
  version: 1,
  severity: 'warning',
  concern: 'score',
  title: { zh: '完成了指标值而扣分的说明原因', en: 'Marks lost on a target that was met are explained' },
  rationale: {
    zh: '已经达到指标值却没有得满分，不写原因就看不出扣在哪里。',
    en: 'A target that was met earns full marks; where it does not the reader needs the reason.',
  },
  remedy: { zh: '补充扣分原因，或改正得分。', en: 'Give the reason, or correct the score.' },
  basis: [EVALUATION_MEASURES],
  messages: {
    lost: {
      zh: '指标“{name}”目标“{target}”，实际“{actual}”，已经达到，{points}分只得{score}分且没有说明原因',
      en: '“{name}”: target “{target}”, achieved “{actual}”, met, yet {score} of {points} points and no reason',
    },
  },
  judges: ['weight', 'score'],
  check(indicator, project, verdicts) {
    const { score, actual } = indicator;
    if (score?.value === undefined || actual === undefined || indicator.execution === true) return;
    if (attainmentOf(indicator, project).kind !== 'met') return;
    const points = pointsOf(project, indicator)?.value?.points;
    if (points === undefined) return verdicts.skip('points-unknown');
    if (score.value.points >= points - 1e-9 || isExplained(project, indicator)) return verdicts.pass();
    if (!hasPlaceForReasons(project, indicator)) return verdicts.skip('no-place-for-reasons');
    verdicts.fail({
      message: 'lost',
      at: score,
      args: { name: nameOf(indicator), target: indicator.target.text, actual: actual.text, points, score: score.text },
      others: [{ at: indicator.target }, { at: actual }],
      provided: score.text,
      possible: String(points),
    });
  },
  examples: [
    {
      name: '达到并得满分',
      given: exampleIndicators({ target: '≥100人', actual: '120人', weight: '20', score: '20', explanation: '' }),
      expect: 'pass',
    },
    {
      name: '达到却扣分，没有原因',
      given: exampleIndicators({ target: '≥100人', actual: '120人', weight: '20', score: '15', explanation: '' }),
      expect: ['lost'],
    },
    {
      name: '达到却扣分，有原因',
      given: exampleIndicators({ target: '≥100人', actual: '220人', weight: '20', score: '15', explanation: '年初目标值偏低' }),
      expect: 'pass',
    },
  ],
});
