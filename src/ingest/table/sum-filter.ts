import { spend } from '../../model/work.ts';
import type { Printed } from './column-formula.ts';

/**
 * Tells quickly which places of a table are surely no sums of others, so that only the rest is judged (`line-sums.ts`): running sums are
 * left where they are beyond the whole on too many lines. What this says never differs from what judging every run would.
 */

/** Adding up on so many lines costs as much as one step elsewhere. */
const LINES_OF_STEP = 8;
const DUST = 1e-9;

/** Flags of a figure: it cannot be read; a sum could be held against it, for it is read and no blank. */
const NONE = 1;
const STATED = 2;

export interface GridGiven {
  /** By line the entry of each place. */
  readonly lines: readonly (readonly (Printed | 'none' | undefined)[])[];
  readonly places: number;
  /** The entry of an empty cell. */
  readonly blank: Printed;
  /** How unlikely it must be that lines add up by chance, as a power of ten. */
  readonly unlikely: number;
}

/** The figures of all lines, those of one place behind each other. */
export class Grid {
  readonly size: number;
  readonly places: number;
  readonly values: Float64Array;
  readonly halves: Float64Array;
  readonly flags: Uint8Array;
  /** A number for each value of a place, the same for the same. */
  readonly ids: Int32Array;
  /** By place: lines whose figure is far enough from nought to bear witness, and how unlikely that may be by chance, both at the most. */
  private readonly witnesses: Int32Array;
  private readonly weights: Float64Array;
  private readonly unlikely: number;

  constructor({ lines, places, blank, unlikely }: GridGiven) {
    const cells = lines.length * places;
    this.size = lines.length;
    this.places = places;
    this.unlikely = unlikely;
    [this.values, this.halves] = [new Float64Array(cells), new Float64Array(cells)];
    [this.flags, this.ids] = [new Uint8Array(cells), new Int32Array(cells)];
    [this.witnesses, this.weights] = [new Int32Array(places), new Float64Array(places)];
    for (let place = 0; place < places; place += 1) this.enter(place, lines, blank);
  }

  private enter(place: number, lines: GridGiven['lines'], blank: Printed): void {
    const known = new Map<number, number>();
    for (let line = 0, at = place * this.size; line < this.size; line += 1, at += 1) {
      const entry = lines[line]?.[place] ?? 'none';
      if (entry === 'none') this.flags[at] = NONE;
      if (entry === 'none' || entry === blank) continue;
      const { value, half } = entry;
      this.values[at] = value;
      this.halves[at] = half;
      this.flags[at] = STATED;
      const id = known.get(value) ?? known.size;
      known.set(value, id);
      this.ids[at] = id;
      const allowed = half + DUST;
      if (Math.abs(value) <= 4 * allowed) continue;
      this.witnesses[place] = (this.witnesses[place] ?? 0) + 1;
      this.weights[place] = (this.weights[place] ?? 0) + Math.log10(Math.abs(value) / (2 * allowed));
    }
  }

  /** Whether any parts could be proven to make it up. */
  mayBeWhole(place: number, fewest: number): boolean {
    return (this.witnesses[place] ?? 0) >= fewest && (this.weights[place] ?? 0) >= this.unlikely;
  }
}

/** Places that may be parts, the last on top: what those up to each could take off a sum, by line, and whether all of them can be read. */
export class OpenPlaces {
  readonly places: number[] = [];
  private readonly grid: Grid;
  private readonly less: Float64Array;
  private readonly unread: Uint8Array;

  constructor(grid: Grid) {
    this.grid = grid;
    const cells = grid.size * (grid.places + 1);
    [this.less, this.unread] = [new Float64Array(cells), new Uint8Array(cells)];
  }

  push(place: number): void {
    const { size, values, halves, flags } = this.grid;
    const from = this.places.length * size;
    for (let line = 0; line < size; line += 1) {
      const at = place * size + line;
      this.less[from + size + line] = (this.less[from + line] ?? 0) + Math.min(0, (values[at] ?? 0) - (halves[at] ?? 0));
      this.unread[from + size + line] = flags[at] === NONE ? 1 : (this.unread[from + line] ?? 0);
    }
    this.places.push(place);
  }

