import { type Field, makeField, textField } from '../../model/field.ts';
import type { Mutable } from '../../model/mutable.ts';
import {
  type Amount,
  type MoneyUnit,
  type Percentage,
  type Points,
  type Reading,
  readAmount,
  readPercentage,
  readPoints,
} from '../../model/number.ts';
import type { ParseProblem } from '../../model/parse-problem.ts';
import type { Place } from '../../model/place.ts';
import type { CellCount, Dimension, Funds, Indicator, Project, Task, TaskMoney } from '../../model/record.ts';
import { isBroken, readTarget, type Target } from '../../model/target.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { Cell, TableBlock } from '../block.ts';
import type { EmptyAmount, LabelledAmount } from './amounts.ts';
import { selfEvaluation } from './declared/self-evaluation.ts';
import { type FormFact, type FundColumn, type IndicatorRole, isForm } from './define-form.ts';

type Fields = Partial<
  Pick<
    Project,
    | 'name'
    | 'code'
    | 'supervisingDepartment'
    | 'implementingUnit'
    | 'reportingUnit'
    | 'achievement'
    | 'completion'
    | 'executionRate'
    | 'executionWeight'
    | 'executionScore'
    | 'totalWeight'
    | 'totalScore'
    | 'totalScoreAgain'
    | 'totalDeduction'
    | 'gradeWord'
    | 'issues'
    | 'reportDate'
    | 'year'
    | 'yearLine'
    | 'purpose'
    | 'purposeAmounts'
    | 'disbursementPlan'
  >
>;

/** First and second level that a merged cell hands down to the rows below it. */
export interface Levels {
  level1: Field<string> | undefined;
  level2: Field<string> | undefined;
}

/** A form while it is being read. */
export interface FormDraft {
  readonly fields: Mutable<Fields>;
  unit: MoneyUnit | undefined;
  readonly funds: Partial<Record<FundColumn, Mutable<Funds>>>;
  /** Points of execution that stand neither with the money nor among the rows: in the head, or in the label of the total that includes them. */
  executionPoints: Printed | undefined;
  /** The label of the total says that it includes points of execution. */
  totalIncludesExecution: boolean;
  /** Rates and points beside the amounts of each source. */
  readonly sources: Mutable<NonNullable<Project['sources']>>;
  readonly goals: Field<string>[];
  readonly indicators: Indicator[];
  readonly dimensions: Dimension[];
  readonly tasks: Task[];
  tasksTotal: TaskMoney | undefined;
  /** The levels that hold where the last list stopped: it may go on below its header printed again. */
  readonly levels: Levels;
  readonly problems: ParseProblem[];
  readonly cells: Mutable<CellCount>;
  /** Amounts beside their labels, and labels that stand without one. */
  readonly amounts: LabelledAmount[];
  readonly blanks: EmptyAmount[];
  /** A row of the funds could not be read: the parts that were are not all. */
  unsureFunds: boolean;
  /** The label that rows without one belong to. */
  heading: 'goals' | 'purpose' | 'plan' | undefined;
  /** Months of the disbursement plan whose shares stand below; undefined for a cell that names none. */
  months: readonly (number | undefined)[] | undefined;
  /** The plan as it is where none of its months has a share: its cells are those of the months. */
  blankPlan: Project['disbursementPlan'];
  /** Unit in brackets behind the title of the amounts: 项目资金（万元）. */
  fundsUnit: MoneyUnit | undefined;
  /** What the form has shown of itself. */
  readonly prints: Set<FormFact>;
  /** What the rows of a list of projects say of it, by the role of the column. */
  readonly ofRows: Map<IndicatorRole, string>;
  /** Further projects of the same table. */
  readonly others: FormDraft[];
  /** Lists of projects whose row of totals is read with their money, as tables. */
  readonly lists: Map<TableBlock, TableBlock>;
  /** What is no figure of the project: bounds of the lower grades of a measure (良, 中, 差), totals of a list. */
  readonly bounds: Set<Printed>;
  /** Where the end of the source breaks off its last row. */
  cutOff: Place | undefined;
}

/** A form is a self-evaluation when it asks for money spent, actual values or scores. */
export const isEvaluation = ({ prints }: FormDraft): boolean => isForm(selfEvaluation, prints);

