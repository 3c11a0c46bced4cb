import { greatest } from '../../model/lists.ts';
import { spanPlaces } from '../../model/place.ts';
import { spend } from '../../model/work.ts';
import { type Boundaries, type Boundary, boundaryBetween, NEVER } from './boundary.ts';
import type { Token } from './form-row.ts';

/**
 * The one solver that makes a grid of cells whose grid is lost. Columns shift in these forms: empty filler cells stand in different
 * places of header and rows, merged cells are left out, rows or even cells run together. So cells are matched to columns in order, by
 * what each can be; where a cell stands only tips the balance between readings that are equally good.
 */
export interface Slot<R extends string> {
  readonly role: R;
  /** Cost of leaving the column empty. */
  readonly skip: number;
  /** Where the header stood, to compare distances: row and column. */
  readonly row?: number;
  readonly column?: number;
}

export interface SolvedCell<R extends string> {
  readonly token: Token;
  readonly slot: Slot<R>;
}

export interface SolvedRow<R extends string> {
  readonly cells: readonly SolvedCell<R>[];
  /** Cells that fit under no header. */
  readonly unplaced: readonly Token[];
  /** The next best reading is about as good and differs in a column that matters. */
  readonly uncertain: boolean;
}

/** How well a cell goes under a column: above 0 it fits, at −2 or below it cannot stand there. */
export type Fit<R extends string> = (token: Token, role: R) => number;

const UNPLACED = 4;
const SAME_COLUMN = 0.1;
const SAME_DISTANCE = 0.25;
/** A cell is not made of more pieces than this. */
const PIECES = 16;
/** A reading that is worse by less than this is as good. */
const AMBIGUOUS = 1.25;
/** A column whose emptiness costs less than this may be confused with another without harm. */
const MATTERS = 0.8;

/** A cell made of the pieces from `start` to before `end`, in one column. */
interface Arc {
  readonly start: number;
  readonly end: number;
  readonly slot: number;
  readonly token: Token;
  /** Best score of everything up to its end. */
  readonly score: number;
  /** Column of the cell before it in its row, −1 for the first of a row; undefined where the piece was left out. */
  readonly from: number;
  readonly opens: boolean;
  readonly placed: boolean;
}

/** Reads all tokens as rows of the columns. Empty cells must have been left out. */
export function solve<R extends string>(
  tokens: readonly Token[],
  slots: readonly Slot<R>[],
  fitOf: Fit<R>,
  boundaries: Boundaries,
): SolvedRow<R>[] {
  if (tokens.length === 0 || slots.length === 0) return [];
  return new Solver(tokens, slots, fitOf, boundaries).rows();
}

class Solver<R extends string> {
  private readonly tokens: readonly Token[];
  private readonly slots: readonly Slot<R>[];
  private readonly fitOf: Fit<R>;
  private readonly bounds: readonly Boundary[];
  /** Sums of the costs of leaving columns empty. */
  private readonly skips: readonly number[];
  /** By the piece they end before: the arcs kept for every column. */
  private readonly arcs: Arc[][] = [];
  /** By piece and column: the best score up to there. */
  private readonly best: Float64Array[] = [];

  constructor(tokens: readonly Token[], slots: readonly Slot<R>[], fitOf: Fit<R>, boundaries: Boundaries) {
    this.tokens = tokens;
    this.slots = slots;
    this.fitOf = fitOf;
    this.bounds = tokens.map((token, index) => boundaryBetween(tokens[index - 1], token, boundaries));
    const skips = [0];
    for (const slot of slots) skips.push((skips.at(-1) ?? 0) + slot.skip);
    this.skips = skips;
  }

  rows(): SolvedRow<R>[] {
    this.forward();
    const ends = this.backward();
    return this.trace(ends);
  }

  private skipped(from: number, to: number): number {
    return (this.skips[to] ?? 0) - (this.skips[from + 1] ?? 0);
  }

