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
