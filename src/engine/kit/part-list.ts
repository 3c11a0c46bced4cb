import type { Fact } from '../../model/fact.ts';
import { greatest, least } from '../../model/lists.ts';
import { FEN_PER_UNIT } from '../../model/number.ts';
import type { Disclosure } from '../../model/record.ts';
import { lastPlace, magnitude } from './facts.ts';

/** A printed total with one printed list of its parts. */
export interface PartList {
  readonly total: Fact;
  readonly parts: readonly Fact[];
  /** The list says that it is complete (其中), or holds every part that the total has by definition. */
  readonly complete: boolean;
  /** Complete by definition: personnel and general operating expenditure are all of basic expenditure. */
  readonly byDefinition: boolean;
}

/** Sum of the parts in the units of `magnitude`; undefined when one cannot be read. */
function sumOf(parts: readonly Fact[]): number | undefined {
  let sum = 0;
  for (const part of parts) {
    const value = magnitude(part);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** One unit of the last place that the figure itself prints. */
function ownPlace({ field: { value } }: Fact): number {
  return value?.kind === 'amount' ? FEN_PER_UNIT[value.unit] / 10 ** value.decimals : 0;
}

/** By how much a total may miss its parts where every one of them is printed with fewer decimals than it: 150.03 = 40 + 90.5 + 19.5. */
function coarserParts(total: Fact, parts: readonly Fact[]): number {
  const places = parts.filter((part) => magnitude(part) !== 0).map(ownPlace);
  const finest = least(places);
  return places.length > 1 && finest > ownPlace(total) ? (places.length * finest + ownPlace(total)) / 2 : 0;
}

/** Total minus parts when that is more than rounding can explain; 0 when it is not; undefined when a figure is missing. */
export function gapOf(disclosure: Disclosure, total: Fact, parts: readonly Fact[]): number | undefined {
  const whole = magnitude(total);
  const sum = sumOf(parts);
  if (whole === undefined || sum === undefined) return undefined;
  const place = Math.max(lastPlace(disclosure, total), greatest(parts.map((part) => lastPlace(disclosure, part))));
  const allowed = Math.max(((parts.length + 1) * place) / 2, coarserParts(total, parts));
  return Math.abs(whole - sum) <= allowed ? 0 : whole - sum;
}
