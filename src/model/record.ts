import type { Fact, Figure } from './fact.ts';
import type { Field } from './field.ts';
import type { Amount, MoneyUnit, Percentage, Points } from './number.ts';
import type { ParseProblem } from './parse-problem.ts';
import type { Place } from './place.ts';
import type { Target } from './target.ts';

/**
 * Normalized records: what the rules look at, whole. They never reach back to the file.
 * All texts are canonical (see text.ts). Names and telephone numbers of persons are never kept.
 */

export type DocumentKind =
  | 'departmentalBudget'
  | 'finalAccounts'
  | 'performanceTargets'
  | 'selfEvaluation'
  /** Execution, draft or adjustment of a government's budget, its debts, funds and roll-ups. */
  | 'governmentReport'
  /** What a government took in and spent until a month of the year. */
  | 'monthlyReport'
  | 'other';

/** Whose paper it is: a government's, that of a department with its units, or that of a single unit. */
export type DocumentLevel = 'department' | 'unit' | 'government';

/** The decimals a document prints each unit with at its finest; a shorter figure has lost zeros. Default: 2 for every unit. */
export type Precision = Readonly<Partial<Record<MoneyUnit, number>>>;

/** What a record must know of the document it belongs to; copied into every project so that records can come in any order. */
export interface RecordContext {
  readonly region?: string;
  readonly department?: string;
  /** Budget year, e.g. 2022. */
  readonly year?: number;
  readonly documentKind?: DocumentKind;
  /** The kind was read from the running text alone: only rules that hold for every paper apply. */
  readonly documentKindUnsure?: true;
  readonly level?: DocumentLevel;
  /** Unit of amounts printed without one. */
  readonly unit?: MoneyUnit;
  readonly precision?: Precision;
}

/** How many names and telephone numbers of persons were taken out of a document before it was read. */
export interface Hidden {
  readonly names: number;
  readonly telephones: number;
}

/** Data cells met and data cells read; read ≤ recognised. */
export interface CellCount {
  readonly recognised: number;
  readonly read: number;
}

export interface Paragraph {
  readonly text: string;
  readonly place?: Place;
}

/** A chapter or section with what stands in it up to the next heading. Level 1 is a chapter (一、), 2 （一）, 3 1. and so on. */
export interface Section {
  readonly heading: string;
  readonly level: number;
  readonly number?: string;
  readonly place?: Place;
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly SectionTable[];
}

/** A table that is not a project form, as rows of cells. */
export interface SectionTable {
  readonly title?: string;
  readonly rows: readonly (readonly Paragraph[])[];
  readonly place?: Place;
}

export interface Disclosure extends RecordContext {
  readonly kind: 'disclosure';
  /** Identifier that projects name; for files the relative path. */
  readonly document: string;
  readonly title?: Field<string>;
  /** The title printed a second time with another year. */
  readonly otherTitle?: Field<string>;
  readonly sections: readonly Section[];
  readonly facts: readonly Fact[];
  /** Every figure the reader met, in order. Without them the facts stand for what was read, and `cells` says how much was not. */
  readonly figures?: readonly Figure[];
  /** The date an assets table is made for. */
  readonly assetDate?: Field<Target>;
  /** Whether the text admits rounding (四舍五入). */
  readonly roundingAdmitted?: true;
  /** Figures printed with digits of another script, mathematical or circled ones, as printed; `text` is not canonical. */
  readonly unusualDigits?: readonly Paragraph[];
  /** Absent where nothing was hidden. */
  readonly hidden?: Hidden;
  /** Where the end of the file cuts the document off. */
  readonly cutOff?: Place;
  readonly problems: readonly ParseProblem[];
  readonly cells: CellCount;
  readonly origin?: Place;
}

/**
 * Levels of government whose money a project has: 中央, 上级 (several above, not told apart), 地方 (all below 中央), 省 or 自治区, 市 or 州,
 * 县 or 区, 乡镇, and 本级, that of the body itself.
 */
export const GOVERNMENT_LEVELS = ['central', 'superior', 'local', 'province', 'prefecture', 'county', 'township', 'own'] as const;
export type GovernmentLevel = (typeof GOVERNMENT_LEVELS)[number];

