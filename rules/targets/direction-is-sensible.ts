import { isDisplaced } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators, exampleProject } from '../../src/engine/kit/example-records.ts';
import { categoryOf, nameOf, subjectOf } from '../../src/engine/kit/indicators.ts';
import { isBadRate } from '../../src/engine/kit/lower-is-better.ts';
import { printTarget } from '../../src/engine/kit/print-target.ts';
import { saidBound } from '../../src/engine/kit/said-bounds.ts';
import { type Wanted, wantedDirection } from '../../src/engine/kit/wanted-direction.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import type { Quantity } from '../../src/model/target.ts';

/**
 * Without a unit nobody knows what the figure should have been; and 逾期发放率≥100% turned round would ask for nothing: there the name may
 * be what is wrong.
 */
const leavesNoAdvice = (target: Quantity, wanted: Wanted): boolean =>
  (target.unit === undefined && target.tail !== undefined) ||
  (wanted === 'atMost' && target.unit?.unitClass === 'percent' && target.number >= 100);

/** A share of the satisfied is never to be kept low, whatever the project. */
const isShareOfSatisfied = (name: string, target: Quantity): boolean =>
  target.unit?.unitClass === 'percent' && /满意(?:度|率)$/.test(name) && !/不满意|差评/.test(name);

/** More of a bad thing than this is asked for by nobody, in whatever direction: there the name lacks a word (投诉处理率). */
const MOST_BAD = 20;

const isFloorOfHarm = (name: string, { unit, number }: Quantity): boolean =>
  unit?.unitClass === 'percent' && number <= MOST_BAD && isBadRate(name);

