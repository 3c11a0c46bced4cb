import { z } from 'zod';
import { attainmentOf } from '../../src/engine/kit/attainment.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { isExplained } from '../../src/engine/kit/self-evaluation.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import { formatNumber } from '../../src/model/number.ts';

export const overachievementExplained = defineIndicatorRule({
  id: 'scores/overachievement-explained',
  version: 1,
  severity: 'warning',
  concern: 'actual',
  title: { zh: '大幅超过指标值的说明原因', en: 'Far more than the target is explained' },
  rationale: {
    zh: '实际完成值远超指标值，多半是指标值定得过低或完成值填错。',
    en: 'Far more than planned mostly means that the target was too low or the actual value is wrong.',
  },
  remedy: {
    zh: '核实完成值并说明超额原因，下年合理确定指标值。',
    en: 'Verify the value, give the reason, and set next year’s target accordingly.',
  },
  basis: [],
  options: z.object({ explainAbove: z.number().min(0).default(30), noteAbove: z.number().min(0).default(20) }),
  messages: {
    over: {
      zh: '指标“{name}”目标“{target}”，实际“{actual}”，超过{percent}%，没有说明原因',
      en: '“{name}”: target “{target}”, achieved “{actual}”, {percent}% more, without a reason',
    },
  },
  judges: ['target', 'actual'],
  check(indicator, project, verdicts, options) {
    const target = indicator.target.value;
    const { actual } = indicator;
    if (actual === undefined || target?.kind !== 'quantity' || indicator.execution === true || actual.value?.kind !== 'quantity') return;
    // A percentage has its own ceiling: 100% against ≥80% is no overshoot.
    const unit = target.unit?.unitClass ?? actual.value.unit?.unitClass;
    if (unit === 'percent' || unit === 'points') return;
    const attainment = attainmentOf(indicator, project);
    if (attainment.kind !== 'met' || attainment.ratio === undefined) return;
    const percent = (attainment.ratio - 1) * 100;
    if (percent <= options.noteAbove + 1e-9) return verdicts.pass();
    const column = indicator.explanation;
    if (
      column === undefined
        ? project.issues !== undefined && mentions(project.issues.text, nameOf(indicator))
        : isExplained(project, indicator)
    )
      return verdicts.pass();
    // One more than a handful is a large percentage and no overshoot.
    const serious = percent > options.explainAbove + 1e-9 && (attainment.excess ?? 0) >= 2;
    verdicts.fail({
      message: 'over',
      at: actual,
      args: { name: nameOf(indicator), target: indicator.target.text, actual: actual.text, percent: formatNumber(percent, 0, 0) },
      others: [{ at: indicator.target }],
      provided: actual.text,
      ...(serious ? {} : { severity: 'info' }),
    });
  },
  examples: [
    {
      name: '略多于计划',
      given: exampleIndicators({ target: '≥100人', actual: '110人', weight: '20', score: '20', explanation: '' }),
      expect: 'pass',
    },
    {
      name: '计划3次、开展50次',
      given: exampleIndicators({ level3: '集中学习次数', target: '≥3次', actual: '50次', weight: '20', score: '20', explanation: '' }),
      expect: ['over'],
    },
    {
      name: '超额并说明原因',
      given: exampleIndicators({ target: '≥100人', actual: '220人', weight: '20', score: '20', explanation: '上级追加培训任务' }),
      expect: 'pass',
    },
    {
      name: '比率不算超额',
      given: exampleIndicators({ level3: '覆盖率', target: '≥70%', actual: '100%', weight: '20', score: '20', explanation: '' }),
      expect: 'pass',
    },
  ],
});

/** Whether the problems section speaks of the indicator and of too low a target. */
function mentions(issues: string, name: string): boolean {
  return name.length > 1 && issues.includes(name.slice(0, 4)) && /超额|超出|超过|偏低|高于/.test(issues);
}
