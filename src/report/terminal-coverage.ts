import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { speaker } from '../i18n/template.ts';
import type { AuditResult, DocumentSummary } from '../model/finding.ts';
import { type FigureRow, viewCoverage, viewProblems } from './coverage-view.ts';
import { plainText } from './plain-text.ts';
import type { ReportContext } from './report.ts';
import type { Summary } from './summary.ts';
import { type Page, table } from './terminal-page.ts';
import { leftOutLines, readingNotes, type UnreadView, unreadProblems, viewUnread } from './unread-view.ts';

const DOCUMENTS_SHOWN = 20;

/** What was read and checked, what was not and why; then what could not be read and what broke. */
export function* coverageLines(result: AuditResult, summary: Summary, page: Page, context: ReportContext): Iterable<readonly string[]> {
  const say = speaker(REPORT_TEXTS, context.lang);
  const view = viewCoverage(result, summary, context);
  yield [page.chalk.bold(page.headline(say('coverageTitle'), '', '='))];
  yield page.hang(0, '', view.figures);
  for (const line of leftOutLines(context)) yield page.hang(0, '', line);
  yield documentLines(view.documents, page, context);
  if (view.hidden !== '') yield page.hang(0, '', view.hidden);
  yield page.hang(0, '', view.applied);
  if (view.rules.length > 0) {
    const head = [say('ruleLabel'), say('failed'), say('skipped'), say('passed')];
    const rows = table([head, ...view.rules.map((rule) => [rule.title, rule.failed, rule.skipped, rule.passed])], page.width - 2, [
      false,
      true,
      true,
      true,
    ]);
    yield rows.map((row, at) => `  ${at === 0 ? page.chalk.dim(row) : row}`);
  }
  for (const line of [view.clean, view.idle]) if (line !== '') yield page.hang(2, '', line, page.chalk.dim);
  if (view.reasons.length > 0) yield page.hang(0, `${say('reasonsLabel')} `, view.reasons.join(context.lang === 'zh' ? '；' : '; '));
  yield [''];
  yield* problemLines(result, page, context);
  yield* crashLines(result, page, context);
  if (result.findings.length > 0) yield page.hang(0, '', say('explainHint'), page.chalk.dim);
}

/** The shares of each document; the worst come first. */
function documentLines(documents: readonly FigureRow[], page: Page, context: ReportContext): string[] {
  if (documents.length === 0) return [];
  const say = speaker(REPORT_TEXTS, context.lang);
  const head = [say('documentColumn'), say('figuresColumn'), say('judgedLabel'), say('readLabel'), say('notReadLabel')];
  const shown = documents
    .slice(0, DOCUMENTS_SHOWN)
    .map(({ document, all, judged, read, notRead }) => [document, all, judged, read, notRead]);
  const rows = table([head, ...shown], page.width - 2, [false, true, true, true, true]);
  const more = documents.length - shown.length;
  return [
    ...rows.map((row, at) => `  ${at === 0 ? page.chalk.dim(row) : row}`),
    ...(more > 0 ? page.hang(2, '', say('andMore', { count: more }), page.chalk.dim) : []),
  ];
}

function* problemLines(result: AuditResult, page: Page, context: ReportContext): Iterable<readonly string[]> {
  const say = speaker(REPORT_TEXTS, context.lang);
  const unread = viewUnread(context);
  const left = result.documents.map(({ document, problems }) => ({ document, problems: unreadProblems(problems) }));
  const notes = result.documents.map(({ document, problems }) => ({ document, problems: readingNotes(problems) }));
  if (unread.length > 0 || left.some(({ problems }) => problems.length > 0)) yield* unreadLines(unread, left, page, context);
  if (notes.some(({ problems }) => problems.length > 0)) {
    yield [page.chalk.bold(page.headline(say('readingNotesTitle'), '', '='))];
    yield* documentProblems(notes, page, context);
    yield [''];
  }
}

type Problems = Pick<DocumentSummary, 'document' | 'problems'>;

function* unreadLines(
  unread: readonly UnreadView[],
  left: readonly Problems[],
  page: Page,
  context: ReportContext,
): Iterable<readonly string[]> {
  const say = speaker(REPORT_TEXTS, context.lang);
  yield [page.chalk.bold(page.headline(say('problemsTitle'), '', '='))];
  for (const { title, lines, more } of unread) {
    yield page.hang(0, '', plainText(title), page.chalk.yellow);
    for (const line of lines) yield page.hang(2, '', line);
    if (more > 0) yield page.hang(2, '', say('andMore', { count: more }));
  }
  yield* documentProblems(left, page, context);
  yield [''];
}

function* documentProblems(documents: readonly Problems[], page: Page, context: ReportContext): Iterable<readonly string[]> {
  const say = speaker(REPORT_TEXTS, context.lang);
  for (const document of documents) {
    if (document.problems.length === 0) continue;
    yield page.hang(0, '', plainText(document.document));
    for (const problem of viewProblems(document, context)) {
      yield page.hang(2, '', `${problem.title} ×${problem.count}`, page.chalk.yellow);
      for (const example of problem.examples) yield page.hang(4, '· ', example);
      const more = problem.count - problem.examples.length;
      if (more > 0) yield page.hang(4, '', say('andMore', { count: more }));
    }
  }
}

function* crashLines(result: AuditResult, page: Page, context: ReportContext): Iterable<readonly string[]> {
  if (result.crashes.length === 0) return;
  const say = speaker(REPORT_TEXTS, context.lang);
  yield [page.chalk.bold(page.headline(say('crashesTitle'), '', '='))];
  for (const { rule, document, project, cause, said } of result.crashes) {
    const where = project === undefined ? document : `${document} ${project}`;
    yield page.hang(2, '', plainText(`${rule}  ${where}`), page.severityStyle.error);
    yield page.hang(4, '', plainText(said?.[context.lang] ?? cause));
  }
  yield [''];
}
