import { isDisplaced } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { isForeignTarget } from '../../src/engine/kit/foreign-target.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';

export const targetBelongsToIndicator = defineIndicatorRule({
  id: 'targets/target-belongs-to-indicator',
  version: 1,
  severity: 'warning',
  concern: 'unit',
  title: { zh: '指标值说的是本指标', en: 'A target speaks about its own indicator' },
  rationale: {
    zh: '指标值的文字与指标名称毫无关系，多半是从别的项目粘贴过来的。',
    en: 'Where the words of a target have nothing to do with its indicator it was mostly pasted from another project.',
  },
  remedy: { zh: '按指标名称重新填写指标值和实际完成值。', en: 'Give the target and the actual value of this indicator.' },
  basis: [],
  messages: {
    foreign: {
      zh: '指标“{name}”的值“{printed}”说的是另一件事，疑从其他项目误粘',
      en: 'The target “{printed}” of “{name}” is about something else and was probably pasted from another project',
    },
  },
  judges: ['target'],
  check(indicator, project, verdicts) {
    const target = indicator.target.value;
    if (target === undefined || target.kind !== 'quantity' || target.lead === undefined || target.lead.length < 5) return;
    if (isDisplaced(project, indicator)) return verdicts.skip('columns-shifted');
    if (!isForeignTarget(indicator)) return verdicts.pass();
    if (indicator.target.uncertain === true || indicator.level3.uncertain === true) return verdicts.skip('uncertain-cell');
    const printed = indicator.target.text;
    verdicts.fail({
      message: 'foreign',
      at: indicator.target,
      args: { name: nameOf(indicator), printed },
      others: [{ at: indicator.level3 }],
      provided: printed,
    });
  },
  examples: [
    { name: '值与名称相关', given: exampleIndicators({ level3: '志愿者招募情况', target: '本年招募志愿者人数≥100人' }), expect: 'pass' },
    {
      name: '值来自别的项目',
      given: exampleIndicators({ level3: '县市区督查覆盖率', target: '本年招募志愿者人数≥100人' }),
      expect: ['foreign'],
    },
    { name: '用词不同但单位相符', given: exampleIndicators({ level3: '群众满意度', target: '参加者赞成比例≥90%' }), expect: 'pass' },
  ],
});
