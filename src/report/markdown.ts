import { DUTY_TEXTS } from '../i18n/duty-texts.ts';
import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { ruleTitle } from '../i18n/rule-text.ts';
import { type Speak, speaker } from '../i18n/template.ts';
import { type AuditResult, type DocumentSummary, type DutyOutcome, type Finding, type GradePolicy, SEVERITIES } from '../model/finding.ts';
import { type CoverageView, viewCoverage, viewProblems } from './coverage-view.ts';
import { countsText, describeDocument, documentCounts, isReadWhole } from './document-view.ts';
import { allDutiesLine, dutyLine, dutyRows } from './duty-view.ts';
import { viewExit } from './exit-view.ts';
import { exampleLine, type FindingView, placeLine, severityWord, viewFinding } from './finding-view.ts';
import { deductionViews, findingsByKey, gradeNotes, gradeText, overallGradeText } from './grade-view.ts';
import { reviewChunks, reviewParagraphs } from './markdown-review.ts';
import { markdownText } from './markdown-text.ts';
import { type DocumentOutline, type Fold, lineRanges, outline } from './outline.ts';
import { plainText } from './plain-text.ts';
import type { ReportContext, ReportFormat } from './report.ts';
import { withoutKnown } from './review-view.ts';
import { summarize } from './summary.ts';
import { leftOutLines, readingNotes, unreadProblems, viewUnread } from './unread-view.ts';

const PLACES_SHOWN = 6;
const RANGES_SHOWN = 36;

type Say = Speak<typeof REPORT_TEXTS>;

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[], numeric: readonly boolean[] = []): string {
  const rule = head.map((_, at) => (numeric[at] === true ? '---:' : '---'));
  return `${row(head)}${row(rule)}${rows.map(row).join('')}\n`;
}

function bullet(depth: number, label: string, text: string): string {
  return text === '' ? '' : `${'  '.repeat(depth)}- ${label === '' ? '' : `${label} `}${text}\n`;
}

function details(view: FindingView, context: ReportContext, say: Say): string {
  const labels = {
    culprit: say('candidatesLabel'),
    candidate: say('candidatesLabel'),
    operand: say('placesLabel'),
    copy: say('copiesLabel'),
  };
  const places = view.places
    .slice(0, PLACES_SHOWN)
    .map((place) => bullet(1, labels[place.role], markdownText(placeLine(place, 60, context))));
  if (view.places.length > PLACES_SHOWN) places.push(bullet(1, '', say('andMore', { count: view.places.length - PLACES_SHOWN })));
  return [
    bullet(1, '', view.change === '' ? '' : `**${markdownText(view.change)}**`),
    bullet(1, say('arithmetic'), markdownText(view.arithmetic)),
    ...places,
    ...view.explanations.map((line) => bullet(1, say('explanationLabel'), markdownText(line))),
    ...view.evidence.map((line) => bullet(1, say('evidenceLabel'), markdownText(line))),
  ].join('');
}

