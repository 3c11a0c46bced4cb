import type { GradeBand, LocalText, Severity, Subject } from './finding.ts';
import type { Place } from './place.ts';
import type { RuleDrift } from './review.ts';

/** A finding of a saved result, with what a comparison shows of it. */
export interface ComparedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly subject: Subject;
  readonly text: LocalText;
  readonly place?: Place;
  readonly provided?: string;
  readonly expected?: string;
  readonly difference?: string;
  readonly placeKey: string;
  readonly fingerprint: string;
  /** Waived in its run: it does not count there. */
  readonly waived?: true;
}

/** The same cell with other figures, before and after. */
export interface ChangedFinding {
  readonly before: ComparedFinding;
  readonly after: ComparedFinding;
}

/** What became of findings: gone though looked for; there with the same figures; not there before; there with other figures; not looked for in the later run. */
export type Outcome = 'fixed' | 'still' | 'new' | 'changed' | 'unchecked';
export const OUTCOMES: readonly Outcome[] = ['new', 'changed', 'still', 'fixed', 'unchecked'];

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** A run as far as a comparison names it. */
export interface RunOutline {
  /** As the user named it. */
  readonly file: string;
  readonly profile: string;
  readonly complete: boolean;
  readonly score?: number;
  readonly band?: GradeBand;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** What became of the findings of one run in a later one. Every finding of either stands in exactly one list. */
export interface Comparison {
  readonly before: RunOutline;
  readonly after: RunOutline;
  readonly counts: OutcomeCounts;
  readonly departments: readonly (OutcomeCounts & { readonly department: string })[];
  readonly documents: readonly (OutcomeCounts & { readonly document: string; readonly department?: string })[];
  /** Rules that are of another version in the later run, or took part in one run only. */
  readonly drift: readonly RuleDrift[];
  readonly new: readonly ComparedFinding[];
  readonly changed: readonly ChangedFinding[];
  readonly still: readonly ComparedFinding[];
  readonly fixed: readonly ComparedFinding[];
  /** Findings of the earlier run whose document or rule took no part in the later one, or could not be read there. */
  readonly unchecked: readonly ComparedFinding[];
}
