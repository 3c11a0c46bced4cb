import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { placeOf } from '../../src/engine/kit/printed-figures.ts';
import { rowFigures } from '../../src/engine/kit/row-figures.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const ROWS = [
  ['类别', '净资产（亿元）', '利润（亿元）'],
  ['城建类', '31.20', '-1.48'],
  ['交通类', '22.64', '6.36'],
  ['金融类', '18.42', '10.35'],
  ['合计', '72.26', '15.23'],
];
const paper = (sentence: string) => {
  const rows = ROWS.map((row, line) => row.map((text) => ({ text, place: { file: '示例', line: 10 + line } })));
  return budget([], { documentKind: 'governmentReport', sections: [{ ...section('企业国有资产', sentence), tables: [{ rows }] }] });
};

export const namedFiguresAgreeWithRows = defineDocumentRule({
  id: 'consistency/named-figures-agree-with-rows',
  version: 1,
  severity: 'error',
  title: { zh: '文字中的数字与表中同名的一行相符', en: 'A figure beside the name of a row is that of the row' },
  rationale: {
    zh: '文字点了表中一行的名称，后面的数字与这一行只差颠倒的两位或写错的一位，全文又没有第二处，是抄错了。',
    en: 'Where a sentence names a row and its figure is that of the row but for two digits exchanged or one mistyped, and stands nowhere else, it was copied wrong.',
  },
  remedy: { zh: '与表格核对，改正写错的一处。', en: 'Check against the table and correct the one that is wrong.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    slip: {
      zh: '文字写“{words}”，表中“{name}”为{right}，数字抄错',
      en: 'The text says "{words}"; in the table "{name}" is {right}: a slip of the pen',
    },
  },
  check(disclosure, verdicts) {
    for (const each of rowFigures(disclosure)) {
      const { slip, figure, name } = each;
      if (slip === undefined) {
        verdicts.pass();
        continue;
      }
      const place = placeOf(disclosure, each.in, figure);
      const words = each.in.paragraph.text.slice(each.start, figure.end);
      verdicts.fail({
        message: 'slip',
        at: { text: words, ...(place === undefined ? {} : { place }) },
        quote: words,
        aspect: words,
        provided: figure.text,
        possible: slip.right,
        args: { words, name, right: slip.right },
        others: [{ at: slip.cell.cell, role: 'candidate' }],
      });
    }
  },
  examples: [
    { name: '与表中一行相符', given: paper('城建类亏损1.48亿元。'), expect: 'pass' },
    { name: '两位数字颠倒', given: paper('城建类亏损1.84亿元，拉低了总体盈利。'), expect: ['slip'] },
    { name: '占比的两位颠倒', given: paper('城建类净资产31.20亿元，交通类占合计的31.33%，金融类占25.94%。'), expect: ['slip'] },
    { name: '别处也这样写，不是抄错', given: paper('城建类亏损1.84亿元，上年亏损1.84亿元。'), expect: 'skip' },
    { name: '由两列算出', given: paper('城建类合计29.72亿元。'), expect: 'skip' },
    { name: '说的是其中一项', given: paper('城建类下属公司亏损1.84亿元。'), expect: 'skip' },
  ],
});
