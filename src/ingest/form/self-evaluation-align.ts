import type { Token } from './self-evaluation-tokens.ts';

/**
 * Puts the cells of a table under its headers. Columns shift in these forms: empty filler cells stand in different places of header
 * and rows, merged cells are left out, or the source has lost the grid. So cells are matched to headers in order, by what each cell
 * can be; where a cell stands only tips the balance between readings that are equally good.
 */
export interface Slot<R extends string> {
  readonly role: R;
  /** Cost of leaving the slot empty. */
  readonly skip: number;
  /** Where the header stood, to compare distances: row and column. */
  readonly row?: number;
  readonly column?: number;
}

interface AlignedCell<R extends string> {
  readonly token: Token;
  readonly slot: Slot<R>;
}

export interface AlignedRow<R extends string> {
  readonly cells: readonly AlignedCell<R>[];
  /** Cells that fit under no header. */
  readonly unplaced: readonly Token[];
  /** The row has fewer cells than headers and its places do not say which are missing. */
  readonly uncertain: boolean;
}

export type Fit<R extends string> = (token: Token, role: R) => number;

const UNPLACED = -4;
/** A fit at or below this says that a cell cannot stand under a header. */
const MISPLACED = -2;
/** A cell that fits a second slot by less than this worse may belong there. */
const AMBIGUOUS = 1.25;
const SAME_DISTANCE = 0.25;
const SAME_COLUMN = 0.1;

interface Step {
  readonly score: number;
  readonly from: number;
  readonly placed: boolean;
  readonly opens: boolean;
}

/** Whether cells of different rows may share an aligned row: never, or anywhere (`stream`). */
export type Boundaries = 'rows' | 'stream';

/**
 * Aligns cells with slots by the best total fit; a new row begins where the order of slots starts again. With boundaries `rows` all
 * tokens must come from one row of the source and make one aligned row. Empty cells must have been left out.
 */
export function align<R extends string>(
  tokens: readonly Token[],
  slots: readonly Slot<R>[],
  fitOf: Fit<R>,
  boundaries: Boundaries,
): AlignedRow<R>[] {
  if (tokens.length === 0 || slots.length === 0) return [];
  const skips = slots.map((slot) => slot.skip);
  const before = prefixSums(skips);
  const table: Step[][] = [];
  for (const [index, token] of tokens.entries()) {
    const above = table[index - 1];
    const previous = tokens[index - 1];
    table.push(slots.map((slot, at) => bestStep(at, above, { token, previous, slot, slots, before, fitOf, boundaries })));
  }
  return traceBack(tokens, slots, table, before, fitOf);
}

/**
 * Cuts cells into rows of as many cells as there are slots, when they come out even and no cell is out of place; undefined when they
 * do not. For sources that keep every cell of the grid but not where its rows end.
 */
export function alignByCount<R extends string>(
  tokens: readonly Token[],
  slots: readonly Slot<R>[],
  fitOf: Fit<R>,
): AlignedRow<R>[] | undefined {
  if (tokens.length === 0 || slots.length < 4 || tokens.length % slots.length !== 0) return undefined;
  const rows: AlignedRow<R>[] = [];
  for (let start = 0; start < tokens.length; start += slots.length) {
    const cells: AlignedCell<R>[] = [];
    for (const [index, slot] of slots.entries()) {
      const token = tokens[start + index];
      if (token === undefined) return undefined;
      if (token.text === '') continue;
      if (fitOf(token, slot.role) <= MISPLACED) return undefined;
      cells.push({ token, slot });
    }
    rows.push({ cells, unplaced: [], uncertain: false });
  }
  return rows;
}

/**
 * Aligns the rows of a table. Where the grid is intact (in most rows every cell stands below a header and could belong there) a row
 * is read by its columns, so that a cell left empty stays empty; a row that does not fit them is aligned by content.
 */
export function alignTable<R extends string>(
  rows: readonly (readonly Token[])[],
  slots: readonly Slot<R>[],
  fitOf: Fit<R>,
): AlignedRow<R>[] {
  const filled = rows.map((row) => row.filter((token) => token.text !== '')).filter((row) => row.length > 0);
  const byColumn = filled.map((row) => alignByColumn(row, slots, fitOf));
  const intact = byColumn.filter((row) => row !== undefined).length * 4 >= filled.length * 3;
  return filled.flatMap((row, index) => {
    const placed = intact ? byColumn[index] : undefined;
    return placed === undefined ? align(row, slots, fitOf, 'rows') : [placed];
  });
}

