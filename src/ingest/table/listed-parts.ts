import { isClassName, isPartOf } from '../narrative/partition.ts';
import type { NamedRow } from './row-name.ts';

/** Which rows above or below a total are its parts, where only some of them are numbered. What they add up to is asked of the whole table (`bind-sums.ts`). */

const CARRIED = /结转|结余/;

/** A row that stands beside numbered ones by its name: a total, what was carried over, a class, a kind that the total has. */
function standsBeside(row: NamedRow, head: NamedRow): boolean {
  return (
    row.isTotal || CARRIED.test(row.label) || isClassName(row.label) || (row.concept !== 'item' && isPartOf(row.concept, head.concept))
  );
}

/**
 * The parts among these rows; undefined where nothing says whether the rows without a number stand beside the numbered ones or below
 * them. Details stand between numbered rows; behind the last one, only a name that is known or other details above it tell.
 */
export function listedParts(rows: readonly NamedRow[], head: NamedRow, parts: readonly number[]): readonly number[] | undefined {
  const isNumbered = (index: number) => rows[index]?.depth !== undefined;
  const numbered = parts.filter(isNumbered);
  const first = numbered[0];
  const last = numbered.at(-1);
  if (first === undefined || last === undefined || numbered.length === parts.length) return parts;
  const beside = (index: number) => rows[index] !== undefined && standsBeside(rows[index], head);
  const plain = parts.filter((index) => !isNumbered(index));
  if (plain.every(beside)) return parts;
  const before = plain.filter((index) => index < first);
  const between = plain.filter((index) => index > first && index < last);
  const behind = plain.filter((index) => index > last);
  if (!before.every(beside)) return undefined;
  const apart = (index: number) => rows[index]?.isTotal === true || CARRIED.test(rows[index]?.label ?? '');
  if (between.length > 0) return before.length > 0 || [...between, ...behind].some(apart) ? undefined : numbered;
  // 一、… with rows of its own below it, then rows that are not: they have come out of it.
  return before.length === 0 && last + 1 < (behind[0] ?? 0) ? parts : undefined;
}
