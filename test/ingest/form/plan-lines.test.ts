import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';

const FORM = `项目绩效目标表
填报单位：某某局  单位：万元
项目名称：救助补助
资金总额：1860    财政资金：1860    其他资金：0
资金用途：用于低保、特困供养和临时救助，共计1680万元
资金支出计划（%）：3月底 25%  6月底 90%  10月底 85%  12月底 100%
绩效目标：
1.按时足额发放救助资金；
2.保障困难群众基本生活。
一级指标 二级指标 三级指标 绩效指标描述 指标值 指标值确定依据
产出指标 数量指标 低保对象人数 保障低保对象人数 ≥3200人 上年人数
产出指标 质量指标 救助标准达标率 达到规定标准的比例 100% 政策文件
满意度指标 服务对象满意度指标 救助对象满意度 满意的比例 ≥90% 工作要求
`;

describe('a form whose fields stand on lines', () => {
  const [project] = readDocument('x.txt', new TextEncoder().encode(FORM)).projects;

  it('has months and shares by turns', () => {
    expect(project?.disbursementPlan?.map(({ month, share }) => `${month} ${share.text}`)).toEqual(['3 25%', '6 90%', '10 85%', '12 100%']);
  });

  it('names the sum that its purpose comes to', () => {
    expect(project?.purposeAmounts?.total?.text).toBe('1680万元');
  });
});

it('is a plan of months without shares where nobody filled it in', () => {
  const head = ['项目名称\t节水宣传', '预算数\t24.5', '资金支出计划（%）\t3月底\t6月底\t12月底', '\t\t\t', '绩效目标\t完成节水宣传'];
  const list = ['一级指标\t二级指标\t三级指标\t指标值', '产出指标\t数量指标\t宣传场次\t≥12场'];
  const text = ['云溪县水务局2024年项目绩效目标表', ...head, ...list, ''].join('\n');
  const [project] = readDocument('x.txt', new TextEncoder().encode(text)).projects;
  expect(project?.disbursementPlan?.map(({ month, share }) => `${month} ${share.text}`)).toEqual(['3 ', '6 ', '12 ']);
});

describe('a plan printed one cell a line', () => {
  const head = ['云溪县水务局2024年项目绩效目标表', '项目名称', '节水宣传', '预算数', '24.5', '资金支出计划（%）'];
  const rest = ['绩效目标', '完成节水宣传', '一级指标', '二级指标', '三级指标', '指标值', '产出指标', '数量指标', '宣传场次', '≥12场'];
  const planOf = (...cells: readonly string[]): readonly string[] => {
    const text = [...head, ...cells, ...rest].join('\n\n');
    const [project] = readDocument('x.txt', new TextEncoder().encode(text)).projects;
    expect(project?.cells.read).toBe(project?.cells.recognised);
    return (project?.disbursementPlan ?? []).map(({ month, share }) => `${month} ${share.text}`);
  };
  it('has all months before their shares', () => {
    expect(planOf('3月底', '6月底', '12月底', '30%', '60%', '100%')).toEqual(['3 30%', '6 60%', '12 100%']);
    expect(planOf('3月底', '30%', '6月底', '60%', '12月底', '100%')).toEqual(['3 30%', '6 60%', '12 100%']);
    expect(planOf('3月底30%', '6月底60%', '12月底100%')).toEqual(['3 30%', '6 60%', '12 100%']);
  });
  it('gives the last months the shares where blanks are not printed', () => {
    expect(planOf('3月底', '6月底', '10月底', '12月底', '30%', '60%', '100%')).toEqual(['6 30%', '10 60%', '12 100%']);
  });
});

describe('amounts of tasks inside a form', () => {
  it('are said to be unread', () => {
    const text = `2023年部门整体支出绩效目标表
部门名称：某某局    单位：万元
年度履职目标    保障机关正常运转
任务名称    主要内容    预算金额    其中：财政资金    其他资金
社区治理    网格管理    320.5    320.5    0
金额合计              320.5    320.5    0
年度绩效指标    一级指标    二级指标    三级指标    指标值
产出指标    数量指标    整治小巷    ≥12条
满意度指标    服务对象满意度指标    居民满意度    ≥90%
`;
    const { disclosure, projects } = readDocument('x.txt', new TextEncoder().encode(text));
    const problems = [...disclosure.problems, ...projects.flatMap((project) => project.problems)];
    expect(problems.map(({ code, place }) => `${code} ${place?.line}`)).toEqual(['unreadableRow 5', 'unreadableRow 6']);
  });
});

describe('a plan in a form whose rows keep their cells', () => {
  const planOf = (...rows: readonly string[]): readonly string[] => {
    const head = ['云溪县水务局2024年项目绩效目标表', '项目名称\t节水宣传', '资金总额（万元）\t40.00', '其中：财政拨款\t40.00'];
    const text = [
      ...head,
      ...rows,
      '年度目标\t完成节水宣传12场。',
      '一级指标\t二级指标\t三级指标\t指标值',
      '产出指标\t数量指标\t宣传场次\t≥12场',
    ].join('\n');
    const [project] = readDocument('x.txt', new TextEncoder().encode(text)).projects;
    expect(project?.cells.read).toBe(project?.cells.recognised);
    return (project?.disbursementPlan ?? []).map(({ month, share, amount }) => [month, share.text, amount?.text ?? ''].join(' ').trim());
  };

  it('has bare numbers behind its months where its label says what they are', () => {
    expect(planOf('支付计划（累计%）\t3月15\t6月45\t9月70\t12月100')).toEqual(['3 15', '6 45', '9 70', '12 100']);
  });

  it('has a row of amounts without a name below its shares', () => {
    const months = ['资金支出计划（累计）', '一季度末\t二季度末\t三季度末\t四季度末'];
    expect(planOf(...months, '15%\t40%\t75%\t100%', '6.00\t16.00\t30.00\t40.00')).toEqual([
      '3 15% 6.00',
      '6 40% 16.00',
      '9 75% 30.00',
      '12 100% 40.00',
    ]);
  });
});
