import type { Token } from './form-row.ts';

/* Words and cells of a disbursement plan: its months, its shares, and what its rows are called. */

const MONTH_HEADER = /^(?:截至|截止|累计)?(\d{1,2})月(?:底|末|份)?(?:前|止)?(?:（?%）?)?$/;
const QUARTER_HEADER = /^(?:第)?([一二三四1-4])季度(?:末|底)?(?:（?%）?)?$/;

/** The month by whose end a column of the disbursement plan counts: 3月底, 第一季度末, 上半年, 全年; undefined for other texts. */
export function planMonth(header: string): number | undefined {
  const text = header.replace(/\s+/g, '');
  const month = Number(MONTH_HEADER.exec(text)?.[1] ?? 0);
  if (month >= 1 && month <= 12) return month;
  const quarter = QUARTER_HEADER.exec(text)?.[1];
  if (quarter !== undefined) return ('一二三四'.includes(quarter) ? '一二三四'.indexOf(quarter) + 1 : Number(quarter)) * 3;
  if (text === '上半年') return 6;
  return text === '全年' || text === '年底' || text === '年末' ? 12 : undefined;
}

export const isShare = (cell: Token): boolean => /^\d{1,3}(?:\.\d+)?%?$/.test(cell.text);

const ROW_BEGINS = '^(?:累计|计划|预计|应|当年)*(?:资金|预算)?(?:支付|支出|拨付|执行|使用|用款|付款|完成|实施)?(?:资金|预算)?';
const SHARE_ROW = new RegExp(`${ROW_BEGINS}(?:比例|进度|占比|百分比|[支执付]?[出行付]?率)(?:（累计）)?(?:（?%）?)?[：:]?$`);
const AMOUNT_ROW = new RegExp(`${ROW_BEGINS}(?:金额|数额|额度|数|额|资金|款项)(?:（累计）)?(?:（(?:单位：)?[千百万亿]*元）)?[：:]?$`);

/** What a row below the months holds, by the cell in front of it: 累计支付比例, 累计支付金额（万元）. */
export function rowOfPlan(text: string): 'share' | 'amount' | undefined {
  if (SHARE_ROW.test(text)) return 'share';
  return AMOUNT_ROW.test(text) ? 'amount' : undefined;
}

/** Whether a cell names what a plan gives for each month. */
export const isRowOfPlan = (text: string): boolean => rowOfPlan(text) !== undefined;