function remedyLine(rule: string, context: ReportContext, say: Say): string {
  const remedy = context.rules.get(rule)?.remedy[context.lang] ?? '';
  return bullet(
    1,
    say('remedy'),
    [markdownText(remedy), `(\`${plainText(rule).replaceAll('`', "'")}\`)`].filter((part) => part !== '').join(' '),
  );
}

function findingText(finding: Finding, context: ReportContext, say: Say): string {
  const view = viewFinding(finding, context);
  const head = [view.spot, view.cell]
    .filter((part) => part !== '')
    .map(markdownText)
    .join(' ');
  const severity = `**${severityWord(finding.severity, context)}**`;
  return `- ${severity} ${head === '' ? '' : head + say('colon')}${markdownText(view.sentence)}\n${details(view, context, say)}${remedyLine(finding.rule, context, say)}`;
}

function foldText(fold: Fold, context: ReportContext, say: Say): string {
  const title = say('broken', { title: ruleTitle(fold.rule, context.rules, context.lang), count: fold.findings.length });
  const examples = fold.examples.map((finding) => {
    const view = viewFinding(finding, context);
    return bullet(
      1,
      '',
      [markdownText(exampleLine(finding, view)), view.change === '' ? '' : `**${markdownText(view.change)}**`].join(' ').trim(),
    );
  });
  const ranges = lineRanges(fold.findings, ', ');
  const rest = ranges.length > RANGES_SHOWN ? ` ${say('andMore', { count: ranges.length - RANGES_SHOWN })}` : '';
  const where = ranges.length === 0 ? '' : `${say('linesList', { lines: ranges.slice(0, RANGES_SHOWN).join(', ') })}${rest}`;
  return `- **${severityWord(fold.severity, context)}** ${markdownText(title)}\n${examples.join('')}${bullet(1, say('allPlaces'), where)}${remedyLine(fold.rule, context, say)}`;
}

function gradeSection(
  summary: DocumentSummary,
  policy: GradePolicy | undefined,
  findings: ReadonlyMap<string, Finding>,
  context: ReportContext,
  say: Say,
): string {
  const views = deductionViews(summary.grade.deductions, policy, context);
  const notes = gradeNotes(summary.grade, findings, context);
  const rows = views.map((view) => [
    markdownText(view.title),
    String(view.count),
    view.note === '' ? view.points : `${view.points} (${view.note})`,
  ]);
  return [
    rows.length === 0 ? '' : `\n${tableOf([say('deductions'), say('countColumn'), say('pointsColumn')], rows, [false, true, true])}`,
    notes.cap === '' ? '' : `${notes.cap}\n\n`,
    notes.wayUp === '' ? '' : `${notes.wayUp}\n\n${notes.steps.map((step) => bullet(0, '', markdownText(step))).join('')}\n`,
  ].join('');
}

/** One line, and all of them folded away below it. */
function dutySection(duties: readonly DutyOutcome[], context: ReportContext): string {
  const say = speaker(DUTY_TEXTS, context.lang);
  const rows = dutyRows(duties, context).map(({ cells }) => cells.map(markdownText));
  const list = tableOf([say('dutyColumn'), say('stateColumn'), say('whyColumn')], rows);
  return `\n${markdownText(dutyLine(duties, context))}\n\n<details><summary>${say('dutiesTitle')}</summary>\n\n${list}</details>\n\n`;
}

function* documentChunks(
  entry: DocumentOutline,
  policy: GradePolicy | undefined,
  findings: ReadonlyMap<string, Finding>,
  context: ReportContext,
  say: Say,
): Iterable<string> {
  const { summary } = entry;
  const grade = summary === undefined ? '' : ` — ${gradeText(summary.grade, context)}`;
  yield `\n## ${markdownText(entry.document)}${grade}\n\n`;
  if (summary !== undefined) yield `${markdownText(describeDocument(summary, context))}${say('stop')}${documentCounts(summary, context)}\n`;
  if (summary?.duties !== undefined) yield dutySection(summary.duties, context);
  for (const group of entry.projects) {
    yield `\n### ${group.project === undefined ? say('wholeDocument') : markdownText(group.project)}\n\n`;
    for (const finding of group.findings) yield findingText(finding, context, say);
  }
  if (entry.folds.length > 0) yield `\n### ${say('severalProjects')}\n\n`;
  for (const fold of entry.folds) yield foldText(fold, context, say);
  if (summary === undefined) return;
  yield gradeSection(summary, policy, findings, context, say);
  const { problems } = summary;
  yield* problemChunks('problemsTitle', unreadProblems(problems), context, say);
  yield* problemChunks('readingNotesTitle', readingNotes(problems), context, say);
}

function* problemChunks(
  title: 'problemsTitle' | 'readingNotesTitle',
  problems: DocumentSummary['problems'],
  context: ReportContext,
  say: Say,
): Iterable<string> {
  for (const problem of viewProblems({ problems }, context)) {
    yield `- ${say(title)}${say('colon')}${problem.title} ×${problem.count}\n${problem.examples.map((line) => bullet(1, '', markdownText(line))).join('')}`;
  }
}

const FIGURES_SHOWN = 100;

/** The three shares of each document. */
function documentFigures({ documents }: CoverageView, say: Say): string {
  if (documents.length === 0) return '';
  const head = [say('documentColumn'), say('figuresColumn'), say('judgedLabel'), say('readLabel'), say('notReadLabel')];
  const rows = documents
    .slice(0, FIGURES_SHOWN)
    .map(({ document, all, judged, read, notRead }) => [markdownText(document), all, judged, read, notRead]);
  const more = documents.length - rows.length;
  return `${tableOf(head, rows, [false, true, true, true, true])}${more > 0 ? `${say('andMore', { count: more })}\n\n` : ''}`;
}

function* coverageChunks(result: AuditResult, context: ReportContext, say: Say): Iterable<string> {
  const view = viewCoverage(result, summarize(result), context);
  yield `\n## ${say('coverageTitle')}\n\n${view.figures}${say('stop')}${view.hidden === '' ? '' : `${view.hidden}${say('stop')}`}${view.applied}\n\n`;
  for (const line of leftOutLines(context)) yield `${markdownText(line)}\n\n`;
  yield documentFigures(view, say);
  const rows = view.rules.map((rule) => [`${markdownText(rule.title)} \`${rule.rule}\``, rule.failed, rule.skipped, rule.passed]);
  if (rows.length > 0) yield tableOf([say('ruleLabel'), say('failed'), say('skipped'), say('passed')], rows, [false, true, true, true]);
  for (const line of [view.clean, view.idle]) if (line !== '') yield `${line}\n\n`;
  if (view.reasons.length > 0) yield `${say('reasonsLabel')}${say('colon')}${view.reasons.map(markdownText).join(say('semicolon'))}\n`;
  const unread = viewUnread(context);
  if (unread.length > 0) yield `\n## ${say('problemsTitle')}\n\n`;
  for (const { title, lines, more } of unread) {
    yield bullet(0, '', markdownText(title)) + lines.map((line) => bullet(1, '', markdownText(line))).join('');
    if (more > 0) yield bullet(1, '', say('andMore', { count: more }));
  }
  if (result.crashes.length === 0) return;
  yield `\n## ${say('crashesTitle')}\n\n`;
  for (const { rule, document, cause, said } of result.crashes)
    yield bullet(0, markdownText(`${rule} ${document}`), markdownText(said?.[context.lang] ?? cause));
}

/** For a merge request: the same reading order as on the terminal, as GitHub- and GitLab-flavoured Markdown. */
export const markdownFormat: ReportFormat = {
  name: 'markdown',
  *write(result, context) {
    const say = speaker(REPORT_TEXTS, context.lang);
    const summary = summarize(result);
    const findings = findingsByKey(result.findings);
    yield `# ${say('reportTitle')} — ${overallGradeText(result, context)}\n\n`;
    yield `${say('scope', { documents: summary.documents, projects: summary.projects, indicators: summary.indicators })}${say('stop')}`;
    yield `${countsText(summary.findings, { ...result, whole: isReadWhole(result) }, context)}\n\n`;
    const duties = allDutiesLine(result, context);
    if (duties !== '') yield `${duties}\n\n`;
    if (!isReadWhole(result)) yield `**${say('incomplete')}**\n\n`;
    const exit = viewExit(result, context);
    if (exit !== undefined) yield `${markdownText(exit.text)}\n\n`;
    const severities = SEVERITIES.map((severity) => severityWord(severity, context));
    yield reviewParagraphs(result, context);
    const documents = outline(withoutKnown(result));
    const rows = documents.flatMap(({ document, summary: one }) =>
      one === undefined
        ? []
        : [
            [
              markdownText(document),
              gradeText(one.grade, context),
              String(one.findings.error),
              String(one.findings.warning),
              String(one.findings.info),
            ],
          ],
    );
    yield tableOf([say('documentColumn'), say('gradeColumn'), ...severities], rows, [false, false, true, true, true]);
    if (result.documents.length > 1 && result.departments.length > 0)
      yield tableOf(
        [say('departmentLabel'), say('gradeColumn'), ...severities],
        result.departments.map(({ department, grade, findings: counts }) => [
          markdownText(department),
          gradeText(grade, context),
          ...SEVERITIES.map((severity) => String(counts[severity])),
        ]),
        [false, false, true, true, true],
      );
    for (const entry of documents) yield* documentChunks(entry, result.policy, findings, context, say);
    if (summary.findingsPerProject !== undefined) {
      const { median, ninetieth, max, clean } = summary.findingsPerProject;
      yield `\n${say('findingsSpread', { median, ninetieth, max, clean })}\n`;
    }
    yield* reviewChunks(result, context);
    yield* coverageChunks(result, context, say);
  },
};
