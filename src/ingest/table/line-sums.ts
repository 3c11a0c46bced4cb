import { isEmptyToken } from '../../model/text.ts';
import type { Cell } from '../block.ts';
import { type Printed, printedIn } from './column-formula.ts';
import { Grid, OpenPlaces, RunningSums } from './sum-filter.ts';

/**
 * Which rows of a table other rows make up, and which columns other columns (小计 = 购置 + 运行, 年末结余 = 上年结余 + 当年结余). Names, numbers and
 * codes say it seldom for sure; where several lines across add up alike, they prove it for all.
 *
 * A line across is a column where rows are summed, and a row where columns are; `at` is a place on it.
 */

/** A blank is nothing; `none` cannot be read. */
export type Entry = Printed | 'none';
export type Lines = readonly (readonly Entry[])[];

export interface LineSum {
  readonly whole: number;
  readonly parts: readonly number[];
  /** What is taken off the others (本年减少, 累计折旧): these are no parts. */
  readonly less: readonly number[];
  readonly verdict: Verdict;
}

/** How the lines bear a sum out. */
export interface Verdict {
  /** Lines that add up and could have failed to, each counted once however often it is printed. */
  readonly held: number;
  readonly broken: number;
  readonly proven: boolean;
}

/** Lines that must add up, and how unlikely that must be by chance, as a power of ten. */
export const FEWEST = 2;
const UNLIKELY = 5;
/** Parts that do not stand next to their whole need one line more, and a table in which not too many of them could seem to be by chance. */
export const FEWEST_APART = 3;
const MOST_APART = 24;

export const BLANK: Printed = { value: 0, half: 0 };

export const entryIn = (cell: Cell | undefined): Entry =>
  cell === undefined || isEmptyToken(cell.text) ? BLANK : (printedIn(cell) ?? 'none');

/** Counts pairs of numbers, the same pair once. */
class Pairs {
  size = 0;
  private readonly known = new Map<number, Set<number>>();

  /** Whether the pair is new. */
  add(first: number, second: number): boolean {
    const seconds = this.known.get(first) ?? new Set();
    if (seconds.has(second)) return false;
    if (seconds.size === 0) this.known.set(first, seconds);
    seconds.add(second);
    this.size += 1;
    return true;
  }
}

/** Sums of the same parts on every line. */
export class Tallies {
  private readonly lines: Lines;
  private readonly sums: Float64Array;
  private readonly halves: Float64Array;
  /** By line: parts that are not nought, and those of them that are taken off. */
  private readonly filled: Uint32Array;
  private readonly taken: Uint32Array;
  private readonly unknown: Uint8Array;
  private readonly added: number[] = [];
  private signed = false;

  constructor(lines: Lines) {
    this.lines = lines;
    [this.sums, this.halves] = [new Float64Array(lines.length), new Float64Array(lines.length)];
    [this.filled, this.taken] = [new Uint32Array(lines.length), new Uint32Array(lines.length)];
    this.unknown = new Uint8Array(lines.length);
  }

  add(part: number, sign: 1 | -1 = 1): void {
    if (sign < 0) this.signed = true;
    else this.added.push(part);
    for (let line = 0; line < this.lines.length; line += 1) {
      const entry = this.lines[line]?.[part];
      if (entry === undefined || entry === 'none') {
        this.unknown[line] = 1;
        continue;
      }
      this.sums[line] = (this.sums[line] ?? 0) + sign * entry.value;
      this.halves[line] = (this.halves[line] ?? 0) + entry.half;
      if (Math.abs(entry.value) <= 2 * entry.half) continue;
      this.filled[line] = (this.filled[line] ?? 0) + 1;
      if (sign < 0) this.taken[line] = (this.taken[line] ?? 0) + 1;
    }
  }

  /** A = A + B - B shows nothing, and where nothing is taken off no sign does. */
  private showsSigns(line: number, whole: number, allowed: number): boolean {
    const entries = this.lines[line];
    const isApart = (part: number) => {
      const entry = entries?.[part];
      return entry === undefined || entry === 'none' || Math.abs(entry.value - whole) > allowed;
    };
    return (this.taken[line] ?? 0) > 0 && this.added.every(isApart);
  }