  /** Pieces from `start` put together, as long as they may be one cell. */
  private *cellsFrom(start: number): Generator<{ token: Token; end: number; cost: number }> {
    let token = this.tokens[start];
    let cost = 0;
    for (let end = start + 1; token !== undefined && end <= start + PIECES; end += 1) {
      spend(this.slots.length ** 2);
      yield { token, end, cost };
      const next = this.tokens[end];
      const join = this.bounds[end]?.join ?? NEVER;
      if (next === undefined || join === NEVER) return;
      cost += join;
      const text = `${token.text}${/[A-Za-z\d]$/.test(token.text) && /^[A-Za-z\d]/.test(next.text) ? ' ' : ''}${next.text}`;
      token = { ...token, text, place: spanPlaces(token.place, next.place) };
    }
  }

  private forward(): void {
    const { tokens, slots } = this;
    for (let at = 0; at <= tokens.length; at += 1) {
      this.best.push(new Float64Array(slots.length).fill(Number.NEGATIVE_INFINITY));
      this.arcs.push([]);
    }
    for (let start = 0; start < tokens.length; start += 1) {
      for (const { token, end, cost } of this.cellsFrom(start))
        for (const at of slots.keys()) this.keep(this.arcTo(start, end, token, at, cost));
      this.leaveOut(start);
    }
  }

  private keep(arc: Arc | undefined): void {
    if (arc === undefined) return;
    this.arcs[arc.end]?.push(arc);
    const best = this.best[arc.end];
    if (best !== undefined && arc.score > (best[arc.slot] ?? Number.NEGATIVE_INFINITY)) best[arc.slot] = arc.score;
  }

  private arcTo(start: number, end: number, token: Token, at: number, joined: number): Arc | undefined {
    const slot = this.slots[at];
    const bound = this.bounds[start];
    if (slot === undefined || bound === undefined) return undefined;
    const own = this.fitOf(token, slot.role) + (token.column === slot.column ? SAME_COLUMN : 0) - joined;
    const lead = this.skips[at] ?? 0;
    if (start === 0) return { start, end, slot: at, token, score: own - lead, from: -1, opens: true, placed: true };
    let score = Number.NEGATIVE_INFINITY;
    let from = -1;
    let opens = false;
    const above = this.best[start];
    for (const before of this.slots.keys()) {
      const reached = above?.[before] ?? Number.NEGATIVE_INFINITY;
      if (reached === Number.NEGATIVE_INFINITY) continue;
      if (before < at && bound.same !== NEVER) {
        const near = sameDistance(this.tokens[start - 1], token, this.slots[before], slot) ? SAME_DISTANCE : 0;
        const total = reached + own - bound.same - this.skipped(before, at) + near;
        if (total > score) [score, from, opens] = [total, before, false];
      }
      if (bound.row !== NEVER) {
        const total = reached + own - bound.row - this.skipped(before, this.slots.length) - lead;
        if (total > score) [score, from, opens] = [total, before, true];
      }
    }
    return score === Number.NEGATIVE_INFINITY ? undefined : { start, end, slot: at, token, score, from, opens, placed: true };
  }

  /** A piece that fits nowhere; the row stays where it was. */
  private leaveOut(start: number): void {
    const token = this.tokens[start];
    if (token === undefined) return;
    for (const at of this.slots.keys()) {
      const reached = start === 0 ? (at === 0 ? 0 : Number.NEGATIVE_INFINITY) : (this.best[start]?.[at] ?? Number.NEGATIVE_INFINITY);
      if (reached === Number.NEGATIVE_INFINITY) continue;
      this.keep({ start, end: start + 1, slot: at, token, score: reached - UNPLACED, from: at, opens: start === 0, placed: false });
    }
  }

