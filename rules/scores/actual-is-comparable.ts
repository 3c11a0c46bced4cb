import { attainmentOf, fallsShort } from '../../src/engine/kit/attainment.ts';
import { isDisplaced } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { isForeignTarget } from '../../src/engine/kit/foreign-target.ts';
import { impliedUnit } from '../../src/engine/kit/implied-unit.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { saysLess } from '../../src/engine/kit/second-figure.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import type { Indicator } from '../../src/model/record.ts';

/** The actual value is in a unit that fits the name, the target is not. */
function targetUnitContradictsName(indicator: Indicator): boolean {
  const fits = impliedUnit(nameOf(indicator))?.fits;
  const [target, actual] = [indicator.target.value, indicator.actual?.value];
  if (
    fits === undefined ||
    target?.kind !== 'quantity' ||
    actual?.kind !== 'quantity' ||
    target.unit === undefined ||
    actual.unit === undefined
  )
    return false;
  return fits.includes(actual.unit.unitClass) && !fits.includes(target.unit.unitClass);
}

/** 742元/月 beside 742万元/月: the number to the last digit, so that one of the units is wrong. */
function isSlip({ target, actual }: Indicator): boolean {
  const [aim, done] = [target.value, actual?.value];
  if (aim?.kind !== 'quantity' || done?.kind !== 'quantity' || aim.number !== done.number || aim.number === 0) return false;
  return aim.unit?.unitClass === 'money' && done.unit?.unitClass === 'money' && aim.unit.per === done.unit.per;
}

