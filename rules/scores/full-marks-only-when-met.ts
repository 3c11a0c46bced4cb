import { arePlaces, attainmentOf } from '../../src/engine/kit/attainment.ts';
import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { wordsReach } from '../../src/engine/kit/graded-words.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { fullMarksOf } from '../../src/engine/kit/self-evaluation.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import { formatNumber } from '../../src/model/number.ts';
import type { Indicator } from '../../src/model/record.ts';

/** Words and signs of a limit. */
const LIMIT = /^(?:[≥≤><]|不[低少小高大多超]|大于|小于)|(?:以上|以下|以内)$/;

/** A deadline that a later date misses, a place that a lower one misses, and a grade that a lower one of its scale misses. */
function isBeyondDoubt(indicator: Indicator): boolean {
  const { target, actual } = indicator;
  if (target.value?.kind === 'quantity' && actual?.value?.kind === 'quantity') return arePlaces(indicator, target.value, actual.value);
  if (target.value?.kind === 'date') return target.value.deadline && target.value.date.month !== undefined;
  return wordsReach(target.text, actual?.text ?? '')?.sure === true;
}

export const fullMarksOnlyWhenMet = defineIndicatorRule({
  id: 'scores/full-marks-only-when-met',
  version: 3,
  severity: 'error',
  concern: 'score',
  title: { zh: '没有完成指标值的不得满分', en: 'A missed target does not earn full marks' },
  rationale: { zh: '实际完成值没有达到指标值却给满分，自评结果虚高。', en: 'Full marks for a missed target inflate the self-evaluation.' },
  remedy: {
    zh: '按完成比例扣分并说明原因，或改正填错的完成值。',
    en: 'Mark down in proportion and give the reason, or correct the actual value.',
  },
  basis: [EVALUATION_MEASURES],
  messages: {
    missed: {
      zh: '指标“{name}”目标“{target}”，实际“{actual}”，没有达到，却得满分{score}分',
      en: '“{name}”: target “{target}”, achieved “{actual}”, missed, yet full marks of {score}',
    },
  },
  judges: ['target', 'actual', 'weight', 'score'],
  check(indicator, project, verdicts) {
    const { score, actual } = indicator;
    if (score?.value === undefined || actual === undefined || indicator.execution === true) return;
    const attainment = attainmentOf(indicator, project);
    if (attainment.kind === 'unknown' || attainment.kind === 'incomparable') return verdicts.skip('not-comparable');
    if (attainment.kind === 'met') return verdicts.pass();
    const points = fullMarksOf(project, indicator);
    if (points === undefined) return verdicts.skip('points-unknown');
    if (score.value.points < points || points === 0) return verdicts.pass();
    const lost = attainment.ratio === undefined ? undefined : points * (1 - attainment.ratio);
    // 99.9% of 10 points is 9.99, which people write as 10.
    if (lost !== undefined && lost < 0.05) return verdicts.pass();
    // What a printed limit asks for is missed by little as by much; a bare value may be meant as about.
    const isSure = (lost ?? 0) >= 0.5 || (lost !== undefined && LIMIT.test(indicator.target.text)) || isBeyondDoubt(indicator);
    const doubtful = !isSure || indicator.weight?.value === undefined;
    const printed = score.text;
    verdicts.fail({
      message: 'missed',
      at: score,
      args: { name: nameOf(indicator), target: indicator.target.text, actual: actual.text, score: printed },
      others: [{ at: indicator.target }, { at: actual }],
      provided: printed,
      ...(attainment.ratio === undefined
        ? {}
        : {
            possible: formatNumber(attainment.ratio * points, 0, 2),
            arithmetic: `${formatNumber(attainment.ratio * 100, 0, 2)}% × ${points} = ${formatNumber(attainment.ratio * points, 0, 2)}`,
          }),
      ...(doubtful ? { severity: 'warning' } : {}),
    });
  },
  examples: [
    { name: '达到指标值得满分', given: exampleIndicators({ target: '≥15部', actual: '16部', weight: '20', score: '20' }), expect: 'pass' },
    {
      name: '没有达到仍得满分',
      given: exampleIndicators({ target: '15部以上', actual: '5部', weight: '20', score: '20' }),
      expect: ['missed'],
    },
    {
      name: '没有达到，已扣分',
      given: exampleIndicators({ target: '15部以上', actual: '5部', weight: '20', score: '6.7' }),
      expect: 'pass',
    },
    {
      name: '越少越好的指标',
      given: exampleIndicators({ level3: '群众投诉次数', target: '≤5次', actual: '3次', weight: '20', score: '20' }),
      expect: 'pass',
    },
    {
      name: '计量单位另列，完成值只填数字',
      given: exampleIndicators({ target: '≥6万份', actual: '6.4', weight: '20', score: '20' }),
      expect: 'pass',
    },
    {
      name: '完成值按基本单位填写',
      given: exampleIndicators({ target: '≥6万份', actual: '64000', weight: '20', score: '20' }),
      expect: 'pass',
    },
    {
      name: '计量单位另列，没有达到',
      given: exampleIndicators({ target: '≥6万份', actual: '4.8', weight: '20', score: '20' }),
      expect: ['missed'],
    },
    {
      name: '比期限晚仍得满分',
      given: exampleIndicators({ level3: '完成时间', target: '2023年9月30日前', actual: '2023年10月25日', weight: '10', score: '10' }),
      expect: ['missed'],
    },
    {
      name: '在期限内',
      given: exampleIndicators({ level3: '完成时间', target: '2023年12月底前', actual: '2023年10月', weight: '10', score: '10' }),
      expect: 'pass',
    },
    {
      name: '目标为优，评定为良',
      given: exampleIndicators({ level3: '培训质量等级', target: '优', actual: '良', weight: '10', score: '10' }),
      expect: ['missed'],
    },
    {
      name: '显著提升只是有所提升',
      given: exampleIndicators({ level3: '技术水平', target: '显著提升', actual: '有所提升', weight: '10', score: '10' }),
      expect: ['missed'],
    },
    {
      name: '目标是不发生',
      given: exampleIndicators({ level3: '安全事故', target: '不发生', actual: '未发生', weight: '10', score: '10' }),
      expect: 'skip',
    },
    {
      name: '名次越小越好',
      given: exampleIndicators({ level3: '考评排名', target: '不低于第12位', actual: '第9位', weight: '10', score: '10' }),
      expect: 'pass',
    },
    {
      name: '名次没有达到',
      given: exampleIndicators({ level3: '考评排名', target: '前8名', actual: '第11名', weight: '10', score: '10' }),
      expect: ['missed'],
    },
    {
      name: '每年两次，上下半年各一次',
      given: exampleIndicators({ level3: '巡查次数', target: '每年2次', actual: '上下半年各1次', weight: '10', score: '10' }),
      expect: 'skip',
    },
    {
      name: '万车死亡率不是百分比',
      given: exampleIndicators({ level3: '万车死亡率', target: '≤1.5', actual: '0.9', weight: '10', score: '10' }),
      expect: 'pass',
    },
    {
      name: '占比填成小数',
      given: exampleIndicators({ level3: '覆盖率', target: '≥80%', actual: '0.992', weight: '20', score: '20' }),
      expect: 'pass',
    },
  ],
});
