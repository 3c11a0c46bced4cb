import { groupBy } from '../../model/once.ts';
import type { Indicator } from '../../model/record.ts';
import type { Quantity } from '../../model/target.ts';
import { matchKey } from '../../model/text.ts';
import { nameOf } from './indicators.ts';
import type { Bound } from './said-bounds.ts';

/** Measures with a floor or a ceiling, and what the text of the paper says of the very same: 投诉控制在15件以内, 水环境投诉≥15件. */

export interface BoundedMeasure {
  readonly name: string;
  readonly printed: string;
  /** Number and unit, as they must be for both to speak of one thing. */
  readonly size: string;
  readonly bound: 'atLeast' | 'atMost';
}

/** What is counted, and of what nobody knows. */
const GENERIC = /^(?:总|项目)?(?:人数|人次|次数|数量|个数|时间|时长|面积|金额|规模|比例|比率|标准)$/;
/** A part of a name that tells it from others, and a whole name that does. */
const SHORTEST = 2;
const SHORTEST_NAME = 4;

export const sizeOfTarget = ({ number, unit, multiplier }: Quantity): string => `${number} ${multiplier ?? ''} ${unit?.printed}`;

export function boundedMeasure(indicator: Indicator): BoundedMeasure | undefined {
  const { value, text, uncertain } = indicator.target;
  if (uncertain === true || value?.kind !== 'quantity' || value.unit === undefined || value.number === 0) return undefined;
  if (value.comparator === undefined || value.comparator === '=') return undefined;
  const bound = value.comparator === '≥' || value.comparator === '>' ? 'atLeast' : 'atMost';
  return { name: matchKey(nameOf(indicator)), printed: text, size: sizeOfTarget(value), bound };
}

/** Whether the words in front of a bound name a measure: its whole name at their end, or the end of its name and nothing else. */
const names = (words: string, name: string): boolean =>
  (name.length >= SHORTEST_NAME && words.endsWith(name)) || (words.length >= SHORTEST && !GENERIC.test(words) && name.endsWith(words));

/** Each bound with the one measure of its size that it names. */
export function* measuresOfBounds<B extends Pick<Bound, 'words' | 'value'>, M extends BoundedMeasure>(
  bounds: readonly B[],
  measures: readonly M[],
): Generator<readonly [B, M]> {
  if (bounds.length === 0) return;
  const bySize = groupBy(measures, ({ size }) => size);
  for (const bound of bounds) {
    const same = bySize.get(sizeOfTarget(bound.value)) ?? [];
    const [only, another] = same.length > MOST_ALIKE ? [] : same.filter(({ name }) => names(bound.words, name));
    if (only !== undefined && another === undefined) yield [bound, only];
  }
}

/** Where more measures have one size nobody looks through them for each bound. */
const MOST_ALIKE = 50;
