import type { ParseProblem } from '../../model/parse-problem.ts';
import type { ParagraphBlock } from '../block.ts';

/** `社区治理 网格化管理 320.5 320.5 0`: the row of a table that only blanks divide, among paragraphs. */
const ROW = /\p{Script=Han}[）)]? ?((?:-?\d+(?:\.\d+)?%? ){1,}-?\d+(?:\.\d+)?%?)$/u;

/** A table whose cells ran together, all labels of a column before all its figures: reported with its place, never guessed. */
export function tablesWithoutShape(paragraph: ParagraphBlock): { readonly problem: ParseProblem; readonly cells: number } | undefined {
  const text = paragraph.text;
  const row = ROW.exec(text)?.[1];
  if (row !== undefined && text.length <= 80 && !/[。；，：]|第.{1,3}页/.test(text)) {
    const cells = row.split(' ').length;
    return { problem: { code: 'unreadableRow', text, subject: 'table', place: paragraph.place }, cells };
  }
  if (text.length < 60 || !/(?:决算|预算|收支|收入|支出)[^。]{0,12}表|行次|栏次/.test(text) || !/行次|栏次|公开\d+表|金额单位/.test(text))
    return undefined;
  const figures = text.match(/(?<![\d.])\d+\.\d{2}(?!\d)/g)?.length ?? 0;
  if (figures < 3 || /。/.test(text)) return undefined;
  return { problem: { code: 'unreadableForm', text: text.slice(0, 80), subject: 'table', place: paragraph.place }, cells: figures };
}
