import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, section } from '../../src/engine/kit/example-facts.ts';
import { meantSum, namedSums, rowsSums } from '../../src/engine/kit/named-sums.ts';
import { placeOf } from '../../src/engine/kit/printed-figures.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import { FEN_PER_UNIT, formatFen, isMoneyUnit } from '../../src/model/number.ts';

/** An amount in the unit and with the decimals of a printed one. */
function printedLike(fen: number, printed: string): string {
  const [, decimals = '', unit = '元'] = /^-?\d+(?:\.(\d+))? ?(.+)$/.exec(printed) ?? [];
  return isMoneyUnit(unit) && FEN_PER_UNIT[unit] > 0 ? formatFen(fen, unit, decimals.length) : formatFen(fen, '元');
}

const ROWS = [
  ['项目', '决算数'],
  ['教育支出', '120.50'],
  ['卫生健康支出', '80.30'],
  ['农林水支出', '60.20'],
];

const paper = (sentence: string) => {
  const printed = section('支出情况', sentence);
  const rows = ROWS.map((row, line) => row.map((text) => ({ text, place: { file: '示例', line: 10 + line } })));
  return budget(
    ROWS.slice(1).map(([label = '', value = ''], index) => ({
      ...fact(index + 1, 'item', `${value}万元`, { label, source: 'table' }),
      value: {
        text: value,
        value: { kind: 'amount', fen: Math.round(Number(value) * 1_000_000), unit: '万元', decimals: 2 },
        place: { file: '示例', line: 11 + index },
      },
    })),
    { sections: [{ ...printed, tables: [{ rows }] }] },
  );
};

export const namedSumAgreesWithRows = defineDocumentRule({
  id: 'consistency/named-sum-agrees-with-rows',
  version: 1,
  severity: 'error',
  title: { zh: '文字中几项的合计与表中各行相符', en: 'A sum of named items agrees with their rows in the table' },
  rationale: {
    zh: '“某某、某某两项合计”由表中这几行相加得到，对不上说明合计算错，或表中有一行写错。',
    en: 'A sentence that adds up items it names takes them from a table; where they come to something else, the sum or a row is wrong.',
  },
  remedy: { zh: '按表中各行重新相加。', en: 'Add the rows of the table up again.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    differs: {
      zh: '写作合计{provided}，表中{rows}相加为{expected}',
      en: 'The text gives {provided} in all; in the table {rows} come to {expected}',
    },
  },
  check(disclosure, verdicts) {
    for (const sum of namedSums(disclosure)) {
      const sums = rowsSums(disclosure, sum);
      if (sums.some(({ holds }) => holds)) {
        verdicts.pass();
        continue;
      }
      const meant = meantSum(sum, sums);
      if (meant === undefined) {
        verdicts.skip('no-list');
        continue;
      }
      const { paragraph } = sum.in;
      const place = placeOf(disclosure, sum.in, sum.figure);
      const text = paragraph.text.slice(sum.start, sum.figure.end);
      const expected = printedLike(meant.fen, sum.figure.text);
      const rows = meant.parts.map(({ label, field }) => `${label}${field.text}`).join('、');
      verdicts.fail({
        message: 'differs',
        at: { text, ...(place === undefined ? {} : { place }) },
        quote: text,
        aspect: text,
        provided: sum.figure.text,
        possible: expected,
        args: { provided: sum.figure.text, rows, expected },
        arithmetic: `${meant.parts.map(({ label, field }) => `${label}${field.text}`).join(' + ')} = ${expected} ≠ ${sum.figure.text}`,
        others: meant.parts.map(({ field }) => ({ at: field })),
      });
    }
  },
  examples: [
    { name: '合计与各行相符', given: paper('教育、卫生健康两项合计200.80万元。'), expect: 'pass' },
    { name: '合计写错', given: paper('教育、卫生健康两项合计208.00万元。'), expect: ['differs'] },
    { name: '表中没有这一项，不比较', given: paper('教育、交通运输两项合计208.00万元。'), expect: 'skip' },
  ],
});
