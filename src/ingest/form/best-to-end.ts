import { type Boundary, NEVER } from './boundary.ts';
import type { Token } from './form-row.ts';
import type { Slot } from './solve.ts';

/** What the solver finds forwards, and how well it can go on from there. */

export const UNPLACED = 4;
export const SAME_COLUMN = 0.1;

/** A cell made of the pieces from `start` to before `end`, in one column. */
export interface Arc {
  readonly start: number;
  readonly end: number;
  readonly slot: number;
  readonly token: Token;
  readonly fit: number;
  /** What it costs to put its pieces together. */
  readonly joined: number;
  /** Best score of everything up to its end. */
  readonly score: number;
  /** Column of the cell before it in its row, −1 for the first of a row; undefined where the piece was left out. */
  readonly from: number;
  readonly opens: boolean;
  readonly placed: boolean;
}

/** What it costs to leave the columns between two empty, `skips` being the sums of these costs; from −1, those from the first on. */
export function skippedBetween(skips: Float64Array, from: number, to: number): number {
  return (skips[to] ?? 0) - (skips[from + 1] ?? 0);
}

/** By piece and column: the best score from there to the end, over the arcs that end before each piece; `rests` as the solver has them. */
export function bestToEnd<R extends string>(
  arcs: readonly (readonly Arc[])[],
  slots: readonly Slot<R>[],
  bounds: readonly Boundary[],
  skips: Float64Array,
  rests: Float64Array,
): readonly Float64Array[] {
  const ends = arcs.map(() => new Float64Array(slots.length).fill(Number.NEGATIVE_INFINITY));
  for (const at of slots.keys()) {
    const last = ends.at(-1);
    if (last !== undefined) last[at] = -(rests[at] ?? 0);
  }
  const takeBack = ({ start, end, slot: at, token, fit, joined, placed }: Arc): void => {
    const [here, bound, slot] = [ends[start], bounds[start], slots[at]];
    const rest = ends[end]?.[at] ?? Number.NEGATIVE_INFINITY;
    if (here === undefined || bound === undefined || slot === undefined || rest === Number.NEGATIVE_INFINITY) return;
    if (!placed) {
      here[at] = Math.max(here[at] ?? 0, rest - UNPLACED);
      return;
    }
    const own = rest + fit + (token.column === slot.column ? SAME_COLUMN : 0) - joined;
    for (let before = 0; before < slots.length; before += 1) {
      if (before < at && bound.same !== NEVER)
        here[before] = Math.max(here[before] ?? 0, own - bound.same - skippedBetween(skips, before, at));
      if (bound.row !== NEVER) here[before] = Math.max(here[before] ?? 0, own - bound.row - (rests[before] ?? 0) - (skips[at] ?? 0));
    }
  };
  // All arcs from a piece on end behind it, so that it is settled when those that end there are taken.
  for (let end = arcs.length - 1; end > 0; end -= 1) for (const arc of arcs[end] ?? []) takeBack(arc);
  return ends;
}

/** The score of the best reading that an arc is part of. */
export const through = (arc: Arc, ends: readonly Float64Array[]): number =>
  arc.score + (ends[arc.end]?.[arc.slot] ?? Number.NEGATIVE_INFINITY);
