import { MERGED } from './document.ts';
import type { MoneyStyle } from './figure.ts';
import { atMost, ratio, sum, sumsTo } from './invariant.ts';
import { type ProjectTruth, TABLE_MONEY } from './project.ts';
import type { Sheet, Spot } from './sheet.ts';
import { splitPoints } from './target-form.ts';
import type { Measure } from './themes.ts';

export type EvaluationShape = 'national' | 'bracketed' | 'folded' | 'sichuan' | 'hubei';
export const EVALUATION_SHAPES: readonly EvaluationShape[] = ['national', 'bracketed', 'folded', 'sichuan', 'hubei'];

interface Row {
  readonly measure: Measure;
  readonly name: Spot;
  readonly target: string;
  readonly actual: Spot;
  readonly weight: Spot | undefined;
  readonly score: Spot;
  readonly reason: string;
}

interface Dimension {
  readonly name: string;
  readonly points: number;
  readonly rows: readonly Row[];
}

const hundred = 1_000_000;

/** The splits a family prints; execution is printed beside them. */
const SPLITS: Readonly<Record<EvaluationShape, readonly [number, number, number, number]>> = {
  national: [10, 50, 30, 10],
  bracketed: [10, 50, 30, 10],
  folded: [10, 50, 30, 10],
  sichuan: [10, 50, 30, 10],
  hubei: [20, 40, 30, 10],
};

function actualText(measure: Measure): string {
  if (measure.month !== undefined) return `${measure.month}月`;
  const raised = measure.comparator === '≥' ? measure.number : measure.number;
  return `${raised}${measure.unit}`;
}

/** One indicator that was met, or one that was not, with its score in proportion and a reason. */
function writeRow(sheet: Sheet, measure: Measure, points: number, missed: boolean, printsWeight: boolean, fullMarksKnown: boolean): Row {
  const target =
    measure.month === undefined
      ? `${measure.comparator === '=' ? '' : measure.comparator}${measure.number}${measure.unit}`
      : `${measure.month}月底前`;
  const full = actualText(measure);
  const reached = Math.round(measure.number * 0.9);
  const name = sheet.span(measure.name);
  const actual = sheet.span(missed ? `${reached}${measure.unit}` : full);
  const score = missed ? Math.round((points * reached * 10) / measure.number) / 10 : points;
  const spot = sheet.points(score);
  const weight = printsWeight ? sheet.points(points) : undefined;
  if (weight !== undefined) sheet.invariants.push(atMost('score <= weight', spot.id, weight.id));
  if (!missed && measure.comparator === '≥' && measure.month === undefined)
    sheet.plant(
      'actual below target, full marks',
      'full marks only when met',
      [actual, spot],
      {
        replace: new Map([[actual.id, `${Math.round(measure.number * 0.6)}${measure.unit}`]]),
      },
      fullMarksKnown,
    );
  sheet.plant('score blank', 'every row has a score', [spot, actual, ...(weight === undefined ? [] : [weight]), name], {
    replace: new Map([[spot.id, '']]),
  });
  return { measure, name, target, actual, weight, score: spot, reason: missed ? `${measure.name}受天气影响放缓，下一年加快实施` : '' };
}

function draw(sheet: Sheet, project: ProjectTruth, shape: EvaluationShape): Dimension[] {
  const printsWeight = shape === 'national' || shape === 'sichuan' || shape === 'folded';
  const [, ...points] = SPLITS[shape];
  const missedAt = sheet.random.chance(0.4)
    ? project.measures.findIndex((measure) => measure.comparator === '≥' && measure.number > 20)
    : -1;
  return (['产出指标', '效益指标', '满意度指标'] as const).map((name, index) => {
    const measures = project.measures.filter((measure) => measure.level1 === name);
    const whole = points[index] ?? 0;
    const shares = splitPoints(whole, measures.length);
    const rows = measures.map((measure, at) =>
      // Where no points are printed, only a bracket that its scores fill says that each has full marks.
      writeRow(
        sheet,
        measure,
        shares[at] ?? 0,
        project.measures.indexOf(measure) === missedAt,
        printsWeight,
        printsWeight || project.measures[missedAt]?.level1 !== name,
      ),
    );
    return { name, points: whole, rows };
  });
}

