import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { crossings, isCopiedWrong } from '../../src/engine/kit/crossings.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { placeOf } from '../../src/engine/kit/printed-figures.ts';
import { type RowFigure, rowFigures } from '../../src/engine/kit/row-figures.ts';
import type { GridCell } from '../../src/engine/kit/table-grids.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Disclosure } from '../../src/model/record.ts';

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

const CROSSED = '城建类净资产31.20亿元；交通类净资产22.64亿元，利润6.36亿元；金融类净资产18.42亿元，利润PROFIT亿元。';

/** What a figure that differs from a cell is reported with: where it stands, its words from the name to the figure, and what it should be. */
function reportOf<Names extends { readonly right: string }>(
  disclosure: Disclosure,
  { in: at, start, figure }: Pick<RowFigure, 'in' | 'start' | 'figure'>,
  cell: GridCell,
  names: Names,
) {
  const place = placeOf(disclosure, at, figure);
  const words = at.paragraph.text.slice(start, figure.end);
  return {
    at: { text: words, ...(place === undefined ? {} : { place }) },
    quote: words,
    aspect: words,
    provided: figure.text,
    possible: names.right,
    args: { words, ...names },
    others: [{ at: cell, role: 'candidate' as const }],
  };
}

export const namedFiguresAgreeWithRows = defineDocumentRule({
  id: 'consistency/named-figures-agree-with-rows',
  version: 3,
  severity: 'error',
  title: { zh: '文字中的数字与表中同名的一行相符', en: 'A figure beside the name of a row is that of the row' },
  rationale: {
    zh: '文字点了表中一行的名称，后面的数字与这一行只差颠倒的两位或写错的一位，全文又没有第二处，是抄错了。一段文字各处都与表中行列相交处一致，只有一处不同，这一处也是抄错。',
    en: 'Where a sentence names a row and its figure is that of the row but for two digits exchanged or one mistyped, and stands nowhere else, it was copied wrong. So was the one figure of a text that differs where all its others stand in the table where their row and column cross.',
  },
  remedy: { zh: '与表格核对，改正写错的一处。', en: 'Check against the table and correct the one that is wrong.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    slip: {
      zh: '文字写“{words}”，表中“{name}”为{right}，数字抄错',
      en: 'The text says "{words}"; in the table "{name}" is {right}: a slip of the pen',
    },
    crossing: {
      zh: '文字写“{words}”，表中“{row}”与“{column}”相交处为{right}；文字的其余数字都与这张表相符，这一处抄错',
      en: 'The text says "{words}"; where "{row}" and "{column}" cross the table has {right}. The other figures of the text are those of the table: this one was copied wrong',
    },
  },
  check(disclosure, verdicts) {
    const crossed = crossings(disclosure);
    for (const crossing of crossed) {
      const { agrees, cell, column, row } = crossing;
      if (agrees) verdicts.pass();
      else if (!isCopiedWrong(disclosure, crossing)) verdicts.skip('stands-elsewhere');
      else verdicts.fail({ message: 'crossing', ...reportOf(disclosure, crossing, cell.cell, { row, column, right: cell.cell.text }) });
    }
    const told = new Set(crossed.map(({ figure }) => figure));
    for (const each of rowFigures(disclosure)) {
      const { slip, figure, name } = each;
      if (told.has(figure)) continue;
      if (slip === undefined) verdicts.pass();
      else verdicts.fail({ message: 'slip', ...reportOf(disclosure, each, slip.cell.cell, { name, right: slip.right }) });
    }
  },
  examples: [
    { name: '与表中一行相符', given: paper('城建类亏损1.48亿元。'), expect: 'pass' },
    { name: '两位数字颠倒', given: paper('城建类亏损1.84亿元，拉低了总体盈利。'), expect: ['slip'] },
    { name: '占比的两位颠倒', given: paper('城建类净资产31.20亿元，交通类占合计的31.33%，金融类占25.94%。'), expect: ['slip'] },
    { name: '别处也这样写，不是抄错', given: paper('城建类亏损1.84亿元，上年亏损1.84亿元。'), expect: 'skip' },
    { name: '由两列算出', given: paper('城建类合计29.72亿元。'), expect: 'skip' },
    { name: '行列相交处都与表相符', given: paper(CROSSED.replace('PROFIT', '10.35')), expect: 'pass' },
    { name: '行列相交处只有一处不同', given: paper(CROSSED.replace('PROFIT', '13.85')), expect: ['crossing'] },
    { name: '说的是其中一项', given: paper('城建类下属公司亏损1.84亿元。'), expect: 'skip' },
  ],
});
