import type { Block, Row, TableBlock } from '../block.ts';
import { isFigureOrNone } from '../table/cells.ts';
import { placeOfLines } from './prose.ts';

/**
 * What stands between rows: of `2023年预算数` on a line of its own the rows below it are, and the header above them is theirs too; a note on
 * the rows above does not end them.
 */

const TIME = /^(?:20\d\d年度?|本年|上年)(?:度)?(?:预算|决算|执行)数?$/;

export function isTimeLine(text: string): boolean {
  return TIME.test(text);
}

function timeRow(block: Block | undefined): Row | undefined {
  if (block === undefined || block.kind === 'table' || !isTimeLine(block.text)) return undefined;
  return { cells: [{ text: block.text, place: block.place }], place: block.place };
}

const isFigures = ({ rows }: TableBlock) => rows.every((row) => row.cells.every((cell) => /^[-—]?[\d.]*%?$/.test(cell.text)));

function joined(rows: readonly Row[]): TableBlock {
  const first = rows[0]?.place;
  const last = rows.at(-1)?.place;
  return { kind: 'table', rows, place: placeOfLines(first?.file ?? '', first?.line ?? 1, last?.endLine ?? last?.line ?? 1) };
}

const NOTE = /^(?:注|备注|说明)\d*：/;
const LONGEST_NOTE = 60;

/** Rows below a note that have no header of their own: a name and figures, in as many cells as the rows above it. */
function goesOnBelow(table: Block | undefined, note: Block | undefined, { rows: [first] }: TableBlock): table is TableBlock {
  if (table?.kind !== 'table' || note?.kind !== 'paragraph' || !NOTE.test(note.text) || note.text.length > LONGEST_NOTE) return false;
  const [name, ...figures] = first?.cells ?? [];
  const isRow = name !== undefined && !isFigureOrNone(name.text) && figures.length > 0 && figures.every(({ text }) => isFigureOrNone(text));
  return isRow && figures.some(({ text }) => text !== '') && table.rows.at(-1)?.cells.length === first?.cells.length;
}

/** Puts tables together that only such a line divides. */
export function joinTimedTables(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    const before = kept.at(-1);
    const table = kept.at(-2);
    const time = timeRow(before);
    if (block.kind === 'table' && before !== undefined && goesOnBelow(table, before, block)) {
      kept.splice(-2, 2, joined([...table.rows, ...block.rows]), before);
      continue;
    }
    if (block.kind !== 'table' || time === undefined) kept.push(block);
    else if (table?.kind === 'table' && isFigures(block)) kept.splice(-2, 2, joined([...table.rows, time, ...block.rows]));
    else kept.splice(-1, 1, joined([time, ...block.rows]));
  }
  return kept;
}
