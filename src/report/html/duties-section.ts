import { DUTY_TEXTS } from '../../i18n/duty-texts.ts';
import { REPORT_TEXTS } from '../../i18n/report-texts.ts';
import { speaker } from '../../i18n/template.ts';
import type { AuditResult, DocumentSummary } from '../../model/finding.ts';
import { dutyLine, dutyRows } from '../duty-view.ts';
import type { ReportContext } from '../report.ts';
import { dataTable } from './data-table.ts';
import { html, type Markup, NOTHING, when } from './markup.ts';
import { documentLink, type References, ruleLink } from './references.ts';
import { printed } from './wording.ts';

/** Documents listed in full; the others are in the JSON report. */
const DOCUMENTS = 40;

function documentDuties({ document, duties = [] }: DocumentSummary, references: References, context: ReportContext): Markup {
  const say = speaker(DUTY_TEXTS, context.lang);
  const words = speaker(REPORT_TEXTS, context.lang);
  const rows = dutyRows(duties, context).map(({ cells, outcome }) => [
    ...cells.map((cell) => printed(cell, context.lang)),
    html`${outcome.rules.map((rule) => html`<div>${ruleLink(rule, references, context)}</div>`)}`,
  ]);
  const titles = [say('dutyColumn'), say('stateColumn'), say('whyColumn'), words('ruleLabel')];
  return html`<h3>${documentLink(document, references, context)}</h3>
<details class="duties"><summary>${printed(dutyLine(duties, context), context.lang)}</summary>
${dataTable(
  `${say('dutiesTitle')} ${document}`,
  titles.map((title) => ({ title })),
  rows,
)}</details>
`;
}

/** What must be checked in each document, and what became of it; nothing where nothing is asked. */
export function dutiesSection(result: AuditResult, references: References, context: ReportContext): Markup {
  const asked = result.documents.filter(({ duties }) => duties !== undefined && duties.length > 0);
  if (asked.length === 0) return NOTHING;
  const say = speaker(DUTY_TEXTS, context.lang);
  const words = speaker(REPORT_TEXTS, context.lang);
  return html`<section id="duties" aria-labelledby="h-duties"><h2 id="h-duties">${say('dutiesTitle')}</h2>
${asked.slice(0, DOCUMENTS).map((summary) => documentDuties(summary, references, context))}${when(
  asked.length > DOCUMENTS,
  () => html`<p class="note">${words('moreDocuments', { count: asked.length - DOCUMENTS })}</p>`,
)}</section>
`;
}
