import type { Token } from './form-row.ts';
import type { Slot, SolvedCell } from './solve.ts';

/** How far cells stand from each other, against how far their headers do. */

/** Whether two cells of a row are as far from each other as the headers of their columns. */
export function sameDistance<R extends string>(a: Token | undefined, b: Token, from: Slot<R> | undefined, to: Slot<R>): boolean {
  if (a === undefined || from?.column === undefined || to.column === undefined) return false;
  return a.row === b.row && from.row === to.row && b.column - a.column === to.column - from.column;
}

/** A cell stands in the column of its header, or at the right distance from every cell before it. */
export function isSupported<R extends string>(cells: readonly SolvedCell<R>[], index: number): boolean {
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
