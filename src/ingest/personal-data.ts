import type { Block, Cell, Row } from './block.ts';

/**
 * Names and telephone numbers of the people who filled in a form never enter blocks, and so no record or report.
 * The label stays, so that a reader sees that something stood there.
 */

const LABEL =
  '(?:填报人|填表人|填列人|联系人|经办人|制表人?|单位负责人|项目负责人|部门负责人|负责人|分管领导|财务负责人|审核人|复核人|评价人|评价组长)';
const TELEPHONE = '(?:联系电话|办公电话|联系方式|固定电话|手机号码?|电话|手机|传真)';
const BRACKETS = '(?:（[^（）]{0,8}）)?';
const LABEL_ONLY = new RegExp(`^(?:${LABEL}|${TELEPHONE}|${LABEL}(?:及|和|、)?${TELEPHONE}|姓名)${BRACKETS}：?$`);
const NAMED = new RegExp(`(${LABEL}${BRACKETS}：) ?[\\p{Script=Han}·]{2,4}(?=$|[ ，、；。/（]|${TELEPHONE})`, 'gu');
const NUMBERED = new RegExp(`(${TELEPHONE}${BRACKETS}：) ?[\\d+（）\\-转 ]{5,24}`, 'g');
/** Digits inside a code (`13020022P00683310268R`) and numbers with a unit (`13900000000元`) are no telephone number. */
const NUMBER = /(?<![\dA-Za-z.])(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})(?![\dA-Za-z]|\.\d| ?(?:[百千]?[万亿]?元|平方米|%|人|次))/g;
const BARE_NUMBER = /^(?:1[3-9]\d{9}|(?:0\d{2,3}-?)?\d{7,8})$/;

function withoutPersons(text: string): string {
  if (text.length < 5) return text;
  let clean = text;
  if (clean.includes('：')) clean = clean.replace(NAMED, '$1').replace(NUMBERED, '$1');
  if (/\d{10}|\d-\d{7}/.test(clean)) clean = clean.replace(NUMBER, '');
  return clean;
}

function cleanRow(row: Row): Row {
  let afterLabel = false;
  let changed = false;
  const cells = row.cells.map((cell): Cell => {
    const text = afterLabel && cell.text !== '' && !LABEL_ONLY.test(cell.text) ? '' : withoutPersons(cell.text);
    afterLabel = LABEL_ONLY.test(cell.text);
    if (text === cell.text) return cell;
    changed = true;
    return { ...cell, text };
  });
  return changed ? { ...row, cells } : row;
}

/** Takes names behind 填报人, 联系人 and the like, and telephone numbers, out of all blocks. */
export function removePersonalData(blocks: readonly Block[]): Block[] {
  let afterLabel = false;
  return blocks
    .map((block) => {
      const numberExpected = afterLabel;
      afterLabel = block.kind === 'paragraph' && LABEL_ONLY.test(block.text);
      if (block.kind === 'heading') return block;
      if (block.kind === 'paragraph') {
        const text = numberExpected && BARE_NUMBER.test(block.text) ? '' : withoutPersons(block.text);
        return text === block.text ? block : { ...block, text };
      }
      const rows = block.rows.map(cleanRow);
      return rows.every((row, index) => row === block.rows[index]) ? block : { ...block, rows };
    })
    .filter((block) => block.kind !== 'paragraph' || block.text !== '');
}
