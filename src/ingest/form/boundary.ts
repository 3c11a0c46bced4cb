import type { Token } from './form-row.ts';

/** What stands between two cells of a grid that is lost, and what it costs to make a row, a column or one cell of it. */

/** Where rows may begin: only where the source begins one, or before any cell. */
export type Boundaries = 'rows' | 'stream';

/** What a boundary between two cells costs, by what is made of it. */
export interface Boundary {
  readonly row: number;
  readonly same: number;
  readonly join: number;
}

/** The cost of what cannot be. */
export const NEVER = Number.POSITIVE_INFINITY;
/** A blank inside a cell, and a cut where nothing is printed. */
const JOIN = 1.5;
const CUT = 0.75;
/** A row that goes on behind its printed end. */
const ENDED = 3;

export function boundaryBetween(before: Token | undefined, token: Token, boundaries: Boundaries): Boundary {
  if (before === undefined) return { row: 0, same: NEVER, join: NEVER };
  if (token.piece !== undefined) {
    const { cut, join, line } = token.piece;
    return { row: line ? cut : NEVER, same: cut, join };
  }
  const row = boundaries === 'stream' ? 0 : NEVER;
  if (token.before === 'nothing' && before.row !== token.row) return { row: 0, same: CUT, join: 0 };
  if (before.row !== token.row) {
    const same = before.ends === true ? ENDED : 0;
    return { row: 0, same: boundaries === 'stream' || before.open === true ? same : NEVER, join: NEVER };
  }
  if (token.before === 'blank') return { row, same: 0, join: JOIN };
  if (token.before === 'nothing') return { row, same: CUT, join: 0 };
  return { row, same: 0, join: NEVER };
}

/** Two pieces as one text: Latin words and numbers do not run together. */
export const joined = (text: string, next: string): string =>
  /[A-Za-z\d]$/.test(text) && /^[A-Za-z\d]/.test(next) ? `${text} ${next}` : text + next;
