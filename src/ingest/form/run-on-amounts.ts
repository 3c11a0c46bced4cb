import type { Token } from './form-row.ts';
import { amountLabel } from './form-words.ts';

/** 其中：中央资金18.00万元，省级资金10.00万元: a label and its amount, and what divides it from the next. */
const PAIR = /^(\p{Script=Han}{2,12})[：: ]?(\d[\d.]*(?:万|亿)?元)(?:[ ，、；;]+|$)/u;

/**
 * The cells of a text that holds nothing but labels of money with their amounts; undefined for any other text, as for a
 * sentence with its full stop.
 */
export function cutAmounts(token: Token): readonly Token[] | undefined {
  const cells: Token[] = [];
  for (let rest = token.text.replace(/^其中[：:]?/, ''); rest !== ''; ) {
    const [whole, label = '', amount = ''] = PAIR.exec(rest) ?? [];
    if (whole === undefined || amountLabel(label) === undefined) return undefined;
    cells.push({ ...token, text: `${label}：${amount}`, column: token.column + cells.length });
    rest = rest.slice(whole.length);
  }
  return cells.length > 0 ? cells : undefined;
}
