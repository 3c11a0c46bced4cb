import { readBlocks } from '../../../src/ingest/blocks.ts';

/** Blocks as short text: headings `H1 一、|收入说明`, paragraphs `P text`, tables as rows of cells; with their lines. */
export function show(text: string): string[] {
  return readBlocks('f', text).blocks.flatMap((block) => {
    const at = block.place.endLine === undefined ? `${block.place.line}` : `${block.place.line}-${block.place.endLine}`;
    if (block.kind === 'heading') return [`H${block.level} ${at} ${block.number ?? ''}|${block.text}`];
    if (block.kind === 'paragraph') return [`P ${at} ${block.text}`];
    return [`T ${at}`, ...block.rows.map((row) => row.cells.map((cell) => cell.text).join(' / '))];
  });
}

/** The rows of the first table. */
export function rowsOf(text: string): string[][] {
  return tablesOf(text)[0] ?? [];
}

/** The rows of every table of a text. */
export const tablesOf = (text: string): string[][][] =>
  readBlocks('f', text).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.cells.map((cell) => cell.text))] : [],
  );

/** `→` for a tab, so that a test can show one. */
export const tabs = (text: string) => text.replaceAll('→', '\t');
