import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  type Form,
  HEBEI,
  HEBEI_FOLDED,
  HUBEI,
  LAYOUTS,
  NATIONAL,
  readForms,
  readText,
  SICHUAN,
  STEPWISE,
  summary,
} from './self-evaluation-forms.ts';

const one = (form: Form) => readForms(blocksOf(form))[0];

describe('the national template', () => {
  const project = one(NATIONAL);

  it('reads funds by row and column, and the execution row with its points', () => {
    expect(summary(project)).toMatchObject({
      name: '乡村道路养护',
      prints: ['score', 'executionFormula'],
      year: 2022,
      unit: '万元',
      units: [undefined, '某县公路服务中心', '某县交通运输局'],
      initialBudget: { total: '120.00', fiscal: '100.00', carriedOver: '20.00', other: '0.00' },
      budgeted: { total: '118.50', fiscal: '98.50', carriedOver: '20.00', other: '0.00' },
      spent: { total: '96.30', fiscal: '90.30', carriedOver: '6.00', other: '0.00' },
      execution: ['81.27%', '10', '8.13'],
      goals: ['完成日常养护120公里'],
      achievement: '完成养护118公里',
      dimensions: [
        ['产出指标', '50'],
        ['效益指标', '30'],
        ['满意度指标', '10'],
      ],
      totals: ['100', '95.88'],
    });
    expect(project?.spent?.total?.value?.fen).toBe(96_300_000);
  });

  it('hands merged levels down and keeps the cause of a deviation', () => {
    const rows = summary(project)?.indicators ?? [];
    expect(rows).toHaveLength(8);
    expect(rows[1]).toEqual(['产出指标', '数量指标', '修补坑槽面积', '≥800平方米', '860平方米', '10', '10', '', undefined]);
    expect(rows[6]).toEqual(['效益指标', '可持续影响指标', '养护机制健全性', '健全', '基本健全', '10', '8', '制度修订中', undefined]);
  });

  it('gives every field its line and reads every cell', () => {
    expect(project?.indicators[7]?.score?.place?.line).toBe(20);
    expect(project?.totalScore?.place?.line).toBe(21);
    expect(project?.problems).toEqual([]);
    expect(project?.cells.read).toBe(project?.cells.recognised);
  });
});

describe('a total whose number stands on the line below', () => {
  const totalled = (total: string) => {
    const text = [...NATIONAL.title, ...NATIONAL.grid.slice(0, -1).map((row) => row.join('\t')), total, ''].join('\n');
    const project = readText(text)[0];
    return [project?.totalScore?.text, project?.totalScore?.uncertain ?? false, project?.cells.recognised === project?.cells.read];
  };
  it.each([
    ['is read', '总分\n95.88', ['95.88', false, true]],
    ['is read below the blanks of its row', '总分\t\t\t\t\t\t\t\t\t\n95.88', ['95.88', false, true]],
    ['is not read where a part of it stands in the row', '总分\t\t\t\t\t\t\t100\t9\t\n5.88', [undefined, false, false]],
    ['is unsure where it may be the number of a page', '总分\t\t\t\t\t\t\t100\t9\t\n8', ['9', true, true]],
    ['is none where it can only be the number of a page', '总分\t\t\t\t\t\t\t100\t95.88\t\n12', ['95.88', false, true]],
  ])('%s', (_name, total, expected) => {
    expect(totalled(total)).toEqual(expected);
  });
});

describe('rates and headers', () => {
  const withCell = (before: string, after: string) => {
    const grid = NATIONAL.grid.map((row) => row.map((cell) => (cell === before ? after : cell)));
    return one({ ...NATIONAL, grid });
  };
  it('takes a bare share of one for its percent, and is not sure of it', () => {
    expect(withCell('81.27%', '0.8127')?.executionRate).toMatchObject({ value: { percent: 81.27, decimals: 2 }, uncertain: true });
  });
  it('counts the figures of a row that ran into the header above it', () => {
    const project = withCell('得分', '得分；年度资金总额：；120.00；118.50；96.30；10；81.27%；8.13');
    expect((project?.cells.recognised ?? 0) - (project?.cells.read ?? 0)).toBe(13);
  });
});

