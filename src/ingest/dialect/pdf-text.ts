import type { Block, Row } from '../block.ts';
import type { ColumnRole } from '../vocabulary.ts';
import type { DialectReading } from './cell-per-line.ts';
import { isChapterName, isFormTitle, readHeading } from './heading.ts';
import { headerAt, type PrintedHeader } from './pdf-text-header.ts';
import { type Layout, type PrintedLine, printedLines, printedWidth, readLayout } from './pdf-text-lines.ts';
import { type Piece, splitPieces } from './pdf-text-pieces.ts';
import { emptyTableAt, plainTableAt } from './pdf-text-plain-table.ts';
import { readPrintedProse } from './pdf-text-prose.ts';
import { cutRows, learn } from './pdf-text-rows.ts';
import { placeOfLines } from './prose.ts';
import type { SourceLine } from './source-line.ts';
import { tableBlock } from './table-block.ts';

/** An indicator table before its rows are cut. */
interface Body {
  readonly header: PrintedHeader;
  readonly pieces: readonly Piece[];
  readonly roles: readonly (ColumnRole | undefined)[];
  readonly end: number;
}

/**
 * Text of a PDF: cells and paragraphs wrap over lines, nothing separates cells but blanks and line ends. Indicator tables are found by
 * their headers and their rows cut into as many cells as the header has; plain tables line by line; all else is prose.
 * Cells that could be cut otherwise just as well are marked uncertain.
 */
export function readPdfText(file: string, lines: readonly SourceLine[]): DialectReading {
  const printed = printedLines(lines);
  const layout = readLayout(printed);
  const bodies = findBodies(printed, layout);
  const learned = learn([...bodies.values()]);
  const blocks: Block[] = [];
  let open: PrintedLine[] = [];
  const addTable = (rows: readonly Row[]) => {
    blocks.push(...readPrintedProse(file, open, layout));
    open = [];
    const table = tableBlock(file, rows);
    if (table !== undefined) blocks.push(table);
  };
  for (let at = 0; at < printed.length; ) {
    const body = bodies.get(at);
    const plain = body === undefined ? (plainTableAt(printed, at, file) ?? emptyTableAt(printed, at, file)) : undefined;
    const line = printed[at];
    if (body !== undefined) {
      addTable([headerRow(body.header, file), ...cutRows(body.pieces, body.roles, file, learned)]);
      at = body.end;
    } else if (plain !== undefined) {
      addTable(plain.rows);
      at = plain.end;
    } else {
      if (line !== undefined) open.push(line);
      at += 1;
    }
  }
  blocks.push(...readPrintedProse(file, open, layout));
  return { blocks, problems: [] };
}

/** Indicator tables by the index of their first line. A table ends at the title of the next form, at a chapter, or with the text. */
function findBodies(lines: readonly PrintedLine[], layout: Layout): Map<number, Body> {
  const bodies = new Map<number, Body>();
  for (let at = 0; at < lines.length; at++) {
    const header = headerAt(lines, at, layout);
    if (header === undefined) continue;
    let end = header.end;
    while (end < lines.length && !endsBody(lines, end, layout)) end += 1;
    bodies.set(at, { header, roles: header.roles, pieces: splitPieces(lines.slice(header.end, end), layout), end });
    at = end - 1;
  }
  return bodies;
}

function endsBody(lines: readonly PrintedLine[], at: number, layout: Layout): boolean {
  const line = lines[at];
  if (line === undefined) return true;
  const heading = readHeading({ line: line.line, text: line.text });
  if (isFormTitle(heading?.text ?? '') || headerAt(lines, at, layout) !== undefined) return true;
  if (/^第[一二三四五六七八九十]+部分/.test(line.text) || isFullLine(line, layout) || isChapter(line)) return true;
  return line.pageStart || line.gapAfter > 0 || at + 1 === lines.length ? /^[一二三四五六七八九十]+、\S/.test(line.text) : false;
}

/** `六、政府采购预算情况` right below the last row: the name says that it is a chapter. */
function isChapter(line: PrintedLine): boolean {
  const heading = readHeading({ line: line.line, text: line.text });
  return heading?.number !== undefined && heading.level === 1 && isChapterName(heading.text);
}

/** A line as wide as the page without a blank between words is prose: no cell is that wide. */
function isFullLine(line: PrintedLine, layout: Layout): boolean {
  return printedWidth(line.text) >= layout.width * 0.85 && !/[\p{Script=Han}%）"] +[\p{Script=Han}≥≤<>"《（]/u.test(line.text);
}

function headerRow(header: PrintedHeader, file: string): Row {
  const cells = header.cells.map((cell) => ({ text: cell.text, place: placeOfLines(file, cell.line, cell.endLine) }));
  return { cells, place: placeOfLines(file, header.cells[0]?.line ?? 1, header.cells.at(-1)?.endLine ?? 1) };
}
