import { readCount } from '../../model/chinese-number.ts';

/** One line of a list that counts its things: 1.河道清淤, （2）水库巡查, 三、节水宣传, ④渠道维修. */
export interface NumberedItem {
  readonly count: number;
  /** What stands behind the number. */
  readonly rest: string;
}

const ITEM = /^(?:[（(]?(\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]|([①-⑳]))(?!\d)\s*/;

/** The number a line begins with and what it counts; undefined for a line without one. */
export function numberedItem(text: string): NumberedItem | undefined {
  const match = ITEM.exec(text);
  if (match === null) return undefined;
  const [whole, printed = '', circled] = match;
  const count = circled === undefined ? readCount(printed) : circled.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  return count === undefined ? undefined : { count, rest: text.slice(whole.length) };
}
