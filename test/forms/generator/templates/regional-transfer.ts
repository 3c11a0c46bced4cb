import { type Content, drawProject } from '../content/project.ts';
import { beside, label, level, line, type Row, stretch, type Table, value } from '../grid.ts';
import { drawFundsStyle, type FundsStyle, printMoney, targetFunds } from '../parts/funds.ts';
import { goalText, type Head } from '../parts/heads.ts';
import { drawColumns, levelRuns, listRows } from '../parts/indicator-table.ts';
import { drawRowStyle, type PrintedRow, printRows, truthOfRow } from '../parts/printed-row.ts';
import { titles } from '../words.ts';
import { type Draws, type Form, type Template, table } from './template.ts';

/** A notice that hands money down, the table that divides it, and the targets of the whole; now and then one value a region. */
const regions = ['上坪县', '双溪县', '古坊区', '文光镇', '涂坑镇'];

function allocation(random: Draws['content'], style: FundsStyle, { money }: Content): Table {
  const names = random.sample(regions, 3);
  const parts = random.split(Math.floor(money.budget / 100), names.length).map((each) => each * 100);
  const rest = money.budget % 100;
  const rows = names.map(
    (name, at): Row => [value(String(at + 1)), value(name), value(printMoney((parts[at] ?? 0) + (at === 0 ? rest : 0), style, money.unit))],
  );
  const total: Row = [label('合计', { across: 2 }), value(printMoney(money.budget, style, money.unit))];
  return table(3, [[label('序号'), label('单位'), label(`分配金额（${money.unit}）`)], ...rows, total]);
}

function heads(style: Draws['style'], funds: FundsStyle, content: Content, width: number): Head {
  const pair = (word: string, text: string): Row => stretch([label(word), value(text)], width);
  const { money, name, department } = content;
  const budget = printMoney(money.budget, funds, money.unit);
  const first = pair(style.pick(['专项名称', '项目名称', '资金名称', '专项（项目）名称']), name);
  const second = pair(style.pick(['主管部门', '省级主管部门', '区级主管部门', '市级主管部门']), department);
  const finance = style.chance(0.3) ? [pair('区级财政部门', `${content.place}财政局`)] : [];
  if (style.chance(0.5)) {
    const amount = style.pick([
      `年度金额（${money.unit}）`,
      `资金总额（${money.unit}）`,
      `中央补助年度金额（${money.unit}）`,
      `下达资金（${money.unit}）`,
    ]);
    return { rows: [first, ...finance, second, pair(amount, budget)], truth: { name, department, budget } };
  }
  const list = targetFunds(funds, content, width);
  return { rows: [first, ...finance, second, ...list.rows], truth: { name, department, ...list.truth } };
}

/** The same target for every region, in a column each. */
function regionList(rows: readonly PrintedRow[], names: readonly string[]): readonly Row[] {
  const three = ['一级指标', '二级指标', '三级指标'].map((text) => label(text, { down: 2 }));
  const upper: Row = [...three, label('区域目标值', { across: names.length })];
  const runs = levelRuns(rows);
  const body = rows.map((row, at): Row => {
    const [first, second] = [runs.first[at] ?? 0, runs.second[at] ?? 0];
    return [
      ...(first > 0 ? [level(row.level1, { down: first })] : []),
      ...(second > 0 ? [label(row.level2, { down: second })] : []),
      value(row.level3),
      ...names.map(() => value(row.target)),
    ];
  });
  return [upper, names.map((name) => label(name)), ...body];
}

function build({ style, content: random, limits, setting }: Draws): Form {
  const { year, place } = setting;
  const rowStyle = { ...drawRowStyle(style, limits), levelPoints: 'none' as const };
  const fundsStyle = drawFundsStyle(style, limits, false);
  const byRegion = limits.empties && style.chance(0.2);
  const columns = drawColumns(style, {
    shape: 'joined',
    evaluated: false,
    weighted: false,
    scored: false,
    reasoned: false,
    empties: limits.empties,
    pointsInBrackets: false,
  });
  const side = style.chance(0.7);
  const goalWord = style.pick(['总体目标', '年度总体目标', '年度目标']);
  const title = style.pick(titles.transfer);
  const numbered = style.chance(0.5);
  const options = { execution: 0, filled: !limits.empties, year, shortLevels: style.chance(0.3), costLevel: style.chance(0.2) };
  const content = drawProject(random, options, '万元', place);
  const names = random.sample(regions, 3);
  const width = byRegion ? 7 : Math.max(columns.length + (side ? 1 : 0), 4);
  const rows = printRows(random, content.indicators, content.levelPoints, rowStyle, limits);
  const head = heads(style, fundsStyle, content, width);
  const goals = goalText(content.goals, { word: goalWord, numbered });
  const list = byRegion ? regionList(rows, names) : listRows(rows, { columns, repeated: false }, width - (side ? 1 : 0));
  const goalRow = stretch([label(goalWord), value(goals)], width);
  const keys = new Set(byRegion ? (['level1', 'level2', 'level3', 'target'] as const) : columns.map(({ key }) => key));
  const notice = [
    line(`${place}财政局关于下达${year}年${content.name}资金的通知`),
    line('各有关单位：'),
    line(`现将${year}年${content.name}资金下达给你们，请按照附件所列用途使用，并对照绩效目标做好监控。`),
    line(`${place}财政局`),
    line(`${year}年4月12日`),
    line('附件1'),
    line(`${year}年${content.name}资金分配表`),
    allocation(random, fundsStyle, content),
    line('附件2'),
  ];
  return {
    page: [
      ...notice,
      line(`${year}年${content.name}${title}`),
      line(`（${year}年度）`),
      table(width, [...head.rows, goalRow, ...(byRegion || side ? beside('绩效指标', list) : list)]),
    ],
    truths: [{ fields: { ...head.truth, goals }, rows: rows.map((row) => truthOfRow(row, keys)) }],
  };
}

export const regionalTransfer: Template = { name: 'regional-transfer', gluable: true, survivesLostCells: true, build };
