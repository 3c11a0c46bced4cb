import { decimal } from '../content/indicator.ts';
import { drawProject, totalOf } from '../content/project.ts';
import { beside } from '../grid.ts';
import { drawFundsStyle, evaluationFunds } from '../parts/funds.ts';
import { drawGoalStyle, drawHeadStyle, goalsAndDone, headRows } from '../parts/heads.ts';
import { type Column, listRows, totalRow } from '../parts/indicator-table.ts';
import { drawRowStyle, printRows, truthOfRow } from '../parts/printed-row.ts';
import { titleLines } from '../parts/title-lines.ts';
import { titles, totalsOf, columns as words } from '../words.ts';
import { type Draws, type Form, type Template, table } from './template.ts';

/** The ministry's template: ten points for execution in the funds table, ninety for indicators, and a last row with both sums. */
function build({ style, content: random, limits, setting }: Draws): Form {
  const { year, place } = setting;
  const rowStyle = drawRowStyle(style, limits);
  const headStyle = drawHeadStyle(style, limits);
  const goalStyle = drawGoalStyle(style);
  const fundsStyle = drawFundsStyle(style, limits, true);
  const unit = style.chance(0.2) ? '元' : '万元';
  const title = style.pick(titles.evaluation);
  const weight: Column = { key: 'weight', head: style.pick(['分值', '分值', '权重']) };
  const early = style.chance(0.25);
  const columns: readonly Column[] = [
    { key: 'levelHead', head: '一级指标' },
    { key: 'level2', head: '二级指标' },
    { key: 'level3', head: '三级指标' },
    ...(early ? [weight] : []),
    { key: 'target', head: style.pick(words.target) },
    { key: 'actual', head: style.pick(words.actual) },
    ...(early ? [] : [weight]),
    { key: 'score', head: '得分' },
    { key: 'reason', head: style.pick(words.reason) },
  ];
  const total = style.pick(totalsOf.slice(0, 3));
  const goalHeads = style.pick([
    ['预期目标', '实际完成情况'],
    ['年初设定目标', '年度总体目标完成情况'],
    ['预期目标', '目标实际完成情况'],
  ] as const);
  const options = { execution: 10, filled: false, year, shortLevels: style.chance(0.3), costLevel: year > 2021 && style.chance(0.5) };
  const content = drawProject(random, options, unit, place);
  const width = columns.length + 1;
  const rows = printRows(random, content.indicators, content.levelPoints, rowStyle, limits);
  const head = headRows(headStyle, content, width);
  const funds = evaluationFunds(fundsStyle, content, width);
  const goals = goalsAndDone(goalStyle, goalHeads, content, width);
  const points = (hundredths: number) => `${decimal(hundredths, rowStyle.fixedPoints)}${limits.glued ? '分' : ''}`;
  const totalScore = points(totalOf(content));
  const list = beside('绩效指标', listRows(rows, { columns, repeated: false }, width - 1));
  const keys = new Set(columns.map(({ key }) => key));
  return {
    page: [
      ...titleLines(style, title, year),
      table(width, [...head.rows, ...funds.rows, ...goals.rows, ...list, totalRow(total, columns, width, points(10000), totalScore)]),
    ],
    truths: [{ fields: { ...head.truth, ...funds.truth, ...goals.truth, totalScore }, rows: rows.map((row) => truthOfRow(row, keys)) }],
  };
}

export const selfEvaluation: Template = { name: 'self-evaluation', gluable: true, survivesLostCells: true, build };
