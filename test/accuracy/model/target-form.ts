import { MERGED, type TableRow } from './document.ts';
import { moneyNumber } from './figure.ts';
import { type ProjectTruth, TABLE_MONEY, targetText, turnComparator } from './project.ts';
import type { Sheet, Spot } from './sheet.ts';
import type { Measure } from './themes.ts';

/** The shapes of 绩效目标表 the generator prints. */
export type TargetShape = 'hebei' | 'hebeiPlain' | 'national' | 'columns' | 'brackets';
export const TARGET_SHAPES: readonly TargetShape[] = ['hebei', 'hebeiPlain', 'national', 'columns', 'brackets'];

/** The spots of one printed form that others refer to. */
export interface PrintedForm {
  readonly name: Spot;
  readonly budget: Spot | undefined;
  readonly goalRow: number | undefined;
  readonly goals: readonly Spot[];
  readonly table: number;
  readonly indicatorRows: readonly TableRow[];
}

const BASES = ['年度工作计划', '项目实施方案', '行业标准', '历史数据', '合同约定', '主管部门下达的任务书'];

interface IndicatorLine {
  readonly measure: Measure;
  readonly cells: readonly [level1: string, level2: string];
  readonly name: Spot;
  readonly description: string;
  readonly target: Spot;
  readonly basis: Spot;
}

function costMeasure(project: ProjectTruth): Measure {
  return {
    level1: '产出指标',
    level2: '成本指标',
    name: `${project.name.replace(/(?:经费|项目|工程)$/, '')}总成本`,
    description: '项目全部支出控制数',
    comparator: '≤',
    unit: '万元',
    number: Number(moneyNumber(project.cost, { ...TABLE_MONEY, trim: true })),
  };
}

/** Which errors one target can suffer, and which of them a reader of the form would call certain. */
function plantTarget(sheet: Sheet, measure: Measure, target: Spot, text: string, withBudget: boolean): void {
  const replace = (value: string) => ({ replace: new Map([[target.id, value]]) });
  const turned = turnComparator(text);
  const satisfied = measure.level1 === '满意度指标';
  const rate = measure.unit === '%';
  if (turned !== undefined)
    sheet.plant(
      'comparator turned',
      'the comparator fits what is measured',
      [target],
      replace(turned),
      satisfied || (/率$/.test(measure.name) && !/下降率$/.test(measure.name)),
    );
  if (measure.comparator === '≤' && measure.level2 !== '成本指标') {
    const raised = text.replace('≤', '≥').replace('不超过', '不少于').replace('以内', '以上');
    if (raised !== text)
      sheet.plant(
        'comparator turned',
        'the comparator fits what is measured',
        [target],
        replace(raised),
        /差错|时限|受害/.test(measure.name),
      );
  }
  if (rate && measure.comparator === '≥') {
    sheet.plant(
      'percent over 100',
      'a rate is at most 100%',
      [target],
      replace(text.replace(/\d+(?:\.\d+)?/, '1$&')),
      !/下降率|增长率/.test(measure.name),
    );
    sheet.plant('unit removed', 'a target has a unit', [target], replace(text.replace('%', '')));
  } else if (measure.month === undefined)
    sheet.plant('unit removed', 'a target has a unit', [target], replace(text.replace(measure.unit, '')));
  if (measure.month !== undefined && text.includes(String(sheet.year)))
    sheet.plant(
      'date outside the year',
      'a date is in the budget year',
      [target],
      replace(text.replace(String(sheet.year), String(sheet.year - 1))),
    );
  if (measure.level2 === '成本指标' && withBudget)
    sheet.plant('cost over budget', 'a cost ceiling is within the budget', [target], replace(text.replace(/\d+/, '9$&')));
  sheet.plant('prompt left in', 'no prompt of the template is left', [target], replace(rate ? '≥XX%' : `（≥**${measure.unit}）`));
  sheet.plant('target blank', 'every indicator has a target', [target], replace(''));
}

function indicatorLines(sheet: Sheet, project: ProjectTruth, withBudget = true): IndicatorLine[] {
  const measures = [...project.measures];
  const after = measures.findLastIndex((measure) => measure.level1 === '产出指标') + 1;
  measures.splice(after, 0, costMeasure(project));
  return measures.map((measure) => {
    const text = targetText(measure, sheet.year, sheet.random);
    const target = sheet.span(text);
    plantTarget(sheet, measure, target, text, withBudget);
    return {
      measure,
      cells: [measure.level1, measure.level2],
      name: sheet.span(measure.name),
      description: measure.description,
      target,
      basis: sheet.span(sheet.random.pick(BASES)),
    };
  });
}

