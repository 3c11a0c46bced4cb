import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { REVIEW_TEXTS } from '../i18n/review-texts.ts';
import { speaker } from '../i18n/template.ts';
import type { AuditResult } from '../model/finding.ts';
import { markdownText } from './markdown-text.ts';
import type { ReportContext } from './report.ts';
import { entryLine, type ReviewItem, reviewLines, viewWaived, viewWaiverProblem } from './review-view.ts';

const ABSENT_SHOWN = 20;

function itemText({ title, lines }: ReviewItem): string {
  return `- **${markdownText(title)}**\n${lines.map((line) => `  - ${markdownText(line)}\n`).join('')}`;
}

/** What baseline and waivers say, for the head of the report. */
export function reviewParagraphs(result: AuditResult, context: ReportContext): string {
  const lines = reviewLines(result, context);
  return lines.length === 0
    ? ''
    : `${lines.map(({ text, urgent }) => (urgent ? `- **${markdownText(text)}**\n` : `- ${markdownText(text)}\n`)).join('')}\n`;
}

/** Waivers that do not hold, the annex of waived findings, and what is gone since the baseline. */
export function* reviewChunks(result: AuditResult, context: ReportContext): Iterable<string> {
  const say = speaker(REVIEW_TEXTS, context.lang);
  const { baseline, waivers } = result.review ?? {};
  if (waivers !== undefined && waivers.problems.length > 0) {
    yield `\n## ${say('problemsTitle')}\n\n`;
    for (const problem of waivers.problems) yield itemText(viewWaiverProblem(problem, context));
  }
  if (waivers !== undefined && waivers.waived.length > 0) {
    yield `\n## ${say('waivedTitle')}\n\n`;
    for (const waived of waivers.waived) yield itemText(viewWaived(waived, context));
  }
  const absent = baseline?.absent ?? [];
  if (absent.length === 0) return;
  yield `\n## ${say('absentTitle')}\n\n`;
  for (const entry of absent.slice(0, ABSENT_SHOWN)) yield `- ${markdownText(entryLine(entry, context))}\n`;
  if (absent.length > ABSENT_SHOWN) yield `- ${speaker(REPORT_TEXTS, context.lang)('andMore', { count: absent.length - ABSENT_SHOWN })}\n`;
}
