import { greatest, least } from '../../model/lists.ts';
import type { Word } from './spaced-words.ts';

/** Where columns stand whose cells blanks keep apart: what is printed over one another in whole rows and in the header. */

export interface Column {
  readonly start: number;
  readonly end: number;
}

/** Columns are set apart by two blanks: where one is enough to part words, the place of a word says nothing. */
const APART = 2;

function isSetApart(lines: readonly (readonly Word[])[]): boolean {
  const gaps = lines.flatMap((words) => words.slice(1).map((word, index) => word.start - (words[index]?.end ?? 0)));
  return gaps.length > 0 && gaps.filter((gap) => gap >= APART).length * 5 >= gaps.length * 4;
}

/** The columns of the header, as wide as their widest cell; undefined where cells of two columns stand over one another. */
export function columnsOf(header: readonly Word[], whole: readonly (readonly Word[])[]): readonly Column[] | undefined {
  const lines = [header, ...whole];
  if (!isSetApart(lines)) return undefined;
  const columns = header.map((_, at) => {
    const words = lines.flatMap((line) => line[at] ?? []);
    return { start: least(words.map(({ start }) => start)), end: greatest(words.map(({ end }) => end)) };
  });
  return columns.every(({ start }, at) => at === 0 || start >= (columns[at - 1]?.end ?? 0)) ? columns : undefined;
}

/** The texts under each column; undefined where a word stands under none, or two stand under one. */
export function placeWords(words: readonly Word[], columns: readonly Column[]): readonly string[] | undefined {
  const texts = columns.map(() => '');
  for (const word of words) {
    const under = columns.flatMap(({ start, end }, at) => (Math.min(end, word.end) > Math.max(start, word.start) ? [at] : []));
    const [at] = under;
    if (at === undefined || under.length > 1 || texts[at] !== '') return undefined;
    texts[at] = word.text;
  }
  return texts;
}
