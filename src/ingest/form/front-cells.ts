import type { Token, TokenRow } from './form-row.ts';
import { amountLabel } from './form-words.ts';
import { labelOf } from './label.ts';

/** The cells of a row above the indicators, where several of them stand in one. */

/** What introduces the sources of the money in one cell with their amounts. */
const SOURCES = /^(?:(?:其中|资金来源|资金构成|资金渠道)(?:[：:]|(?=\p{Script=Han}))|(?:项目|预算)?资金(?:安排)?[：:](?=\p{Script=Han}))/u;
/** 其中：中央资金18.00万元，省级资金10.00万元; 资金：总额20.00万元=财政拨款18.00万元+其他资金2.00万元: a label and its amount, and what divides it from the next. */
const PAIR = /^(\p{Script=Han}{2,12})[：: ]?(\d[\d.]*(?:万|亿)?元)(?:[ ，、；;=+]+|。?$)/u;

/**
 * The cells of a text that holds nothing but labels of money with their amounts; undefined for any other text, as for a
 * sentence with its full stop.
 */
function cutAmounts(token: Token): readonly Token[] | undefined {
  const cells: Token[] = [];
  for (let rest = token.text.replace(SOURCES, ''); rest !== ''; ) {
    const [whole, label = '', amount = ''] = PAIR.exec(rest) ?? [];
    if (whole === undefined || amountLabel(label) === undefined) return undefined;
    cells.push({ ...token, text: `${label}：${amount}`, column: token.column + cells.length });
    rest = rest.slice(whole.length);
  }
  return cells.length > 0 ? cells : undefined;
}

/** The words of a paragraph that begins with a label are cells. */
export function frontCells(row: TokenRow): readonly Token[] {
  // Behind another label such a text is its value: what the money is for.
  let mayBeCut = true;
  return row.tokens.flatMap((token): Token | readonly Token[] => {
    const cut = mayBeCut && /\d/.test(token.text) ? cutAmounts(token) : undefined;
    if (token.text !== '') mayBeCut = cut !== undefined || labelOf(token.text)?.label.kind === 'amount';
    if (cut !== undefined) return cut;
    if (token.words === undefined || labelOf(token.words[0] ?? '') === undefined) return token;
    const { words, ...plain } = token;
    return joinLabels(words).map((text, column) => ({ ...plain, text, column }));
  });
}

/** 其中：财政 资金 is one label. */
function joinLabels(words: readonly string[]): string[] {
  const cells: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const joined = word + (words[at + 1] ?? '');
    const isTail = labelOf(word) === undefined && joined !== word && labelOf(joined)?.value === undefined && labelOf(joined) !== undefined;
    cells.push(isTail ? joined : word);
    if (isTail) at += 1;
  }
  return cells;
}
