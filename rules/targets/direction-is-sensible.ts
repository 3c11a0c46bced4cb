import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { type Category, categoryOf, nameOf, subjectOf } from '../../src/engine/kit/indicators.ts';
import { isGoodRate, isLowerBetter } from '../../src/engine/kit/lower-is-better.ts';
import { memoise } from '../../src/engine/kit/memoise.ts';
import { printTarget } from '../../src/engine/kit/print-target.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import type { Indicator } from '../../src/model/record.ts';
import type { Quantity } from '../../src/model/target.ts';

type Wanted = 'atLeast' | 'atMost' | undefined;

/** Things that are counted in order to keep them few, or that are cut down on purpose. */
const mayBeLimited: (name: string) => boolean = memoise((name) =>
  /编制|户数|控制|限|超|压减|减少|降低|下降|精简|节约|内|投诉|信访|天数|时间|间隔|距离|耗|排放|浓度|负债|存量|库存|等候|等待|轮候/.test(
    name,
  ),
);
/** Money that is to come in or to be saved. */
const isGain: (name: string) => boolean = memoise((name) =>
  /节约|节支|节省|收入|增收|创收|产值|利润|效益|投入|筹|引资|融资|税|带动|拉动|撬动|标准|补贴|补助|工资|待遇|奖|保障|率|比例|比重|占比|降低|减少|下降|核减|审减|完成/.test(
    name,
  ),
);
/** Time taken, as against time that something lasts. */
const isTimeTaken: (name: string) => boolean = memoise(
  (name) =>
    /(?:完成|办结|办理|响应|处理|处置|到位|拨付|审批|审核|发放|修复|抢修|反馈|答复|受理|等候|等待|出警|到达|到场|整改).{0,4}(?:时间|时限|时长|天数|工期|用时|周期)$/.test(
      name,
    ) && !/提前|持续|保存|间隔/.test(name),
);

/** Which direction a target must have; only where anybody would agree. */
function wantedDirection(indicator: Indicator, target: Quantity, category: Category | undefined): Wanted {
  const name = subjectOf(indicator, target);
  if (isLowerBetter(name)) return 'atMost';
  const unit = target.unit?.unitClass;
  if (isGoodRate(name) || (category === 'satisfaction' && unit === 'percent')) return 'atLeast';
  if (category === 'cost')
    return unit === 'money' && target.unit?.per === undefined && !isGain(name) && !isGain(nameOf(indicator)) ? 'atMost' : undefined;
  if (category === 'timeliness') return unit === 'duration' && isTimeTaken(name) ? 'atMost' : undefined;
  if (category === 'quantity' && unit !== 'money' && unit !== 'percent' && unit !== 'duration' && target.number > 0) {
    const limited = mayBeLimited(name) || mayBeLimited(indicator.description?.text ?? '');
    return limited ? undefined : 'atLeast';
  }
  return undefined;
}

export const directionIsSensible = defineIndicatorRule({
  id: 'targets/direction-is-sensible',
  version: 1,
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
  },
  check(indicator, _project, verdicts) {
    const target = indicator.target.value;
    if (target === undefined || target.kind !== 'quantity' || target.comparator === undefined || target.comparator === '=') return;
    const wanted = wantedDirection(indicator, target, categoryOf(indicator));
    if (wanted === undefined) return verdicts.skip('direction-not-known');
    const upward = target.comparator === '≥' || target.comparator === '>';
    if (upward === (wanted === 'atLeast') || target.number === 0) return verdicts.pass();
    if (indicator.target.uncertain === true) return verdicts.skip('uncertain-cell');
    const printed = indicator.target.text;
    const turned = printTarget({ ...target, comparator: wanted === 'atLeast' ? '≥' : '≤' }, target.unit?.printed ?? '');
    verdicts.fail({
      message: wanted === 'atLeast' ? 'shouldBeAtLeast' : 'shouldBeAtMost',
      at: indicator.target,
      args: { name: subjectOf(indicator, target), printed },
      provided: printed,
      expected: `${target.lead ?? ''}${turned}`,
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
    { name: '投诉率≥', given: exampleIndicators({ level2: '质量指标', level3: '投诉率', target: '≥5%' }), expect: ['shouldBeAtMost'] },
    { name: '投诉处理率≥，可以', given: exampleIndicators({ level2: '质量指标', level3: '投诉处理率', target: '≥95%' }), expect: 'pass' },
    {
      name: '事故下降率≥，方向不明不判',
      given: exampleIndicators({ level2: '质量指标', level3: '事故下降率', target: '≥5%' }),
      expect: 'skip',
    },
    { name: '培训人数≤', given: exampleIndicators({ target: '≤100人' }), expect: ['shouldBeAtLeast'] },
    { name: '展览天数≥，可以', given: exampleIndicators({ level2: '时效指标', level3: '展会时长', target: '≥15天' }), expect: 'skip' },
  ],
});