export const directionIsSensible = defineIndicatorRule({
  id: 'targets/direction-is-sensible',
  version: 5,
  severity: 'warning',
  concern: 'target-value',
  title: { zh: '比较符的方向合理', en: 'The comparator points the sensible way' },
  rationale: {
    zh: '满意度写“≤”、成本写“≥”，等于做得越差越算完成。',
    en: 'With “≤” for satisfaction or “≥” for costs, doing worse counts as success.',
  },
  remedy: { zh: '核对指标含义，改正比较符。', en: 'Check what the indicator means and turn the comparator.' },
  basis: [],
  messages: {
    shouldBeAtLeast: {
      zh: '指标“{name}”越高（多）越好，指标值却写作“{printed}”',
      en: 'More is better for “{name}”, yet the target reads “{printed}”',
    },
    shouldBeAtMost: {
      zh: '指标“{name}”越低（少）越好，指标值却写作“{printed}”',
      en: 'Less is better for “{name}”, yet the target reads “{printed}”',
    },
    otherThanSaid: {
      zh: '绩效目标写“{said}”，指标“{name}”的指标值却写作“{printed}”，方向相反',
      en: 'The goal says “{said}”, yet the target of “{name}” reads “{printed}”, the other way round',
    },
  },
  judges: ['target'],
  check(indicator, project, verdicts) {
    const target = indicator.target.value;
    if (target === undefined || target.kind !== 'quantity' || target.comparator === undefined || target.comparator === '=') return;
    if (isDisplaced(project, indicator)) return verdicts.skip('columns-shifted');
    const said = saidBound(project.goals, nameOf(indicator), target);
    const wanted = said?.bound ?? wantedDirection(indicator, target, categoryOf(indicator));
    if (wanted === undefined) return verdicts.skip('direction-not-known');
    const upward = target.comparator === '≥' || target.comparator === '>';
    if (upward === (wanted === 'atLeast') || target.number === 0) return verdicts.pass();
    if (indicator.target.uncertain === true) return verdicts.skip('uncertain-cell');
    const printed = indicator.target.text;
    const name = subjectOf(indicator, target);
    const turned = printTarget({ ...target, comparator: wanted === 'atLeast' ? '≥' : '≤' }, target.unit?.printed ?? '');
    const advice = leavesNoAdvice(target, wanted) ? {} : { expected: `${target.lead ?? ''}${turned}` };
    const report = { at: indicator.target, provided: printed, ...advice } as const;
    if (said !== undefined) {
      const goal = project.goals.find(({ text }) => text.includes(said.text));
      const others = goal === undefined ? [] : [{ at: goal, role: 'candidate' as const }];
      verdicts.fail({ ...report, message: 'otherThanSaid', args: { said: said.text, name, printed }, others, severity: 'error' });
    } else
      verdicts.fail({
        ...report,
        message: wanted === 'atLeast' ? 'shouldBeAtLeast' : 'shouldBeAtMost',
        args: { name, printed },
        ...(isShareOfSatisfied(name, target) || isFloorOfHarm(name, target) ? { severity: 'error' as const } : {}),
      });
  },
  examples: [
    {
      name: '满意度≥',
      given: exampleIndicators({ level1: '满意度指标', level2: '服务对象满意度指标', level3: '群众满意度', target: '≥95%' }),
      expect: 'pass',
    },
    {
      name: '满意度≤',
      given: exampleIndicators({ level1: '满意度指标', level2: '服务对象满意度指标', level3: '群众满意度', target: '≤95%' }),
      expect: ['shouldBeAtLeast'],
    },
    {
      name: '成本≥',
      given: exampleIndicators({ level2: '成本指标', level3: '项目总成本', target: '≥50万元' }),
      expect: ['shouldBeAtMost'],
    },
    {
      name: '成本控制数≥，没有单位',
      given: exampleIndicators({ level2: '成本指标', level3: '预算控制数', target: '≥90' }),
      expect: ['shouldBeAtMost'],
    },
    { name: '投诉率≥', given: exampleIndicators({ level2: '质量指标', level3: '投诉率', target: '≥5%' }), expect: ['shouldBeAtMost'] },
    {
      name: '故障停机率≥',
      given: exampleIndicators({ level2: '质量指标', level3: '设备故障停机率', target: '≥2%' }),
      expect: ['shouldBeAtMost'],
    },
    {
      name: '故障停机率≤',
      given: exampleIndicators({ level2: '质量指标', level3: '设备故障停机率', target: '≤2%' }),
      expect: 'pass',
    },
    {
      name: '逾期发放率≥',
      given: exampleIndicators({ level2: '质量指标', level3: '逾期发放率', target: '≥100%' }),
      expect: ['shouldBeAtMost'],
    },
    {
      name: '违规使用率≥',
      given: exampleIndicators({ level2: '质量指标', level3: '违规使用率', target: '≥2%' }),
      expect: ['shouldBeAtMost'],
    },
    {
      name: '逾期贷款收回率≥，可以',
      given: exampleIndicators({ level2: '质量指标', level3: '逾期贷款收回率', target: '≥60%' }),
      expect: 'skip',
    },
    {
      name: '抽检不合格率≥，不判',
      given: exampleIndicators({ level2: '质量指标', level3: '抽检不合格率', target: '≥2%' }),
      expect: 'skip',
    },
    { name: '投诉处理率≥，可以', given: exampleIndicators({ level2: '质量指标', level3: '投诉处理率', target: '≥95%' }), expect: 'pass' },
    {
      name: '事故下降率≥，方向不明不判',
      given: exampleIndicators({ level2: '质量指标', level3: '事故下降率', target: '≥5%' }),
      expect: 'skip',
    },
    { name: '培训人数≤', given: exampleIndicators({ target: '≤100人' }), expect: ['shouldBeAtLeast'] },
    {
      name: '自评表执行率≤',
      given: exampleIndicators({
        level1: '预算执行率指标',
        level2: '预算执行率',
        level3: '全年执行金额占预算金额百分比',
        target: '执行率≤80%',
        actual: '99.2%',
        score: '10',
        execution: true,
      }),
      expect: ['shouldBeAtLeast'],
    },
    { name: '标准一致率≤', given: exampleIndicators({ level3: '流程符合要求', target: '与标准一致率≤90%' }), expect: ['shouldBeAtLeast'] },
    {
      name: '目标写不超过，指标写≥',
      given: exampleProject({
        goals: ['培训学员200人次，人均培训费用不超过450元。'],
        indicators: [{ level1: '成本指标', level2: '经济成本指标', level3: '人均培训费用', target: '≥450元' }],
      }),
      expect: ['otherThanSaid'],
    },
    {
      name: '目标写的是另一个数，不判',
      given: exampleProject({
        goals: ['人均培训费用不超过450元。'],
        indicators: [{ level1: '效益指标', level2: '经济效益指标', level3: '人均培训费用', target: '≥500元' }],
      }),
      expect: 'skip',
    },
    {
      name: '目标、指标都写不低于',
      given: exampleProject({
        goals: ['村级网点覆盖率不低于85%。'],
        indicators: [{ level1: '效益指标', level2: '社会效益指标', level3: '村级网点覆盖率', target: '≥85%' }],
      }),
      expect: 'pass',
    },
    { name: '展览天数≥，可以', given: exampleIndicators({ level2: '时效指标', level3: '展会时长', target: '≥15天' }), expect: 'skip' },
  ],
});
