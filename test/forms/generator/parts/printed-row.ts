import { type Random, sum } from '../../../accuracy/wording/random.ts';
import { decimal, type Indicator, printValue, type Value } from '../content/indicator.ts';
import type { Limits } from '../limits.ts';
import { ROW_FIELDS, type RowField, type RowTruth } from '../truth.ts';

/** An indicator as its form prints it: the text of every column it could have. */
export interface PrintedRow {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: string;
  readonly term: string;
  readonly sign: string;
  readonly number: string;
  readonly unit: string;
  readonly direction: string;
  readonly actual: string;
  readonly weight: string;
  readonly score: string;
  readonly review: string;
  readonly reason: string;
  readonly explain: string;
  readonly basis: string;
  readonly best: string;
  readonly good: string;
  readonly fair: string;
  readonly poor: string;
  /** The first level as printed, with its points, where the form gives them in brackets. */
  readonly levelHead: string;
}

export interface RowStyle {
  readonly prefix: 'none' | 'numbered' | 'star';
  /** How ≥ is written: as a sign, as >=, in words. */
  readonly sign: 'sign' | 'ascii' | 'words';
  /** Points with two decimals whether needed or not. */
  readonly fixedPoints: boolean;
  readonly levelPoints: 'none' | 'brackets' | 'bare';
  /** The second level has its points too. */
  readonly secondPoints: boolean;
  /** The actual value without its unit, as forms with a column for units have it. */
  readonly bareActual: boolean;
  /** Some rows of a target form have no target. */
  readonly withoutTarget: boolean;
}

export const drawRowStyle = (random: Random, limits: Limits): RowStyle => ({
  prefix: random.pick(['none', 'none', 'none', 'numbered', 'star'] as const),
  sign: random.pick(['sign', 'sign', 'sign', 'ascii'] as const),
  fixedPoints: random.chance(0.2),
  levelPoints: random.pick(['none', 'none', 'brackets', 'bare'] as const),
  secondPoints: random.chance(0.3),
  bareActual: false,
  withoutTarget: limits.empties && random.chance(0.15),
});

const WORDS: Readonly<Record<string, string>> = { '≥': '大于等于', '≤': '小于等于', '=': '等于' };
const ASCII: Readonly<Record<string, string>> = { '≥': '>=', '≤': '<=', '=': '=' };

const signOf = ({ sign }: Value, style: RowStyle): string =>
  style.sign === 'words' ? (WORDS[sign] ?? '') : style.sign === 'ascii' ? (ASCII[sign] ?? '') : sign;

const withPoints = (name: string, points: number, { levelPoints }: RowStyle): string =>
  levelPoints === 'none' ? name : levelPoints === 'brackets' ? `${name}（${decimal(points)}分）` : `${name}${decimal(points)}分`;

function nameOf(row: Indicator, before: number, style: RowStyle, starred: boolean): string {
  if (style.prefix === 'numbered') return `指标${before + 1}：${row.name}`;
  return style.prefix === 'star' && starred ? `★${row.name}` : row.name;
}

export function printRows(
  random: Random,
  indicators: readonly Indicator[],
  levelPoints: ReadonlyMap<string, number>,
  style: RowStyle,
  limits: Limits,
): readonly PrintedRow[] {
  const points = (hundredths: number) => `${decimal(hundredths, style.fixedPoints)}${limits.glued ? '分' : ''}`;
  return indicators.map((row, at) => {
    const before = indicators.slice(0, at).filter(({ level1, level2 }) => level1 === row.level1 && level2 === row.level2).length;
    const of = levelPoints.get(row.level1) ?? 0;
    const ofSecond = sum(
      indicators.filter(({ level1, level2 }) => level1 === row.level1 && level2 === row.level2).map(({ weight }) => weight),
    );
    const second = style.levelPoints === 'none' || !style.secondPoints ? row.level2 : withPoints(row.level2, ofSecond, style);
    const without = style.withoutTarget && random.chance(0.2);
    const { target } = row;
    const graded = target.phrase !== '';
    return {
      level1: row.level1,
      level2: second,
      level3: nameOf(row, before, style, random.chance(0.4)),
      target: without ? '' : graded ? target.phrase : `${signOf(target, style)}${target.number}${target.unit}`,
      term: printValue(row.term),
      sign: without ? '' : graded ? '定性' : signOf(target, style) || '=',
      number: without ? '' : graded ? target.phrase : target.number,
      unit: without || graded ? '' : target.unit,
      direction: target.sign === '≤' ? '反向指标' : '正向指标',
      actual: style.bareActual ? row.bareActual : row.actual,
      weight: points(row.weight),
      score: points(row.score),
      review: '',
      reason: row.reason,
      explain: `反映${row.name}情况`,
      basis: random.pick(['计划标准', '历史标准', '行业标准']),
      best: row.grades[0],
      good: row.grades[1],
      fair: row.grades[2],
      poor: row.grades[3],
      levelHead: withPoints(row.level1, of, style),
    };
  });
}

/** The labelled row: only what the form has a column for. A sign, a number and a unit of their own are joined. */
export function truthOfRow(row: PrintedRow, keys: ReadonlySet<keyof PrintedRow>): RowTruth {
  const joined = keys.has('sign')
    ? row.sign === '定性'
      ? row.number
      : `${row.sign}${row.number}${row.unit}`
    : keys.has('best')
      ? row.best
      : row.target;
  const of = (field: RowField): string | undefined =>
    field === 'target'
      ? joined
      : field === 'level1'
        ? keys.has('level1') || keys.has('levelHead')
          ? row.level1
          : undefined
        : keys.has(field)
          ? row[field]
          : undefined;
  const fields = ROW_FIELDS.flatMap((field) => {
    const text = of(field);
    return text === undefined ? [] : [[field, text] as const];
  });
  return { ...Object.fromEntries(fields), level3: row.level3 };
}
