import { DUTY_TEXTS } from '../../i18n/duty-texts.ts';
import { HTML_TEXTS } from '../../i18n/html-texts.ts';
import { REPORT_TEXTS } from '../../i18n/report-texts.ts';
import { speaker } from '../../i18n/template.ts';
import { profileTerm } from '../../i18n/terms.ts';
import type { AuditResult } from '../../model/finding.ts';
import { findingsByKey } from '../grade-view.ts';
import { outline } from '../outline.ts';
import type { ReportContext, ReportFormat } from '../report.ts';
import { summarize } from '../summary.ts';
import { TOOL } from '../tool.ts';
import { PATTERNS } from './chart.ts';
import { copyCharts } from './chart-copies.ts';
import { deviationChart } from './chart-deviation.ts';
import { gradesChart } from './chart-grades.ts';
import { rulesChart } from './chart-rules.ts';
import { spendingChart } from './chart-spending.ts';
import { coverageSection } from './coverage-section.ts';
import { dutiesSection } from './duties-section.ts';
import { findingsSection } from './findings-section.ts';
import { gradesSection } from './grades-section.ts';
import { html, type Markup, NOTHING, trusted, when } from './markup.ts';
import { pageHead } from './page-head.ts';
import { type References, referencesOf } from './references.ts';
import { reviewSection } from './review-section.ts';
import { rulesSection } from './rules-section.ts';
import { SCRIPT, SCRIPT_HASH } from './script.ts';
import { FINDINGS_ON_PAGE, selectFindings } from './selection.ts';
import { STYLE, STYLE_HASH } from './style.ts';
import { summarySection } from './summary-section.ts';
import { HTML_LANGUAGE, printed } from './wording.ts';

interface Part {
  readonly id: string;
  readonly title: string;
}

function masthead(result: AuditResult, parts: readonly Part[], context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const words = speaker(REPORT_TEXTS, context.lang);
  const names = [...new Set(result.departments.map(({ department }) => department))];
  return html`<body>
<a class="skip" href="#findings">${say('skip')}</a>
${PATTERNS}<header class="masthead"><h1>${words('reportTitle')}</h1>
<p>${when(names.length === 1, () => html`${printed(names[0] ?? '', context.lang)} · `)}${say('profileLabel')} ${printed(profileTerm(result.profile, context), context.lang)} · ${say('toolLabel')} ${TOOL.fullName} ${TOOL.version}</p></header>
<nav aria-label="${say('navigation')}"><ul>${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main>
`;
}

function pictures(charts: readonly Markup[], context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  return html`<section id="pictures" aria-labelledby="h-pictures"><h2 id="h-pictures">${say('picturesTitle')}</h2>
<div class="charts">
${charts}</div></section>
`;
}

function drawCharts(result: AuditResult, references: References, context: ReportContext): Markup[] {
  return [
    gradesChart(result, references, context),
    rulesChart(summarize(result), references, context),
    spendingChart(result, references, context),
    deviationChart(result.findings, references, context),
    copyCharts(result.findings, references, context),
  ].filter(({ text }) => text !== '');
}

function* pageMarkup(result: AuditResult, context: ReportContext): Iterable<Markup> {
  const say = speaker(HTML_TEXTS, context.lang);
  const words = speaker(REPORT_TEXTS, context.lang);
  // What a baseline knows is counted and told in the review, not listed again.
  const fresh = result.findings.filter(({ state }) => state !== 'known');
  const outlines = outline({ documents: result.documents, findings: selectFindings(fresh, FINDINGS_ON_PAGE) }, 'unfolded');
  const references = referencesOf(result, outlines);
  const summary = summarize(result);
  const charts = drawCharts(result, references, context);
  const review = reviewSection(result, context);
  const duties = dutiesSection(result, references, context);
  const parts = [
    { id: 'summary', title: say('summaryTitle') },
    { id: 'grades', title: say('gradesTitle') },
    { id: 'findings', title: say('findingsTitle') },
    ...(duties === NOTHING ? [] : [{ id: 'duties', title: speaker(DUTY_TEXTS, context.lang)('dutiesTitle') }]),
    { id: 'coverage', title: words('coverageTitle') },
    ...(charts.length === 0 ? [] : [{ id: 'pictures', title: say('picturesTitle') }]),
    ...(review === NOTHING ? [] : [{ id: 'review', title: say('reviewTitle') }]),
    { id: 'rules', title: say('rulesTitle') },
  ];
  yield pageHead({
    language: HTML_LANGUAGE[context.lang],
    title: speaker(REPORT_TEXTS, context.lang)('reportTitle'),
    style: STYLE,
    styleHash: STYLE_HASH,
    scriptHash: SCRIPT_HASH,
  });
  yield masthead(result, parts, context);
  yield summarySection(result, summary, findingsByKey(result.findings), references, context);
  yield* gradesSection(result, outlines, references, context);
  yield* findingsSection({ ...result, findings: fresh }, result.findings.length - fresh.length, outlines, references, context);
  yield duties;
  yield coverageSection(result, summary, references, context);
  if (charts.length > 0) yield pictures(charts, context);
  yield review;
  yield* rulesSection(result, references, context);
  yield html`</main>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`;
}

/** For the reviewer: one page that stands by itself, for the screen, the telephone and paper. */
export const htmlFormat: ReportFormat = {
  name: 'html',
  *write(result, context) {
    for (const { text } of pageMarkup(result, context)) yield text;
  },
};
