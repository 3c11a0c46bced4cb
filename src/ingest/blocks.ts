import { append } from '../model/lists.ts';
import type { ParseProblem } from '../model/parse-problem.ts';
import { attempt } from '../model/work.ts';
import type { Block, BlockDocument } from './block.ts';
import { splitCaptions } from './dialect/caption-lines.ts';
import { readCellLines } from './dialect/cell-lines.ts';
import { type DialectReading, readCellPerLine } from './dialect/cell-per-line.ts';
import { settleHeadings } from './dialect/heading-levels.ts';
import { markBreaks } from './dialect/line-breaks.ts';
import { withoutPageLines } from './dialect/page-lines.ts';
import { closePageSeams } from './dialect/page-seams.ts';
import { readPdfText } from './dialect/pdf-text.ts';
import { readPipeCells, readPipeRows } from './dialect/pipes.ts';
import { readProse } from './dialect/prose.ts';
import { type Dialect, recogniseDialect } from './dialect/recognise.ts';
import { type SourceLine, sourceLines } from './dialect/source-line.ts';
import { readSpaceRows } from './dialect/space-rows.ts';
import { findStandingTables } from './dialect/standing-tables.ts';
import { readTabRows } from './dialect/tab-rows.ts';
import { joinTimedTables } from './dialect/timed-tables.ts';
import { removePersonalData } from './personal-data.ts';

type DialectReader = (file: string, lines: readonly SourceLine[]) => DialectReading;

const readProseOnly: DialectReader = (file, lines) => ({ blocks: readProse(file, lines), problems: [] });

const READERS: Readonly<Record<Dialect, DialectReader>> = {
  'cell-per-line': readCellPerLine,
  'tab-rows': readTabRows,
  'pipe-rows': readPipeRows,
  'pipe-cells': readPipeCells,
  'cell-lines': readCellLines,
  'space-rows': readSpaceRows,
  'pdf-text': readPdfText,
  prose: readProseOnly,
};

/** Indexes of lines that a form feed begins. */
function pageStartsOf(text: string): ReadonlySet<number> {
  return new Set(text.split('\n').flatMap((line, index) => (line.startsWith('\f') ? [index + 1] : [])));
}

/**
 * Reads a text as headings, paragraphs and tables with their lines. The dialect is recognised by content, never by name.
 * Never throws; where no work is left (`model/work.ts`) all of it is paragraphs. What it had to mend is among the problems.
 */
export function readBlocks(file: string, text: string): BlockDocument {
  const lines = sourceLines(text);
  const dialect = recogniseDialect(lines);
  const paged = withoutPageLines(lines);
  // PDF text tells pages apart by its own means.
  const body = closePageSeams(paged, dialect === 'pdf-text' ? lines : paged);
  const marked = markBreaks(splitCaptions(body));
  let blocks: Block[] = [];
  const problems: ParseProblem[] = [];
  const read = (from: number, to: number) => {
    const reading = READERS[dialect](file, marked.slice(from, to));
    append(blocks, reading.blocks);
    append(problems, reading.problems);
  };
  const isRead = attempt(() => {
    let done = 0;
    for (const table of findStandingTables(file, marked, dialect, pageStartsOf(text))) {
      if (table.start > done) read(done, table.start);
      append(blocks, table.blocks);
      done = table.end;
    }
    read(done, marked.length);
  });
  // What takes more work than a paper may is left in its lines, of which nobody reads any: they are counted.
  if (!isRead) blocks = readProse(file, marked);
  const lineCount = text.endsWith('\n') ? lines.length - 1 : lines.length;
  return { file, dialect, ...removePersonalData(settleHeadings(joinTimedTables(blocks))), problems, lineCount };
}
