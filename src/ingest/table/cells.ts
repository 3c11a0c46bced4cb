import { isBrokenQuantity } from '../../model/broken-quantity.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { Cell, Row } from '../block.ts';

/** What single cells and rows of a summary table look like, before anything is known of its columns. */

const FIGURE = /^[-+]?（?\d[\d.]*）?(?:%|元|万元|亿元|辆|台|套|件|个|平方米|㎡|人|批次|次|人次|台（套）)?$/;
/** What a table says about itself above its header: unit, body, date, number. */
const META =
  /^(?:金额|计量|货币)?单位：|^(?:编制|填报|公开|预算)?(?:部门|单位)(?:名称)?：|^(?:预算|会计)?年度：|^(?:编制|填报|填表|批复)?(?:日期|时间)：|^截[止至]|^公开\d+表|^附?表\d*|^预算(?:\d+表|年度：)|^20\d\d年度?$/;
const NOTE = /^(?:注|备注|说明|填表说明)\d*：/;

/** The cells of a row, each as often as the columns it covers. */
export function cellsOf(row: Row): Row['cells'] {
  if (row.cells.every((cell) => (cell.colSpan ?? 1) === 1)) return row.cells;
  return row.cells.flatMap((cell) => [cell, ...Array.from({ length: (cell.colSpan ?? 1) - 1 }, () => ({ ...cell, text: '' }))]);
}

export function filledOf(row: Row): readonly Cell[] {
  return row.cells.filter((cell) => cell.text !== '');
}

export function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

const IN_WORDS =
  /^[零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖十拾][零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟点]*[十百千万亿拾佰仟][零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟点]*元?整?$/;

/** A figure, or what looks like one and cannot be read: it is counted as not read where the cells of a table are. */
export function looksLikeFigure(text: string): boolean {
  return isFigure(text) || isBrokenQuantity(text) || IN_WORDS.test(text);
}

/** A figure, or what stands for one: blank, —, 无. */
export function isFigureOrNone(text: string): boolean {
  return isFigure(text) || isEmptyToken(text);
}

export function isMeta(text: string): boolean {
  return META.test(text);
}

/** 单位名称：某局 | 2023年 | 万元: the unit beside the body needs no name. */
export const isBareUnit = (text: string): boolean => /^(?:人民币)?(?:亿元|百万元|万元|千元|元)$/.test(text);

export function isNote(text: string): boolean {
  return NOTE.test(text);
}

const COUNTER = /^(?:栏次|行次|栏目)$/;
/** What stands under the columns of names where those of figures are numbered: ** | ** | 1 | 2. */
const UNCOUNTED = /^(?:[*＊×#—-]+|[甲乙丙丁])$/;
const COLUMN_NUMBER = /^\d{1,2}(?:=[\d+]+)?$/;

/** `栏次 | 1 | 2 | 3`, `栏次 | 1 | 栏次 | 2`, or `1 | 2 | 3` under the header: the columns are numbered. */
export function isNumbering(row: Row): boolean {
  const filled = filledOf(row).map((cell) => cell.text);
  // Signs alone explain no figure, nor are they one.
  if (filled.length > 1 && filled.every((text) => /^[*＊×#]+$/.test(text))) return true;
  const counted = filled.findIndex((text) => !UNCOUNTED.test(text));
  const texts = counted < 0 ? [] : filled.slice(counted);
  const first = texts[0] ?? '';
  if (!COUNTER.test(first) && !COLUMN_NUMBER.test(first)) return false;
  const numbers = texts.filter((text) => !COUNTER.test(text));
  const named = COUNTER.test(texts[0] ?? '');
  if ((!named && numbers.length < texts.length) || numbers.length < (named ? 1 : 3)) return false;
  if (!numbers.every((text) => COLUMN_NUMBER.test(text))) return false;
  // Each side may begin to count anew where it names its counter.
  if (named && texts.length - numbers.length > 1) return true;
  return numbers.every((text, index) => index === 0 || Number.parseInt(text, 10) === Number.parseInt(numbers[index - 1] ?? '', 10) + 1);
}

/** A label that begins an item: 一、 （一） 1. or the code of a class. */
export function isNumbered(text: string): boolean {
  return (
    /^(?:[一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十\d]+）|\d{1,2}[、.．](?!\d))./.test(text) ||
    /^\d{3}(?:\d\d){0,2}$/.test(text)
  );
}

/** Whether a row holds figures: one behind its first cell, or nothing but one. Years alone are names of columns. */
export function holdsFigures(row: Row): boolean {
  if (isNumbering(row)) return false;
  const cells = cellsOf(row);
  const figures = (cells.length === 1 ? cells : cells.slice(1)).filter((cell) => isFigure(cell.text));
  return figures.some((cell) => !/^20\d\d$/.test(cell.text)) || (figures.length === 1 && isNumbered(cells[0]?.text ?? ''));
}

/** 预算数, 上年决算数: what names the rows of a table that is turned, whose columns are called by what they are of. */
export const isTimeName = (text: string): boolean => /^(?:上年|本年|当年)?(?:年初|全年)?(?:预算|决算)数$/.test(text);

/** `2022年预算数` on a line of its own: what the rows below it are about. */
export function timeLine(row: Row): string | undefined {
  const [only, second] = filledOf(row);
  return only !== undefined && second === undefined && /^(?:20\d\d年度?|本年|上年)(?:度)?(?:预算|决算|执行)数?$/.test(only.text)
    ? only.text
    : undefined;
}
