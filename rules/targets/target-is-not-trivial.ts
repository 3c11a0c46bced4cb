import { z } from 'zod';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { categoryOf, nameOf } from '../../src/engine/kit/indicators.ts';
import { isGoodRate, isLowerBetter } from '../../src/engine/kit/lower-is-better.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import { memoise } from '../../src/model/memoise.ts';
import type { Quantity } from '../../src/model/target.ts';

/** Rates that a low target makes meaningless; a rate of use, popularity or participation may honestly be low. */
const isSuccessRate: (name: string) => boolean = memoise((name) =>
  /(?:满意|完成|合格|达标|及时|到位|准确|足额|规范|合规|正确|完好)(?:率|度|程度)$/.test(name),
);

const COUNTED: ReadonlySet<string> = new Set(['count', 'people', 'times', 'area', 'length']);

/** ≥0台, ≥-171台: at least as many as there are anyway. */
const asksForNothing = ({ comparator, number, unit, lead = '' }: Quantity): boolean =>
  comparator === '≥' && number <= 0 && unit !== undefined && COUNTED.has(unit.unitClass) && lead === '';

export const targetIsNotTrivial = defineIndicatorRule({
  id: 'targets/target-is-not-trivial',
  version: 2,
  severity: 'warning',
  concern: 'target-value',
  title: { zh: '指标值不过低', en: 'A target is not set too low' },
  rationale: {
    zh: '满意度、完成率定得太低，不做也能完成，起不到约束作用。',
    en: 'A satisfaction or completion target that low is met without effort and binds nobody.',
  },
  remedy: {
    zh: '参照历史数据和行业标准提高指标值，或说明理由。',
    en: 'Raise the target with past figures and standards in view, or give the reason.',
  },
  basis: [],
  options: z.object({ warnBelow: z.number().min(0).max(100).default(60), noteBelow: z.number().min(0).max(100).default(80) }),
  messages: {
    nothing: {
      zh: '指标“{name}”的值“{printed}”不做任何事也能达到',
      en: 'The target “{printed}” of “{name}” is met by doing nothing',
    },
    low: {
      zh: '指标“{name}”的值“{printed}”偏低（一般不低于{threshold}%）',
      en: 'The target “{printed}” of “{name}” is low (usually at least {threshold}%)',
    },
  },
  judges: ['target'],
  check(indicator, _project, verdicts, options) {
    const target = indicator.target.value;
    if (target === undefined || target.kind !== 'quantity') return;
    if (asksForNothing(target) && !isLowerBetter(nameOf(indicator))) {
      if (indicator.target.uncertain === true) return verdicts.skip('uncertain-cell');
      const printed = indicator.target.text;
      return verdicts.fail({ message: 'nothing', at: indicator.target, args: { name: nameOf(indicator), printed }, provided: printed });
    }
    if (target.unit?.unitClass !== 'percent') return;
    if (target.comparator === '≤' || target.comparator === '<' || target.unit.printed === '‰') return;
    const name = nameOf(indicator);
    const satisfaction = categoryOf(indicator) === 'satisfaction' && !/投诉|不满意/.test(name);
    if (!satisfaction && !(isSuccessRate(name) && isGoodRate(name))) return;
    const number = target.number <= 1 && target.unit.printed === '比例' ? target.number * 100 : target.number;
    if (number >= options.noteBelow) return verdicts.pass();
    if (indicator.target.uncertain === true) return verdicts.skip('uncertain-cell');
    const printed = indicator.target.text;
    const serious = number < options.warnBelow;
    verdicts.fail({
      message: 'low',
      at: indicator.target,
      args: { name, printed, threshold: options.noteBelow },
      provided: printed,
      possible: `≥${options.noteBelow}%`,
      ...(serious ? {} : { severity: 'info' }),
    });
  },
  examples: [
    {
      name: '满意度≥90%',
      given: exampleIndicators({ level1: '满意度指标', level2: '服务对象满意度指标', level3: '群众满意度', target: '≥90%' }),
      expect: 'pass',
    },
    {
      name: '满意度≥50%',
      given: exampleIndicators({ level1: '满意度指标', level2: '服务对象满意度指标', level3: '群众满意度', target: '≥50%' }),
      expect: ['low'],
    },
    { name: '工作完成率≥70%', given: exampleIndicators({ level3: '工作完成率', target: '≥70%' }), expect: ['low'] },
    { name: '至少0台', given: exampleIndicators({ level3: '更新设备数量', target: '≥0台' }), expect: ['nothing'] },
    { name: '至少负171台', given: exampleIndicators({ level3: '更新设备数量', target: '≥-171台' }), expect: ['nothing'] },
    { name: '投诉0次', given: exampleIndicators({ level3: '群众投诉次数', target: '≤0次' }), expect: 'skip' },
    { name: '参与率可以不高', given: exampleIndicators({ level3: '群众参与率', target: '≥40%' }), expect: 'pass' },
  ],
});
