import { cellText } from '../../model/text.ts';
import type { Block, ParagraphBlock } from '../block.ts';
import { readHeading } from './heading.ts';
import { isBlank, type SourceLine } from './source-line.ts';

const NEEDS_SPACE_AFTER = /[\dA-Za-z.]$/;
const NEEDS_SPACE_BEFORE = /^[\dA-Za-z]/;

/** Puts lines together as one canonical text and says where in it each line begins. */
export function joinLines(lines: readonly SourceLine[]): { text: string; lines: { offset: number; line: number }[] } {
  let text = '';
  const starts: { offset: number; line: number }[] = [];
  for (const line of lines) {
    const piece = cellText(line.text);
    if (piece === '') continue;
    if (NEEDS_SPACE_AFTER.test(text) && NEEDS_SPACE_BEFORE.test(piece)) text += ' ';
    starts.push({ offset: text.length, line: line.line });
    text += piece;
  }
  return { text, lines: starts };
}

export function placeOfLines(file: string, first: number, last: number) {
  return last > first ? { file, line: first, endLine: last } : { file, line: first };
}

/** A number that a hard line break cut in two, `2` / `023年` or `24,` / `458.43`, is one number. */
function withoutCutNumbers(lines: readonly SourceLine[]): SourceLine[] {
  return lines.map((line, index) => {
    const next = lines[index + 1];
    if (next?.continued !== true) return line;
    // 1,61 / 7.18: the mark for thousands belongs to a number that goes on below.
    if (/^\s*\d/.test(next.text) && /\d[,，]\d{1,2}\s*$/.test(line.text))
      return { ...line, text: line.text.replace(/(\d)[,，](\d{1,2})\s*$/, '$1$2') };
    return /^\s*\d{3}(?!\d)/.test(next.text) ? { ...line, text: line.text.replace(/(\d)[,，]\s*$/, '$1') } : line;
  });
}

/** Lines of one paragraph as one text. */
function joinBroken(lines: readonly SourceLine[]): { text: string; lines: { offset: number; line: number }[] } {
  let text = '';
  const starts: { offset: number; line: number }[] = [];
  for (const line of withoutCutNumbers(lines)) {
    const piece = cellText(line.text);
    if (piece === '') continue;
    if (/[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(piece)) text += ' ';
    starts.push({ offset: text.length, line: line.line });
    text += piece;
  }
  return { text, lines: starts };
}

export function paragraphBlock(file: string, lines: readonly SourceLine[]): ParagraphBlock | undefined {
  const joined = joinBroken(lines);
  const first = joined.lines[0];
  const last = joined.lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { kind: 'paragraph', text: joined.text, place: placeOfLines(file, first.line, last.line), lines: joined.lines };
}

/** Lines that go together as a heading or a paragraph. */
export function proseBlock(file: string, lines: readonly SourceLine[]): Block | undefined {
  const paragraph = paragraphBlock(file, lines);
  const first = lines[0];
  if (paragraph === undefined || first === undefined) return undefined;
  const heading = readHeading(lines.length === 1 ? first : { ...first, text: paragraph.text });
  return heading === undefined ? paragraph : { kind: 'heading', ...heading, place: paragraph.place };
}

/** Lines outside tables as headings and paragraphs. */
export function readProse(file: string, lines: readonly SourceLine[]): Block[] {
  const blocks: Block[] = [];
  let open: SourceLine[] = [];
  const close = () => {
    const block = proseBlock(file, open);
    if (block !== undefined) blocks.push(block);
    open = [];
  };
  for (const line of lines) {
    if (isBlank(line)) continue;
    if (line.continued !== true) close();
    open.push(line);
  }
  close();
  return blocks;
}
