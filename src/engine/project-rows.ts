import type { Field } from '../model/field.ts';
import { type Funds, GOVERNMENT_LEVELS, type Indicator, OTHER_SOURCES, type Project, type TaskMoney } from '../model/record.ts';

/** The rows that a project's form consists of, with the name of every field in the record. */

/** A field by its name in the record; absent fields are left out of the row. */
export type Named = readonly [name: string, field: Field<unknown> | undefined];

/** The cells of one indicator, in the order of a form. */
export function indicatorFields(indicator: Indicator): readonly Named[] {
  const {
    level1,
    level2,
    level3,
    description,
    target,
    basis,
    periodTarget,
    actual,
    completionRate,
    weight,
    rawScore,
    score,
    deduction,
    scoreRate,
    explanation,
  } = indicator;
  return [
    ['level1', level1],
    ['level2', level2],
    ['level3', level3],
    ['description', description],
    ['target', target],
    ['basis', basis],
    ['periodTarget', periodTarget],
    ['actual', actual],
    ['completionRate', completionRate],
    ['weight', weight],
    ['rawScore', rawScore],
    ['score', score],
    ['deduction', deduction],
    ['scoreRate', scoreRate],
    ['explanation', explanation],
  ];
}

/** The amounts of a project's funds, in the order of the form. */
export const fundsCells = (funds: Funds): readonly Named[] => [
  ['total', funds.total],
  ['fiscal', funds.fiscal],
  ...GOVERNMENT_LEVELS.map((level): Named => [level, funds[level]]),
  ['carriedOver', funds.carriedOver],
  ['other', funds.other],
  ...OTHER_SOURCES.map((source): Named => [source, funds[source]]),
  ['basic', funds.basic],
  ['project', funds.project],
];

const NO_CELLS: readonly Named[] = [];

/** Rates, points and scores beside the money of each source. */
export const sourceCells = ({ sources }: Project): readonly Named[] =>
  sources === undefined
    ? NO_CELLS
    : Object.values(sources).flatMap(({ rate, weight, score }): Named[] => [
        ['executionRate', rate],
        ['executionWeight', weight],
        ['executionScore', score],
      ]);

/** The amounts of a project, in the order of its form. */
export function fundsOf(project: Project): readonly (Funds | undefined)[] {
  return [project.periodBudget, project.initialBudget, project.budgeted, project.received, project.spent, project.purposeAmounts];
}

/** A row of a table of tasks: its name, which the row of totals has none of, and what it says of the money. */
export interface TaskRow {
  readonly name: Field<string> | undefined;
  readonly cells: readonly Named[];
}

/** The rows of a table of tasks, that of its totals last. */
export function taskRows({ tasks = NO_TASKS, tasksTotal }: Project): readonly TaskRow[] {
  if (tasks.length === 0 && tasksTotal === undefined) return NO_ROWS;
  const rows = tasks.map((task): TaskRow => ({ name: task.name, cells: moneyCells(task) }));
  return tasksTotal === undefined ? rows : [...rows, { name: undefined, cells: moneyCells(tasksTotal) }];
}
const NO_TASKS: NonNullable<Project['tasks']> = [];
const NO_ROWS: readonly TaskRow[] = [];

const moneyCells = ({ budgeted, spent, executionRate, share }: TaskMoney): readonly Named[] => [
  ...(budgeted === undefined ? NO_CELLS : fundsCells(budgeted)),
  ...(spent === undefined ? NO_CELLS : fundsCells(spent).map(([part, field]): Named => [part === 'total' ? 'spent' : part, field])),
  ['executionRate', executionRate],
  ['share', share],
];

/** The rows a project form consists of besides its indicators. */
export function* projectRows(project: Project): Iterable<readonly Named[]> {
  const { name, code, supervisingDepartment, implementingUnit, reportingUnit } = project;
  const { periodBudget, initialBudget, budgeted, received, spent, executionRate, executionWeight, executionScore } = project;
  const { totalWeight, totalScore, totalScoreAgain, totalDeduction, gradeWord, completion, reportDate } = project;
  yield [
    ['periodBudget', periodBudget?.total],
    ['initialBudget', initialBudget?.total],
    ['budgeted', budgeted?.total],
    ['received', received?.total],
    ['spent', spent?.total],
    ['executionRate', executionRate],
    ['executionWeight', executionWeight],
    ['executionScore', executionScore],
  ];
  for (const funds of fundsOf(project)) if (funds !== undefined) yield fundsCells(funds);
  if (project.sources !== undefined) yield sourceCells(project);
  yield [
    ['completion', completion],
    ['totalWeight', totalWeight],
    ['totalScore', totalScore],
    ['totalScoreAgain', totalScoreAgain],
    ['totalDeduction', totalDeduction],
    ['gradeWord', gradeWord],
    ['reportDate', reportDate],
  ];
  yield [
    ['name', name],
    ['code', code],
    ['supervisingDepartment', supervisingDepartment],
    ['implementingUnit', implementingUnit],
    ['reportingUnit', reportingUnit],
  ];
  for (const { name, cells } of taskRows(project)) yield name === undefined ? cells : [['task', name], ...cells];
  if (project.dimensions !== undefined) yield project.dimensions.map((dimension): Named => [dimension.name.text, dimension.points]);
}
