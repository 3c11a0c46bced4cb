import { HTML_TEXTS } from '../../i18n/html-texts.ts';
import { formatCount } from '../../i18n/number-format.ts';
import { REPORT_TEXTS } from '../../i18n/report-texts.ts';
import { speaker } from '../../i18n/template.ts';
import { type AuditResult, type Finding, SEVERITIES } from '../../model/finding.ts';
import { countsText, describeDocument, documentCounts, isReadWhole } from '../document-view.ts';
import { severityWord } from '../finding-view.ts';
import type { DocumentOutline } from '../outline.ts';
import type { ReportContext } from '../report.ts';
import { type FindingGroup, groupMarkup } from './finding-card.ts';
import { html, type Markup, NOTHING, when } from './markup.ts';
import type { References } from './references.ts';
import { severityShape } from './severity.ts';
import { gradeMark } from './summary-section.ts';
import { printed } from './wording.ts';

/** Findings of one rule and severity together, in the order of the first of each. */
function groupsOf(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = `${finding.severity}\n${finding.rule}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

/** `has-ew` for errors and warnings: what must be switched off before the whole disappears. */
function severityClass(findings: readonly Finding[]): string {
  const present = new Set(findings.map(({ severity }) => severity));
  return `has-${SEVERITIES.flatMap((severity) => (present.has(severity) ? [severity.slice(0, 1)] : [])).join('')}`;
}

/** Boxes that hide severities by style sheet alone, and a field to search in, which the script shows. */
function filters(shown: number, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const boxes = SEVERITIES.map(
    (severity) =>
      html`<input type="checkbox" class="filter" id="show-${severity}" checked><label class="filter" for="show-${severity}">${severityShape(severity)}<span class="unseen">${say('showLabel')} </span>${severityWord(severity, context)}</label>
`,
  );
  return html`${boxes}<div class="search" role="search" hidden><label for="search">${say('searchLabel')}</label> <input type="search" id="search" placeholder="${say('searchHint')}" autocomplete="off"><output id="search-count" for="search" data-text="${say('searchCount', { shown: '{shown}', all: '{all}' })}" data-all="${shown}"></output></div>
`;
}

/** The projects of a document with what was found in each, where there are several. */
function projectIndex({ projects }: DocumentOutline, number: number, context: ReportContext): Markup {
  const words = speaker(REPORT_TEXTS, context.lang);
  if (projects.length < 3) return NOTHING;
  const entries = projects.map(({ project, findings }, at) => {
    const title = project === undefined ? html`${words('wholeDocument')}` : printed(project, context.lang);
    const counts = SEVERITIES.map((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return count === 0
        ? NOTHING
        : html` <span class="count">${severityShape(severity)}<span class="unseen">${severityWord(severity, context)} </span>${formatCount(count)}</span>`;
    });
    return html`<li><a href="#d${number}p${at + 1}">${title}</a><span class="note">${counts}</span></li>
`;
  });
  return html`<ul class="index">${entries}</ul>
`;
}

function* documentMarkup(entry: DocumentOutline, hidden: number, references: References, context: ReportContext): Iterable<Markup> {
  const say = speaker(HTML_TEXTS, context.lang);
  const words = speaker(REPORT_TEXTS, context.lang);
  const { document, summary, projects } = entry;
  const all = projects.flatMap(({ findings }) => findings);
  const number = references.document(document) ?? 0;
  yield html`<section class="document ${severityClass(all)}" id="d${number}"><header><h3>${printed(document, context.lang)}</h3>${
    summary === undefined ? NOTHING : html`<p class="mark">${gradeMark(summary.grade, context)}</p>`
  }</header>
`;
  if (summary !== undefined)
    yield html`<p class="note">${printed(describeDocument(summary, context), context.lang)} · ${documentCounts(summary, context)}</p>
`;
  if (hidden > 0)
    yield html`<p class="alert">${say('cappedDocument', { count: hidden })}</p>
`;
  yield projectIndex(entry, number, context);
  for (const [at, { project, findings }] of projects.entries()) {
    const title = project === undefined ? html`${words('wholeDocument')}` : printed(project, context.lang);
    yield html`<section class="project ${severityClass(findings)}" id="d${number}p${at + 1}"><h4>${title}<span class="of">${printed(document, context.lang)}</span></h4>
<div class="groups">
`;
    for (const group of groupsOf(findings)) yield groupMarkup(group, references, context);
    yield html`</div></section>
`;
  }
  yield html`</section>
`;
}

/** How many findings of each document are not on the page. */
function hiddenByDocument(result: AuditResult, outlines: readonly DocumentOutline[]): ReadonlyMap<string, number> {
  const hidden = new Map<string, number>();
  for (const { subject } of result.findings) hidden.set(subject.document, (hidden.get(subject.document) ?? 0) + 1);
  for (const { document, projects } of outlines)
    for (const { findings } of projects) hidden.set(document, (hidden.get(document) ?? 0) - findings.length);
  return hidden;
}

/** Why there is nothing to list: it is all known, or nothing was found in what was read. */
function nothingShown(result: AuditResult, known: number, context: ReportContext): string {
  if (known > 0) return speaker(HTML_TEXTS, context.lang)('nothingNew', { count: formatCount(known) });
  return countsText({ error: 0, warning: 0, info: 0 }, { ...result, whole: isReadWhole(result) }, context);
}

/** Every finding by document and project, the worst first; yielded group by group. `known` findings of a baseline are not among them. */
export function* findingsSection(
  result: AuditResult,
  known: number,
  outlines: readonly DocumentOutline[],
  references: References,
  context: ReportContext,
): Iterable<Markup> {
  const say = speaker(HTML_TEXTS, context.lang);
  const shown = outlines.reduce((sum, { projects }) => sum + projects.reduce((count, { findings }) => count + findings.length, 0), 0);
  const all = result.findings.length;
  yield html`<section id="findings" aria-labelledby="h-findings"><h2 id="h-findings">${say('findingsTitle')}</h2>
${when(shown > 0, () => filters(shown, context))}${when(
  shown < all,
  () => html`<p class="alert">${say('cappedNote', { shown: formatCount(shown), all: formatCount(all) })}</p>
`,
)}`;
  const hidden = hiddenByDocument(result, outlines);
  for (const entry of outlines)
    if (entry.projects.length > 0) yield* documentMarkup(entry, hidden.get(entry.document) ?? 0, references, context);
  if (shown === 0)
    yield html`<p>${nothingShown(result, known, context)}</p>
`;
  yield html`</section>
`;
}
