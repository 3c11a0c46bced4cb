import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';

/** Text of a PDF with a row a line and no blank between Hanzi. */
const FORM = `项目支出绩效自评表
（2023年度）
项目名称村道安防工程
主管部门云溪县交通运输局实施单位云溪县公路服务中心
项目资金（万元）年初预算数全年预算数全年执行数分值执行率得分
年度资金总额300 320 304 10 95% 9.5
其中：财政拨款280 300 285 - 95% -
其他资金20 20 19 - 95% -
绩效指标
一级指标二级指标三级指标年度指标值实际完成值分值得分偏差原因分析及改进措施
产出指标（50分）数量指标安装波形护栏≥12公里 12.5公里 20 20
设置警示标志≥60块 64块 10 10
质量指标工程验收合格率=100% 100% 10 10
时效指标工程完工时间2023年11月底前 2023年10月 10 10
效益指标（30分）社会效益指标受益群众人数≥8000人 7800人 30 29.2 外出务工人员较多
满意度指标（10分）服务对象满意度指标群众满意度≥90% 94% 10 10
总分100 98.7
`;
const lines = (text: string) =>
  extract(text).projects[0]?.indicators.map(({ level1, level2, level3, target, actual, weight, score }) =>
    [level1.text, level2.text, level3.text, target.text, actual?.text ?? '', weight?.text ?? '', score?.text ?? ''].join('|'),
  );

describe('rows without blanks between Hanzi', () => {
  it('are cut at names of levels and where values begin', () => {
    expect(lines(FORM)).toEqual([
      '产出指标|数量指标|安装波形护栏|≥12公里|12.5公里|20|20',
      '产出指标|数量指标|设置警示标志|≥60块|64块|10|10',
      '产出指标|质量指标|工程验收合格率|=100%|100%|10|10',
      '产出指标|时效指标|工程完工时间|2023年11月底前|2023年10月|10|10',
      '效益指标|社会效益指标|受益群众人数|≥8000人|7800人|30|29.2',
      '满意度指标|服务对象满意度指标|群众满意度|≥90%|94%|10|10',
    ]);
  });

  it('have as many columns of money as the row below has amounts', () => {
    const [project] = extract(FORM).projects;
    expect(project).toMatchObject({
      name: { text: '村道安防工程' },
      initialBudget: { total: { text: '300' } },
      budgeted: { total: { text: '320' }, fiscal: { text: '300' }, other: { text: '20' } },
      spent: { total: { text: '304' } },
      executionScore: { text: '9.5' },
      totalScore: { text: '98.7' },
    });
    expect(project?.problems).toEqual([]);
  });

  const HEADER = '绩效指标一级指标二级指标三级指标年度指标值全年完成值未完成原因和改进措施\n';
  const REST = '时效指标修复完成时间2021年11月底前2021年11月10日\n满意度指标服务对象满意度指标农户满意度≥90%95%\n';

  it('are cut where no blank divides values either', () => {
    const text = `草场修复资金绩效自评表（2021年度）
转移支付名称草场修复资金地方主管部门云溪县农业农村局
${HEADER}产出指标数量指标修复草场面积≥10万亩10.2万亩
新建监测点≥20个21个
${REST}效益指标生态效益指标草场质量等级稳步提升稳步提升
`;
    expect(lines(text)).toEqual([
      '产出指标|数量指标|修复草场面积|≥10万亩|10.2万亩||',
      '产出指标|数量指标|新建监测点|≥20个|21个||',
      '产出指标|时效指标|修复完成时间|2021年11月底前|2021年11月10日||',
      '满意度指标|服务对象满意度指标|农户满意度|≥90%|95%||',
      '效益指标|生态效益指标|草场质量等级|稳步提升|稳步提升||',
    ]);
  });

  it('count as unread where figures run into each other', () => {
    const text = `草场修复资金绩效自评表（2021年度）
转移支付名称草场修复资金地方主管部门云溪县农业农村局
资金情况（万元）全年预算数全年执行数预算执行率年度资金总额：980980100%其中：中央补助980980100%
总体目标年初设定目标全年实际完成情况修复草场10万亩修复草场10.2万亩
${HEADER}产出指标数量指标修复草场面积≥10万亩10.2万亩
${REST}`;
    const [project] = extract(text).projects;
    expect(project?.goals).toEqual([]);
    expect(project?.budgeted?.total).toBeUndefined();
    expect(project?.problems.map(({ code }) => code)).toEqual(['unreadableRow', 'unreadableRow']);
    expect(project?.cells.read).toBe((project?.cells.recognised ?? 0) - 4);
  });

  it('are left unread where two measures run into each other', () => {
    const glued = FORM.replace('\n设置警示标志≥60块 64块 10 10', '').replace('≥12公里 12.5公里 20 20', '≥12公里设置警示标志60块');
    expect(lines(glued)?.some((line) => line.includes('设置警示标志'))).toBe(false);
  });
});
