import type { Finding, LocalText, Severity, Subject } from './finding.ts';
import type { Place } from './place.ts';

/**
 * What a baseline and a file of waivers say about the findings of a run. Plain data: the JSON report holds it as it stands. Findings
 * that are waived are no longer among the findings of the result, they stand here; findings that a baseline knows stay and say so
 * in their `state`.
 */
export interface Review {
  readonly baseline?: BaselineReview;
  readonly waivers?: WaiverReview;
}

/** Against a baseline: found before with the same figures; at the same place with other figures; not found before. */
export type FindingState = 'known' | 'changed' | 'new';

/** A finding as a baseline keeps it: what identifies it, and words for people. No lines: they move without anything having changed. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly placeKey: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly subject: Subject;
  readonly text: LocalText;
}

/** A document as it is recognised in a later run: by its name, or under another name by department, year and kind. */
export interface DocumentIdentity {
  readonly document: string;
  readonly department?: string;
  readonly year?: number;
  readonly kind?: string;
}

/** How a rule differs between the recording and now; without `recorded` it is newer than the baseline, without `now` it did not run. */
export interface RuleDrift {
  readonly rule: string;
  readonly recorded?: number;
  readonly now?: number;
}

export interface BaselineReview {
  /** As the user named it. */
  readonly file: string;
  /** Findings of the result by state; together they are all of them. */
  readonly counts: Readonly<Record<FindingState, number>>;
  /** Recorded, looked for and not found. */
  readonly absent: readonly BaselineEntry[];
  /** Recorded entries that this run could not have found: their document or rule took no part in it. */
  readonly unchecked: number;
  /** The profile it was recorded with, when that is another one. */
  readonly otherProfile?: string;
  /** Rules that have changed since it was recorded, came new or did not run. */
  readonly drift: readonly RuleDrift[];
}

/** One reviewed exception: this rule, at this cell, for this printed value, until this day. */
export interface Waiver {
  readonly rule: string;
  readonly placeKey: string;
  /** The printed value it holds for; '' where the finding has none. */
  readonly provided: string;
  /** When given, it holds only while this value is expected. */
  readonly expected?: string;
  readonly reason: string;
  /** The office or post that approved it. */
  readonly approver: string;
  /** Number of the document that approved it. */
  readonly documentNumber: string;
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly expires: string;
  /** In words, for the reader of the file. */
  readonly document?: string;
  readonly project?: string;
  /** Where it stands in its file. */
  readonly place: Place;
}

export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** expired: its day is past; outdated: the printed (or expected) value is another one; unused: there is no such finding. */
export type WaiverFault = 'expired' | 'outdated' | 'unused';

/** A waiver that does not hold. Each fails the gate. */
export interface WaiverProblem {
  readonly fault: WaiverFault;
  readonly waiver: Waiver;
  /** Where there is a finding at its cell: the values found there now. It counts. */
  readonly found?: { readonly provided?: string; readonly expected?: string };
}

export interface WaiverReview {
  /** As the user named it. */
  readonly file: string;
  /** The day the waivers were judged on, `YYYY-MM-DD`. */
  readonly today: string;
  readonly waived: readonly WaivedFinding[];
  readonly problems: readonly WaiverProblem[];
}