export const actualIsComparable = defineIndicatorRule({
  id: 'scores/actual-is-comparable',
  version: 4,
  severity: 'warning',
  concern: 'actual',
  title: { zh: '实际完成值能与指标值比较', en: 'The actual value can be compared with the target' },
  rationale: {
    zh: '目标是人数，完成值却填100%或照抄“以上”，看不出到底完成了多少。',
    en: 'With a headcount as target and “100%” or the threshold itself as actual value nobody can see what was achieved.',
  },
  remedy: { zh: '按指标值的单位填写实际完成的数字。', en: 'Give the figure achieved in the unit of the target.' },
  basis: [],
  messages: {
    otherUnit: {
      zh: '指标“{name}”目标“{target}”，实际完成值填“{actual}”，单位不同，无法比较',
      en: '“{name}”: the target is “{target}”, the actual value “{actual}” is in another unit',
    },
    notANumber: {
      zh: '指标“{name}”目标“{target}”，实际完成值只写“{actual}”，没有数字',
      en: '“{name}”: the target is “{target}”, the actual value “{actual}” has no figure',
    },
    notADate: {
      zh: '指标“{name}”要求“{target}”，实际完成值填“{actual}”，没有写明完成时间',
      en: '“{name}” is due “{target}”; the actual value “{actual}” gives no date',
    },
    magnitude: {
      zh: '指标“{name}”目标“{target}”，实际完成值“{actual}”，数字相近而单位相差悬殊，疑有一处单位写错',
      en: '“{name}”: target “{target}”, actual value “{actual}”: like numbers in very different units, so one unit is probably wrong',
    },
    threshold: {
      zh: '指标“{name}”的实际完成值“{actual}”照抄了界限，没有写明实际数字',
      en: 'The actual value “{actual}” of “{name}” is a threshold, not a figure',
    },
    qualified: {
      zh: '指标“{name}”目标“{target}”，实际完成值“{actual}”自带说明，按说明可能没有达到',
      en: '“{name}”: target “{target}”; the actual value “{actual}” says itself that the target may have been missed',
    },
  },
  judges: ['target', 'actual'],
  check(indicator, project, verdicts) {
    const { actual, target } = indicator;
    if (actual?.value === undefined || actual.value.kind === 'empty' || indicator.execution === true) return;
    if (target.value === undefined || target.value.kind === 'empty' || target.value.kind === 'text' || target.value.kind === 'graded')
      return;
    if (isDisplaced(project, indicator)) return verdicts.skip('columns-shifted');
    if (actual.uncertain === true || target.uncertain === true) return verdicts.skip('uncertain-cell');
    const args = { name: nameOf(indicator), target: target.text, actual: actual.text };
    const others = [{ at: target }];
    const isLimit = actual.value.kind === 'quantity' && actual.value.comparator !== undefined && actual.value.comparator !== '=';
    if (isLimit || fallsShort(actual.value))
      return verdicts.fail({
        message: 'threshold',
        at: actual,
        args: { name: args.name, actual: args.actual },
        others,
        provided: actual.text,
      });
    const attainment = attainmentOf(indicator, project);
    if (saysLess(indicator, project)) return verdicts.fail({ message: 'qualified', at: actual, args, others, provided: actual.text });
    if (attainment.kind !== 'incomparable') return verdicts.pass();
    if (isForeignTarget(indicator)) return verdicts.skip('target-belongs-elsewhere');
    // The target's own unit contradicts the name; that is what unit-fits-name says.
    if (attainment.why === 'units' && targetUnitContradictsName(indicator)) return verdicts.skip('target-unit-contradicts-name');
    const message = attainment.why === 'units' ? 'otherUnit' : attainment.why;
    verdicts.fail({
      message,
      at: actual,
      args,
      others,
      provided: actual.text,
      ...(message === 'magnitude' && isSlip(indicator) ? { severity: 'error' } : {}),
    });
  },
  examples: [
    {
      name: '单位差一万倍',
      given: exampleIndicators({ level2: '成本指标', level3: '每场成本', target: '≤1.2元', actual: '1.1万元' }),
      expect: ['magnitude'],
    },
    {
      name: '数字相同，单位差一万倍',
      given: exampleIndicators({ level2: '成本指标', level3: '每人每月补助', target: '≥742元/人·月', actual: '742万元/人·月' }),
      expect: ['magnitude'],
    },
    {
      name: '换算后相等，可以',
      given: exampleIndicators({ level2: '成本指标', level3: '每人补助', target: '≤12000元/人', actual: '1.2万元/人' }),
      expect: 'pass',
    },
    { name: '同一单位', given: exampleIndicators({ target: '80人以上', actual: '85人' }), expect: 'pass' },
    { name: '人数填了百分比', given: exampleIndicators({ target: '80人以上', actual: '100%' }), expect: ['otherUnit'] },
    {
      name: '照抄界限',
      given: exampleIndicators({ level3: '阅读量', target: '48万人次以上', actual: '48万人次以上' }),
      expect: ['threshold'],
    },
    { name: '近60次是不到60次', given: exampleIndicators({ target: '≥60次', actual: '近60次' }), expect: ['threshold'] },
    { name: '只写完成', given: exampleIndicators({ target: '≥80人', actual: '已完成' }), expect: ['notANumber'] },
    {
      name: '定性目标填100%，可以',
      given: exampleIndicators({ level2: '质量指标', level3: '制度建设', target: '健全', actual: '100%' }),
      expect: 'pass',
    },
    { name: '完成值里有没验收的', given: exampleIndicators({ target: '≥60次', actual: '60次（其中10次未验收）' }), expect: ['qualified'] },
    { name: '完成值里写了两个数', given: exampleIndicators({ target: '≥28台', actual: '28台/18台' }), expect: ['qualified'] },
    { name: '约数与界限相同', given: exampleIndicators({ target: '≥28台', actual: '约28台' }), expect: ['qualified'] },
    { name: '分开写明的，可以', given: exampleIndicators({ target: '≥28台', actual: '28台（其中甲校10台、乙校18台）' }), expect: 'pass' },
    { name: '减去没验收的也达到', given: exampleIndicators({ target: '≥60次', actual: '90次（其中10次未验收）' }), expect: 'pass' },
    { name: '完成值没写单位，可以', given: exampleIndicators({ target: '80人以上', actual: '85' }), expect: 'pass' },
  ],
});
