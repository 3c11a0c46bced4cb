import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';

const table = (rows: readonly (readonly string[])[], divide: string) => rows.map((row) => row.join(divide)).join('\n');
const SUMMARY = [
  ['预算执行', '10', '9.50', '95.00%'],
  ['产出指标', '50', '48.00', '96.00%'],
  ['效益指标', '30', '30.00', '100.00%'],
  ['满意度指标', '10', '10.00', '100.00%'],
  ['合计', '100', '97.50', '97.50%'],
];
const DETAILS = [
  ['一级指标', '三级指标', '目标值', '完成值', '分值', '得分'],
  ['产出指标', '培训护林员', '≥300人', '276人', '50', '48.00'],
  ['效益指标', '火情及时处置率', '≥95%', '97%', '30', '30.00'],
  ['满意度指标', '林农满意度', '≥90%', '92%', '10', '10.00'],
  ['小计', '', '', '', '90', '88.00'],
];
const report = (header: readonly string[], divide: string) => `云溪县林业局“森林防火”2023年度绩效自评报告
一、评价方法与评分
评分汇总表
${table([header, ...SUMMARY], divide)}
经自评，项目综合得分为97.50分，评价等级为“优”。
指标评分明细表
${table(DETAILS, divide)}
`;
const HEADERS = [
  ['维度', '分值', '得分', '得分率'],
  ['评价维度', '满分', '自评得分', '得分率（%）'],
  ['指标类别', '权重', '得分', '得分率'],
  ['一级指标', '分值', '得分', '得分率'],
  ['评价内容', '标准分', '评分', '得分率'],
];

describe.each([
  ['bars', ' | '],
  ['tabs', '\t'],
])('a table of scores by part in front of the list of measures, divided by %s', (_name, divide) => {
  it.each(HEADERS.map((header) => [header.join(' '), header] as const))('is no part of the form: %s', (_words, header) => {
    const { disclosure, projects } = readDocument('x.txt', new TextEncoder().encode(report(header, divide)));
    expect(projects).toHaveLength(1);
    const [project] = projects;
    expect(project?.indicators.map(({ level3, score }) => `${level3.text} ${score?.text}`)).toEqual([
      '培训护林员 48.00',
      '火情及时处置率 30.00',
      '林农满意度 10.00',
    ]);
    expect(project).toMatchObject({ totalWeight: { text: '90' }, totalScore: { text: '88.00' } });
    expect(project?.budgeted).toBeUndefined();
    expect(project?.cells.read).toBe(project?.cells.recognised);
    expect(disclosure.problems).toEqual([]);
    const figures = disclosure.facts.filter(({ source }) => source === 'table').map(({ field }) => field.text);
    expect(figures).toEqual(SUMMARY.flatMap(([, ...cells]) => cells));
  });
});

describe('the funds of a form with points beside them', () => {
  it('are no table of scores, though they hold names and figures alone', () => {
    const form = `财政项目支出绩效自评表
项目名称 渠道清淤
主管部门 云溪县水务局 实施单位 云溪县水务局
项目资金（元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额 250000.00 250000.00 215000.00 10 86.00% 8.60
其中：当年财政拨款 250000.00 250000.00 215000.00 — — —
一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分
产出指标 数量指标 清淤长度 ≥12公里 12公里 90 90
总分 100 98.60
`;
    const [project] = readDocument('x.txt', new TextEncoder().encode(form)).projects;
    expect(project).toMatchObject({
      name: { text: '渠道清淤' },
      spent: { total: { text: '215000.00' } },
      executionRate: { text: '86.00%' },
    });
  });
});
