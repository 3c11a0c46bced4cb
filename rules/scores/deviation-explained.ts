import { attainmentOf } from '../../src/engine/kit/attainment.ts';
import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { nameOf, saysNothing } from '../../src/engine/kit/indicators.ts';
import { hasPlaceForReasons, isExplained, pointsOf } from '../../src/engine/kit/self-evaluation.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';

export const deviationExplained = defineIndicatorRule({
  id: 'scores/deviation-explained',
  version: 2,
  severity: 'warning',
  concern: 'explanation',
  title: { zh: '没有完成的指标说明了原因', en: 'A missed target is explained' },
  rationale: {
    zh: '偏差原因一栏就是为没有完成的指标设的；有偏差而写“无”，等于没有分析。',
    en: 'The column for reasons is there for missed targets; “none” beside a deviation analyses nothing.',
  },
  remedy: { zh: '写明未完成的原因和改进措施。', en: 'Give the reason and what will be done.' },
  basis: [EVALUATION_MEASURES],
  messages: {
    unexplained: {
      zh: '指标“{name}”目标“{target}”，实际“{actual}”，没有完成，也没有说明原因',
      en: '“{name}”: target “{target}”, achieved “{actual}”, missed and not explained',
    },
    taken: {
      zh: '指标“{name}”目标“{target}”，实际“{actual}”，{points}分只得{score}分，没有说明扣分原因',
      en: '“{name}”: target “{target}”, achieved “{actual}”, {score} of {points} points, and no reason for those taken',
    },
  },
  judges: ['target', 'actual'],
  check(indicator, project, verdicts) {
    const { actual } = indicator;
    if (actual === undefined || indicator.execution === true || !hasPlaceForReasons(project, indicator)) return;
    const attainment = attainmentOf(indicator, project);
    const points = pointsOf(project, indicator)?.value?.points;
    if (attainment.kind === 'unknown') {
      // Words against words: the points taken say that something was missed.
      const taken = points !== undefined && indicator.score?.value !== undefined && indicator.score.value.points < points - 1e-9;
      if (!taken || saysNothing(actual.text) || /\d/.test(indicator.target.text + actual.text)) return;
      if (isExplained(project, indicator)) return verdicts.pass();
      return verdicts.fail({
        message: 'taken',
        at: indicator.explanation ?? actual,
        args: { name: nameOf(indicator), target: indicator.target.text, actual: actual.text, points, score: indicator.score?.text ?? '' },
        others: [{ at: indicator.target }, { at: actual }],
        provided: indicator.explanation?.text ?? '',
      });
    }
    if (attainment.kind !== 'missed') return;
    if (points !== undefined && indicator.score?.value !== undefined && indicator.score.value.points >= points)
      return verdicts.skip('full-marks-judged-elsewhere');
    if (isExplained(project, indicator)) return verdicts.pass();
    verdicts.fail({
      message: 'unexplained',
      at: indicator.explanation ?? actual,
      args: { name: nameOf(indicator), target: indicator.target.text, actual: actual.text },
      others: [{ at: indicator.target }, { at: actual }],
      provided: indicator.explanation?.text ?? '',
    });
  },
  examples: [
    {
      name: '未完成，有原因',
      given: exampleIndicators({ target: '≥100人', actual: '80人', weight: '20', score: '16', explanation: '疫情期间减少培训' }),
      expect: 'pass',
    },
    {
      name: '未完成，原因写无',
      given: exampleIndicators({ target: '≥100人', actual: '80人', weight: '20', score: '16', explanation: '无' }),
      expect: ['unexplained'],
    },
    {
      name: '定性指标扣了分，没有原因',
      given: exampleIndicators({ level3: '技术水平', target: '持续提升', actual: '得到提升', weight: '15', score: '12', explanation: '' }),
      expect: ['taken'],
    },
    {
      name: '定性指标扣了分，有原因',
      given: exampleIndicators({
        level3: '技术水平',
        target: '持续提升',
        actual: '得到提升',
        weight: '15',
        score: '12',
        explanation: '推广面不够',
      }),
      expect: 'pass',
    },
    {
      name: '已完成，不用原因',
      given: exampleIndicators({ target: '≥100人', actual: '100人', weight: '20', score: '20', explanation: '无' }),
      expect: 'pass',
    },
  ],
});
