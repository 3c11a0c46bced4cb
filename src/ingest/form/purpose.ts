import { type Field, makeField } from '../../model/field.ts';
import { type Amount, readAmount } from '../../model/number.ts';
import type { Place } from '../../model/place.ts';
import type { Funds } from '../../model/record.ts';
import type { Printed } from './form-draft.ts';

const AMOUNT = String.raw`(?:为|共计|共|合计|安排|：|:)*\s*(\d+(?:\.\d+)?(?:亿元|百万元|千万元|万元|千元|元|万|亿))`;
const TOTAL = new RegExp(`(?:预算数|预算(?:金额|总额|资金|安排)|资金总额|年度预算|预算)${AMOUNT}`);
/** 120.00万元，其中：财政资金…: what follows the label of the budget begins with its amount. */
const OPENING = /^\s*(\d+(?:\.\d+)?(?:亿元|万元|千元|元))(?=$|[，；。（]|其中)/;
const FISCAL = new RegExp(`(?:财政(?:资金|拨款)|财政)${AMOUNT}`);
const CARRIED_OVER = new RegExp(`上年结转(?:结余)?(?:资金)?${AMOUNT}`);
const OTHER = new RegExp(`(?:其他|其它|自有|单位)(?:来源)?资金${AMOUNT}`);

/** Amounts that a purpose text names: `预算数27.8万元，其中：财政资金27.8万元`; undefined when it names none of them. */
export function purposeAmounts(cell: Printed): Funds | undefined {
  const total = amountIn(cell, TOTAL) ?? amountIn(cell, OPENING) ?? onlyAmount(cell);
  const fiscal = amountIn(cell, FISCAL);
  const carriedOver = amountIn(cell, CARRIED_OVER);
  const other = amountIn(cell, OTHER);
  if (total === undefined && fiscal === undefined && carriedOver === undefined && other === undefined) return undefined;
  return {
    ...(total === undefined ? {} : { total }),
    ...(fiscal === undefined ? {} : { fiscal }),
    ...(carriedOver === undefined ? {} : { carriedOver }),
    ...(other === undefined ? {} : { other }),
  };
}

const STATED = /^(?:[^，。；]{0,6})预算(?:数|金额|总额|资金|安排)(?!.{0,6}年)[^，。；\d]{0,6}[\d\p{No}零一二三四五六七八九十百—*]/u;

/** Whether a purpose begins by saying what its budget is, in whatever signs. */
export const statesBudget = (text: string): boolean => STATED.test(text);

const MONEY = /\d+(?:\.\d+)?(?:亿|百万|千万|万|千)?元|\d+(?:\.\d+)?[万亿](?![元\p{Script=Han}])/gu;
const SUMMED = new RegExp(`(?:共计|总计|合计|共需)(?:资金|经费|为)*${AMOUNT}`);

/** 用于低保和临时救助，共计1860万元: a sum that is the only amount of the text, and is the year's. */
function onlyAmount(cell: Printed): Field<Amount> | undefined {
  if ((cell.text.match(MONEY)?.length ?? 0) !== 1 || /总投资|累计|上年|往年|分年|以前年度|每[人年月户]/.test(cell.text)) return undefined;
  return amountIn(cell, SUMMED);
}

function amountIn(cell: Printed, pattern: RegExp): Field<Amount> | undefined {
  const match = pattern.exec(cell.text);
  const printed = match?.[1];
  if (match === null || printed === undefined) return undefined;
  const reading = readAmount(printed);
  return makeField(printed, reading.kind === 'value' ? reading.value : undefined, placeAt(cell, match.index), cell.uncertain);
}

function placeAt(cell: Printed, offset: number): Place {
  const line = cell.lines?.findLast((entry) => entry.offset <= offset)?.line;
  return line === undefined ? cell.place : { file: cell.place.file, line };
}
