import type { Block, Row, TableBlock } from '../block.ts';
import { placeOfLines } from './prose.ts';

/** `2023年预算数` on a line of its own between rows: the rows below it are of that year, and the header above them is theirs too. */

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

/** Puts tables together that only such a line divides. */
export function joinTimedTables(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    const before = kept.at(-1);
    const table = kept.at(-2);
    const time = timeRow(before);
    if (block.kind !== 'table' || time === undefined) kept.push(block);
    else if (table?.kind === 'table' && isFigures(block)) kept.splice(-2, 2, joined([...table.rows, time, ...block.rows]));
    else kept.splice(-1, 1, joined([time, ...block.rows]));
  }
  return kept;
}
