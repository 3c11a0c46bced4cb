import { append } from '../../model/lists.ts';
import { canonicalText } from '../../model/text.ts';
import { printedWidth } from './pdf-text-lines.ts';
import type { SourceLine } from './source-line.ts';

/** Printed lines whose cells stand at columns of characters: the words of a line with where they begin and end. */

export interface Token {
  readonly text: string;
  readonly line: number;
  /** Half-open range of columns. */
  readonly start: number;
  readonly end: number;
  /** Where it begins as printed, Hanzi two columns wide. */
  readonly printedAt: number;
}

/** The same words where they stand as printed: some tools pad with blanks for Hanzi of double width, others count signs. */
export const asPrinted = (token: Token): Token => ({
  ...token,
  start: token.printedAt,
  end: token.printedAt + printedWidth(token.text),
});

/** An amount as tables print it. Bare whole numbers are amounts only where no code can stand. */
const AMOUNT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;
const NUMBER_IN_TEXT = /(?<=^|\s)-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?(?=\s|$)/g;

export function isAmountToken({ text }: Token): boolean {
  return AMOUNT.test(text);
}

export const centre = ({ start, end }: Pick<Token, 'start' | 'end'>): number => (start + end) / 2;

export function overlap(a: Pick<Token, 'start' | 'end'>, b: Pick<Token, 'start' | 'end'>): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** Words apart by two blanks or more; a number is a word of its own also where one blank divides it from a name. */
export function tokensOf(line: SourceLine): Token[] {
  const tokens: Token[] = [];
  let [done, width] = [0, 0];
  const printedTo = (at: number): number => {
    width += printedWidth(line.text.slice(done, at));
    done = at;
    return width;
  };
  for (const match of line.text.matchAll(/\S+(?: \S+)*/g)) append(tokens, splitNumbers(match[0], match.index, line.line, printedTo));
  return joinSpread(tokens);
}

/** `printedTo` says how wide the line is up to a place of it; places are asked for in order. */
function splitNumbers(text: string, at: number, line: number, printedTo: (at: number) => number): Token[] {
  const found: Token[] = [];
  const add = (from: number, to: number) => {
    const piece = text.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const word = piece.trim();
    const start = at + from + lead;
    if (word !== '') found.push({ text: word, line, start, end: start + word.length, printedAt: printedTo(start) });
  };
  let from = 0;
  for (const match of text.matchAll(NUMBER_IN_TEXT)) {
    add(from, match.index);
    add(match.index, match.index + match[0].length);
    from = match.index + match[0].length;
  }
  add(from, text.length);
  return found;
}

/** 合    计: a word spread out over its cell. */
function joinSpread(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const single = /^\p{Script=Han}$/u.test(token.text) && !/^[类款项]$/.test(token.text);
    if (last !== undefined && single && /^[\p{Script=Han}]$/u.test(last.text) && !/^[类款]$/.test(last.text))
      joined[joined.length - 1] = { ...last, text: last.text + token.text, end: token.end };
    else joined.push(token);
  }
  return joined;
}

/** Names of columns stand closer together: every blank between words of two signs and more divides them. */
export function splitWords(token: Token): Token[] {
  const parts = [...token.text.matchAll(/\S+/g)];
  if (parts.length < 2 || parts.some((part) => part[0].length < 2)) return [token];
  return parts.map((part) => ({
    text: part[0],
    line: token.line,
    start: token.start + part.index,
    end: token.start + part.index + part[0].length,
    printedAt: token.printedAt + printedWidth(token.text.slice(0, part.index)),
  }));
}

export function plainText(token: Token): string {
  return canonicalText(token.text).replace(/\s/g, '');
}

/** A dash under a column is no part of a name. */
export const STANDS_FOR_NONE = /^[-—－/*]+$/;