export function newDraft(unit: MoneyUnit | undefined): FormDraft {
  return {
    fields: {},
    unit,
    funds: {},
    executionPoints: undefined,
    totalIncludesExecution: false,
    sources: {},
    goals: [],
    indicators: [],
    dimensions: [],
    tasks: [],
    tasksTotal: undefined,
    levels: { level1: undefined, level2: undefined },
    problems: [],
    cells: { recognised: 0, read: 0 },
    amounts: [],
    blanks: [],
    unsureFunds: false,
    heading: undefined,
    months: undefined,
    blankPlan: undefined,
    fundsUnit: undefined,
    prints: new Set(),
    ofRows: new Map(),
    others: [],
    lists: new Map(),
    bounds: new Set(),
    cutOff: undefined,
  };
}

/** The draft of a further project in the table of another: what the form says of all of them is its own too. */
export function draftBeside(draft: FormDraft): FormDraft {
  const { year, supervisingDepartment, reportingUnit } = draft.fields;
  const other: FormDraft = {
    ...newDraft(draft.unit),
    fundsUnit: draft.fundsUnit,
    prints: new Set(draft.prints),
    fields: {
      ...(year === undefined ? {} : { year }),
      ...(supervisingDepartment === undefined ? {} : { supervisingDepartment }),
      ...(reportingUnit === undefined ? {} : { reportingUnit }),
    },
  };
  draft.others.push(other);
  return other;
}

/** Keeps the first year that stands over the form, with what is printed there. */
export function setYear({ fields }: FormDraft, year: string | undefined, text: string, place: Place | undefined): void {
  if (year === undefined || fields.year !== undefined) return;
  fields.year = Number(year);
  fields.yearLine = textField(text.slice(0, 80), place);
}

/** A printed text with its place, as much of a cell as a field needs. */
export interface Printed {
  readonly text: string;
  readonly place: Place;
  readonly uncertain?: boolean | undefined;
  readonly lines?: Cell['lines'];
}

function finish<T>(draft: FormDraft, printed: Printed, reading: Reading<T>, subject: string): Field<T> {
  draft.cells.recognised += 1;
  if (reading.kind === 'problem') {
    draft.problems.push({ code: 'unreadableCell', text: printed.text.slice(0, 80), subject, place: printed.place });
    return makeField<T>(printed.text, undefined, printed.place, printed.uncertain);
  }
  draft.cells.read += 1;
  return makeField(printed.text, reading.kind === 'value' ? reading.value : undefined, printed.place, printed.uncertain);
}

/** An amount in the unit of the form; 万元 where the form prints none, as the templates do. */
export function amountField(draft: FormDraft, printed: Printed, subject: string, unit?: MoneyUnit): Field<Amount> {
  return finish(draft, printed, readAmount(printed.text, unit ?? draft.unit ?? '万元'), subject);
}

/** A rate in percent; the sign may be missing in a percent column. A bare 0.97 is a share of one, and a bare 1 may mean the whole: both are uncertain. */
export function percentageField(draft: FormDraft, printed: Printed, subject: string): Field<Percentage> {
  const uncertain = printed.uncertain === true || /^(?:1|0?\.\d+|1\.0+)$/.test(printed.text);
  return finish(draft, { ...printed, uncertain }, readPercentage(printed.text, { bare: true, share: true }), subject);
}

/** Points of a weight or a score. */
export function pointsField(draft: FormDraft, printed: Printed, subject: string): Field<Points> {
  return finish(draft, printed, readPoints(printed.text), subject);
}

export function targetField(draft: FormDraft, printed: Printed, subject: string): Field<Target> {
  const target = readTarget(printed.text);
  if (isBroken(target)) {
    unreadCells(draft, 'unreadableCell', [printed], subject);
    return makeField(printed.text, target, printed.place, printed.uncertain);
  }
  return finish(draft, printed, target.kind === 'empty' ? { kind: 'empty' } : { kind: 'value', value: target }, subject);
}

export function plainField(draft: FormDraft, printed: Printed): Field<string> {
  draft.cells.recognised += 1;
  draft.cells.read += 1;
  return textField(printed.text, printed.place, printed.uncertain);
}

/** A data cell that found no home in the record. */
export function unreadCells(draft: FormDraft, code: 'unreadableRow' | 'unreadableCell', cells: readonly Printed[], subject: string): void {
  const filled = cells.filter((cell) => !isEmptyToken(cell.text));
  const first = filled[0];
  if (first === undefined) return;
  draft.cells.recognised += filled.length;
  const text = filled
    .map((cell) => cell.text)
    .join(' ')
    .slice(0, 80);
  draft.problems.push({ code, text, subject, place: first.place });
}
