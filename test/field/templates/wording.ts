import type { Draw } from '../case.ts';
import { roundTo } from '../draw.ts';

/** Words and phrases that papers use for one another. */
const SAME: readonly (readonly string[])[] = [
  ['比上年', '较上年', '与上年相比'],
  ['较上年支出数', '比上年支出数', '较上年决算数'],
  ['较年初预算数', '比年初预算数', '较年初预算'],
  ['较预算数', '比预算数', '较预算'],
  ['增长', '上升'],
  ['下降', '降低'],
  ['年初预算为', '年初预算数为', '年初预算是'],
  ['预算为', '预算数为', '预算是'],
  ['支出为', '支出是', '支出共计'],
  ['支出共计', '支出合计', '支出为'],
  ['完成预算的', '为预算的'],
  ['主要原因是', '主要是', '原因是', '主要原因为'],
  ['原因为', '主要原因是', '主要是'],
  ['从严控制', '厉行节约', '压减一般性支出'],
  ['厉行节约', '从严控制', '落实过紧日子要求'],
  ['差值为', '差额为', '差值'],
  ['“三公”经费', '"三公"经费', '三公经费'],
  ['其中：', '其中，'],
  ['；', ';'],
  ['截至', '截止到'],
  ['同比', '较上年同期', '比上年同期'],
];

/** A phrase that means the same as the given one. */
export function word(draw: Draw, given: string): string {
  const others = SAME.find(([first]) => first === given);
  if (others === undefined) throw new Error(`no other words for ${given}`);
  return draw.pick(others);
}

/** What a figure did since another: by how much, at what rate, and the words for it. */
export interface Move {
  readonly up: boolean;
  readonly by: number;
  readonly rate: string;
  readonly verb: string;
  readonly rateVerb: string;
}

export function move(draw: Draw, now: number, base: number, decimals = 2): Move {
  const up = now > base;
  const by = roundTo(Math.abs(now - base), 4);
  return {
    up,
    by,
    rate: draw.percent(by, base, decimals),
    verb: up ? '增加' : '减少',
    rateVerb: word(draw, up ? '增长' : '下降'),
  };
}

/** `1234567.8` as `1,234,567.80`. */
export function grouped(value: number, decimals = 2): string {
  const [whole = '', rest] = value.toFixed(decimals).split('.');
  const marked = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return rest === undefined ? marked : `${marked}.${rest}`;
}

/** Whether all differ clearly, so that rounding cannot make one pass for another. */
export const apart = (...values: readonly number[]): boolean =>
  values.every((value, at) => values.slice(at + 1).every((other) => Math.abs(value - other) > 0.11));

/** `A、B和C`. */
export const enumerated = (items: readonly string[], last = '和'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')}${last}${items[items.length - 1]}`;
