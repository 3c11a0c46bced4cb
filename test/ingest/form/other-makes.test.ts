import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';
import type { Project } from '../../../src/model/record.ts';

const projectsOf = (text: string): readonly Project[] => readDocument('x.txt', new TextEncoder().encode(text)).projects;
const isWholly = ({ cells, problems }: Project): boolean => cells.read === cells.recognised && problems.length === 0;

const ROWS = `一级指标	二级指标	三级指标	指标性质	指标值	度量单位
产出指标	数量指标	维护预警终端	=	206	套
产出指标	质量指标	终端在线率	>=	95	%
满意度指标	服务对象满意度指标	村民满意度	>=	90	%`;

describe('a form whose title names its project in brackets', () => {
  const paper = (bracket: string) => `云溪县应急管理局2024年项目支出绩效目标公开

表1  2024年项目支出绩效目标表（${bracket}）
单位名称：云溪县应急管理局						预算：32.40万元
年度绩效目标：维护预警终端206套。
${ROWS}
`;

  it('has that name, and the money that its head prints', () => {
    const [project] = projectsOf(paper('应急广播运行维护'));
    expect(project?.name.text).toBe('应急广播运行维护');
    expect(project?.budgeted?.total?.value?.fen).toBe(32_400_000);
    expect(project?.indicators).toHaveLength(3);
  });

  it.each(['2024年度', '单位：万元', '征求意见稿', '特定目标类项目', '云溪县应急管理局', '二十三'])('has none in %s', (bracket) =>
    expect(projectsOf(paper(bracket))[0]?.name.text).toBe(''),
  );
});

describe('rows with tabs behind the last cell of a table with one cell a line', () => {
  it('are a list of their own', () => {
    const projects = projectsOf(`造林补助绩效目标表
单位：万元
	项目编码
	YX2021-06
	项目名称
	造林补助
	项目预算数
	420
	其中：财政资金
	420
	其他资金
	0
	绩效目标
	1.完成人工造林6000亩。
	资金支出计划（%）
	3月底
	6月底
	10月底
	12月底
	10
	45
	80
	100
一级指标	二级指标	三级指标	绩效指标描述	指标值	指标值确定依据
产出指标	数量指标	造林面积	当年造林面积	≥6000亩	年度造林计划
产出指标	质量指标	造林成活率	成活株数占比	≥85%	造林技术规程
满意度指标	服务对象满意度指标	农户满意度	问卷满意比例	≥90%	历史数据
`);
    expect(projects.map(({ indicators }) => indicators.map(({ target }) => target.text))).toEqual([['≥6000亩', '≥85%', '≥90%']]);
    expect(projects[0]?.disbursementPlan).toHaveLength(4);
  });
});

describe('titles of parts that every form of a paper prints', () => {
  const form = (name: string) => `部门预算项目支出绩效自评表（2023年度）
| 项目名称 | ${name} |
| 项目年度目标 | 完成9所学校校舍维修，消除安全隐患。 |
| 年度目标完成情况 | 9所学校完工并验收，其中2所学校审计结算未办结，尾款未付。 |
预算执行情况（10分）
| 年度预算数（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 |
| 总额 | 960.00 | 960.00 | 825.60 | 86.00% | 10 | 8.6 | 结算未完成 |
| 其中：财政资金 | 960.00 | 960.00 | 825.60 | 86.00% | / | / |  |
绩效指标（90分）
| 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析 |
| 产出指标 | 数量指标 | 维修学校数量 | = | 9 | 所 | 9 | 50 | 50 |  |
| 效益指标 | 社会效益指标 | 安全事故 | = | 0 | 起 | 0 | 30 | 30 |  |
| 满意度指标 | 服务对象满意度指标 | 师生满意度 | ≥ | 90 | % | 95 | 10 | 10 |  |
| 合计 |  |  |  |  |  |  | 100 | 98.6 |  |
`;

  it('are none of the running titles of pages, though no sentence ends above them', () => {
    const projects = projectsOf(['东片校舍维修', '西片校舍维修', '北片校舍维修'].map(form).join('\n'));
    expect(projects.map(({ spent }) => spent?.total?.text)).toEqual(['825.60', '825.60', '825.60']);
    expect(projects.every(isWholly)).toBe(true);
  });
});
