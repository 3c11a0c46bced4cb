import { append, greatest } from '../../model/lists.ts';
import { spanPlaces } from '../../model/place.ts';
import { spend } from '../../model/work.ts';
import { type Arc, bestToEnd, SAME_COLUMN, skippedBetween, through, UNPLACED } from './best-to-end.ts';
import { type Boundaries, type Boundary, boundaryBetween, joined, NEVER } from './boundary.ts';
import type { Token } from './form-row.ts';
import type { Under } from './level-names.ts';
import { isSupported, sameDistance } from './same-distance.ts';

/**
 * The one solver that makes a grid of cells whose grid is lost. Columns shift in these forms: empty filler cells stand in different
 * places of header and rows, merged cells are left out, rows or even cells run together. So cells are matched to columns in order, by
 * what each can be; where a cell stands only tips the balance between readings that are equally good.
 */
export interface Slot<R extends string> {
  readonly role: R;
  /** Cost of leaving the column empty. */
  readonly skip: number;
  /** Where the header stood, to compare distances; the levels that all its cells are of. */
  readonly row?: number;
  readonly column?: number;
  readonly under?: Under;
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

/**
 * How well a cell goes under a column: above 0 it fits, at −2 or below it cannot stand there. A cell is looked at once, then asked of one
 * column after the other.
 */
export type Fit<R extends string> = (token: Pick<Token, 'text' | 'inner' | 'measure'>) => (role: R) => number;

/** No cell fits better than this. */
const MOST = 8;
const SAME_DISTANCE = 0.25;
/** A cell is not made of more pieces than this. */
const PIECES = 16;
/** A reading that is worse by less than this is as good. */
const AMBIGUOUS = 1.25;
/** A column whose emptiness costs less than this may be confused with another without harm. */
const MATTERS = 0.8;
/** Sums of scores differ by less than this when only the order of adding does. */
const ROUNDING = 1e-6;
/** What is worse by more than this than another way to the same place is part of no reading that counts. */
const WORSE = AMBIGUOUS + SAME_DISTANCE + ROUNDING;

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
  private readonly skips: Float64Array;
  /** By column: the cost of leaving all columns behind it empty. */
  private readonly rests: Float64Array;
  /** By the piece they end before: the arcs kept for every column. */
  private readonly arcs: Arc[][] = [];
  /** By piece and column: the best score up to there. */
  private readonly best: Float64Array[] = [];
  /** By piece and column: no cell that begins there comes to more than this and its own fit. */
  private readonly leads: Float64Array[] = [];

  constructor(tokens: readonly Token[], slots: readonly Slot<R>[], fitOf: Fit<R>, boundaries: Boundaries) {
    this.tokens = tokens;
    this.slots = slots;
    this.fitOf = fitOf;
    this.bounds = tokens.map((token, index) => boundaryBetween(tokens[index - 1], token, boundaries));
    const skips = new Float64Array(slots.length + 1);
    for (const [at, slot] of slots.entries()) skips[at + 1] = (skips[at] ?? 0) + slot.skip;
    this.skips = skips;
    this.rests = Float64Array.from(slots, (_, at) => skippedBetween(skips, at, slots.length));
  }

  rows(): SolvedRow<R>[] {
    this.forward();
    return this.trace(bestToEnd(this.arcs, this.slots, this.bounds, this.skips, this.rests));
  }

  private forward(): void {
    const { tokens, slots } = this;
    for (let end = 0; end <= tokens.length; end += 1) {
      this.best.push(new Float64Array(slots.length).fill(Number.NEGATIVE_INFINITY));
      this.arcs.push([]);
      if (end > 0) this.endAt(end);
      if (end < tokens.length) this.leads.push(this.leadsAt(end));
    }
  }

