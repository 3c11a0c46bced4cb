import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';

const FORM = `部门整体支出绩效自评表
（2022年度）
部门名称\t某某局
年度预算申请（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t120\t130\t117\t10\t90.00%\t9
\t按收入性质分：一般公共预算\t120\t130\t117
\t按支出性质分：基本支出\t90\t95\t95
\t项目支出\t30\t35\t22
一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
产出指标\t数量指标\t完成项目数\t≥10个\t8个\t60\t48\t
效益指标\t社会效益指标\t公开率\t100%\t100%\t30\t30\t
总分\t\t\t\t\t100\t87\t
`;

describe('a form about a whole department', () => {
  const [project] = readDocument('x.txt', new TextEncoder().encode(FORM)).projects;

  it('keeps the total by kind of expenditure', () => {
    const texts = Object.entries(project?.budgeted ?? {}).map(([part, field]) => `${part} ${field?.text}`);
    expect(texts).toEqual(['total 130', 'fiscal 130', 'basic 95', 'project 35']);
    expect(project?.problems).toEqual([]);
  });

  it('keeps an empty cell of the column of reasons', () => {
    expect(project?.indicators.map((row) => row.explanation?.text)).toEqual(['', '']);
  });
});
