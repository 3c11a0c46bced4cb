import { TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import { isDisplaced } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { type Category, categoryOf, dimensionOf, nameOf, saysNothing } from '../../src/engine/kit/indicators.ts';
import { asksForTargets } from '../../src/engine/kit/self-evaluation.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import { memoise } from '../../src/model/memoise.ts';
import type { Indicator } from '../../src/model/record.ts';

type Mismatch =
  | 'rateAsQuantity'
  | 'moneyAsQuantity'
  | 'notTime'
  | 'executionAsCost'
  | 'rateAsCost'
  | 'satisfactionAsBenefit'
  | 'quantityAsQuality'
  | 'outputAsBenefit'
  | 'satisfactionAsOutput'
  | 'notSatisfaction'
  | 'notExecution';

const isRateName: (name: string) => boolean = memoise((name) => /(?:率|占比|比例)(?:（[^）]*）)?$/.test(name));
const isExecutionName: (name: string) => boolean = memoise((name) =>
  /(?:预算|资金|经费).{0,4}(?:执行|支出|完成|到位|使用|拨付)(?:率|进度)|执行率|支出进度|到位率/.test(name),
);
const isAboutMoney: (name: string) => boolean = memoise((name) => /执行|支出|预算|资金|经费|金额|拨付|发放|到位|支付|使用/.test(name));
const isMoneyRate: (name: string) => boolean = memoise((name) => /节约|控制|成本|降低|超支|占比|浪费|投入|核减|偏差/.test(name));
const isTimely: (name: string) => boolean = memoise((name) =>
  /及时|按时|按期|准时|如期|时间|时限|进度|完成|时效|准点|期限|率|度/.test(name),
);
const isSatisfaction: (name: string) => boolean = memoise((name) => /满意(?:度|率|程度)/.test(name));
/** How many took part is what was done, not what came of it. */
const isHeadsServed: (name: string) => boolean = memoise((name) =>
  /^(?:培训|参加|参训|参会|慰问|走访|举办|组织|开展).*(?:数|数量|人次|次)$/.test(name),
);
const isAboutOpinion: (text: string) => boolean = memoise((text) =>
  /满意|投诉|认可|评价|好评|口碑|信访|上访|举报|意见|反馈|支持|知晓|感|幸福|表扬|认同|肯定|信任|舆情/.test(text),
);
const isHeadcount: (name: string) => boolean = memoise((name) => /(?:数量|人数|次数|个数)$/.test(name));

/** Satisfaction under another first level, or something else under satisfaction, where the second level names no category. */
function misplaced(indicator: Indicator): Mismatch | undefined {
  const dimension = dimensionOf(indicator);
  const name = nameOf(indicator);
  if (isSatisfaction(name)) {
    // Some forms print satisfaction as the last second level of 效益, and mean a level of its own.
    if (categoryOf(indicator) === 'satisfaction') return undefined;
    if (dimension === 'benefit') return 'satisfactionAsBenefit';
    return dimension === 'output' ? 'satisfactionAsOutput' : undefined;
  }
  if (dimension !== 'satisfaction') return undefined;
  const value = indicator.target.value;
  const lead = value?.kind === 'quantity' ? (value.lead ?? '') : '';
  return isAboutOpinion(`${name}/${indicator.description?.text ?? ''}/${lead}/${indicator.target.text}`) ? undefined : 'notSatisfaction';
}

function mismatchOf(indicator: Indicator, category: Category): Mismatch | undefined {
  const name = nameOf(indicator);
  if (saysNothing(name)) return undefined;
  const value = indicator.target.value;
  const unit = value?.kind === 'quantity' || value?.kind === 'range' ? value.unit : undefined;
  switch (category) {
    case 'quantity':
      if (unit?.unitClass === 'money') return 'moneyAsQuantity';
      return isRateName(name) ? 'rateAsQuantity' : undefined;
    case 'quality':
      return isHeadcount(name) && unit?.unitClass !== 'percent' && !/投诉|事故|差错|违/.test(name) ? 'quantityAsQuality' : undefined;
    case 'timeliness':
      if (unit === undefined || isTimely(name)) return unit?.unitClass === 'money' ? 'notTime' : undefined;
      return unit.unitClass === 'money' || unit.unitClass === 'people' || unit.unitClass === 'count' || unit.unitClass === 'area'
        ? 'notTime'
        : undefined;
    case 'cost':
      if (unit !== undefined && unit.unitClass !== 'percent') return undefined;
      if (isExecutionName(name)) return 'executionAsCost';
      return isRateName(name) && !isMoneyRate(name) ? 'rateAsCost' : undefined;
    case 'economic':
    case 'social':
    case 'ecological':
    case 'sustainability':
      if (dimensionOf(indicator) !== 'benefit') return undefined;
      if (isSatisfaction(name)) return 'satisfactionAsBenefit';
      return isHeadsServed(name) && (unit?.unitClass === 'people' || unit?.unitClass === 'times') ? 'outputAsBenefit' : undefined;
    case 'execution': {
      const lead = value?.kind === 'quantity' ? (value.lead ?? '') : '';
      return isAboutMoney(`${name}/${indicator.level2.text}/${lead}`) ? undefined : 'notExecution';
    }
    case 'satisfaction':
      return undefined;
  }
}

export const kindFitsCategory = defineIndicatorRule({
  id: 'targets/kind-fits-category',
  version: 1,
  severity: 'info',
  concern: 'unit',
  title: { zh: '指标与所属类别相符', en: 'An indicator fits its category' },
  rationale: {
    zh: '数量指标写完成率、成本指标写执行率，该类别实际上就没有指标。',
    en: 'With a completion rate as quantity or an execution rate as cost, the category has in fact no indicator.',
  },
  remedy: { zh: '换成该类别应有的指标，或移到相应的类别。', en: 'Replace it with an indicator of that category or move it.' },
  basis: [TARGET_MEASURES],
  messages: {
    rateAsQuantity: { zh: '数量指标“{name}”是比率，没有说明数量', en: 'The quantity indicator “{name}” is a rate and gives no quantity' },
    moneyAsQuantity: { zh: '数量指标“{name}”填的是金额“{printed}”', en: 'The quantity indicator “{name}” holds the amount “{printed}”' },
    notTime: { zh: '时效指标“{name}”填的“{printed}”不是时间', en: 'The timeliness indicator “{name}” holds “{printed}”, which is no time' },
    executionAsCost: {
      zh: '成本指标“{name}”是资金执行情况，不是成本',
      en: 'The cost indicator “{name}” is about spending the budget, not about cost',
    },
    rateAsCost: {
      zh: '成本指标“{name}”是工作完成情况的比率，不是成本',
      en: 'The cost indicator “{name}” is a rate of work done, not a cost',
    },
    satisfactionAsBenefit: { zh: '满意度“{name}”放在了效益指标下', en: 'The satisfaction indicator “{name}” stands under benefit' },
    notExecution: {
      zh: '“{name}”放在预算执行率指标下，与预算执行无关',
      en: '“{name}” stands under budget execution and has nothing to do with it',
    },
    satisfactionAsOutput: { zh: '满意度“{name}”放在了产出指标下', en: 'The satisfaction indicator “{name}” stands under output' },
    notSatisfaction: { zh: '满意度指标“{name}”说的不是满意度', en: 'The satisfaction indicator “{name}” is not about satisfaction' },
    outputAsBenefit: {
      zh: '效益指标“{name}”是产出的数量，不是效益',
      en: 'The benefit indicator “{name}” counts output and shows no benefit',
    },
    quantityAsQuality: { zh: '质量指标“{name}”是数量', en: 'The quality indicator “{name}” is a quantity' },
  },
  judges: ['target'],
  check(indicator, project, verdicts) {
    if (!asksForTargets(project)) return;
    if (isDisplaced(project, indicator)) return verdicts.skip('columns-shifted');
    const category = categoryOf(indicator);
    const name = nameOf(indicator);
    if (name === '') return;
    const mismatch = category === undefined || category === 'satisfaction' ? misplaced(indicator) : mismatchOf(indicator, category);
    if (mismatch === undefined && category === undefined) return;
    if (mismatch === undefined) return verdicts.pass();
    if (indicator.level3.uncertain === true || indicator.level2.uncertain === true) return verdicts.skip('uncertain-cell');
    const printed = indicator.target.text;
    if (mismatch === 'moneyAsQuantity')
      verdicts.fail({ message: mismatch, at: indicator.target, args: { name, printed }, provided: printed });
    else if (mismatch === 'notExecution')
      verdicts.fail({
        message: mismatch,
        at: indicator.level3,
        args: { name },
        others: [{ at: indicator.level1 }],
        provided: name,
        severity: 'warning',
      });
    else if (mismatch === 'notTime')
      verdicts.fail({ message: mismatch, at: indicator.target, args: { name, printed }, provided: printed, severity: 'warning' });
    else verdicts.fail({ message: mismatch, at: indicator.level3, args: { name }, provided: name });
  },
  examples: [
    { name: '数量指标是数量', given: exampleIndicators({ target: '≥100人' }), expect: 'pass' },
    {
      name: '效益指标是培训人数',
      given: exampleIndicators({ level1: '效益指标', level2: '社会效益指标', level3: '培训企业家人数', target: '≥300人' }),
      expect: ['outputAsBenefit'],
    },
    {
      name: '效益指标是带动就业人数，可以',
      given: exampleIndicators({ level1: '效益指标', level2: '社会效益指标', level3: '带动就业人数', target: '≥300人' }),
      expect: 'pass',
    },
    {
      name: '满意度下写了整改率',
      given: exampleIndicators({ level1: '满意度指标', level2: '服务对象满意度指标', level3: '问题整改率', target: '≥95%' }),
      expect: ['notSatisfaction'],
    },
    {
      name: '满意度下写投诉次数，可以',
      given: exampleIndicators({ level1: '满意度指标', level2: '服务对象满意度指标', level3: '代表投诉次数', target: '<5次' }),
      expect: 'pass',
    },
    { name: '数量指标是完成率', given: exampleIndicators({ level3: '工作完成率', target: '100%' }), expect: ['rateAsQuantity'] },
    {
      name: '时效指标填了金额',
      given: exampleIndicators({ level2: '时效指标', level3: '资金拨付', target: '50万元' }),
      expect: ['notTime'],
    },
    {
      name: '成本指标是执行率',
      given: exampleIndicators({ level2: '成本指标', level3: '预算执行率', target: '≥90%' }),
      expect: ['executionAsCost'],
    },
    { name: '成本节约率是成本', given: exampleIndicators({ level2: '成本指标', level3: '成本节约率', target: '≥5%' }), expect: 'pass' },
    { name: '及时率是时效', given: exampleIndicators({ level2: '时效指标', level3: '发放及时率', target: '100%' }), expect: 'pass' },
  ],
});
