import { decimal, type Indicator } from '../content/indicator.ts';
import { type Content, drawProject, rateOf, totalOf } from '../content/project.ts';
import { beside, label, line, type Row, stretch, value } from '../grid.ts';
import { drawFundsStyle, evaluationFunds } from '../parts/funds.ts';
import { drawGoalStyle, drawHeadStyle, goalRows, goalsAndDone, headRows } from '../parts/heads.ts';
import { drawColumns, listRows, totalRow } from '../parts/indicator-table.ts';
import { drawRowStyle, printRows, truthOfRow } from '../parts/printed-row.ts';
import { titleLines } from '../parts/title-lines.ts';
import { labels, notes, titles, totalsOf } from '../words.ts';
import { type Draws, type Form, type Template, table } from './template.ts';

/** What provinces made of the ministry's template: other orders and words, points in brackets, value in columns, execution as a row. */
function executionRow({ money, executionWeight, executionScore }: Content): Indicator {
  const rate = decimal(rateOf(money.spent, money.budget));
  const target = { sign: '', number: '100', unit: '%', phrase: '' } as const;
  const reason = executionScore < executionWeight ? '资金支付进度偏慢，加快支付' : '';
  return {
    level1: '预算执行率',
    level2: '预算执行率',
    name: '预算执行率',
    target,
    term: target,
    grades: ['100%', '≥95%', '≥90%', '<90%'],
    actual: `${rate}%`,
    bareActual: rate,
    weight: executionWeight,
    score: executionScore,
    reason,
  };
}

function build({ style, content: random, limits, setting }: Draws): Form {
  const { year, place } = setting;
  const shape = style.pick(['joined', 'joined', 'columns', 'spanned'] as const);
  const drawn = drawRowStyle(style, limits);
  const weighted = style.chance(0.7);
  const rowStyle = {
    ...drawn,
    bareActual: shape !== 'joined' && !limits.glued && style.chance(0.7),
    levelPoints: weighted ? drawn.levelPoints : style.pick(['brackets', 'bare'] as const),
  };
  const reasoned = style.chance(0.75);
  const scored = weighted || style.chance(0.7);
  const columns = drawColumns(style, {
    shape,
    evaluated: true,
    weighted,
    scored,
    reasoned,
    empties: limits.empties,
    pointsInBrackets: true,
  });
  const execution = style.pick([0, 10, 10, 20]);
  const headStyle = drawHeadStyle(style, limits);
  const goalStyle = drawGoalStyle(style);
  const fundsStyle = drawFundsStyle(style, limits, false);
  const unit = style.chance(0.2) ? '元' : '万元';
  const side = style.chance(0.7) ? style.pick(labels.side) : undefined;
  const title = style.pick(titles.evaluation);
  const together = style.chance(0.7);
  const where = scored ? style.pick(['row', 'row', 'head', 'line'] as const) : 'none';
  const word = style.pick(weighted ? totalsOf.slice(0, 3) : totalsOf);
  const ending = style.chance(0.25) ? [line(style.pick(notes))] : [];
  const options = { execution, filled: false, year, shortLevels: style.chance(0.4), costLevel: style.chance(0.3) };

  const content = drawProject(random, options, unit, place);
  const listed = execution === 0 ? content.indicators : [executionRow(content), ...content.indicators];
  const levelPoints = new Map([...content.levelPoints, ['预算执行率', content.executionWeight] as const]);
  const width = Math.max(columns.length + (side === undefined ? 0 : 1), 6);
  const rows = printRows(random, listed, levelPoints, rowStyle, limits);
  // 建成站点数量（10分）: without a column of weights, points stand behind the names, as behind those of the levels.
  const pointed = !weighted && scored && !limits.glued && rowStyle.levelPoints === 'brackets';
  const printed = pointed ? rows.map((row) => ({ ...row, level3: `${row.level3}（${row.weight}分）` })) : rows;
  const list = listRows(printed, { columns, repeated: style.chance(0.1) }, width - (side === undefined ? 0 : 1));
  const head = headRows(headStyle, content, width);
  const funds = evaluationFunds(fundsStyle, content, width);
  const goals = together ? goalsAndDone(goalStyle, ['预期目标', '实际完成情况'], content, width) : goalRows(goalStyle, content, width);
  const points = (hundredths: number) => `${decimal(hundredths, rowStyle.fixedPoints)}${limits.glued ? '分' : ''}`;
  const totalScore = points(totalOf(content));
  const inHead: readonly Row[] = where === 'head' ? [stretch([label('自评得分'), value(totalScore)], width)] : [];
  const below: readonly Row[] = where === 'row' ? [totalRow(word, columns, width, points(10000), totalScore)] : [];
  const keys = new Set([...columns.map(({ key }) => key), ...(pointed ? (['weight'] as const) : [])]);
  return {
    page: [
      ...titleLines(style, title, year),
      ...(where === 'line' ? [line(`填报日期：${year + 1}年3月15日 自评总分：${totalScore}`)] : []),
      table(width, [...head.rows, ...inHead, ...funds.rows, ...goals.rows, ...(side === undefined ? list : beside(side, list)), ...below]),
      ...ending,
    ],
    truths: [
      {
        fields: { ...head.truth, ...funds.truth, ...goals.truth, ...(where === 'none' ? {} : { totalScore }) },
        rows: rows.map((row) => truthOfRow(row, keys)),
      },
    ],
  };
}

export const provincialEvaluation: Template = { name: 'provincial-evaluation', gluable: true, survivesLostCells: true, build };
