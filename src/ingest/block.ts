import type { ParseProblem } from '../model/parse-problem.ts';
import type { Place } from '../model/place.ts';
import type { Hidden } from '../model/record.ts';

/**
 * What every source format is turned into before any form is recognised: headings, paragraphs and tables with places.
 * Form extractors work on blocks only, so that a .docx, .pdf or .xlsx reader feeds the same extractors as the text dialects.
 * All texts are canonical (model/text.ts: cellText).
 */

export interface Cell {
  /** Canonical text, '' for an empty or merged-away cell. */
  readonly text: string;
  readonly place: Place;
  /** For a cell of several lines, of the source or by its breaks: where each begins in `text`, ascending, first offset 0. */
  readonly lines?: readonly { readonly offset: number; readonly line: number }[];
  /** Blanks in front of the text: beside those of other rows they tell how deep a row stands. None when left out. */
  readonly indent?: number;
  /** Columns covered; 1 when left out. */
  readonly colSpan?: number;
  /** The cell was cut out of running text with low confidence. */
  readonly uncertain?: true;
  /** In a loose table: the text may be a piece of a cell. What it costs to begin a cell with it, and to run the cell before on over it. */
  readonly piece?: Cut;
}

/** A place between two pieces of a loose table. */
export interface Cut {
  readonly cut: number;
  readonly join: number;
  /** A row may begin here: a line does. */
  readonly line: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly place: Place;
  /** In a stream of cells: the source says that a row of the table ends here. */
  readonly ends?: true;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  /** Without its number: 收入说明. */
  readonly text: string;
  /** As printed: 一、 or （二） or 3. */
  readonly number?: string;
  /** 1 for 一、 and 第一部分, 2 for （一）, 3 for 1、 or 1., 4 for （1）. A document title is level 0. */
  readonly level: number;
  readonly place: Place;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly place: Place;
  /** Where each source line begins in `text`, ascending, first offset 0; for a paragraph of one line a single entry. */
  readonly lines: readonly { readonly offset: number; readonly line: number }[];
  /** What blanks divide, where the source prints any: cells, if the paragraph is a row of a table after all. */
  readonly words?: readonly string[];
}

export interface TableBlock {
  readonly kind: 'table';
  /** `stream`: the cells of the table in order, or pieces of them, one a row; where its rows end is not printed. Else the rows are as printed. */
  readonly grid?: 'stream';
  readonly rows: readonly Row[];
  readonly place: Place;
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock;

/** A source as blocks. */
export interface BlockDocument {
  readonly file: string;
  /** Which reader recognised it, e.g. `cell-per-line`, `tab-rows`, `pdf-text`, `pipe-rows`. */
  readonly dialect: string;
  readonly blocks: readonly Block[];
  readonly problems: readonly ParseProblem[];
  /** Names and telephone numbers taken out of the blocks. */
  readonly hidden: Hidden;
  /** Number of lines of the source, for "cut off at line N". */
  readonly lineCount: number;
}

/** The line a character of a paragraph stands on. */
export function lineAtOffset(paragraph: ParagraphBlock, offset: number): number | undefined {
  const { lines } = paragraph;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.offset ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return lines[low - 1]?.line;
}

/** The place of a stretch of a paragraph, to the line. */
export function placeInParagraph(paragraph: ParagraphBlock, start: number, end: number): Place {
  const line = lineAtOffset(paragraph, start);
  const endLine = lineAtOffset(paragraph, Math.max(start, end - 1));
  if (line === undefined) return paragraph.place;
  return endLine !== undefined && endLine > line ? { file: paragraph.place.file, line, endLine } : { file: paragraph.place.file, line };
}
