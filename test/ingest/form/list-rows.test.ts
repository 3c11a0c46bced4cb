import { expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';

it('takes a line of words with points and a score for a row of indicators, though its reason goes on below', () => {
  const text = `2021年度项目支出绩效自评表
项目名称 河道保洁
主管部门 云溪县水利局 实施单位 云溪县河道所
一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施
产出指标 数量指标 保洁长度 186公里 186公里 40 40
效益指标 可持续影响指标 管护机制 长效运行 基本建立 40 36 队伍不够稳定，
纳入年度考核
满意度指标 服务对象满意度指标 居民满意度 ≥90% 92% 10 10
总分 90 86
`;
  const [project] = readDocument('x.txt', new TextEncoder().encode(text)).projects;
  expect(project?.indicators.map(({ level3, score }) => [level3.text, score?.text])).toEqual([
    ['保洁长度', '40'],
    ['管护机制', '36'],
    ['居民满意度', '10'],
  ]);
});
