import type { Layout, PrintedLine } from './pdf-text-lines.ts';

/** A stretch of text that no cell boundary can cut. */
export interface Piece {
  readonly text: string;
  readonly line: number;
  /** What stands between this piece and the one before. */
  readonly before: Boundary;
}

export type BoundaryKind = 'start' | 'none' | 'blank' | 'blanks' | 'newline' | 'wrap';

/** A place where a cell may end: what it costs to cut there, and to run the cell on over it. */
export interface Boundary {
  readonly kind: BoundaryKind;
  readonly cut: number;
  readonly keep: number;
}

const START: Boundary = { kind: 'start', cut: 0, keep: 0 };
/** Between glued characters: only a name of a closed list may cut here. */
const GLUED: Boundary = { kind: 'none', cut: 9, keep: 0 };

/** Costs within one line. A blank between Hanzi is a boundary; beside a digit it is layout (`2020 年`, `≥120 人次`). */
function blankBoundary(before: string, after: string, blanks: number): Boundary {
  const left = before.at(-1) ?? '';
  const right = after[0] ?? '';
  if (/[≥≤><=~]/.test(left)) return { kind: 'blank', cut: 1, keep: 0 };
  if (blanks >= 2) return { kind: 'blanks', cut: 0, keep: 6 };
  if (/[≥≤><=]/.test(right)) return { kind: 'blank', cut: 0, keep: 4 };
  if (/\d/.test(left) && /\d/.test(right)) return { kind: 'blank', cut: 0, keep: 6 };
  if (/\d/.test(left) && right === '%') return { kind: 'blank', cut: 1.5, keep: 0 };
  if (/\d/.test(left)) return { kind: 'blank', cut: 2, keep: 0.3 };
  if (/\d/.test(right)) return { kind: 'blank', cut: 0.6, keep: 0.8 };
  if (/[A-Za-z]/.test(left) && /[A-Za-z]/.test(right)) return { kind: 'blank', cut: 2, keep: 0.3 };
  return { kind: 'blank', cut: 0, keep: 4 };
}

function lineBoundary(line: PrintedLine, layout: Layout): Boundary {
  if (!layout.doubleSpaced) {
    if (line.gapAfter > 0) return { kind: 'newline', cut: 0, keep: 5 };
    return line.blankAfter && layout.blanksKept ? { kind: 'newline', cut: 0, keep: 3 } : { kind: 'wrap', cut: 0.8, keep: 0.8 };
  }
  if (line.gapAfter === 0) return { kind: 'newline', cut: 0, keep: line.blankAfter ? 7 : 5 };
  if (line.blankAfter) return { kind: 'newline', cut: 0, keep: 3.5 };
  return layout.blanksKept ? { kind: 'wrap', cut: 2.2, keep: 0 } : { kind: 'wrap', cut: 0.8, keep: 0.6 };
}

/** Splits lines into pieces at every blank and line end. */
export function splitPieces(lines: readonly PrintedLine[], layout: Layout): Piece[] {
  const pieces: Piece[] = [];
  let between: Boundary = START;
  for (const line of lines) {
    const parts = line.text.split(/(\s+)/);
    for (let index = 0; index < parts.length; index += 2) {
      const text = parts[index] ?? '';
      if (text === '') continue;
      const blanks = parts[index - 1];
      const before = index > 0 && blanks !== undefined ? blankBoundary(parts[index - 2] ?? '', text, blanks.length) : between;
      pieces.push({ text, line: line.line, before });
    }
    between = lineBoundary(line, layout);
  }
  return pieces;
}

/** Splits one piece in two, after `length` characters, with a glued boundary between. */
export function splitPiece(piece: Piece, length: number): readonly [Piece, Piece] {
  return [
    { ...piece, text: piece.text.slice(0, length) },
    { text: piece.text.slice(length), line: piece.line, before: { ...GLUED, cut: 0 } },
  ];
}

/** Text of a run of pieces: joined without blanks, but for one between two Latin words or numbers of one line. */
export function joinPieces(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) {
    const blank = piece.before.kind === 'blank' || piece.before.kind === 'blanks';
    text += blank && /[\dA-Za-z.]$/.test(text) && /^[\dA-Za-z]/.test(piece.text) ? ` ${piece.text}` : piece.text;
  }
  return text;
}
