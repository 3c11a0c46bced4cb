import type { Piece } from './printed-piece.ts';

/**
 * A paragraph with hard line breaks in a text whose other lines are paragraphs, as it was pasted from a page: two lines and more that break off
 * at one width, and below them the end of their sentence.
 */

const FEWEST_FULL = 2;
const NARROWEST = 30;
/** No paragraph has more lines. */
const MOST_FULL = 200;
/** How much lines of one width differ: words and punctuation are kept together, a program counts characters. */
const SLACK = { columns: 3, characters: 0 } as const;
/** The first line may have lost its indent of two characters. */
const INDENT = { columns: 4, characters: 2 } as const;

type Measure = keyof typeof SLACK;

/** A line that breaks off in the middle of its sentence. */
const breaksOff = (piece: Piece): boolean =>
  piece.prose && piece.end !== 'sentence' && piece.heading === undefined && piece.columns >= NARROWEST;

function goesOn(piece: Piece | undefined): boolean {
  if (piece === undefined || piece.gapAbove > 0 || piece.row || piece.numbered !== undefined || piece.heading !== undefined) return false;
  return piece.line.marked !== true && !piece.text.startsWith('【') && !/[\t|]/.test(piece.line.text);
}

function isAsWide(piece: Piece, width: number, measure: Measure, first: boolean): boolean {
  const missing = width - piece[measure];
  return Math.abs(missing) <= SLACK[measure] || (first && Math.abs(missing - INDENT[measure]) <= SLACK[measure]);
}

interface Run {
  /** Position of the line below the last one that is as wide as the others. */
  readonly end: number;
  /** A sentence ends there. */
  readonly whole: boolean;
}

/** The lines from `start` on that are as wide as its second, which shows the width. */
function runFrom(pieces: readonly Piece[], start: number, measure: Measure): Run {
  const width = pieces[start + 1]?.[measure] ?? 0;
  let end = start;
  for (let piece = pieces[end]; piece !== undefined && breaksOff(piece); piece = pieces[end]) {
    if (end - start >= MOST_FULL || !isAsWide(piece, width, measure, end === start) || !goesOn(pieces[end + 1])) break;
    end += 1;
  }
  const last = pieces[end];
  const whole = end - start >= FEWEST_FULL && last?.end === 'sentence' && last[measure] <= width + SLACK[measure];
  return { end, whole };
}

/** The lines that go on with the one above them. */
export function pastedLines(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const found = new Set<Piece>();
  for (const measure of ['columns', 'characters'] as const) {
    for (let start = 0; start < pieces.length; ) {
      const { end, whole } = runFrom(pieces, start, measure);
      if (whole) for (const piece of pieces.slice(start + 1, end + 1)) found.add(piece);
      // A run that begins inside one that is not whole ends where that one does.
      start = Math.max(start + 1, whole ? end : end - 1);
    }
  }
  return found;
}
