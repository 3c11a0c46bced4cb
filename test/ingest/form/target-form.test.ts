import { describe, expect, it } from 'vitest';
import { extract, rows } from './extract.ts';

/** Rows as one cell a line behind a tab, an empty line behind each row. */
const cells = (table: readonly (readonly string[])[]) => table.map((row) => row.map((cell) => `\t${cell}\n`).join('')).join('\n');

const HEADER = ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'];
const BODY = [
  ['产出指标', '数量指标', '培训人次', '参加培训的人次', '≥120人次', '历史数据'],
  ['', '质量指标', '合格率', '合格人数占比', '≥95%', '工作计划'],
  ['满意度指标', '服务对象满意度指标', '学员满意度', '学员满意比例', '≥90%', ''],
];
const READ = [
  '产出指标|数量指标|培训人次|参加培训的人次|≥120人次|历史数据',
  '产出指标|质量指标|合格率|合格人数占比|≥95%|工作计划',
  '满意度指标|服务对象满意度指标|学员满意度|学员满意比例|≥90%|',
];
const form = (title: string, body: readonly (readonly string[])[] = BODY, goals = '1.提高能力\n2.改进服务') =>
  `${title}\n\n${cells([['绩效目标', goals], HEADER, ...body])}\n\n`;

describe('rows of a target form', () => {
  it('are read with inherited levels, their values and lines', () => {
    const [project] = extract(form('1.干部培训经费绩效目标表')).projects;
    expect(rows(project)).toEqual(READ);
    expect(project?.name).toMatchObject({ text: '干部培训经费', place: { line: 1 } });
    expect(project?.goals.map((goal) => [goal.text, goal.place?.line])).toEqual([
      ['提高能力', 4],
      ['改进服务', 5],
    ]);
    expect(project?.indicators[1]).toMatchObject({
      level1: { text: '产出指标', place: { line: 21 } },
      target: { value: { comparator: '≥', number: 95 }, place: { line: 25 } },
    });
    expect(project?.cells).toEqual({ recognised: 17, read: 17 });
    expect(project?.problems).toEqual([]);
  });

  it('come out the same from tabs, bars and spaces, in other column orders and under other names', () => {
    const other = (row: readonly string[], separator: string) => [row[0], row[1], row[2], row[4], row[5], row[3]].join(separator);
    const header = ['一级指标', '二级指标', '三级指标', '指标解释', '年度指标值', '绩效标准'];
    const tabs = `干部培训经费绩效目标表\n${[header, ...BODY].map((row) => other(row, '\t')).join('\n')}\n`;
    const bars = `干部培训经费绩效目标表\n${[header, ...BODY].map((row) => `${other(row, ' | ')} |`).join('\n')}\n`;
    for (const text of [tabs, bars]) expect(rows(extract(text).projects[0])).toEqual(READ);
  });

  it('join comparator, number and unit from columns of their own', () => {
    const header = ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '权重'];
    const body = [
      ['产出指标', '数量指标', '培训人次', '≥', '120', '人次', '50'],
      ['', '时效指标', '完成时间', '定性', '及时', '', '40'],
    ];
    const { projects } = extract(`培训绩效目标表\n${[header, ...body].map((row) => row.join('\t')).join('\n')}\n`);
    expect(projects[0]?.indicators.map((indicator) => [indicator.target.text, indicator.weight?.value?.points])).toEqual([
      ['≥120人次', 50],
      ['及时', 40],
    ]);
    expect(projects[0]?.indicators[0]?.target.value).toMatchObject({ kind: 'quantity', number: 120, unit: { printed: '人次' } });
  });

  it('with a cell missing are mended where the others fit, and say so', () => {
    const body = [BODY[0] ?? [], ['', '质量指标', '合格率', '≥95%', '工作计划'], BODY[2] ?? []];
    const [project] = extract(form('培训绩效目标表', body)).projects;
    expect(rows(project)[1]).toBe('产出指标|质量指标|合格率?||≥95%?|工作计划?');
    expect(project?.problems).toMatchObject([{ code: 'lowConfidenceRow', place: { line: 22 } }]);
  });

  it('that cannot be brought to the header are reported, never silently lost', () => {
    const body = [BODY[0] ?? [], ['', '质量指标', '合格率', '多出的话', '合格人数占比', '≥95%', '工作计划'], BODY[2] ?? []];
    const [project] = extract(form('培训绩效目标表', body)).projects;
    expect(project?.problems.map(({ code }) => code)).toEqual(['lowConfidenceRow', 'unreadableCell']);
    expect(project?.cells.recognised).toBeGreaterThan(project?.cells.read ?? 0);
  });

  it('that the end of the source breaks off are cut off, not indicators', () => {
    const text = form('培训绩效目标表').split('\n').slice(0, 22).join('\n');
    const [project] = extract(text).projects;
    expect(project?.indicators).toHaveLength(1);
    expect(project?.cutOff).toMatchObject({ line: 21 });
    expect(project?.problems.map((problem) => problem.code)).toEqual(['cutOff']);
  });
});

