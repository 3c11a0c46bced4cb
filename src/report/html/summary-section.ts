import { HTML_TEXTS } from '../../i18n/html-texts.ts';
import { formatCount, formatPlain, formatRatio, formatScore } from '../../i18n/number-format.ts';
import { REPORT_TEXTS } from '../../i18n/report-texts.ts';
import { ruleTitle } from '../../i18n/rule-text.ts';
import { speaker } from '../../i18n/template.ts';
import { BAND_TERMS, CAP_TERMS, WITHHELD_TERMS } from '../../i18n/terms.ts';
import { type AuditResult, type Finding, type Grade, SEVERITIES } from '../../model/finding.ts';
import { figuresText } from '../coverage-view.ts';
import { countsText, isReadWhole } from '../document-view.ts';
import { allDutiesLine, dutyLine } from '../duty-view.ts';
import { viewExit } from '../exit-view.ts';
import { severityWord, viewFinding } from '../finding-view.ts';
import { ungradedText } from '../grade-view.ts';
import { shorten } from '../plain-text.ts';
import type { ReportContext } from '../report.ts';
import { byFamily, familyName } from '../rule-page.ts';
import type { Summary } from '../summary.ts';
import { dataTable } from './data-table.ts';
import { html, type Markup, NOTHING, when } from './markup.ts';
import { documentLink, findingLink, type References, ruleLink } from './references.ts';
import { severityShape } from './severity.ts';
import { cheapestWays, type Way } from './ways.ts';
import { printed } from './wording.ts';

/** More steps than this of one rule are one step with a count. */
const STEPS_OF_A_RULE = 3;
const SENTENCE = 90;

/** The band in a box of its colour, and the score. */
export function gradeMark(grade: Grade, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const known = grade.band !== undefined && grade.score !== undefined;
  if (!known || grade.withheld !== undefined) return html`<span class="band none">${say('noGrade')}</span>`;
  return html`<span class="band ${BAND_CLASSES[grade.band]}">${BAND_TERMS[grade.band][context.lang]}</span> <span class="score">${formatScore(grade.score)}</span>`;
}

const BAND_CLASSES = { 优: 'excellent', 良: 'good', 中: 'fair', 差: 'poor' } as const;

function verdict(result: AuditResult, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const words = speaker(REPORT_TEXTS, context.lang);
  const { grade } = result;
  const ungraded = ungradedText(result, context);
  const exit = viewExit(result, context);
  const notes = [
    ...(grade.withheld === undefined ? [] : [words('withheld', { reason: WITHHELD_TERMS[grade.withheld] })]),
    ...(ungraded === '' ? [] : [ungraded]),
    ...(grade.cappedBy === undefined ? [] : [CAP_TERMS[grade.cappedBy][context.lang]]),
  ];
  return html`<div class="verdict"><p class="overall"><span class="label">${say('overallGrade')}</span> ${gradeMark(grade, context)}${when(
    grade.score !== undefined && grade.withheld === undefined,
    () => html` <span class="label">${say('outOf')}</span>`,
  )}</p>${notes.map((note) => html`<p class="note">${note}</p>`)}${exit === undefined ? NOTHING : html`<p class="note">${printed(exit.text, context.lang)}</p>`}${when(!isReadWhole(result), () => html`<p class="alert">${words('incomplete')}</p>`)}</div>
`;
}

/** How many duties were held, in one line. */
function dutyNote(result: AuditResult, context: ReportContext): Markup {
  const [only] = result.documents;
  const line = result.documents.length === 1 ? dutyLine(only?.duties, context) : allDutiesLine(result, context);
  return when(
    line !== '',
    () => html`<p>${printed(line, context.lang)}</p>
`,
  );
}

function tile(label: Markup, figure: string, note: string): Markup {
  return html`<div class="tile"><dt>${label}</dt><dd><span class="large">${figure}</span>${when(note !== '', () => html`<span class="note">${note}</span>`)}</dd></div>`;
}

function tiles(result: AuditResult, summary: Summary, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const words = speaker(REPORT_TEXTS, context.lang);
  const { applications, findings, documents, projects, indicators } = summary;
  const counts = SEVERITIES.map((severity) =>
    tile(html`${severityShape(severity)}${severityWord(severity, context)}`, formatCount(findings[severity]), ''),
  );
  const { passed, failed, skipped } = applications;
  return html`<dl class="tiles">${counts}${tile(html`${say('readLabel')}`, formatRatio(result.coverage.ratio), figuresText(result.coverage.figures, context))}${tile(
    html`${say('checkedLabel')}`,
    formatCount(passed + failed + skipped),
    say('checksSplit', { passed: formatCount(passed), failed: formatCount(failed), skipped: formatCount(skipped) }),
  )}${tile(html`${say('documentGrades')}`, formatCount(documents), words('contents', { projects, indicators }))}</dl>
`;
}