/** A slot without a column takes a first cell that stands before all headers. */
function alignByColumn<R extends string>(row: readonly Token[], slots: readonly Slot<R>[], fitOf: Fit<R>): AlignedRow<R> | undefined {
  const first = Math.min(...slots.map((slot) => slot.column ?? Number.POSITIVE_INFINITY));
  const free = slots.find((slot) => slot.column === undefined);
  const cells: AlignedCell<R>[] = [];
  for (const token of row) {
    const slot = slots.find((each) => each.column === token.column) ?? (cells.length === 0 && token.column < first ? free : undefined);
    if (slot === undefined || cells.at(-1)?.slot === slot || fitOf(token, slot.role) <= MISPLACED) return undefined;
    cells.push({ token, slot });
  }
  return { cells, unplaced: [], uncertain: false };
}

function prefixSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}

interface StepContext<R extends string> {
  readonly token: Token;
  readonly previous: Token | undefined;
  readonly slot: Slot<R>;
  readonly slots: readonly Slot<R>[];
  readonly before: readonly number[];
  readonly fitOf: Fit<R>;
  readonly boundaries: Boundaries;
}

/** The best way to have the latest placed cell of the row at slot `at` after this token. */
function bestStep<R extends string>(at: number, above: readonly Step[] | undefined, context: StepContext<R>): Step {
  const { token, previous, slot, slots, before, fitOf, boundaries } = context;
  const own = fitOf(token, slot.role) + (token.column === slot.column ? SAME_COLUMN : 0);
  const lead = before[at] ?? 0;
  if (above === undefined) return { score: own - lead, from: -1, placed: true, opens: true };
  let best: Step = { score: Number.NEGATIVE_INFINITY, from: at, placed: true, opens: false };
  const total = before.at(-1) ?? 0;
  for (const [from, step] of above.entries()) {
    const afterFrom = before[from + 1] ?? 0;
    if (from < at) {
      const near = step.placed && sameDistance(previous, token, slots[from], slot) ? SAME_DISTANCE : 0;
      const score = step.score + own - (lead - afterFrom) + near;
      if (score > best.score) best = { score, from, placed: true, opens: false };
    }
    if (boundaries === 'stream') {
      const score = step.score + own - (total - afterFrom) - lead;
      if (score > best.score) best = { score, from, placed: true, opens: true };
    }
    if (from === at && step.score + UNPLACED > best.score) best = { score: step.score + UNPLACED, from, placed: false, opens: false };
  }
  return best;
}

function sameDistance<R extends string>(a: Token | undefined, b: Token, from: Slot<R> | undefined, to: Slot<R>): boolean {
  if (a === undefined || from?.column === undefined || to.column === undefined) return false;
  return a.row === b.row && from.row === to.row && b.column - a.column === to.column - from.column;
}

function traceBack<R extends string>(
  tokens: readonly Token[],
  slots: readonly Slot<R>[],
  table: readonly (readonly Step[])[],
  before: readonly number[],
  fitOf: Fit<R>,
): AlignedRow<R>[] {
  const total = before.at(-1) ?? 0;
  let at = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (const [slot, step] of (table.at(-1) ?? []).entries()) {
    const score = step.score - (total - (before[slot + 1] ?? 0));
    if (score > best) {
      best = score;
      at = slot;
    }
  }
  const rows: { cells: AlignedCell<R>[]; unplaced: Token[] }[] = [{ cells: [], unplaced: [] }];
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    const slot = slots[at];
    const step = table[index]?.[at];
    if (token === undefined || slot === undefined || step === undefined) break;
    const row = rows.at(-1);
    if (step.placed) row?.cells.unshift({ token, slot });
    else row?.unplaced.unshift(token);
    if (step.opens && index > 0) rows.push({ cells: [], unplaced: [] });
    at = step.from;
  }
  return rows.reverse().map((row) => ({ ...row, uncertain: row.unplaced.length > 0 || isUncertain(row.cells, slots, fitOf) }));
}

/**
 * A slot that matters is empty, a cell beside it would fit there as well, and neither the column nor the distances of the row say
 * that it does not belong there.
 */
function isUncertain<R extends string>(cells: readonly AlignedCell<R>[], slots: readonly Slot<R>[], fitOf: Fit<R>): boolean {
  const taken = new Map(cells.map((cell, index) => [cell.slot, index]));
  return slots.some((slot, at) => {
    if (slot.skip < 1 || taken.has(slot)) return false;
    const behind = slots.slice(at + 1).find((each) => taken.has(each));
    const ahead = slots.slice(0, at).findLast((each) => taken.has(each));
    return [behind, ahead].some((neighbour) => {
      const index = neighbour === undefined ? undefined : taken.get(neighbour);
      const cell = index === undefined ? undefined : cells[index];
      if (index === undefined || cell === undefined || isSupported(cells, index)) return false;
      return fitOf(cell.token, slot.role) >= fitOf(cell.token, cell.slot.role) - AMBIGUOUS;
    });
  });
}

/** A cell stands in the column of its header, or at the right distance from every cell before it. */
function isSupported<R extends string>(cells: readonly AlignedCell<R>[], index: number): boolean {
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
