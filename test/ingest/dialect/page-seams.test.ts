import { describe, expect, it } from 'vitest';
import { rowsOf, show } from './show.ts';

/** Tables that go on behind a page break. */

const ROWS = ['水利工程管理 / 120.50 / 100.50 / 20.00', '防汛 / 230.36 / 0.00 / 230.36', '合计 / 350.86 / 100.50 / 250.36'];
const HEADER = '科目名称 / 合计 / 基本支出 / 项目支出';
const LONG = ['水利工程管理 / 120.50 / 100.50 / 20.00', '水土保持 / 10.00 / 0.00 / 10.00'];

const MAKES: Readonly<Record<string, (row: string) => string>> = {
  tabs: (row) => row.replaceAll(' / ', '\t'),
  bars: (row) => `| ${row.replaceAll(' / ', ' | ')} |`,
  blanks: (row) =>
    row
      .split(' / ')
      .map((cell, index) => (index === 0 ? cell.padEnd(12, '\u3000') : cell.padEnd(9 - (/\p{Script=Han}/u.test(cell) ? cell.length : 0))))
      .join(''),
  'one cell a line': (row) => row.replaceAll(' / ', '\n'),
};

const paper = (make: (row: string) => string, between: readonly string[], header: boolean) =>
  [
    '云溪县水务局2024年部门预算',
    '',
    '表3  支出预算总表',
    '单位：万元',
    ...[HEADER, ...LONG].map(make),
    '',
    '- 3 -',
    '',
    ...between,
    ...(header ? [make(HEADER)] : []),
    ...ROWS.slice(1).map(make),
    '',
    '支出预算按规定编制，执行中如有调整，按程序报批。',
  ].join('\n');

describe.each(Object.entries(MAKES))('a table of %s that goes on behind a page', (_, make) => {
  const whole = [HEADER, ...LONG, ...ROWS.slice(1)];

  it.each([
    ['under a mark', ['（续表）']],
    ['under its title with a mark', ['表3  支出预算总表（续）', '单位：万元']],
    ['under its title again', ['表3  支出预算总表', '单位：万元']],
    ['without a word', []],
  ])('with its header again %s is one', (__, between) => {
    expect(rowsOf(paper(make, between, true)).map((row) => row.join(' / '))).toEqual(whole);
  });

  it.each([['（续表）'], ['续表3'], ['接上页：']])('without its header under %s is one', (mark) => {
    expect(rowsOf(paper(make, [mark], false)).map((row) => row.join(' / '))).toEqual(whole);
  });

  it('is none where another title stands between', () => {
    const between = ['表4  基本支出预算表', '单位：万元'];
    expect(show(paper(make, between, true)).filter((line) => line.startsWith('T ')).length).toBe(2);
  });
});

describe('a table below another', () => {
  it('with the same header begins behind the total', () => {
    const text = ['表1 支出表', HEADER, ...ROWS, '', '- 3 -', '', HEADER, ...ROWS].map(MAKES['tabs'] ?? String).join('\n');
    expect(show(text).filter((line) => line.startsWith('科目名称')).length).toBe(2);
  });
});
