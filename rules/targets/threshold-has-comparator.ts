import { INDICATOR_GUIDE } from '../../src/engine/kit/basis.ts';
import { isDisplaced } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { categoryOf, nameOf } from '../../src/engine/kit/indicators.ts';
import { isGoodRate, isLowerBetter } from '../../src/engine/kit/lower-is-better.ts';
import { printTarget } from '../../src/engine/kit/print-target.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';

/**
 * A bare 100%, 30人 or 710元/人 says exactly what is meant. A bare rate below 100 does not: nobody plans for exactly 95% satisfaction.
 */
export const thresholdHasComparator = defineIndicatorRule({
  id: 'targets/threshold-has-comparator',
  version: 1,
  severity: 'info',
  concern: 'target-value',
  title: { zh: '作为界限的指标值带有比较符', en: 'A target that is a threshold has a comparator' },
  rationale: {
    zh: '满意度、合格率等低于100%的值是底线，不写“≥”会被读成恰好等于，多做反而不算完成。',
    en: 'A satisfaction or pass rate below 100% is a floor; without “≥” it reads as an exact value.',
  },
  remedy: { zh: '在数字前加上“≥”（越低越好的指标加“≤”）。', en: 'Put “≥” before the number (“≤” where less is better).' },
  basis: [INDICATOR_GUIDE],
  messages: {
    noComparator: {
      zh: '指标“{name}”的值“{printed}”没有比较符，应为“{expected}”',
      en: 'The target “{printed}” of “{name}” has no comparator; it should read “{expected}”',
    },
  },
  judges: ['target'],
  check(indicator, project, verdicts) {
    const target = indicator.target.value;
    if (target === undefined || target.kind !== 'quantity' || target.unit?.unitClass !== 'percent') return;
    if (isDisplaced(project, indicator)) return verdicts.skip('columns-shifted');
    const satisfaction = categoryOf(indicator) === 'satisfaction';
    const name = nameOf(indicator);
    if (target.comparator !== undefined || target.number >= 100 || target.number <= 0) return verdicts.pass();
    if (indicator.target.uncertain === true) return verdicts.skip('uncertain-cell');
    const lower = isLowerBetter(name);
    if (!lower && !isGoodRate(name) && !satisfaction) return verdicts.skip('direction-not-known');
    const printed = indicator.target.text;
    const expected = `${target.lead ?? ''}${lower ? '≤' : '≥'}${printTarget(target, target.unit.usual ?? target.unit.printed)}`;
    verdicts.fail({
      message: 'noComparator',
      at: indicator.target,
      args: { name, printed, expected },
      provided: printed,
      expected,
      ...(satisfaction ? { severity: 'warning' } : {}),
    });
  },
  examples: [
    {
      name: '满意度带≥',
      given: exampleIndicators({ level1: '满意度指标', level2: '服务对象满意度指标', level3: '群众满意度', target: '≥95%' }),
      expect: 'pass',
    },
    {
      name: '满意度不带≥',
      given: exampleIndicators({ level1: '满意度指标', level2: '服务对象满意度指标', level3: '群众满意度', target: '95%' }),
      expect: ['noComparator'],
    },
    { name: '100%不需要', given: exampleIndicators({ level2: '质量指标', level3: '合格率', target: '100%' }), expect: 'pass' },
    { name: '以上就是≥', given: exampleIndicators({ level2: '质量指标', level3: '合格率', target: '90%以上' }), expect: 'pass' },
  ],
});
