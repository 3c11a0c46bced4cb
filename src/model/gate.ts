import type { AuditResult, Finding, Severity } from './finding.ts';

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

/** The documents of which too little was read. */
export function tooThin({ documents }: Pick<AuditResult, 'documents'>, gate: Gate): AuditResult['documents'] {
  return documents.filter(({ coverage }) => coverage.ratio < gate.minCoverage);
}

/** Why a result does not pass: its findings, its coverage, waivers that do not hold. With `failOn: 'never'` everything passes. */
export function judgeGate(
  result: AuditResult,
  gate: Gate,
): { readonly findings: boolean; readonly coverage: boolean; readonly waivers: boolean } {
  const strict = gate.failOn !== 'never';
  return {
    findings: result.findings.some((finding) => failsGate(finding, gate)),
    coverage: strict && (result.documents.length === 0 ? result.coverage.ratio < gate.minCoverage : tooThin(result, gate).length > 0),
    waivers: strict && (result.review?.waivers?.problems.length ?? 0) > 0,
  };
}
