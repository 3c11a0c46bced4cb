import { balancesOf, sumOfBalance } from '../../src/engine/kit/balances.ts';
import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { placeOf } from '../../src/engine/kit/printed-figures.ts';
import { printedLike } from '../../src/engine/kit/said-claims.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

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
    zh: '一处写明年初数、当年增加、当年减少和年末数（年初预算、追加、调减和调整后预算，或资产、负债和净资产）的，几个数必然相符。',
    en: 'A text that gives opening, additions, reductions and closing (initial budget, its changes and the adjusted budget, or assets, debts and net assets) adds up.',
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
    { name: '追加之后的预算写错', given: text('年初预算320.00万元。年中追加46.50万元，调整后预算376.50万元。'), expect: ['differs'] },
    {
      name: '年初预算先写其中各项',
      given: text('年初预算320.00万元，其中基本支出200.00万元、项目支出120.00万元；年中追加46.50万元，调整后预算376.50万元。'),
      expect: ['differs'],
    },
    { name: '在职人员写错', given: text('年初在职人员86人，当年新增5人，退休3人，年末在职人员89人。'), expect: ['differs'] },
    { name: '只写购入，不知消耗多少', given: text('年初库存物资86万元，当年购入30万元，年末库存物资75万元。'), expect: 'skip' },
    { name: '净资产写错', given: text('资产总额1286.40万元，负债总额186.25万元，净资产1110.15万元。'), expect: ['differs'] },
  ],
});
