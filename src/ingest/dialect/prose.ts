import { canonicalText, cellText } from '../../model/text.ts';
import type { Block, HeadingBlock, ParagraphBlock } from '../block.ts';
import { readHeading, splitNumber } from './heading.ts';
import { isBlank, type SourceLine } from './source-line.ts';

/** How lines outside tables are put together; `wrapWidth` is set where the source breaks its lines at a fixed width. */
export interface ProseLayout {
  readonly wrapWidth?: number;
  /** Empty lines stand between all lines and end no paragraph (text taken out of a PDF). */
  readonly spaced?: true;
}

/** Width in columns: a Han character or full-width sign counts two. `text` is canonical, for a digit may have been typed either way. */
function width(text: string): number {
  let columns = 0;
  for (let index = 0; index < text.length; index += 1) columns += text.charCodeAt(index) > 0x2e7f ? 2 : 1;
  return columns;
}

const SENTENCE_END = /[。；：！？!?;:…]["”』」）)]*$/;

/**
 * Recognises text with hard line breaks: no line is wider than a page, and many lines that end in the middle of a sentence are
 * nearly as wide as the widest.
 */
export function proseLayout(lines: readonly SourceLine[]): ProseLayout {
  const texts = lines.filter((line) => !isBlank(line) && !line.text.includes('\t')).map((line) => canonicalText(line.text).trim());
  if (texts.length < 6) return {};
  const widths = texts.map(width).sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.95)] ?? 0;
  if (widest < 30 || (widths.at(-1) ?? 0) > 140) return {};
  const long = texts.filter((text) => width(text) >= widest * 0.85);
  const broken = long.filter((text) => !SENTENCE_END.test(text)).length;
  // Many lines of all, or, where most are headings and short paragraphs, most of those that fill a page as wide as pages are.
  if (broken < 3 || (broken * 5 < texts.length && (broken * 2 < long.length || widest < 60))) return {};
  return isSpaced(lines) ? { wrapWidth: widest, spaced: true } : { wrapWidth: widest };
}

function isSpaced(lines: readonly SourceLine[]): boolean {
  let adjacent = 0;
  let apart = 0;
  let previous: SourceLine | undefined;
  for (const line of lines) {
    if (isBlank(line)) continue;
    if (previous !== undefined) {
      if (line.line === previous.line + 1) adjacent += 1;
      else apart += 1;
    }
    previous = line;
  }
  return apart > adjacent * 2;
}

/** A shorter line before a page margin is a title, not a sentence cut in two. */
const OPEN_WIDTH = 30;

/** Whether `next` goes on with the paragraph that `line` breaks off. */
function continues(line: SourceLine, next: SourceLine, layout: ProseLayout): boolean {
  if (next.continued === true)
    return width(line.text) >= OPEN_WIDTH && splitNumber(cellText(next.text)) === undefined && readHeading(line) === undefined;
  if (layout.wrapWidth === undefined || (layout.spaced !== true && next.line !== line.line + 1)) return false;
  if (next.line - line.line > 3 || next.marked === true || /^\s*【/.test(next.text)) return false;
  const text = canonicalText(line.text).trim();
  if (width(text) < layout.wrapWidth * 0.75) return false;
  const following = cellText(next.text);
  const numbered = splitNumber(following);
  // A sentence that ends with the line by chance: 其中 goes on with what it said.
  if (/^其中/.test(following)) return true;
  if (SENTENCE_END.test(text)) return !/[。！？]["”』」）)]*$/.test(text) && numbered === undefined && readHeading(next) === undefined;
  // A line that begins with a number begins a heading or item, unless the sentence before is still open.
  if (numbered !== undefined) return numbered.level >= 3 && /[，、（(]$/.test(text);
  return true;
}

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

export function paragraphBlock(file: string, lines: readonly SourceLine[]): ParagraphBlock | undefined {
  const joined = joinLines(lines);
  const first = joined.lines[0];
  const last = joined.lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { kind: 'paragraph', text: joined.text, place: placeOfLines(file, first.line, last.line), lines: joined.lines };
}

function headingBlock(file: string, line: SourceLine): HeadingBlock | undefined {
  const heading = readHeading(line);
  return heading === undefined ? undefined : { kind: 'heading', ...heading, place: { file, line: line.line } };
}

/** Lines outside tables as headings and paragraphs. */
export function readProse(file: string, lines: readonly SourceLine[], layout: ProseLayout): Block[] {
  const blocks: Block[] = [];
  const filled = lines.filter((line) => !isBlank(line));
  for (let index = 0; index < filled.length; index += 1) {
    const line = filled[index];
    if (line === undefined) continue;
    const heading = headingBlock(file, line);
    const following = filled[index + 1];
    if (heading !== undefined && !(following !== undefined && isOpenHeading(heading, line, following, layout))) {
      blocks.push(heading);
      continue;
    }
    const members = [line];
    for (let next = filled[index + 1]; next !== undefined && continues(members.at(-1) ?? line, next, layout); next = filled[index + 1]) {
      members.push(next);
      index += 1;
    }
    const paragraph = paragraphBlock(file, members);
    if (paragraph !== undefined) blocks.push(paragraph);
  }
  return blocks;
}

/** A line that looks like a heading but fills the page's width and goes on is the first line of a numbered paragraph. */
function isOpenHeading(heading: HeadingBlock, line: SourceLine, following: SourceLine, layout: ProseLayout): boolean {
  return (
    heading.number !== undefined &&
    layout.wrapWidth !== undefined &&
    continues(line, following, layout) &&
    width(canonicalText(line.text).trim()) >= layout.wrapWidth * 0.9
  );
}
