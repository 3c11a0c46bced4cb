import { makeField } from '../../model/field.ts';
import type { Indicator, Project } from '../../model/record.ts';
import { type Quantity, readTarget } from '../../model/target.ts';
import { cellText } from '../../model/text.ts';
import type { Unit } from '../../model/unit.ts';
import { type Attainment, attainmentOf } from './attainment.ts';

/** 28台（其中10台未验收）, 28台/18台, 28台，实际18台: a second number in the cell that says that less was achieved. */

const LEAST = '[^\\d，；、]{0,8}';
const FAULT =
  '未(?!来)|没有|尚|待|不合格|不达标|欠|缺|退|报废|损坏|剔除|扣除|扣减|虚|重复|闲置|取消|上年|去年|往年|以前年度|20\\d\\d年|结转|补录|借用|不含(?!税)|作废';
/** What takes the second number away from the first. */
const TAKEN = new RegExp(`^(?=[^\\d]*(?:${FAULT}))${LEAST}[^\\d]{0,6}$`);
const TAKES_BEHIND = new RegExp(`^[^\\d，；]{0,4}(?:${FAULT})`);
/** What puts the second number in the place of the first. */
const INSTEAD = /^[（[/、；，\s"'|]*(?:实际(?:为|是|完成)?|应(?:为|是)|实为|更正为?|改为|调整为|核实为?|审定为?|计)?$/;
const APPROXIMATE = /(?:约|大约|大概)\s*$/;
const APPROXIMATE_BEHIND = /^(?:左右|上下|许)/;

const NUMBER = /(?<![\d.])\d+(?:\.\d+)?/g;

/** What the cell may come to where its second number is believed. */
function otherValue(text: string, first: Quantity): number | undefined {
  const unit = first.unit?.printed ?? '';
  const [one, two, ...more] = [...text.matchAll(NUMBER)];
  if (one === undefined || two === undefined || more.some(({ 0: number }) => !/^20\d\d$/.test(number))) return undefined;
  const printed = Number(one[0]);
  if (printed <= 0) return undefined;
  const scale = first.number / printed;
  const second = Number(two[0]);
  const behindOne = text.slice(one.index + one[0].length, two.index);
  const behindTwo = text.slice(two.index + two[0].length);
  const between = behindOne.startsWith(unit) ? behindOne.slice(unit.length) : behindOne;
  const isOfUnit = unit === '' || behindTwo.startsWith(unit) || /^[）\]"']/.test(behindTwo);
  if (!isOfUnit || /[~～至—]/.test(between)) return undefined;
  const rest = behindTwo.startsWith(unit) ? behindTwo.slice(unit.length) : behindTwo;
  if (/^\s*[-－]\s*$/.test(between) || TAKEN.test(between) || TAKES_BEHIND.test(rest)) return (printed - second) * scale;
  return INSTEAD.test(between) && /^[）\]"'，。；\s]*\p{Script=Han}{0,2}$/u.test(rest) ? second * scale : undefined;
}

/** Whether the cell of an actual value that meets its target says itself that it may not. */
export function saysLess(indicator: Indicator, project: Project | undefined): boolean {
  const { actual, target } = indicator;
  if (actual?.value === undefined || target.value?.kind !== 'quantity') return false;
  const { value } = actual;
  const becomes = (number: number, unit: Unit | undefined): Attainment['kind'] => {
    const text = `${number}${unit?.printed ?? ''}`;
    return attainmentOf({ ...indicator, actual: makeField(text, readTarget(text), actual.place) }, project).kind;
  };
  // 28台、18台: two values of one indicator, of which one misses.
  if (value.kind === 'several' && value.numbers.length === 2)
    return new Set(value.numbers.map((number) => becomes(number, value.unit))).size > 1;
  if (value.kind !== 'quantity' || attainmentOf(indicator, project).kind !== 'met') return false;
  const text = cellText(actual.text);
  const other = otherValue(text, value);
  return other === undefined ? isAboutTheLimit(text, value, target.value) : becomes(other, value.unit) === 'missed';
}

/** 约28台 against ≥28台: it may be met or missed. */
function isAboutTheLimit(text: string, { number }: Quantity, target: Quantity): boolean {
  if (number !== target.number) return false;
  const [one] = [...text.matchAll(NUMBER)];
  if (one === undefined) return false;
  const behind = text.slice(one.index + one[0].length).replace(/^[\p{Script=Han}%]{1,3}?(?=左右|上下)/u, '');
  return APPROXIMATE.test(text.slice(0, one.index)) || APPROXIMATE_BEHIND.test(behind);
}
