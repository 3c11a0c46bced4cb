import type { Block, Cell, Row } from '../../../src/ingest/block.ts';
import { readBlocks } from '../../../src/ingest/blocks.ts';
import { readForms as readAll } from '../../../src/ingest/form/read-forms.ts';
import type { Project } from '../../../src/model/record.ts';

/** Synthetic self-evaluation forms of several families, as grids of cells, and ways to lay them out. */

type Grid = readonly (readonly string[])[];

export interface Form {
  readonly title: readonly string[];
  readonly grid: Grid;
}

export const NATIONAL: Form = {
  title: ['项目支出绩效自评表', '（2022年度）'],
  grid: [
    ['项目名称', '乡村道路养护', '', '', '', '', '', '', '', ''],
    ['主管部门', '某县交通运输局', '', '', '', '实施单位', '某县公路服务中心', '', '', ''],
    ['项目资金（万元）', '', '', '年初预算数', '全年预算数（A）', '全年执行数（B）', '', '分值', '执行率（B/A）', '得分'],
    ['', '年度资金总额', '', '120.00', '118.50', '96.30', '', '10', '81.27%', '8.13'],
    ['', '其中：当年财政拨款', '', '100.00', '98.50', '90.30', '', '—', '91.68%', '—'],
    ['', '上年结转资金', '', '20.00', '20.00', '6.00', '', '—', '30%', '—'],
    ['', '其他资金', '', '0.00', '0.00', '0.00', '', '—', '', '—'],
    ['年度总体目标', '预期目标', '', '', '', '实际完成情况', '', '', '', ''],
    ['', '完成日常养护120公里', '', '', '', '完成养护118公里', '', '', '', ''],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ['', '产出指标（50分）', '数量指标', '养护里程', '', '≥120公里', '118公里', '15', '14.75', '雨季延误'],
    ['', '', '', '修补坑槽面积', '', '≥800平方米', '860平方米', '10', '10', ''],
    ['', '', '质量指标', '养护合格率', '', '≥95%', '97%', '10', '10', ''],
    ['', '', '时效指标', '养护完成时间', '', '12月底前', '12月20日', '10', '10', ''],
    ['', '', '成本指标', '每公里养护成本', '', '≤1万元', '0.82万元', '5', '5', ''],
    ['', '效益指标（30分）', '社会效益指标', '群众出行便利程度', '', '明显提升', '明显提升', '20', '20', ''],
    ['', '', '可持续影响指标', '养护机制健全性', '', '健全', '基本健全', '10', '8', '制度修订中'],
    ['', '满意度指标（10分）', '服务对象满意度指标', '沿线群众满意度', '', '≥90%', '92%', '10', '10', ''],
    ['总分', '', '', '', '', '', '', '100', '95.88', ''],
  ],
};

