import { decimal, printValue } from '../content/indicator.ts';
import { type Content, drawProject, rateOf, totalOf } from '../content/project.ts';
import { label, line, type Row, value } from '../grid.ts';
import { drawFundsStyle, printMoney } from '../parts/funds.ts';
import { goalText } from '../parts/heads.ts';
import type { FormTruth } from '../truth.ts';
import { type Draws, type Form, type Template, table } from './template.ts';

/** A list with one row a project: what all of them got, or their goals with an indicator in each column of a level. */
const LEVELS = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['效益指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const;

interface Printed {
  readonly content: Content;
  readonly budget: string;
  readonly spent: string;
  readonly rate: string;
  readonly score: string;
}

function scores(printed: readonly Printed[]): { rows: readonly Row[]; truths: readonly FormTruth[] } {
  const heads = ['序号', '项目名称', '主管部门', '实施单位', '全年预算数', '全年执行数', '执行率', '自评得分'];
  const rows = printed.map(
    ({ content, budget, spent, rate, score }, at): Row =>
      [String(at + 1), content.name, content.department, content.unit, budget, spent, rate, score].map((text) => value(text)),
  );
  const truths = printed.map(({ content, budget, spent, rate, score }) => ({
    fields: {
      name: content.name,
      department: content.department,
      unit: content.unit,
      budget,
      spent,
      executionRate: rate,
      totalScore: score,
    },
    rows: [],
  }));
  return { rows: [heads.map((text) => label(text)), ...rows], truths };
}

function goalsAndIndicators(printed: readonly Printed[]): { rows: readonly Row[]; truths: readonly FormTruth[] } {
  const upper: Row = [
    ...['序号', '项目名称', '预算数', '年度绩效目标'].map((text) => label(text, { down: 2 })),
    label('产出指标', { across: 3 }),
    label('效益指标'),
    label('满意度指标'),
  ];
  const lower: Row = LEVELS.map(([, name]) => label(name));
  const oneOf = ({ indicators }: Content, level2: string) => indicators.find((each) => each.level2 === level2);
  const rows = printed.map(
    ({ content, budget }, at): Row => [
      ...[String(at + 1), content.name, budget, goalText(content.goals, { word: '', numbered: false })].map((text) => value(text)),
      ...LEVELS.map(([, level2]) => {
        const found = oneOf(content, level2);
        return value(found === undefined ? '' : `${found.name}：${printValue(found.target)}`);
      }),
    ],
  );
  const truths = printed.map(({ content, budget }) => ({
    fields: { name: content.name, budget, goals: goalText(content.goals, { word: '', numbered: false }) },
    rows: LEVELS.flatMap(([level1, level2]) => {
      const found = oneOf(content, level2);
      return found === undefined ? [] : [{ level1, level2, level3: found.name, target: printValue(found.target) }];
    }),
  }));
  return { rows: [upper, lower, ...rows], truths };
}

function build({ style, content: random, limits, setting }: Draws): Form {
  const { year, place } = setting;
  const evaluated = style.chance(0.6);
  const unit = style.chance(0.2) ? '元' : '万元';
  const fundsStyle = drawFundsStyle(style, limits, false);
  const options = { execution: 10, filled: true, year, shortLevels: false, costLevel: false };
  const printed = Array.from({ length: random.int(3, 6) }, () => drawProject(random, options, unit, place)).map((content) => ({
    content,
    budget: printMoney(content.money.budget, fundsStyle, unit),
    spent: printMoney(content.money.spent, fundsStyle, unit),
    rate: `${decimal(rateOf(content.money.spent, content.money.budget))}%`,
    score: decimal(totalOf(content)),
  }));
  const { rows, truths } = evaluated ? scores(printed) : goalsAndIndicators(printed);
  const title = evaluated ? `${year}年度项目支出绩效自评结果汇总表` : `${year}年度项目支出绩效目标汇总表`;
  return { page: [line(title), line(`单位：${unit}`), table(evaluated ? 8 : 9, rows)], truths };
}

export const rowAProject: Template = { name: 'row-a-project', gluable: false, survivesLostCells: false, build };
