import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';

/** Tables of points: by part of a report with one cell a line, and of several projects with a column for each part. */

const read = (lines: readonly string[]) => readDocument('x.txt', new TextEncoder().encode([...lines, ''].join('\n')));
const figuresOf = ({ disclosure }: ReturnType<typeof read>) =>
  disclosure.facts.filter(({ source }) => source === 'table').map(({ field, measure }) => `${field.text} ${measure}`);

const PARTS = [
  ['一级指标', '权重', '得分', '得分率'],
  ['项目决策', '20', '18.00', '90.00%'],
  ['项目过程', '20', '17.00', '85.00%'],
  ['项目产出', '30', '27.00', '90.00%'],
  ['项目效益', '30', '24.00', '80.00%'],
  ['合计', '100', '86.00', '86.00%'],
];

describe('points by part one cell a line', () => {
  const report = (title: string) => [
    '云溪县林业局森林防火项目绩效评价报告',
    '三、综合评价结论',
    '经评定，该项目得86.00分，等级为“良”。',
    ...(title === '' ? [] : [title]),
    ...PARTS.flat(),
    '四、指标分析',
    '决策类指标得分较高，资金按时拨付到位，群众反映良好。',
  ];

  it.each(['', '（一）一级指标', '一级指标得分情况'])('are a table of figures below the title %s', (title) => {
    const found = read(report(title));
    expect(found.projects).toEqual([]);
    expect(found.disclosure.problems).toEqual([]);
    expect(figuresOf(found)).toEqual(
      PARTS.slice(1).flatMap(([, weight, score, rate]) => [`${weight} count`, `${score} count`, `${rate} completion`]),
    );
  });
});

describe('points of projects with a column for each part', () => {
  const PROJECTS = [
    ['序号', '项目', '执行率得分', '产出得分', '效益得分', '满意度得分', '总分', '等级'],
    ['1', '渠道清淤', '9.10', '44.30', '29.10', '9.60', '92.10', '优'],
    ['2', '管网维护', '8.50', '43.10', '27.40', '10.00', '89.00', '良'],
    ['3', '水质监测', '9.20', '44.00', '27.90', '8.00', '89.10', '良'],
  ];

  it.each([
    ['tabs', (cells: readonly string[]) => cells.join('\t')],
    ['bars', (cells: readonly string[]) => `| ${cells.join(' | ')} |`],
  ])('make up the total of their row, with %s', (_name, line) => {
    const found = read(['云溪县水利局2022年度绩效自评报告', '三、得分情况', ...PROJECTS.map(line), '四、下一步措施', '加快支付尾款。']);
    expect(found.disclosure.problems).toEqual([]);
    expect(figuresOf(found)).toEqual(PROJECTS.slice(1).flatMap((cells) => cells.slice(2, 7).map((text) => `${text} amount`)));
    const totals = found.disclosure.facts.filter(({ sums }) => sums !== undefined);
    expect(totals.map(({ field }) => field.text)).toEqual(['92.10', '89.00', '89.10']);
    expect(totals.every(({ sums }) => sums?.[0]?.parts.length === 4)).toBe(true);
  });
});
