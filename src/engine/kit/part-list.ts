import type { Fact } from '../../model/fact.ts';
import { FEN_PER_UNIT } from '../../model/number.ts';
import type { Disclosure } from '../../model/record.ts';
import { spend } from '../../model/work.ts';
import { lastPlace, magnitude } from './facts.ts';

/** A printed total with one printed list of its parts. */
export interface PartList {
  readonly total: Fact;
  readonly parts: readonly Fact[];
  /** What a table takes off them (年初 + 增加 - 减少). */
  readonly less?: readonly Fact[];
  /** The list says that it is complete (其中), or holds every part that the total has by definition. */
  readonly complete: boolean;
  /** Complete by definition: personnel and general operating expenditure are all of basic expenditure. */
  readonly byDefinition: boolean;
}

/** One unit of the last place that the figure itself prints. */
function ownPlace({ field: { value } }: Fact): number {
  return value?.kind === 'amount' ? FEN_PER_UNIT[value.unit] / 10 ** value.decimals : 0;
}

/** What is known of a list after so many of its parts. */
interface Tally {
  /** In the units of `magnitude`; undefined when a part cannot be read. */
  sum: number | undefined;
  /** The coarsest last place of the document among the parts. */
  place: number;
  /** The finest last place that the parts themselves print, and how many are not 0. */
  finest: number;
  filled: number;
}

function add(tally: Tally, disclosure: Disclosure, part: Fact): void {
  const value = magnitude(part);
  tally.sum = value === undefined || tally.sum === undefined ? undefined : tally.sum + value;
  tally.place = Math.max(tally.place, lastPlace(disclosure, part));
  if (value === 0) return;
  tally.filled += 1;
  tally.finest = Math.min(tally.finest, ownPlace(part));
}

/** By how much a total may miss its parts where every one of them is printed with fewer decimals than it: 150.03 = 40 + 90.5 + 19.5. */
const coarserParts = (total: Fact, { filled, finest }: Tally): number =>
  filled > 1 && finest > ownPlace(total) ? (filled * finest + ownPlace(total)) / 2 : 0;

function gapAfter(disclosure: Disclosure, total: Fact, tally: Tally, count: number): number | undefined {
  const whole = magnitude(total);
  if (whole === undefined || tally.sum === undefined) return undefined;
  const place = Math.max(lastPlace(disclosure, total), tally.place);
  const allowed = Math.max(((count + 1) * place) / 2, coarserParts(total, tally));
  return Math.abs(whole - tally.sum) <= allowed ? 0 : whole - tally.sum;
}

const nothing = (): Tally => ({ sum: 0, place: Number.NEGATIVE_INFINITY, finest: Number.POSITIVE_INFINITY, filled: 0 });

/** Total minus parts when that is more than rounding can explain; 0 when it is not; undefined when a figure is missing. */
export function gapOf(disclosure: Disclosure, total: Fact, parts: readonly Fact[]): number | undefined {
  spend(parts.length);
  const tally = nothing();
  for (const part of parts) add(tally, disclosure, part);
  return gapAfter(disclosure, total, tally, parts.length);
}

/** The same of the first parts alone, by how many they are. */
export function gapsOf(disclosure: Disclosure, total: Fact, parts: readonly Fact[]): readonly (number | undefined)[] {
  const tally = nothing();
  return [undefined, ...parts].map((part, count) => {
    if (part !== undefined) add(tally, disclosure, part);
    return gapAfter(disclosure, total, tally, count);
  });
}