describe('fields of a target form', () => {
  const fields = [
    ['203001某某局本级', '单位：万元'],
    ['项目编码', '13030322P00401110001D', '项目名称', '车辆保险费'],
    ['预算规模及资金用途', '预算数', '27.80', '其中：财政    资金', '20.80', '其他资金', '7'],
    ['', '预算数27.8万元，其中：财政资金20.8万元。'],
    ['资金支出计划（%）', '3月底', '6月底', '10月底', '12月底'],
    ['', '', '30%', '60%', '100%'],
    ['绩效目标', '1.保障运行2.节约开支'],
    HEADER,
    ...BODY,
  ];
  const { projects } = extract(`1.车辆保险费绩效目标表\n${cells(fields)}\n\n`);
  const [project] = projects;

  it('are read with their unit and lines', () => {
    expect(project).toMatchObject({
      name: { text: '车辆保险费' },
      code: { text: '13030322P00401110001D' },
      reportingUnit: { text: '203001某某局本级', place: { line: 2 } },
      unit: '万元',
      budgeted: {
        total: { text: '27.80', value: { fen: 27_800_000 } },
        fiscal: { value: { fen: 20_800_000 } },
        other: { value: { fen: 7_000_000 } },
      },
      purposeAmounts: { total: { text: '27.8万元', value: { fen: 27_800_000 } }, fiscal: { value: { fen: 20_800_000 } } },
    });
    expect(project?.goals.map((goal) => goal.text)).toEqual(['保障运行', '节约开支']);
  });

  it('keep the empty month of the plan in its place', () => {
    expect(project?.disbursementPlan?.map((step) => [step.month, step.share.text])).toEqual([
      [3, ''],
      [6, '30%'],
      [10, '60%'],
      [12, '100%'],
    ]);
  });

  it('that cannot be read are problems and count against coverage', () => {
    const broken = cells(fields.map((row) => row.map((cell) => (cell === '27.80' ? '2x.80' : cell === '60%' ? '六成' : cell))));
    const [other] = extract(`1.车辆保险费绩效目标表\n${broken}\n\n`).projects;
    expect(other?.problems.map((problem) => [problem.code, problem.text, problem.subject])).toEqual([
      ['unreadableCell', '六成', 'disbursementPlan'],
      ['unreadableCell', '2x.80', 'budgeted.total'],
    ]);
    expect(other?.cells.read).toBeLessThan(other?.cells.recognised ?? 0);
  });
});

describe('the national form', () => {
  const table = [
    ['项目名称', '绿化养护', '', ''],
    ['主管部门', '园林局', '实施单位', '绿化中心'],
    ['项目资金（万元）', '年度资金总额：', '100.5', ''],
    ['', '其中：财政拨款', '80.5', ''],
    ['', '其他资金', '20', ''],
    ['年度总体目标', '目标1：完成养护；目标2：提高水平。', '', ''],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '分值'],
    ['', '产出指标', '数量指标', '养护面积', '≥', '100', '公顷', '20'],
    ['', '', '', '巡查次数', '≥', '12', '次', '10'],
    ['', '满意度指标', '服务对象满意度指标', '群众满意度', '≥', '90', '%', '10'],
    ['合计', '', '', '', '', '', '', '40'],
  ];
  const shortened = table.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  const head = '项目支出绩效目标表\n（2023年度）\n';

  it.each([
    ['one cell a line', head + cells(table)],
    ['one cell a line, without the empty cells at the end', head + cells(shortened)],
    ['tabs', head + table.map((row) => row.join('\t')).join('\n')],
    ['bars', head + shortened.map((row) => `${row.join(' | ')} |`).join('\n')],
    ['bars on both sides', head + table.map((row) => `| ${row.join(' | ')} |`).join('\n')],
  ])('is read from %s', (_name, text) => {
    const { projects } = extract(`${text}\n\n${text}\n`);
    expect(projects).toHaveLength(2);
    for (const project of projects) {
      expect(project).toMatchObject({
        name: { text: '绿化养护' },
        supervisingDepartment: { text: '园林局' },
        implementingUnit: { text: '绿化中心' },
        budgeted: { total: { value: { fen: 100_500_000 } }, fiscal: { value: { fen: 80_500_000 } }, other: { value: { fen: 20_000_000 } } },
        totalWeight: { text: '40' },
        problems: [],
      });
      expect(project.goals.map((goal) => goal.text)).toEqual(['完成养护；', '提高水平。']);
      expect(rows(project)).toEqual([
        '产出指标|数量指标|养护面积||≥100公顷|',
        '产出指标|数量指标|巡查次数||≥12次|',
        '满意度指标|服务对象满意度指标|群众满意度||≥90%|',
      ]);
    }
  });
});