/** Rows with the first level printed once, as merged cells are. */
function levelCells(lines: readonly IndicatorLine[]): [string, string][] {
  let level1 = '';
  let level2 = '';
  return lines.map(({ cells }) => {
    const first = cells[0] === level1 ? MERGED : cells[0];
    const second = cells[0] === level1 && cells[1] === level2 ? MERGED : cells[1];
    [level1, level2] = cells;
    return [first, second];
  });
}

function plantRows(sheet: Sheet, project: Spot, lines: readonly IndicatorLine[], rows: readonly TableRow[], shift: number): void {
  const last = lines.findIndex((line) => line.measure.level1 === '满意度指标');
  const row = rows[last];
  const near = lines[last - 1] ?? lines[0];
  if (row !== undefined && near !== undefined)
    sheet.plant('satisfaction rows removed', 'the three dimensions are present', [near.name, project], {
      rows: new Map([[row.id, 'drop']]),
    });
  const copied = lines.findIndex((line) => line.measure.level2 === '质量指标');
  const second = rows[copied];
  const name = lines[copied]?.name;
  if (second !== undefined && name !== undefined)
    sheet.plant('row copied', 'an indicator stands once', [name], { rows: new Map([[second.id, 'copy']]) });
  const shifted = lines.findIndex((line) => line.measure.level2 === '数量指标');
  const third = rows[shifted];
  const line = lines[shifted];
  if (third !== undefined && line !== undefined && shift > 0) {
    const cells = [...third.cells];
    const [value = ''] = cells.splice(shift, 1);
    cells.splice(shift + 1, 0, value);
    sheet.plant('column shifted', 'targets stand in their column', [line.target, line.name, line.basis], {
      rows: new Map([[third.id, cells]]),
    });
  }
}

/** Money rows of the form and what holds between them. */
interface FundSpots {
  readonly total: Spot;
  readonly fiscal: Spot;
  readonly other: Spot | undefined;
}

function fundSpots(sheet: Sheet, project: ProjectTruth): FundSpots {
  const total = sheet.amount(project.budget, TABLE_MONEY);
  const fiscal = sheet.amount(project.budget - project.other, TABLE_MONEY);
  const other = project.other === 0 ? undefined : sheet.amount(project.other, TABLE_MONEY);
  sheet.sum('budget = fiscal + other', total, other === undefined ? [fiscal] : [fiscal, other], 10_000);
  return { total, fiscal, other };
}

function writeHebei(sheet: Sheet, project: ProjectTruth, index: number): PrintedForm {
  const name = sheet.span(project.name);
  const funds = fundSpots(sheet, project);
  const said = sheet.money(0);
  sheet.figures.delete(said.id);
  const inText = sheet.random.chance(0.6);
  const style = { ...TABLE_MONEY, trim: true };
  const texts = inText ? [sheet.amount(project.budget, style), sheet.amount(project.budget - project.other, style)] : [];
  if (texts[0] !== undefined) sheet.equal('amount in the text = budget', texts[0], funds.total, 10_000);
  if (texts[1] !== undefined) sheet.equal('amount in the text = budget', texts[1], funds.fiscal, 10_000);
  const purpose = inText
    ? `预算数${texts[0]}万元，其中：财政资金${texts[1]}万元。主要用于${project.theme.use}。`
    : `主要用于${project.theme.use}。`;
  const months = [3, 6, 10, 12];
  const steps = project.plan.map((percent) => sheet.share(percent, percent === 0 ? '' : `${percent}%`));
  const near = steps.filter((step) => step.value > 0);
  const [a, b] = [near.at(-3) ?? near[0], near.at(-2) ?? near[0]];
  for (const step of steps) sheet.figures.delete(step.id);
  if (a !== undefined && b !== undefined && a.value < b.value)
    sheet.plant('disbursement plan disordered', 'the plan rises', [a, b], {
      replace: new Map([
        [a.id, `${b.value / 10_000}%`],
        [b.id, `${a.value / 10_000}%`],
      ]),
    });
  const last = steps.at(-1);
  if (last !== undefined) sheet.plant('plan not ending at 100', 'the plan ends at 100%', [last], { replace: new Map([[last.id, '90%']]) });

  const titled = sheet.span(`${index}.${project.name}绩效目标表`);
  const title = sheet.heading(String(titled));
  const goals = project.theme.goals.map((goal) => sheet.span(goal));
  const goalRow = sheet.row(['绩效目标', goals.map((goal, at) => `${at + 1}.${goal}`).join('')]);
  const lines = indicatorLines(sheet, project);
  const levels = levelCells(lines);
  const rows = lines.map((line, at) =>
    sheet.row([...(levels[at] ?? [MERGED, MERGED]), line.name, line.description, line.target, line.basis]),
  );
  plantRows(sheet, name, lines, rows, 4);
  const table = sheet.table(
    [
      sheet.row([sheet.department, '单位：万元']),
      sheet.row(['项目编码', project.code, '项目名称', name]),
      sheet.row(['预算规模及资金用途', '预算数', funds.total, '其中：财政    资金', funds.fiscal, '其他资金', funds.other ?? '']),
      sheet.row([MERGED, purpose]),
      sheet.row(['资金支出计划（%）', ...months.map((month) => `${month}月底`)]),
      sheet.row([MERGED, ...steps]),
      goalRow,
      sheet.row(['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据']),
      ...rows,
    ],
    true,
  );
  sheet.plant('title removed', 'a table has its title', [name], { nodes: new Map([[title, 'drop']]) }, false);
  sheet.plant('title moved', 'a title stands above its table', [name, titled], { nodes: new Map([[title, 'sinkBelowNext']]) });
  return { name, budget: funds.total, goalRow: goalRow.id, goals, table: table.id, indicatorRows: rows };
}

