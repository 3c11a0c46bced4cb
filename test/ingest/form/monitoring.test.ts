import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';

/** Forms that watch over the year: what was spent and done by the end of a month. */

const read = (...rows: readonly string[]) =>
  readDocument('x.txt', new TextEncoder().encode([...rows, ''].join('\n'))).projects.map((project) => ({
    spent: project.spent?.total?.text,
    budgeted: project.budgeted?.total?.text,
    rate: project.executionRate?.text,
    measures: project.indicators.map(
      ({ level3, target, actual, completionRate }) => `${level3.text} ${target.text} ${actual?.text ?? ''} ${completionRate?.text ?? ''}`,
    ),
    left: project.cells.recognised - project.cells.read,
  }));

describe('a form made in the middle of the year', () => {
  const funds = ['项目名称\t河道清淤', '全年预算数\t60.00万元', '1—6月执行数\t33.00万元', '执行率\t55.00%'];
  const MEASURES = ['清淤河道 120公里 66公里 55.00%', '验收合格率 95% 97% 102.11%'];

  it.each(['1—6月完成', '1-6月完成值', '截至6月底完成情况', '1至6月实际完成'])('has %s beside its targets', (done) => {
    for (const aim of ['全年目标', '年度目标', '年度指标值']) {
      const rows = [
        `指标类别\t指标名称\t${aim}\t${done}\t完成比例`,
        '数量\t清淤河道\t120公里\t66公里\t55.00%',
        '质量\t验收合格率\t95%\t97%\t102.11%',
      ];
      expect(read('云溪县水利局2023年1—6月绩效运行监控表', ...funds, ...rows)).toEqual([
        { spent: '33.00万元', budgeted: '60.00万元', rate: '55.00%', measures: MEASURES, left: 0 },
      ]);
    }
  });

  it('has what is expected for the year beside what was spent, one cell a line', () => {
    const rows = [
      '云溪县水利局项目支出绩效运行监控表（2023年1—6月）',
      '项目名称',
      '河道清淤',
      '主管部门',
      '云溪县水利局',
      '资金情况（万元）',
    ];
    const money = ['全年预算数', '1—6月执行数', '1—6月执行率', '全年预计执行数', '60.00', '33.00', '55.00%', '58.00'];
    const measures = ['一级指标', '三级指标', '年度指标值', '1—6月完成情况', '产出指标', '清淤河道', '≥120公里', '66公里'];
    expect(read(...rows, ...money, ...measures)).toMatchObject([{ spent: '33.00', budgeted: '60.00', rate: '55.00%', left: 1 }]);
  });

  const lists = (line: (cells: readonly string[]) => string) => [
    '云溪县水利局2023年项目支出绩效运行监控报告',
    '一、分项目监控',
    ...['1.河道清淤', '2.闸门维修'].flatMap((name, index) => [
      name,
      line(['指标', '全年目标', '1—7月完成', '预计全年', '偏差判断']),
      line(['完成数量', '≥120处', `${60 + index}处`, '120处', '无偏差']),
      line(['验收合格率', '≥95%', '97%', '96%', '无偏差']),
    ]),
    '二、监控结论',
    '两个项目进展正常。',
  ];
  it.each([
    ['tabs', (cells: readonly string[]) => cells.join('\t')],
    ['blanks', (cells: readonly string[]) => cells.map((cell) => cell.padEnd(22 - [...cell.matchAll(/[^ -~]/g)].length)).join('')],
  ])('has a list for each project below its numbered name, with %s', (_name, line) => {
    const projects = readDocument('x.txt', new TextEncoder().encode(lists(line).join('\n'))).projects;
    expect(projects.map(({ name, indicators }) => [name.text, ...indicators.map(({ actual }) => actual?.text)].join(' '))).toEqual([
      '河道清淤 60处 97%',
      '闸门维修 61处 97%',
    ]);
  });
});
