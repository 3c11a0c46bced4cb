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

/** How many lines from `start` on are as wide as its second, which shows the width; 0 where no sentence ends below them. */
function fullLines(pieces: readonly Piece[], start: number, measure: Measure): number {
  const width = pieces[start + 1]?.[measure] ?? 0;
  let at = start;
  for (let piece = pieces[at]; piece !== undefined && breaksOff(piece); piece = pieces[at]) {
    if (at - start >= MOST_FULL || !isAsWide(piece, width, measure, at === start) || !goesOn(pieces[at + 1])) break;
    at += 1;
  }
  const last = pieces[at];
  const isWhole = at - start >= FEWEST_FULL && last?.end === 'sentence' && last[measure] <= width + SLACK[measure];
  return isWhole ? at - start : 0;
}

/** The lines that go on with the one above them. */
export function pastedLines(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const found = new Set<Piece>();
  for (let start = 0; start < pieces.length; start += 1) {
    const count = Math.max(fullLines(pieces, start, 'columns'), fullLines(pieces, start, 'characters'));
    for (const piece of pieces.slice(start + 1, start + 1 + count)) found.add(piece);
    start += count;
  }
  return found;
}