interface FundsPrinted {
  readonly budget: Spot;
  readonly spent: Spot;
  readonly rate: Spot;
  readonly score: Spot;
  readonly spentFen: number;
  readonly received: Spot;
}

function writeFunds(sheet: Sheet, project: ProjectTruth, weight: number, style: MoneyStyle, decimals: number): FundsPrinted {
  const spentFen = sheet.random.chance(0.5)
    ? project.budget
    : Math.round((project.budget * sheet.random.int(90, 99)) / 100 / 10_000) * 10_000;
  const budget = sheet.amount(project.budget, style);
  const received = sheet.amount(project.budget, style);
  const spent = sheet.amount(spentFen, style);
  const rate = sheet.percent(spentFen, project.budget, decimals);
  const points = Math.round((rate.value / hundred) * weight * 100) / 100;
  const score = sheet.points(points);
  sheet.invariants.push(ratio('rate = spent / budget', rate.id, [spent.id], [budget.id], sheet.stepOf(rate), 10_000));
  sheet.invariants.push(atMost('spent <= budget', spent.id, budget.id));
  return { budget, spent, rate, score, spentFen, received };
}

/** Total of the scores, and what the form says of its points. */
function closeScores(sheet: Sheet, dimensions: readonly Dimension[], execution: Spot, weight: number): Spot {
  const scores = [execution, ...dimensions.flatMap((dimension) => dimension.rows.map((row) => row.score))];
  const total = scores.reduce((all, spot) => all + spot.value, 0) / 10_000;
  const spot = sheet.points(Math.round(total * 100) / 100);
  sheet.invariants.push(
    sum(
      'total = scores',
      spot.id,
      scores.map(({ id }) => id),
      100,
    ),
  );
  // A score follows the rate; people round to halves, so only a gap of more than a point is certain.
  sheet.invariants.push({
    name: 'execution score = rate x points',
    members: [execution.id],
    judge: (read) => {
      const printed = read(execution.id);
      if (printed === undefined) return 'near';
      const gap = Math.abs(printed - execution.value);
      return gap === 0 ? 'holds' : gap <= 10_000 ? 'near' : 'broken';
    },
  });
  const weights = dimensions.flatMap((dimension) => dimension.rows.map((row) => row.weight)).filter((each) => each !== undefined);
  if (weights.length > 0)
    sheet.invariants.push(
      sumsTo(
        'weights add up to 100',
        weights.map(({ id }) => id),
        (100 - weight) * 10_000,
      ),
    );
  sheet.plant('total left stale', 'total = scores', [spot], { replace: new Map([[spot.id, total > 95 ? '88' : '98']]) });
  return spot;
}

const merged = (value: string, at: number): string => (at === 0 ? value : MERGED);

function levelRows(
  sheet: Sheet,
  dimensions: readonly Dimension[],
  head: (dimension: Dimension) => string,
  cells: (row: Row) => (string | Spot)[],
) {
  return dimensions.flatMap((dimension) => {
    let level2 = '';
    return dimension.rows.map((row, at) => {
      const second = row.measure.level2 === level2 ? MERGED : row.measure.level2;
      level2 = row.measure.level2;
      return sheet.row([merged(head(dimension), at), second, ...cells(row)]);
    });
  });
}

const achieved = (goals: readonly string[]): string => `已按计划组织实施，${goals[0]?.replace(/[。]$/, '')}的任务如期办结，资金使用规范。`;

/** 总体完成率, short of 100% when an indicator was missed. */
const completed = (dimensions: readonly Dimension[]): string =>
  dimensions.some(({ rows }) => rows.some(({ reason }) => reason !== '')) ? '96%' : '100%';

