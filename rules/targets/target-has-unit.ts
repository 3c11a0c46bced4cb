import { TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import { isDisplaced } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { type ImpliedUnit, impliedUnit } from '../../src/engine/kit/implied-unit.ts';
import { categoryOf, nameOf, subjectOf } from '../../src/engine/kit/indicators.ts';
import { printTarget } from '../../src/engine/kit/print-target.ts';
import { hasHead } from '../../src/engine/kit/project-head.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import type { Indicator } from '../../src/model/record.ts';
import type { Quantity } from '../../src/model/target.ts';

/** ≤12/10万 is a rate of a population; ≥4600杆 of 维护灯杆数 counts by the word that its name ends in. */
function tailIsUnit(indicator: Indicator, { tail = '' }: Quantity): boolean {
  if (/^[/／](?:10万|十万|万|千)人?$/.test(tail)) return true;
  return /^\p{Script=Han}$/u.test(tail) && nameOf(indicator).includes(`${tail}数`);
}

/** A bare year in a timeliness target is a date, 0 needs no unit, and 220万 under 成本 is money (unit-is-written-correctly). */
function needsNoUnit(indicator: Indicator, target: Quantity, implied: ImpliedUnit | undefined): boolean {
  if (target.unit !== undefined || target.number === 0 || implied?.printed === true || tailIsUnit(indicator, target)) return true;
  if (target.number >= 1990 && target.number <= 2100 && categoryOf(indicator) === 'timeliness') return true;
  return target.multiplier !== undefined && (implied?.fits[0] === 'money' || (implied === undefined && categoryOf(indicator) === 'cost'));
}

/** A self-evaluation may print the unit with the actual value only. */
function unitOfActual(indicator: Indicator): string | undefined {
  const actual = indicator.actual?.value;
  return actual?.kind === 'quantity' && actual.unit?.usual === undefined ? actual.unit?.printed : undefined;
}

export const targetHasUnit = defineIndicatorRule({
  id: 'targets/target-has-unit',
  version: 2,
  severity: 'warning',
  concern: 'unit',
  title: { zh: '指标值写明计量单位', en: 'A target states its unit of measurement' },
  rationale: {
    zh: '没有计量单位的数字无法核对，也无法在自评时与实际完成值比较：“≥90”可以是90%，也可以是90人。',
    en: 'A number without a unit cannot be checked or compared with what was achieved: “≥90” may be 90% or 90 people.',
  },
  remedy: { zh: '在数字后补上计量单位。', en: 'Write the unit after the number.' },
  basis: [TARGET_MEASURES],
  messages: {
    noUnit: { zh: '指标值“{printed}”只有数字，没有计量单位', en: 'The target “{printed}” has a number but no unit' },
    namePasted: {
      zh: '指标值“{printed}”没有计量单位，数字后面误粘了文字，应删去',
      en: 'The target “{printed}” has no unit; words were pasted after its number and should go',
    },
  },
  judges: ['target'],
  check(indicator, project, verdicts) {
    const target = indicator.target.value;
    if (target === undefined || (target.kind !== 'quantity' && target.kind !== 'range' && target.kind !== 'several')) return;
    if (target.unit !== undefined) return verdicts.pass();
    if (isDisplaced(project, indicator)) return verdicts.skip('columns-shifted');
    if (indicator.target.uncertain === true) return verdicts.skip('uncertain-cell');
    const printed = indicator.target.text;
    const tail = target.kind === 'quantity' ? target.tail : undefined;
    const implied =
      impliedUnit(subjectOf(indicator, target)) ??
      impliedUnit(indicator.description?.text ?? '') ??
      (tail === undefined ? undefined : impliedUnit(tail));
    if (target.kind !== 'quantity') {
      if (implied?.printed === true) return verdicts.pass();
      verdicts.fail({
        message: 'noUnit',
        at: indicator.target,
        args: { printed },
        provided: printed,
        ...(implied?.unit === undefined ? {} : { expected: `${printed}${implied.unit}` }),
      });
      return;
    }
    if (needsNoUnit(indicator, target, implied)) return verdicts.pass();
    const unit = implied?.unit ?? unitOfActual(indicator);
    // In a list of a text 食品抽检批次 and 办结件数 say what is counted; a form asks for its unit.
    const mild = implied?.unit !== undefined && !hasHead(project);
    const expected = unit === undefined ? {} : { expected: `${target.lead ?? ''}${printTarget(target, unit)}` };
    if (target.tail === undefined)
      verdicts.fail({
        message: 'noUnit',
        at: indicator.target,
        args: { printed },
        provided: printed,
        ...expected,
        ...(mild ? { severity: 'info' as const } : {}),
      });
    else verdicts.fail({ message: 'namePasted', at: indicator.target, args: { printed }, provided: printed, ...expected });
  },
  examples: [
    { name: '有数字、有单位', given: exampleIndicators({ target: '≥459人' }), expect: 'pass' },
    { name: '只有数字', given: exampleIndicators({ level3: '群众满意度', target: '≥90' }), expect: ['noUnit'] },
    {
      name: '数字后误粘指标名称',
      given: exampleIndicators({ level3: '投保车辆数', target: '≥90确保投保车辆数量' }),
      expect: ['namePasted'],
    },
    { name: '单位印在指标名称里', given: exampleIndicators({ level3: '工作完成率(%)', target: '100' }), expect: 'pass' },
    { name: '每十万人的比率', given: exampleIndicators({ level3: '孕产妇死亡率', target: '≤12/10万' }), expect: 'pass' },
    { name: '名称末尾的量词', given: exampleIndicators({ level3: '维护灯杆数', target: '≥4600杆' }), expect: 'pass' },
    { name: '零不需要单位', given: exampleIndicators({ level3: '安全事故数', target: '0' }), expect: 'pass' },
    { name: '缺人次', given: exampleIndicators({ level3: '培训学员人次', target: '≥5万' }), expect: ['noUnit'] },
  ],
});
