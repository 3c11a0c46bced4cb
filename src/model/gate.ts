import type { AuditResult, DocumentSummary, Finding, Severity } from './finding.ts';
import { isContentLost } from './parse-problem.ts';

/** What a pipeline lets through. */
export interface Gate {
  /** Findings of this severity or a graver one fail. */
  readonly failOn: Severity | 'never';
  /** A smaller share of figures read fails, 0–1; asked of each document. */
  readonly minCoverage: number;
}

export const DEFAULT_GATE: Gate = { failOn: 'error', minCoverage: 0.8 };

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Whether a severity is at or above a threshold. */
export function reaches(severity: Severity, threshold: Gate['failOn']): boolean {
  return threshold !== 'never' && RANK[severity] <= RANK[threshold];
}

/** Whether a finding fails the gate: grave enough, and not known to a baseline. */
export function failsGate(finding: Pick<Finding, 'severity' | 'state'>, gate: Gate): boolean {
  return finding.state !== 'known' && reaches(finding.severity, gate.failOn);
}

/** The documents of which too little was read; one of which no figure was read is always one of them, whatever share is asked for. */
export function tooThin({ documents }: Pick<AuditResult, 'documents'>, gate: Gate): AuditResult['documents'] {
  return documents.filter(({ coverage }) => coverage.ratio < gate.minCoverage || coverage.ratio === 0);
}

/** The problems of a document after which something that was to be audited is missing from it. */
export function lostContent({ problems }: Pick<DocumentSummary, 'problems'>): DocumentSummary['problems'] {
  return problems.filter(isContentLost);
}

/** Whether a rule said anything of anything. */
export function isAnythingChecked({ tallies }: Pick<AuditResult, 'tallies'>): boolean {
  return tallies.some(({ passed, failed }) => passed + failed > 0);
}

/**
 * Why a result does not pass: its findings; its coverage, which is short in a document, lost part of one, or is of nothing; waivers that
 * do not hold. With `failOn: 'never'` everything passes. What could not be read at all is no part of a result: `exitReasons` knows it.
 */
export function judgeGate(
  result: AuditResult,
  gate: Gate,
): { readonly findings: boolean; readonly coverage: boolean; readonly waivers: boolean } {
  const strict = gate.failOn !== 'never';
  const { documents } = result;
  const whole = documents.length > 0 && tooThin(result, gate).length === 0 && !documents.some((each) => lostContent(each).length > 0);
  return {
    findings: result.findings.some((finding) => failsGate(finding, gate)),
    coverage: strict && !(whole && isAnythingChecked(result)),
    waivers: strict && (result.review?.waivers?.problems.length ?? 0) > 0,
  };
}
