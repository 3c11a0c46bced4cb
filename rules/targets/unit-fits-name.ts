import { isDisplaced } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { impliedUnit } from '../../src/engine/kit/implied-unit.ts';
import { categoryOf, nameOf } from '../../src/engine/kit/indicators.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';
import { memoise } from '../../src/model/memoise.ts';
import type { Indicator } from '../../src/model/record.ts';
import type { Quantity } from '../../src/model/target.ts';
import { type Unit, type UnitClass, unitAt } from '../../src/model/unit.ts';

/** The unit that a tail is, whole. */
const unitOf: (tail: string) => Unit | undefined = memoise((tail) => {
  const unit = unitAt(tail);
  return unit?.printed === tail ? unit : undefined;
});

/** `90%人`: what stands after the unit is another unit. Two of one class, 台件 or 册份, are one way of counting. */
function hasTwoUnits({ unit, tail }: Quantity): boolean {
  const second = tail === undefined ? undefined : unitOf(tail);
  return second !== undefined && second.unitClass !== unit?.unitClass;
}

/** Expenses by name, 差旅费 or 培训费; 免费, 缴费, 消费 and the like end alike and are none. */
const EXPENSE = /(?<![免缴收付消浪退计欠减自公续交])费$/;

/** What must be money: by its name alone, or as a cost that is called an expense (物业费 as a quantity may count those that pay it). */
const isMoney = (indicator: Indicator, name: string): boolean => {
  const fits = impliedUnit(name)?.fits;
  return fits === undefined ? categoryOf(indicator) === 'cost' && EXPENSE.test(name) : fits[0] === 'money';
};

const HEADS: ReadonlySet<UnitClass> = new Set(['people', 'times', 'count']);

/** 人/次 is 人次, written as if it were a ratio. */
const unslashed = (unit: Unit): Unit => (unit.printed === '人/次' ? { printed: unit.printed, unitClass: 'times' } : unit);

/** Whether a unit cannot be that of a name. Of what is per something only people, times and pieces beside money are sure: 差旅费470人/天. */
function contradicts(unit: Unit, indicator: Indicator, name: string): boolean {
  const money = isMoney(indicator, name);
  if (money && HEADS.has(unit.unitClass)) return true;
  const fits = impliedUnit(name)?.fits;
  if (fits === undefined || unit.per !== undefined || isTolerated(unit.unitClass, fits)) return false;
  // A deadline named 完成时间 may be a share of work done; only money, people and the like contradict it.
  return fits[0] !== 'duration' || unit.unitClass === 'money' || unit.unitClass === 'people';
}

/** Units that are never wrong enough to say so: points on a satisfaction scale, levels, ratios in 倍, and anything per something. */
function isTolerated(printed: UnitClass, fits: readonly UnitClass[]): boolean {
  return printed === 'points' || printed === 'rate' || fits.includes(printed);
}

/**
 * What the unit must fit: the third level, or where it is no rate the text that some forms print in place of a category at the
 * second level (干部档案规范化率 above 业务培训140人次).
 */
function namedBy(indicator: Indicator): { readonly name: string; readonly cell: Field<string> } {
  const name = nameOf(indicator);
  const { level2 } = indicator;
  const free = categoryOf(indicator) === undefined && level2.text.length >= 4 && !level2.text.endsWith('指标');
  if (!free || impliedUnit(name)?.unit === '%' || !/率$/.test(level2.text)) return { name, cell: indicator.level3 };
  return { name: level2.text, cell: level2 };
}

export const unitFitsName = defineIndicatorRule({
  id: 'targets/unit-fits-name',
  version: 2,
  severity: 'warning',
  concern: 'unit',
  title: { zh: '计量单位与指标名称相符', en: 'The unit fits the name of the indicator' },
  rationale: {
    zh: '“率”用百分比，“人数”用人，“金额”用元；单位与名称矛盾时，名称和数值必有一处填错。',
    en: 'A rate is a percentage, a headcount is people, an amount is money; where unit and name contradict each other one of them is wrong.',
  },
  remedy: { zh: '核对指标名称与指标值，改正填错的一处。', en: 'Check name and target and correct the wrong one.' },
  basis: [],
  messages: {
    contradicts: {
      zh: '指标“{name}”的值“{printed}”用了“{unit}”，与名称矛盾',
      en: 'The target “{printed}” of “{name}” is in “{unit}”, which contradicts the name',
    },
    twoUnits: { zh: '指标值“{printed}”写了两个计量单位', en: 'The target “{printed}” has two units' },
  },
  judges: ['target'],
  check(indicator, project, verdicts) {
    const target = indicator.target.value;
    if (target === undefined || (target.kind !== 'quantity' && target.kind !== 'range') || target.unit === undefined) return;
    if (isDisplaced(project, indicator)) return verdicts.skip('columns-shifted');
    const unit = unslashed(target.unit);
    const printed = indicator.target.text;
    if (target.kind === 'quantity' && hasTwoUnits(target)) {
      verdicts.fail({ message: 'twoUnits', at: indicator.target, args: { printed }, provided: printed });
      return;
    }
    const { name, cell } = namedBy(indicator);
    if (!contradicts(unit, indicator, name)) return verdicts.pass();
    if (indicator.target.uncertain === true || indicator.level3.uncertain === true) return verdicts.skip('uncertain-cell');
    // The number was counted in the unit it has; nobody can tell what it would be in another kind of unit.
    verdicts.fail({
      message: 'contradicts',
      at: indicator.target,
      args: { name, printed, unit: unit.printed },
      others: [{ at: cell }],
      provided: printed,
    });
  },
  examples: [
    { name: '率用百分比', given: exampleIndicators({ level3: '培训合格率', target: '≥95%' }), expect: 'pass' },
    {
      name: '二级写率，指标值是人次',
      given: exampleIndicators({ level2: '档案规范化率', level3: '业务培训140人次', target: '140人次' }),
      expect: ['contradicts'],
    },
    { name: '写了两个单位', given: exampleIndicators({ level3: '培训合格率', target: '≥90%人' }), expect: ['twoUnits'] },
    { name: '台件是一个单位', given: exampleIndicators({ level3: '检定器具数量', target: '≥2400台件' }), expect: 'pass' },
    { name: '率用了人', given: exampleIndicators({ level3: '培训合格率', target: '≥95人' }), expect: ['contradicts'] },
    { name: '人数用了百分比', given: exampleIndicators({ level3: '培训人数', target: '100%' }), expect: ['contradicts'] },
    { name: '户数用了人/次', given: exampleIndicators({ level3: '慰问户数', target: '≥80人/次' }), expect: ['contradicts'] },
    {
      name: '培训费用了人/天',
      given: exampleIndicators({ level2: '成本指标', level3: '专题培训费', target: '320人/天' }),
      expect: ['contradicts'],
    },
    {
      name: '培训费每人每天多少元',
      given: exampleIndicators({ level2: '成本指标', level3: '专题培训费', target: '320元/人·天' }),
      expect: 'pass',
    },
    { name: '收物业费的小区数，不判', given: exampleIndicators({ level3: '老旧小区物业费', target: '8个' }), expect: 'pass' },
    { name: '每次参加的人数', given: exampleIndicators({ level3: '每期培训人数', target: '≥50人/次' }), expect: 'pass' },
    { name: '人数用人次，可以', given: exampleIndicators({ level3: '培训人数', target: '≥200人次' }), expect: 'pass' },
    { name: '数量完成率是率', given: exampleIndicators({ level3: '课件制作数量完成率', target: '≥90%' }), expect: 'pass' },
  ],
});
