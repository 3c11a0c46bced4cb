import { balancesOf, sumOfBalance } from '../../src/engine/kit/balances.ts';
import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { type PrintedFigure, placeOf } from '../../src/engine/kit/printed-figures.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

/** A value in the unit and with the decimals of a printed figure. */
function printedLike(value: number, { text, value: own }: PrintedFigure): string {
  const [, printed = '', decimals = '', unit = ''] = /^(-?\d+(?:\.(\d+))?) ?(.*)$/.exec(text) ?? [];
  const scale = own === 0 ? 1 : own / Number(printed);
  return `${(value / scale).toFixed(decimals.length)}${unit}`;
}

const text = (sentence: string) => budget([], { sections: [section('政府债务', sentence)] });

export const balancesAddUp = defineDocumentRule({
  id: 'arithmetic/balances-add-up',
  version: 1,
  severity: 'error',
  title: {
    zh: '文字中年初数加增加减减少等于年末数',
    en: 'In a sentence opening balance plus additions less reductions is the closing balance',
  },
  rationale: {
    zh: '同一句写明年初余额、当年增加、当年减少和年末余额（或资产、负债和净资产）的，几个数必然相符。',
    en: 'A sentence that gives opening balance, additions, reductions and closing balance (or assets, debts and net assets) adds up.',
  },
  remedy: { zh: '重新计算，更正写错的一个数。', en: 'Calculate again and correct the wrong figure.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    differs: {
      zh: '“{label}”填报{provided}，同句各数加减得{expected}（{arithmetic}）',
      en: '"{label}" is given as {provided}; the figures of the sentence come to {expected} ({arithmetic})',
    },
  },
  check(disclosure, verdicts) {
    for (const balance of balancesOf(disclosure)) {
      const { value, holds } = sumOfBalance(balance);
      if (holds) {
        verdicts.pass();
        continue;
      }
      const { figure, name } = balance.whole;
      const place = placeOf(disclosure, balance.in, figure);
      const quote = balance.in.paragraph.text.slice(balance.start, figure.end);
      const expected = printedLike(value, figure);
      const written = balance.terms.map(
        (term, index) => `${index === 0 ? '' : term.sign < 0 ? ' - ' : ' + '}${term.name}${term.figure.text}`,
      );
      const arithmetic = `${written.join('')} = ${expected} ≠ ${figure.text}`;
      const args = { label: name, provided: figure.text, expected, arithmetic };
      const at = { text: quote, ...(place === undefined ? {} : { place }) };
      verdicts.fail({
        message: 'differs',
        at,
        quote,
        aspect: `${name}${figure.text}`,
        provided: figure.text,
        possible: expected,
        args,
        arithmetic,
      });
    }
  },
  examples: [
    {
      name: '年初加增加减减少等于年末',
      given: text('年初余额46.31亿元，当年转贷6.12亿元，当年还本3.65亿元，年末余额48.78亿元。'),
      expect: 'pass',
    },
    { name: '未减还本', given: text('年初余额46.31亿元，当年转贷6.12亿元，当年还本3.65亿元，年末余额52.43亿元。'), expect: ['differs'] },
    { name: '四舍五入的差一位', given: text('年初余额46.3亿元，当年转贷6.1亿元，当年还本3.7亿元，年末余额48.8亿元。'), expect: 'pass' },
    { name: '净资产写错', given: text('资产总额1286.40万元，负债总额186.25万元，净资产1110.15万元。'), expect: ['differs'] },
  ],
});
