import { oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { type FigureParagraph, figureParagraphs, type PrintedFigure } from './printed-figures.ts';

/** A figure of a sentence with the words that call it something. */
export interface SaidFigure {
  readonly figure: PrintedFigure;
  /** All between the figure before and this one; of the first one all since its sentence began. */
  readonly between: string;
  /** The words of its own clause before it. */
  readonly name: string;
  /** How many brackets are open around it. */
  readonly depth: number;
}

/** A sentence up to its full stop, with its exact figures. */
export interface SaidSentence {
  readonly in: FigureParagraph;
  readonly start: number;
  readonly end: number;
  readonly figures: readonly SaidFigure[];
  /** What stands behind its last figure. */
  readonly rest: string;
}

const DATES =
  /(?:(?:19|20)\d\d年(?:度|初|末|底)?)?\d{1,2}月(?:\d{1,2}日)?(?:初|末|底)?|(?:19|20)\d\d年?(?:度|初|末|底)?|第\d+|[（(]?\d{1,2}[)）、.．](?!\d)/g;

/** Whether words hold a figure that was not taken for an exact one: 约, 以上, or of a unit that nobody knows. */
export const hidesFigure = (words: string): boolean => /\d/.test(words) && /\d/.test(words.replace(DATES, ''));

/**
 * What prints more figures without a stop is a table or list that lost its lines, in which words and figures of anything stand beside one
 * another: no claim is made of it, and nobody goes through it for each of its figures.
 */
const MOST_FIGURES = 120;

const sentences = oncePer((disclosure: Disclosure): readonly SaidSentence[] => figureParagraphs(disclosure).flatMap(sentencesIn));

/** The sentences of the narrative that print figures, but for what is too long for one. */
export const saidSentences = (disclosure: Disclosure): readonly SaidSentence[] => sentences(disclosure);

function sentencesIn(paragraph: FigureParagraph): SaidSentence[] {
  const { text } = paragraph.paragraph;
  const found: SaidSentence[] = [];
  let next = 0;
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('。', start);
    const end = stop < 0 ? text.length : stop;
    const figures: SaidFigure[] = [];
    let from = start;
    let depth = 0;
    for (; next < paragraph.figures.length && (paragraph.figures[next]?.start ?? end) < end; next += 1) {
      const figure = paragraph.figures[next];
      if (figure === undefined) break;
      const between = text.slice(from, figure.start);
      depth = Math.max(0, depth + count(between, '（') - count(between, '）'));
      figures.push({ figure, between, name: between.split(/[，；：、（）]/).at(-1) ?? '', depth });
      from = figure.end;
    }
    if (figures.length > 0 && figures.length <= MOST_FIGURES)
      found.push({ in: paragraph, start, end, figures, rest: text.slice(from, end) });
    start = end + 1;
  }
  return found;
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found += 1;
  return found;
}

const AGAIN = /^(?:，|（)?(?:折合|约合|换算[成为后]*|折算[成为]*|即|合|也就是)(?:人民币)?约?$/;

/** Whether a figure says the one before it again in another unit: by its words (折合, 即), or most likely, alone in brackets. */
export const saysAgain = ({ between }: SaidFigure): 'byWords' | 'inBrackets' | undefined =>
  AGAIN.test(between) ? 'byWords' : between === '（' ? 'inBrackets' : undefined;
