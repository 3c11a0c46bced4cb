import type { Fact } from '../../model/fact.ts';
import type { Disclosure } from '../../model/record.ts';
import { magnitude } from './facts.ts';
import { type FigureParagraph, figureParagraphs, sentenceStart } from './printed-figures.ts';

/** 4个部门增加，8个部门减少: how many of a list rose and how many fell, as a sentence says. */
export interface CountedMoves {
  readonly in: FigureParagraph;
  readonly start: number;
  readonly end: number;
  readonly up: number;
  readonly down: number;
  /** The list is one of taxes. */
  readonly ofTaxes: boolean;
}

/** A row of a table that moved. */
export interface Move {
  readonly label: string;
  readonly up: boolean;
  readonly fact: Fact;
}

const UP = '增长|增加|上升|增收|增支';
const DOWN = '下降|减少|减收|减支';
const ITEM = '(\\d{1,2})(?:个|项|家)[\\u4e00-\\u9fa5（）]{0,8}?';
const BETWEEN = '(?:，合计(?:增加|减少)\\d+(?:\\.\\d+)?(?:元|万元|亿元))?[、，；]';
const RISE_FIRST = new RegExp(`${ITEM}(?:${UP})${BETWEEN}${ITEM}(?:${DOWN})(?![到至了\\d])`, 'g');
const FALL_FIRST = new RegExp(`${ITEM}(?:${DOWN})${BETWEEN}${ITEM}(?:${UP})(?![到至了\\d])`, 'g');

/** Every sentence that counts what rose and what fell. */
export function countedMoves(disclosure: Disclosure): CountedMoves[] {
  return figureParagraphs(disclosure).flatMap((paragraph) => [
    ...matchesIn(paragraph, RISE_FIRST, (first, second) => ({ up: first, down: second })),
    ...matchesIn(paragraph, FALL_FIRST, (first, second) => ({ up: second, down: first })),
  ]);
}

type Pair = Pick<CountedMoves, 'up' | 'down'>;

function matchesIn(paragraph: FigureParagraph, pattern: RegExp, pairOf: (first: number, second: number) => Pair): CountedMoves[] {
  const { text } = paragraph.paragraph;
  return Array.from(text.matchAll(pattern), (match) => {
    const [whole, first, second] = match;
    const clause = text.slice(sentenceStart(text, match.index, '。'), match.index + whole.length);
    const pair = pairOf(Number(first), Number(second));
    return { in: paragraph, start: match.index, end: match.index + whole.length, ofTaxes: /税/.test(clause), ...pair };
  });
}

const TOTAL = /合计|总计|小计/;
const TAX = /税$|各税$|其他税收$/;

/** The rows of tables that moved, in runs that no total and no other line breaks. */
export function runsOfMoves({ facts }: Disclosure): Move[][] {
  const runs: Move[][] = [];
  let last: Fact | undefined;
  for (const fact of facts) {
    if (fact.source !== 'table' || (fact.measure !== 'change' && fact.measure !== 'changeRate')) continue;
    const size = magnitude(fact);
    // The rate beside the amount of a change says the same of the row.
    if (size === undefined || (last !== undefined && last.label === fact.label && last.field.place?.line === fact.field.place?.line))
      continue;
    const gap = last?.field.place?.line === undefined ? 1 : (fact.field.place?.line ?? 0) - last.field.place.line;
    if (last === undefined || TOTAL.test(last.label) || gap !== 1) runs.push([]);
    last = fact;
    if (!TOTAL.test(fact.label)) runs.at(-1)?.push({ label: fact.label, up: size > 0, fact });
  }
  return runs.filter((run) => run.length > 1);
}

const countUp = (moves: readonly Move[]): number => moves.filter(({ up }) => up).length;

/** The list that a sentence counted: undefined where some list bears the sentence out, or more than one may be meant. */
export function judgeMoves({ up, down, ofTaxes }: CountedMoves, runs: readonly (readonly Move[])[]): readonly Move[] | 'holds' | undefined {
  const size = up + down;
  const windows = runs.flatMap((run) => run.map((_, from) => run.slice(from, from + size)).filter(({ length }) => length === size));
  const lists = ofTaxes ? runs.map((run) => run.filter(({ label }) => TAX.test(label))) : runs;
  const whole = lists.filter((list) => list.length === size && list.every(({ fact }) => magnitude(fact) !== 0));
  if ([...windows, ...whole].some((list) => countUp(list) === up)) return 'holds';
  return whole.length === 1 ? whole[0] : undefined;
}

/** How many of a list rose and fell. */
export function movesOf(list: readonly Move[]): { readonly up: number; readonly down: number } {
  const up = countUp(list);
  return { up, down: list.length - up };
}
