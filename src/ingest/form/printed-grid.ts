import { append, least } from '../../model/lists.ts';
import type { Token } from './form-row.ts';
import { type Fit, type Slot, type SolvedRow, solve } from './solve.ts';

/** Reads rows whose grid is printed: every cell belongs to the header it stands under, and an empty one stays empty. */

/** A fit at or below this says that a cell cannot stand under a header. */
const MISPLACED = -2;

/**
 * Cuts cells into rows of as many cells as there are slots, when they come out even and no cell is out of place; undefined when they
 * do not. For sources that keep every cell of the grid but not where its rows end.
 */
export function readByCount<R extends string>(
  tokens: readonly Token[],
  slots: readonly Slot<R>[],
  fitOf: Fit<R>,
): SolvedRow<R>[] | undefined {
  if (tokens.length === 0 || slots.length < 4 || tokens.length % slots.length !== 0) return undefined;
  const rows: SolvedRow<R>[] = [];
  for (let start = 0; start < tokens.length; start += slots.length) {
    const cells = slots.flatMap((slot, index) => {
      const token = tokens[start + index];
      return token === undefined || token.text === '' ? [] : [{ token, slot }];
    });
    if (cells.some(({ token, slot }) => fitOf(token)(slot.role) <= MISPLACED)) return undefined;
    rows.push({ cells, unplaced: [], uncertain: false });
  }
  return rows;
}

const POINTS: ReadonlySet<string> = new Set(['weight', 'score', 'rawScore', 'deduction']);

/**
 * Cuts cells, empty ones among them, into rows that end under the last slot and lack at most merged names of levels in front; undefined
 * where they do not come out so, for then the empty lines are no cells. Without points nothing holds the rows in place.
 */
export function readByEnds<R extends string>(
  tokens: readonly Token[],
  slots: readonly Slot<R>[],
  fitOf: Fit<R>,
): SolvedRow<R>[] | undefined {
  const merged = slots.findIndex(({ role }) => !MERGED.has(role));
  if (!slots.some(({ role }) => POINTS.has(role)) || tokens.every(({ text }) => text !== '')) return undefined;
  const best: ({ readonly score: number; readonly row: SolvedRow<R>; readonly from: number } | undefined)[] = [];
  const last = tokens.length + slots.length - 1;
  for (let end = 1; end <= last; end += 1)
    for (let lost = 0; lost <= merged; lost += 1) {
      const from = end - slots.length + lost;
      const before = from === 0 ? 0 : best[from]?.score;
      // Empty cells at the end of the last row may have been left out.
      if (before === undefined || from >= tokens.length) continue;
      const row = rowUnder(tokens.slice(from, end), slots.slice(lost), fitOf);
      const score = row === undefined ? undefined : before + scoreOf(row, slots, fitOf);
      if (row !== undefined && score !== undefined && score > (best[end]?.score ?? Number.NEGATIVE_INFINITY))
        best[end] = { score, row, from };
    }
  const rows: SolvedRow<R>[] = [];
  let at = best.findIndex((each, end) => each !== undefined && end >= tokens.length);
  for (let each = best[at]; each !== undefined; each = best[at]) {
    rows.unshift(each.row);
    at = each.from;
  }
  return rows.length === 0 ? undefined : rows;
}

/** A row whose every cell stands under its slot; the name of a measure is never empty. */
function rowUnder<R extends string>(tokens: readonly Token[], slots: readonly Slot<R>[], fitOf: Fit<R>): SolvedRow<R> | undefined {
  const cells = slots.flatMap((slot, index) => {
    const token = tokens[index];
    return token === undefined ? [] : [{ token, slot }];
  });
  const fits = cells.every(({ token, slot }) => (token.text === '' ? slot.role !== 'level3' : fitOf(token)(slot.role) > MISPLACED));
  return fits ? { cells, unplaced: [], uncertain: false } : undefined;
}

/**
 * Reads the rows of a table by its columns where the grid is intact: in most rows every cell stands below a header and could belong
 * there. Rows that do not fit it, and all rows of a grid that is not, are solved; runs of them together, as one may go on in the next.
 * A row shorter than the header is read by its columns only where no other reading is better: a cell may be missing in it.
 */
