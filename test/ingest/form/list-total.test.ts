import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';

/** The row of totals below a list of projects: its amounts are held against the rows, and belong to no project. */

const HEADER = ['序号', '项目名称', '全年预算数', '全年执行数', '执行率', '自评得分', '等级'];
const ROWS = [
  ['1', '渠道清淤', '42.00', '42.00', '100.00%', '98.00', '优'],
  ['2', '管网维护', '18.60', '13.95', '75.00%', '93.50', '优'],
];
const read = (rows: readonly (readonly string[])[], line: (cells: readonly string[]) => string) =>
  readDocument(
    'x.txt',
    new TextEncoder().encode(
      [
        '云溪县水利局2022年度绩效自评情况',
        '二、自评结果',
        '汇总情况如下（金额单位：万元）：',
        ...rows.map(line),
        '三、下一步措施',
        '加快支付。',
        '',
      ].join('\n'),
    ),
  );

describe.each([
  ['tabs', (cells: readonly string[]) => cells.join('\t')],
  ['bars', (cells: readonly string[]) => `| ${cells.join(' | ')} |`],
])('the total of a list of projects with %s', (_name, line) => {
  it.each([
    ['below the numbers', ['合计', '', '60.60', '55.95', '92.33%', '—', '—']],
    ['below the numbers, with a dash for its name', ['合计', '—', '60.60', '55.95', '92.33%', '—', '—']],
    ['below the names', ['', '合计', '60.60', '55.95', '92.33%', '', '']],
  ])('is the sum of its amounts: %s', (_where, total) => {
    const { projects, disclosure } = read([HEADER, ...ROWS, total], line);
    expect(projects.map(({ name, spent, totalScore }) => [name.text, spent?.total?.text, totalScore?.text].join(' '))).toEqual([
      '渠道清淤 42.00 98.00',
      '管网维护 13.95 93.50',
    ]);
    const totals = disclosure.facts.filter(({ label }) => label === '合计');
    expect(totals.map(({ field }) => field.text)).toEqual(['60.60', '55.95']);
    for (const { id } of totals)
      expect(disclosure.facts.filter(({ partOf, list }) => partOf === id && list?.exhaustive === true)).toHaveLength(2);
    // What the rates of all come to stands in no record.
    const left = projects.flatMap(({ problems }) => problems.map(({ text }) => text));
    expect(left).toEqual(['92.33%']);
  });

  it('is needed: a list without one is its projects and nothing else', () => {
    const { disclosure } = read([HEADER, ...ROWS], line);
    expect(disclosure.facts.filter(({ source }) => source === 'table')).toEqual([]);
  });

  it('is in the unit of its caption, whatever that of the paper is', () => {
    const lines = [
      '云溪县水利局2022年度部门决算',
      '收入决算表',
      '单位：元',
      '项目\t金额',
      '财政拨款收入\t1200000.00',
      '事业收入\t300000.00',
    ];
    const list = ['项目支出绩效自评汇总表（单位：万元）', ...[HEADER, ...ROWS, ['合计', '', '60.60', '55.95', '92.33%', '', '']].map(line)];
    const { projects } = readDocument('x.txt', new TextEncoder().encode([...lines, '', ...list, ''].join('\n')));
    expect(projects.map(({ budgeted }) => budgeted?.total?.value?.unit)).toEqual(['万元', '万元']);
  });
});
