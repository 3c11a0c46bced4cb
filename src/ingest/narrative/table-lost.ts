import type { ParseProblem } from '../../model/record.ts';
import type { ParagraphBlock } from '../block.ts';

/** A table whose cells ran together, all labels of a column before all its figures: reported with its place, never guessed. */
export function tablesWithoutShape(paragraph: ParagraphBlock): { readonly problem: ParseProblem; readonly cells: number } | undefined {
  const text = paragraph.text;
  if (text.length < 60 || !/(?:决算|预算|收支|收入|支出)[^。]{0,12}表|行次|栏次/.test(text) || !/行次|栏次|公开\d+表|金额单位/.test(text))
    return undefined;
  const figures = text.match(/(?<![\d.])\d+\.\d{2}(?!\d)/g)?.length ?? 0;
  if (figures < 3 || /。/.test(text)) return undefined;
  return { problem: { code: 'unreadableForm', text: text.slice(0, 80), subject: 'table', place: paragraph.place }, cells: figures };
}
