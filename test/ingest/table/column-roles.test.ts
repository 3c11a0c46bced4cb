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

describe('columns of percents', () => {
  it('are rates whatever their name is', () => {
    for (const [name, measure] of [
      ['支出进度', 'completion'],
      ['余额占限额', 'share'],
      ['完成', 'completion'],
    ]) {
      const text = paper(
        '支出表',
        '单位：万元',
        `科目\t预算\t${name}`,
        '教育支出\t80.00\t78.6%',
        '农林水支出\t20.00\t80.6%',
        '合计\t100.00\t79.0%',
      );
      expect(unread(text)).toBe(0);
      expect(readPaper(text).facts.map((fact) => fact.measure)).toContain(measure);
    }
  });
});

describe('columns that add up to nothing', () => {
  it('are read: points as a mean, years, and money for one of something in its own unit', () => {
    const text = paper(
      '汇总表',
      '单位：万元',
      '部门\t项目数\t金额\t期限（年）\t人均（元）\t平均得分',
      '教育局\t2\t40.00\t10\t744.76\t90.30',
      '水利局\t3\t60.00\t15\t862.43\t85.05',
      '合计\t5\t100.00\t—\t812.00\t87.15',
    );
    expect(unread(text)).toBe(0);
    expect(readPaper(text).facts.filter(({ measure }) => measure === 'price')).toHaveLength(3);
  });
});

describe('rows of a table', () => {
  it('are named on both sides by what stands in front of their figures', () => {
    const rows = [
      '一般公共预算收入\t41.00\t一般公共预算支出\t60.00',
      '上级补助收入\t19.00\t上解上级支出\t—',
      '调入资金\t5.00\t结转下年\t5.00',
      '总计\t65.00\t总计\t65.00',
    ];
    const text = paper('收支平衡表', '单位：万元', '来源\t金额\t运用\t金额（运用）', ...rows);
    expect(unread(text)).toBe(0);
  });

  it('have a total beside a dash in the place of its name', () => {
    const rows = ['1\t市政设施\t8\t2.70', '2\t农林水利\t10\t3.20', '合计\t—\t18\t5.90'];
    const text = paper('债券投向', '单位：亿元', '序号\t投向领域\t项目个数\t金额', ...rows);
    expect(unread(text)).toBe(0);
    expect(figuresOf(text).some((figure) => /5\.9/.test(figure))).toBe(true);
  });
});

describe('what a table says above its header', () => {
  it('may be the body, the year and a bare unit side by side', () => {
    const text = paper('收入表', '', '单位名称：云溪县林业局\t2023年\t元', '项目\t预算数', '财政拨款收入\t80', '合计\t80', '');
    expect(unread(text)).toBe(0);
    expect(readPaper(text).facts[0]?.field).toMatchObject({ value: { unit: '元' } });
  });
});
