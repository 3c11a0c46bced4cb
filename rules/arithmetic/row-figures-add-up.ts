import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { SUM_MESSAGES, stateSum } from '../../src/engine/kit/fact-sums.ts';
import { sumsAlong } from '../../src/engine/kit/table-sums.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

/** One row of a table with what came in, what was spent and what is left. */
const row = (funds: string, spent: string, left: string): unknown =>
  budget([
    fact(1, 'item', funds, { label: '县级配套到位', source: 'table', sums: [{ along: 'row', parts: [2, 3] }] }),
    fact(2, 'item', spent, { label: '县级配套支出', source: 'table' }),
    fact(3, 'item', left, { label: '县级配套结余', source: 'table' }),
  ]);

export const rowFiguresAddUp = defineRelationRule({
  id: 'arithmetic/row-figures-add-up',
  version: 1,
  severity: 'error',
  title: { zh: '表中同一行的数字按各列的关系相符', en: 'The figures of a row agree as the columns of the table do' },
  rationale: {
    zh: '其他各行都是小计等于各分列之和（或到位等于支出加结余、年末结余等于年初加当年），这一行也应如此。',
    en: 'Where all other rows add up across their columns (a subtotal, funds = spent + left), this one must, too.',
  },
  remedy: { zh: '对照其他各行，更正本行写错的单元格。', en: 'Compare with the other rows and correct the wrong cell of this one.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: SUM_MESSAGES,
  *relateDisclosure(record) {
    for (const list of sumsAlong(record, 'row')) yield stateSum(record, list);
  },
  examples: [
    { name: '到位等于支出加结余', given: row('69.44万元', '49.04万元', '20.40万元'), expect: 'pass' },
    { name: '结余写错', given: row('69.44万元', '49.04万元', '24.40万元'), expect: ['broken'] },
    {
      name: '各列的关系不明，不计算',
      given: budget([
        fact(1, 'item', '69.44万元', { label: '到位', source: 'table' }),
        fact(2, 'item', '49.04万元', { label: '支出', source: 'table' }),
      ]),
      expect: 'skip',
    },
  ],
});
