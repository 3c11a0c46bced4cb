import type { Indicator } from '../content/indicator.ts';
import { type Content, drawProject } from '../content/project.ts';
import { label, line, type Row, value } from '../grid.ts';
import { drawFundsStyle, printMoney } from '../parts/funds.ts';
import { goalText } from '../parts/heads.ts';
import { type Column, listRows } from '../parts/indicator-table.ts';
import { drawRowStyle, printRows, truthOfRow } from '../parts/printed-row.ts';
import { type Draws, type Form, type Template, table } from './template.ts';

/** Several projects in one table, as budget systems export them: name, unit, amount and goal stand merged beside the project's rows. */
type Lead = 'name' | 'unit' | 'kind' | 'budget' | 'goals';

const HEADS: Readonly<Record<Lead, readonly string[]>> = {
  name: ['项目名称'],
  unit: ['项目单位', '实施单位', '单位名称'],
  kind: ['项目类别'],
  budget: ['预算数', '预算金额', '项目金额'],
  goals: ['年度绩效目标', '绩效目标', '年度目标'],
};

/** Exports sort neither levels nor indicators; rows of one first level still stand together. */
function unsorted(indicators: readonly Indicator[], backwards: boolean): readonly Indicator[] {
  const levels = [...new Set(indicators.map(({ level1 }) => level1))];
  return (backwards ? levels.reverse() : levels).flatMap((name) => indicators.filter(({ level1 }) => level1 === name));
}

function build({ style, content: random, limits, setting }: Draws): Form {
  const { year, place } = setting;
  const leads = style.pick<readonly Lead[]>([
    ['name', 'unit', 'budget', 'goals'],
    ['name', 'unit', 'kind', 'budget', 'goals'],
    ['name', 'budget', 'goals'],
    ['unit', 'name', 'budget', 'goals'],
  ]);
  const drawn = drawRowStyle(style, limits);
  const rowStyle = {
    ...drawn,
    prefix: 'none' as const,
    sign: style.pick(['words', 'sign'] as const),
    levelPoints: style.pick(['none', 'brackets'] as const),
    withoutTarget: false,
  };
  const columns: readonly Column[] = [
    { key: 'levelHead', head: '一级指标' },
    { key: 'level2', head: '二级指标' },
    { key: 'level3', head: '三级指标' },
    ...style.pick<readonly Column[]>([
      [
        { key: 'sign', head: '指标性质' },
        { key: 'number', head: '指标值' },
        { key: 'unit', head: '度量单位' },
      ],
      [
        { key: 'direction', head: '指标方向' },
        { key: 'sign', head: '指标性质' },
        { key: 'number', head: '目标值' },
        { key: 'unit', head: '计量单位' },
      ],
      [{ key: 'target', head: '指标值' }],
    ]),
    ...(style.chance(0.7) ? [{ key: 'weight' as const, head: style.pick(['分值', '权重']) }] : []),
  ];
  const fundsStyle = drawFundsStyle(style, limits, false);
  const unit = style.chance(0.5) ? '元' : '万元';
  const heads = leads.map((each) => style.pick(HEADS[each]));
  const backwards = style.chance(0.5);
  const options = {
    execution: 0,
    filled: !limits.empties,
    year,
    shortLevels: style.chance(0.5),
    costLevel: style.chance(0.3),
  };
  const title = style.pick(['项目支出绩效目标表', '部门预算项目绩效目标批复表', '项目绩效目标表']);
  const keys = new Set(columns.map(({ key }) => key));

  const projects = Array.from({ length: random.int(2, 4) }, () => drawProject(random, options, unit, place));
  const printed = projects.map((content) =>
    printRows(random, unsorted(content.indicators, backwards), content.levelPoints, rowStyle, limits),
  );
  const textOf = (content: Content, lead: Lead): string =>
    ({
      name: content.name,
      unit: `${content.code}-${content.unit}`,
      kind: '32-特定目标类',
      budget: printMoney(content.money.budget, fundsStyle, unit),
      goals: goalText(content.goals, { word: '', numbered: false }),
    })[lead];
  const [head = []] = listRows([], { columns, repeated: false }, columns.length);
  const body = projects.flatMap((content, at): readonly Row[] => {
    const rows = listRows(printed[at] ?? [], { columns, repeated: false }, columns.length).slice(1);
    const lead = leads.map((each) => value(textOf(content, each), { down: rows.length }));
    return rows.map((row, index) => (index === 0 ? [...lead, ...row] : row));
  });
  return {
    page: [
      line(title),
      line(`（${year}年度）`),
      line(`单位：${unit}`),
      table(leads.length + columns.length, [[...heads.map((each) => label(each)), ...head], ...body]),
    ],
    truths: projects.map((content, at) => ({
      fields: {
        name: content.name,
        ...(leads.includes('unit') ? { unit: textOf(content, 'unit') } : {}),
        budget: textOf(content, 'budget'),
        goals: textOf(content, 'goals'),
      },
      rows: (printed[at] ?? []).map((row) => truthOfRow(row, keys)),
    })),
  };
}

export const projectColumn: Template = { name: 'project-column', gluable: false, survivesLostCells: true, build };
