import { HTML_TEXTS } from '../../i18n/html-texts.ts';
import { REPORT_TEXTS } from '../../i18n/report-texts.ts';
import { REVIEW_TEXTS } from '../../i18n/review-texts.ts';
import { speaker } from '../../i18n/template.ts';
import type { AuditResult } from '../../model/finding.ts';
import type { ReportContext } from '../report.ts';
import { entryLine, type ReviewItem, reviewLines, viewWaived, viewWaiverProblem } from '../review-view.ts';
import { html, type Markup, NOTHING, when } from './markup.ts';
import { printed } from './wording.ts';

const ITEMS = 500;

function items(title: string, all: readonly ReviewItem[], context: ReportContext): Markup {
  if (all.length === 0) return NOTHING;
  const more = all.length - ITEMS;
  const entries = all.slice(0, ITEMS).map(
    ({
      title: name,
      lines,
    }) => html`<li>${printed(name, context.lang)}<ul>${lines.map((line) => html`<li>${printed(line, context.lang)}</li>`)}</ul></li>
`,
  );
  return html`<h3>${title}</h3>
<ul class="problems">${entries}</ul>
${when(more > 0, () => html`<p class="note">${speaker(REPORT_TEXTS, context.lang)('andMore', { count: more })}</p>`)}`;
}

/** What a baseline and waivers say: the annex of findings that do not count, and waivers that do not hold. */
export function reviewSection(result: AuditResult, context: ReportContext): Markup {
  const { review } = result;
  if (review?.baseline === undefined && review?.waivers === undefined) return NOTHING;
  const say = speaker(HTML_TEXTS, context.lang);
  const words = speaker(REVIEW_TEXTS, context.lang);
  const { baseline, waivers } = review;
  return html`<section id="review" aria-labelledby="h-review"><h2 id="h-review">${say('reviewTitle')}</h2>
${reviewLines(result, context).map(({ text }) => html`<p>${printed(text, context.lang)}</p>`)}
${items(
  words('problemsTitle'),
  (waivers?.problems ?? []).map((problem) => viewWaiverProblem(problem, context)),
  context,
)}${items(
  words('waivedTitle'),
  (waivers?.waived ?? []).map((waived) => viewWaived(waived, context)),
  context,
)}${items(
  words('absentTitle'),
  (baseline?.absent ?? []).map((entry) => ({ title: entryLine(entry, context), lines: [] })),
  context,
)}</section>
`;
}
