import { HTML_TEXTS } from '../../i18n/html-texts.ts';
import { formatCount } from '../../i18n/number-format.ts';
import { REPORT_TEXTS } from '../../i18n/report-texts.ts';
import { skipReason } from '../../i18n/skip-reasons.ts';
import { speaker } from '../../i18n/template.ts';
import type { AuditResult, RuleTally } from '../../model/finding.ts';
import { type CoverageView, viewCoverage, viewProblems } from '../coverage-view.ts';
import type { ReportContext } from '../report.ts';
import type { Summary } from '../summary.ts';
import { leftOutLines, readingNotes, unreadProblems, viewUnread } from '../unread-view.ts';
import { dataTable } from './data-table.ts';
import { html, type Markup, NOTHING, when } from './markup.ts';
import { documentLink, type References, ruleLink } from './references.ts';
import { printed } from './wording.ts';

const DOCUMENTS = 100;
const CRASHES = 100;

/** Why something could not be checked, the most frequent reason first. */
export function reasonRows(tallies: readonly RuleTally[]): [reason: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { reasons } of tallies)
    for (const [reason, count] of Object.entries(reasons)) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

function reasons(result: AuditResult, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const words = speaker(REPORT_TEXTS, context.lang);
  const rows = reasonRows(result.tallies);
  if (rows.length === 0) return NOTHING;
  return html`<h3>${words('reasonsLabel')}</h3>
${dataTable(
  words('reasonsLabel'),
  [{ title: say('reasonColumn') }, { title: say('timesColumn'), numeric: true }],
  rows.map(([reason, count]) => [printed(skipReason(reason, context.lang), context.lang), html`${formatCount(count)}`]),
)}`;
}

/** What was named and not read, and the parse problems of every document. */
function problems(result: AuditResult, context: ReportContext): Markup {
  const words = speaker(REPORT_TEXTS, context.lang);
  const say = speaker(HTML_TEXTS, context.lang);
  const unread = viewUnread(context).map(({ title, lines, more }) => problemGroup(title, lines, more, context));
  const left = problemList(unreadProblems, result, context);
  const notes = problemList(readingNotes, result, context);
  const { notRead } = result.coverage.figures;
  const nothingNamed = html`<p>${notRead === 0 ? say('allRead') : say('figuresUnread', { count: notRead })}</p>`;
  return html`${
    unread.length + left.length === 0
      ? nothingNamed
      : html`<h3>${words('problemsTitle')}</h3>
${when(unread.length > 0, () => html`<ul class="problems">${unread}</ul>`)}${left}`
  }${when(
    notes.length > 0,
    () => html`<h3>${words('readingNotesTitle')}</h3>
${notes}`,
  )}`;
}

/** The chosen problems document by document; nothing where there are none. */
function problemList(choose: typeof unreadProblems, result: AuditResult, context: ReportContext): readonly Markup[] {
  const words = speaker(REPORT_TEXTS, context.lang);
  const troubled = result.documents
    .map(({ document, problems: all }) => ({ document, problems: choose(all) }))
    .filter(({ problems: list }) => list.length > 0);
  const documents = troubled.slice(0, DOCUMENTS).map((document) => {
    const groups = viewProblems(document, context).map(({ title, count, examples }) =>
      problemGroup(`${title} ×${formatCount(count)}`, examples, Math.max(0, count - examples.length), context),
    );
    return html`<h4>${printed(document.document, context.lang)}</h4><ul class="problems">${groups}</ul>
`;
  });
  const hidden = troubled.length - documents.length;
  return hidden > 0 ? [...documents, html`<p class="note">${words('moreDocuments', { count: hidden })}</p>`] : documents;
}

function problemGroup(title: string, lines: readonly string[], more: number, context: ReportContext): Markup {
  const words = speaker(REPORT_TEXTS, context.lang);
  const entries = [...lines.map((line) => printed(line, context.lang)), ...(more > 0 ? [html`${words('andMore', { count: more })}`] : [])];
  return html`<li>${printed(title, context.lang)}${when(
    entries.length > 0,
    () => html`<ul>${entries.map((entry) => html`<li>${entry}</li>`)}</ul>`,
  )}</li>`;
}

function crashes(result: AuditResult, context: ReportContext): Markup {
  const words = speaker(REPORT_TEXTS, context.lang);
  const say = speaker(HTML_TEXTS, context.lang);
  if (result.crashes.length === 0) return NOTHING;
  return html`<h3>${words('crashesTitle')}</h3>
${dataTable(
  words('crashesTitle'),
  [{ title: say('crashedRule') }, { title: words('documentLabel') }, { title: words('projectLabel') }, { title: say('crashedCause') }],
  result.crashes
    .slice(0, CRASHES)
    .map(({ rule, document, project, cause, said }) => [
      printed(rule, context.lang),
      printed(document, context.lang),
      printed(project ?? '', context.lang),
      printed(said?.[context.lang] ?? cause, context.lang),
    ]),
)}${when(result.crashes.length > CRASHES, () => html`<p class="note">${words('andMore', { count: result.crashes.length - CRASHES })}</p>`)}`;
}

/** The three shares of each document. */
function documentFigures({ documents }: CoverageView, references: References, context: ReportContext): Markup {
  if (documents.length === 0) return NOTHING;
  const words = speaker(REPORT_TEXTS, context.lang);
  const titles = [words('figuresColumn'), words('judgedLabel'), words('readLabel'), words('notReadLabel')];
  const rows = documents
    .slice(0, DOCUMENTS)
    .map(({ document, all, judged, read, notRead }) => [
      documentLink(document, references, context),
      html`${all}`,
      html`${judged}`,
      html`${read}`,
      html`${notRead}`,
    ]);
  return dataTable(
    words('figuresColumn'),
    [{ title: words('documentColumn') }, ...titles.map((title) => ({ title, numeric: true as const }))],
    rows,
  );
}

/** What was looked at, what was not and why: without it "no findings" says nothing. */
export function coverageSection(result: AuditResult, summary: Summary, references: References, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const words = speaker(REPORT_TEXTS, context.lang);
  const view = viewCoverage(result, summary, context);
  const rules = view.rules.map(({ rule, passed, failed, skipped }) => [
    ruleLink(rule, references, context),
    html`${failed}`,
    html`${skipped}`,
    html`${passed}`,
  ]);
  const columns = [
    { title: words('ruleLabel') },
    ...[words('failed'), words('skipped'), words('passed')].map((title) => ({ title, numeric: true as const })),
  ];
  return html`<section id="coverage" aria-labelledby="h-coverage"><h2 id="h-coverage">${words('coverageTitle')}</h2>
<p>${view.figures}</p>${leftOutLines(context).map(
    (line) => html`
<p class="note">${printed(line, context.lang)}</p>`,
  )}
${documentFigures(view, references, context)}
${when(view.hidden !== '', () => html`<p>${view.hidden}</p>`)}
<p>${view.applied}</p>
${reasons(result, context)}${when(
  rules.length > 0,
  () => html`<h3>${say('ruleTable')}</h3>
${dataTable(say('ruleTable'), columns, rules)}`,
)}${[view.clean, view.idle].filter((line) => line !== '').map((line) => html`<p class="note">${line}</p>`)}
${problems(result, context)}${crashes(result, context)}</section>
`;
}
