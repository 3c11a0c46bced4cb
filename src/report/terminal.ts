import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { speaker } from '../i18n/template.ts';
import type { AuditResult } from '../model/finding.ts';
import { append } from '../model/lists.ts';
import { countsText, describeDocument, documentCounts, isReadWhole } from './document-view.ts';
import { allDutiesLine, dutyLine } from './duty-view.ts';
import { viewExit } from './exit-view.ts';
import { gradeText, overallGradeText } from './grade-view.ts';
import { type DocumentOutline, outline } from './outline.ts';
import { plainText } from './plain-text.ts';
import type { ReportContext, ReportFormat } from './report.ts';
import { withoutKnown } from './review-view.ts';
import { summarize } from './summary.ts';
import { coverageLines } from './terminal-coverage.ts';
import { createFindingWriter, type FindingWriter } from './terminal-finding.ts';
import { gradeLines } from './terminal-grade.ts';
import { createPage, type Page } from './terminal-page.ts';
import { reviewHead, reviewSections } from './terminal-review.ts';

/** Documents whose findings are shown one by one; the worst come first, the others are counted. */
const DETAILED_DOCUMENTS = 40;

function documentLines(entry: DocumentOutline, page: Page, writer: FindingWriter, context: ReportContext): string[] {
  const say = speaker(REPORT_TEXTS, context.lang);
  const { summary } = entry;
  const grade = summary === undefined ? '' : gradeText(summary.grade, context);
  const lines = [page.chalk.bold(page.headline(plainText(entry.document), grade, '='))];
  if (summary !== undefined) {
    if (summary.title !== undefined) append(lines, page.hang(0, '', plainText(summary.title)));
    append(lines, page.hang(0, '', describeDocument(summary, context), page.chalk.dim));
    append(lines, page.hang(0, '', documentCounts(summary, context)));
    const duties = dutyLine(summary.duties, context);
    if (duties !== '') append(lines, page.hang(0, '', duties));
  }
  for (const group of entry.projects) {
    const name = group.project === undefined ? say('wholeDocument') : `${say('projectLabel')} ${plainText(group.project)}`;
    lines.push('');
    append(lines, page.hang(0, '', name, page.chalk.underline));
    for (const finding of group.findings) append(lines, writer.finding(finding));
  }
  if (entry.folds.length > 0) lines.push('', page.chalk.underline(say('severalProjects')));
  for (const fold of entry.folds) append(lines, writer.fold(fold));
  return [...lines, ''];
}

function* terminalLines(result: AuditResult, context: ReportContext): Iterable<readonly string[]> {
  const say = speaker(REPORT_TEXTS, context.lang);
  const page = createPage(context);
  const writer = createFindingWriter(page, context);
  const summary = summarize(result);
  yield page.hang(0, '', `${say('reportTitle')}  ${overallGradeText(result, context)}`, page.chalk.bold);
  yield page.hang(0, '', say('scope', { documents: summary.documents, projects: summary.projects, indicators: summary.indicators }));
  yield page.hang(0, '', countsText(summary.findings, { ...result, whole: isReadWhole(result) }, context));
  const duties = allDutiesLine(result, context);
  if (duties !== '') yield page.hang(0, '', duties);
  if (!isReadWhole(result)) yield page.hang(0, '', say('incomplete'), page.chalk.yellow);
  const review = reviewHead(result, page, context);
  if (review.length > 0) yield review;
  yield [''];
  const documents = outline(withoutKnown(result));
  for (const entry of documents.slice(0, DETAILED_DOCUMENTS)) yield documentLines(entry, page, writer, context);
  if (documents.length > DETAILED_DOCUMENTS) yield page.hang(0, '', say('moreDocuments', { count: documents.length - DETAILED_DOCUMENTS }));
  yield* reviewSections(result, page, context);
  yield* gradeLines(result, summary, page, context);
  yield* coverageLines(result, summary, page, context);
  const exit = viewExit(result, context);
  if (exit !== undefined) yield ['', ...page.hang(0, '', exit.text, page.chalk.bold)];
}

/** For the reviewer at the screen: what is wrong first, then the grade with its deductions, then what was looked at. */
export const terminalFormat: ReportFormat = {
  name: 'terminal',
  *write(result, context) {
    for (const lines of terminalLines(result, context)) for (const line of lines) yield `${line}\n`;
  },
};