  /** Lines printed twice (预算数 = 决算数) bear witness once: they are told apart by their total and by how many parts they have. */
  judge(whole: number, fewest = FEWEST): Verdict {
    const witnesses = new Pairs();
    const against = new Pairs();
    let weight = 0;
    for (let line = 0; line < this.lines.length; line += 1) {
      const entry = this.lines[line]?.[whole];
      if (entry === undefined || entry === 'none' || entry === BLANK || this.unknown[line] === 1) continue;
      const sum = this.sums[line] ?? 0;
      const filled = this.filled[line] ?? 0;
      const allowed = entry.half + (this.halves[line] ?? 0) + 1e-9;
      if (Math.abs(entry.value - sum) > allowed) against.add(entry.value, sum);
      else if (filled > 1 && Math.abs(entry.value) > 4 * allowed && (!this.signed || this.showsSigns(line, entry.value, allowed))) {
        if (witnesses.add(entry.value, filled)) weight += Math.log10(Math.abs(entry.value) / (2 * allowed));
      }
    }
    const [held, broken] = [witnesses.size, against.size];
    return { held, broken, proven: held >= fewest && broken <= Math.max(1, held / 4) && weight >= UNLIKELY };
  }
}

/** How the lines bear out that these parts make up the whole. */
export function judgeSum(lines: Lines, whole: number, parts: Iterable<number>, fewest = FEWEST): Verdict {
  const tallies = new Tallies(lines);
  for (const part of parts) tallies.add(part);
  return tallies.judge(whole, fewest);
}

export const better = (sum: LineSum, best: LineSum | undefined): boolean =>
  sum.verdict.proven && sum.verdict.broken < (best?.verdict.broken ?? Number.POSITIVE_INFINITY);

interface Search {
  readonly lines: Lines;
  readonly grid: Grid;
  readonly sums: RunningSums;
}

/** The best run of open places next to this one that it is the sum of. */
function runFor({ lines, sums }: Search, whole: number, open: OpenPlaces): LineSum | undefined {
  const parts: number[] = [];
  let best: LineSum | undefined;
  sums.clear();
  for (let index = open.places.length - 1; index >= 0 && best?.verdict.broken !== 0; index -= 1) {
    const part = open.places[index] ?? 0;
    parts.push(part);
    sums.add(part);
    if (parts.length > 1 && sums.mayHold(whole, FEWEST)) {
      const sum = { whole, parts, less: [], verdict: judgeSum(lines, whole, parts) };
      if (better(sum, best)) best = { ...sum, parts: [...parts] };
    }
    if (!sums.mayGrow(whole, FEWEST, open, index)) break;
  }
  return best;
}

/** Goes over the places in one order: what has been found to make up one of them is in it from then on. */
function runsIn(search: Search, order: readonly number[]): readonly LineSum[] {
  const found: LineSum[] = [];
  const open = new OpenPlaces(search.grid);
  for (const whole of order) {
    const run = search.grid.mayBeWhole(whole, FEWEST) ? runFor(search, whole, open) : undefined;
    if (run !== undefined) {
      found.push(run);
      open.drop(run.parts.length);
    }
    open.push(whole);
  }
  return found;
}

/** 年末结余 = 上年结余 + 当年结余: two places anywhere. */
function pairsIn({ lines, grid, sums }: Search, places: readonly number[]): readonly LineSum[] {
  if (places.length > MOST_APART) return [];
  return places.flatMap((whole) => {
    if (!grid.mayBeWhole(whole, FEWEST_APART)) return [];
    const others = places.filter((place) => place !== whole);
    let best: LineSum | undefined;
    for (const [index, first] of others.entries())
      for (const second of others.slice(index + 1)) {
        sums.clear();
        for (const part of [first, second]) sums.add(part);
        if (!sums.mayHold(whole, FEWEST_APART)) continue;
        const parts = [first, second];
        const sum = { whole, parts, less: [], verdict: judgeSum(lines, whole, parts, FEWEST_APART) };
        if (better(sum, best)) best = sum;
      }
    return best ?? [];
  });
}

/**
 * The places that are sums of others: of a run right before them (totals last), of one right behind them (totals first), with or without
 * those that are details of another (`isDetail`), or of two anywhere.
 */
export function lineSums(lines: Lines, count: number, isDetail: (place: number) => boolean): ReadonlyMap<number, LineSum> {
  const grid = new Grid({ lines, places: count, blank: BLANK, unlikely: UNLIKELY });
  const search: Search = { lines, grid, sums: new RunningSums(grid) };
  const all = Array.from({ length: count }, (_, place) => place);
  const outer = all.filter((place) => !isDetail(place));
  const orders = [outer, outer.toReversed(), ...(outer.length < all.length ? [all, all.toReversed()] : [])];
  const best = new Map<number, LineSum>();
  for (const sum of [...orders.flatMap((order) => runsIn(search, order)), ...pairsIn(search, all)])
    if (better(sum, best.get(sum.whole))) best.set(sum.whole, sum);
  return best;
}
