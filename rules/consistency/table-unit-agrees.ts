import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, section } from '../../src/engine/kit/example-facts.ts';
import { slippedTables } from '../../src/engine/kit/table-units.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const AMOUNTS = ['10181700', '2177100', '12358800'];

/** A table in one unit under a line that names another, beside a text and a second table. */
function paper(printed: string) {
  const scale = printed === '万元' ? 1_000_000 : 100;
  const table = (from: number, fen: number) =>
    AMOUNTS.map((text, at) => ({
      ...fact(from + at, 'item', `${text}元`, { label: `费用${from + at}`, source: 'table' }),
      value: {
        text,
        value: { kind: 'amount', fen: Number(text) * fen, unit: fen === 100 ? '元' : '万元', decimals: 0 },
        place: { file: '示例', line: 10 * from + at },
      },
    }));
  const rows = (line: number) => AMOUNTS.map((text, at) => [{ text, place: { file: '示例', line: line + at } }]);
  const under = (line: number) => ({ rows: rows(line), place: { file: '示例', line, endLine: line + 2 } });
  const said = AMOUNTS.map((text, at) => fact(30 + at, 'item', `${text}元`, { label: `费用${at}` }));
  return budget([...table(10, scale), ...table(20, 100), ...said], {
    sections: [
      {
        ...section('基本支出表'),
        paragraphs: [{ text: `金额单位：${printed}`, place: { file: '示例', line: 99 } }],
        tables: [under(100)],
      },
      { ...section('支出表'), paragraphs: [{ text: '金额单位：元', place: { file: '示例', line: 199 } }], tables: [under(200)] },
    ],
  });
}

export const tableUnitAgrees = defineDocumentRule({
  id: 'consistency/table-unit-agrees',
  version: 1,
  severity: 'error',
  concern: 'unit',
  title: { zh: '表上标的单位与别处的数字相符', en: 'The unit over a table agrees with the rest of the paper' },
  rationale: {
    zh: '同一批数字在正文和别的表里都是元，这张表却标万元，相差一万倍，是单位标错。',
    en: 'Where the text and another table print the same amounts in 元 and this one is headed 万元, its unit is wrong by ten thousand times.',
  },
  remedy: { zh: '改正表上标的单位。', en: 'Correct the unit over the table.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    unit: {
      zh: '表上标“{printed}”，表中{count}个数（如{figure}）在正文和别的表里都以{right}为单位',
      en: 'The table is headed {printed}; {count} of its figures (such as {figure}) are in {right} in the text and in other tables',
    },
  },
  check(disclosure, verdicts) {
    for (const { at, printed, right, cells } of slippedTables(disclosure))
      verdicts.fail({
        message: 'unit',
        at,
        quote: at.text,
        provided: printed,
        possible: right,
        args: { printed, right, count: cells.length, figure: cells[0]?.field.text ?? '' },
        others: cells.slice(0, 3).map(({ field }) => ({ at: field })),
      });
    const right = disclosure.sections.reduce((sum, { tables }) => sum + tables.length, 0);
    if (right > 0) verdicts.pass(right);
  },
  examples: [
    { name: '各处都是元', given: paper('元'), expect: 'pass' },
    { name: '一张表标成万元', given: paper('万元'), expect: ['unit'] },
    { name: '没有表格', given: budget([], { sections: [section('基本支出', '人员经费1018.17万元。')] }), expect: 'skip' },
  ],
});
