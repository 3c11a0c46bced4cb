import { firstWord, columns as widthOf } from './line-width.ts';
import type { Piece } from './printed-piece.ts';

/** How a text with hard line breaks breaks them; read from the whole text. */
export interface Wrap {
  /** Width is counted in columns, as a printer fills a line, or in characters, as a program cuts one. */
  readonly measure: 'columns' | 'characters';
  /** Width of a full line in that measure. */
  readonly width: number;
  /** Width of a full line in columns. */
  readonly columns: number;
  /** By how much the first line of a paragraph is narrower, in that measure: its indent. */
  readonly indent: number;
  /** First lines begin further to the right than the others, so that a line that does not goes on. */
  readonly indented: boolean;
  /** Empty lines stand between all lines and end no paragraph. */
  readonly spaced: boolean;
}

const NARROWEST = 30;
const WIDEST = 140;
/** So many lines that break off in the middle of a sentence make a text with hard breaks; two that are as wide as each other do. */
const ENOUGH = 3;
/** How far below the full width lines of a measure end, because words and punctuation are kept together. */
const SLACK = { columns: 3, characters: 1 } as const;

/** Paragraphs are indented by two characters. */
const INDENT = { columns: 4, characters: 2 } as const;

type Measure = Wrap['measure'];

/** The value that a quarter of them reach: lines with hanging punctuation are wider than most full ones, first lines are narrower. */
function fullWidth(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.75) - 1)] ?? 0;
}

/** A line of prose that ends in the middle of a sentence, with something below that may go on with it. */
function breaksOff(piece: Piece, next: Piece | undefined): boolean {
  if (next === undefined || !piece.prose || piece.end !== 'open' || piece.heading !== undefined) return false;
  if (!/[，。；]/.test(piece.text) || next.numbered !== undefined || next.row || next.line.marked === true) return false;
  return next.end !== 'open' || (next.prose && !/^【|指标\d*：/.test(next.text));
}

/** How many of the lines that break off are as wide as most of them. */
function tightness(broken: readonly Piece[], measure: Measure): { width: number; share: number } {
  const width = fullWidth(broken.map((piece) => piece[measure]));
  return { width, share: broken.filter((piece) => Math.abs(piece[measure] - width) <= SLACK[measure]).length / broken.length };
}

/** Reads how the text is broken; undefined when its lines are paragraphs. */
export function readWrap(pieces: readonly Piece[]): Wrap | undefined {
  const broken = pieces.filter((piece, at) => breaksOff(piece, pieces[at + 1]));
  const byColumns = tightness(broken, 'columns');
  const columns = byColumns.width;
  if (broken.length < 2 || columns < NARROWEST || columns > WIDEST) return undefined;
  const wide = broken.filter((piece) => piece.columns >= columns * 0.8).length;
  const longer = pieces.filter((piece) => piece.prose && piece.columns > columns * 1.15 + 4).length;
  const byCharacters = tightness(broken, 'characters');
  const even = Math.max(byColumns.share, byCharacters.share);
  if (wide < (even === 1 ? 2 : ENOUGH) || longer * 2 > wide) return undefined;
  const measure: Measure = byCharacters.share > byColumns.share ? 'characters' : 'columns';
  const width = measure === 'characters' ? byCharacters.width : columns;
  const indented = isIndented(pieces, columns);
  return {
    measure,
    width,
    columns,
    indent: indented ? INDENT[measure] : lostIndent(firstLines(pieces, { measure, width }), { measure, width }),
    indented,
    spaced: isSpaced(pieces, columns),
  };
}

/** Lines that certainly begin a paragraph of several lines: a number, or a short last line above. */
function firstLines(pieces: readonly Piece[], { measure, width }: Pick<Wrap, 'measure' | 'width'>): Piece[] {
  return pieces.filter((piece, at) => {
    const above = pieces[at - 1];
    const begins =
      above === undefined ||
      above.heading !== undefined ||
      piece.numbered !== undefined ||
      (above.end === 'sentence' && above[measure] < width * 0.85);
    return begins && breaksOff(piece, pieces[at + 1]);
  });
}

/** Two characters, where the first lines of paragraphs are narrower by that though the blanks themselves are gone. */
function lostIndent(first: readonly Piece[], { measure, width }: Pick<Wrap, 'measure' | 'width'>): number {
  if (first.length < 2) return 0;
  const missing = width - fullWidth(first.map((piece) => piece[measure]));
  return Math.abs(missing - INDENT[measure]) <= 1 ? missing : 0;
}

/** So many lines of a page show where its text begins. */
const PAGE = 8;

/** Where the text of the page of each piece begins at the left: a printer may set every page differently. */
export function leftEdges(pieces: readonly Piece[], columns: number): number[] {
  const isWide = (piece: Piece) => piece.prose && piece.columns >= columns * 0.6;
  const edgeOf = (wide: readonly Piece[]) => wide.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const usual = edgeOf(pieces.filter(isWide));
  const edges: number[] = [];
  for (let start = 0; start < pieces.length; ) {
    let end = start + 1;
    while (end < pieces.length && pieces[end]?.marginAbove !== true) end += 1;
    const wide = pieces.slice(start, end).filter(isWide);
    const edge = wide.length >= PAGE ? edgeOf(wide) : usual;
    for (; start < end; start += 1) edges.push(edge);
  }
  return edges;
}

/** Paragraphs begin to the right of their other lines, most of them. */
function isIndented(pieces: readonly Piece[], columns: number): boolean {
  const edges = leftEdges(pieces, columns);
  const indented = (at: number) => (pieces[at]?.indent ?? 0) - (edges[at] ?? 0) >= 2;
  let [firsts, firstsIn, others, othersIn] = [0, 0, 0, 0];
  for (const [at, piece] of pieces.entries()) {
    const next = pieces[at + 1];
    if (next === undefined || !next.prose || next.heading !== undefined) continue;
    if (piece.heading !== undefined || (piece.end === 'sentence' && piece.columns < columns * 0.85)) {
      firsts += 1;
      if (indented(at + 1)) firstsIn += 1;
    } else if (breaksOff(piece, next) && piece.columns >= columns * 0.85) {
      others += 1;
      if (indented(at + 1)) othersIn += 1;
    }
  }
  return firsts >= 2 && firstsIn >= firsts * 0.7 && othersIn <= others * 0.3;
}

/** Most lines that go on below are separated from what goes on by empty lines. */
function isSpaced(pieces: readonly Piece[], columns: number): boolean {
  const below = pieces.filter((next, at) => {
    const piece = pieces[at - 1];
    return piece !== undefined && !next.marginAbove && piece.columns >= columns * 0.8 && breaksOff(piece, next);
  });
  return below.filter((next) => next.gapAbove > 0).length * 2 > below.length;
}

/** How far below full a line may end: none of a printer's own ways, the width of a blank, or of a sign that was squeezed in. */
export type Allowance = 'none' | 'blank' | 'sign';

/** Whether the line is so full that the first word of the next would not have fit on it. */
export function isFull(piece: Piece, next: Piece, wrap: Wrap, first: boolean, allowance: Allowance): boolean {
  const slack = { none: 0, blank: 1, sign: SLACK[wrap.measure] }[allowance];
  const limit = wrap.width - (first ? wrap.indent : 0) - slack;
  const word = wrap.measure === 'characters' ? 1 : widthOf(firstWord(next.text));
  return piece[wrap.measure] + word > limit;
}
