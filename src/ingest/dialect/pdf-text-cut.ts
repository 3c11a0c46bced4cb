import type { ColumnRole } from '../vocabulary.ts';
import { cellEvidence, emptyCost, type Learned, rowEvidence, wrapCost } from './pdf-text-evidence.ts';
import { joinPieces, type Piece } from './pdf-text-pieces.ts';

/** One row cut into cells: per column the half-open range of pieces, and how sure the cutting is. */
export interface CutRow {
  readonly cells: readonly { readonly start: number; readonly end: number }[];
}

/** A stretch of pieces cut into rows. */
export interface Cutting {
  readonly rows: readonly CutRow[];
  readonly cost: number;
  /** How much worse the next best cutting is; Infinity when there is no other. */
  readonly margin: number;
}

/** A partial cutting; a chain towards its beginning. */
interface Partial {
  readonly cost: number;
  readonly start: number;
  readonly end: number;
  readonly column: number;
  readonly before: Partial | undefined;
}

const BEAM = 6;
const LONGEST_CELL = 24;
/** A further row under the same second-level name must be clearly better than one row. */
const FURTHER_ROW = 5;

/**
 * Cuts pieces into rows of exactly the given columns: the cheapest way by boundary cues, by what each column holds, and by how the
 * cells of a row fit each other. Dynamic programming over pieces and columns that keeps the best few ways at every point.
 * More than one row comes out only where second-level names are merged over rows.
 */
export function cutPieces(pieces: readonly Piece[], roles: readonly (ColumnRole | undefined)[], learned: Learned): Cutting {
  const columns = roles.length;
  const ways = bestWays(pieces, roles, learned);
  const finished = (ways[pieces.length * (columns + 1) + columns] ?? []).map((way) => {
    const rows = rowsOf(way, columns);
    const fit = rows.reduce(
      (sum, row) =>
        sum +
        rowEvidence(
          roles,
          row.cells.map((cell) => joinPieces(pieces.slice(cell.start, cell.end))),
        ),
      0,
    );
    return { rows, cost: way.cost + fit };
  });
  finished.sort((a, b) => a.cost - b.cost);
  const best = finished[0];
  const next = finished[1];
  if (best === undefined) return { rows: [], cost: Number.POSITIVE_INFINITY, margin: 0 };
  return { ...best, margin: next === undefined ? Number.POSITIVE_INFINITY : next.cost - best.cost };
}

/** For every number of pieces and filled columns of the current row (index pieces × (columns + 1) + filled) the cheapest ways there. */
function bestWays(pieces: readonly Piece[], roles: readonly (ColumnRole | undefined)[], learned: Learned): Partial[][] {
  const columns = roles.length;
  const width = columns + 1;
  const ways: Partial[][] = Array.from({ length: (pieces.length + 1) * width }, () => []);
  ways[0] = [{ cost: 0, start: 0, end: 0, column: -1, before: undefined }];
  for (let at = 0; at <= pieces.length; at++) {
    for (let column = 0; column < columns; column++)
      extend(ways, ways[at * width + column] ?? [], at, at, column, width, emptyCost(roles[column]));
    startFurtherRow(ways, at, width, pieces);
    for (let column = 0; column < columns; column++) {
      const from = ways[at * width + column] ?? [];
      if (from.length === 0) continue;
      let kept = 0;
      for (let end = at + 1; end <= Math.min(pieces.length, at + LONGEST_CELL); end++) {
        if (end > at + 1) kept += pieces[end - 1]?.before.keep ?? 0;
        const cell = pieces.slice(at, end);
        const cut = at === 0 ? 0 : (pieces[at]?.before.cut ?? 0);
        extend(ways, from, at, end, column, width, cut + kept + cellEvidence(roles[column], cell, learned) + wrapCost(cell, pieces[end]));
      }
    }
  }
  return ways;
}

/** A full row may be followed by another one when pieces are left and a line begins here. */
function startFurtherRow(ways: Partial[][], at: number, width: number, pieces: readonly Piece[]): void {
  const piece = pieces[at];
  if (at === 0 || piece === undefined || piece.before.kind === 'blank' || piece.before.kind === 'none') return;
  for (const way of ways[at * width + width - 1] ?? []) keepBest(ways, at * width, { ...way, cost: way.cost + FURTHER_ROW });
}

function extend(
  ways: Partial[][],
  from: readonly Partial[],
  start: number,
  end: number,
  column: number,
  width: number,
  cost: number,
): void {
  const index = end * width + column + 1;
  const list = ways[index];
  if (list === undefined) return;
  for (const before of from) {
    const sum = before.cost + cost;
    // Most ways are worse than those already kept: nothing is made of them.
    const worst = list.length >= BEAM ? list.at(-1) : undefined;
    if (worst === undefined || worst.cost > sum) insert(list, { cost: sum, start, end, column, before });
  }
}

function keepBest(ways: Partial[][], index: number, way: Partial): void {
  const list = ways[index];
  if (list === undefined) return;
  const worst = list.length >= BEAM ? list.at(-1) : undefined;
  if (worst === undefined || worst.cost > way.cost) insert(list, way);
}

/** Keeps the list in the order of cost, first come first among equals, and no longer than the beam. */
function insert(list: Partial[], way: Partial): void {
  let at = list.length;
  while (at > 0 && (list[at - 1]?.cost ?? 0) > way.cost) at -= 1;
  list.splice(at, 0, way);
  if (list.length > BEAM) list.pop();
}

function rowsOf(way: Partial, columns: number): CutRow[] {
  const cells: { start: number; end: number }[] = [];
  for (let step: Partial | undefined = way; step !== undefined && step.column >= 0; step = step.before)
    cells.unshift({ start: step.start, end: step.end });
  const rows: CutRow[] = [];
  for (let index = 0; index < cells.length; index += columns) rows.push({ cells: cells.slice(index, index + columns) });
  return rows;
}
