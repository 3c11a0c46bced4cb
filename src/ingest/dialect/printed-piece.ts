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
  readonly heading?: Heading;
  /** The number it begins with has this level. */
  readonly numbered?: number;
}

const SENTENCE = /[。！？!?…]["”』」）)]*$/;
const CLAUSE = /[；：]["”』」）)]*$/;
const HAN = /\p{Script=Han}/u;
const NUMBER = /^[-+]?\d+(?:\.\d+)?%?$/;

/** So many names beside each other are the head of a table: no sentence has as many blanks. */
const NAMES = 4;
const isName = (word: string): boolean => word.length >= 2 && word.length <= 20 && /\p{Script=Han}|%/u.test(word);

/** `住房保障支出   445.69`, `合计 100 60 40`: blanks separate figures, and no punctuation holds a sentence together. */
function isRow(text: string): boolean {
  if (!text.includes(' ') || /[。，；、]/.test(text)) return false;
  const words = text.split(/ +/);
  const figures = words.filter((word) => NUMBER.test(word)).length;
  return figures >= 2 || (figures >= 1 && / {2,}/.test(text)) || (words.length >= NAMES && words.every(isName));
}

function isProse(line: SourceLine, text: string): boolean {
  return !/[\t|]/.test(line.text) && HAN.test(text) && /[。，；：、]/.test(text);
}

function endOf(text: string): Piece['end'] {
  if (SENTENCE.test(text)) return 'sentence';
  return CLAUSE.test(text) ? 'clause' : 'open';
}

/** A number and a clause with commas or money is the beginning of a paragraph, whatever its first line looks like. */
function titleOf(line: SourceLine, text: string): Heading | undefined {
  const heading = readHeading(line);
  return heading !== undefined && !/[，；]|：.|\d ?(?:万元|亿元|元|%)/.test(text) ? heading : undefined;
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
    indent: /^ */.exec(line.text)?.[0].length ?? 0,
    gapAbove,
    marginAbove,
    end: endOf(text),
    prose: !row && isProse(line, text),
    row,
    ...(heading === undefined ? {} : { heading }),
    ...(numbered === undefined ? {} : { numbered }),
  };
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
