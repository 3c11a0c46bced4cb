import { shareAsPercent } from '../../src/engine/kit/attainment.ts';
import { isDisplaced } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { impliedUnit } from '../../src/engine/kit/implied-unit.ts';
import { nameOf, subjectOf } from '../../src/engine/kit/indicators.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import { formatNumber } from '../../src/model/number.ts';
import type { Project } from '../../src/model/record.ts';
import type { Quantity } from '../../src/model/target.ts';

/** An execution rate that the funds of the form contradict is wrong altogether, not only written without its unit. */
function contradictsFunds({ spent, budgeted }: Project, percent: number): boolean {
  const [numerator, denominator] = [spent?.total?.value?.fen, budgeted?.total?.value?.fen];
  if (numerator === undefined || denominator === undefined || denominator === 0) return false;
  return Math.abs((100 * numerator) / denominator - percent) > 0.1;
}

/** 0.98 beside ≤1.2 is what it says. */
function isNearer(bare: Quantity, share: Quantity, target: Quantity): boolean {
  const distance = ({ number }: Quantity) => Math.abs(Math.log10(number / target.number));
  return distance(bare) < distance(share);
}

export const shareWrittenAsPercentage = defineIndicatorRule({
  id: 'scores/share-written-as-percentage',
  version: 2,
  severity: 'warning',
  concern: 'actual',
  title: { zh: '比率的完成值写成百分比', en: 'An achieved rate is written as a percentage' },
  rationale: {
    zh: '目标是“≥80%”，完成值写“0.992”，没有单位，容易读成0.992%。',
    en: 'Beside “≥80%” a bare “0.992” has no unit and may be read as 0.992%.',
  },
  remedy: { zh: '改写为百分比。', en: 'Write it as a percentage.' },
  basis: [],
  messages: {
    share: {
      zh: '指标“{name}”的完成值“{actual}”没有单位，应写作“{expected}”',
      en: 'The actual value “{actual}” of “{name}” has no unit; it should read “{expected}”',
    },
  },
  judges: ['target', 'actual'],
  check(indicator, project, verdicts) {
    const { actual } = indicator;
    const target = indicator.target.value;
    if (actual?.value?.kind !== 'quantity' || actual.value.unit !== undefined) return;
    if (
      target?.kind !== 'quantity' ||
      (target.unit?.unitClass !== 'percent' && impliedUnit(subjectOf(indicator, target))?.unit !== '%') ||
      target.number <= 1
    )
      return;
    if (isDisplaced(project, indicator)) return verdicts.skip('columns-shifted');
    const share = shareAsPercent(actual.value);
    if (share === undefined || isNearer(actual.value, share, target)) return verdicts.pass();
    if (actual.uncertain === true) return verdicts.skip('uncertain-cell');
    if (indicator.execution === true && contradictsFunds(project, share.number)) return verdicts.skip('rate-is-wrong');
    const expected = `${formatNumber(share.number, share.decimals)}%`;
    verdicts.fail({
      message: 'share',
      at: actual,
      args: { name: nameOf(indicator), actual: actual.text, expected },
      others: [{ at: indicator.target }],
      provided: actual.text,
      expected,
    });
  },
  examples: [
    { name: '写成百分比', given: exampleIndicators({ level3: '覆盖率', target: '≥80%', actual: '99.2%' }), expect: 'pass' },
    { name: '写成小数', given: exampleIndicators({ level3: '覆盖率', target: '≥80%', actual: '0.992' }), expect: ['share'] },
    { name: '次数为0.5，不是比率', given: exampleIndicators({ level3: '人均次数', target: '≥2次', actual: '0.5' }), expect: 'pass' },
    { name: '比率本来不足1', given: exampleIndicators({ level3: '差错率', target: '≤1.2', actual: '0.98' }), expect: 'pass' },
    { name: '百分比栏只写数字，可以', given: exampleIndicators({ level3: '覆盖率', target: '≥80%', actual: '95' }), expect: 'pass' },
  ],
});
