import { decimal } from '../content/indicator.ts';
import { type Content, drawProject, rateOf, totalOf } from '../content/project.ts';
import { beside, label, type Row, stretch, value } from '../grid.ts';
import { drawFundsStyle, type FundsStyle, printMoney } from '../parts/funds.ts';
import { goalText, type Head } from '../parts/heads.ts';
import { drawColumns, listRows, totalRow } from '../parts/indicator-table.ts';
import { drawRowStyle, printRows, truthOfRow } from '../parts/printed-row.ts';
import { titleLines } from '../parts/title-lines.ts';
import { titles } from '../words.ts';
import { type Draws, type Form, type Template, table } from './template.ts';

/** A whole department: what it has, what for, its tasks with their amounts, goals and indicators. */
function funds(style: FundsStyle, { money }: Content, width: number, evaluated: boolean): Head {
  const print = (amount: number) => printMoney(amount, style, money.unit);
  const basic = Math.floor(money.budget / 300) * 100;
  const [budget, spent, rate] = [print(money.budget), print(money.spent), `${decimal(rateOf(money.spent, money.budget))}%`];
  const pair = (word: string, amount: number): Row => stretch([label(word), value(print(amount))], width - 2);
  if (evaluated)
    return {
      rows: [
        stretch([label(`年度预算数（${money.unit}）`), value(budget), label('执行数'), value(spent), label('执行率'), value(rate)], width),
      ],
      truth: { budget, spent, executionRate: rate },
    };
  const byNature = [pair('基本支出', basic), pair('项目支出', money.budget - basic)];
  const bySource = [pair('财政拨款', money.fiscal), pair('其他资金', money.carried + money.other), pair('合计', money.budget)];
  return {
    rows: beside(`部门总体资金情况（${money.unit}）`, [...beside('收入构成', bySource), ...beside('支出构成', byNature)]),
    truth: { budget, fiscal: print(money.fiscal) },
  };
}

function tasks(style: FundsStyle, { money, goals }: Content, width: number, evaluated: boolean): readonly Row[] {
  const part = Math.floor(money.fiscal / 400) * 100;
  const list = ['日常履职保障', '重点工作推进', '能力建设'].slice(0, 1 + goals.length);
  const heads = ['任务名称', '主要内容', evaluated ? '完成情况' : '预算金额', '其中：财政拨款'];
  const rows = list.map(
    (name, at): Row => [
      value(name),
      value(goals[at] ?? '按职责完成年度任务'),
      value(evaluated ? '已完成' : printMoney(part, style, money.unit)),
      value(printMoney(part, style, money.unit)),
    ],
  );
  const wide = (row: Row) => stretch(row, width - 1, 1);
  return beside('年度工作任务', [wide(heads.map((each) => label(each))), ...rows.map(wide)]);
}

function build({ style, content: random, limits, setting }: Draws): Form {
  const { year, place } = setting;
  const evaluated = style.chance(0.45);
  const drawn = drawRowStyle(style, limits);
  const weighted = evaluated || style.chance(0.2);
  const rowStyle = {
    ...drawn,
    levelPoints: weighted ? drawn.levelPoints : ('none' as const),
    withoutTarget: !evaluated && drawn.withoutTarget,
  };
  const columns = drawColumns(style, {
    shape: style.pick(['joined', 'joined', 'columns'] as const),
    evaluated,
    weighted,
    scored: evaluated,
    reasoned: evaluated && style.chance(0.7),
    empties: limits.empties,
    pointsInBrackets: true,
  });
  const fundsStyle = drawFundsStyle(style, limits, false);
  const title = style.pick(evaluated ? titles.wholeEvaluation : titles.wholeTarget);
  const options = { execution: 0, filled: !limits.empties && !evaluated, year, shortLevels: style.chance(0.3), costLevel: false };
  const content = drawProject(random, options, '万元', place);
  const width = Math.max(columns.length + 1, 6);
  const rows = printRows(random, content.indicators, content.levelPoints, rowStyle, limits);
  const money = funds(fundsStyle, content, width, evaluated);
  const goals = goalText(content.goals, { word: '', numbered: style.chance(0.3) });
  const totalScore = decimal(totalOf(content));
  const keys = new Set(columns.map(({ key }) => key));
  return {
    page: [
      ...titleLines(style, title, year),
      table(width, [
        stretch([label(style.pick(['部门（单位）名称', '部门名称', '预算部门'])), value(content.department)], width),
        ...money.rows,
        ...tasks(fundsStyle, content, width, evaluated),
        stretch([label(style.pick(['年度目标', '年度总体目标', '年度绩效目标'])), value(goals)], width),
        ...beside(style.pick(['绩效指标', '年度绩效指标']), listRows(rows, { columns, repeated: false }, width - 1)),
        ...(evaluated ? [totalRow('总分', columns, width, '100', totalScore)] : []),
      ]),
    ],
    truths: [{ fields: { ...money.truth, goals, ...(evaluated ? { totalScore } : {}) }, rows: rows.map((row) => truthOfRow(row, keys)) }],
  };
}

export const wholeDepartment: Template = { name: 'whole-department', gluable: false, survivesLostCells: true, build };
