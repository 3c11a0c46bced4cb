import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';

describe('a form whose merged cells are printed again in every row they span', () => {
  const FORM = [
    ['项目支出绩效自评表'],
    ['项目名称', '巡查', '', '', '', '', '', ''],
    ['年度预算（万元）', '资金来源', '', '年初预算数', '全年预算数', '全年执行数', '执行率', '得分'],
    ['年度预算（万元）', '年度资金总额：', '', '85', '80', '78', '97.5%', '9.75'],
    ['年度预算（万元）', '其中：财政拨款', '', '85', '80', '78', '', ''],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '', '全年完成值', '分值'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标性质', '数值', '全年完成值', '分值'],
    ['绩效指标', '产出指标', '数量指标', '巡查次数', '≥', '48', '50', '45'],
    ['绩效指标', '产出指标', '数量指标', '演练场次', '≥', '12', '12', '45'],
  ];

  it('has its money below its title and the columns below a header of two lines', () => {
    const [project] = extract(`${FORM.map((cells) => cells.join('\t')).join('\n')}\n`).projects;
    expect([project?.initialBudget?.total?.text, project?.budgeted?.fiscal?.text, project?.spent?.total?.text]).toEqual(['85', '80', '78']);
    expect(project?.indicators.map(({ level3, target, actual }) => [level3.text, target.text, actual?.text])).toEqual([
      ['巡查次数', '≥48', '50'],
      ['演练场次', '≥12', '12'],
    ]);
  });
});

it('reads no part of the header of the indicators as what came of the goal', () => {
  const goals = ['年度绩效目标\t年初目标\t\t完成情况', '\t完成巡查。\t\t已经完成。'];
  const header = [
    '绩效指标\t\t\t绩效目标\t\t绩效评分\t\t未完成原因及拟采取措施',
    '一级指标\t二级指标\t三级指标\t年初目标值\t全年完成值\t分值\t得分\t',
  ];
  const list = ['产出指标\t数量指标\t巡查次数\t48次\t40次\t90\t75\t雨季延长。', ''];
  const [project] = extract(['项目支出绩效自评表', '项目名称\t巡查', ...goals, ...header, ...list].join('\n')).projects;
  expect(project?.achievement?.text).toBe('已经完成。');
  expect(project?.indicators.map(({ explanation }) => explanation?.text)).toEqual(['雨季延长。']);
});
