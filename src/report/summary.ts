import type { AuditResult, RuleTally } from '../model/finding.ts';
import { countBy, countByRule, type Distribution, findingsPerProject, type RuleCount, type SeverityCounts, scoreSpread } from './frame.ts';

/** The figures at the head or the end of every report. */
export interface Summary {
  readonly documents: number;
  readonly projects: number;
  readonly indicators: number;
  readonly findings: SeverityCounts;
  readonly byRule: readonly RuleCount[];
  readonly byDocument: readonly (SeverityCounts & { readonly document: string })[];
  readonly byDepartment: readonly (SeverityCounts & { readonly department: string })[];
  /** Applications of all rules together. */
  readonly applications: { readonly rules: number; readonly passed: number; readonly failed: number; readonly skipped: number };
  readonly scores?: Distribution;
  readonly findingsPerProject?: Distribution & { readonly clean: number };
}

export function tallyTotal(tally: RuleTally): number {
  return tally.passed + tally.failed + tally.skipped;
}

export function summarize(result: AuditResult): Summary {
  const total = (of: (tally: RuleTally) => number): number => result.tallies.reduce((sum, tally) => sum + of(tally), 0);
  const scores = scoreSpread(result);
  const perProject = findingsPerProject(result);
  const findings = { error: 0, warning: 0, info: 0 };
  for (const finding of result.findings) findings[finding.severity]++;
  return {
    documents: result.documents.length,
    projects: result.documents.reduce((sum, document) => sum + document.projects, 0),
    indicators: result.documents.reduce((sum, document) => sum + document.indicators, 0),
    findings,
    byRule: countByRule(result),
    byDocument: [...countBy(result, 'document')].map(([document, counts]) => ({ document, ...counts })),
    byDepartment: [...countBy(result, 'department')].map(([department, counts]) => ({ department, ...counts })),
    applications: {
      rules: result.tallies.filter((tally) => tallyTotal(tally) > 0).length,
      passed: total((tally) => tally.passed),
      failed: total((tally) => tally.failed),
      skipped: total((tally) => tally.skipped),
    },
    ...(scores === undefined ? {} : { scores }),
    ...(perProject === undefined ? {} : { findingsPerProject: perProject }),
  };
}
