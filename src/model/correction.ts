import type { AuditResult, Finding, FindingPlace, Severity, Subject } from './finding.ts';
import type { Place } from './place.ts';
import { matchKey } from './text.ts';

/** One cell of an issued finding: what is needed to find it again when the documents come back. */
export interface IssuedCell {
  readonly role: FindingPlace['role'];
  /** The printed text when the list was issued. */
  readonly text: string;
  /** As in Subject.field. */
  readonly field?: string;
  /** For a copy: which project it is in. */
  readonly project?: string;
}

/** A finding as it was sent to the department: small enough to travel in the workbook, whole enough to be matched without it. */
export interface IssuedFinding {
  readonly placeKey: string;
  readonly fingerprint: string;
  readonly rule: string;
  /** Rules of its evidence: when the cell that speaks changes, one of these may speak instead. */
  readonly evidence: readonly string[];
  readonly severity: Severity;
  readonly subject: Subject;
  /** First the cell that was named. */
  readonly cells: readonly IssuedCell[];
  /** How many copies the finding named; `cells` holds at most `COPIES_KEPT` of them. */
  readonly copies?: number;
  readonly place?: Place;
  readonly provided?: string;
  readonly expected?: string;
  readonly difference?: string;
  /** What the row called the cell, and what it said was wrong, in the language of the list. */
  readonly item: string;
  readonly problem: string;
  /** What the row says beside file and line for somebody who holds the paper: which table, which cell, what stands around it. */
  readonly whereabouts?: string;
  /** In lists of earlier builds: what the row said should be there where one of several cells is wrong. */
  readonly alternatives?: string;
}

/** What the department answered to one row. */
export interface Reply {
  readonly answer?: 'corrected' | 'declined';
  readonly reason?: string;
  readonly newValue?: string;
  /** `YYYY-MM-DD`, or as it was typed when it is not a date. */
  readonly date?: string;
  /** Whether somebody signed for it. Who it was stays in the workbook: names of people never enter a report. */
  readonly signed: boolean;
  /** Sheet and cell of the answer. */
  readonly sheet: string;
  readonly cell: string;
}

/**
 * closed: the finding is gone and its cells could be checked. open: it is as it was. wrong: something was changed and it is still
 * wrong. declined: it is as it was and no provable error, and the department gave a reason; or a waiver excuses it. unverified: it is gone, but so is what it was about, or the
 * rule could not be applied. new: it was not on the list.
 */
export type RecheckState = 'closed' | 'open' | 'wrong' | 'declined' | 'unverified' | 'new';

export const RECHECK_STATES: readonly RecheckState[] = ['wrong', 'open', 'unverified', 'new', 'declined', 'closed'];

/** What a reviewer must know beside the state. */
export type RecheckNote =
  /** Answered 已改, and nothing has changed. */
  | 'saidCorrected'
  | 'declinedWithoutReason'
  /** Refused with a reason, but a provable error: only a waiver closes it. */
  | 'errorStands'
  /** Answered 不改, and it is gone all the same. */
  | 'declinedYetGone'
  | 'unanswered'
  /** The new value of the answer is not what the document says. */
  | 'otherValuePrinted'
  /** Another cell of the same relation is now the wrong one. */
  | 'culpritMoved'
  /** Of several copies some are left. */
  | 'fewerCopies'
  /** A waiver excuses it. */
  | 'waived'
  /** The row was missing from the returned workbook. */
  | 'rowMissing'
  | 'departmentMissing'
  | 'documentMissing'
  | 'projectMissing'
  | 'cellMissing'
  | 'cellUnreadable'
  | 'ruleNotApplied'
  | 'ruleCrashed'
  /** A new finding of a rule that was not applied when the list was issued. */
  | 'ruleIsNew'
  /** A new finding in a cell, or in a relation of a cell, that was on the list. */
  | 'broughtByCorrection';

export interface RecheckEntry {
  readonly state: RecheckState;
  readonly severity: Severity;
  readonly department?: string;
  readonly issued?: IssuedFinding;
  /** What is wrong now. */
  readonly finding?: Finding;
  readonly reply?: Reply;
  readonly notes: readonly RecheckNote[];
  /** What the named cell says now, where that is known. */
  readonly printedNow?: string;
  /** The field that is missing or cannot be read. */
  readonly missing?: string;
  /** For a new finding: the place key of the issued finding whose correction brought it. */
  readonly broughtBy?: string;
}

/** What a watched cell says when the documents come back. */
export interface WatchedCell {
  readonly text: string;
  /** False when it is empty or could not be read: then no rule can have cleared it. */
  readonly readable: boolean;
}

/** What is known of the corrected documents beside their findings: whether what an issued finding was about is still there. */
export interface CorrectedCells {
  /** Whether anything of the department (or document) came back. */
  hasOwner(subject: Subject): boolean;
  /** Whether the document came back: under its name, or as many documents as there were. */
  hasDocument(subject: Subject): boolean;
  hasProject(subject: Subject): boolean;
  /** The cell of the finding's own record; undefined when it is not there. */
  cell(issued: IssuedFinding, field: string): WatchedCell | undefined;
  /** The cell in any record of the department: operands may stand in another one. */
  cellAnywhere(issued: IssuedFinding, field: string): WatchedCell | undefined;
}

export interface RecheckResult {
  readonly entries: readonly RecheckEntry[];
  readonly counts: Readonly<Record<RecheckState, number>>;
  /** Findings of departments that no returned list is about. */
  readonly elsewhere: number;
  /** The audit of the corrected documents. */
  readonly result: AuditResult;
}

/** Copies of a text kept with an issued finding. */
const COPIES_KEPT = 40;

const projectOf = ({ label }: FindingPlace): string | undefined => (typeof label === 'string' ? label : label?.zh);

function cellsOf({ places, subject }: Finding): IssuedCell[] {
  let copies = 0;
  const cells: IssuedCell[] = [];
  for (const [at, place] of places.entries()) {
    if (place.role === 'copy' && ++copies > COPIES_KEPT) continue;
    const project = at === 0 ? subject.project : place.role === 'copy' ? projectOf(place) : undefined;
    cells.push({
      role: place.role,
      text: place.text,
      ...(place.field === undefined ? {} : { field: place.field }),
      ...(project === undefined ? {} : { project }),
    });
  }
  return cells;
}

/** The finding as it is sent out, with the words of its row. */
export function issueFinding(finding: Finding, words: Pick<IssuedFinding, 'item' | 'problem' | 'whereabouts'>): IssuedFinding {
  const { placeKey, fingerprint, rule, severity, subject, provided, expected, difference, places } = finding;
  const copies = places.filter(({ role }) => role === 'copy').length;
  const place = places[0]?.place;
  return {
    placeKey,
    fingerprint,
    rule,
    evidence: [...new Set((finding.evidence ?? []).map((said) => said.rule))].filter((other) => other !== rule),
    severity,
    subject,
    cells: cellsOf(finding),
    ...(copies === 0 ? {} : { copies }),
    ...(place === undefined ? {} : { place }),
    ...(provided === undefined ? {} : { provided }),
    ...(expected === undefined ? {} : { expected }),
    ...(difference === undefined ? {} : { difference }),
    ...words,
  };
}

/**
 * Who answers for a record: the department, or the document by its file name where none is printed (folders change between rounds).
 */
export function ownerOf(subject: Pick<Subject, 'department' | 'document'>): string {
  return subject.department === undefined
    ? `file:${subject.document.slice(subject.document.lastIndexOf('/') + 1)}`
    : matchKey(subject.department);
}
