import { memoise } from '../../model/memoise.ts';
import { FEN_PER_UNIT, isMoneyUnit, type MoneyUnit } from '../../model/number.ts';
import type { Indicator } from '../../model/record.ts';
import type { Quantity } from '../../model/target.ts';
import { categoryOf, nameOf } from './indicators.ts';

/** Names of a total, as against a standard per person or a part of the costs. */
const isTotal: (text: string) => boolean = memoise((text) =>
  /总成本|总费用|总额|预算控制|预算内|预算数|控制数|成本控制|控制成本|项目成本|申请预算|资金数额|保障资金|建设成本|控制在预算|预算资金|经费控制|项目预算|投资总/.test(
    text,
  ),
);
const isPart: (text: string) => boolean = memoise((text) =>
  /单价|(?<!高)标准|人均|单位成本|每|平均|单次|单个|收入|节约|结余|其中|中央|省级|上级|分项/.test(text),
);

/** A cost that is part of the project at most: it cannot exceed the whole either. */
const isCost: (text: string) => boolean = memoise((text) => /(?:成本|费用?|经费|支出|投入)(?:控制)?$/.test(text));

/** The amount that an indicator caps costs at. */
export interface CostCap {
  readonly indicator: Indicator;
  /** Capping the whole project, not possibly a part of it. */
  readonly whole: boolean;
  readonly fen: number;
  readonly unit: MoneyUnit;
}

/** The amount an indicator caps the whole project at; undefined for unit costs, standards, and anything unclear. */
export function capOf(indicator: Indicator): CostCap | undefined {
  const value = indicator.target.value;
  if (
    value?.kind !== 'quantity' ||
    value.unit?.unitClass !== 'money' ||
    value.unit.per !== undefined ||
    indicator.target.uncertain === true
  )
    return undefined;
  if (categoryOf(indicator) !== 'cost' || value.comparator === '≥' || value.comparator === '>') return undefined;
  const name = nameOf(indicator);
  const description = indicator.description?.text ?? '';
  if (isPart(name) || isPart(description)) return undefined;
  const whole = isTotal(name) || isTotal(description);
  if (!whole && !(isCost(name) && (value.comparator === '≤' || value.comparator === '<'))) return undefined;
  return capInFen(indicator, value, whole);
}

function capInFen(indicator: Indicator, value: Quantity, whole: boolean): CostCap | undefined {
  const unit = value.unit?.printed;
  if (!isMoneyUnit(unit)) return undefined;
  const fen = Math.round(value.number * FEN_PER_UNIT[unit]);
  return Number.isSafeInteger(fen) ? { indicator, fen, unit, whole } : undefined;
}
