import type { Fact } from '../../model/fact.ts';
import { formatFen, formatNumber } from '../../model/number.ts';

/** The figure of a fact as a person would write it, with its unit and, for changes, its sign. */
export function formatFact(fact: Fact): string {
  const value = fact.field.value;
  if (value === undefined) return fact.field.text;
  const sign = (fact.measure === 'change' || fact.measure === 'changeRate') && !fact.field.text.startsWith('-') ? '+' : '';
  const signed = (text: string, positive: boolean): string => (positive ? `${sign}${text}` : text);
  if (value.kind === 'amount') return signed(formatFen(value.fen, value.unit, value.decimals), value.fen > 0);
  if (value.kind === 'percent') return signed(`${formatNumber(value.percent, value.decimals)}%`, value.percent > 0);
  return `${formatNumber(value.number, value.decimals)}${value.unit ?? ''}`;
}
