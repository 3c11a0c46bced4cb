import { desc, from, op } from 'arquero';
import { max, median, min, quantile, standardDeviation } from 'simple-statistics';
import type { AuditResult, Finding, Severity } from '../model/finding.ts';

/**
 * The only file that knows arquero and simple-statistics: a result as tables, grouped and counted, and the distributions in it.
 * Its rows go out typed; arquero's untyped ones stay inside.
 */

export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly documents: number;
}

export interface SeverityCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** Score spread and its like: numbers rounded to two decimals, so that every platform prints the same. */
export interface Distribution {
  readonly count: number;
  readonly min: number;
  readonly median: number;
  readonly ninetieth: number;
  readonly max: number;
  readonly deviation: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

function distribution(values: readonly number[]): Distribution | undefined {
  if (values.length === 0) return undefined;
  const list = [...values];
  return {
    count: list.length,
    min: round(min(list)),
    median: round(median(list)),
    ninetieth: round(quantile(list, 0.9)),
    max: round(max(list)),
    deviation: round(standardDeviation(list)),
  };
}

function severityOf(value: unknown): Severity {
  return value === 'error' || value === 'warning' ? value : 'info';
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function findingRows(findings: readonly Finding[]) {
  return from(
    findings.map(({ rule, severity, subject }) => ({
      rule,
      severity,
      rank: RANK[severity],
      document: subject.document,
      department: subject.department ?? '',
      project: JSON.stringify([subject.document, subject.project ?? '']),
    })),
  );
}

/** Findings per rule and severity: the most severe first, then the most frequent. */
export function countByRule(result: AuditResult): RuleCount[] {
  if (result.findings.length === 0) return [];
  return findingRows(result.findings)
    .groupby('rule', 'severity', 'rank')
    .rollup({ findings: op.count(), documents: op.distinct('document') })
    .orderby('rank', desc('findings'), 'rule')
    .objects()
    .map((row) => ({
      rule: String(Reflect.get(row, 'rule')),
      severity: severityOf(Reflect.get(row, 'severity')),
      findings: Number(Reflect.get(row, 'findings')),
      documents: Number(Reflect.get(row, 'documents')),
    }));
}

/** Findings per document or department (`''` for none), by severity; names in code-point order. */
export function countBy(result: AuditResult, by: 'document' | 'department'): ReadonlyMap<string, SeverityCounts> {
  const counts = new Map<string, SeverityCounts>();
  if (result.findings.length === 0) return counts;
  const rows = findingRows(result.findings).groupby(by, 'severity').rollup({ findings: op.count() }).orderby(by).objects();
  for (const row of rows) {
    const name = String(Reflect.get(row, by));
    const before = counts.get(name) ?? { error: 0, warning: 0, info: 0 };
    counts.set(name, { ...before, [severityOf(Reflect.get(row, 'severity'))]: Number(Reflect.get(row, 'findings')) });
  }
  return counts;
}

/** How the scores of the documents are spread; undefined when fewer than two are graded. */
export function scoreSpread(result: AuditResult): Distribution | undefined {
  const scores = result.documents.flatMap(({ grade }) => (grade.score === undefined ? [] : [grade.score]));
  return scores.length < 2 ? undefined : distribution(scores);
}

/** How many findings the projects have, those without any included; undefined when there are fewer than two projects. */
export function findingsPerProject(result: AuditResult): (Distribution & { readonly clean: number }) | undefined {
  const projects = result.documents.reduce((sum, document) => sum + document.projects, 0);
  if (projects < 2) return undefined;
  const inProjects = result.findings.filter(({ subject }) => subject.project !== undefined);
  const rows = inProjects.length === 0 ? [] : findingRows(inProjects).groupby('project').rollup({ findings: op.count() }).objects();
  const counts: number[] = rows.map((row: object) => Number(Reflect.get(row, 'findings'))).sort((a: number, b: number) => a - b);
  const clean = Math.max(0, projects - counts.length);
  const spread = distribution([...new Array<number>(clean).fill(0), ...counts]);
  return spread === undefined ? undefined : { ...spread, clean };
}
