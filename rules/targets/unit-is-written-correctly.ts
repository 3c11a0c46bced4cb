import { isDisplaced } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { impliedUnit } from '../../src/engine/kit/implied-unit.ts';
import { categoryOf, subjectOf } from '../../src/engine/kit/indicators.ts';
import { printedNumber, printTarget } from '../../src/engine/kit/print-target.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import { memoise } from '../../src/model/memoise.ts';
import { formatNumber } from '../../src/model/number.ts';
import type { Indicator } from '../../src/model/record.ts';
import { type Quantity, readTarget } from '../../src/model/target.ts';

/** The one amount a description names, to replace a mangled one. */
const amountNamed: (text: string) => string | undefined = memoise((text) => {
  const amounts = text.match(/\d+(?:\.\d+)?(?:万元|亿元|元)/g);
  return amounts !== null && amounts.length === 1 ? amounts[0] : undefined;
});

/** `2万` for money, `23009千万`: what the unit should read; undefined when the multiplier is in order. */
function moneyExpected(indicator: Indicator, target: Quantity): string | undefined {
  if (target.multiplier === undefined || target.unit !== undefined) return undefined;
  const fits = impliedUnit(subjectOf(indicator, target))?.fits[0];
  if (fits !== 'money' && !(fits === undefined && categoryOf(indicator) === 'cost')) return undefined;
  const named = amountNamed(indicator.description?.text ?? '');
  // 千万 and 百万 behind a long number are no magnitude that anybody meant.
  if (target.multiplier !== '万' && target.multiplier !== '亿' && Number(printedNumber(target)) >= 100) return named ?? '';
  return printTarget(target, '元');
}

function shareAsPercent(target: Quantity): string | undefined {
  if (target.unit?.printed !== '比例' || target.number > 1) return undefined;
  return `${target.comparator ?? ''}${formatNumber(Number((target.number * 100).toPrecision(12)), 0)}%`;
}

export const unitIsWrittenCorrectly = defineIndicatorRule({
  id: 'targets/unit-is-written-correctly',
  version: 1,
  severity: 'warning',
  concern: 'unit',
  title: { zh: '计量单位书写规范', en: 'Units are written as is usual' },
  rationale: {
    zh: '“百分数”“比例”“万”“千万”不是完整的计量单位，读者可能读错一个数量级。',
    en: '“百分数”, “比例”, “万” and “千万” are not complete units; a reader may be wrong by orders of magnitude.',
  },
  remedy: { zh: '改用规范的计量单位。', en: 'Use the usual unit.' },
  basis: [],
  messages: {
    misspelt: { zh: '指标值“{printed}”的计量单位应写作“{usual}”', en: 'The unit of the target “{printed}” should read “{usual}”' },
    incompleteMoney: {
      zh: '指标值“{printed}”是金额，却没有写明“元”',
      en: 'The target “{printed}” is an amount of money but does not say 元',
    },
    implausible: {
      zh: '指标值“{printed}”的数字与单位“{unit}”合起来不合情理，单位书写有误',
      en: 'In the target “{printed}” the number and the unit “{unit}” make no sensible amount',
    },
  },
  judges: ['target'],
  check(indicator, project, verdicts) {
    const target = indicator.target.value;
    if (target === undefined || target.kind !== 'quantity' || (target.unit === undefined && target.multiplier === undefined)) return;
    if (isDisplaced(project, indicator)) return verdicts.skip('columns-shifted');
    const printed = indicator.target.text;
    const usual = target.unit?.usual;
    // %（百分比） says what it means twice, and is not wrong.
    if (usual !== undefined && target.unit?.printed.startsWith(usual) !== true) {
      const expected = shareAsPercent(target) ?? printTarget(target, usual);
      verdicts.fail({ message: 'misspelt', at: indicator.target, args: { printed, usual }, provided: printed, expected });
      return;
    }
    const money = moneyExpected(indicator, target);
    if (money === undefined) return verdicts.pass();
    const sensible = readTarget(money);
    if (money === '' || (sensible.kind === 'quantity' && sensible.multiplier === undefined && !money.startsWith(printTarget(target, ''))))
      verdicts.fail({
        message: 'implausible',
        at: indicator.target,
        args: { printed, unit: target.multiplier ?? '' },
        provided: printed,
        ...(money === '' ? {} : { expected: money }),
      });
    else verdicts.fail({ message: 'incompleteMoney', at: indicator.target, args: { printed }, provided: printed, expected: money });
  },
  examples: [
    { name: '单位规范', given: exampleIndicators({ level2: '成本指标', level3: '项目成本', target: '≤220万元' }), expect: 'pass' },
    { name: '百分数应写作%', given: exampleIndicators({ level3: '补贴完成率', target: '100百分数' }), expect: ['misspelt'] },
    {
      name: '万不是金额单位',
      given: exampleIndicators({ level2: '成本指标', level3: '预算内', target: '≤220万' }),
      expect: ['incompleteMoney'],
    },
    {
      name: '数字后面带千万',
      given: exampleIndicators({ level2: '成本指标', level3: '合同金额', description: '支付尾款30093194元', target: '23009千万' }),
      expect: ['implausible'],
    },
    { name: '万后面有人次', given: exampleIndicators({ level3: '阅读人次', target: '≥48万人次' }), expect: 'pass' },
  ],
});
