import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';

/** Points of first levels and of measures, in forms that print merged cells again or leave them out. */

const only = (rows: readonly (readonly string[])[]) => {
  const { projects } = extract(`${rows.map((cells) => cells.join('\t')).join('\n')}\n`);
  expect(projects).toHaveLength(1);
  return projects[0];
};
const dimensionsOf = (rows: readonly (readonly string[])[]) =>
  only(rows)?.dimensions?.map(({ name, points }) => `${name.text} ${points?.text ?? ''}`);

const HEAD = [['项目支出绩效自评表'], ['项目名称', '云溪县敬老']];

describe('the points of a first level', () => {
  it('are said once, in how many rows ever they are printed', () => {
    const rows = [
      ...HEAD,
      ['一级指标', '二级指标', '三级指标', '年度指标值', '全年完成值', '得分'],
      ['产出指标60分', '数量指标', '慰问老人', '80人', '80人', '30'],
      ['产出指标60分', '质量指标', '慰问到位率', '100%', '100%', '30'],
      ['效益指标40分', '社会效益', '老人生活', '改善', '改善', '40'],
    ];
    expect(dimensionsOf(rows)).toEqual(['产出指标 60', '效益指标 40']);
  });

  it('are not those that a measure has in brackets', () => {
    const rows = [
      ...HEAD,
      ['一级指标', '二级指标', '三级指标', '年度指标值', '全年完成值', '得分'],
      ['产出指标（60分）', '数量指标', '慰问老人（30分）', '80人', '80人', '30'],
      ['慰问场次（30分）', '4场', '4场', '30'],
      ['效益指标（40分）', '社会效益', '老人生活（20分）', '改善', '改善', '20'],
      ['邻里互助（20分）', '增多', '增多', '20'],
    ];
    expect(dimensionsOf(rows)).toEqual(['产出指标 60', '效益指标 40']);
    expect(only(rows)?.indicators.map(({ level1, level3, weight }) => `${level1.text} ${level3.text} ${weight?.text ?? ''}`)).toEqual([
      '产出指标 慰问老人 30',
      '产出指标 慰问场次 30',
      '效益指标 老人生活 20',
      '效益指标 邻里互助 20',
    ]);
  });

  it('stand behind its name without brackets as well, and so do those of the second', () => {
    const rows = [
      ...HEAD,
      ['一级指标', '二级指标', '三级指标', '年度指标值', '全年完成值', '得分'],
      ['产出指标40分', '数量指标40分', '慰问老人', '80人', '80人', '40'],
      ['成本指标20分', '经济成本20分', '慰问支出', '5万元', '5万元', '20'],
      ['效益指标40分', '社会效益40分', '老人生活', '改善', '改善', '40'],
    ];
    expect(dimensionsOf(rows)).toEqual(['产出指标 40', '成本指标 20', '效益指标 40']);
  });
});

it('keeps the cells of a printed grid in their rows', () => {
  const rows = [
    ...HEAD,
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值'],
    ['绩效指标', '产出指标', '数量指标', '慰问老人', '80人'],
    ['绩效指标', '效益指标', '可持续影响指标', '作用持续时间', '长期'],
    ['绩效指标', '满意度指标', '服务对象满意度指标', '老人满意度', '95%'],
  ];
  const project = only(rows);
  expect(project?.indicators.map(({ level3, target }) => `${level3.text} ${target.text}`)).toEqual([
    '慰问老人 80人',
    '作用持续时间 长期',
    '老人满意度 95%',
  ]);
  expect(project?.cutOff).toBeUndefined();
});

it('knows what was left of earlier years by any name, and leaves the sources open where it does not', () => {
  const form = (name: string) => [
    ...HEAD,
    ['项目资金（元）', '资金来源', '预算数', '执行数', '执行率'],
    ['项目资金（元）', '项目资金总额', '1800', '1500', '83.33%'],
    ['项目资金（元）', '其中：财政资金', '1400', '1400', '-'],
    ['项目资金（元）', name, '400', '100', '-'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值'],
    ['绩效指标', '产出指标', '数量指标', '慰问老人', '80人'],
  ];
  expect(only(form('上年结余结转'))?.budgeted?.carriedOver?.text).toBe('400');
  const open = only(form('邻里互济金'))?.budgeted;
  expect([open?.total?.text, open?.fiscal?.text]).toEqual(['1800', undefined]);
});

it('takes no list of projects for the sources of one', () => {
  const rows = [
    ['项目支出绩效自评表'],
    ['项目', '预算数', '执行数', '执行率'],
    ['敬老慰问', '330.00', '318.60', '96.55%'],
    ['护林巡查', '230.00', '224.80', '97.74%'],
    ['合计', '560.00', '543.40', '97.04%'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '全年完成值', '分值', '得分'],
    ['产出指标', '数量指标', '慰问老人', '80人', '80人', '90', '90'],
    ['预算执行率', '预算执行率', '预算执行率', '100%', '96.55%', '10', '9.65'],
  ];
  const project = only(rows);
  expect([project?.budgeted?.total?.text, project?.executionRate?.text]).toEqual([undefined, undefined]);
});

it('takes no score between empty lines for the number of a page', () => {
  const cells = ['产出指标', '数量指标', '慰问老人', '80人', '80人', '4', '4', '质量指标', '到位率', '100%', '100%', '5', '5', '效益指标'];
  const rest = ['社会效益', '老人生活', '改善', '改善', '6', '6', '满意度指标', '服务对象满意度', '老人满意度', '95%', '96%', '7', '7'];
  const header = ['一级指标', '二级指标', '三级指标', '年度指标值', '全年完成值', '分值', '得分'];
  const text = ['项目支出绩效自评表', '项目名称', '云溪县敬老', ...header, ...cells, ...rest].join('\n\n');
  const [project] = extract(`${text}\n`).projects;
  expect(project?.indicators.map(({ weight, score }) => `${weight?.text} ${score?.text}`)).toEqual(['4 4', '5 5', '6 6', '7 7']);
});
