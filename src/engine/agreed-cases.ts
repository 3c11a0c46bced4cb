import { groupBy } from '../model/once.ts';
import { isConstant, type Term } from './equation.ts';
import { partOff } from './off-by.ts';
import type { RelationCase } from './relation-case.ts';
import { solveFor } from './solve.ts';

/** What a broken relation says that one of its figures would have to be. */
interface Told {
  readonly entry: RelationCase;
  readonly term: Term;
  /** Its place among the terms; 0 for a total and a rate. */
  readonly index: number;
  readonly value: number;
}

/** No figure stands in more relations: those behind them are searched like others. */
const MOST = 8;

/** Sums tell of their totals and parts, shares of themselves. */
function toldBy(entry: RelationCase): Told[] {
  const { kind, terms } = entry.equation;
  if (entry.outcome === 'holds' || terms.length < 3 || (kind !== 'sum' && kind !== 'ratio')) return [];
  return terms.flatMap((term, index) => {
    const value = isConstant(term) || (kind === 'ratio' && index > 0) ? undefined : solveFor(entry.equation, index);
    return value === undefined ? [] : [{ entry, term, index, value }];
  });
}

/** A total off by a part that stands between its others, and is a part itself: what it lacks belongs to nothing around it. */
function lacksInside({ entry, index }: Told): boolean {
  const off = index === 0 ? partOff(entry) : undefined;
  return off !== undefined && off > 1 && off < entry.equation.terms.length - 1;
}

/**
 * Whether two relations bear each other out. Of a part nothing follows by itself, for one that was taken for what it is not breaks all its sums
 * alike; nor of a total and what it is a part of, where what it is off by may stand beside it.
 */
function bearOut(one: Told, other: Told): boolean {
  if (one.index === 0 && other.index === 0) return true;
  if (one.term.figure.dimension === 'percent') return true;
  return lacksInside(one) || lacksInside(other);
}

/**
 * Broken relations that have but one figure in common and say the same of it, such as the sums of its row and its column, its share and
 * what is left of a hundred, or a subtotal and the total above it: that both should be read wrongly, and alike, is no doubt to have.
 */
export function agreedCases(cases: readonly RelationCase[]): ReadonlySet<RelationCase> {
  const agreed = new Set<RelationCase>();
  for (const all of groupBy(cases.flatMap(toldBy), ({ term }) => term.field).values()) {
    const told = all.slice(0, MOST);
    for (const [index, one] of told.entries())
      for (const other of told.slice(index + 1)) {
        if (Math.abs(one.value - other.value) >= one.term.figure.step / 2 || !bearOut(one, other)) continue;
        const own = new Set(one.entry.equation.terms.map(({ field }) => field));
        const apart = !other.entry.equation.terms.some(({ field }) => field !== one.term.field && own.has(field));
        if (apart) agreed.add(one.entry).add(other.entry);
      }
  }
  return agreed;
}
