import type { Draw, FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { claim, looksLikeYear, may, paper, place, row, year } from './made-up.ts';

const COUNTS = [
  { name: '巡查次数', unit: '次' },
  { name: '培训场次', unit: '场' },
  { name: '发放资料份数', unit: '份' },
];

const OF_INDICATORS = ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位'];
const OF_RESULTS = ['实际完成值', '分值', '得分', '偏差原因分析及改进措施'];

/** An evaluation with full marks for a target that was missed, and with marks cut for a target that was met. */
function evaluation(draw: Draw) {
  const shownYear = year(draw);
  const office = draw.pick(['自然资源局', '应急管理局', '文化局']);
  const { city, county } = draw.pick([
    { city: '云溪市', county: '云溪县' },
    { city: '霁川市', county: '柳渡县' },
  ]);
  const money = draw.print(draw.amount(6.4, 2));
  const { target, actual } = drawUntil(
    () => ({ target: draw.whole(60, 20, 90), actual: draw.whole(52, 10, 85) }),
    ({ target, actual }) => actual < target,
  );
  const { missed, met } = draw.pick([
    { missed: 40, met: 40 },
    { missed: 30, met: 50 },
    { missed: 50, met: 30 },
  ]);
  // At least 90 points stay, so that the grade keeps to the score.
  const score = met - draw.whole(4, 2, 8);
  const rate = draw.whole(95, 85, 98);
  const count = draw.pick(COUNTS);
  const full = String(missed);
  const missedRow = [count.name, '≥', String(target), count.unit, String(actual), full, full, ''];
  const metRow = [
    draw.pick(['违法行为责停率', '案件办结率', '问题整改率']),
    '≥',
    String(rate),
    '%',
    String(rate),
    String(met),
    String(score),
    '',
  ];
  const [first, second] = draw.pick([
    [
      ['产出指标', '数量指标', ...missedRow],
      ['效益指标', '社会效益指标', ...metRow],
    ],
    [
      ['产出指标', '质量指标', ...metRow],
      ['效益指标', '社会效益指标', ...missedRow],
    ],
  ]);
  return {
    title: `${shownYear}年度项目支出绩效自评表`,
    project: [
      row('项目名称', draw.pick(['执法补助经费', '执法装备经费', '执法宣传经费'])),
      row('主管部门', `${city}${office}`, '实施单位', `${county}${office}`),
    ],
    funds: ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    spent: row('年度资金总额', money, money, money, '10', '100%', '10'),
    rows: [
      row(...(first ?? [])),
      row(...(second ?? [])),
      row('满意度指标', '服务对象满意度指标', '满意度', '≥', '95', '%', String(draw.whole(96, 95, 100)), '10', '10', ''),
      row('总分', '100', String(100 - met + score), '优'),
    ].map((line) => line.replaceAll('|  |', '| |')),
    findings: [claim('error', String(actual), String(target)), claim('warning', String(score), String(met))],
  };
}

const oneHeaderRow: FieldTemplate = {
  id: 'evaluation-with-one-header-row',
  number: 84,
  phenomenon: 'control: 指标性质, 指标值, 度量单位 as columns of one header row',
  needs: 'form',
  make(draw) {
    const { title, project, funds, spent, rows, findings } = evaluation(draw);
    const header = [row('项目资金（万元）', ...funds), spent, row(...OF_INDICATORS, ...OF_RESULTS)];
    return { ...paper(draw, [title, ...project, ...header, ...rows], 'after'), findings };
  },
};

const twoHeaderRows: FieldTemplate = {
  id: 'evaluation-with-two-header-rows',
  number: 85,
  phenomenon: 'the same header in two rows, spanned cells lost',
  needs: 'form',
  make(draw) {
    const { title, project, funds, spent, rows, findings } = evaluation(draw);
    const header = [row('项目资金（万元）', ...funds), spent, row('绩效指标', '年度指标值', ...OF_RESULTS), row(...OF_INDICATORS)];
    return { ...paper(draw, [title, ...project, ...header, ...rows], 'after'), findings };
  },
};

const brokenHeaderCells: FieldTemplate = {
  id: 'evaluation-with-broken-header-cells',
  number: 86,
  phenomenon: 'two header rows with a leading bar and header cells broken over lines',
  needs: 'form',
  make(draw) {
    const { title, project, funds, spent, rows, findings } = evaluation(draw);
    const barred = (line: string): string => `| ${line}`;
    const lines = [
      title,
      ...project.map(barred),
      '|',
      '项目资金 （万元） |',
      row(...funds),
      barred(spent),
      barred(row('绩效指标', '年度指标值', ...OF_RESULTS)),
      '|',
      '一级 指标 |',
      row(...OF_INDICATORS.slice(1)),
      ...rows.map(barred),
    ];
    return { ...paper(draw, lines, 'after'), findings };
  },
};

const voidIndicator: FieldTemplate = {
  id: 'void-indicator-with-points',
  number: 87,
  phenomenon: 'an indicator 不涉及 that carries points and gets them',
  needs: 'form',
  make(draw) {
    const office = `${place(draw)}${draw.pick(['农业局', '民政局', '文化局'])}`;
    const money = String(draw.amount(30, 0));
    const [messages, villages, rate] = [draw.whole(200, 50, 900), draw.whole(24, 5, 60), draw.whole(90, 80, 95)];
    const points = draw.pick([
      { output: 40, none: 20, social: 20 },
      { output: 50, none: 10, social: 20 },
      { output: 40, none: 15, social: 25 },
    ]);
    const word = draw.pick(['不涉及', '不适用']);
    const scored = (value: number): string[] => [String(value), String(value)];
    const social = ['社会效益指标', '信息覆盖村数', `≥${villages}个`, `${villages}个`, ...scored(points.social)];
    const benefits = draw.shuffle([['经济效益指标', word, word, word, ...scored(points.none)], social]);
    const rows = [
      ['产出指标', '数量指标', '信息发布条数', `≥${messages}条`, `${messages + draw.whole(16, 0, 40)}条`, ...scored(points.output)],
      ...benefits.map((benefit) => ['效益指标', ...benefit]),
      ['满意度指标', '服务对象满意度指标', '农民满意度', `≥${rate}%`, `${rate + draw.whole(3, 0, 5)}%`, ...scored(10)],
    ];
    return {
      ...paper(
        draw,
        [
          '项目支出绩效自评表',
          `（${year(draw)}年度）`,
          row('项目名称', draw.pick(['信息服务项目', '便民信息项目'])),
          row('主管部门', office, '实施单位', office),
          row('项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'),
          row('年度资金总额', money, money, money, '10', '100%', '10'),
          row('一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'),
          ...rows.map((cells) => `${row(...cells)} |`),
          '总分 | 100 | 100 | |',
        ],
        'after',
      ),
      findings: [claim('warning', word)],
    };
  },
};

const gluedTargets: FieldTemplate = {
  id: 'glued-target-rows',
  number: 88,
  phenomenon: 'names and values glued in every row',
  needs: 'form',
  make(draw) {
    const where = place(draw);
    const { total, upper, cost, size } = drawUntil(
      () => ({ total: draw.amount(16, 0), upper: draw.amount(15, 0), cost: draw.amount(20, 0), size: draw.amount(500, 0) }),
      ({ total, upper, cost, size }) => upper < total && total < cost && size > cost && !looksLikeYear(size),
    );
    const works = draw.pick([
      { project: '薄弱学校改造补助资金', sized: '改造校舍面积', quality: '校舍维修改造质量合格率' },
      { project: '校园操场改造补助资金', sized: '改造操场面积', quality: '操场改造质量合格率' },
    ]);
    const school = draw.pick(['第二小学', '青禾镇中心小学', '初级中学']);
    return {
      ...paper(
        draw,
        [
          '绩效目标表',
          `（${year(draw)}年度）`,
          `项目名称${works.project}`,
          `项目主管部门${where}教育局项目执行单位${where}${school}`,
          '资金情况',
          '（万元）',
          `年度资金总额：${total}`,
          `    其中 ：上级资金${upper}`,
          '绩效指标一级指标二级指标指标内容指标值',
          `产出指标数量指标${works.sized}${size}`,
          `质量指标${works.quality}100%`,
          '时效指标项目按计划完成率100%',
          `成本指标建设项目成本≤${cost}万元`,
          `满意度指标学生家长满意度≥${draw.whole(90, 85, 98)}%`,
        ],
        'none',
      ),
      findings: [claim('warning', String(size))],
      may: [may('warning', String(total), String(upper)), may('warning', String(cost), String(total))],
      unread: 'any',
    };
  },
};

export const forms: readonly FieldTemplate[] = [oneHeaderRow, twoHeaderRows, brokenHeaderCells, voidIndicator, gluedTargets];
