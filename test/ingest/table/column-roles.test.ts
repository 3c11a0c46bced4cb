import { describe, expect, it } from 'vitest';
import { figuresOf, readPaper } from './given.ts';

/** What columns hold whose header leaves it open. */

const paper = (...lines: readonly string[]) => ['云溪县林业局2023年部门预算', ...lines].join('\n');
const unread = (text: string) => {
  const { cells } = readPaper(text);
  return cells.recognised - cells.read;
};

describe('columns of names', () => {
  it('are the first words where no header says 项目 or 名称', () => {
    const text = paper(
      '收入总表',
      '| 来源 | 金额（万元） | 比重 |',
      '|---|---|---|',
      '| 财政拨款收入 | 80.00 | 80% |',
      '| 上年结转 | 20.00 | 20% |',
      '| 合计 | 100.00 | 100% |',
    );
    expect(unread(text)).toBe(0);
    expect(figuresOf(text).join()).toContain('80');
  });

  it('are codes under 科目 beside the names of the accounts', () => {
    const text = paper(
      '支出总表',
      '单位：万元',
      '| 科目 | 名称 | 总计 | 基本 | 项目 |',
      '|---|---|---|---|---|',
      '| 2050202 | 小学教育 | 60.00 | 50.00 | 10.00 |',
      '| 2210201 | 住房公积金 | 40.00 | 40.00 | 0.00 |',
      '| 合计 |  | 100.00 | 90.00 | 10.00 |',
    );
    expect(unread(text)).toBe(0);
    expect(figuresOf(text).join()).toContain('basic 90');
  });

  it('may be the years', () => {
    const rows = ['| 2022 | 3.42 | 0.00 | 3.42 |', '| 2023 | 3.51 | 0.00 | 3.51 |'];
    const text = paper('“三公”经费表', '单位：万元', '| 年度 | 合计 | 因公出国（境） | 公务接待 |', '|---|---|---|---|', ...rows);
    expect(unread(text)).toBe(0);
    // A year that is neither this one nor the last names its row.
    expect(unread(`${text}\n| 2021 | 3.40 | 0.00 | 3.40 |`)).toBe(0);
  });
});

describe('what a table says above its header', () => {
  it('may be the body, the year and a bare unit side by side', () => {
    const text = paper('收入表', '', '单位名称：云溪县林业局\t2023年\t元', '项目\t预算数', '财政拨款收入\t80', '合计\t80', '');
    expect(unread(text)).toBe(0);
    expect(readPaper(text).facts[0]?.field).toMatchObject({ value: { unit: '元' } });
  });
});