/** Kinds of money beside 财政拨款 that a form may print side by side: 政府性基金, 国有资本经营预算, and 单位资金. */
export const OTHER_SOURCES = ['governmentFund', 'stateCapital', 'ownRevenue'] as const;
export type OtherSource = (typeof OTHER_SOURCES)[number];

/** An amount of money of a project and its parts. */
export interface Funds {
  readonly total?: Field<Amount>;
  readonly fiscal?: Field<Amount>;
  /** Fiscal money by level of government, where a form prints several levels and no sum of them (中央财政 | 自治区财政 | 县级财政). */
  readonly central?: Field<Amount>;
  readonly superior?: Field<Amount>;
  readonly local?: Field<Amount>;
  readonly province?: Field<Amount>;
  readonly prefecture?: Field<Amount>;
  readonly county?: Field<Amount>;
  readonly township?: Field<Amount>;
  readonly own?: Field<Amount>;
  readonly carriedOver?: Field<Amount>;
  readonly other?: Field<Amount>;
  /** Other money by kind, where a form prints several kinds of it; one kind alone is `other`. */
  readonly governmentFund?: Field<Amount>;
  readonly stateCapital?: Field<Amount>;
  readonly ownRevenue?: Field<Amount>;
  /** The same total by kind of expenditure, where the form is about a whole department (按支出性质分：基本支出、项目支出). */
  readonly basic?: Field<Amount>;
  readonly project?: Field<Amount>;
}

/** Where the money of a project comes from, or what it is for: the rows below its total. */
export type FundSource = Exclude<keyof Funds, 'total'>;

/** What a form prints beside the money of one source: how much of it was spent, and its points where the form gives it any. */
export interface SourceExecution {
  readonly rate?: Field<Percentage>;
  readonly weight?: Field<Points>;
  readonly score?: Field<Points>;
}

export interface Indicator {
  readonly level1: Field<string>;
  readonly level2: Field<string>;
  readonly level3: Field<string>;
  readonly description?: Field<string>;
  /** Target value; when comparator and unit have columns of their own, they are read into the value and `target.text` joins them. */
  readonly target: Field<Target>;
  readonly basis?: Field<string>;
  /** Target of the whole period (实施期, 三年), where the form prints it beside that of the year. */
  readonly periodTarget?: Field<Target>;
  readonly actual?: Field<Target>;
  /** 完成率 / 完成比例: what was achieved of the target, in percent, printed in a column of its own. */
  readonly completionRate?: Field<Percentage>;
  readonly weight?: Field<Points>;
  readonly score?: Field<Points>;
  /** Single score out of 100 where the form folds scores (Hebei later form); `score` is then the folded one. */
  readonly rawScore?: Field<Points>;
  /** 扣分: what was lost of the points of the row, printed in a column of its own. */
  readonly deduction?: Field<Points>;
  /** 得分率: the score in percent of the points of the row, printed in a column of its own. */
  readonly scoreRate?: Field<Percentage>;
  /** 偏差原因 / 未完成原因. */
  readonly explanation?: Field<string>;
  /** Budget execution row: its points belong to execution, not to output or benefit. */
  readonly execution?: true;
  /** Position of the row, for findings on the whole row. */
  readonly place?: Place;
}

export interface DisbursementStep {
  /** Month by whose end the share is reached, 1–12. */
  readonly month: number;
  readonly share: Field<Percentage>;
  /** Amount paid by then, where the plan prints it beside its share. */
  readonly amount?: Field<Amount>;
}

/** 产出指标(40): a first-level indicator with its points as printed in brackets; or 产出小计 with its points and what it was given. */
export interface Dimension {
  readonly name: Field<string>;
  readonly points?: Field<Points>;
  readonly score?: Field<Points>;
}

/** What a table of tasks says of the money of a task, or of all of them in its row of totals. */
export interface TaskMoney {
  readonly budgeted?: Funds;
  readonly spent?: Funds;
  readonly executionRate?: Field<Percentage>;
  /** 占比 / 占项目支出比重: its part of the money of all tasks. */
  readonly share?: Field<Percentage>;
}

