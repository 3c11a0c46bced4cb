import { HTML_TEXTS } from '../../i18n/html-texts.ts';
import { formatCount, formatPlain, formatRatio } from '../../i18n/number-format.ts';
import { REPORT_TEXTS } from '../../i18n/report-texts.ts';
import { speaker } from '../../i18n/template.ts';
import { BAND_TERMS, CAP_TERMS, WITHHELD_TERMS } from '../../i18n/terms.ts';
import { type AuditResult, type DocumentSummary, type Grade, type GradePolicy, SEVERITIES } from '../../model/finding.ts';
import { describeDocument } from '../document-view.ts';
import { severityWord } from '../finding-view.ts';
import { deductionViews, gradeText } from '../grade-view.ts';
import type { DocumentOutline } from '../outline.ts';
import type { ReportContext } from '../report.ts';
import { dataTable } from './data-table.ts';
import { html, type Markup, NOTHING, when } from './markup.ts';
import { documentLink, type References, ruleLink } from './references.ts';
import { severityShape } from './severity.ts';
import { gradeMark } from './summary-section.ts';
import { printed } from './wording.ts';

/** So many documents are shown with their deductions, and so many more in a table. */
const CARDS = 60;
const TABLE_ROWS = 1000;

type Counts = DocumentSummary['findings'];

function severityCounts(counts: Counts, context: ReportContext): Markup {
  const entries = SEVERITIES.map(
    (severity) =>
      html`<span class="count">${severityShape(severity)}${severityWord(severity, context)} ${formatCount(counts[severity])}</span>`,
  );
  return html`<span class="counts">${entries}</span>`;
}

/** What was taken off, rule by rule, the dearest first, and why the grade is not better. */
function deductionList(grade: Grade, policy: GradePolicy | undefined, references: References, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const views = deductionViews(grade.deductions, policy, context);
  const notes = [
    ...(grade.withheld === undefined ? [] : [WITHHELD_TERMS[grade.withheld][context.lang]]),
    ...(grade.cappedBy === undefined ? [] : [CAP_TERMS[grade.cappedBy][context.lang]]),
  ].map((note) => html`<p class="note">${note}</p>`);
  if (views.length === 0) return html`<p class="note">${say('noDeductions')}</p>${notes}`;
  const entries = views.map(
    ({ rule, count, points, note }) =>
      html`<li><span class="points">${points}</span> ${ruleLink(rule, references, context)} <span class="note">${say('deductionCount', { count })}${note === '' ? '' : ` · ${note}`}</span></li>`,
  );
  return html`<ul class="deductions">${entries}</ul>${notes}`;
}

function card(
  title: Markup,
  description: string,
  grade: Grade,
  counts: Counts,
  policy: GradePolicy | undefined,
  references: References,
  context: ReportContext,
): Markup {
  return html`<article class="card"><header><h4>${title}</h4><p class="mark">${gradeMark(grade, context)}</p></header>
${when(description !== '', () => html`<p class="note">${printed(description, context.lang)}</p>`)}<p>${severityCounts(counts, context)}</p>
${deductionList(grade, policy, references, context)}</article>
`;
}

/** How grades are made, with the figures of this run. */
function policyNote({ policy }: AuditResult, context: ReportContext): Markup {
  if (policy === undefined) return NOTHING;
  const say = speaker(HTML_TEXTS, context.lang);
  return html`<p class="note">${say('gradesNote', {
    error: severityWord('error', context),
    errorPoints: formatPlain(policy.deductions.error),
    warning: severityWord('warning', context),
    warningPoints: formatPlain(policy.deductions.warning),
    info: severityWord('info', context),
    infoPoints: formatPlain(policy.deductions.info),
    ceiling: formatPlain(policy.ruleCeiling),
    best: BAND_TERMS.优,
    bestFrom: formatPlain(policy.bands.优),
    good: BAND_TERMS.良,
    goodFrom: formatPlain(policy.bands.良),
    fair: BAND_TERMS.中,
    fairFrom: formatPlain(policy.bands.中),
    oneError: BAND_TERMS[policy.oneErrorBand],
    many: policy.manyErrors,
    manyErrors: BAND_TERMS[policy.manyErrorsBand],
    least: formatRatio(policy.withheldBelow),
    judged: formatRatio(policy.judgedBelow),
    fewest: policy.fewestJudged,
  })}</p>
`;
}

function moreDocuments(documents: readonly DocumentSummary[], references: References, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const words = speaker(REPORT_TEXTS, context.lang);
  if (documents.length === 0) return NOTHING;
  const rows = documents
    .slice(0, TABLE_ROWS)
    .map((summary) => [
      documentLink(summary.document, references, context),
      html`${gradeText(summary.grade, context)}`,
      ...SEVERITIES.map((severity) => html`${formatCount(summary.findings[severity])}`),
    ]);
  const hidden = documents.length - rows.length;
  return html`<p>${say('moreDocumentsShort', { count: documents.length })}</p>
${dataTable(
  say('documentGrades'),
  [
    { title: words('documentColumn') },
    { title: words('gradeColumn') },
    ...SEVERITIES.map((severity) => ({ title: severityWord(severity, context), numeric: true as const })),
  ],
  rows,
)}${when(hidden > 0, () => html`<p class="note">${say('moreRows', { count: hidden })}</p>`)}`;
}

/** Departments of several documents, then every document, each with its deductions; the documents in reading order. */
export function* gradesSection(
  result: AuditResult,
  outlines: readonly DocumentOutline[],
  references: References,
  context: ReportContext,
): Iterable<Markup> {
  const say = speaker(HTML_TEXTS, context.lang);
  yield html`<section id="grades" aria-labelledby="h-grades"><h2 id="h-grades">${say('gradesTitle')}</h2>
${policyNote(result, context)}`;
  const departments = result.departments.filter(({ documents }) => documents.length > 1);
  if (departments.length > 0) {
    yield html`<h3>${say('departmentGrades')}</h3>
<div class="cards">`;
    for (const { department, documents, grade, findings } of departments.slice(0, CARDS))
      yield card(
        printed(department, context.lang),
        say('documentsOf', { count: documents.length }),
        grade,
        findings,
        result.policy,
        references,
        context,
      );
    yield html`</div>
`;
    const rest = departments.slice(CARDS);
    if (rest.length > 0)
      yield dataTable(
        say('departmentGrades'),
        [{ title: say('departmentGrades') }, { title: speaker(REPORT_TEXTS, context.lang)('gradeColumn') }],
        rest.slice(0, TABLE_ROWS).map(({ department, grade }) => [printed(department, context.lang), html`${gradeText(grade, context)}`]),
      );
  }
  const summaries = outlines.flatMap(({ summary }) => summary ?? []);
  yield html`<h3>${say('documentGrades')}</h3>
<div class="cards">`;
  for (const summary of summaries.slice(0, CARDS))
    yield card(
      documentLink(summary.document, references, context),
      describeDocument(summary, context),
      summary.grade,
      summary.findings,
      result.policy,
      references,
      context,
    );
  yield html`</div>
${moreDocuments(summaries.slice(CARDS), references, context)}</section>
`;
}
