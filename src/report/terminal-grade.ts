import { formatDeduction } from '../i18n/number-format.ts';
import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { speaker } from '../i18n/template.ts';
import type { AuditResult, Finding, Grade, GradePolicy } from '../model/finding.ts';
import { append } from '../model/lists.ts';
import { formatNumber } from '../model/number.ts';
import { deductionViews, findingsByKey, gradeNotes, gradeText } from './grade-view.ts';
import { plainText } from './plain-text.ts';
import type { ReportContext } from './report.ts';
import type { Summary } from './summary.ts';
import { type Page, table } from './terminal-page.ts';

const DOCUMENTS_SHOWN = 10;
const STEPS_SHOWN = 5;

/** One grade: its deductions as a sum that adds up, what capped it, and the way up. */
function gradeBlock(
  name: string,
  grade: Grade,
  policy: GradePolicy | undefined,
  findings: ReadonlyMap<string, Finding>,
  page: Page,
  context: ReportContext,
): string[] {
  const say = speaker(REPORT_TEXTS, context.lang);
  const lines = page.hang(0, '', `${name}  ${gradeText(grade, context)}`, page.chalk.bold);
  const rows = deductionViews(grade.deductions, policy, context).map((view) => [view.title, `×${view.count}`, view.points, view.note]);
  if (rows.length > 0) {
    const total = grade.deductions.reduce((sum, { points }) => sum + Math.abs(points), 0);
    rows.push([say('deductionsTotal'), '', formatDeduction(total), '']);
    append(
      lines,
      table(rows, page.width - 2, [false, true, true, false]).map((row) => `  ${row}`),
    );
  }
  const notes = gradeNotes(grade, findings, context);
  if (notes.cap !== '') append(lines, page.hang(2, '', notes.cap, page.chalk.yellow));
  if (notes.wayUp !== '') append(lines, page.hang(2, '', notes.wayUp, page.chalk.green));
  for (const step of notes.steps.slice(0, STEPS_SHOWN)) append(lines, page.hang(4, '· ', step));
  if (notes.steps.length > STEPS_SHOWN) lines.push(`    ${say('andMore', { count: notes.steps.length - STEPS_SHOWN })}`);
  return lines;
}

export function* gradeLines(result: AuditResult, summary: Summary, page: Page, context: ReportContext): Iterable<readonly string[]> {
  const say = speaker(REPORT_TEXTS, context.lang);
  const findings = findingsByKey(result.findings);
  yield [page.chalk.bold(page.headline(say('gradeTitle'), '', '='))];
  const documents = result.documents.toSorted(
    (a, b) => (a.grade.score ?? -1) - (b.grade.score ?? -1) || (a.document < b.document ? -1 : 1),
  );
  for (const { document, grade } of documents.slice(0, DOCUMENTS_SHOWN))
    yield gradeBlock(plainText(document), grade, result.policy, findings, page, context);
  if (documents.length > DOCUMENTS_SHOWN) yield [say('moreDeductions', { count: documents.length - DOCUMENTS_SHOWN })];
  if (result.documents.length > 1) {
    yield [''];
    const rows = result.departments.map(({ department, grade }) => [
      `${say('departmentLabel')} ${plainText(department)}`,
      gradeText(grade, context),
    ]);
    rows.push([say('submission'), gradeText(result.grade, context)]);
    yield table(rows, page.width, [false, false]);
  }
  if (summary.scores !== undefined) {
    const { min, median, max, deviation } = summary.scores;
    yield page.hang(0, '', say('scoreSpread', { min, median, max, deviation: formatNumber(deviation, 1, 1) }), page.chalk.dim);
  }
  if (summary.findingsPerProject !== undefined) {
    const { median, ninetieth, max, clean } = summary.findingsPerProject;
    yield page.hang(0, '', say('findingsSpread', { median, ninetieth, max, clean }), page.chalk.dim);
  }
  yield [''];
}