function writeHebeiPlain(sheet: Sheet, project: ProjectTruth, index: number): PrintedForm {
  const title = sheet.newId();
  const name = sheet.span(project.name);
  sheet.nodes.push({ kind: 'heading', id: title, text: `${index}.${name}绩效目标表` });
  const goals = project.theme.goals.map((goal) => sheet.span(goal));
  const goalRow = sheet.row(['绩效目标', goals.map((goal, at) => `${at + 1}.${goal}`).join('')]);
  const lines = indicatorLines(sheet, project, false);
  const levels = levelCells(lines);
  const rows = lines.map((line, at) =>
    sheet.row([...(levels[at] ?? [MERGED, MERGED]), line.name, line.description, line.target, line.basis]),
  );
  plantRows(sheet, name, lines, rows, 4);
  const table = sheet.table(
    [goalRow, sheet.row(['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据']), ...rows],
    true,
  );
  sheet.plant('title moved', 'a title stands above its table', [name], { nodes: new Map([[title, 'sinkBelowNext']]) });
  return { name, budget: undefined, goalRow: goalRow.id, goals, table: table.id, indicatorRows: rows };
}

function writeNational(sheet: Sheet, project: ProjectTruth): PrintedForm {
  sheet.heading('项目支出绩效目标表');
  sheet.paragraph(`（${sheet.year}年度）`);
  const name = sheet.span(project.name);
  const funds = fundSpots(sheet, project);
  const goals = [sheet.span(project.theme.goals.join(''))];
  const goalRow = sheet.row(['总体目标', goals[0] ?? '']);
  const lines = indicatorLines(sheet, project);
  const levels = levelCells(lines);
  const rows = lines.map((line, at) => sheet.row([...(levels[at] ?? [MERGED, MERGED]), line.name, line.target]));
  plantRows(sheet, name, lines, rows, 0);
  const table = sheet.table(
    [
      sheet.row(['项目名称', name]),
      sheet.row(['主管部门', sheet.department, '实施单位', sheet.department]),
      sheet.row(['资金情况（万元）', '年度资金总额：', funds.total]),
      sheet.row([MERGED, '其中：财政拨款', funds.fiscal]),
      sheet.row([MERGED, '其他资金', funds.other ?? '0.00']),
      goalRow,
      sheet.row(['一级指标', '二级指标', '三级指标', '指标值']),
      ...rows,
    ],
    false,
  );
  return { name, budget: funds.total, goalRow: goalRow.id, goals, table: table.id, indicatorRows: rows };
}

