import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { type CountedMoves, countedMoves, judgeMoves, movesOf, runsOfMoves } from '../../src/engine/kit/counted-moves.ts';
import { budget, change, section } from '../../src/engine/kit/example-facts.ts';
import { placeOf } from '../../src/engine/kit/printed-figures.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Disclosure } from '../../src/model/record.ts';

/** What the sentence counts, as the cell of the finding. */
function cellOf(disclosure: Disclosure, { in: at, start, end }: CountedMoves) {
  const figure = at.figures.find((printed) => printed.start >= start && printed.end <= end);
  const place = figure === undefined ? at.paragraph.place : placeOf(disclosure, at, figure);
  return { text: at.paragraph.text.slice(start, end), ...(place === undefined ? {} : { place }) };
}

const NAMES = ['教育局', '公安局', '财政局', '民政局'];
const paper = (sentence: string, ...values: string[]) =>
  budget(
    values.map((value, index) => change(index + 1, 'item', value, { label: NAMES[index] ?? '', source: 'table' })),
    { sections: [section('部门分布情况', sentence)] },
  );

export const countsOfMovesAgreeWithTable = defineDocumentRule({
  id: 'consistency/counts-of-moves-agree-with-table',
  version: 1,
  severity: 'error',
  title: { zh: '增加、减少的个数与表格一致', en: 'As many rose and fell as the table shows' },
  rationale: {
    zh: '“几个增加、几个减少”由表中的增减栏数出，对不上说明数错了或表中有一个符号写错。',
    en: 'How many rose and how many fell is counted in the column of changes; where it does not agree, the count or a sign is wrong.',
  },
  remedy: { zh: '按表格的增减栏重新清点。', en: 'Count again in the column of changes.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'counts',
  messages: {
    differs: {
      zh: '写作{provided}，表中{up}个增加、{down}个减少（增加的：{rising}）',
      en: 'The text says {provided}; in the table {up} rose and {down} fell (rising: {rising})',
    },
  },
  check(disclosure, verdicts) {
    const counted = countedMoves(disclosure);
    if (counted.length === 0) return;
    const runs = runsOfMoves(disclosure);
    for (const moves of counted) {
      const list = judgeMoves(moves, runs);
      if (list === 'holds') verdicts.pass();
      else if (list === undefined) verdicts.skip('no-list');
      else {
        const at = cellOf(disclosure, moves);
        const rising = list.flatMap(({ label, up }) => (up ? [label] : [])).join('、');
        const args = { provided: at.text, ...movesOf(list), rising: rising === '' ? '—' : rising };
        const others = list.map(({ fact }) => ({ at: fact.field }));
        verdicts.fail({ message: 'differs', at, aspect: at.text, quote: at.text, args, others });
      }
    }
  },
  examples: [
    {
      name: '个数与表格一致',
      given: paper('与上年相比，1个部门增加，3个部门减少。', '-17.97万元', '12.91万元', '-18.47万元', '-0.60万元'),
      expect: 'pass',
    },
    {
      name: '个数与表格不一致',
      given: paper('与上年相比，2个部门增加，2个部门减少。', '-17.97万元', '12.91万元', '-18.47万元', '-0.60万元'),
      expect: ['differs'],
    },
    {
      name: '表格的行数不同，说的不是它',
      given: paper('与上年相比，4个部门增加，8个部门减少。', '-17.97万元', '12.91万元', '-18.47万元', '-0.60万元'),
      expect: 'skip',
    },
  ],
});