  /** By piece and column: the best score from there to the end. */
  private backward(): readonly Float64Array[] {
    const { slots, tokens } = this;
    const ends = Array.from({ length: tokens.length + 1 }, () => new Float64Array(slots.length).fill(Number.NEGATIVE_INFINITY));
    for (const at of slots.keys()) {
      const last = ends[tokens.length];
      if (last !== undefined) last[at] = -this.skipped(at, slots.length);
    }
    for (let start = tokens.length - 1; start > 0; start -= 1) {
      const bound = this.bounds[start];
      const here = ends[start];
      if (bound === undefined || here === undefined) continue;
      for (const { token, end, cost } of this.cellsFrom(start))
        for (const [at, slot] of slots.entries()) {
          const rest = ends[end]?.[at] ?? Number.NEGATIVE_INFINITY;
          if (rest === Number.NEGATIVE_INFINITY) continue;
          const own = rest + this.fitOf(token, slot.role) + (token.column === slot.column ? SAME_COLUMN : 0) - cost;
          for (const before of slots.keys()) {
            if (before < at && bound.same !== NEVER)
              here[before] = Math.max(here[before] ?? 0, own - bound.same - this.skipped(before, at));
            if (bound.row !== NEVER)
              here[before] = Math.max(here[before] ?? 0, own - bound.row - this.skipped(before, slots.length) - (this.skips[at] ?? 0));
          }
        }
      for (const at of slots.keys()) here[at] = Math.max(here[at] ?? 0, (ends[start + 1]?.[at] ?? Number.NEGATIVE_INFINITY) - UNPLACED);
    }
    return ends;
  }

  private trace(ends: readonly Float64Array[]): SolvedRow<R>[] {
    const { slots, tokens } = this;
    const through = (arc: Arc) => arc.score + (ends[arc.end]?.[arc.slot] ?? Number.NEGATIVE_INFINITY);
    const found: { cells: SolvedCell<R>[]; unplaced: Token[]; unsure: SolvedCell<R>[] }[] = [{ cells: [], unplaced: [], unsure: [] }];
    let end = tokens.length;
    let at = bestIndex(slots.map((_, index) => (this.best[end]?.[index] ?? Number.NEGATIVE_INFINITY) - this.skipped(index, slots.length)));
    while (end > 0) {
      const arc = this.arcs[end]?.filter((each) => each.slot === at).reduce((best, each) => (each.score > best.score ? each : best));
      const row = found.at(-1);
      if (arc === undefined || row === undefined) break;
      const slot = slots[arc.slot];
      if (!arc.placed) row.unplaced.unshift(arc.token);
      else if (slot !== undefined) {
        const cell = { token: arc.token, slot };
        row.cells.unshift(cell);
        if (this.isUnsure(arc, through)) row.unsure.push(cell);
      }
      if (arc.opens && arc.start > 0) found.push({ cells: [], unplaced: [], unsure: [] });
      end = arc.start;
      at = arc.from;
    }
    return found.reverse().map(({ cells, unplaced, unsure }) => ({
      cells,
      unplaced,
      uncertain: unplaced.length > 0 || unsure.some((cell) => !isSupported(cells, cells.indexOf(cell))),
    }));
  }

  /** Whether another reading of the same pieces is about as good, and one of the two columns matters. */
  private isUnsure(arc: Arc, through: (arc: Arc) => number): boolean {
    const own = through(arc);
    const matters = (slot: number) => (this.slots[slot]?.skip ?? 0) >= MATTERS;
    for (let end = arc.start + 1; end <= Math.min(arc.end + PIECES, this.tokens.length); end += 1) {
      for (const other of this.arcs[end] ?? []) {
        if (other.start >= arc.end || !other.placed) continue;
        const isSame = other.slot === arc.slot && other.start === arc.start && other.end === arc.end;
        if (isSame || !(matters(arc.slot) || matters(other.slot))) continue;
        if (through(other) > own - AMBIGUOUS) return true;
      }
    }
    return false;
  }
}

function bestIndex(scores: readonly number[]): number {
  return scores.indexOf(greatest(scores));
}

function sameDistance<R extends string>(a: Token | undefined, b: Token, from: Slot<R> | undefined, to: Slot<R>): boolean {
  if (a === undefined || from?.column === undefined || to.column === undefined) return false;
  return a.row === b.row && from.row === to.row && b.column - a.column === to.column - from.column;
}

/** A cell stands in the column of its header, or at the right distance from every cell before it. */
function isSupported<R extends string>(cells: readonly SolvedCell<R>[], index: number): boolean {
  const cell = cells[index];
  if (cell === undefined || cell.token.column === cell.slot.column) return true;
  if (index === 0) return false;
  for (let at = 1; at <= index; at += 1) {
    const a = cells[at - 1];
    const b = cells[at];
    if (a === undefined || b === undefined || !sameDistance(a.token, b.token, a.slot, b.slot)) return false;
  }
  return true;
}
