import { oncePer } from '../../model/once.ts';
import type { Place } from '../../model/place.ts';
import type { Disclosure } from '../../model/record.ts';
import { saysSomething } from './sentences.ts';

/** A heading, paragraph or cell of a paper, with its text in one line. */
export interface HeadedLine {
  readonly text: string;
  readonly kind: 'heading' | 'paragraph' | 'title' | 'cell';
  readonly place?: Place;
}

/** Everything that a paper prints in words and a heading may have been read as, in order; texts that could not be read stand at the end. */
export const headedLines: (disclosure: Disclosure) => readonly HeadedLine[] = oncePer(({ sections, problems }) => {
  const lines: HeadedLine[] = [];
  const add = (kind: HeadedLine['kind'], text: string | undefined, place: Place | undefined) => {
    if (text !== undefined && text !== '') lines.push({ kind, text, ...(place === undefined ? {} : { place }) });
  };
  for (const { number, heading, place, paragraphs, tables } of sections) {
    add('heading', `${number ?? ''}${heading}`, place);
    for (const { text, place: at } of paragraphs.filter(saysSomething)) add('paragraph', text, at);
    for (const { title, rows, place: at } of tables) {
      add('title', title, at);
      for (const row of rows) for (const cell of row) add('cell', cell.text, cell.place);
    }
  }
  for (const { text, place } of problems) add('cell', text, place);
  return lines;
});

/** A title without what is drawn around it: 【部门概况】, ◇ 部门概况. */
export const undrawn = (text: string): string => text.trim().replace(/^[【〖[◆◇■□●○▲△★☆\s]+|[】〗\]\s]+$/g, '');

export const isContentsTitle = ({ text }: HeadedLine): boolean => /^目\s*录$/.test(undrawn(text));
