import type { Disclosure, Fact } from '../../model/record.ts';
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

/** Total minus parts when that is more than rounding can explain; 0 when it is not; undefined when a figure is missing. */
export function gapOf(disclosure: Disclosure, total: Fact, parts: readonly Fact[]): number | undefined {
  const whole = magnitude(total);
  const sum = sumOf(parts);
  if (whole === undefined || sum === undefined) return undefined;
  const place = Math.max(lastPlace(disclosure, total), ...parts.map((part) => lastPlace(disclosure, part)));
  return Math.abs(whole - sum) <= ((parts.length + 1) * place) / 2 ? 0 : whole - sum;
}
