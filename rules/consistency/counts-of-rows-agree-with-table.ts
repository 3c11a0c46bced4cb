import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { type CountedRows, countedRows, countedTables } from '../../src/engine/kit/counted-rows.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { placeOf } from '../../src/engine/kit/printed-figures.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Disclosure } from '../../src/model/record.ts';

/** What the sentence counts, as the cell of the finding. */
function cellOf(disclosure: Disclosure, { in: at, start, end }: CountedRows) {
  const figure = at.figures.find((printed) => printed.start >= start && printed.end <= end);
  const place = figure === undefined ? at.paragraph.place : placeOf(disclosure, at, figure);
  return { text: at.paragraph.text.slice(start, end), ...(place === undefined ? {} : { place }) };
}

/** Names shown of the rows that were counted. */
const SHOWN = 12;

const paper = (sentence: string, ...rates: string[]) => {
  const rows = [['项目', '支付率'], ...rates.map((rate, index) => [`${'一二三四五'[index] ?? ''}号泵站改造`, rate]), ['合计', '90.0%']];
  return budget([], { sections: [{ ...section('支付进度', sentence), tables: [{ rows }] }] });
};

export const countsOfRowsAgreeWithTable = defineDocumentRule({
  id: 'consistency/counts-of-rows-agree-with-table',
  version: 2,
  severity: 'error',
  title: { zh: '文字中的个数与表中各行相符', en: 'Numbers of rows in the text agree with the table' },
  rationale: {
    zh: '“某某率高于90%的项目几个”“50万元以上的项目几个”由表中数出，对不上说明数错或表中有误。',
    en: 'How many rows are above or below something is counted in the table; where it does not agree, the count or a row is wrong.',
  },
  remedy: { zh: '按表格重新清点。', en: 'Count again in the table.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'counts',
  messages: {
    differs: {
      zh: '写作“{provided}”，表中有{count}个（{rows}）',
      en: 'The text says "{provided}"; in the table there are {count} ({rows})',
    },
  },
  check(disclosure, verdicts) {
    for (const { counted, rows } of [...countedRows(disclosure), ...countedTables(disclosure)]) {
      if (rows === 'holds') verdicts.pass();
      else if (rows === undefined) verdicts.skip('no-list');
      else {
        const at = cellOf(disclosure, counted);
        const names = rows.slice(0, SHOWN).map(({ name }) => name);
        const args = {
          provided: counted.figure,
          count: rows.length,
          rows: names.length === 0 ? '—' : `${names.join('、')}${rows.length > SHOWN ? '…' : ''}`,
        };
        const others = rows
          .flatMap(({ cells }) => cells.find(({ fact }) => fact !== undefined)?.fact ?? [])
          .map(({ field }) => ({ at: field }));
        verdicts.fail({ message: 'differs', at, aspect: at.text, quote: at.text, args, others });
      }
    }
  },
  examples: [
    { name: '个数与表格相符', given: paper('支付率高于90%的项目有2个。', '93.8%', '88.8%', '92.2%'), expect: 'pass' },
    { name: '个数数错', given: paper('支付率高于90%的项目有3个。', '93.8%', '88.8%', '92.2%'), expect: ['differs'] },
    {
      name: '恰为界限的另外数了，就不在高于界限的里面',
      given: paper('支付率高于90%的项目3个，低于90%的1个，恰为90%的1个。', '93.8%', '88.8%', '90.0%', '92.2%'),
      expect: ['differs'],
    },
    { name: '恰为界限的算不算，不清楚', given: paper('支付率高于90%的项目3个。', '93.8%', '88.8%', '90.0%', '92.2%'), expect: 'pass' },
    { name: '表中没有这一列，不比较', given: paper('执行率高于90%的项目有3个。', '93.8%', '88.8%', '92.2%'), expect: 'skip' },
  ],
});
