import type { ParseProblem } from './parse-problem.ts';
import type { Place } from './place.ts';
import type { Hidden } from './record.ts';
import type { FindingState, Review } from './review.ts';

export type Severity = 'error' | 'warning' | 'info';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A text in both languages. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/** Arguments of a message: printed figures and texts (the same in both languages), or a text in both. */
export type MessageArgument = string | number | LocalText;

/**
 * What stands around a printed text: the row it belongs to, cell by cell, or the running text before and after it. Bounded: at most
 * 12 cells of 80 characters, at most 80 characters on either side.
 */
export type PlaceContext =
  | {
      readonly kind: 'row';
      /** What the cells are called: field names of the records (`level3`, `target`), or printed headings; '' where there is none. */
      readonly names: readonly string[];
      /** The printed texts, as many as there are names. */
      readonly texts: readonly string[];
      /** Which of them the place is. */
      readonly at?: number;
    }
  | { readonly kind: 'text'; readonly before: string; readonly after: string };

/** One place a finding speaks about. */
export interface FindingPlace {
  /** culprit: the cell that is (probably) wrong; candidate: one of several that may be; operand: a figure of the arithmetic; copy: a member of a cluster. */
  readonly role: 'culprit' | 'candidate' | 'operand' | 'copy';
  readonly label?: LocalText | string;
  /** The printed text, at most 120 characters. */
  readonly text: string;
  readonly place?: Place;
  /** For a culprit or candidate: what it may have to say, if it is the wrong one. */
  readonly expected?: string;
  /** Path of the cell in its record, as in Subject.field; absent when the cell is not in the record. */
  readonly field?: string;
  /** Only for the first place of a finding, and only where the record was at hand. */
  readonly context?: PlaceContext;
}

/** The logical cell a finding is about; what its keys are made of. */
export interface Subject {
  readonly document: string;
  readonly department?: string;
  readonly project?: string;
  readonly indicator?: string;
  /** Path of the cell in its record with indices replaced by names, e.g. `indicators/投保车辆数/target`. */
  readonly field?: string;
}

/** A relation or rule that is broken by the same cause. */
export interface Evidence {
  readonly rule: string;
  readonly message: { readonly id: string; readonly args: Readonly<Record<string, MessageArgument>> };
  readonly arithmetic?: string;
}

export interface Finding {
  readonly rule: string;
  readonly version: number;
  readonly severity: Severity;
  readonly message: { readonly id: string; readonly args: Readonly<Record<string, MessageArgument>> };
  readonly subject: Subject;
  /** First the place that matters most. */
  readonly places: readonly FindingPlace[];
  /** What is printed, as a person would write it. */
  readonly provided?: string;
  /** Advice: what should stand there. Absent where it is open which cell is wrong or what it should say; `places` then names what is possible. */
  readonly expected?: string;
  /** By how much it is out. */
  readonly difference?: string;
  /** The sum written out: `基本518.68 + 项目572.20 = 1090.88`. */
  readonly arithmetic?: string;
  /** How the difference may have come about; exact and unlikely by chance, never asserted. */
  readonly explanations?: readonly { readonly text: LocalText; readonly chance?: string }[];
  /** Other relations broken by the same cause. */
  readonly evidence?: readonly Evidence[];
  /** Rule and logical cell, with an occurrence number for equal cells. */
  readonly placeKey: string;
  /** Rule, logical cell and normalised operands. */
  readonly fingerprint: string;
  /** Against a baseline; absent when the run had none. */
  readonly state?: FindingState;
}

/** Applications of one rule: how often it passed, failed, and could not be decided and why. */
export interface RuleTally {
  readonly rule: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly reasons: Readonly<Record<string, number>>;
}

export interface Crash {
  readonly rule: string;
  readonly document: string;
  readonly project?: string;
  /** As it was thrown. */
  readonly cause: string;
  /** The same in words, where the program has words for it: what a rule of one's own did wrong. */
  readonly said?: LocalText;
}

export type GradeBand = '优' | '良' | '中' | '差';

/** How findings become a grade; the profile may change every figure, and reports print them. */
export interface GradePolicy {
  /** Points off for one finding. */
  readonly deductions: Readonly<Record<Severity, number>>;
  /** At most so many points off for one rule in one document. */
  readonly ruleCeiling: number;
  /** Lowest score of each band; below the last it is 差. */
  readonly bands: { readonly 优: number; readonly 良: number; readonly 中: number };
  /** Best band with one error (or fewer than `manyErrors`), and with `manyErrors` or more. */
  readonly oneErrorBand: GradeBand;
  readonly manyErrorsBand: GradeBand;
  readonly manyErrors: number;
  /** The grade is withheld below this share of figures read, 0–1; */
  readonly withheldBelow: number;
  /** below this share of figures judged, 0–1; */
  readonly judgedBelow: number;
  /** and where fewer figures than this were judged. */
  readonly fewestJudged: number;
}

