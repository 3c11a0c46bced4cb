import type { Place } from './place.ts';
import type { ParseProblem } from './record.ts';

export type Severity = 'error' | 'warning' | 'info';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A text in both languages. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/** Arguments of a message: printed figures and texts (the same in both languages), or a text in both. */
export type MessageArgument = string | number | LocalText;

/** One place a finding speaks about. */
export interface FindingPlace {
  /** culprit: the cell that is (probably) wrong; candidate: one of several that may be; operand: a figure of the arithmetic; copy: a member of a cluster. */
  readonly role: 'culprit' | 'candidate' | 'operand' | 'copy';
  readonly label?: LocalText | string;
  /** The printed text, at most 120 characters. */
  readonly text: string;
  readonly place?: Place;
  /** For a culprit or candidate of a relation: what it should say. */
  readonly expected?: string;
  /** Path of the cell in its record, as in Subject.field; absent when the cell is not in the record. */
  readonly field?: string;
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
  /** Value provided / expected / difference, as a person would write them. */
  readonly provided?: string;
  readonly expected?: string;
  readonly difference?: string;
  /** The sum written out: `基本518.68 + 项目572.20 = 1090.88`. */
  readonly arithmetic?: string;
  /** How the difference may have come about; exact and unlikely by chance, never asserted. */
  readonly explanations?: readonly { readonly text: LocalText; readonly chance?: string }[];
  /** Other relations broken by the same cause. */
  readonly evidence?: readonly Evidence[];
  /** Rule and logical cell, with an occurrence number for equal cells. */
  readonly placeKey: string;
  /** Place key and normalised operands. */
  readonly fingerprint: string;
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
  readonly cause: string;
}

export type GradeBand = '优' | '良' | '中' | '差';

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
  readonly withheld?: 'coverage' | 'nothingChecked' | 'crash';
  readonly cappedBy?: 'oneError' | 'manyErrors';
  readonly deductions: readonly Deduction[];
  /** Fewest findings whose correction reaches the next band. */
  readonly wayUp?: { readonly band: GradeBand; readonly placeKeys: readonly string[] };
}

export interface Coverage {
  readonly cellsRecognised: number;
  readonly cellsRead: number;
  /** read ÷ recognised, 0–1; 0 when nothing was recognised. */
  readonly ratio: number;
}

export interface DocumentSummary {
  readonly document: string;
  readonly title?: string;
  readonly department?: string;
  readonly year?: number;
  readonly kind?: string;
  readonly projects: number;
  readonly indicators: number;
  readonly coverage: Coverage;
  readonly grade: Grade;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly problems: readonly ParseProblem[];
}

export interface AuditResult {
  readonly documents: readonly DocumentSummary[];
  readonly departments: readonly {
    readonly department: string;
    readonly documents: readonly string[];
    readonly grade: Grade;
    readonly findings: Readonly<Record<Severity, number>>;
  }[];
  readonly findings: readonly Finding[];
  readonly tallies: readonly RuleTally[];
  readonly crashes: readonly Crash[];
  readonly coverage: Coverage;
  readonly grade: Grade;
  /** False when something that was to be audited could not be read. */
  readonly complete: boolean;
  readonly profile: string;
}
