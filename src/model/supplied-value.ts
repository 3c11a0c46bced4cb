import { z } from 'zod';
import type { FactMeasure, FactValue } from './fact.ts';
import { isMoneyUnit, type MoneyUnit } from './number.ts';

const decimals = z.int().min(0).max(10);

const KINDS = {
  amount: z.strictObject({ kind: z.literal('amount'), fen: z.int(), unit: z.custom<MoneyUnit>(isMoneyUnit), decimals }),
  percent: z.strictObject({ kind: z.literal('percent'), percent: z.number(), decimals }),
  number: z.strictObject({ kind: z.literal('number'), number: z.number(), decimals, unit: z.string().optional() }),
} as const satisfies Record<FactValue['kind'], z.ZodType>;

/** The kind of value that a figure has, by what it measures. */
export function valueKind(measure: FactMeasure): FactValue['kind'] {
  if (measure === 'changeRate' || measure === 'share' || measure === 'completion') return 'percent';
  return measure === 'count' || measure === 'area' ? 'number' : 'amount';
}

/**
 * What a figure was read as where it was printed, out of the record that says so: the words around it told more than its text does by
 * itself (占98.12元, 增长16倍). Undefined where that is no value of such a figure.
 */
export function suppliedValue(supplied: unknown, measure: FactMeasure): FactValue | undefined {
  const parsed = KINDS[valueKind(measure)].safeParse(supplied);
  return parsed.success ? (parsed.data as FactValue) : undefined;
}