describe('other families', () => {
  it('joins comparator, value and unit of the Sichuan form and takes the code off the name', () => {
    const project = summary(one(SICHUAN));
    expect(project).toMatchObject({
      name: '办公设备更新',
      code: '51099924T000010263357',
      prints: ['score', 'executionFormula'],
      initialBudget: { total: '0.00', fiscal: '0.00', other: '0.00' },
      budgeted: { total: '3.36', fiscal: '3.36', other: '0.00' },
      execution: ['100.00%', '10', '10'],
      goals: ['完成设备购买并支付'],
      achievement: '已全部完成支付',
      issues: '验收较晚',
    });
    expect(project?.indicators.map((row) => row.slice(2, 7))).toEqual([
      ['设备验收合格率', '=100%', '100', '40', '40'],
      ['购买电脑', '≥13台', '13', '20', '20'],
      ['办公条件改善', '优', '优', '20', '20'],
      ['使用人员满意度', '≥90%', '95', '10', '10'],
    ]);
  });

  it('takes the points of execution of the Hubei form from its brackets', () => {
    const project = one(HUBEI);
    expect(summary(project)).toMatchObject({
      prints: ['score', 'executionFormula'],
      year: 2021,
      execution: ['95%', '20', '19'],
      totals: [undefined, '99'],
      units: ['某局', '某中心', '某卫健局'],
    });
    expect(project?.reportDate?.value).toMatchObject({ kind: 'date', date: { year: 2022, month: 3, day: 1 } });
  });

  it('reads labels and amounts by turns, and rows whose columns shift', () => {
    const project = summary(one(HEBEI));
    expect(project).toMatchObject({
      prints: ['score'],
      units: ['某市档案馆', '某市档案局', undefined],
      budgeted: { total: '82.00', fiscal: '80.00', other: '2.00' },
      received: { total: '80.00', fiscal: '78.00', other: '2.00' },
      spent: { total: '78.67', fiscal: '76.67', other: '2.00' },
      execution: ['95.94%', undefined, undefined],
      achievement: '完成馆藏档案数字化，质量达标',
      completion: '98%',
      totals: [undefined, '99'],
      issues: '扫描设备不足',
    });
    expect(project?.indicators).toEqual([
      ['产出指标', '数量指标', '数字化页数', '≥100万页', '98万页', undefined, '29', undefined, undefined],
      ['产出指标', '质量指标', '抽检合格率', '≥99%', '99.2%', undefined, '30', undefined, undefined],
      ['预算执行率指标', '预算执行率', '执行金额占预算金额比例', '执行率≥90%', '95.94%', undefined, '20', undefined, true],
      ['满意度指标', '', '利用者满意度', '≥90%', '93%', undefined, '20', undefined, undefined],
    ]);
    expect(one(HEBEI)?.indicators[1]?.description?.text).toBe('按批次抽检');
  });

  it('reads single score, weight and folded score of the later Hebei form', () => {
    const project = one(HEBEI_FOLDED);
    expect(project?.prints).toEqual(['score']);
    expect(project?.executionRate?.value?.percent).toBe(100);
    const [, second] = project?.indicators ?? [];
    expect([second?.target.text, second?.actual?.text, second?.rawScore?.text, second?.weight?.text, second?.score?.text]).toEqual([
      '≥75%',
      '70%',
      '28.00',
      '30.00',
      '8.40',
    ]);
    expect(project?.totalScore?.value?.points).toBe(14.65);
  });

  it('compares the metric, not the goal, where a stepwise form has both', () => {
    const project = one(STEPWISE);
    expect(project?.prints).toEqual(['score']);
    expect(summary(project)?.indicators.map((row) => row.slice(2, 7))).toEqual([
      ['预算完成率', '100%', '100%', '1', '1'],
      ['档案建档率', '≥75%', '81.74%', '5', '5'],
      ['财务管理规范度', '100%', '规范', '2', '1.5'],
    ]);
  });

  it('takes a weight from the brackets behind the name of a measure', () => {
    const project = one({
      title: ['项目绩效自评表'],
      grid: [
        ['项目名称', '信息化运维'],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '全年完成值', '自评得分'],
        ['产出指标', '数量指标', '维护系统数量（20分）', '≥3个', '3个', '20'],
      ],
    });
    expect(summary(project)?.indicators).toEqual([
      ['产出指标', '数量指标', '维护系统数量', '≥3个', '3个', '20', '20', undefined, undefined],
    ]);
  });

  it('prefers a target revised during the year and needs no levels', () => {
    const project = one({
      title: ['部门整体绩效自评表'],
      grid: [
        ['自评总分（分）', '97.6'],
        [
          '指标名称',
          '计量单位',
          '指标性质',
          '年初指标值',
          '调整指标值',
          '全年完成值',
          '得分系数（%）',
          '指标权重（分）',
          '指标得分（分）',
          '是否核心指标',
        ],
        ['人员控制率', '%', '≤', '100', '', '92', '100', '2', '2', '否'],
        ['宣传活动次数', '次', '≥', '10', '12', '43', '100', '10', '10', '是'],
      ],
    });
    expect(project?.prints).toEqual(['score']);
    expect(project?.totalScore?.value?.points).toBe(97.6);
    expect(summary(project)?.indicators.map((row) => row.slice(2, 7))).toEqual([
      ['人员控制率', '≤100%', '92', '2', '2'],
      ['宣传活动次数', '≥12次', '43', '10', '10'],
    ]);
  });
});

