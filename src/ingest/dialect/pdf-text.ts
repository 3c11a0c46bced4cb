import { append } from '../../model/lists.ts';
import { cellText } from '../../model/text.ts';
import type { Block, Row } from '../block.ts';
import type { DialectReading } from './cell-per-line.ts';
import { isChapterName, isFormTitle, readHeading } from './heading.ts';
import { type Layout, type PrintedLine, printedLines, printedWidth, readLayout } from './pdf-text-lines.ts';
import { pieceRows } from './pdf-text-pieces.ts';
import { emptyTableAt, plainTableAt } from './pdf-text-plain-table.ts';
import { readPrintedProse } from './pdf-text-prose.ts';
import { isHeaderLine } from './recognise.ts';
import type { SourceLine } from './source-line.ts';
import { rowOf, tableBlock } from './table-block.ts';

/**
 * Text of a PDF: cells and paragraphs wrap over lines, nothing separates cells but blanks and line ends. A table of indicators begins with
 * a line of their headers and is handed on in pieces, for the reader to put together; plain tables come line by line; all else is prose.
 */
export function readPdfText(file: string, lines: readonly SourceLine[]): DialectReading {
  const printed = printedLines(lines);
  const layout = readLayout(printed);
  const blocks: Block[] = [];
  let open: PrintedLine[] = [];
  const addTable = (rows: readonly Row[], grid?: 'stream') => {
    append(blocks, readPrintedProse(file, open, layout));
    open = [];
    const table = tableBlock(file, rows);
    if (table !== undefined) blocks.push(grid === undefined ? table : { ...table, grid });
  };
  for (let at = 0; at < printed.length; ) {
    const line = printed[at];
    const isHeader = line !== undefined && isHeaderLine(line.text);
    const plain = isHeader ? undefined : (plainTableAt(printed, at, file) ?? emptyTableAt(printed, at, file));
    if (isHeader) {
      const end = endOfTable(printed, at + 1, layout);
      addTable([headerRow(line, file), ...pieceRows(printed.slice(at + 1, end), layout, file)], 'stream');
      at = end;
    } else if (plain !== undefined) {
      addTable(plain.rows);
      at = plain.end;
    } else {
      if (line !== undefined) open.push(line);
      at += 1;
    }
  }
  append(blocks, readPrintedProse(file, open, layout));
  return { blocks, problems: [] };
}

/** A table ends at the title or header of the next form, at a chapter, or with the text. */
function endOfTable(lines: readonly PrintedLine[], start: number, layout: Layout): number {
  let end = start;
  while (end < lines.length && !endsBody(lines, end, layout)) end += 1;
  return end;
}

function endsBody(lines: readonly PrintedLine[], at: number, layout: Layout): boolean {
  const line = lines[at];
  if (line === undefined) return true;
  const heading = readHeading({ line: line.line, text: line.text });
  if (isFormTitle(heading?.text ?? '') || isHeaderLine(line.text)) return true;
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

function headerRow(line: PrintedLine, file: string): Row {
  const place = { file, line: line.line };
  return rowOf(
    line.text.split(/\s+/).map((word) => ({ text: cellText(word), place })),
    file,
  );
}