/** What has to be corrected, finding by finding; what one rule asks for often is one step. */
function stepsOf(way: Way, findings: ReadonlyMap<string, Finding>, references: References, context: ReportContext): Markup[] {
  const words = speaker(REPORT_TEXTS, context.lang);
  const byRule = new Map<string, Finding[]>();
  for (const key of way.placeKeys) {
    const finding = findings.get(key);
    if (finding === undefined) continue;
    const list = byRule.get(finding.rule);
    if (list === undefined) byRule.set(finding.rule, [finding]);
    else list.push(finding);
  }
  return [...byRule].flatMap(([rule, list]) => {
    if (list.length > STEPS_OF_A_RULE) return [html`${ruleLink(rule, references, context)} ${words('times', { count: list.length })}`];
    return list.map((finding) => {
      const { sentence } = viewFinding(finding, context);
      return html`${findingLink(finding.placeKey, references)} ${printed(shorten(sentence, SENTENCE), context.lang)}`;
    });
  });
}

function wayTitle(way: Way, single: boolean, references: References, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const count = way.placeKeys.length;
  if (way.kind === 'rule')
    return printed(
      say('wayRule', { title: ruleTitle(way.rule, context.rules, context.lang), count, points: formatPlain(way.points) }),
      context.lang,
    );
  const band = BAND_TERMS[way.band];
  if (single) return html`${say('wayToOnly', { count, band })}`;
  return html`${documentLink(way.document, references, context)}${context.lang === 'zh' ? '：' : ': '}${say('wayToOnly', { count, band })}`;
}

function ways(result: AuditResult, findings: ReadonlyMap<string, Finding>, references: References, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const list = cheapestWays(result).map((way) => {
    const steps = stepsOf(way, findings, references, context).map((step) => html`<li>${step}</li>`);
    return html`<li><p>${wayTitle(way, result.documents.length === 1, references, context)}</p><ul>${steps}</ul></li>
`;
  });
  if (result.findings.length === 0) return NOTHING;
  const body = list.length === 0 ? html`<p>${say('noWay')}</p>` : html`<ol class="ways">${list}</ol>`;
  return html`<h3>${say('waysTitle')}</h3>
${body}
`;
}

function families(summary: Summary, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  if (summary.byRule.length === 0) return NOTHING;
  const groups = [...byFamily(summary.byRule.map((entry) => ({ ...entry, id: entry.rule })))];
  const rows = groups.map(([family, entries]) => {
    const of = (severity: string): number =>
      entries.filter((entry) => entry.severity === severity).reduce((sum, { findings }) => sum + findings, 0);
    const counts = SEVERITIES.map(of);
    return {
      family,
      counts,
      total: counts.reduce((sum, count) => sum + count, 0),
      rules: new Set(entries.map(({ rule }) => rule)).size,
    };
  });
  rows.sort((a, b) => b.total - a.total || (a.family < b.family ? -1 : 1));
  return html`<h3>${say('familyTitle')}</h3>
${dataTable(
  say('familyTitle'),
  [
    { title: say('familyColumn') },
    ...SEVERITIES.map((severity) => ({ title: severityWord(severity, context), numeric: true as const })),
    { title: say('totalColumn'), numeric: true },
    { title: say('rulesColumn'), numeric: true },
  ],
  rows.map(({ family, counts, total, rules }) => [
    html`${familyName(family, context.lang)}`,
    ...counts.map((count) => html`${formatCount(count)}`),
    html`${formatCount(total)}`,
    html`${formatCount(rules)}`,
  ]),
)}`;
}

/** What a reader wants to know first: the grade, how much was found, how much was looked at, and what would help most. */
export function summarySection(
  result: AuditResult,
  summary: Summary,
  findings: ReadonlyMap<string, Finding>,
  references: References,
  context: ReportContext,
): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const nothing = summary.findings.error + summary.findings.warning + summary.findings.info === 0;
  return html`<section id="summary" aria-labelledby="h-summary"><h2 id="h-summary">${say('summaryTitle')}</h2>
${verdict(result, context)}${dutyNote(result, context)}${tiles(result, summary, context)}${when(
  nothing,
  () => html`<p>${countsText(summary.findings, { ...result, whole: isReadWhole(result) }, context)}</p>`,
)}${ways(result, findings, references, context)}${families(summary, context)}</section>
`;
}
