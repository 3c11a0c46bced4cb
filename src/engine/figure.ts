import type { Field } from '../model/field.ts';
import { FEN_PER_UNIT, formatFen, formatFenNumber, formatNumber, isMoneyUnit, type MoneyUnit } from '../model/number.ts';
import type { Precision } from '../model/record.ts';
import type { Numeric } from './relation.ts';

/**
 * A printed figure as the arithmetic sees it. Money is in 分, percentages in percentage points, all else in itself.
 * `step` is one unit of the last place at the document's precision, `ownStep` at the figure's own decimals (never finer than `step`).
 */
export interface Figure {
  readonly dimension: 'money' | 'percent' | 'number';
  readonly value: number;
  readonly decimals: number;
  readonly step: number;
  readonly ownStep: number;
  readonly unit?: MoneyUnit;
}

const DEFAULT_DECIMALS = 2;
/** Decimals of a computed percentage, where fewer are printed. */
const PERCENT_DECIMALS = 2;
const stepOf = (decimals: number): number => 10 ** -decimals;

function money(fen: number, unit: MoneyUnit, decimals: number, precision: Precision | undefined): Figure {
  const finest = Math.max(precision?.[unit] ?? DEFAULT_DECIMALS, decimals);
  // The step of 元 at two decimals is one 分; money is never finer than that.
  const step = Math.max(1, FEN_PER_UNIT[unit] * stepOf(finest));
  return { dimension: 'money', value: fen, decimals, unit, step, ownStep: Math.max(step, FEN_PER_UNIT[unit] * stepOf(decimals)) };
}

function plain(dimension: 'percent' | 'number', value: number, decimals: number): Figure {
  const step = stepOf(decimals);
  return { dimension, value, decimals, step, ownStep: step };
}

/** Reads the figure out of a field; undefined when it has no value or none that can be calculated with. */
export function readFigure(field: Field<Numeric>, precision: Precision | undefined): Figure | undefined {
  const value = field.value;
  if (value === undefined) return undefined;
  if ('fen' in value) return money(value.fen, value.unit, value.decimals, precision);
  if ('percent' in value) return plain('percent', value.percent, value.decimals);
  if ('points' in value) return plain('number', value.points, value.decimals);
  if (value.kind === 'number') return plain('number', value.number, value.decimals);
  if (value.kind !== 'quantity') return undefined;
  const { unit, number, decimals, multiplier } = value;
  if (unit === undefined || unit.per !== undefined) return plain('number', number, decimals);
  if (unit.unitClass === 'percent' && unit.printed !== '‰') return plain('percent', number, decimals);
  if (unit.unitClass === 'money' && multiplier === undefined && isMoneyUnit(unit.printed)) {
    const fen = Math.round(number * FEN_PER_UNIT[unit.printed]);
    return Number.isSafeInteger(fen) ? money(fen, unit.printed, decimals, precision) : undefined;
  }
  return plain('number', number, decimals);
}

/** A figure with another value, for asking whether a relation would hold then. A percentage is printed as exactly as its value needs. */
export function withValue(figure: Figure, value: number): Figure {
  if (figure.dimension !== 'percent' || figure.decimals >= PERCENT_DECIMALS) return { ...figure, value };
  const scaled = value * 10 ** figure.decimals;
  if (Math.abs(scaled - Math.round(scaled)) < 1e-6) return { ...figure, value };
  return plain('percent', value, PERCENT_DECIMALS);
}

/** The value in the figure's own unit, with the unit: `1090.88万元`, `95.94%`, `10`. */
export function formatFigure(figure: Figure, value = figure.value): string {
  if (figure.unit !== undefined) return formatFen(Math.round(value), figure.unit, minDecimals(figure, value));
  const number = formatNumber(
    value,
    Math.min(figure.decimals, 6),
    Math.max(figure.decimals, figure.dimension === 'percent' ? PERCENT_DECIMALS : 4),
  );
  return figure.dimension === 'percent' ? `${number}%` : number;
}

/** As formatFigure, without the unit of money. */
export function formatBare(figure: Figure, value = figure.value): string {
  return figure.unit === undefined
    ? formatFigure(figure, value)
    : formatFenNumber(Math.round(value), figure.unit, minDecimals(figure, value));
}

/** A figure keeps its printed decimals; 0 stays 0. */
const minDecimals = (figure: Figure, value: number): number => (value === 0 && figure.value !== 0 ? 0 : figure.decimals);

/** Rounds a computed value to what could be printed in the figure's place. */
export function roundTo(figure: Figure, value: number): number {
  const decimals =
    figure.dimension === 'money'
      ? undefined
      : Math.max(figure.decimals, figure.dimension === 'percent' ? PERCENT_DECIMALS : figure.decimals);
  if (decimals !== undefined) return Math.round(value * 10 ** decimals) / 10 ** decimals;
  return Math.round(Math.round(value / figure.step) * figure.step);
}
