import { operandsOf } from '../../src/engine/equation.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { withPrecision } from '../../src/engine/kit/funds.ts';
import { areNested, filledIn, losesTasks, partsOf, TASK_COLUMNS, type TaskColumn, taskOperand } from '../../src/engine/kit/tasks.ts';
import { losesBetween } from '../../src/engine/kit/unread.ts';
import type { Operand, StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Funds, Project } from '../../src/model/record.ts';

interface Sum {
  readonly column: TaskColumn;
  readonly part: keyof Funds;
  readonly total: Operand;
  readonly parts: readonly Operand[];
  /** What the total is more than its parts. */
  readonly over: number;
}

const fenOf = ({ field: { value } }: Operand): number => (value !== undefined && 'fen' in value ? value.fen : Number.NaN);

/** A column of the table with its figure in the row of totals. */
function sumOf({ tasks = [], tasksTotal }: Project, column: TaskColumn, part: keyof Funds): Sum | undefined {
  const whole = filledIn(tasksTotal, column, part);
  const parts = tasks.flatMap((task) => {
    const field = filledIn(task, column, part);
    return field === undefined ? [] : [taskOperand(task, column, part, field)];
  });
  if (whole?.value === undefined || parts.length === 0 || tasks.length < 2 || areNested(tasks, column, part)) return undefined;
  const over = whole.value.fen - parts.reduce((all, operand) => all + fenOf(operand), 0);
  return Number.isNaN(over) ? undefined : { column, part, total: taskOperand(undefined, column, part, whole), parts, over };
}

/** 占比 of all tasks that together are the whole: no task is missing. */
function areSharesWhole({ tasks = [] }: Project): boolean {
  const percent = tasks.reduce((all, { share }) => all + (share?.value?.percent ?? Number.NaN), 0);
  return Math.abs(percent - 100) < ROUNDED * tasks.length;
}
/** What a share of two decimals may have lost. */
const ROUNDED = 0.006;

/**
 * The columns with their totals. A table of the main tasks (年度主要任务) may have the money of all in its row of totals: where no column
 * shows that its rows are all there are, a total of more than they make is a question.
 */
function* columnSums(project: Project): Generator<StatedRelation> {
  const sums = TASK_COLUMNS.flatMap((column) => partsOf(project, column).flatMap((part) => sumOf(project, column, part) ?? []));
  const isWhole = areSharesWhole(project) || sums.some(({ over, total }) => over === 0 && fenOf(total) > 0);
  for (const { total, parts, over } of sums)
    yield { relation: { kind: 'sum', total, parts }, ...(over > 0 && !isWhole ? { severity: 'warning' as const } : {}) };
}

/** Sources of money that together are all there is, where a table has both the fiscal and the other money. */
const SOURCES: ReadonlySet<keyof Funds> = new Set(['fiscal', 'carriedOver', 'other', 'ownRevenue']);

/**
 * The sources of each task with its budget. That the columns of sources are all is told by the rows: of a table in which most fall short,
 * a source has no column.
 */
function* rowSums(project: Project): Generator<StatedRelation> {
  const rows = [...(project.tasks ?? []), undefined];
  for (const column of TASK_COLUMNS) {
    const [total, ...sources] = partsOf(project, column);
    if (total !== 'total' || !sources.every((part) => SOURCES.has(part)) || !sources.includes('fiscal') || sources.length < 2) continue;
    const sums = rows.flatMap((row) => {
      const money = row ?? project.tasksTotal;
      const whole = filledIn(money, column, 'total');
      const parts = sources.flatMap((part) => {
        const field = filledIn(money, column, part);
        return field === undefined ? [] : [taskOperand(row, column, part, field)];
      });
      if (whole?.value === undefined || parts.length === 0) return [];
      const over = whole.value.fen - parts.reduce((all, operand) => all + fenOf(operand), 0);
      return Number.isNaN(over) ? [] : [{ over, total: taskOperand(row, column, 'total', whole), parts }];
    });
    const held = sums.filter(({ over }) => over === 0).length;
    const isWhole = held > 1 && 2 * held > sums.length;
    for (const { over, total: whole, parts } of sums)
      if (over <= 0 || isWhole) yield { message: 'sources', relation: { kind: 'sum', total: whole, parts } };
  }
}

const task = (name: string, total: string, fiscal: string, other: string) => ({ name, budgeted: { total, fiscal, other } });
const totals = (total: string, fiscal: string, other: string) => ({ budgeted: { total, fiscal, other } });
const alone = (name: string, total: string) => ({ name, budgeted: { total } });

