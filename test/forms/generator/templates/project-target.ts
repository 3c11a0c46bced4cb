import { drawProject } from '../content/project.ts';
import { beside, label, line, stretch, value } from '../grid.ts';
import { drawFundsStyle, targetFunds } from '../parts/funds.ts';
import { drawGoalStyle, drawHeadStyle, goalRows, headRows } from '../parts/heads.ts';
import { drawColumns, listRows } from '../parts/indicator-table.ts';
import { drawRowStyle, printRows, truthOfRow } from '../parts/printed-row.ts';
import { titleLines } from '../parts/title-lines.ts';
import { withUnusedLevels } from '../parts/unused-levels.ts';
import { labels, notes, titles } from '../words.ts';
import { type Draws, type Form, type Template, table } from './template.ts';

/** One project, its money, goals and indicators with targets; with points in some provinces. */
function build({ style, content: random, limits, setting }: Draws): Form {
  const { year, place } = setting;
  const shape = style.pick(['joined', 'joined', 'joined', 'columns', 'spanned'] as const);
  const weighted = style.chance(0.35);
  const execution = weighted && style.chance(0.3) ? 10 : 0;
  const drawn = drawRowStyle(style, limits);
  const wordy = shape === 'columns' && style.chance(0.3);
  const rowStyle = {
    ...drawn,
    sign: wordy ? ('words' as const) : drawn.sign,
    levelPoints: weighted ? drawn.levelPoints : ('none' as const),
  };
  const columns = drawColumns(style, {
    shape,
    weighted,
    evaluated: false,
    scored: false,
    reasoned: false,
    empties: limits.empties,
    pointsInBrackets: weighted,
  });
  const repeated = style.chance(0.12);
  const unused = limits.empties && !repeated && style.chance(0.2);
  const headStyle = drawHeadStyle(style, limits);
  const goalStyle = drawGoalStyle(style);
  const fundsStyle = drawFundsStyle(style, limits, false);
  const unit = style.chance(0.2) ? '元' : '万元';
  const side = style.chance(0.75) ? style.pick(labels.side) : undefined;
  const title = style.pick(titles.target);
  const ending = style.chance(0.25) ? [line(style.pick(notes))] : [];
  const options = { execution, filled: !limits.empties, year, shortLevels: style.chance(0.3), costLevel: style.chance(0.3) };

  const content = drawProject(random, options, unit, place);
  const width = Math.max(4, columns.length + (side === undefined ? 0 : 1));
  const rows = printRows(random, content.indicators, content.levelPoints, rowStyle, limits);
  const printed = unused ? withUnusedLevels(rows) : rows;
  const list = listRows(printed, { columns, repeated }, width - (side === undefined ? 0 : 1));
  const head = headRows(headStyle, content, width);
  const funds = targetFunds(fundsStyle, content, width);
  const goals = goalRows(goalStyle, content, width);
  const share = `${execution}${limits.glued ? '%' : ''}`;
  const executionRow = execution === 0 ? [] : [stretch([label('预算执行率权重（%）'), value(share)], width)];
  const keys = new Set(columns.map(({ key }) => key));
  return {
    page: [
      ...titleLines(style, title, year),
      table(width, [...head.rows, ...funds.rows, ...executionRow, ...goals.rows, ...(side === undefined ? list : beside(side, list))]),
      ...ending,
    ],
    truths: [
      {
        fields: { ...head.truth, ...funds.truth, ...goals.truth, ...(execution === 0 ? {} : { executionWeight: share }) },
        rows: rows.map((row) => truthOfRow(row, keys)),
      },
    ],
  };
}

export const projectTarget: Template = { name: 'project-target', gluable: true, survivesLostCells: true, build };