describe('layouts', () => {
  const forms = { NATIONAL, SICHUAN, HUBEI, HEBEI };
  for (const [name, form] of Object.entries(forms)) {
    for (const [layout, write] of Object.entries(LAYOUTS)) {
      // Rows of these forms are told apart by their empty cells.
      if (name === 'HEBEI' && layout === 'tabsWithoutEmptyCells') continue;
      it(`reads ${name} laid out as ${layout} like its blocks`, () => {
        const projects = readText(write(form));
        expect(projects).toHaveLength(1);
        const { issues: _issues, ...expected } = summary(one(form)) ?? {};
        expect(summary(projects[0])).toMatchObject(expected);
      });
    }
  }

  it('reads a form whose cells all stand on one line, separated by blanks', () => {
    const cells = [...NATIONAL.title, ...NATIONAL.grid.flat()].filter((cell) => cell !== '');
    const [project] = readText(cells.join(' '));
    expect(summary(project)).toMatchObject(summary(one(NATIONAL)) ?? {});
    expect(project?.executionRate?.uncertain).toBeUndefined();
    expect(project?.indicators.map((indicator) => indicator.score?.uncertain)).toEqual(Array(8).fill(undefined));
  });

  it('finds several forms of different makes in one document', () => {
    const text = [NATIONAL, HEBEI, SICHUAN].map((form) => LAYOUTS.tabs(form)).join('\n\n');
    expect(readText(text).map((project) => [project.name.text, project.form, project.indicators.length])).toEqual([
      ['乡村道路养护', 'self-evaluation', 8],
      ['档案数字化', 'self-evaluation', 4],
      ['办公设备更新', 'self-evaluation', 4],
    ]);
  });
});

