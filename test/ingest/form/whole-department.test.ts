import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';
import { extract } from './extract.ts';

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

describe('the money of a department', () => {
  const list = '一级指标\t二级指标\t三级指标\t目标值\t完成值\t分值\t得分\n产出指标\t数量指标\t养护里程\t≥60公里\t62公里\t100\t100\n';

  it('has its whole in a row of its own, and its parts by kind', () => {
    const [project] = extract(
      `2022年度部门整体支出绩效自评表\n部门名称\t云溪县公路服务中心\n部门资金（万元）\t\t全年预算数\t全年执行数\t执行率\n\t部门整体支出\t3260.80\t3260.80\t100%\n\t其中：基本支出\t2110.30\t2110.30\t100%\n\t项目支出\t1150.50\t1150.50\t100%\n${list}`,
    ).projects;
    expect(project?.spent).toMatchObject({ total: { text: '3260.80' }, basic: { text: '2110.30' }, project: { text: '1150.50' } });
    expect(project?.problems).toEqual([]);
  });
});
