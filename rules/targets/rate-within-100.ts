import { isDisplaced } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { impliedUnit } from '../../src/engine/kit/implied-unit.ts';
import { categoryOf, nameOf, subjectOf } from '../../src/engine/kit/indicators.ts';
import { isGoodRate, isLowerBetter } from '../../src/engine/kit/lower-is-better.ts';
import { defineIndicatorRule, type Verdicts } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';
import { memoise } from '../../src/model/memoise.ts';
import type { Indicator } from '../../src/model/record.ts';
import type { Target } from '../../src/model/target.ts';

/** Rates that may pass 100%: growth, completion against a plan, use against a design figure. */
const mayPass100: (name: string) => boolean = memoise((name) =>
  /增长|增幅|增加|提高|提升|上升|增量|增收|超额|回报|收益|利润|产值|周转|拉动|倍|执行|进度|产销|比上年|同比|环比|杠杆|偿债|流动比|速动|抵押|准备金|积累|完成比|自给|毛入|毛利|床位|病床|载客|满载|实载/.test(
    name,
  ),
);
/** Rates that people let pass 100% when they did more than planned. */
const isCompletion: (name: string) => boolean = memoise(
  (name) => /(?:完成|达成|实现|使用|利用|负荷|保障)率$/.test(name) && !/及时|按时|按期|准时/.test(name),
);

/** `292%` read by OCR for ≥92%: a rate over 100 that is plausible without its leading 2. */
function looksMisread(target: Extract<Target, { kind: 'quantity' }>): string | undefined {
  if (target.comparator !== undefined || target.decimals > 0 || target.number < 250 || target.number > 2100) return undefined;
  const rest = Number(String(target.number).slice(1));
  return String(target.number).startsWith('2') && rest >= 50 && rest <= 100 ? `≥${rest}%` : undefined;
}

/** What was meant where one point was lost (`980%`) or, failing that, one digit is too many (`195%`); undefined where neither, or several digits, explain it. */
function withoutSlip({ comparator, number, decimals }: Extract<Target, { kind: 'quantity' }>): string | undefined {
  const isLikely = (rate: number): boolean => rate >= 50 && rate <= 100;
  if (decimals > 0) return undefined;
  const printed = String(number);
  const sign = comparator ?? '';
  if (isLikely(number / 10)) return `${sign}${printed.slice(0, -1)}.${printed.slice(-1)}%`;
  const shorter = new Set([...printed].map((_digit, at) => printed.slice(0, at) + printed.slice(at + 1)));
  const [only, ...others] = [...shorter].filter((digits) => isLikely(Number(digits)));
  return only === undefined || others.length > 0 ? undefined : `${sign}${only}%`;
}

const MESSAGES = {
  over: {
    zh: '“{name}”是部分占全部的比例，填写的“{printed}”超过100%',
    en: '“{name}” is a share of a whole, yet “{printed}” exceeds 100%',
  },
  overPlan: { zh: '“{name}”填写“{printed}”，超过100%，请核实', en: '“{name}” is given as “{printed}”, more than 100%; please verify' },
  atLeast100: { zh: '“{name}”的指标值“{printed}”只可能等于100%', en: 'The target “{printed}” of “{name}” can only equal 100%' },
  misread: {
    zh: '“{name}”的值“{printed}”疑为“{expected}”的识别错误',
    en: 'The value “{printed}” of “{name}” is probably “{expected}” misread',
  },
} as const;

/** A rate as a percentage: 1.92倍 is 192%, of a range its upper end; points by which it changes are none unless there are more than 100. */
function asPercentage(value: Target | undefined): Extract<Target, { kind: 'quantity' }> | undefined {
  if (value?.kind === 'range' && value.unit?.unitClass === 'percent')
    return { kind: 'quantity', number: value.high, decimals: value.decimals, unit: value.unit };
  if (value?.kind !== 'quantity' || value.unit === undefined) return undefined;
  if (value.unit.printed === '倍') return value.number > 1 ? { ...value, number: Number((value.number * 100).toPrecision(12)) } : undefined;
  if (value.unit.unitClass !== 'percent') return undefined;
  return value.unit.printed.includes('点') && value.number <= 100 ? undefined : value;
}

