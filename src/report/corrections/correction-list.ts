import { CORRECTION_TEXTS } from '../../i18n/correction-texts.ts';
import { speaker } from '../../i18n/template.ts';
import type { IssuedFinding, Reply } from '../../model/correction.ts';
import type { AuditResult, DocumentSummary, Finding, Grade, Severity } from '../../model/finding.ts';
import { compareFindings, groupBy } from '../outline.ts';
import type { ReportContext } from '../report.ts';
import { unreadProblems } from '../unread-view.ts';
import { rowKeyOfFinding } from './cell-rows.ts';
import { issueForList } from './issue.ts';

/** A day as it is printed and as it is written into cells. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a list says beside its findings. Nothing of it is made up: what is not given is left to be filled in by hand. */
export interface CorrectionContext extends ReportContext {
  readonly deadline?: CalendarDay;
  /** 发文机关. */
  readonly from?: string;
  /** 文号. */
  readonly number?: string;
}

/** One row of a list: a cell with all that is wrong with it. */
export interface CorrectionItem {
  /** The most serious. */
  readonly issued: IssuedFinding;
  /** What else is wrong with the cell. */
  readonly also?: readonly IssuedFinding[];
  /** What the last check said of it, and what the department had answered; from the second round on. */
  readonly previous?: string;
  readonly reply?: Reply;
}

/** What one department is asked to correct. */
export interface CorrectionList {
  /** Absent for documents that do not print one. */
  readonly department?: string;
  readonly name: string;
  readonly round: number;
  readonly profile: string;
  readonly documents: readonly DocumentSummary[];
  readonly grade?: Grade;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly Finding[];
  /** Rows; there may be more findings. */
  readonly size: number;
  /** Rules that were applied, with their versions: what they say in the next round cannot be blamed on the corrections. */
  readonly rules: Readonly<Record<string, number>>;
  /** The rows, most serious first; made while they are taken. */
  readonly items: () => Iterable<CorrectionItem>;
}

/** What could not be read of the documents of a list: figures, and places that were met with a problem. */
export function unreadOf({ documents }: Pick<CorrectionList, 'documents'>): number {
  return documents.reduce((sum, { coverage, problems }) => sum + coverage.figures.notRead + unreadProblems(problems).length, 0);
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Most serious first, then document by document down the page. */
function compareForList(a: Finding, b: Finding): number {
  const documents = a.subject.document < b.subject.document ? -1 : a.subject.document > b.subject.document ? 1 : 0;
  return RANK[a.severity] - RANK[b.severity] || documents || compareFindings(a, b);
}

function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** The rules that were applied, whether or not they found anything. */
export function appliedRules(result: AuditResult, context: ReportContext): Record<string, number> {
  return Object.fromEntries(result.tallies.map(({ rule }) => [rule, context.rules.get(rule)?.version ?? 0]));
}

/**
 * A result as one list per department, in code-point order of their names; what names no department comes last, together.
 * Departments without findings get an empty list, so that nobody is left out in silence.
 */
export function correctionLists(result: AuditResult, context: CorrectionContext): CorrectionList[] {
  const say = speaker(CORRECTION_TEXTS, context.lang);
  const findings = groupBy(result.findings, ({ subject }) => subject.department);
  const documents = groupBy(result.documents, ({ department }) => department);
  const grades = new Map(result.departments.map(({ department, grade }) => [department, grade]));
  const rules = appliedRules(result, context);
  const names = [...new Set([...documents.keys(), ...findings.keys()])];
  return names.sort(compareNames).map((department): CorrectionList => {
    const own = [...(findings.get(department) ?? [])].sort(compareForList);
    const rows = groupBy(own, rowKeyOfFinding);
    const ownDocuments = documents.get(department) ?? [];
    const only = ownDocuments.length === 1 ? ownDocuments[0] : undefined;
    const grade = department === undefined ? only?.grade : grades.get(department);
    return {
      ...(department === undefined ? {} : { department }),
      name: department ?? say('unknownDepartment'),
      round: 1,
      profile: result.profile,
      documents: ownDocuments,
      ...(grade === undefined ? {} : { grade }),
      counts: countSeverities(own),
      findings: own,
      size: rows.size,
      rules,
      *items() {
        for (const row of rows.values()) {
          const [issued, ...also] = row.map((finding) => issueForList(finding, context));
          if (issued !== undefined) yield { issued, ...(also.length === 0 ? {} : { also }) };
        }
      },
    };
  });
}

function compareNames(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a < b ? -1 : a > b ? 1 : 0;
}