/** Comparator, value and unit in columns of their own, with points that add up to 90. */
function writeColumns(sheet: Sheet, project: ProjectTruth): PrintedForm {
  sheet.heading('部门预算项目绩效目标申报表');
  sheet.paragraph(`（${sheet.year}年度）`);
  const name = sheet.span(project.name);
  const funds = fundSpots(sheet, project);
  const goals = [sheet.span(project.theme.goals.join(''))];
  const goalRow = sheet.row(['年度目标', goals[0] ?? '']);
  const measures = project.measures.filter((measure) => measure.month === undefined);
  const points = splitPoints(90, measures.length);
  const spots = points.map((value) => sheet.points(value));
  let before = '';
  let before2 = '';
  const rows = measures.map((measure, at) => {
    const comparator = sheet.span(measure.comparator);
    const value = sheet.span(String(measure.number));
    const unit = sheet.span(measure.unit);
    const near = [value];
    const rate = measure.unit === '%';
    if (measure.comparator !== '=')
      sheet.plant(
        'comparator turned',
        'the comparator fits what is measured',
        [...near, comparator],
        { replace: new Map([[comparator.id, measure.comparator === '≥' ? '≤' : '≥']]) },
        measure.level1 === '满意度指标' || (/率$|差错|时限/.test(measure.name) && !/下降率$/.test(measure.name)),
      );
    sheet.plant('unit column blank', 'a target has a unit', [...near, unit], { replace: new Map([[unit.id, '']]) });
    if (rate && measure.comparator === '≥')
      sheet.plant(
        'percent over 100',
        'a rate is at most 100%',
        near,
        { replace: new Map([[value.id, `1${measure.number}`]]) },
        !/下降率/.test(measure.name),
      );
    sheet.plant('target blank', 'every indicator has a target', near, { replace: new Map([[value.id, '']]) });
    const first = measure.level1 === before ? MERGED : measure.level1;
    const second = first === MERGED && measure.level2 === before2 ? MERGED : measure.level2;
    [before, before2] = [measure.level1, measure.level2];
    return sheet.row([first, second, sheet.span(measure.name), comparator, value, unit, spots[at] ?? '']);
  });
  const table = sheet.table(
    [
      sheet.row(['项目名称', name, '主管部门', sheet.department]),
      sheet.row(['项目资金（万元）', '年度资金总额', funds.total]),
      sheet.row([MERGED, '其中：财政资金', funds.fiscal]),
      sheet.row([MERGED, '其他资金', funds.other ?? '0.00']),
      goalRow,
      sheet.row(['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '权重']),
      ...rows,
    ],
    false,
  );
  return { name, budget: funds.total, goalRow: goalRow.id, goals, table: table.id, indicatorRows: rows };
}

/** Whole points that add up. */
export function splitPoints(whole: number, pieces: number): number[] {
  const each = Math.floor(whole / pieces);
  return Array.from({ length: pieces }, (_, index) => (index === pieces - 1 ? whole - each * (pieces - 1) : each));
}

/** The list form with bracketed labels, unit 元, without any table. */
function writeBrackets(sheet: Sheet, project: ProjectTruth): PrintedForm {
  const name = sheet.span(project.name);
  sheet.paragraph(String(name));
  const budget = sheet.amount(project.budget, { unit: '元', trim: true, separators: false, spaced: false });
  sheet.figures.delete(budget.id);
  sheet.paragraph(String(budget));
  sheet.paragraph(`【项目概况】:${project.theme.use}。`);
  sheet.paragraph('【总体目标】');
  const goals = [sheet.span(project.theme.goals.join(''))];
  sheet.paragraph(String(goals[0]));
  let head = '';
  let number = 0;
  for (const measure of project.measures) {
    const label = `【${measure.level1}-${measure.level2}】`;
    if (label !== head) {
      sheet.paragraph(label);
      number = 0;
    }
    head = label;
    number += 1;
    const text =
      measure.month === undefined ? `${measure.comparator}${measure.number}${measure.unit}` : `${sheet.year}年${measure.month}月底前`;
    const target = sheet.span(text);
    plantTarget(sheet, measure, target, text, false);
    sheet.paragraph(`指标${number}:${measure.name}(${target})`);
  }
  return { name, budget: undefined, goalRow: undefined, goals, table: 0, indicatorRows: [] };
}

const WRITERS: Readonly<Record<TargetShape, (sheet: Sheet, project: ProjectTruth, index: number) => PrintedForm>> = {
  hebei: writeHebei,
  hebeiPlain: writeHebeiPlain,
  national: writeNational,
  columns: writeColumns,
  brackets: writeBrackets,
};

/** Prints all projects in one shape and adds the errors that concern two of them. */
export function writeTargetForms(sheet: Sheet, shape: TargetShape, projects: readonly ProjectTruth[]): PrintedForm[] {
  sheet.wording = `target form: ${shape}`;
  const forms = projects.map((project, index) => {
    const first = sheet.nodes.length;
    const form = WRITERS[shape](sheet, project, index + 1);
    sheet.forms.push([first, sheet.nodes.length - 1]);
    return form;
  });
  const [one, two] = forms;
  if (one === undefined || two === undefined) return forms;
  const replace = new Map<number, string>();
  for (const [index, goal] of two.goals.entries()) {
    const source = one.goals[index] ?? one.goals[0];
    if (source !== undefined) replace.set(goal.id, String(source));
  }
  sheet.plant('goal copied from another project', 'goals differ between projects', [...two.goals, ...one.goals], { replace });
  const rows = new Map<number, readonly string[]>();
  for (const [index, row] of two.indicatorRows.entries()) {
    const source = one.indicatorRows[index];
    if (source !== undefined && one.indicatorRows.length === two.indicatorRows.length) rows.set(row.id, source.cells);
  }
  if (rows.size > 0) sheet.plant('table copied from another project', 'indicators differ between projects', [two.name, one.name], { rows });
  return forms;
}
