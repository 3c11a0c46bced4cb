import type { Random } from '../../../accuracy/wording/random.ts';
import { type Content, drawProject } from '../content/project.ts';
import { beside, label, level, type Row, value } from '../grid.ts';
import { drawFundsStyle, type FundsStyle, printMoney } from '../parts/funds.ts';
import { drawHeadStyle, goalText, type Head, headRows } from '../parts/heads.ts';
import { type Column, levelRuns, listRows } from '../parts/indicator-table.ts';
import { drawRowStyle, type PrintedRow, printRows, truthOfRow } from '../parts/printed-row.ts';
import { titleLines } from '../parts/title-lines.ts';
import { titles } from '../words.ts';
import { type Draws, type Form, type Template, table } from './template.ts';

/** A project of several years: money, goals and targets for the whole term beside those of the year. The truth is the year's. */
const WIDTH = 8;

function funds(style: FundsStyle, { money }: Content, years: number): Head {
  const print = (amount: number) => printMoney(amount, style, money.unit);
  const row = (word: string, term: number, yearWord: string, year: number): Row => [
    label(word, { across: 2 }),
    value(print(term)),
    label(yearWord, { across: 2 }),
    value(print(year), { across: 2 }),
  ];
  const rows = [
    row('实施期资金总额：', money.budget * years, '年度资金总额：', money.budget),
    row('其中：财政拨款', money.fiscal * years, '其中：财政拨款', money.fiscal),
    ...(money.carried > 0 ? [row('上年结转', money.carried * years, '上年结转', money.carried)] : []),
    row('其他资金', money.other * years, '其他资金', money.other),
  ];
  return { rows: beside(`项目资金（${money.unit}）`, rows), truth: { budget: print(money.budget), fiscal: print(money.fiscal) } };
}

function goalRows(content: Content, heads: readonly [string, string], numbered: boolean): Head & { readonly term: string } {
  const style = { word: '总体目标', numbered };
  const goals = goalText(content.goals, style);
  const term = goalText(
    content.done.slice(0, 1).map((each) => `${content.year}年起三年内${each}`),
    style,
  );
  const pair = (make: typeof label, a: string, b: string): Row => [make(a, { across: 3 }), make(b, { across: 4 })];
  return { rows: beside(style.word, [pair(label, heads[0], heads[1]), pair(value, term, goals)]), truth: { goals }, term };
}

/** Both columns with names of their own: level, then level two, name and value twice. */
function twoLists(rows: readonly PrintedRow[], heads: readonly [string, string]): readonly Row[] {
  const head: Row = [
    label('一级指标'),
    label('二级指标'),
    label('三级指标'),
    label(heads[0]),
    label('二级指标'),
    label('三级指标'),
    label(heads[1]),
  ];
  const runs = levelRuns(rows);
  const body = rows.map((row, at): Row => {
    const [first, second] = [runs.first[at] ?? 0, runs.second[at] ?? 0];
    return [
      ...(first > 0 ? [level(row.level1, { down: first })] : []),
      ...(second > 0 ? [label(row.level2, { down: second })] : []),
      value(row.level3),
      value(row.term),
      ...(second > 0 ? [label(row.level2, { down: second })] : []),
      value(row.level3),
      value(row.target),
    ];
  });
  return [head, ...body];
}

function oneList(random: Random, rows: readonly PrintedRow[]): { list: readonly Row[]; columns: readonly Column[] } {
  const [term, year] = random.pick([
    ['实施期指标值', '年度指标值'],
    ['中期指标值', '年度指标值'],
    ['总目标值', '年度目标值'],
  ] as const);
  const columns: readonly Column[] = [
    { key: 'level1', head: '一级指标' },
    { key: 'level2', head: '二级指标' },
    { key: 'level3', head: '三级指标' },
    { key: 'term', head: term },
    { key: 'target', head: year },
  ];
  return { list: listRows(rows, { columns, repeated: false }, WIDTH - 1), columns };
}

function build({ style, content: random, limits, setting }: Draws): Form {
  const { year, place } = setting;
  const rowStyle = { ...drawRowStyle(style, limits), levelPoints: 'none' as const, withoutTarget: false };
  const headStyle = drawHeadStyle(style, limits);
  const fundsStyle = drawFundsStyle(style, limits, false);
  const double = style.chance(0.5);
  const numbered = style.chance(0.4);
  const heads = style.pick([
    ['实施期目标', '年度目标'],
    ['总体目标', '年度目标'],
    ['长期目标', '年度目标'],
    ['实施周期总目标', '年度目标'],
  ] as const);
  const title = style.pick(titles.target);
  const options = { execution: 0, filled: !limits.empties, year, shortLevels: style.chance(0.3), costLevel: style.chance(0.3) };
  const content = drawProject(random, options, '万元', place);
  const rows = printRows(random, content.indicators, content.levelPoints, rowStyle, limits);
  const list = double ? twoLists(rows, ['指标值', '指标值']) : oneList(style, rows).list;
  const head = headRows(headStyle, content, WIDTH);
  const money = funds(fundsStyle, content, 3);
  const goals = goalRows(content, heads, numbered);
  return {
    page: [...titleLines(style, title, year), table(WIDTH, [...head.rows, ...money.rows, ...goals.rows, ...beside('绩效指标', list)])],
    truths: [
      {
        fields: { ...head.truth, ...money.truth, ...goals.truth },
        termGoals: goals.term,
        rows: rows.map((row) => truthOfRow(row, new Set(['level1', 'level2', 'level3', 'target']))),
      },
    ],
  };
}

export const periodAndAnnual: Template = { name: 'period-and-annual', gluable: false, survivesLostCells: true, build };
