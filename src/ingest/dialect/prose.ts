import { append } from '../../model/lists.ts';
import { cellText } from '../../model/text.ts';
import type { Block, ParagraphBlock } from '../block.ts';
import { readHeading } from './heading.ts';
import { isBlank, type SourceLine } from './source-line.ts';

const NEEDS_SPACE_AFTER = /[\dA-Za-z.]$/;
const NEEDS_SPACE_BEFORE = /^[\dA-Za-z]/;

type Joined = Pick<ParagraphBlock, 'text' | 'lines'>;

/** `isApart`: whether a blank belongs between two pieces. */
function joinPieces(lines: readonly SourceLine[], isApart: (before: string, piece: string) => boolean): Joined {
  const pieces: string[] = [];
  const starts: { offset: number; line: number }[] = [];
  let length = 0;
  let before = '';
  for (const line of lines) {
    const piece = cellText(line.text);
    if (piece === '') continue;
    if (isApart(before, piece)) {
      pieces.push(' ');
      length += 1;
    }
    starts.push({ offset: length, line: line.line });
    pieces.push(piece);
    length += piece.length;
    before = piece;
  }
  return { text: pieces.join(''), lines: starts };
}

/** Puts lines together as one canonical text and says where in it each line begins. */
export function joinLines(lines: readonly SourceLine[]): Joined {
  return joinPieces(lines, (before, piece) => NEEDS_SPACE_AFTER.test(before) && NEEDS_SPACE_BEFORE.test(piece));
}

export function placeOfLines(file: string, first: number, last: number) {
  return last > first ? { file, line: first, endLine: last } : { file, line: first };
}

const TAIL = /\d[\d,，.]*\s*$/;
const HEAD = /^\s*[\d,，.]*\d/;
const GROUPED = /^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/;

/** A number that a hard line break cut in two, `2` / `023年`, `24,` / `458.43` or `1` / `,027.20`, is one number without marks for thousands. */
function withoutCutNumbers(lines: readonly SourceLine[]): SourceLine[] {
  const mended = [...lines];
  for (let index = 0; index + 1 < mended.length; index += 1) {
    const line = mended[index];
    const next = mended[index + 1];
    if (line === undefined || next?.continued !== true) continue;
    const tail = TAIL.exec(line.text)?.[0] ?? '';
    const head = HEAD.exec(next.text)?.[0] ?? '';
    if (tail === '' || head === '' || !GROUPED.test(`${tail.trim()}${head.trim()}`)) continue;
    const plain = (text: string) => text.replace(/[,，\s]/g, '');
    mended[index] = { ...line, text: line.text.slice(0, line.text.length - tail.length) + plain(tail) };
    mended[index + 1] = { ...next, text: plain(head) + next.text.slice(head.length) };
  }
  return mended;
}

/** Lines of one paragraph as one text. */
function joinBroken(lines: readonly SourceLine[]): Joined {
  return joinPieces(
    lines.length === 1 ? lines : withoutCutNumbers(lines),
    (before, piece) => /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(piece),
  );
}

/** More words than any row of a table has cells. */
const MOST_WORDS = 24;

export function paragraphBlock(file: string, lines: readonly SourceLine[]): ParagraphBlock | undefined {
  const joined = joinBroken(lines);
  const first = joined.lines[0];
  const last = joined.lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { text, lines: starts } = joined;
  const place = placeOfLines(file, first.line, last.line);
  const words = wordsOf(lines);
  return words === undefined ? { kind: 'paragraph', text, place, lines: starts } : { kind: 'paragraph', text, place, lines: starts, words };
}

/** What blanks and line ends divide, where it is no more than a row has cells. */
function wordsOf(lines: readonly SourceLine[]): readonly string[] | undefined {
  const words: string[] = [];
  for (const line of lines) {
    append(words, line.text.trim().split(/\s+/));
    if (words.length > MOST_WORDS) return undefined;
  }
  return words.length < 2 ? undefined : words.map((word) => cellText(word));
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
