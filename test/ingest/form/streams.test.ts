import { describe, expect, it } from 'vitest';
import { extract, rows } from './extract.ts';

/** Forms whose cells stand one a line: the source does not say where a row ends. */

const FLAT = [
  ...['项目名称', '清扫服务', '主管部门', '环卫处', '年度绩效目标', '街道整洁'],
  ...['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '产出指标', '数量指标', '车辆数', '10辆', '射程', '≥80米'],
  ...[
    '质量指标',
    '空气质量',
    '优良',
    '效益指标',
    '经济效益',
    '指标',
    '增收',
    '3500元',
    '满意度指标',
    '服务对象满意度指标',
    '市民满意度',
    '≥90%',
  ],
];
const READ = [
  '产出指标|数量指标|车辆数||10辆|',
  '产出指标|数量指标|射程||≥80米|',
  '产出指标|质量指标|空气质量||优良|',
  '效益指标|经济效益指标|增收||3500元|',
  '满意度指标|服务对象满意度指标|市民满意度||≥90%|',
];

const HEADER = ['一级指标', '二级指标', '三级指标', '指标值'];
const lines = (cells: readonly string[]) => `绩效目标表\n${cells.map((cell) => `${cell} |\n`).join('')}`;

describe('a stream of cells', () => {
  it.each([
    ['a bar behind every cell', FLAT.map((cell) => `${cell} |\n`).join('')],
    ['bars on lines of their own', FLAT.map((cell) => `${cell}\n|\n`).join('')],
    ['empty lines between cells', FLAT.map((cell) => `${cell}\n\n`).join('')],
    ['nothing but line ends', FLAT.map((cell) => `${cell}\n`).join('')],
  ])('is read with %s', (_name, text) => {
    const [project, ...more] = extract(text).projects;
    expect(more).toEqual([]);
    expect(project).toMatchObject({ name: { text: '清扫服务' }, supervisingDepartment: { text: '环卫处' } });
    expect(project?.goals.map((goal) => goal.text)).toEqual(['街道整洁']);
    expect(rows(project)).toEqual(READ);
    expect(project?.problems).toEqual([]);
  });

  it('leaves a target empty where the bars say that its row has ended', () => {
    const text = `绩效目标表\n${HEADER.map((cell) => `${cell} |\n`).join('')}产出指标 |\n数量指标 |\n造林面积 |\n||\n抚育面积 |\n||||\n质量指标 |\n成活率 |\n≥85% |\n`;
    expect(rows(extract(text).projects[0])).toEqual([
      '产出指标|数量指标|造林面积|||',
      '产出指标|数量指标|抚育面积|||',
      '产出指标|质量指标|成活率||≥85%|',
    ]);
  });

  const SCORED = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'];
  const reasons = (text: string) =>
    extract(text).projects[0]?.indicators.map((each) => [each.level2.text, each.level3.text, each.explanation?.text].join('|'));
  const EVALUATED = [
    ...['绩效自评表', '项目名称', '清扫服务', ...SCORED],
    ...['履职效果', '财务管理', '资金合规性', '合规', '合规', '5', '5', ''],
    ...['车辆管理', '出车及时率', '≥90%', '80%', '10', '8', '车辆检修'],
    ...['路面管理', '保洁里程', '80公里', '80公里', '10', '10', ''],
    ...['洒水次数', '≥20次', '30次', '10', '10', ''],
  ];
  const EXPECTED = ['财务管理|资金合规性|', '车辆管理|出车及时率|车辆检修', '路面管理|保洁里程|', '路面管理|洒水次数|'];

  it.each([
    ['nothing', '\n'],
    ['an empty line', '\n\n'],
  ])('takes an empty line for an empty cell where rows come out with it and %s stands between cells', (_name, between) => {
    expect(reasons(EVALUATED.join(between))).toEqual(EXPECTED);
  });

  it('takes an empty line between a label and its value, or between rows, for none', () => {
    const text = EVALUATED.filter((cell) => cell !== '').join('\n');
    const spaced = text.replace('项目名称\n', '项目名称\n\n').replace('80%\n', '80%\n\n');
    expect(extract(spaced).projects[0]?.name.text).toBe('清扫服务');
    expect(reasons(spaced)).toEqual(reasons(text));
  });

  it('has names put together that stand one character a line', () => {
    const text = lines([...HEADER, '产', '出', '指', '标', '数量指标', '造林面积', '≥80亩', '社会效益', '指标', '就业人数', '20人']);
    expect(rows(extract(text).projects[0])).toEqual(['产出指标|数量指标|造林面积||≥80亩|', '产出指标|社会效益指标|就业人数||20人|']);
  });

  it('has a first level above the usual one where two of its names follow each other', () => {
    const text = lines([
      ...HEADER,
      '实施效果指标',
      '产出指标',
      '建设个数',
      '1个',
      '效益指标',
      '利用率',
      '≥90%',
      '过程管理指标',
      '计划管理指标',
      '分解达标率',
      '100%',
    ]);
    expect(rows(extract(text).projects[0])).toEqual([
      '实施效果指标|产出指标|建设个数||1个|',
      '实施效果指标|效益指标|利用率||≥90%|',
      '过程管理指标|计划管理指标|分解达标率||100%|',
    ]);
  });
});

describe('a header', () => {
  const table = (grid: readonly (readonly string[])[]) => `绩效目标表\n${grid.map((row) => row.join('\t')).join('\n')}\n`;

  it('of two lines has the parts of a value in the place of the value', () => {
    const text = table([
      ['一级指标', '二级指标', '三级指标', '指标值', '', '', '权重'],
      ['', '', '', '符号', '值', '单位', ''],
      ['产出指标', '数量指标', '造林面积', '≥', '80', '亩', '20'],
      ['', '质量指标', '成活率', '≥', '85', '%', '30'],
    ]);
    expect(rows(extract(text).projects[0])).toEqual(['产出指标|数量指标|造林面积||≥80亩|', '产出指标|质量指标|成活率||≥85%|']);
  });

  it('of one line has them in front of what was reached', () => {
    const text = table([
      ['一级指标', '二级指标', '三级指标', '权重', '符号', '值', '单位', '实际完成值'],
      ['产出指标', '数量指标', '造林面积', '20', '≥', '80', '亩', '86'],
      ['', '质量指标', '成活率', '30', '≥', '85', '%', '88'],
    ]);
    const [project] = extract(text).projects;
    expect(rows(project)).toEqual(['产出指标|数量指标|造林面积||≥80亩|', '产出指标|质量指标|成活率||≥85%|']);
    expect(project?.indicators.map(({ actual }) => actual?.text)).toEqual(['86', '88']);
  });

  it('has no column in the numbered title above it', () => {
    const text = `云溪县交通局绩效自评报告

三、绩效目标完成情况
指标	年度目标	实际完成	完成率
农村公路里程	46公里	46公里	100%
超限查处率	≥98%	99%	达到目标
`;
    const [project] = extract(text).projects;
    expect(rows(project)).toEqual(['||农村公路里程||46公里|', '||超限查处率||≥98%|']);
    expect(project?.indicators.map(({ actual }) => actual?.text)).toEqual(['46公里', '99%']);
  });

  it('of grades takes the best for the target', () => {
    const text = table([
      ['绩效指标分类', '绩效指标', '绩效指标描述', '绩效指标评价标准', '', '', ''],
      ['', '', '', '优', '良', '中', '差'],
      ['产出指标', '发放率', '发放人数占比', '≥98%', '≥95%', '≥90%', '<90%'],
      ['', '覆盖率', '覆盖人数占比', '≥99%', '≥95%', '≥90%', '<90%'],
    ]);
    expect(rows(extract(text).projects[0])).toEqual(['产出指标||发放率|发放人数占比|≥98%|', '产出指标||覆盖率|覆盖人数占比|≥99%|']);
  });

  it('that names projects makes a form of each', () => {
    const text = table([
      ['项目名称', '项目单位', '预算数', '年度绩效目标', '一级指标', '二级指标', '三级指标', '指标性质', '指标方向', '目标值', '计量单位'],
      ['装备经费', '101-某某局', '100.00', '保障办案。', '产出指标', '数量指标', '采购数量', '正向', '大于等于', '10', '台'],
      ['', '', '', '', '', '质量指标', '验收合格率', '正向', '等于', '100', '%'],
      ['培训经费', '102-某某队', '20.00', '提高能力。', '产出指标', '数量指标', '培训人次', '正向', '大于等于', '80', '人次'],
    ]);
    const { projects } = extract(text);
    expect(
      projects.map(({ name, implementingUnit, budgeted, goals }) => [
        name.text,
        implementingUnit?.text,
        budgeted?.total?.text,
        goals[0]?.text,
      ]),
    ).toEqual([
      ['装备经费', '101-某某局', '100.00', '保障办案。'],
      ['培训经费', '102-某某队', '20.00', '提高能力。'],
    ]);
    expect(projects.map(rows)).toEqual([
      ['产出指标|数量指标|采购数量||大于等于10台|', '产出指标|质量指标|验收合格率||等于100%|'],
      ['产出指标|数量指标|培训人次||大于等于80人次|'],
    ]);
  });
});
