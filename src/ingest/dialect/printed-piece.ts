import { type Heading, readHeading, splitNumber } from './heading.ts';
import { columns, printedText } from './line-width.ts';
import { isBlank, type SourceLine } from './source-line.ts';

/** A filled line with what its looks say: how wide it is, where it begins, whether a sentence ends with it. */
export interface Piece {
  readonly line: SourceLine;
  /** Canonical, without the blanks at its ends. */
  readonly text: string;
  readonly columns: number;
  readonly characters: number;
  /** Blanks in front of the text. */
  readonly indent: number;
  /** Empty lines between the piece above and this one. */
  readonly gapAbove: number;
  /** A page ends between the piece above and this one. */
  readonly marginAbove: boolean;
  readonly end: 'sentence' | 'clause' | 'open';
  /** A line of running text: words and punctuation, no cells. */
  readonly prose: boolean;
  /** A row of figures and words with blanks between them. */
  readonly row: boolean;
  readonly heading: Heading | undefined;
  /** The number it begins with has this level. */
  readonly numbered: number | undefined;
}

/** Quotes and brackets that close behind the end of a sentence. */
const CLOSING = '"”』」）)';
const SENTENCE = '。！？!?…';
const CLAUSE = '；：';
const HAN = /\p{Script=Han}/u;
const STOPS = /[。，；、]/;
const MARKS = /[。，；：、]/;
const CELLS = /[\t|]/;
/** What no title holds: a clause, or money. */
const NO_TITLE = /[，；]|：.|\d ?(?:万元|亿元|元|%)/;
const NUMBER = /^[-+]?\d+(?:\.\d+)?%?$/;

/** So many names beside each other are the head of a table: no sentence has as many blanks. */
const NAMES = 4;
const isName = (word: string): boolean => word.length >= 2 && word.length <= 20 && /\p{Script=Han}|%/u.test(word);

/** 培训人次 ≥120人次 10: a measure with its target and its points. */
const isMeasure = (words: readonly string[]): boolean =>
  words.length >= 3 && NUMBER.test(words.at(-1) ?? '') && TARGET.test(words.at(-2) ?? '');
const TARGET = /^[≥≤=<>]\d|^\d[\d.]*(?:%|\p{Script=Han}{1,3})$|^20\d\d年\d{1,2}月/u;

/** `住房保障支出   445.69`, `合计 100 60 40`: blanks separate figures, and no punctuation holds a sentence together. */
function isRow(text: string): boolean {
  if (!text.includes(' ') || STOPS.test(text)) return false;
  const words = text.split(/ +/);
  const figures = words.filter((word) => NUMBER.test(word)).length;
  return figures >= 2 || (figures >= 1 && / {2,}/.test(text)) || (words.length >= NAMES && words.every(isName)) || isMeasure(words);
}

function isProse(line: SourceLine, text: string): boolean {
  return MARKS.test(text) && HAN.test(text) && !CELLS.test(line.text);
}

function endOf(text: string): Piece['end'] {
  let last = text.length - 1;
  while (last >= 0 && CLOSING.includes(text.charAt(last))) last -= 1;
  const sign = text.charAt(last);
  if (sign === '') return 'open';
  if (SENTENCE.includes(sign)) return 'sentence';
  return CLAUSE.includes(sign) ? 'clause' : 'open';
}

/** A number and a clause with commas or money is the beginning of a paragraph, whatever its first line looks like. */
function titleOf(line: SourceLine, text: string): Heading | undefined {
  const heading = readHeading(line);
  return heading !== undefined && !NO_TITLE.test(text) ? heading : undefined;
}

function pieceOf(line: SourceLine, gapAbove: number, marginAbove: boolean): Piece {
  const text = printedText(line.text);
  const row = isRow(text);
  const heading = titleOf(line, text);
  const numbered = splitNumber(text)?.level;
  return {
    line,
    text,
    columns: columns(text),
    characters: line.text.trim().length,
    indent: blanksBefore(line.text),
    gapAbove,
    marginAbove,
    end: endOf(text),
    prose: !row && isProse(line, text),
    row,
    heading,
    numbered,
  };
}

function blanksBefore(text: string): number {
  let count = 0;
  while (text.charAt(count) === ' ') count += 1;
  return count;
}

/** The filled lines of a text, page margins and empty lines counted between them. */
export function piecesOf(lines: readonly SourceLine[]): Piece[] {
  const pieces: Piece[] = [];
  let gap = 0;
  let margin = false;
  for (const line of lines) {
    margin ||= line.margin === true || line.pageStart === true;
    if (isBlank(line)) {
      gap += 1;
      continue;
    }
    pieces.push(pieceOf(line, gap, margin));
    gap = 0;
    margin = false;
  }
  return pieces;
}
