import { describe, expect, it } from 'vitest';
import { tablesOf, tabs } from './show.ts';

/** A table with tabs between its cells in a paper whose forms are made otherwise. */

const FORM = [
  '→项目名称',
  '→渠道维修',
  '',
  '→一级指标',
  '→二级指标',
  '→三级指标',
  '→指标值',
  '',
  '→产出指标',
  '→数量指标',
  '→维修长度',
  '→≥3公里',
  '',
  '',
];
const TABLE = [
  '编码→名称→合计→基本→项目',
  '→合计→679.59→549.17→130.42',
  '201→一般公共服务支出→505.05→374.63→130.42',
  '221→住房保障支出→174.54→174.54→0.00',
];

const rowsOf = (lines: readonly string[]) => tablesOf(tabs(lines.join('\n'))).map((rows) => rows.map((row) => row.join('|')));

describe('a table with a row a line and tabs', () => {
  it('stands beside forms with a cell a line behind a tab', () => {
    const found = rowsOf([...FORM, '八、表格', '（一）支出预算明细（万元）', ...TABLE, '本年无政府性基金安排。']);
    expect(found.at(-1)).toEqual(TABLE.map((row) => row.replaceAll('→', '|')));
    expect(found[0]?.at(-1)).toBe('产出指标|数量指标|维修长度|≥3公里');
  });

  it('stands beside tables with bars', () => {
    const bars = ['| 科目 | 预算 | 决算 |', '|---|---|---|', '| 基本支出 | 5.00 | 4.00 |', '| 项目支出 | 6.00 | 3.00 |'];
    const found = rowsOf([...bars, '', '收支情况见下表。', '', ...TABLE, '', ...bars]);
    expect(found).toContainEqual(TABLE.map((row) => row.replaceAll('→', '|')));
  });

  it('is none where the lines hold no figures, or not as many cells', () => {
    const found = rowsOf([...FORM, '甲→乙→丙', '丁→戊→己', '庚→辛→壬']);
    expect(found.flat()).not.toContain('甲|乙|丙');
  });
});
