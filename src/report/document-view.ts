import { formatCount } from '../i18n/number-format.ts';
import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { speaker } from '../i18n/template.ts';
import { documentKindTerm } from '../i18n/terms.ts';
import type { AuditResult, Coverage, DocumentSummary, Grade } from '../model/finding.ts';
import { severityWord } from './finding-view.ts';
import { plainText } from './plain-text.ts';
import type { ReportContext } from './report.ts';
import { unreadProblems } from './unread-view.ts';

/** What the counts are about: how much of it was read, so that nothing unread passes for clean. */
interface Looked {
  readonly coverage: Coverage;
  readonly grade: Grade;
  /** False when something is known to be missing. */
  readonly whole: boolean;
}

function nothingFound({ coverage, grade, whole }: Looked, context: ReportContext): string {
  const say = speaker(REPORT_TEXTS, context.lang);
  if (grade.withheld === 'nothingChecked' || coverage.ratio === 0) return say('nothingRead');
  return whole && coverage.ratio === 1 && grade.withheld === undefined ? say('noFindings') : say('noFindingsInPart');
}

/** `错误 3，警告 12，提示 5`, or that nothing was found in what was read. */
export function countsText(counts: DocumentSummary['findings'], looked: Looked, context: ReportContext): string {
  const { error, warning, info } = counts;
  const say = speaker(REPORT_TEXTS, context.lang);
  if (error + warning + info === 0) return nothingFound(looked, context);
  const words = { error: severityWord('error', context), warning: severityWord('warning', context), info: severityWord('info', context) };
  return say('counts', { ...words, errors: formatCount(error), warnings: formatCount(warning), infos: formatCount(info) });
}

/** Department, year, kind and contents of a document, as far as they are known. */
export function describeDocument(summary: DocumentSummary, context: ReportContext): string {
  const say = speaker(REPORT_TEXTS, context.lang);
  const parts: string[] = [];
  if (summary.department !== undefined) parts.push(plainText(summary.department));
  if (summary.year !== undefined) parts.push(String(summary.year));
  if (summary.kind !== undefined) {
    const kind = documentKindTerm(summary.kind)[context.lang];
    parts.push(summary.kindUnsure === true ? say('kindUnsure', { kind }) : kind);
  }
  parts.push(say('contents', { projects: summary.projects, indicators: summary.indicators }));
  return parts.join(context.lang === 'zh' ? '，' : ', ');
}

/** Whether all of it was read: nothing is known to be missing, and no figure was left. */
export function isReadWhole({ complete, coverage }: Pick<AuditResult, 'complete' | 'coverage'>): boolean {
  return complete && coverage.figures.notRead === 0;
}

/** The same for a document, from its summary. */
export function documentCounts(summary: DocumentSummary, context: ReportContext): string {
  return countsText(
    summary.findings,
    { ...summary, whole: unreadProblems(summary.problems).length === 0 && summary.coverage.figures.notRead === 0 },
    context,
  );
}