  /** Cells that end before a piece, the shortest first: most of the longer ones are then known to be worse. */
  private endAt(end: number): void {
    const groups: Arc[][] = [];
    let cost = 0;
    let text = '';
    for (let start = end - 1; start >= Math.max(0, end - PIECES); start -= 1) {
      const first = this.tokens[start];
      const join = start === end - 1 ? 0 : (this.bounds[start + 1]?.join ?? NEVER);
      if (first === undefined || join === NEVER) break;
      spend(this.slots.length ** 2);
      cost += join;
      text = joined(first.text, text);
      const arcs = this.cellsOf(start, end, cost, text);
      this.note(arcs);
      if (arcs.length > 0) groups.push(arcs);
    }
    // Of readings that are equally good the one that begins first is taken.
    const arcs = this.arcs[end] ?? [];
    groups.unshift(this.leftOut(end - 1));
    this.note(groups[0]);
    for (let at = groups.length - 1; at >= 0; at -= 1) append(arcs, groups[at] ?? []);
  }

  private note(arcs: readonly Arc[] = []): void {
    for (const arc of arcs) {
      const best = this.best[arc.end];
      if (best !== undefined && arc.score > (best[arc.slot] ?? Number.NEGATIVE_INFINITY)) best[arc.slot] = arc.score;
    }
  }

