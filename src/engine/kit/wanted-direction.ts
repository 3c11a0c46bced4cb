import { memoise } from '../../model/memoise.ts';
import type { Indicator } from '../../model/record.ts';
import type { Quantity } from '../../model/target.ts';
import { type Category, categoryOf, nameOf, subjectOf } from './indicators.ts';
import { isGoodRate, isLowerBetter } from './lower-is-better.ts';

/** Which way the comparator of a target must point, where anybody would agree. */
export type Wanted = 'atLeast' | 'atMost' | undefined;

/** Things that are counted in order to keep them few, or that are cut down on purpose. */
const mayBeLimited: (name: string) => boolean = memoise((name) =>
  /编制|户数|控制|限|公务|三公|会议|接待|出国|保有|借调|借用|临时|聘用|用量|用水|用电|用地|费用|重复|超|压减|减少|降低|下降|精简|节约|内|投诉|信访|天数|时间|间隔|距离|耗|排放|浓度|负债|存量|库存|等候|等待|轮候/.test(
    name,
  ),
);
/** Amounts that a cost indicator keeps down, also where the unit is not printed. */
const isCap: (name: string) => boolean = memoise((name) => /(?:控制数|控制额|总成本|成本|预算数)$/.test(name));
/** Money that is to come in or to be saved. */
const isGain: (name: string) => boolean = memoise((name) =>
  /争取|募|节约|节支|节省|收入|增收|创收|产值|利润|效益|投入|筹|引资|融资|税|带动|拉动|撬动|标准|补贴|补助|工资|待遇|奖|保障|率|比例|比重|占比|降低|减少|下降|核减|审减|完成/.test(
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

/** How far the budget was carried out: nobody aims at less. */
const isExecutionRate: (name: string) => boolean = memoise((name) => /(?:执行|支出)(?:率|进度)$/.test(name));

/** Which direction a target must have; undefined where that may be disputed. */
export function wantedDirection(indicator: Indicator, target: Quantity, category: Category | undefined): Wanted {
  const name = subjectOf(indicator, target);
  if (isLowerBetter(name)) return 'atMost';
  const unit = target.unit?.unitClass;
  if (unit === 'percent' && (category === 'execution' || isExecutionRate(name))) return 'atLeast';
  if (isGoodRate(name) || (category === 'satisfaction' && unit === 'percent')) return 'atLeast';
  if (category === 'cost' && unit === undefined && isCap(name) && !isGain(name)) return 'atMost';
  if (category === 'cost')
    return unit === 'money' && target.unit?.per === undefined && !isGain(name) && !isGain(nameOf(indicator)) ? 'atMost' : undefined;
  if (category === 'timeliness') return unit === 'duration' && isTimeTaken(name) ? 'atMost' : undefined;
  if (category === 'quantity' && unit !== 'money' && unit !== 'percent' && unit !== 'duration' && target.number > 0) {
    const limited = mayBeLimited(name) || mayBeLimited(indicator.description?.text ?? '');
    return limited ? undefined : 'atLeast';
  }
  return undefined;
}

/** Whether the printed comparator points the wrong way for certain: then nothing can be said of target and actual either. */
export function pointsTheWrongWay(indicator: Indicator, target: Quantity): boolean {
  if (target.comparator === undefined || target.comparator === '=' || target.number === 0) return false;
  const wanted = wantedDirection(indicator, target, categoryOf(indicator));
  return wanted !== undefined && (target.comparator === '≥' || target.comparator === '>') !== (wanted === 'atLeast');
}
