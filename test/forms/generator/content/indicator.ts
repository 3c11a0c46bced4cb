import type { Random } from '../../../accuracy/wording/random.ts';

/** What an indicator says, before a template decides which columns it stands in. */

export interface Value {
  /** ≥ ≤ =, or '' where the number stands alone or the value is a phrase. */
  readonly sign: '' | '≥' | '≤' | '=';
  readonly number: string;
  readonly unit: string;
  /** A date or a graded phrase; number and unit are then ''. */
  readonly phrase: string;
}

export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: Value;
  /** The value for the whole term of the project, where the form prints one beside the year's. */
  readonly term: Value;
  /** 优 良 中 差. */
  readonly grades: readonly [string, string, string, string];
  /** Actual value with and without its unit. */
  readonly actual: string;
  readonly bareActual: string;
  /** Hundredths of a point. */
  readonly weight: number;
  readonly score: number;
  readonly reason: string;
}

export const printValue = ({ sign, number, unit, phrase }: Value): string => (phrase === '' ? `${sign}${number}${unit}` : phrase);

/** Hundredths as a decimal: 862 → 8.62, 1000 → 10. */
export function decimal(hundredths: number, fixed = false): string {
  const text = (hundredths / 100).toFixed(2);
  return fixed ? text : text.replace(/\.?0+$/, '');
}

/** How a kind of indicator draws its target. */
export type Measure =
  | { readonly kind: 'count'; readonly unit: string; readonly from: number; readonly to: number }
  /** A share to reach; `full` is 100% always. */
  | { readonly kind: 'share'; readonly full: boolean }
  /** Cost or rate that must not be passed. */
  | { readonly kind: 'limit'; readonly unit: string; readonly from: number; readonly to: number }
  | { readonly kind: 'budget' }
  | { readonly kind: 'date' }
  | { readonly kind: 'phrase'; readonly phrases: readonly string[] };

export interface Spec {
  readonly name: string;
  readonly measure: Measure;
}

export const count = (name: string, unit: string, from: number, to: number): Spec => ({ name, measure: { kind: 'count', unit, from, to } });
export const share = (name: string): Spec => ({ name, measure: { kind: 'share', full: false } });
export const full = (name: string): Spec => ({ name, measure: { kind: 'share', full: true } });
export const limit = (name: string, unit: string, from: number, to: number): Spec => ({ name, measure: { kind: 'limit', unit, from, to } });
export const cost = (name: string): Spec => ({ name, measure: { kind: 'budget' } });
export const date = (name: string): Spec => ({ name, measure: { kind: 'date' } });
export const phrase = (name: string, ...phrases: readonly string[]): Spec => ({ name, measure: { kind: 'phrase', phrases } });

export interface Drawn {
  readonly target: Value;
  readonly term: Value;
  readonly grades: Indicator['grades'];
  readonly actual: string;
  readonly bareActual: string;
  /** Attained share of the weight, 0–1. */
  readonly attained: number;
}

const quantity = (sign: Value['sign'], number: number | string, unit: string): Value => ({
  sign,
  number: String(number),
  unit,
  phrase: '',
});
const words = (text: string): Value => ({ sign: '', number: '', unit: '', phrase: text });

function drawCount(random: Random, { unit, from, to }: { unit: string; from: number; to: number }, missed: boolean): Drawn {
  const number = random.int(from, to);
  const sign = random.pick(['≥', '≥', '', '='] as const);
  const least = Math.max(1, Math.floor(number * 0.7));
  const actual =
    missed && number > 1 ? random.int(least, number - 1) : sign === '≥' ? number + random.int(0, Math.ceil(number * 0.1)) : number;
  const part = (ratio: number) => `≥${Math.max(1, Math.floor(number * ratio))}${unit}`;
  return {
    target: quantity(sign, number, unit),
    term: quantity(sign, number * 3, unit),
    grades: [`≥${number}${unit}`, part(0.9), part(0.8), `<${Math.max(1, Math.floor(number * 0.8))}${unit}`],
    actual: `${actual}${unit}`,
    bareActual: String(actual),
    attained: Math.min(1, actual / number),
  };
}

function drawShare(random: Random, whole: boolean, missed: boolean): Drawn {
  const number = whole ? 100 : random.pick([80, 85, 90, 92, 95, 98]);
  const sign = whole ? random.pick(['', '=', ''] as const) : '≥';
  const actual = missed ? number - random.int(2, 12) : Math.min(100, number + random.int(0, 6));
  return {
    target: quantity(sign, number, '%'),
    term: quantity(sign, number, '%'),
    grades: [`≥${number}%`, `≥${number - 5}%`, `≥${number - 10}%`, `<${number - 10}%`],
    actual: `${actual}%`,
    bareActual: String(actual),
    attained: Math.min(1, actual / number),
  };
}

function drawLimit(random: Random, most: string, unit: string): Drawn {
  const number = Number(most);
  const actual = random.chance(0.6) ? most : String(Number((number * 0.95).toFixed(2)));
  return {
    target: quantity('≤', most, unit),
    term: quantity('≤', Number((number * 3).toFixed(2)), unit),
    grades: [
      `≤${most}${unit}`,
      `≤${Math.ceil(number * 1.05)}${unit}`,
      `≤${Math.ceil(number * 1.1)}${unit}`,
      `>${Math.ceil(number * 1.1)}${unit}`,
    ],
    actual: `${actual}${unit}`,
    bareActual: actual,
    attained: 1,
  };
}

/** Draws a target and what became of it. `budget` is the project's total in 万元. */
export function draw(random: Random, { measure }: Spec, year: number, budget: string, missed: boolean): Drawn {
  switch (measure.kind) {
    case 'count':
      return drawCount(random, measure, missed);
    case 'share':
      return drawShare(random, measure.full, missed);
    case 'limit':
      return drawLimit(random, String(random.int(measure.from, measure.to)), measure.unit);
    case 'budget':
      return drawLimit(random, budget, '万元');
    case 'date': {
      const month = random.int(6, 12);
      const target = words(random.pick([`${year}年${month}月底前`, `${year}年${month}月`, `${year}年12月底前完成`, `${year}年12月31日前`]));
      const actual = `${year}年${random.int(4, month)}月`;
      const late = `${year + 1}年1月`;
      const grades: Indicator['grades'] = [`${year}年${month}月`, `${year}年12月`, late, `${year + 1}年2月`];
      return { target, term: words(`${year + 2}年12月底前`), grades, actual, bareActual: actual, attained: 1 };
    }
    case 'phrase': {
      const text = random.pick(measure.phrases);
      const partly = missed ? `部分${text}` : text;
      const grades: Indicator['grades'] = [text, '较好', '一般', '较差'];
      return { target: words(text), term: words(text), grades, actual: partly, bareActual: partly, attained: missed ? 0.8 : 1 };
    }
  }
}