  /** Pieces put together under every column where they could be part of a reading that counts. */
  private cellsOf(start: number, end: number, cost: number, text: string): Arc[] {
    const arcs: Arc[] = [];
    const { slots } = this;
    const first = this.tokens[start];
    const leads = this.leads[start];
    const best = this.best[end];
    if (first === undefined || leads === undefined || best === undefined) return arcs;
    let token: Token | undefined;
    let fitUnder: ((role: R) => number) | undefined;
    let reached = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at];
      if (slot === undefined) break;
      // What the columns before this one reached can go on just as from here, with this one left empty.
      reached = Math.max(reached - slot.skip, best[at] ?? Number.NEGATIVE_INFINITY);
      const least = reached - WORSE;
      const lead = (leads[at] ?? 0) - cost;
      if (lead + MOST < least) continue;
      fitUnder ??= this.fitOf({ text, inner: first.inner, measure: first.measure });
      const fit = fitUnder(slot.role);
      if (lead + fit < least) continue;
      token ??= end === start + 1 ? first : { ...first, text };
      const arc = this.arcTo(start, end, token, at, fit, cost);
      if (arc !== undefined) arcs.push(arc);
    }
    return arcs;
  }

  private leadsAt(start: number): Float64Array {
    const { slots, skips, rests } = this;
    const bound = this.bounds[start];
    const above = this.best[start];
    const leads = new Float64Array(slots.length);
    for (let at = 0; at < slots.length; at += 1) {
      const lead = skips[at] ?? 0;
      if (start === 0 || bound === undefined || above === undefined) {
        leads[at] = SAME_COLUMN - lead;
        continue;
      }
      let most = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < slots.length; before += 1) {
        const reached = above[before] ?? Number.NEGATIVE_INFINITY;
        if (before < at) most = Math.max(most, reached - bound.same - skippedBetween(skips, before, at) + SAME_DISTANCE);
        most = Math.max(most, reached - bound.row - (rests[before] ?? 0) - lead);
      }
      leads[at] = most + SAME_COLUMN;
    }
    return leads;
  }

  private arcTo(start: number, end: number, token: Token, at: number, fit: number, joined: number): Arc | undefined {
    const { slots, skips, rests } = this;
    const slot = slots[at];
    const bound = this.bounds[start];
    const above = this.best[start];
    if (slot === undefined || bound === undefined || above === undefined) return undefined;
    const own = fit + (token.column === slot.column ? SAME_COLUMN : 0) - joined;
    const lead = skips[at] ?? 0;
    if (start === 0) return { start, end, slot: at, token, fit, joined, score: own - lead, from: -1, opens: true, placed: true };
    const last = this.tokens[start - 1];
    let score = Number.NEGATIVE_INFINITY;
    let from = -1;
    let opens = false;
    for (let before = 0; before < slots.length; before += 1) {
      const reached = above[before] ?? Number.NEGATIVE_INFINITY;
      if (reached === Number.NEGATIVE_INFINITY) continue;
      if (before < at && bound.same !== NEVER) {
        const near = sameDistance(last, token, slots[before], slot) ? SAME_DISTANCE : 0;
        const total = reached + own - bound.same - skippedBetween(skips, before, at) + near;
        if (total > score) {
          score = total;
          from = before;
          opens = false;
        }
      }
      if (bound.row !== NEVER) {
        const total = reached + own - bound.row - (rests[before] ?? 0) - lead;
        if (total > score) {
          score = total;
          from = before;
          opens = true;
        }
      }
    }
    return score === Number.NEGATIVE_INFINITY ? undefined : { start, end, slot: at, token, fit, joined, score, from, opens, placed: true };
  }

  /** A piece that fits nowhere; the row stays where it was. It is left out only where its columns did not come to more with it. */
  private leftOut(start: number): Arc[] {
    const token = this.tokens[start];
    if (token === undefined) return [];
    const above = this.best[start];
    const best = this.best[start + 1];
    const arcs: Arc[] = [];
    let reached = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < this.slots.length; at += 1) {
      reached = Math.max(reached - (this.slots[at]?.skip ?? 0), best?.[at] ?? Number.NEGATIVE_INFINITY);
      const before = start === 0 ? (at === 0 ? 0 : Number.NEGATIVE_INFINITY) : (above?.[at] ?? Number.NEGATIVE_INFINITY);
      if (before === Number.NEGATIVE_INFINITY) continue;
      const score = before - UNPLACED;
      if (score < reached - WORSE) continue;
      arcs.push({ start, end: start + 1, slot: at, token, fit: 0, joined: 0, score, from: at, opens: start === 0, placed: false });
    }
    return arcs;
  }

  private trace(ends: readonly Float64Array[]): SolvedRow<R>[] {
    const { slots, tokens } = this;
    const found: { cells: SolvedCell<R>[]; unplaced: Token[]; unsure: SolvedCell<R>[] }[] = [{ cells: [], unplaced: [], unsure: [] }];
    let end = tokens.length;
    const scores = slots.map((_, index) => (this.best[end]?.[index] ?? Number.NEGATIVE_INFINITY) - (this.rests[index] ?? 0));
    let at = scores.indexOf(greatest(scores));
    while (end > 0) {
      const arc = this.arcs[end]?.filter((each) => each.slot === at).reduce((best, each) => (each.score > best.score ? each : best));
      const row = found.at(-1);
      if (arc === undefined || row === undefined) break;
      const slot = slots[arc.slot];
      if (!arc.placed) row.unplaced.unshift(arc.token);
      else if (slot !== undefined) {
        const cell = { token: this.cellOf(arc), slot };
        row.cells.unshift(cell);
        if (this.isUnsure(arc, ends)) row.unsure.push(cell);
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

  /** The cell with the place of all its pieces. */
  private cellOf({ start, end, token }: Arc): Token {
    const place = this.tokens.slice(start + 1, end).reduce((span, piece) => spanPlaces(span, piece.place), token.place);
    return place === token.place ? token : { ...token, place };
  }

  /** Whether another reading of the same pieces is about as good, and one of the two columns matters. */
  private isUnsure(arc: Arc, ends: readonly Float64Array[]): boolean {
    const least = through(arc, ends) - AMBIGUOUS;
    const own = this.matters(arc.slot);
    const last = Math.min(arc.end + PIECES, this.tokens.length);
    for (let end = arc.start + 1; end <= last; end += 1) {
      for (const other of this.arcs[end] ?? []) {
        if (other.start >= arc.end || !other.placed || through(other, ends) <= least) continue;
        const isSame = other.slot === arc.slot && other.start === arc.start && other.end === arc.end;
        if (!isSame && (own || this.matters(other.slot))) return true;
      }
    }
    return false;
  }

  private matters(slot: number): boolean {
    return (this.slots[slot]?.skip ?? 0) >= MATTERS;
  }
}