describe('titles', () => {
  const names = ['道路绿化工程', '老年大学办公经费', '党员教育培训', '离休干部药费'];
  const goals = ['1.绿化道路两侧工程', '1.保障老年大学办公', '1.党员教育培训到位', '1.离休干部药费报销'];
  const title = (index: number) => `${index + 1}.${names[index] ?? ''}绩效目标表\n`;
  const table = (index: number) => `${cells([['绩效目标', goals[index] ?? ''], HEADER, ...BODY])}\n\n`;

  it('behind their tables are paired by order and content, and said to be misplaced', () => {
    const text = [title(0), table(0), table(1), title(1), table(2), title(2), title(3), table(3)].join('');
    const { projects } = extract(text);
    expect(projects.map((project) => project.name.text)).toEqual(names);
    expect(projects.map((project) => project.problems.map((problem) => problem.code))).toEqual([
      [],
      ['misplacedTitle'],
      ['misplacedTitle'],
      [],
    ]);
  });

  it('that are missing lose no table', () => {
    const { projects } = extract([title(0), table(0), table(1), title(2), table(2)].join(''));
    expect(projects.map((project) => project.name.text)).toEqual([names[0], '', names[2]]);
    expect(projects[1]?.problems.map((problem) => problem.code)).toEqual(['missingTitle']);
  });

  it('without a table are reported', () => {
    const { projects, problems } = extract([title(0), table(0), title(1), title(2), table(2)].join(''));
    expect(projects).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'titleWithoutTable', text: '老年大学办公经费绩效目标表' }]);
  });

  it('that name another project than the name cell are kept', () => {
    const text = `3.党员教育培训绩效目标表\n${cells([['项目编码', '1', '项目名称', '离休干部药费'], ['绩效目标', '1.报销'], HEADER, ...BODY])}\n\n`;
    expect(extract(text).projects[0]).toMatchObject({ name: { text: '离休干部药费' }, title: { text: '党员教育培训' } });
  });
});

describe('other shapes', () => {
  it('reads indicators in the manner of a list', () => {
    const text = [
      '机房租赁',
      '',
      '1681680',
      '',
      '【总体目标】',
      '',
      '保障延续',
      '',
      '【产出指标-数量指标】',
      '',
      '指标1：机柜数量（≥77台）',
      '',
      '【满意度指标-服务对象满意度指标】',
      '',
      '指标1：满意度（≥90%）',
      '',
    ].join('\n');
    const [project] = extract(text).projects;
    expect(project?.name.text).toBe('机房租赁');
    expect(rows(project)).toEqual(['产出指标|数量指标|机柜数量||≥77台|', '满意度指标|服务对象满意度指标|满意度||≥90%|']);
  });

  it('gives a second level that stands alone over its list the first one that it belongs to', () => {
    const text = [
      '渠道维修',
      '',
      '1860000',
      '',
      '【数量指标】',
      '指标：维修渠道（≥42公里）',
      '【社会效益指标】',
      '指标：知晓率（≥90%）',
      '',
    ].join('\n');
    expect(rows(extract(text).projects[0])).toEqual(['产出指标|数量指标|维修渠道||≥42公里|', '效益指标|社会效益指标|知晓率||≥90%|']);
  });

  it('takes the number of the next table for no measure', () => {
    const cells = [
      '一级指标',
      '二级指标',
      '三级指标',
      '指标值',
      '产出指标',
      '数量指标',
      '维修渠道',
      '≥42公里',
      '满意度指标',
      '服务对象满意度',
      '用户满意度',
      '≥90%',
    ];
    const form = (name: string) => ['项目名称：', name, '年度目标', '完成维修任务。', '绩效指标', ...cells];
    const text = ['项目绩效目标表', '表1', ...form('渠道维修'), '表2', ...form('闸门更换'), ''].join('\n');
    expect(extract(text).projects.map((project) => rows(project).length)).toEqual([2, 2]);
  });

  it('leaves lists of projects alone', () => {
    const list = '预算安排表\n序号\t项目名称\t金额\n1\t道路\t20\n2\t绿化\t30\n合计\t50\n';
    expect(extract(list).projects).toEqual([]);
  });
});