export const tasksAddUp = defineRelationRule({
  id: 'arithmetic/tasks-add-up',
  version: 1,
  severity: 'error',
  concern: 'amount',
  title: {
    zh: '年度工作任务的金额相加等于合计，资金来源相加等于任务金额',
    en: 'The money of the tasks adds up to its total, and its sources to that of each task',
  },
  rationale: {
    zh: '部门整体支出表按任务列出预算，合计行由各项任务相加，每项任务的预算由财政拨款和其他资金构成，对不上必有一处填错。',
    en: 'A form about a whole department divides its budget by tasks and sources; where they do not add up one figure is wrong.',
  },
  remedy: { zh: '核对各项任务的预算和合计，改正填错的一项。', en: 'Check the tasks and their total and correct the wrong figure.' },
  basis: [],
  messages: {
    broken: {
      zh: '{label}为{provided}，各项任务相加为{expected}，相差{difference}（{arithmetic}）',
      en: '{label} is {provided}; the tasks make {expected}, a difference of {difference} ({arithmetic})',
    },
    sources: {
      zh: '{label}为{provided}，各资金来源相加为{expected}，相差{difference}（{arithmetic}）',
      en: '{label} is {provided}; its sources make {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relateProject(project) {
    if (project.tasks === undefined || losesTasks(project)) return;
    // Between two pages rows may have been taken for something else than tasks.
    const isRead = ({ relation }: StatedRelation) =>
      !losesBetween(
        project,
        operandsOf(relation).map(({ field }) => field),
      );
    for (const stated of [...columnSums(project), ...rowSums(project)]) if (isRead(stated)) yield withPrecision(project, stated);
  },
  examples: [
    {
      name: '各项任务相加等于合计，来源相加等于任务金额',
      given: exampleProject({
        tasks: [task('公文运转', '143.96', '143.96', '0'), task('值班应急', '60', '50', '10'), task('人民防空', '40', '40', '0')],
        tasksTotal: totals('243.96', '233.96', '10'),
      }),
      expect: 'pass',
    },
    {
      name: '财政拨款一列相加不等于合计',
      given: exampleProject({
        tasks: [task('公文运转', '143.96', '143.96', ''), task('值班应急', '60', '50', '10'), task('人民防空', '40', '40', '')],
        tasksTotal: totals('243.96', '223.96', '10'),
      }),
      expect: ['broken'],
    },
    {
      name: '一项任务的来源之和不等于任务金额',
      given: exampleProject({
        tasks: [task('公文运转', '143.96', '143.96', '0'), task('值班应急', '60', '60', '10'), task('人民防空', '40', '40', '0')],
      }),
      expect: ['sources'],
    },
    {
      name: '只有金额一列，相加多于合计',
      given: exampleProject({ tasks: [alone('水资源调查', '30'), alone('河道巡查', '50')], tasksTotal: { budgeted: { total: '70' } } }),
      expect: ['broken'],
    },
    {
      name: '合计多于各项任务，占比相加为100%',
      given: exampleProject({
        tasks: [
          { ...alone('水资源调查', '30'), share: '37.50%' },
          { ...alone('河道巡查', '50'), share: '62.50%' },
        ],
        tasksTotal: { budgeted: { total: '90' }, share: '100%' },
      }),
      expect: ['broken'],
    },
    {
      name: '没有合计行，不判',
      given: exampleProject({ tasks: [alone('水资源调查', '30'), alone('河道巡查', '50')] }),
      expect: 'skip',
    },
    {
      name: '只列出其中的财政拨款，少于任务金额',
      given: exampleProject({
        tasks: [
          { name: '水资源调查', budgeted: { total: '30', fiscal: '20' } },
          { name: '河道巡查', budgeted: { total: '50', fiscal: '50' } },
        ],
      }),
      expect: 'skip',
    },
    {
      name: '多数任务的来源都少于任务金额，另有来源未列',
      given: exampleProject({
        tasks: [task('水资源调查', '30', '20', '5'), task('河道巡查', '50', '30', '10'), task('节水宣传', '10', '10', '0')],
      }),
      expect: 'pass',
    },
    {
      name: '任务下又分小项，不相加',
      given: exampleProject({
        tasks: [alone('一、水资源管理', '80'), alone('1.调查', '30'), alone('2.巡查', '50')],
        tasksTotal: { budgeted: { total: '80' } },
      }),
      expect: 'skip',
    },
    {
      name: '一项是其下两项之和，没有编号',
      given: exampleProject({
        tasks: [alone('水资源管理', '80'), alone('调查', '30'), alone('巡查', '50')],
        tasksTotal: { budgeted: { total: '80' } },
      }),
      expect: 'skip',
    },
    {
      name: '有一行没有读出，不判',
      given: exampleProject({
        tasks: [alone('调查', '30'), alone('巡查', '50')],
        tasksTotal: { budgeted: { total: '100' } },
        problems: [{ code: 'unreadableRow', text: '宣传 20', subject: 'tasks' }],
      }),
      expect: 'skip',
    },
  ],
});