export interface Deduction {
  readonly rule: string;
  readonly placeKey: string;
  readonly severity: Severity;
  readonly points: number;
  /** Set when the ceiling of the rule or the cause took some or all of it. */
  readonly capped?: true;
}

export interface Grade {
  /** 0–100, one decimal; undefined when withheld. */
  readonly score?: number;
  readonly band?: GradeBand;
  /** Why the grade is withheld, or what capped it. */
  readonly withheld?: 'coverage' | 'judged' | 'fewFigures' | 'nothingChecked' | 'crash';
  readonly cappedBy?: 'oneError' | 'manyErrors';
  readonly deductions: readonly Deduction[];
  /** Fewest findings whose correction reaches the next band. */
  readonly wayUp?: { readonly band: GradeBand; readonly placeKeys: readonly string[] };
}

/** Figures in three shares: an amount, count, rate, score, target or actual is one. */
export interface FigureCount {
  /** Took part in at least one relation, or in a verdict of a rule. */
  readonly judged: number;
  /** What they say stands in the records, but nothing looked at them. */
  readonly read: number;
  /** The others. */
  readonly notRead: number;
}

export interface Coverage {
  /** Data cells of all kinds, figures and texts. */
  readonly cellsRecognised: number;
  readonly cellsRead: number;
  readonly figures: FigureCount;
  /** Figures judged or read ÷ all figures, 0–1; 0 when there are none. */
  readonly ratio: number;
}

/** The figures of one part of a document. Of forms only those of which something was not read. */
export interface CoveragePart {
  readonly kind: 'section' | 'table' | 'form';
  readonly title: string;
  readonly place?: Place;
  readonly figures: FigureCount;
}

/** What became of one thing that must be checked in a paper of its kind. */
export interface DutyOutcome {
  readonly duty: string;
  readonly title: LocalText;
  /** held: at least one verdict, none failed (but as a hint); notCheckable: it is there, but no rule found what to look at. */
  readonly state: 'held' | 'broken' | 'notCheckable' | 'notApplicable';
  /** Not applicable: the paper says that there is none, has nothing of the kind or nothing to hold it against, is an excerpt or of another kind, or the profile does not ask. Not checkable: not read, broken unless the words are read in another way, or nothing found. */
  readonly why?: 'saysNone' | 'absent' | 'notAsked' | 'otherPaper' | 'excerpt' | 'alone' | 'unread' | 'readsOtherwise' | 'nothingFound';
  /** Rules any verdict of which is one on the duty. */
  readonly rules: readonly string[];
  /** Not checkable of some forms, though others were judged: how many of them there are, and the name of the first. */
  readonly forms?: { readonly open: number; readonly first: string };
}

export interface DocumentSummary {
  readonly document: string;
  readonly title?: string;
  readonly department?: string;
  readonly year?: number;
  readonly kind?: string;
  /** The kind was read from the running text alone. */
  readonly kindUnsure?: true;
  readonly projects: number;
  readonly indicators: number;
  readonly coverage: Coverage;
  /** Names and telephone numbers that were taken out of it; absent where none were. */
  readonly hidden?: Hidden;
  /** Where the figures stand; absent when nothing is known of it. */
  readonly parts?: readonly CoveragePart[];
  /** What must be checked in a paper of this kind; absent where nothing is known to be. */
  readonly duties?: readonly DutyOutcome[];
  readonly grade: Grade;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly problems: readonly ParseProblem[];
}

/** Money of one self-evaluation, in 分. */
export interface ProjectSpending {
  readonly document: string;
  readonly project: string;
  readonly budgeted: number;
  readonly spent: number;
}

/** Budgeted against spent over all self-evaluations; of the projects only the largest budgets are kept, at most 500. */
export interface Spending {
  readonly projects: readonly ProjectSpending[];
  /** All of them, with the sums over all. */
  readonly count: number;
  readonly budgeted: number;
  readonly spent: number;
}

export interface AuditResult {
  readonly documents: readonly DocumentSummary[];
  readonly departments: readonly {
    readonly department: string;
    readonly documents: readonly string[];
    readonly grade: Grade;
    readonly findings: Readonly<Record<Severity, number>>;
  }[];
  /** What counts. Waived findings are not among them: they stand in `review`. */
  readonly findings: readonly Finding[];
  readonly tallies: readonly RuleTally[];
  readonly crashes: readonly Crash[];
  readonly coverage: Coverage;
  readonly grade: Grade;
  /** False when something that was to be audited could not be read. */
  readonly complete: boolean;
  readonly profile: string;
  /** What a baseline or waivers say; absent when the run had neither. */
  readonly review?: Review;
  /** How the grades were made. */
  readonly policy?: GradePolicy;
  /** Absent when no self-evaluation says both what was budgeted and what was spent. */
  readonly spending?: Spending;
}
