import { z } from 'zod';
import { GOVERNMENT_LEVELS } from '../../model/record.ts';

/**
 * A form is a declaration: its titles, the labels with their values, what stands where a labelled row and a labelled column cross, the
 * columns of its lists, its totals and notes. Forms mix the words of several templates, so a word declared once is known in every form;
 * in one context it has one meaning. A declaration says what its form adds to the others.
 */

/** Words divided by blanks, as they read without spaces, brackets and punctuation. */
const words = z.string().regex(/^\S+(?: \S+)*$/, 'words are divided by one blank');
const lists = <T extends string>(meanings: readonly [T, ...T[]]) => z.partialRecord(z.enum(meanings), words);

/** What a label with its value beside, behind or below it stands for. */
const FIELDS = [
  'name',
  'code',
  'supervisingDepartment',
  'implementingUnit',
  'reportingUnit',
  'unit',
  'year',
  'reportDate',
  // 预算执行率权重: the points of execution, outside of the table of the money.
  'executionWeight',
  'totalScore',
  'gradeWord',
  // Names and telephone numbers of persons: never kept.
  'person',
  // Known, but nothing a record holds.
  'ignored',
] as const;
export type HeadField = (typeof FIELDS)[number];

const FUND_COLUMNS = ['initialBudget', 'budgeted', 'received', 'spent', 'rate', 'weight', 'score', 'explanation'] as const;
export type FundRole = (typeof FUND_COLUMNS)[number];
/** A column of the record: `periodBudget` is told by its label, not by a header. */
export type FundColumn = Extract<FundRole, 'initialBudget' | 'budgeted' | 'received' | 'spent'> | 'periodBudget';

/** What a row of the funds is: the whole, or which part; a fiscal part may be that of a level of government (中央, 省级). */
const FUND_ROWS = ['total', 'fiscal', ...GOVERNMENT_LEVELS, 'carriedOver', 'other', 'basic', 'project'] as const;
export type FundPart = (typeof FUND_ROWS)[number];

const GOALS = ['goal', 'achievement', 'completion'] as const;
export type GoalRole = (typeof GOALS)[number];

/** What a column of a list of indicators holds. */
const COLUMNS = [
  'number',
  'level1',
  'level2',
  'level3',
  'description',
  'comparator',
  'target',
  // 三年指标值, 实施期指标值: of the whole period, beside that of the year.
  'period:target',
  'unit',
  'basis',
  'weight',
  'actual',
  // 单项指标完成情况: a word beside the actual value.
  'completion',
  'score',
  // 单项指标得分 where the form folds it by 权重占比 into the score.
  'rawScore',
  // 扣分: what the score is short of the points.
  'deduction',
  // 得分率: the score in percent of the points.
  'scoreRate',
  'weightShare',
  'explanation',
  'remark',
] as const;
export type ColumnRole = (typeof COLUMNS)[number];

const PROJECT_COLUMNS = [
  'name',
  'code',
  'supervisingDepartment',
  'implementingUnit',
  'reportingUnit',
  'goal',
  'initialBudget',
  'budgeted',
  'received',
  'spent',
  'rate',
  'totalScore',
  'gradeWord',
] as const;
export type ProjectColumn = (typeof PROJECT_COLUMNS)[number];
const PROJECT_ROLES = PROJECT_COLUMNS.map((column) => `project:${column}` as const);

/**
 * What a column of a list may be besides: of the whole period beside the year (`period:…`, of which only the target is kept), of a list of several projects
 * (`project:…`), a lower grade than the best (`grade`), the way that is better, a target adjusted during the year (`revised`), the target of a further region (`region`), a further text column that no header names
 * (`aside`: a third level printed over two columns; `gap`: the header has an empty cell for it), under the name of a level the measures of it,
 * each with its target (`measures`), the points of a first level in a column of their own (`levelWeight`), or in no declaration (`unknown`).
 */
const FURTHER_COLUMNS = [
  'period:level2',
  'period:level3',
  ...PROJECT_ROLES,
  'grade',
  'direction',
  'revised',
  'region',
  'aside',
  'gap',
  'measures',
  'levelWeight',
  'unknown',
] as const;
export type IndicatorRole = ColumnRole | (typeof FURTHER_COLUMNS)[number];
export type ProjectRole = (typeof PROJECT_ROLES)[number];

/** First-level indicators: `execution` is a budget execution row that carries points, `process` an input, decision or management row. */
const LEVEL1 = ['output', 'benefit', 'satisfaction', 'cost', 'execution', 'process'] as const;
export type Dimension1 = (typeof LEVEL1)[number];

const LEVEL2 = [
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'economicCost',
  'socialCost',
  'ecologicalCost',
  'economic',
  'social',
  'ecological',
  'sustainability',
  'satisfaction',
  'execution',
] as const;
export type Category = (typeof LEVEL2)[number];

/**
 * What a column of a table of tasks (年度工作任务) holds besides money that a row or column of the funds names: `part` is the title of
 * several parts (其中), `title` that of the whole table.
 */
