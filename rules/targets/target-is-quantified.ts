import { INDICATOR_GUIDE, TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import { isDisplaced } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { impliedUnit } from '../../src/engine/kit/implied-unit.ts';
import { categoryOf, dimensionOf, nameOf } from '../../src/engine/kit/indicators.ts';
import { asksForTargets } from '../../src/engine/kit/self-evaluation.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';
import { memoise } from '../../src/model/memoise.ts';
import type { Indicator } from '../../src/model/record.ts';
import { isBlankOrSign, isEmptyToken } from '../../src/model/text.ts';

const isRate: (name: string) => boolean = memoise(
  (name) => /(?:率|占比|比例)$/.test(name) && impliedUnit(name)?.unit === '%' && !/满意/.test(name),
);

const saysNothing = (cell: Field<unknown> | undefined): boolean => cell !== undefined && (isEmptyToken(cell.text) || cell.text === '0');

/** 不涉及 | — | — | 0: nothing was planned, done or scored. */
const isUnused = ({ actual, weight, score }: Indicator): boolean => [actual, weight, score].some(saysNothing);

export const targetIsQuantified = defineIndicatorRule({
  id: 'targets/target-is-quantified',
  version: 1,
  severity: 'info',
  concern: 'target-value',
  title: { zh: '指标值可以量化的已经量化', en: 'A target is quantified where it can be' },
  rationale: {
    zh: '数量和成本总能用数字说明；用“完成”“提升”代替数字，年终无法判断是否实现。',
    en: 'Quantities and costs can always be put in figures; with “done” or “improved” nobody can tell at year end whether they were reached.',
  },
  remedy: {
    zh: '写成比较符加数字加单位；确实不能量化的，分档描述可以衡量的标准。',
    en: 'Write comparator, number and unit; where that is impossible describe gradable standards.',
  },
  basis: [TARGET_MEASURES, INDICATOR_GUIDE],
  messages: {
    blank: { zh: '指标“{name}”没有填写指标值', en: 'The indicator “{name}” has no target' },
    notQuantified: {
      zh: '{category}指标“{name}”的值“{printed}”没有数字',
      en: 'The {category} indicator “{name}” has the target “{printed}” without a figure',
    },
    rateWithoutFigure: {
      zh: '“{name}”是比率，指标值“{printed}”却没有数字',
      en: '“{name}” is a rate, yet its target “{printed}” has no figure',
    },
    qualitative: { zh: '指标“{name}”的值“{printed}”是定性描述', en: 'The indicator “{name}” has the qualitative target “{printed}”' },
  },
  judges: ['target'],
  check(indicator, project, verdicts) {
    const { target } = indicator;
    const kind = target.value?.kind ?? 'empty';
    if (kind !== 'empty' && kind !== 'graded' && kind !== 'text') return verdicts.pass();
    if (!asksForTargets(project)) return;
    if (isDisplaced(project, indicator)) return verdicts.skip('columns-shifted');
    const name = nameOf(indicator);
    if (name === '') return;
    if (target.uncertain === true) return verdicts.skip('uncertain-cell');
    const printed = target.text;
    if (kind === 'empty') {
      // 无 stands for "none" under things to avoid; a rate or a satisfaction is never none.
      const saysNone = !isBlankOrSign(printed);
      if (saysNone && !isRate(name) && !/满意/.test(name)) return verdicts.pass();
      // A row that is not used has a sign in all its cells.
      if (printed !== '' && (!/\p{Script=Han}{2}/u.test(name) || isUnused(indicator))) return verdicts.pass();
      // 预算执行率 | | | | 10 | 9.6: its target is the budget.
      if (indicator.execution === true) return;
      // A row under a heading of its own (其中……) may leave both target and weight blank.
      if (indicator.actual !== undefined && indicator.actual.text === '') return verdicts.skip('row-not-filled-in');
      return verdicts.fail({ message: 'blank', at: target, args: { name }, severity: 'warning', provided: printed });
    }
    if (kind === 'text' && /\d/.test(printed)) return verdicts.skip('target-not-readable');
    const category = categoryOf(indicator);
    if (category === 'timeliness' && (kind === 'graded' || /[前底末内]|按[月季年]|每[月季年]|节|期|时/.test(printed)))
      return verdicts.pass();
    // 对使用效果进行调研 says how satisfaction is measured, not how high it is to be.
    const unmeasured =
      category === 'satisfaction' && (kind === 'text' || isEmptyToken(printed)) && name.includes('满意') && !/^.{0,3}满意$/.test(printed);
    if (isRate(name) || unmeasured)
      return verdicts.fail({ message: 'rateWithoutFigure', at: target, args: { name, printed }, severity: 'warning', provided: printed });
    if (category === 'quantity' || category === 'cost') {
      const label = category === 'quantity' ? { zh: '数量', en: 'quantity' } : { zh: '成本', en: 'cost' };
      return verdicts.fail({
        message: 'notQuantified',
        at: target,
        args: { category: label, name, printed },
        severity: 'warning',
        provided: printed,
      });
    }
    if (category === undefined && dimensionOf(indicator) === undefined) return verdicts.skip('category-unknown');
    verdicts.fail({ message: 'qualitative', at: target, args: { name, printed }, provided: printed });
  },
  examples: [
    { name: '数量有数字', given: exampleIndicators({ target: '≥100人' }), expect: 'pass' },
    { name: '数量只写完成', given: exampleIndicators({ level3: '培训班期数', target: '全部完成' }), expect: ['notQuantified'] },
    {
      name: '成本只写预算内',
      given: exampleIndicators({ level2: '成本指标', level3: '项目建设成本', target: '预算内' }),
      expect: ['notQuantified'],
    },
    {
      name: '社会效益定性描述',
      given: exampleIndicators({ level1: '效益指标', level2: '社会效益指标', level3: '社会影响力', target: '显著提升' }),
      expect: ['qualitative'],
    },
    {
      name: '比率没有数字',
      given: exampleIndicators({ level1: '效益指标', level2: '社会效益指标', level3: '网络教育普及率', target: '显著提升' }),
      expect: ['rateWithoutFigure'],
    },
    { name: '时效写及时，可以', given: exampleIndicators({ level2: '时效指标', level3: '发放及时性', target: '及时' }), expect: 'pass' },
    {
      name: '满意度写了调查方法',
      given: exampleIndicators({ level1: '满意度指标', level2: '服务对象满意度指标', level3: '群众满意度', target: '开展问卷调研' }),
      expect: ['rateWithoutFigure'],
    },
    { name: '预算执行率不写指标值', given: exampleIndicators({}, { level3: '预算执行率', target: '', execution: true }), expect: 'pass' },
    { name: '指标值空白', given: exampleIndicators({ target: '' }), expect: ['blank'] },
    { name: '指标值只画了一道线', given: exampleIndicators({ target: '—' }), expect: ['blank'] },
    { name: '不用的一行', given: exampleIndicators({ target: '/', actual: '/', weight: '/', score: '/' }), expect: 'pass' },
    {
      name: '满意度写“无”',
      given: exampleIndicators({ level1: '满意度指标', level2: '服务对象满意度指标', level3: '群众满意度', target: '无' }),
      expect: ['rateWithoutFigure'],
    },
  ],
});
