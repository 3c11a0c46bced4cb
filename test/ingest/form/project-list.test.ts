import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';

const LIST = `2023年度项目支出绩效自评结果汇总表
单位：万元
序号\t项目名称\t主管部门\t实施单位\t全年预算数\t全年执行数\t执行率\t自评得分
1\t节水宣传\t云溪县水务局\t云溪县节水中心\t24.50\t21.60\t88.16%\t95.5
2\t管网维护\t云溪县住建局\t云溪县住建局\t10.00\t10.00\t100%\t100
合计\t\t\t\t34.50\t31.60\t91.59%\t
`;

const read = (text: string) => readDocument('x.txt', new TextEncoder().encode(text)).projects;

describe('a list with a row for each project', () => {
  it('gives a project for each row, with its money and its score', () => {
    const cells = read(LIST).map(({ form, name, supervisingDepartment, budgeted, spent, executionRate, totalScore, totalWeight }) => [
      form,
      ...[name, supervisingDepartment, budgeted?.total, spent?.total, executionRate, totalScore, totalWeight].map((field) => field?.text),
    ]);
    expect(cells).toEqual([
      ['project-list', '节水宣传', '云溪县水务局', '24.50', '21.60', '88.16%', '95.5', undefined],
      ['project-list', '管网维护', '云溪县住建局', '10.00', '10.00', '100%', '100', undefined],
    ]);
  });

  it('has scored projects under 项目, whatever makes its cells', () => {
    const names = (text: string) => read(text).map(({ form, name, totalScore }) => [form, name.text, totalScore?.text].join(' '));
    const all = ['project-list 节水宣传 95.5', 'project-list 管网维护 100'];
    const bare = LIST.replace('项目名称', '项目').replace('实施单位', '自评等级');
    expect(names(bare)).toEqual(all);
    expect(names(bare.replaceAll(/^(.*\t.*)$/gm, (row) => `| ${row.replaceAll('\t', ' | ')} |`))).toEqual(all);
    // What has no score is no project.
    expect(names(bare.replace('自评得分', '支付次数'))).toEqual([]);
  });

  it('leaves a list without scores to the tables of the paper', () => {
    expect(read(LIST.replace('自评得分', '支付次数'))).toEqual([]);
  });
});

const HEADER = ['项目编码', '项目名称', '预算金额（万元）', '年度绩效目标', '一级指标', '二级指标', '三级指标', '指标值', '权重'];
const MEASURES = [
  ['产出指标', '数量指标', '疏通沟渠里程', '≥12公里', '60'],
  ['效益指标', '社会效益指标', '受益农户数', '≥300户', '30'],
  ['满意度指标', '服务对象满意度指标', '农户满意度', '≥90%', '10'],
];

const tableOf = (rows: readonly (readonly string[])[], separator: string): string =>
  ['2024年项目支出绩效目标表', HEADER.join(separator), ...rows.map((row) => row.join(separator)), ''].join('\n');

/** Every row with the cells of its project in front. */
const repeated = (...leads: readonly (readonly string[])[]) => leads.flatMap((lead) => MEASURES.map((row) => [...lead, ...row]));

const summary = (text: string) =>
  read(text).map(({ name, budgeted, goals, indicators, problems }) => [
    name.text,
    budgeted?.total?.text,
    goals.map((goal) => goal.text).join('|'),
    indicators.length,
    indicators.some(({ weight }) => weight?.uncertain === true),
    problems.length,
  ]);

const CANALS = ['0001', '沟渠疏通', '42', '疏通村内沟渠。'];
const WELLS = ['0002', '水井修缮', '18.6', '修缮旧水井。'];

describe('a list whose merged cells are printed again in every row', () => {
  it.each([' | ', '\t'])('is one project as long as they stay the same', (separator) => {
    expect(summary(tableOf(repeated(CANALS), separator))).toEqual([['沟渠疏通', '42', '疏通村内沟渠。', 3, false, 0]]);
    expect(summary(tableOf(repeated(CANALS, WELLS), separator))).toEqual([
      ['沟渠疏通', '42', '疏通村内沟渠。', 3, false, 0],
      ['水井修缮', '18.6', '修缮旧水井。', 3, false, 0],
    ]);
  });

  it('is another project where a code or an amount is another, though the name is the same', () => {
    const [, name = '', ...more] = CANALS;
    expect(summary(tableOf(repeated(CANALS, ['0003', name, ...more]), '\t')).map(([, , , rows]) => rows)).toEqual([3, 3]);
  });

  it('goes on below its header on the next page', () => {
    const rows = repeated(CANALS, WELLS);
    expect(summary(tableOf([...rows.slice(0, 5), HEADER, ...rows.slice(5)], '\t')).map(([name, , , count]) => [name, count])).toEqual([
      ['沟渠疏通', 3],
      ['水井修缮', 3],
    ]);
  });

  it('makes nothing of the points of a project of one row, which may be a row of the one beside it', () => {
    const lone = [...WELLS, ...(MEASURES[0] ?? [])];
    expect(summary(tableOf([...repeated(CANALS), lone], '\t')).map(([name, , , rows, unsure]) => [name, rows, unsure])).toEqual([
      ['沟渠疏通', 3, false],
      ['水井修缮', 1, true],
    ]);
  });
});