const TASK_COLUMNS = ['title', 'number', 'name', 'content', 'completion', 'budgeted', 'spent', 'part', 'rate', 'share'] as const;
export type TaskColumn = (typeof TASK_COLUMNS)[number];

/** What a form has shown of itself: parts and columns that it prints, filled in or not. */
const FACTS = [
  'title',
  'funds',
  'goals',
  'indicators',
  'total',
  'notes',
  ...FUND_COLUMNS.slice(0, 4),
  // 分值, 执行率 and 得分 side by side, or ×执行率.
  'executionFormula',
  'rateOfReceived',
  'levelsWithinFiscal',
  // Amounts of a longer period beside those of the year.
  'periodBudget',
  ...COLUMNS,
  ...FURTHER_COLUMNS,
] as const;
/** `title:` a declared form whose title it has. */
export type FormFact = (typeof FACTS)[number] | `title:${string}`;
const facts = z.array(z.enum(FACTS)).readonly();

const declaration = z.strictObject({
  /** Name of its file. */
  name: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  titles: z
    .strictObject({
      /** What its titles have; `*` is any of the words between (绩效目标*表: 绩效目标申报表). */
      names: words,
      between: words.optional(),
      /** Words of titles that name no project. */
      plain: words.optional(),
    })
    .optional(),
  /** The body that names it where it names no project. */
  namedBy: z
    .array(z.enum(['reportingUnit', 'implementingUnit', 'supervisingDepartment']))
    .readonly()
    .default([]),
  /** What it must print to be this form: of each list one at least. */
  requires: z.array(facts).readonly().default([]),
  /** What it must not print. */
  excludes: facts.default([]),
  labels: lists([...FIELDS, 'purpose', 'disbursementPlan']).default({}),
  crosses: z
    .strictObject({
      rows: lists(FUND_ROWS).default({}),
      columns: lists(FUND_COLUMNS).default({}),
      /** Labels of rows whose amount stands beside them, outside of any table. */
      beside: lists(FUND_ROWS).default({}),
      /** What a label has that says its amount is the year's, where others are of a longer period. */
      annual: words.optional(),
    })
    .prefault({}),
  lists: z
    .strictObject({
      goals: lists(GOALS).default({}),
      indicators: lists(COLUMNS).default({}),
      /**
       * Headers of a second line. What is `spanned` stands under a target value, or under a header that ends with one of the words
       * `below`; the others say what a column holds wherever they stand.
       */
      secondLine: z
        .strictObject({
          spanned: z.boolean().default(false),
          below: words.optional(),
          columns: lists([...COLUMNS, 'grade']),
        })
        .optional(),
      /** Columns printed twice, first for the whole period, whose are not kept, then for the year. */
      twice: z
        .array(z.enum(['level2', 'level3', 'target']))
        .readonly()
        .default([]),
      /** Columns of a table of tasks; a title of the table may stand for the name of a task. */
      tasks: lists(TASK_COLUMNS).default({}),
      /** Columns of a list of projects, by the labels and the columns of funds that name them elsewhere. */
      projects: z.array(z.enum(PROJECT_COLUMNS)).readonly().default([]),
      /** Columns that are those of the measure where a list has target and actual values of goals as well. */
      ofMeasure: lists(['target', 'actual']).optional(),
      /** Names of the levels, without the word 指标 at their end. */
      level1: lists(LEVEL1).default({}),
      level2: lists(LEVEL2).default({}),
    })
    .prefault({}),
  /** Titles of parts of the form, which hold no value. */
  headings: words.optional(),
  /** Labels of the row of totals. */
  totals: words.optional(),
  /** What texts below the lists begin with: problems (kept), conclusions, notes and opinions (not kept). */
  notes: z.strictObject({ issues: words.optional(), note: words.optional() }).default({}),
});

export type FormDeclaration = z.output<typeof declaration>;

/** Checks a declaration as it is loaded. */
export const defineForm = (form: z.input<typeof declaration>): FormDeclaration => declaration.parse(form);

/**
 * The words of one context over all declarations with their meanings; throws where a word is declared twice, be it with one meaning or
 * with two.
 */
export function wordsOf<T extends string>(
  forms: readonly FormDeclaration[],
  context: string,
  listsOf: (form: FormDeclaration) => Readonly<Partial<Record<T, string>>>,
): ReadonlyMap<string, T> {
  const meanings = new Map<string, T>();
  // Object.entries forgets the key type, which is T.
  for (const form of forms)
    for (const [meaning, list] of Object.entries(listsOf(form)) as [T, string][])
      for (const word of list.split(' ')) {
        const known = meanings.get(word);
        if (known !== undefined) throw new Error(`${form.name}: “${word}” as ${meaning} is declared already, as ${known} (${context})`);
        meanings.set(word, meaning);
      }
  return meanings;
}

/** Whether what a form prints makes it a declared one. */
export function isForm({ name, requires, excludes }: FormDeclaration, prints: ReadonlySet<FormFact>): boolean {
  const has = (fact: FormFact) => prints.has(fact === 'title' ? `title:${name}` : fact);
  return requires.every((any) => any.some(has)) && !excludes.some(has);
}