/** 年度工作任务: what a department does in its year, with the money for it. */
export interface Task extends TaskMoney {
  readonly name: Field<string>;
  /** 主要内容, and what came of it (完成情况), as texts. */
  readonly content?: Field<string>;
  readonly completion?: Field<string>;
  readonly place?: Place;
}

/**
 * A form may ask for scores, say how that of budget execution is made (执行率×分值), give its rate of what was received (到位资金), and divide
 * its fiscal money, but not the total, by level of government (财政拨款，其中：中央资金).
 */
export const PROJECT_FACTS = ['score', 'executionFormula', 'rateOfReceived', 'levelsWithinFiscal'] as const;
export type ProjectFact = (typeof PROJECT_FACTS)[number];

export interface Project extends RecordContext {
  readonly kind: 'project';
  readonly document: string;
  readonly name: Field<string>;
  /** Title of the form, when it names the project otherwise than its name cell. */
  readonly title?: Field<string>;
  readonly code?: Field<string>;
  /** Name of the declared form that it is, where a form was read. */
  readonly form?: string;
  /** What the form asks for, filled in or not, so far as it matters to rules. */
  readonly prints?: readonly ProjectFact[];
  readonly supervisingDepartment?: Field<string>;
  readonly implementingUnit?: Field<string>;
  readonly reportingUnit?: Field<string>;
  /** For targets 预算数; for a self-evaluation the (adjusted) annual budget. */
  readonly budgeted?: Funds;
  /** （2019年度） or the title over the form, where it names the year of the form. */
  readonly yearLine?: Field<string>;
  /** 年初预算数, where the form prints it beside the adjusted one. */
  readonly initialBudget?: Funds;
  /** 实施期资金总额: that of the whole period, where the form prints it beside the year's. */
  readonly periodBudget?: Funds;
  readonly received?: Funds;
  readonly spent?: Funds;
  /** 资金用途 text and the amounts it names. */
  readonly purpose?: Field<string>;
  readonly purposeAmounts?: Funds;
  readonly disbursementPlan?: readonly DisbursementStep[];
  /** 年度工作任务 with their money, in a form about a whole department, and the row of their totals. */
  readonly tasks?: readonly Task[];
  readonly tasksTotal?: TaskMoney;
  readonly goals: readonly Field<string>[];
  readonly achievement?: Field<string>;
  /** 总体完成率. */
  readonly completion?: Field<Percentage>;
  readonly executionRate?: Field<Percentage>;
  /** Points and score of the execution row where it stands in the funds table (national template). */
  readonly executionWeight?: Field<Points>;
  readonly executionScore?: Field<Points>;
  /** Rates and points of the rows below the total of the funds, by source. */
  readonly sources?: Readonly<Partial<Record<FundSource, SourceExecution>>>;
  readonly dimensions?: readonly Dimension[];
  readonly indicators: readonly Indicator[];
  readonly totalWeight?: Field<Points>;
  readonly totalScore?: Field<Points>;
  /** The total printed a second time, beside the form or in its head. */
  readonly totalScoreAgain?: Field<Points>;
  /** What all rows lost, in the row of totals. */
  readonly totalDeduction?: Field<Points>;
  /** 优 良 中 差, where the form prints one. */
  readonly gradeWord?: Field<string>;
  /** 存在问题 and what is to be done. */
  readonly issues?: Field<string>;
  readonly reportDate?: Field<Target>;
  /** As in a disclosure, for a project that stands by itself: that of a nested one speaks for it. */
  readonly unusualDigits?: readonly Paragraph[];
  /** Where the end of the file cuts the form off. */
  readonly cutOff?: Place;
  readonly problems: readonly ParseProblem[];
  readonly cells: CellCount;
  readonly origin?: Place;
}

/** Whether a project is a self-evaluation: it has scores, money spent or actual values. */
export function isSelfEvaluation(project: Project): boolean {
  return (
    project.totalScore !== undefined ||
    project.spent !== undefined ||
    project.executionScore !== undefined ||
    Object.values(project.sources ?? {}).some(({ score }) => score !== undefined) ||
    project.indicators.some((indicator) => indicator.actual !== undefined || indicator.score !== undefined)
  );
}

export type AuditRecord = Disclosure | Project;
