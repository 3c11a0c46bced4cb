import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';
import { roleOf } from '../../../src/ingest/table/column-role.ts';

const read = (...rows: readonly string[]) => {
  const text = ['# 云溪县水务局2023年度部门决算', '', '## 三、支出情况', '', '单位：万元', '', ...rows, ''].join('\n');
  const { disclosure } = readDocument('paper.md', new TextEncoder().encode(text));
  const { facts, cells } = disclosure;
  const years = facts.map(({ field, period, year }) => `${field.text} ${period} ${year ?? ''}`.trim());
  return { cells, years, measures: facts.map(({ measure, field }) => `${field.text} ${measure}`) };
};

describe('columns told by their names', () => {
  it.each([
    ['占总收入', 'share'],
    ['占项目支出', 'share'],
    ['占用面积', 'count'],
    ['权重分', 'count'],
    ['失分', 'count'],
    ['人口', 'count'],
  ])('%s holds a %s', (name, kind) => {
    expect(roleOf([name], 2023).kind).toBe(kind);
  });

  it('reads numbers of anything where they are whole, and means of money where rows bear them out', () => {
    const { cells, measures } = read(
      '| 乡镇 | 学生数 | 补助 | 生均（元） |',
      '|---|---|---|---|',
      '| 甲镇 | 120 | 6.00 | 500.00 |',
      '| 乙镇 | 150 | 9.00 | 600.00 |',
      '| 丙镇 | 80 | 3.20 | 400.00 |',
      '| 合计 | 350 | 18.20 | 520.00 |',
    );
    expect(cells.read).toBe(cells.recognised);
    expect(measures).toEqual(expect.arrayContaining(['150 count', '9.00 amount', '600.00 price']));
  });

  it('calls rows by their years, and holds their sum against no year', () => {
    const { cells, measures, years } = read(
      '| 年度 | 安排 | 支出 | 支出率 |',
      '|---|---|---|---|',
      '| 2021 | 480.00 | 460.80 | 96.00% |',
      '| 2022 | 525.00 | 493.50 | 94.00% |',
      '| 2023 | 600.00 | 546.00 | 91.00% |',
      '| 合计 | 1605.00 | 1500.30 | 93.48% |',
    );
    expect(cells).toEqual({ recognised: 12, read: 12 });
    expect(measures).toContain('94.00% completion');
    expect(years).toEqual(expect.arrayContaining(['480.00 previous 2021', '525.00 previous', '600.00 current']));
  });
});
