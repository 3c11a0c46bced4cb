import type { Cell, Row, TableBlock } from '../block.ts';
import { placeOfLines } from './prose.ts';

/** Rows and tables out of cells, with the lines they stand on. */

/** How many blanks a cell begins with, where there are any. */
export function indentOf(raw: string): { readonly indent?: number } {
  const indent = raw.search(/\S/);
  return indent > 0 ? { indent } : {};
}

export function rowOf(cells: readonly Cell[], file: string): Row {
  const first = cells[0]?.place;
  const last = cells.at(-1)?.place;
  return { cells, place: placeOfLines(file, first?.line ?? 1, last?.endLine ?? last?.line ?? 1) };
}

export function tableBlock(file: string, rows: readonly Row[]): TableBlock | undefined {
  const first = rows[0]?.place;
  const last = rows.at(-1)?.place;
  if (first === undefined || last === undefined) return undefined;
  return { kind: 'table', rows, place: placeOfLines(file, first.line ?? 1, last.endLine ?? last.line ?? 1) };
}
