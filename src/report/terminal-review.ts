import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { REVIEW_TEXTS } from '../i18n/review-texts.ts';
import { speaker } from '../i18n/template.ts';
import type { AuditResult } from '../model/finding.ts';
import type { ReportContext } from './report.ts';
import { entryLine, type ReviewItem, reviewLines, viewWaived, viewWaiverProblem } from './review-view.ts';
import type { Page } from './terminal-page.ts';

const ABSENT_SHOWN = 20;

/** What baseline and waivers say, for the head of the report. */
export function reviewHead(result: AuditResult, page: Page, context: ReportContext): string[] {
  return reviewLines(result, context).flatMap(({ text, urgent }) => page.hang(0, '', text, urgent ? page.chalk.yellow : undefined));
}

function itemLines({ title, lines }: ReviewItem, page: Page): string[] {
  return [...page.hang(2, '', title, page.chalk.bold), ...lines.flatMap((line) => page.hang(4, '', line))];
}

/** Waivers that do not hold, the annex of waived findings, and what is gone since the baseline. */
export function* reviewSections(result: AuditResult, page: Page, context: ReportContext): Iterable<readonly string[]> {
  const say = speaker(REVIEW_TEXTS, context.lang);
  const { baseline, waivers } = result.review ?? {};
  const headline = (title: string): string => page.chalk.bold(page.headline(title, '', '='));
  if (waivers !== undefined && waivers.problems.length > 0) {
    yield [headline(say('problemsTitle'))];
    for (const problem of waivers.problems) yield itemLines(viewWaiverProblem(problem, context), page);
    yield [''];
  }
  if (waivers !== undefined && waivers.waived.length > 0) {
    yield [headline(say('waivedTitle'))];
    for (const waived of waivers.waived) yield itemLines(viewWaived(waived, context), page);
    yield [''];
  }
  const absent = baseline?.absent ?? [];
  if (absent.length === 0) return;
  yield [headline(say('absentTitle'))];
  for (const entry of absent.slice(0, ABSENT_SHOWN)) yield page.hang(2, '· ', entryLine(entry, context));
  if (absent.length > ABSENT_SHOWN)
    yield page.hang(2, '', speaker(REPORT_TEXTS, context.lang)('andMore', { count: absent.length - ABSENT_SHOWN }));
  yield [''];
}
