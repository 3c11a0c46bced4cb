import { bare, percent, type Writer } from './writer.ts';

/** Forms of targets and of self-evaluations, in rows of cells, all of them filled in and met. */

interface Measure {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: number;
}

const THINGS = [
  ['维护供水管网长度', '公里'],
  ['培训业务骨干人数', '人'],
  ['开展执法检查次数', '次'],
  ['更新终端设备数量', '台'],
] as const;

function drawMeasures({ random }: Writer): readonly Measure[] {
  const [thing, unit] = random.pick(THINGS);
  const count = random.int(12, 180);
  const [rate, online, satisfied] = [random.int(90, 96), random.int(90, 95), random.int(85, 92)];
  return [
    {
      level1: '产出指标',
      level2: '数量指标',
      name: thing,
      target: `≥${count}${unit}`,
      actual: `${count + random.int(0, 2)}${unit}`,
      weight: 20,
    },
    { level1: '产出指标', level2: '质量指标', name: '验收合格率', target: `≥${rate}%`, actual: `${random.int(rate, 100)}%`, weight: 15 },
    {
      level1: '产出指标',
      level2: '时效指标',
      name: '按时完成率',
      target: `≥${online}%`,
      actual: `${random.int(online, 100)}%`,
      weight: 15,
    },
    {
      level1: '效益指标',
      level2: '社会效益指标',
      name: '服务覆盖率',
      target: `≥${rate}%`,
      actual: `${random.int(rate, 100)}%`,
      weight: 30,
    },
    {
      level1: '满意度指标',
      level2: '服务对象满意度指标',
      name: '服务对象满意度',
      target: `≥${satisfied}%`,
      actual: `${random.int(satisfied, 100)}%`,
      weight: 10,
    },
  ];
}

const PROJECTS = [
  ['农村供水管网维护', '完成年度维护任务，保障供水设施安全运行'],
  ['公共服务平台运行', '健全服务网络，提高群众办事便利程度'],
  ['执法能力建设', '配齐执法装备，提升一线执法水平'],
  ['终端设备更新', '按时完成设备更换并通过验收'],
] as const;

export function targetForms(w: Writer): void {
  const { random } = w;
  w.title(`${w.body}${w.year}年部门预算项目绩效目标`);
  for (const [name, goal] of random.shuffle(PROJECTS).slice(0, random.int(1, 3))) {
    const [fiscal, other] = [random.int(1000, 60_000), random.chance(0.4) ? random.int(100, 3000) : 0];
    w.heading(`${name}项目绩效目标表`);
    w.table([
      ['项目名称', name, '实施单位', w.body],
      ['资金总额（万元）', bare(fiscal + other), '其中：财政资金', bare(fiscal)],
      ['其他资金', bare(other), '', ''],
      ['年度目标', goal, '', ''],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ...drawMeasures(w).map(({ level1, level2, name: measure, target }) => [level1, level2, measure, target]),
    ]);
  }
}

export function selfEvaluations(w: Writer): void {
  const { random, year } = w;
  w.title(`${w.body}${year}年度项目支出绩效自评表`);
  for (const [name, goal] of random.shuffle(PROJECTS).slice(0, random.int(1, 2))) {
    const budgeted = random.int(1000, 60_000);
    const spent = random.chance(0.5) ? budgeted : Math.round((budgeted * random.int(900, 999)) / 1000);
    const rate = percent(spent, budgeted);
    const points = Math.round((spent / budgeted) * 1000) / 100;
    const rows = drawMeasures(w);
    w.heading(`${name}项目绩效自评表`);
    w.table([
      ['项目名称', name, '主管部门', w.body, '', '', ''],
      ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', bare(budgeted), bare(budgeted), bare(spent), '10', rate, points.toFixed(2)],
      ['年度总体目标', goal, '', '', '', '', ''],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ...rows.map(({ level1, level2, name: measure, target, actual, weight }) => [
        level1,
        level2,
        measure,
        target,
        actual,
        String(weight),
        String(weight),
      ]),
      ['总分', '', '', '', '', '100', (90 + points).toFixed(2)],
    ]);
  }
}
