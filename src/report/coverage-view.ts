import { formatCount, formatRatio, formatShares } from '../i18n/number-format.ts';
import { formatSpot } from '../i18n/place-format.ts';
import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { ruleTitle } from '../i18n/rule-text.ts';
import { skipReason } from '../i18n/skip-reasons.ts';
import { speaker } from '../i18n/template.ts';
import { fieldTerm, PROBLEM_TERMS } from '../i18n/terms.ts';
import type { AuditResult, DocumentSummary, FigureCount, RuleTally } from '../model/finding.ts';
import type { ParseProblem } from '../model/parse-problem.ts';
import { plainText, shorten } from './plain-text.ts';
import type { ReportContext } from './report.ts';
import { type Summary, tallyTotal } from './summary.ts';

/** A document with its figures, all as printed. */
export interface FigureRow {
  readonly document: string;
  readonly all: string;
  readonly judged: string;
  readonly read: string;
  readonly notRead: string;
  readonly ratio: string;
}

/** `数字 40 个：已核对 30（75.0%），…`. */
export function figuresText({ judged, read, notRead }: FigureCount, context: Pick<ReportContext, 'lang'>): string {
  const all = judged + read + notRead;
  const [judgedRatio = '', readRatio = '', notReadRatio = ''] = formatShares([judged, read, notRead]);
  return speaker(REPORT_TEXTS, context.lang)('figures', {
    all: formatCount(all),
    judged: formatCount(judged),
    judgedRatio,
    read: formatCount(read),
    readRatio,
    notRead: formatCount(notRead),
    notReadRatio,
  });
}

/** The same of several documents together. */
export function coverageText(documents: readonly Pick<DocumentSummary, 'coverage'>[], context: Pick<ReportContext, 'lang'>): string {
  const sum = { judged: 0, read: 0, notRead: 0 };
  for (const { coverage } of documents) {
    sum.judged += coverage.figures.judged;
    sum.read += coverage.figures.read;
    sum.notRead += coverage.figures.notRead;
  }
  return figuresText(sum, context);
}

function figureRow({ document, coverage: { figures, ratio } }: DocumentSummary): FigureRow {
  return {
    document: plainText(document),
    all: formatCount(figures.judged + figures.read + figures.notRead),
    judged: formatCount(figures.judged),
    read: formatCount(figures.read),
    notRead: formatCount(figures.notRead),
    ratio: formatRatio(ratio),
  };
}

const byCoverage = (a: DocumentSummary, b: DocumentSummary): number =>
  a.coverage.ratio - b.coverage.ratio || (a.document < b.document ? -1 : 1);

/** What was looked at and what was not, in words. */
export interface CoverageView {
  /** The three shares of all figures. */
  readonly figures: string;
  /** The same for each document, where there are several: those with the largest share not read first. */
  readonly documents: readonly FigureRow[];
  /** How many names and telephone numbers were left out; '' where none were. */
  readonly hidden: string;
  readonly applied: string;
  /** Rules that failed or could not be applied somewhere: title, passed, failed, skipped. */
  readonly rules: readonly {
    readonly rule: string;
    readonly title: string;
    readonly passed: string;
    readonly failed: string;
    readonly skipped: string;
  }[];
  readonly clean: string;
  readonly idle: string;
  /** Reasons for not checking, the most frequent first: `指标没有填写 ×12`. */
  readonly reasons: readonly string[];
}

export function viewCoverage(result: AuditResult, summary: Summary, context: ReportContext): CoverageView {
  const say = speaker(REPORT_TEXTS, context.lang);
  const { applications } = summary;
  const notable = result.tallies.filter((tally) => tally.failed + tally.skipped > 0);
  const clean = result.tallies.filter((tally) => tally.passed > 0 && tally.failed + tally.skipped === 0).length;
  const idle = result.tallies.filter((tally) => tallyTotal(tally) === 0).length;
  return {
    figures: figuresText(result.coverage.figures, context),
    documents: result.documents.length < 2 ? [] : result.documents.toSorted(byCoverage).map(figureRow),
    hidden: hiddenText(result.documents, context),
    applied: say('rulesApplied', {
      rules: applications.rules,
      applications: formatCount(applications.passed + applications.failed + applications.skipped),
      passed: formatCount(applications.passed),
      failed: formatCount(applications.failed),
      skipped: formatCount(applications.skipped),
    }),
    rules: notable
      .toSorted((a, b) => b.failed - a.failed || b.skipped - a.skipped || (a.rule < b.rule ? -1 : 1))
      .map((tally) => ({
        rule: tally.rule,
        title: plainText(ruleTitle(tally.rule, context.rules, context.lang)),
        passed: formatCount(tally.passed),
        failed: formatCount(tally.failed),
        skipped: formatCount(tally.skipped),
      })),
    clean: clean === 0 ? '' : say('rulesClean', { count: clean }),
    idle: idle === 0 ? '' : say('rulesIdle', { count: idle }),
    reasons: reasonLines(result.tallies, context),
  };
}

function hiddenText(documents: readonly DocumentSummary[], context: ReportContext): string {
  const hidden = documents.flatMap((document) => document.hidden ?? []);
  if (hidden.length === 0) return '';
  return speaker(REPORT_TEXTS, context.lang)('hidden', {
    names: formatCount(hidden.reduce((sum, { names }) => sum + names, 0)),
    telephones: formatCount(hidden.reduce((sum, { telephones }) => sum + telephones, 0)),
  });
}

function reasonLines(tallies: readonly RuleTally[], context: ReportContext): string[] {
  const counts = new Map<string, number>();
  for (const { reasons } of tallies)
    for (const [reason, count] of Object.entries(reasons)) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([reason, count]) => `${plainText(skipReason(reason, context.lang))} ×${formatCount(count)}`);
}

/** Parse problems of one kind in one document. */
export interface ProblemView {
  readonly title: string;
  readonly count: number;
  /** The first of them: place and text. */
  readonly examples: readonly string[];
}

const EXAMPLES = 3;

/** The parse problems of a document by kind, the most frequent first. */
export function viewProblems({ problems: all }: Pick<DocumentSummary, 'problems'>, context: ReportContext): ProblemView[] {
  const byCode = new Map<ParseProblem['code'], ParseProblem[]>();
  for (const problem of all) {
    const list = byCode.get(problem.code);
    if (list === undefined) byCode.set(problem.code, [problem]);
    else list.push(problem);
  }
  return [...byCode]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([code, problems]) => ({
      title: PROBLEM_TERMS[code][context.lang],
      count: problems.length,
      examples: problems.slice(0, EXAMPLES).map((problem) => problemLine(problem, context)),
    }));
}

/** A field name in words; anything else as it is. */
function subjectWord(subject: string | undefined, { lang }: Pick<ReportContext, 'lang'>): string {
  if (subject === undefined) return '';
  return fieldTerm(subject)?.[lang] ?? plainText(subject);
}

export function problemLine(problem: ParseProblem, context: Pick<ReportContext, 'lang'>): string {
  const spot = problem.place === undefined ? '' : formatSpot(problem.place, context.lang);
  const text = problem.text === '' ? '' : shorten(plainText(problem.text), 60);
  return [plainText(spot), subjectWord(problem.subject, context), text].filter((part) => part !== '').join(' ');
}