describe('what cannot be told', () => {
  it('leaves an empty cell of an intact grid empty', () => {
    const project = one({
      title: ['项目支出绩效自评表'],
      grid: [
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
        ['产出指标', '数量指标', '台账数', '≥80', '90', '10', '', ''],
        ['', '', '会议数', '≥80', '', '10', '10', ''],
        ['', '', '报告数', '5', '5', '10', '10', ''],
      ],
    });
    expect(summary(project)?.indicators.map((row) => row.slice(3, 7))).toEqual([
      ['≥80', '90', '10', undefined],
      ['≥80', undefined, '10', '10'],
      ['5', '5', '10', '10'],
    ]);
  });

  it('marks a row uncertain when the grid is lost and a number is missing', () => {
    const project = one({
      title: ['项目支出绩效自评表'],
      grid: [
        ['一级指标', '二级指标', '三级指标', '', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
        ['产出指标', '数量指标', '台账数', '≥80', '90', '10'],
        ['', '', '会议数', '≥80', '10', '10'],
      ],
    });
    for (const indicator of project?.indicators ?? []) expect([indicator.target.text, indicator.target.uncertain]).toEqual(['≥80', true]);
  });

  it('keeps sub-rows without points and gives them none', () => {
    const project = one({
      title: ['绩效目标自评表'],
      grid: [
        ['一级指标', '二级指标', '三级指标', '分值', '年度指标值', '全年实际值', '得分'],
        ['产出指标（50分）', '数量指标', '补助面积', '20', '29.5亩', '29.5亩', '20'],
        ['其中桃树种植面积', '1.5亩', '1.5亩'],
        ['质量指标', '', '', '', '', '', ''],
        ['作物成活率', '5', '95%', '95%', '5'],
      ],
    });
    expect(summary(project)?.indicators.map((row) => row.slice(1, 7))).toEqual([
      ['数量指标', '补助面积', '29.5亩', '29.5亩', '20', '20'],
      ['数量指标', '其中桃树种植面积', '1.5亩', '1.5亩', undefined, undefined],
      ['质量指标', '作物成活率', '95%', '95%', '5', '5'],
    ]);
  });

  it('adds up no half of the parts: of two kinds of other money only the total is kept', () => {
    const project = one({
      title: ['项目支出绩效自评表'],
      grid: [
        ['资金情况（元）', '', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
        ['', '年度资金总额', '1500000', '1200000', '10', '80%', '8'],
        ['', '其中：自筹资金', '1000000', '800000', '—', '80%', '—'],
        ['', '社会资金', '500000', '400000', '—', '80%', '—'],
        ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '面积', '≥1000亩', '900亩', '90', '81'],
      ],
    });
    expect(summary(project)?.budgeted).toEqual({ total: '1500000' });
    expect(project?.spent?.total?.value).toEqual({ fen: 120_000_000, unit: '元', decimals: 0 });
    expect(project?.problems.map((problem) => [problem.code, problem.subject])).toEqual([
      ['unreadableCell', 'budgeted.other'],
      ['unreadableCell', 'spent.other'],
      ['unreadableCell', 'executionRate'],
      ['unreadableCell', 'executionRate'],
      ['unreadableCell', 'form'],
      ['unreadableCell', 'form'],
    ]);
  });

  const withSources = (...rows: string[][]) =>
    one({
      title: ['项目支出绩效自评表'],
      grid: [
        ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
        ...rows,
        ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分', ''],
        ['产出指标', '数量指标', '培训期数', '≥6期', '6期', '90', '90', ''],
      ],
    });

  it('keeps the rate of every source, and money from above that stands beside the fiscal money as a source of its own', () => {
    const project = withSources(
      ['', '年度资金总额', '120', '150', '135', '10', '90%', '9'],
      ['', '其中：财政拨款', '100', '110', '104.5', '—', '95%', '—'],
      ['', '上级补助', '20', '30', '24', '—', '80%', '—'],
      ['', '其他资金', '0', '10', '6.5', '—', '65%', '—'],
    );
    expect(summary(project)?.budgeted).toEqual({ total: '150', fiscal: '110', superior: '30', other: '10' });
    expect(Object.entries(project?.sources ?? {}).map(([source, { rate }]) => [source, rate?.text])).toEqual([
      ['fiscal', '95%'],
      ['superior', '80%'],
      ['other', '65%'],
    ]);
    expect(project?.executionRate?.text).toBe('90%');
  });

  it('takes money from above for a part of the fiscal money where the total is made without it', () => {
    const project = withSources(
      ['', '年度资金总额', '120', '150', '135', '10', '90%', '9'],
      ['', '其中：财政拨款', '120', '140', '128.5', '—', '91.79%', '—'],
      ['', '其中：上级补助', '20', '30', '24', '—', '80%', '—'],
      ['', '其他资金', '0', '10', '6.5', '—', '65%', '—'],
    );
    expect(summary(project)?.budgeted).toEqual({ total: '150', fiscal: '140', superior: '30', other: '10' });
    expect(project?.prints).toContain('levelsWithinFiscal');
    expect(Object.keys(project?.sources ?? {})).toEqual(['fiscal', 'superior', 'other']);
  });

  it('takes the points of the total that a merged cell prints beside every row for no points of the sources', () => {
    const project = withSources(
      ['', '年度资金总额', '120', '150', '135', '10', '90%', '9'],
      ['', '其中：财政拨款', '120', '140', '128.5', '10', '90%', '9'],
      ['', '其他资金', '0', '10', '6.5', '10', '90%', '9'],
    );
    expect(project?.sources).toBeUndefined();
    expect(project?.executionScore?.text).toBe('9');
  });

  it('says that a glued form could not be read, and keeps what labels enclose', () => {
    const glued =
      '2020年度某项目自评表单位名称：农业科项目名称渔船补贴主管部门某局项目实施单位农业科预算执行情况（万元）（20分）预算数（A）执行数（B）执行率（B/A）得分（20分*执行率）年度财政资金总额1.561.56120年度绩效目标（80分）二级指标三级指标年初目标值（A）实际完成值（B）得分产出指标数量指标补贴渔船数6620质量指标补贴发放率100%100%10总分100偏差大或目标未完成原因分析无';
    const [project] = readForms([{ kind: 'paragraph', text: glued, place: { file: 'f', line: 3 }, lines: [{ offset: 0, line: 3 }] }]);
    expect(project?.name.text).toBe('渔船补贴');
    expect(project?.indicators).toEqual([]);
    expect(project?.problems.map((problem) => [problem.code, problem.place?.line])).toEqual([['unreadableForm', 3]]);
    expect(project?.cells.recognised).toBeGreaterThan((project?.cells.read ?? 0) + 10);
  });

  it('reports a form that the end of the source cuts off', () => {
    const form: Form = { ...NATIONAL, grid: NATIONAL.grid.slice(0, 14) };
    const [project] = readForms(blocksOf(form), 16);
    expect(project?.cutOff).toEqual({ file: 'f', line: 16 });
    expect(one(NATIONAL)?.cutOff).toBeUndefined();
  });

  it('takes no table of targets for a self-evaluation', () => {
    const projects = readForms(
      blocksOf({
        title: ['项目支出绩效目标表'],
        grid: [
          ['项目名称', '道路养护'],
          ['一级指标', '二级指标', '三级指标', '指标值'],
          ['产出指标', '数量指标', '养护里程', '≥120公里'],
        ],
      }),
    );
    expect(projects.map(({ form, spent }) => [form, spent])).toEqual([['target-form', undefined]]);
  });

  it('keeps no person and takes the lines that name them', () => {
    const person = '李某某';
    const grid = [...NATIONAL.grid, ['填报人', person, '', '联系电话', '86680000']];
    const blocks = blocksOf({ ...NATIONAL, grid });
    expect(JSON.stringify(readForms(blocks))).not.toMatch(/李某某|86680000/);
  });
});

describe('properties', () => {
  /** Rows of the indicator table that fill every column a value may stand in. */
  const isComplete = (row: readonly string[]) => row.filter((cell) => cell !== '').length >= 5;

  it('reads the same wherever empty filler cells stand in the rows', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(7), { minLength: 60, maxLength: 60 }), (positions) => {
        let next = 0;
        const shuffle = (row: readonly string[]) => {
          if (!isComplete(row)) return row;
          const filled = row.filter((cell) => cell !== '');
          for (let blank = filled.length; blank < row.length; blank += 1) {
            filled.splice(1 + ((positions[next % positions.length] ?? 0) % filled.length), 0, '');
            next += 1;
          }
          return filled;
        };
        const form: Form = { ...HEBEI, grid: HEBEI.grid.map((row, index) => (index > 7 && index < 12 ? shuffle(row) : row)) };
        expect(summary(one(form))?.indicators).toEqual(summary(one(HEBEI))?.indicators);
      }),
      { numRuns: 80 },
    );
  });

  it('never throws and never counts more cells read than met', () => {
    const cell = fc.constantFrom(
      '',
      '产出指标（40）',
      '数量指标',
      '一级指标',
      '三级指标',
      '实际完成值',
      '得分',
      '自评得分',
      '20',
      '100%',
      '≥3个',
      '总分',
      '预算数：',
      '执行数：',
      '其他',
      '项目名称',
      '某项目',
      '—',
      '年度资金总额',
      '执行率',
      '……',
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 14 }), (grid) => {
        for (const project of readForms(blocksOf({ title: ['项目绩效自评表'], grid })))
          expect(project.cells.read).toBeLessThanOrEqual(project.cells.recognised);
      }),
      { numRuns: 500 },
    );
  });
});
