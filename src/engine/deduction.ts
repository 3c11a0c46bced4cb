import type { Deduction, Finding, GradeBand, GradePolicy } from '../model/finding.ts';

export const DEFAULT_GRADE_POLICY: GradePolicy = {
  deductions: { error: 5, warning: 1, info: 0 },
  ruleCeiling: 15,
  bands: { 优: 90, 良: 80, 中: 70 },
  oneErrorBand: '良',
  manyErrorsBand: '中',
  manyErrors: 3,
  withheldBelow: 0.6,
  judgedBelow: 0.25,
  fewestJudged: 10,
};

export const BANDS: readonly GradeBand[] = ['优', '良', '中', '差'];

/** A finding as the grade sees it; findings with one `cellKey` have one cause. */
export interface Deductible {
  readonly finding: Pick<Finding, 'rule' | 'severity' | 'placeKey'>;
  readonly cellKey: string;
}

/** Two decimals, without the dust of binary fractions. */
const cent = (value: number): number => Math.round(value * 100) / 100;

export function bandOf(score: number, policy: GradePolicy): GradeBand {
  if (score >= policy.bands.优) return '优';
  if (score >= policy.bands.良) return '良';
  return score >= policy.bands.中 ? '中' : '差';
}

/** The best band that so many errors allow. */
export function bestBand(errors: number, policy: GradePolicy): GradeBand {
  if (errors === 0) return '优';
  return errors >= policy.manyErrors ? policy.manyErrorsBand : policy.oneErrorBand;
}

/** What each finding takes off, in the order given: the ceiling of the rule, of the cause and of 100 points is marked as `capped`. */
export function deduct(findings: readonly Deductible[], policy: GradePolicy): Deduction[] {
  const byRule = new Map<string, number>();
  const byCell = new Map<string, number>();
  let total = 0;
  return findings.map(({ finding, cellKey }) => {
    const { rule, placeKey, severity } = finding;
    const full = policy.deductions[severity];
    const taken = byRule.get(rule) ?? 0;
    const causeTaken = byCell.get(cellKey) ?? 0;
    const points = cent(Math.max(0, Math.min(full - causeTaken, policy.ruleCeiling - taken, 100 - total)));
    byRule.set(rule, taken + points);
    byCell.set(cellKey, causeTaken + points);
    total += points;
    return { rule, placeKey, severity, points, ...(points < full ? { capped: true } : {}) };
  });
}

/** Errors at one cell are one. */
export function independentErrors(findings: readonly Deductible[]): number {
  return new Set(findings.flatMap(({ finding, cellKey }) => (finding.severity === 'error' ? [cellKey] : []))).size;
}