  drop(count: number): void {
    this.places.length -= count;
  }

  /** What the lowest `count` of them could take off a sum on a line at the most; undefined where one of them cannot be read. */
  takesOff(count: number, line: number): number | undefined {
    const at = count * this.grid.size + line;
    return this.unread[at] === 1 ? undefined : (this.less[at] ?? 0);
  }
}

/** Sums of the same parts on every line. */
export class RunningSums {
  private readonly grid: Grid;
  private readonly sums: Float64Array;
  private readonly halves: Float64Array;
  private readonly unknown: Uint8Array;
  /** By the number of a value: the round in which it was seen last. */
  private readonly seen: Uint32Array;
  private round = 0;
  private broken = 0;

  constructor(grid: Grid) {
    this.grid = grid;
    [this.sums, this.halves] = [new Float64Array(grid.size), new Float64Array(grid.size)];
    [this.unknown, this.seen] = [new Uint8Array(grid.size), new Uint32Array(grid.size)];
  }

  clear(): void {
    for (const each of [this.sums, this.halves, this.unknown]) each.fill(0);
  }

  add(part: number): void {
    const { size, values, halves, flags } = this.grid;
    spend(1 + size / LINES_OF_STEP);
    for (let line = 0, at = part * size; line < size; line += 1, at += 1) {
      if (flags[at] === NONE) this.unknown[line] = 1;
      this.sums[line] = (this.sums[line] ?? 0) + (values[at] ?? 0);
      this.halves[line] = (this.halves[line] ?? 0) + (halves[at] ?? 0);
    }
  }

  /** By how much the sum is more than the whole on a line, rounding left aside; undefined where nothing is said on it. */
  private excess(at: number, line: number): { readonly off: number; readonly allowed: number } | undefined {
    const { values, halves, flags } = this.grid;
    if (flags[at] !== STATED || this.unknown[line] === 1) return undefined;
    return { off: (this.sums[line] ?? 0) - (values[at] ?? 0), allowed: (halves[at] ?? 0) + (this.halves[line] ?? 0) + DUST };
  }

  private start(): void {
    this.round += 1;
    this.broken = 0;
  }

  /** Lines that fail alike are one. */
  private fail(at: number): void {
    const id = this.grid.ids[at] ?? 0;
    if (this.seen[id] !== this.round) this.broken += 1;
    this.seen[id] = this.round;
  }

  private isHopeless(open: number, fewest: number): boolean {
    return open < fewest || this.broken > Math.max(1, open / 4);
  }

  /** False where these parts are surely not proven to make up the whole; found without looking at every line. */
  mayHold(whole: number, fewest: number): boolean {
    const { size } = this.grid;
    this.start();
    let open = size;
    for (let line = 0, at = whole * size; line < size; line += 1, at += 1) {
      const excess = this.excess(at, line);
      if (excess !== undefined && Math.abs(excess.off) <= excess.allowed) continue;
      open -= 1;
      if (excess !== undefined) this.fail(at);
      if (this.isHopeless(open, fewest)) return false;
    }
    return true;
  }

  /** Whether the lowest `count` open places could still make it up, added to what is: on too many lines it may be too much already. */
  mayGrow(whole: number, fewest: number, places: OpenPlaces, count: number): boolean {
    const { size } = this.grid;
    this.start();
    let open = size;
    for (let line = 0, at = whole * size; line < size; line += 1, at += 1) {
      const excess = this.excess(at, line);
      const less = places.takesOff(count, line);
      if (excess !== undefined && (less === undefined || excess.off - excess.allowed + less <= 0)) continue;
      open -= 1;
      if (excess !== undefined) this.fail(at);
      if (this.isHopeless(open, fewest)) return false;
    }
    return true;
  }
}
