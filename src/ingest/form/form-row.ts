import type { Place } from '../../model/place.ts';
import type { Block, Cell, Cut, Row } from '../block.ts';
import { cutGlued } from './glued-cells.ts';
import { cutGluedRows } from './glued-rows.ts';
import { joinStacks } from './stacked-names.ts';

/**
 * A form as a run of cells. Rows of a table keep their boundaries; where a source prints one cell a line they are unknown, and the
 * cells are a stream that the solver cuts into rows.
 */
export interface Token {
  /** Canonical text; '' for an empty cell. */
  readonly text: string;
  readonly place: Place;
  readonly block: Block;
  /** Number of the row (line, paragraph) it stands in, ascending over the document. */
  readonly row: number;
  /** Column in its row, counting spans. */
  readonly column: number;
  readonly uncertain?: true | undefined;
  /** For a cell of several source lines: where each begins in `text`. */
  readonly lines?: Cell['lines'];
  /** What blanks divide in it, if it may be several cells. */
  readonly words?: readonly string[] | undefined;
  /** What stands between it and the token before it in its row, where that may not end a cell: a blank, or nothing. */
  readonly before?: 'blank' | 'nothing';
  /** It may be a piece of a cell. */
  readonly piece?: Cut | undefined;
  /** It was cut out of a text whose cells run together: a whole form, or a row. */
  readonly glued?: 'form' | 'row';
  /** The row goes on below: it holds nothing but names that span rows. */
  readonly open?: true;
  /** The source says that the row ends behind it. */
  readonly ends?: true | undefined;
  /** The name of a first level that this form has on its second. */
  readonly inner?: true | undefined;
  /** Its points in brackets are those of a measure in this form. */
  readonly measure?: true | undefined;
}

export interface TokenRow {
  readonly tokens: readonly Token[];
  readonly filled: readonly Token[];
  readonly block: Block;
  readonly place: Place;
  /** A mark at its end says that the text breaks off here. */
  readonly cut?: boolean;
}

/** What converters and excerpts print where a text breaks off. */
const MAY_BE_CUT = /截断|略/;
const CUT_MARK = /\s*[[［【（(]?(?:截断|下略|以下略|后略)[\]］】）)]\s*$/;

interface SourceCell extends Cell {
  readonly words?: readonly string[];
}

function rowOf(cells: readonly SourceCell[], { place, ends }: Pick<Row, 'place' | 'ends'>, block: Block, row: number): TokenRow {
  let column = 0;
  let cut = false;
  const tokens = cells.map((cell): Token => {
    const at = column;
    column += cell.colSpan ?? 1;
    const { place: own, uncertain, lines, words, piece } = cell;
    const text = MAY_BE_CUT.test(cell.text) ? cell.text.replace(CUT_MARK, '') : cell.text;
    cut ||= text !== cell.text;
    // All tokens have the same fields, so that whoever looks at one knows where the next has them.
    return { text, place: own, block, row, column: at, uncertain, lines, words, piece, ends };
  });
  return { tokens, filled: tokens.filter((token) => token.text !== ''), block, place, ...(cut ? { cut } : {}) };
}

/** A piece that may be the end of a cell, or its middle. */
function asLoose(row: TokenRow): TokenRow {
  const tokens = row.tokens.map((token) => ({ ...token, before: 'nothing' as const, glued: 'form' as const }));
  return { ...row, tokens, filled: tokens };
}

/** More cells than any form has columns: a whole table came as one row. */
const RUN_ON = 24;

/** All rows of all blocks; a paragraph or heading is a row of one cell. A table that came as one row becomes a stream of cells. */
export function tokenRows(blocks: readonly Block[]): TokenRow[] {
  const rows: TokenRow[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows) {
        if (row.cells.filter((cell) => cell.text !== '').length <= RUN_ON) rows.push(rowOf(row.cells, row, block, rows.length));
        else for (const cell of row.cells) rows.push(rowOf([cell], cell, block, rows.length));
      }
      continue;
    }
    const glued = block.kind === 'paragraph' ? cutGlued(block.text) : undefined;
    if (glued !== undefined) {
      for (const { text, loose } of glued) {
        const row = rowOf([{ text, place: block.place }], block, block, rows.length);
        rows.push(loose ? asLoose(row) : row);
      }
      continue;
    }
    const text = block.kind === 'heading' ? `${block.number ?? ''}${block.text}` : block.text;
    const lines = block.kind === 'paragraph' && block.lines.length > 1 ? { lines: block.lines } : {};
    const words = block.kind === 'paragraph' && block.words !== undefined ? { words: block.words } : {};
    rows.push(rowOf([{ text, place: block.place, ...lines, ...words }], block, block, rows.length));
  }
  return joinStacks(cutGluedRows(rows));
}

/** Whether most rows of tables hold a single cell: then row boundaries say nothing. */
export function isStream(rows: readonly TokenRow[]): boolean {
  let single = 0;
  let several = 0;
  for (const row of rows) {
    if (row.filled.length > 1) several += 1;
    else if (row.filled.length === 1) single += 1;
  }
  return single >= 8 && several * 4 < single;
}
