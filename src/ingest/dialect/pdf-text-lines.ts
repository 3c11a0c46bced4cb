import { canonicalText } from '../../model/text.ts';
import type { SourceLine } from './source-line.ts';

/** One printed line of PDF text with the blanks around it, which tell cells and wraps apart. */
export interface PrintedLine {
  /** Canonical characters, inner blanks kept, none at the ends. */
  readonly text: string;
  readonly line: number;
  /** A blank stood at the end: usually the end of a cell or paragraph. */
  readonly blankAfter: boolean;
  /** A blank or form feed stood at the beginning: the first line of a page. */
  readonly pageStart: boolean;
  /** Empty lines between this line and the next. */
  readonly gapAfter: number;
  /** It goes on with the line above: see line-breaks.ts. */
  readonly continued?: true;
}

/** How the printer of the text lays out lines; read from the whole text. */
export interface Layout {
  /** Lines of one paragraph or cell are separated by an empty line, so that a bare newline says "something new". */
  readonly doubleSpaced: boolean;
  /** Line ends carry blanks at all; where they were stripped their absence says nothing. */
  readonly blanksKept: boolean;
  /** Width of a full line of prose, in Hanzi. */
  readonly width: number;
}

const PAGE_NUMBER = /^[-—]\s*\d{1,4}\s*[-—]$|^\d{1,4}$|^第\s*\d+\s*页(?:\s*[，,/]?\s*共\s*\d+\s*页)?$|^[Pp]age\s*\d+$/;

/** Width of a text in Hanzi: ASCII counts half. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x100 ? 0.5 : 1;
  return width;
}

/** The printed lines of a text; page numbers that stand alone are dropped. */
export function printedLines(lines: readonly SourceLine[]): PrintedLine[] {
  const printed: PrintedLine[] = [];
  for (const { text: raw, line, continued } of lines) {
    const text = canonicalText(raw).replace(/\t/g, ' ');
    const core = text.trim();
    if (core === '') {
      const last = printed.at(-1);
      if (last !== undefined) printed[printed.length - 1] = { ...last, gapAfter: last.gapAfter + 1 };
      continue;
    }
    printed.push({
      text: core,
      line,
      blankAfter: /\s$/.test(text),
      pageStart: /^\s/.test(text),
      gapAfter: 0,
      ...(continued === true ? { continued } : {}),
    });
  }
  return printed.filter((line, index) => !isPageNumber(line, printed[index - 1]));
}

/** A number alone between empty lines; a number that begins a line right below text is a cell. */
function isPageNumber(line: PrintedLine, before: PrintedLine | undefined): boolean {
  if (!PAGE_NUMBER.test(line.text)) return false;
  return /页|[Pp]age|^[-—]/.test(line.text) || (line.gapAfter >= 2 && (before === undefined || before.gapAfter >= 1));
}

export function readLayout(lines: readonly PrintedLine[]): Layout {
  const gaps = lines.filter((line) => line.gapAfter > 0).length;
  const blanks = lines.filter((line) => line.blankAfter).length;
  const widths = lines.map((line) => printedWidth(line.text)).sort((a, b) => a - b);
  return {
    doubleSpaced: gaps * 2 > lines.length,
    blanksKept: blanks * 20 > lines.length,
    width: Math.min(60, widths[Math.floor(widths.length * 0.97)] ?? 0),
  };
}
