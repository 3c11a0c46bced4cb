import { canonicalText, cellText, isEmptyToken } from '../../model/text.ts';
import { isFigureOrNone } from '../table/cells.ts';
import { printedWidth } from './pdf-text-lines.ts';
import type { SourceLine } from './source-line.ts';

/** The words of a line that only blanks divide, with where they are printed. */

export interface Word {
  readonly text: string;
  /** Half-open range of columns; a Hanzi is two wide. */
  readonly start: number;
  readonly end: number;
}

/** A unit that a blank keeps from its number: `98 %`. */
const UNIT_WORD = /^(?:%|‰|[千万亿]*元|人次?|[个公]里|次|天|辆|个|户|亩|项|场|名|件|份|台|套)$/;
const SINGLE = /^\p{Script=Han}$/u;

/** 合    计 is one word; so is a bracket that opens behind a name: 人员经费 （万元）. */
function belongs(before: Word, word: Word): boolean {
  if (UNIT_WORD.test(word.text)) return /\d$/.test(before.text);
  if (/^[（][^（）]*[）]$/.test(word.text))
    return !isFigureOrNone(before.text) && !isFigureOrNone(word.text) && word.start - before.end <= 1;
  return SINGLE.test(word.text) && /^\p{Script=Han}{1,2}$/u.test(before.text) && !/[类款项]$/.test(before.text + word.text);
}

const columnsOfText = (text: string): number => Math.round(printedWidth(text) * 2);

export function wordsOf({ text }: SourceLine): readonly Word[] {
  const words: Word[] = [];
  let column = 0;
  let done = 0;
  for (const match of text.matchAll(/\S+/g)) {
    const start = column + columnsOfText(text.slice(done, match.index));
    const word = { text: canonicalText(match[0]), start, end: start + columnsOfText(match[0]) };
    [column, done] = [word.end, match.index + match[0].length];
    const last = words.at(-1);
    if (last !== undefined && belongs(last, word)) words[words.length - 1] = { ...last, text: last.text + word.text, end: word.end };
    else words.push(word);
  }
  return words.map((word) => ({ ...word, text: cellText(word.text) })).filter(({ text }) => text !== '');
}

/** Signs such as ≥, ★ and ① are one column wide for some tools and two for others. */
const isAmbiguous = (sign: string): boolean => sign.charCodeAt(0) >= 0x100 && sign.charCodeAt(0) < 0x2e80;
const narrowColumns = (text: string): number => {
  let less = 0;
  for (const sign of text) if (isAmbiguous(sign)) less += 1;
  return columnsOfText(text) - less;
};

/** Cuts a line into runs; what a run is as wide as differs from tool to tool. */
export type CutRuns = (line: SourceLine) => readonly Word[];

function runsBy({ text }: SourceLine, widthOf: (text: string) => number): readonly Word[] {
  let [column, done] = [0, 0];
  return [...text.matchAll(/\S+(?: \S+)*/g)].map((match): Word => {
    const start = column + widthOf(text.slice(done, match.index));
    [column, done] = [start + widthOf(match[0]), match.index + match[0].length];
    return { text: cellText(match[0]), start, end: column };
  });
}

/** What two blanks and more divide: a single one may stand in a cell. Signs of either width are two columns wide, or one. */
export const wideRuns: CutRuns = (line) => runsBy(line, columnsOfText);
export const narrowRuns: CutRuns = (line) => runsBy(line, narrowColumns);

/** 利润收入7335.39: a name whose figure moved up to it; 上年结转— too. */
const GLUED = /^(.*[\p{Script=Han}）])(-?\d[\d,]*(?:\.\d+)?|[-—]+)$/u;

export function unglued(words: readonly Word[]): readonly Word[] | undefined {
  const [first, ...rest] = words;
  const match = first === undefined ? null : GLUED.exec(first.text);
  if (first === undefined || match?.[1] === undefined || match[2] === undefined) return undefined;
  const cut = first.end - match[2].length;
  return [{ text: match[1], start: first.start, end: cut }, { text: match[2], start: cut, end: first.end }, ...rest];
}

export const isValue = (text: string): boolean => isFigureOrNone(text) && !isEmptyToken(text);
