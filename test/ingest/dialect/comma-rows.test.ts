import { describe, expect, it } from 'vitest';
import { rowsOf, show } from './show.ts';

/** Tables with commas between their cells, and those that print the names of columns in every row. */

const rows = (...lines: readonly string[]) =>
  rowsOf(['表1 支出情况', '单位：万元', ...lines, '', '以上为全年数。'].join('\n')).map((row) => row.join('|'));

describe('rows with commas', () => {
  const whole = ['类别|预算|支出', '基本支出|573.63|621.56', '项目支出|660.45|777.64', '合计|1234.08|1399.20'];

  it.each([',', '，', ';', '；', ' / ', ' · ', '^'])('are a table whose cells %s divides', (sign) => {
    expect(rows(...whole.map((row) => row.replaceAll('|', sign)))).toEqual(whole);
  });

  it('keep a comma that quotes hold', () => {
    expect(rows('类别,支出', '基本支出,"1,621.56"', '项目支出,"2,777.64"')).toEqual(['类别|支出', '基本支出|1621.56', '项目支出|2777.64']);
  });

  it('of two cells have a figure each', () => {
    expect(rows('收入项目,决算数', '财政拨款收入,144.00', '事业收入,0.00')).toEqual([
      '收入项目|决算数',
      '财政拨款收入|144.00',
      '事业收入|0.00',
    ]);
  });

  it('begin below lines of as many names, which are none of it', () => {
    const found = rows('科目,预算,决算', '甲类,乙类,丙类', ...whole.slice(1).map((row) => row.replaceAll('|', ',')));
    expect(found).toEqual(['科目|预算|决算', '甲类|乙类|丙类', ...whole.slice(1)]);
    const names = Array.from({ length: 5 }, (_, index) => `甲${index}类,乙类,丙类`);
    expect(rows(...names, '类别,预算,支出', ...whole.slice(1).map((row) => row.replaceAll('|', ','))).at(-4)).toBe(whole[0]);
  });

  it('are none where the parts are sentences', () => {
    const text = ['一是加强管理，二是规范程序', '全年支出12.00万元，比上年增加2.00万元', '其中办公费3.00万元，差旅费4.00万元'].join('\n');
    expect(show(text).filter((line) => line.startsWith('T '))).toEqual([]);
  });
});

describe('rows that name their columns', () => {
  it.each([
    ['· ', ' —— '],
    ['', '：'],
    ['• ', ' - '],
  ])('behind %s and %s are a table', (bullet, dash) => {
    expect(rows(`${bullet}公用经费${dash}预算数:20.00;决算数:18.00`, `${bullet}人员经费${dash}预算数:50.00;决算数:50.00`)).toEqual([
      '项目|预算数|决算数',
      '公用经费|20.00|18.00',
      '人员经费|50.00|50.00',
    ]);
  });

  it('may have a colon in a name in front of a dash', () => {
    expect(rows('· 按来源:财政拨款 —— 金额:10.00;占比:50.00%', '· 按来源:其他资金 —— 金额:10.00;占比:50.00%')[1]).toBe(
      '按来源：财政拨款|10.00|50.00%',
    );
  });

  it('are a list of indicators where they name a second level', () => {
    expect(rows('· 产出 —— 二级指标:数量;指标值:≥3个;权重:10', '· 效益 —— 二级指标:社会效益;指标值:≥5户;权重:20')[0]).toBe(
      '一级指标|二级指标|指标值|权重',
    );
  });
});