export const SICHUAN: Form = {
  title: ['部门预算项目支出绩效自评表（2023年度）'],
  grid: [
    ['项目名称', '51099924T000010263357-办公设备更新'],
    ['主管部门', '某县司法局部门', '实施单位', '某县司法局'],
    ['项目基本情况', '1.项目年度目标完成情况', '项目年度目标', '年度目标完成情况'],
    ['完成设备购买并支付', '已全部完成支付'],
    ['预算执行情况（10分）', '年度预算数（万元）', '年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '原因'],
    ['总额', '0.00', '3.36', '3.36', '100.00%', '10', '10', '1.预算执行率未达到90%的需说明原因；2.追加应说明理由'],
    ['其中：财政资金', '0.00', '3.36', '3.36', '100.00%', '/', '/'],
    ['财政专户管理资金', '0.00', '0.00', '0.00', '0.00%', '/', '/'],
    ['单位资金', '0.00', '0.00', '0.00', '0.00%', '/', '/'],
    ['其他资金', '/', '/'],
    ['绩效指标（90分）', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分', '未完成原因分析'],
    ['产出指标', '质量指标', '设备验收合格率', '=', '100', '%', '100', '40', '40'],
    ['', '数量指标', '购买电脑', '≥', '13', '台', '13', '20', '20'],
    ['效益指标', '社会效益指标', '办公条件改善', '定性', '优', '', '优', '20', '20'],
    ['满意度指标', '服务对象满意度指标', '使用人员满意度', '≥', '90', '%', '95', '10', '10'],
    ['合计', '100'],
    ['评价结论', '良好'],
    ['存在问题', '验收较晚'],
  ],
};

export const HUBEI: Form = {
  title: ['2021年度公共卫生项目自评表'],
  grid: [
    ['单位名称：某局', '填报日期：2022年3月1日'],
    ['项目名称', '公共卫生服务'],
    ['主管部门', '某卫健局', '项目实施单位', '某中心'],
    ['预算执行情况（万元）（20分）', '', '预算数（A）', '执行数（B）', '执行率（B/A）', '得分（20分*执行率）'],
    ['', '年度财政资金总额', '156.00', '148.20', '95%', '19'],
    ['年度绩效目标1（80分）', '一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'],
    ['', '产出指标', '数量指标', '体检人数', '≥6600人', '6712人', '20'],
    ['', '', '质量指标', '规范管理率', '≥90%', '92%', '20'],
    ['', '效益指标', '社会效益指标', '健康知识知晓率', '≥80%', '85%', '20'],
    ['', '满意度指标', '服务对象满意度指标', '居民满意度', '≥90%', '93%', '20'],
    ['总分', '', '', '', '', '', '99'],
    ['偏差大或目标未完成原因分析', '无'],
  ],
};

/** Hebei 2019: labels and amounts by turns, points in brackets, rows that shift. */
export const HEBEI: Form = {
  title: ['市级部门预算项目绩效自评表', '（2019年度）', '填报单位：某市档案馆', '金额单位：万元'],
  grid: [
    ['一、基本情况', '项目名称', '档案数字化', '实施（主管）单位', '某市档案局', '', '', ''],
    ['二、预算执行情况', '预算安排情况（调整后）', '', '资金到位情况', '', '资金执行情况', '', '预算执行进度'],
    ['', '预算数：', '82.00', '到位数：', '80.00', '执行数：', '78.67', '95.94%'],
    ['', '其中：财政资金', '80.00', '其中：财政资金', '78.00', '其中：财政资金', '76.67', ''],
    ['', '其他', '2.00', '其他', '2.00', '其他', '2.00', ''],
    ['三、目标完成情况', '年度预期目标', '', '', '具体完成情况', '', '总体完成率', ''],
    ['', '完成馆藏档案数字化', '', '完成馆藏档案数字化，质量达标', '', '', '98%', ''],
    ['四、年度绩效指标完成情况', '一级指标', '二级指标', '三级指标', '', '预期指标值', '实际完成值', '自评得分'],
    ['', '产出指标（60分）', '数量指标', '数字化页数', '', '≥100万页', '98万页', '29'],
    ['', '', '质量指标', '抽检合格率', '按批次抽检', '≥99%', '99.2%', '30'],
    ['', '预算执行率指标（20）', '预算执行率', '执行金额占预算金额比例', '', '执行率≥90%', '95.94%', '20'],
    ['', '满意度指标（20分）', '利用者满意度', '≥90%', '93%', '20', '', ''],
    ['', '总分', '', '', '', '', '', '99'],
    ['五、存在问题、原因及下一步整改措施', '扫描设备不足', '', '', '', '', '', ''],
  ],
};

export const HEBEI_FOLDED: Form = {
  title: ['某县2020年度预算项目绩效自评表'],
  grid: [
    ['一、基本情况', '项目名称：', '高龄津贴', '是否为专项资金：', '实施（主管）单位', '314002-某县民政局', '金额单位：', '万元'],
    ['二、预算执行情况', '预算安排情况（调整后）', '资金到位情况', '资金执行情况', '预算执行进度（%）'],
    ['预算数', '6.84', '到位数', '6.84', '执行数', '6.84', '100.00'],
    ['其中：财政资金', '6.84', '其中：财政资金', '6.84', '其中：财政资金', '6.84'],
    ['其他', '0.00', '其他', '0.00', '其他', '0.00'],
    ['三、目标完成情况', '年度预期目标', '具体完成情况', '总体完成率（%）'],
    ['发放老人补贴', '补贴发放完毕', '100.00'],
    [
      '四、年度绩效指标完成情况',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标分值',
      '预期指标值',
      '单项指标实际完成值',
      '单项指标完成情况',
      '自评得分',
    ],
    ['符号', '单位（文字描述）', '单项指标得分', '权重占比（%）', '单项指标折算得分'],
    ['产出指标', '质量指标', '对象覆盖率', '享受补贴人数占比', '≥', '98', '%', '100%', '完成', '25.00', '25.00', '6.25'],
    ['效果指标', '社会效益指标', '补贴发放率', '发放完成率', '≥', '75', '%', '70%', '未完成', '28.00', '30.00', '8.40'],
    ['总分', '14.65'],
  ],
};

export const STEPWISE: Form = {
  title: [],
  grid: [
    ['目标名称', '目标值', '评价指标', '标准值', '目标完成值', '评价指标值', '权重分值', '评分规则', '得分'],
    ['1.预算投入资金', '6475', '预算完成率', '100%', '6475', '100%', '1', '超出正负10%不得分', '1'],
    ['2.档案建档数', '941250份', '档案建档率', '≥75%', '1024410', '81.74%', '5', '≥70%得3分，<65%不得分', '5'],
    ['3.财务管理', '符合制度', '财务管理规范度', '100%', '符合制度', '规范', '2', '手续不完备酌情扣分', '1.5'],
  ],
};

export const LAYOUTS = {
  tabs: (form: Form) => [...form.title, ...form.grid.map((row) => row.join('\t'))].join('\n'),
  tabsWithoutEmptyCells: (form: Form) =>
    [...form.title, ...form.grid.map((row) => row.filter((cell) => cell !== '').join('\t'))].join('\n'),
  bars: (form: Form) => [...form.title.map((line) => `${line} |`), ...form.grid.map((row) => `${row.join(' | ')} |`)].join('\n'),
  cellPerLine: (form: Form) =>
    `${form.title.join('\n')}\n\n${form.grid.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n')}`,
  lines: (form: Form) => [...form.title, ...form.grid.flatMap((row) => row.filter((cell) => cell !== ''))].join('\n\n'),
} as const;

/** A form as blocks without any text dialect: what a reader of spreadsheets would give. */
export function blocksOf(form: Form): Block[] {
  let line = 0;
  const blocks: Block[] = form.title.map((text) => {
    line += 1;
    const place = { file: 'f', line };
    return { kind: 'paragraph', text, place, lines: [{ offset: 0, line }] };
  });
  const rows = form.grid.map((texts): Row => {
    line += 1;
    const place = { file: 'f', line };
    return { cells: texts.map((text): Cell => ({ text, place })), place };
  });
  return [...blocks, { kind: 'table', rows, place: { file: 'f', line: 1, endLine: line } }];
}

export function readForms(blocks: readonly Block[], lineCount = 10_000): readonly Project[] {
  return readAll(blocks, { document: 'd', file: 'f', lineCount }).projects;
}

export function readText(text: string): readonly Project[] {
  const { blocks, lineCount } = readBlocks('f', text);
  return readForms(blocks, lineCount);
}

/** What a form says, without places: for comparing layouts. */
export function summary(project: Project | undefined) {
  if (project === undefined) return undefined;
  const funds = (part: Project['spent']) =>
    part === undefined ? undefined : Object.fromEntries(Object.entries(part).map(([key, field]) => [key, field.text]));
  return {
    name: project.name.text,
    code: project.code?.text,
    prints: project.prints,
    year: project.year,
    unit: project.unit,
    units: [project.reportingUnit?.text, project.implementingUnit?.text, project.supervisingDepartment?.text],
    initialBudget: funds(project.initialBudget),
    budgeted: funds(project.budgeted),
    received: funds(project.received),
    spent: funds(project.spent),
    execution: [project.executionRate?.text, project.executionWeight?.text, project.executionScore?.text],
    goals: project.goals.map((goal) => goal.text),
    achievement: project.achievement?.text,
    completion: project.completion?.text,
    dimensions: project.dimensions?.map((dimension) => [dimension.name.text, dimension.points?.text]),
    indicators: project.indicators.map((indicator) => [
      indicator.level1.text,
      indicator.level2.text,
      indicator.level3.text,
      indicator.target.text,
      indicator.actual?.text,
      indicator.weight?.text,
      indicator.score?.text,
      indicator.explanation?.text,
      indicator.execution,
    ]),
    totals: [project.totalWeight?.text, project.totalScore?.text],
    issues: project.issues?.text,
  };
}
