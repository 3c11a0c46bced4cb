import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';

/** Forms of which a part stands one cell a line: the funds above a list with rows, or the list behind a title of its own. */

const read = (text: string) => readDocument('x.txt', new TextEncoder().encode(text)).projects;

const HEAD = ['项目支出绩效自评表', '（2022年度）', '项目名称：渠道清淤', '主管部门：云溪县水利局'];
const FUNDS = [
  ...['项目资金', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ...['年度资金总额', '150.00', '180.00', '171.00', '10', '95.00%', '9.50'],
  ...['其中：当年财政拨款', '120.00', '150.00', '141.00', '—', '94.00%', '—'],
  ...['上年结转资金', '30.00', '30.00', '30.00', '—', '100.00%', '—'],
  ...['其他资金', '0.00', '0.00', '0.00', '—', '—', '—'],
];
const COLUMNS = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const ROWS = [
  ['产出指标', '数量指标', '清淤渠道', '≥40公里', '42公里', '50', '50.00'],
  ['效益指标', '社会效益指标', '受益人口', '≥3万人', '3万人', '30', '30.00'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '88%', '10', '9.78'],
];

const amounts = (project: ReturnType<typeof read>[number] | undefined) =>
  (['initialBudget', 'budgeted', 'spent'] as const).map((column) => {
    const { total, fiscal, carriedOver, other } = project?.[column] ?? {};
    return [total, fiscal, carriedOver, other].map((field) => field?.text).join(' ');
  });

describe('funds one cell a line above a list of rows', () => {
  it.each([
    ['tabs', '\t'],
    ['blanks', '   '],
  ])('are read by their header where the list has %s', (_name, gap) => {
    const list = [COLUMNS, ...ROWS, ['总分', '—', '—', '—', '—', '100', '99.28']].map((cells) => cells.join(gap));
    const [project, ...more] = read([...HEAD, '单位：万元', ...FUNDS, ...list, ''].join('\n'));
    expect(more).toEqual([]);
    expect(amounts(project)).toEqual(['150.00 120.00 30.00 0.00', '180.00 150.00 30.00 0.00', '171.00 141.00 30.00 0.00']);
    expect(project?.executionRate?.text).toBe('95.00%');
    expect(project?.indicators.map(({ level3, score }) => `${level3.text} ${score?.text}`)).toEqual([
      '清淤渠道 50.00',
      '受益人口 30.00',
      '群众满意度 9.78',
    ]);
    expect(project?.problems).toEqual([]);
  });
});

describe('a form with all cells on lines of their own', () => {
  const REASONS = ['无', '无', '排期较晚'];
  const form = (name: string, title: string) => [
    '项目支出绩效自评表（2022年度）',
    ...['项目名称', name, '实施单位', '云溪县水利局', '资金情况（万元）'],
    ...['资金类别', ...FUNDS.slice(1)],
    '年度总体目标：清淤渠道40公里。',
    '实际完成情况：清淤渠道42公里。',
    ...(title === '' ? [] : [title]),
    ...COLUMNS,
    '偏差原因分析及改进措施',
    ...ROWS.flatMap((cells, index) => [...cells, REASONS[index] ?? '']),
    ...['总分', '—', '—', '—', '—', '100', '99.28', '—'],
  ];

  it.each(['', '绩效指标完成情况', '绩效指标'])('has its goals in lines with their labels, and %s above its list', (title) => {
    for (const other of ['', '序号\t项目名称\t预算数\n1\t渠道清淤\t180.00\n2\t管网维护\t20.00\n']) {
      const forms = [form('渠道清淤', title), form('管网维护', title)].map((lines, index) => [`附件${index + 1}`, ...lines, ''].join('\n'));
      const projects = read([other, ...forms].join('\n')).filter(({ indicators }) => indicators.length > 0);
      expect(projects.map(({ name }) => name.text)).toEqual(['渠道清淤', '管网维护']);
      for (const project of projects) {
        expect(amounts(project)).toEqual(['150.00 120.00 30.00 0.00', '180.00 150.00 30.00 0.00', '171.00 141.00 30.00 0.00']);
        expect(project.goals.map(({ text }) => text)).toEqual(['清淤渠道40公里。']);
        expect(project.achievement?.text).toBe('清淤渠道42公里。');
        expect(
          project.indicators.map(({ level3, actual, explanation }) => [level3.text, actual?.text, explanation?.text].join(' ')),
        ).toEqual(['清淤渠道 42公里 无', '受益人口 3万人 无', '群众满意度 88% 排期较晚']);
        expect(project.problems).toEqual([]);
      }
    }
  });
});