function judge(indicator: Indicator, cell: Field<Target>, isTarget: boolean, verdicts: Verdicts<typeof MESSAGES>) {
  const value = asPercentage(cell.value);
  if (value === undefined) return;
  const isPermille = value.unit?.printed === '‰';
  // Of what is no share by its name 倍 and points say nothing that could be too much.
  const isPercentage = value.unit?.unitClass === 'percent' && !value.unit.printed.includes('点');
  if (!isPercentage && impliedUnit(nameOf(indicator))?.unit !== '%') return;
  // Rates in ‰ are few of very many, such as those of births: only what is more than all can be judged.
  if (isPermille && value.number <= 1000) return;
  if (value.number < 100) return verdicts.pass(1, [cell]);
  // Some forms say with the target what is measured (`采购流程与采购法一致率≥90%`); the actual value is measured alike.
  const target = indicator.target.value;
  const name = target === undefined || impliedUnit(nameOf(indicator))?.unit === '%' ? nameOf(indicator) : subjectOf(indicator, target);
  const satisfaction = categoryOf(indicator) === 'satisfaction';
  if (impliedUnit(name)?.unit !== '%' && !satisfaction && !isGoodRate(name)) return verdicts.skip('not-a-rate');
  if (mayPass100(name) || (value.lead !== undefined && mayPass100(value.lead))) return verdicts.pass(1, [cell]);
  const args = { name, printed: cell.text };
  if (value.number === 100) {
    // 逾期发放率≥100%: its direction is wrong, and 100% is not what it should say.
    if (!isTarget || isLowerBetter(name) || (value.comparator !== '≥' && value.comparator !== '>')) return verdicts.pass(1, [cell]);
    return verdicts.fail({ message: 'atLeast100', at: cell, args, severity: 'info', provided: cell.text, expected: '100%' });
  }
  if (cell.uncertain === true) return verdicts.skip('uncertain-cell');
  const misread = isTarget && !isPermille && isPercentage ? looksMisread(value) : undefined;
  if (misread !== undefined)
    return verdicts.fail({
      message: 'misread',
      at: cell,
      args: { ...args, expected: misread },
      severity: 'info',
      provided: cell.text,
      possible: misread,
    });
  if (value.comparator === '≤' || value.comparator === '<') return verdicts.pass(1, [cell]);
  if (isCompletion(name) || !(satisfaction || isGoodRate(name)))
    return verdicts.fail({ message: 'overPlan', at: cell, args, severity: 'warning', provided: cell.text, bound: '≤100%' });
  const meant = isPermille || !isPercentage || cell.value?.kind === 'range' ? undefined : withoutSlip(value);
  verdicts.fail({
    message: 'over',
    at: cell,
    args,
    provided: cell.text,
    bound: '≤100%',
    ...(meant === undefined ? {} : { possible: meant }),
  });
}

export const rateWithin100 = defineIndicatorRule({
  id: 'targets/rate-within-100',
  version: 5,
  severity: 'error',
  concern: 'target-value',
  title: { zh: '比率不超过100%', en: 'A rate does not exceed 100%' },
  rationale: {
    zh: '合格率、覆盖率、满意度是部分占全部的比例，不可能超过100%。',
    en: 'Pass, coverage and satisfaction rates are shares of a whole and cannot exceed 100%.',
  },
  remedy: { zh: '改正数值；“≥100%”写作“100%”。', en: 'Correct the figure; write “≥100%” as “100%”.' },
  basis: [],
  messages: MESSAGES,
  check(indicator, project, verdicts) {
    if (isDisplaced(project, indicator)) return verdicts.skip('columns-shifted');
    judge(indicator, indicator.target, true, verdicts);
    if (indicator.actual !== undefined) judge(indicator, indicator.actual, false, verdicts);
  },
  examples: [
    { name: '合格率100%', given: exampleIndicators({ level2: '质量指标', level3: '工程合格率', target: '100%' }), expect: 'pass' },
    { name: '合格率≥195%', given: exampleIndicators({ level2: '质量指标', level3: '工程合格率', target: '≥195%' }), expect: ['over'] },
    {
      name: '实际一致率120%',
      given: exampleIndicators({ level3: '实物量标准一致程度', target: '配置数量与标准一致率≥90%', actual: '120%' }),
      expect: ['over'],
    },
    { name: '增长率可以超过100%', given: exampleIndicators({ level2: '质量指标', level3: '产值增长率', target: '≥120%' }), expect: 'pass' },
    {
      name: '合格率≥100%',
      given: exampleIndicators({ level2: '质量指标', level3: '工程合格率', target: '≥100%' }),
      expect: ['atLeast100'],
    },
    { name: '合格率≥1950‰', given: exampleIndicators({ level2: '质量指标', level3: '工程合格率', target: '≥1950‰' }), expect: ['over'] },
    { name: '合格率≥1.95倍', given: exampleIndicators({ level2: '质量指标', level3: '工程合格率', target: '≥1.95倍' }), expect: ['over'] },
    {
      name: '合格率90%—195%',
      given: exampleIndicators({ level2: '质量指标', level3: '工程合格率', target: '90%—195%' }),
      expect: ['over'],
    },
    { name: '产值增长1.5倍', given: exampleIndicators({ level3: '产值增长率', target: '≥1.5倍' }), expect: 'pass' },
    {
      name: '合格率提高5个百分点，不判',
      given: exampleIndicators({ level2: '质量指标', level3: '工程合格率', target: '提高5个百分点' }),
      expect: 'skip',
    },
    { name: '出生率12‰', given: exampleIndicators({ level2: '质量指标', level3: '人口出生率', target: '≤12‰' }), expect: 'skip' },
    { name: '逾期率≥100%，方向反了另有规则', given: exampleIndicators({ level3: '逾期发放率', target: '≥100%' }), expect: 'pass' },
    { name: '≥被识别成2', given: exampleIndicators({ level2: '质量指标', level3: '工程合格率', target: '292%' }), expect: ['misread'] },
    {
      name: '毛入学率可以超过100%',
      given: exampleIndicators({ level2: '质量指标', level3: '小学毛入学率', target: '≥102%' }),
      expect: 'pass',
    },
    { name: '任务完成率120%', given: exampleIndicators({ level3: '任务完成率', target: '120%' }), expect: ['overPlan'] },
  ],
});