export function readTable<R extends string>(
  rows: readonly (readonly Token[])[],
  slots: readonly Slot<R>[],
  fitOf: Fit<R>,
  width = 0,
): SolvedRow<R>[] {
  const kept = rows.filter((row) => row.some((token) => token.text !== ''));
  const byColumn = kept.map((row) => readByColumn(row, slots, fitOf));
  const shifted = kept.map((row) => (row.length < width ? readShifted(row, slots, fitOf, width) : undefined));
  const strange = kept.map((row, index) => {
    if (byColumn[index] !== undefined || shifted[index] !== undefined) return undefined;
    return row.length < width ? readShifted(row, slots, fitOf, width, ONE) : readByColumn(row, slots, fitOf, ONE);
  });
  const fits = (_: unknown, index: number) => byColumn[index] !== undefined || shifted[index] !== undefined;
  const full = (row: readonly Token[], index: number) =>
    width > 0 && row.length >= width && row.filter(({ text }) => text !== '').length * 2 > width && strange[index] !== undefined;
  const fitting = kept.filter(fits).length;
  // Where half of the rows fit the grid wholly, full ones with one strange cell are of it too.
  const intact = (fitting + (fitting * 2 >= kept.length ? kept.filter(full).length : 0)) * 4 >= kept.length * 3;
  const read: SolvedRow<R>[] = [];
  let lost: Token[] = [];
  const flush = () => {
    append(read, solve(lost, slots, fitOf, 'rows'));
    lost = [];
  };
  for (const [index, row] of kept.entries()) {
    const filled = row.filter((token) => token.text !== '');
    const placed = intact ? (byColumn[index] ?? strange[index]) : undefined;
    const chosen = better(shifted[index], placed, (each) => scoreOf(each, slots, fitOf));
    if (chosen === undefined) append(lost, filled);
    else {
      flush();
      // A row with an empty cell in its midst prints its blanks, and lacks none.
      const mayLack = chosen === byColumn[index] && row.length < width && row.findIndex(({ text }) => text === '') < 1;
      read.push((mayLack ? betterReading(chosen, filled, slots, fitOf) : undefined) ?? chosen);
    }
  }
  flush();
  return read;
}

function better<T>(a: T | undefined, b: T | undefined, scoreOf: (each: T) => number): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return scoreOf(a) > scoreOf(b) ? a : b;
}

const MERGED: ReadonlySet<string> = new Set(['level1', 'levelWeight', 'level2']);

/** A row that lacks exactly the merged cells in front: it has as many cells as the header without its levels, or its first level. */
function readShifted<R extends string>(
  row: readonly Token[],
  slots: readonly Slot<R>[],
  fitOf: Fit<R>,
  width: number,
  strange = 0,
): SolvedRow<R> | undefined {
  const offset = width - row.length;
  const lost = slots.filter(({ column }) => column !== undefined && column < offset);
  if (lost.length === 0 || !lost.every(({ role }) => MERGED.has(role)) || row.some((token) => token.before !== undefined)) return undefined;
  return readByColumn(
    row.map((token) => ({ ...token, column: token.column + offset })),
    slots,
    fitOf,
    strange,
  );
}

/** The reading of a row in which a cell is missing, where it beats the one by columns. */
function betterReading<R extends string>(
  placed: SolvedRow<R>,
  filled: readonly Token[],
  slots: readonly Slot<R>[],
  fitOf: Fit<R>,
): SolvedRow<R> | undefined {
  const [solved, ...more] = solve(filled, slots, fitOf, 'rows');
  if (solved === undefined || more.length > 0 || scoreOf(solved, slots, fitOf) <= scoreOf(placed, slots, fitOf) + BETTER) return undefined;
  return { ...solved, uncertain: true };
}

const BETTER = 1;
/** A full row of an intact grid may hold one cell that seems out of place: 成本指标 as the name of a second level. */
const ONE = 1;

function scoreOf<R extends string>(row: SolvedRow<R>, slots: readonly Slot<R>[], fitOf: Fit<R>): number {
  const filled = row.cells.filter(({ token }) => token.text !== '');
  const taken = new Set(filled.map(({ slot }) => slot));
  const fit = filled.reduce((sum, { token, slot }) => sum + fitOf(token)(slot.role), 0);
  return fit - slots.reduce((sum, slot) => sum + (taken.has(slot) ? 0 : slot.skip), 0);
}

/** Empty cells keep their columns. A slot without a column takes a first cell that stands before all headers. */
function readByColumn<R extends string>(
  row: readonly Token[],
  slots: readonly Slot<R>[],
  fitOf: Fit<R>,
  strange = 0,
): SolvedRow<R> | undefined {
  const first = least(slots.map((slot) => slot.column ?? Number.POSITIVE_INFINITY));
  const free = slots.find((slot) => slot.column === undefined);
  const cells: SolvedRow<R>['cells'][number][] = [];
  let isFirst = true;
  let left = strange;
  for (const token of row) {
    if (token.before !== undefined) return undefined;
    const own = slots.find((each) => each.column === token.column);
    if (token.text === '') {
      if (own !== undefined) cells.push({ token, slot: own });
      continue;
    }
    const slot = own ?? (isFirst && token.column < first ? free : undefined);
    if (slot === undefined) return undefined;
    if (fitOf(token)(slot.role) <= MISPLACED) left -= 1;
    if (left < 0) return undefined;
    cells.push({ token, slot });
    isFirst = false;
  }
  return { cells, unplaced: [], uncertain: false };
}
