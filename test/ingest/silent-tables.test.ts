import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a table in a chapter without accounts', () => {
  const paper = (...rows: readonly string[]) =>
    ['# 云溪县水务局2023年度部门决算', '', '## 一、绩效自评结果', '', '对项目开展了自评。', '', ...rows, ''].join('\n');
  it.each([
    ['| 年度 | 安排 | 支出 | 支出率 |', '|---|---|---|---|', '| 2021 | 480.00 | 460.80 | 96.00% |', '| 2022 | 525.00 | 493.50 | 94.00% |'],
    ['| 维度 | 甲 | 乙 |', '|---|---|---|', '| 决策 | 13.50 | 90.00% |', '| 过程 | 21.75 | 87.00% |'],
  ])('is read, or counts as not read: %s', (...rows) => {
    const { disclosure } = readDocument('paper.md', bytes(paper(...rows)));
    expect(disclosure.cells.recognised).toBeGreaterThanOrEqual(2);
  });
});

describe('the unit of a table below a form', () => {
  it('is the table’s, whose amounts are read in it', () => {
    const form = [
      '| 项目名称 | 山塘清淤 | 主管部门 | 云溪县水务局 | | |',
      '|---|---|---|---|---|---|',
      '| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
      '| 产出指标 | 清淤座数 | 12座 | 12座 | 60 | 60 |',
      '| 效益指标 | 受益人口 | 300人 | 300人 | 40 | 40 |',
    ];
    const table = [
      '| 项目 | 预算数 | 决算数 |',
      '|---|---|---|',
      '| 山塘清淤 | 120000.00 | 110000.00 |',
      '| 渠道维修 | 50000.00 | 50000.00 |',
    ];
    const text = [
      '# 云溪县水务局2023年度部门决算',
      '',
      '## 一、绩效自评结果',
      '',
      '项目支出绩效自评表',
      '',
      ...form,
      '',
      '单位：元',
      '',
      ...table,
      '',
    ];
    const { disclosure } = readDocument('paper.md', bytes(text.join('\n')));
    expect(disclosure.facts.map(({ field }) => (field.value?.kind === 'amount' ? field.value.fen : field.text))).toContain(12_000_000);
    expect(disclosure.cells).toEqual({ recognised: 4, read: 4 });
  });
});
