import { drawProject } from '../content/project.ts';
import { label, line, type Row, stretch, value } from '../grid.ts';
import { drawGoalStyle, goalRows } from '../parts/heads.ts';
import { type Column, listRows } from '../parts/indicator-table.ts';
import { drawRowStyle, printRows, truthOfRow } from '../parts/printed-row.ts';
import { type Draws, type Form, type Template, table } from './template.ts';

/** 优 良 中 差 in a column each below one heading; the project is named in the title, or in a row of its own. The truth is the 优. */
const GROUP = '绩效指标评价标准';

function build({ style, content: random, limits, setting }: Draws): Form {
  const { year, place } = setting;
  const rowStyle = { ...drawRowStyle(style, limits), levelPoints: 'none' as const, withoutTarget: false, prefix: 'none' as const };
  const goalStyle = { ...drawGoalStyle(style), word: '绩效目标' };
  const described = style.chance(0.7);
  const second = style.chance(0.4);
  const columns: readonly Column[] = [
    { key: 'level1', head: second ? '一级指标' : '绩效指标分类' },
    ...(second ? [{ key: 'level2' as const, head: '二级指标' }] : []),
    { key: 'level3', head: second ? '三级指标' : '绩效指标' },
    ...(described ? [{ key: 'explain' as const, head: '绩效指标描述' }] : []),
    { key: 'best', head: '优', group: GROUP },
    { key: 'good', head: '良', group: GROUP },
    { key: 'fair', head: '中', group: GROUP },
    { key: 'poor', head: '差', group: GROUP },
    ...(style.chance(0.5) ? [{ key: 'basis' as const, head: '评价标准确定依据' }] : []),
  ];
  const named = style.chance(0.6);
  const options = { execution: 0, filled: true, year, shortLevels: style.chance(0.3), costLevel: false };
  const content = drawProject(random, options, '万元', place);
  const width = columns.length;
  const rows = printRows(random, content.indicators, content.levelPoints, rowStyle, limits);
  const goals = goalRows(goalStyle, content, width);
  const head: readonly Row[] = named ? [stretch([label('项目名称'), value(content.name)], width)] : [];
  const keys = new Set(columns.map(({ key }) => key));
  return {
    page: [
      line(named ? '项目绩效目标表' : `${content.name}绩效目标表`),
      line(`（${year}年度）`),
      table(width, [...head, ...goals.rows, ...listRows(rows, { columns, repeated: false }, width)]),
    ],
    truths: [{ fields: { name: content.name, ...goals.truth }, rows: rows.map((row) => truthOfRow(row, keys)) }],
  };
}

export const gradedColumns: Template = { name: 'graded-columns', gluable: false, survivesLostCells: true, build };
