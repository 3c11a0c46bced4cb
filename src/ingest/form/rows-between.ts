import type { TokenRow } from './form-row.ts';
import { closingLabel, isSideLabel } from './form-words.ts';
import { labelOf } from './label.ts';

/** What stands between forms: chapters of the paper, its sentences, and the lines that number an attachment. */

/** A chapter of the paper ends a form; the parts of a form may be numbered like chapters, but not behind its total. */
export function isChapter(row: TokenRow): boolean {
  const { block, filled } = row;
  return isNumberedHeading(row) && !isSideLabel(filled[0]?.text ?? '') && !(block.kind === 'heading' && isSideLabel(block.text));
}

/** A sentence of the paper behind the total of a form: no note on it, no label, no signature. */
export function isText({ block }: TokenRow): boolean {
  if (block.kind !== 'paragraph' || block.text.length < SENTENCE || !block.text.includes('。')) return false;
  return (
    !/^(?:注|备注|说明|填表?说明|附|\d{1,2}[.、．]|（\d|[①-⑳])/.test(block.text) &&
    (/^[一二三四五六七八九十]{1,3}、/.test(block.text) || labelOf(block.text) === undefined)
  );
}
const SENTENCE = 30;

/** ==== 汇总 ====, 附：收支情况表: a heading without a number that is no part of a form, behind the total of one. */
export const isBareHeading = ({ block }: TokenRow): boolean =>
  block.kind === 'heading' &&
  block.number === undefined &&
  !isSideLabel(block.text) &&
  closingLabel(block.text) === undefined &&
  labelOf(block.text) === undefined;

/** Behind a table of contents, or inside a part (第二部分), chapters stand one level lower. */
export const isNumberedHeading = ({ block }: TokenRow): boolean => block.kind === 'heading' && CHAPTER.test(block.number ?? '');
const CHAPTER = /^第|^[一二三四五六七八九十]{1,3}[、.．]$/;

/** 附件3 or 目标表2 on a line of its own: another paper, or another form begins. */
export const isAttachment = ({ filled: [only, ...more] }: TokenRow): boolean =>
  more.length === 0 &&
  /^(?:附[件表]|(?:(?:项目)?(?:绩效)?目标|(?:项目)?(?:绩效)?自评)表)\s?(?:\d{1,2}|[一二三四五六七八九十])(?:[-—]\d)?[：:]?$/.test(
    only?.text ?? '',
  );
