import { INDICATOR_GUIDE } from '../../src/engine/kit/basis.ts';
import { isDisplaced } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { categoryOf, subjectOf } from '../../src/engine/kit/indicators.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';

export const satisfactionLeavesRoom = defineIndicatorRule({
  id: 'targets/satisfaction-leaves-room',
  version: 1,
  severity: 'info',
  concern: 'target-value',
  title: { zh: '满意度不要求100%', en: 'Satisfaction is not asked to be 100%' },
  rationale: {
    zh: '调查满意度几乎不可能人人满意；定为100%，年终要么不达标，要么没有认真调查。',
    en: 'A survey hardly ever finds everybody satisfied; with a target of 100% either it is missed or nobody asked in earnest.',
  },
  remedy: { zh: '按历年调查结果设定，一般为85%—95%以上。', en: 'Set it by past surveys, usually at least 85% to 95%.' },
  basis: [INDICATOR_GUIDE],
  messages: { all: { zh: '“{name}”要求达到{printed}', en: '“{name}” is to reach {printed}' } },
  judges: ['target'],
  check(indicator, project, verdicts) {
    const target = indicator.target.value;
    if (target?.kind !== 'quantity' || target.unit?.unitClass !== 'percent') return;
    const name = subjectOf(indicator, target);
    if (!/满意/.test(name) && categoryOf(indicator) !== 'satisfaction') return;
    // Complaints and their handling stand under satisfaction too and may well be complete.
    if (/投诉|处理|办结|回复|反馈|整改|落实/.test(name)) return;
    if (isDisplaced(project, indicator)) return verdicts.skip('columns-shifted');
    if (target.number !== 100) return verdicts.pass();
    if (indicator.target.uncertain === true) return verdicts.skip('uncertain-cell');
    const printed = indicator.target.text;
    verdicts.fail({ message: 'all', at: indicator.target, args: { name, printed }, provided: printed });
  },
  examples: [
    {
      name: '满意度95%以上',
      given: exampleIndicators({ level1: '满意度指标', level2: '服务对象满意度指标', level3: '群众满意度', target: '≥95%' }),
      expect: 'pass',
    },
    {
      name: '满意度100%',
      given: exampleIndicators({ level1: '满意度指标', level2: '服务对象满意度指标', level3: '群众满意度', target: '100%' }),
      expect: ['all'],
    },
    {
      name: '投诉处理率100%，可以',
      given: exampleIndicators({ level1: '满意度指标', level2: '服务对象满意度指标', level3: '投诉处理率', target: '100%' }),
      expect: 'skip',
    },
  ],
});