function writeNational(sheet: Sheet, project: ProjectTruth): void {
  const funds = writeFunds(sheet, project, 10, TABLE_MONEY, 2);
  const dimensions = draw(sheet, project, 'national');
  const total = closeScores(sheet, dimensions, funds.score, 10);
  const sub = sheet.amount(project.budget, TABLE_MONEY);
  const subSpent = sheet.amount(funds.spentFen, TABLE_MONEY);
  sheet.equal('budget = fiscal + other', funds.budget, sub, 10_000);
  sheet.equal('spent = fiscal + other', funds.spent, subSpent, 10_000);
  const tens = sheet.points(10);
  sheet.figures.delete(tens.id);
  const name = sheet.span(project.name);
  sheet.heading('项目支出绩效自评表');
  sheet.paragraph(`（${sheet.year}年度）`);
  const goal = sheet.span(project.theme.goals.join(''));
  const done = sheet.span(achieved(project.theme.goals));
  sheet.plant(
    'achievement copied from the goal',
    'achievement differs from the goal',
    [done],
    { replace: new Map([[done.id, String(goal)]]) },
    false,
  );
  sheet.plant('prompt left in', 'no prompt of the template is left', [done], {
    replace: new Map([[done.id, '对照年度目标，说明相关任务目标的完成情况（100字以内）']]),
  });
  const rows = levelRows(
    sheet,
    dimensions,
    ({ name: label, points }) => `${label}（${points}分）`,
    (row) => [row.name, row.target, row.actual, row.weight ?? '', row.score, row.reason],
  );
  sheet.table([
    sheet.row(['项目名称', name]),
    sheet.row(['主管部门', sheet.department, '实施单位', sheet.department]),
    sheet.row(['项目资金（万元）', '', '年初预算数', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分']),
    sheet.row([MERGED, '年度资金总额：', funds.received, funds.budget, funds.spent, '10', funds.rate, funds.score]),
    sheet.row([MERGED, '其中：本年财政拨款', sheet.amount(project.budget, TABLE_MONEY), sub, subSpent, '—', '', '—']),
    sheet.row([MERGED, '上年结转资金', '0.00', '0.00', '0.00', '—', '', '—']),
    sheet.row([MERGED, '其他资金', '0.00', '0.00', '0.00', '—', '', '—']),
    sheet.row(['年度总体目标', '预期目标', '实际完成情况']),
    sheet.row([MERGED, goal, done]),
    sheet.row(['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施']),
    ...rows.map((row) => ({ ...row, cells: [MERGED, ...row.cells] })),
    sheet.row(['总分', '', '', '', '', '', '100', total, '']),
  ]);
}

function writeBracketed(sheet: Sheet, project: ProjectTruth): void {
  const style = { ...TABLE_MONEY, trim: true };
  const funds = writeFunds(sheet, project, 10, style, 2);
  const dimensions = draw(sheet, project, 'bracketed');
  const total = closeScores(sheet, dimensions, funds.score, 10);
  for (const { rows, points } of dimensions) {
    const bracket = points * 10_000;
    const ids = rows.map(({ score }) => score.id);
    sheet.invariants.push({
      name: 'scores <= bracket',
      members: ids,
      judge: (read) => {
        const all = ids.reduce((whole, id) => whole + (read(id) ?? 0), 0);
        return all <= bracket ? 'holds' : 'broken';
      },
    });
  }
  const got = [funds.budget, funds.received, funds.spent];
  const fiscal = [project.budget, project.budget, funds.spentFen].map((value) => sheet.amount(value, style));
  for (const [index, spot] of got.entries()) {
    const part = fiscal[index];
    if (part !== undefined) sheet.equal('fund = fiscal + other', spot, part, 10_000);
  }
  const name = sheet.span(project.name);
  const unit = sheet.span(sheet.department);
  const other = sheet.span(sheet.department);
  sheet.paragraph('附件2:');
  sheet.heading('市级部门预算项目绩效自评表');
  sheet.paragraph(`（${sheet.year}年度）`);
  sheet.paragraph(`填报单位: ${unit}`);
  sheet.plant('reporting unit replaced', 'the reporting unit is responsible', [unit, other], {
    replace: new Map([[unit.id, '共青团云岭市委员会']]),
  });
  sheet.paragraph('金额单位: 万元');
  const rate = sheet.share(funds.rate.value / 10_000, `${funds.rate.value / 10_000}%`);
  sheet.equal('two execution rates agree', rate, funds.rate, 100);
  const rows = levelRows(
    sheet,
    dimensions,
    ({ name: label, points }) => `${label}（${points}分）`,
    (row) => [row.name, row.measure.description, row.target, row.actual, row.score],
  );
  sheet.table([
    sheet.row(['一、基本情况', '项目名称', name, '实施(主管)单位', other]),
    sheet.row(['二、预算执行情况', '预算安排情况(调整后)', '', '资金到位情况', '', '资金执行情况', '', '预算执行进度']),
    sheet.row([MERGED, '预算数:', funds.budget, '到位数:', funds.received, '执行数:', funds.spent, funds.rate]),
    sheet.row([MERGED, '其中:财政资金', fiscal[0] ?? '', '其中:财政资金', fiscal[1] ?? '', '其中:财政资金', fiscal[2] ?? '', '']),
    sheet.row([MERGED, '其他', '', '其他', '', '其他', '', '']),
    sheet.row(['三、目标完成情况', '年度预期目标', '', '具体完成情况', '', '总体完成率']),
    sheet.row([MERGED, project.theme.goals.join(''), '', achieved(project.theme.goals), '', completed(dimensions)]),
    sheet.row(['四、年度绩效指标完成情况', '一级指标', '二级指标', '三级指标', '指标描述', '预期指标值', '实际完成值', '自评得分']),
    ...rows.map((row) => ({ ...row, cells: [MERGED, ...row.cells] })),
    sheet.row([MERGED, '预算执行率指标（10分）', '预算执行率', '预算执行率', '全年执行金额占预算金额百分比', '≥80%', rate, funds.score]),
    sheet.row([MERGED, '总分', '', '', '', '', '', total]),
    sheet.row(['五、存在问题、原因及下一步整改措施', `继续做好${project.theme.use}的跟踪管理，及时掌握实施情况。`]),
  ]);
}

/** Single scores out of 100 folded by the weight of the row. */
function writeFolded(sheet: Sheet, project: ProjectTruth): void {
  const funds = writeFunds(sheet, project, 10, TABLE_MONEY, 2);
  const dimensions = draw(sheet, project, 'folded');
  const total = closeScores(sheet, dimensions, funds.score, 10);
  const name = sheet.span(project.name);
  sheet.heading(`${sheet.year}年度项目支出绩效自评表`);
  const rows = levelRows(
    sheet,
    dimensions,
    ({ name: label }) => label,
    (row) => [row.name, row.measure.description, row.target, row.actual, row.weight ?? '', row.score, row.reason],
  );
  sheet.table([
    sheet.row(['一、基本情况', '项目名称', name, '实施（主管）单位', sheet.department, '金额单位', '万元']),
    sheet.row(['二、预算执行情况', '预算安排情况（调整后）', '', '资金到位情况', '', '资金执行情况', '', '预算执行进度（%）']),
    sheet.row([MERGED, '预算数', funds.budget, '到位数', funds.received, '执行数', funds.spent, funds.rate]),
    sheet.row(['三、目标完成情况', '年度预期目标', '具体完成情况', '总体完成率']),
    sheet.row([MERGED, project.theme.goals.join(''), achieved(project.theme.goals), completed(dimensions)]),
    sheet.row([
      '四、年度绩效指标完成情况',
      '一级指标',
      '二级指标',
      '三级指标',
      '绩效指标描述',
      '预期指标值',
      '实际完成值',
      '分值',
      '自评得分',
      '未完成原因',
    ]),
    ...rows.map((row) => ({ ...row, cells: [MERGED, ...row.cells] })),
    sheet.row([
      MERGED,
      '预算执行率',
      '预算执行率',
      '预算执行率',
      '',
      '100%',
      String(sheet.span(`${funds.rate.value / 10_000}%`)),
      '10',
      funds.score,
      '',
    ]),
    sheet.row([MERGED, '自评总分', '', '', '', '', '', '100', total, '']),
  ]);
}

/** Comparator and unit in columns of their own, execution in the funds table. */
function writeSichuan(sheet: Sheet, project: ProjectTruth): void {
  const funds = writeFunds(sheet, project, 10, TABLE_MONEY, 2);
  const dimensions = draw(sheet, project, 'sichuan');
  const total = closeScores(sheet, dimensions, funds.score, 10);
  const sub = sheet.amount(project.budget, TABLE_MONEY);
  const subSpent = sheet.amount(funds.spentFen, TABLE_MONEY);
  sheet.equal('budget = fiscal + other', funds.budget, sub, 10_000);
  sheet.equal('spent = fiscal + other', funds.spent, subSpent, 10_000);
  const name = sheet.span(project.name);
  sheet.heading(`部门预算项目支出绩效自评表（${sheet.year}年度）`);
  const rows = levelRows(
    sheet,
    dimensions,
    ({ name: label }) => label,
    (row) =>
      row.measure.month === undefined
        ? [row.name, row.measure.comparator, `${row.measure.number}`, row.measure.unit, row.actual, row.weight ?? '', row.score, row.reason]
        : [row.name, '定性', row.target, '', row.actual, row.weight ?? '', row.score, row.reason],
  );
  sheet.table([
    sheet.row(['项目名称', name]),
    sheet.row(['主管部门', sheet.department, '实施单位', sheet.department]),
    sheet.row(['项目年度目标', project.theme.goals.join(''), '年度目标完成情况', achieved(project.theme.goals)]),
    sheet.row([
      '预算执行情况（10分）',
      '年度预算数（万元）',
      '年初预算',
      '调整后预算数',
      '预算执行数',
      '预算执行率',
      '权重',
      '得分',
      '原因',
    ]),
    sheet.row([MERGED, '总额', funds.received, funds.budget, funds.spent, funds.rate, '10', funds.score, '']),
    sheet.row([MERGED, '其中：财政资金', sheet.amount(project.budget, TABLE_MONEY), sub, subSpent, '', '/', '/', '']),
    sheet.row([MERGED, '其他资金', '0.00', '0.00', '0.00', '', '/', '/', '']),
    sheet.row([
      '绩效指标（90分）',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '度量单位',
      '完成值',
      '权重',
      '得分',
      '未完成原因分析',
    ]),
    ...rows.map((row) => ({ ...row, cells: [MERGED, ...row.cells] })),
    sheet.row(['合计', '', '', '', '', '', '', '', '100', total, '']),
  ]);
}

function writeHubei(sheet: Sheet, project: ProjectTruth): void {
  const style = { ...TABLE_MONEY, trim: true };
  const funds = writeFunds(sheet, project, 20, style, 2);
  const dimensions = draw(sheet, project, 'hubei');
  const total = closeScores(sheet, dimensions, funds.score, 20);
  const name = sheet.span(project.name);
  sheet.heading(`${sheet.year}年度${project.name}自评表`);
  sheet.paragraph(`单位名称：${sheet.department}`);
  const rows = levelRows(
    sheet,
    dimensions,
    ({ name: label, points }) => `${label}（${points}分）`,
    (row) => [row.name, row.target, row.actual, row.score],
  );
  sheet.table([
    sheet.row(['项目名称', name]),
    sheet.row(['主管部门', sheet.department, '项目实施单位', sheet.department]),
    sheet.row(['预算执行情况（万元）（20分）', '', '预算数（A）', '执行数（B）', '执行率（B/A）', '得分（20分*执行率）']),
    sheet.row([MERGED, '年度财政资金总额', funds.budget, funds.spent, funds.rate, funds.score]),
    sheet.row(['年度绩效目标（80分）', '一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分']),
    ...rows.map((row) => ({ ...row, cells: [MERGED, ...row.cells] })),
    sheet.row(['总分', '', '', '', '', '', total]),
    sheet.row(['偏差大或目标未完成原因分析', `${project.theme.use}受天气影响进度放缓`]),
    sheet.row(['改进措施及结果应用方案', `下一年提前组织${project.theme.use}`]),
  ]);
}

const WRITERS: Readonly<Record<EvaluationShape, (sheet: Sheet, project: ProjectTruth) => void>> = {
  national: writeNational,
  bracketed: writeBracketed,
  folded: writeFolded,
  sichuan: writeSichuan,
  hubei: writeHubei,
};

export function writeEvaluations(sheet: Sheet, shape: EvaluationShape, projects: readonly ProjectTruth[]): void {
  sheet.wording = `self-evaluation: ${shape}`;
  for (const project of projects) {
    const first = sheet.nodes.length;
    WRITERS[shape](sheet, { ...project, other: 0 });
    sheet.forms.push([first, sheet.nodes.length - 1]);
  }
}
