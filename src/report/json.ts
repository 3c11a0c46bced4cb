import { formatFinding } from '../i18n/rule-text.ts';
import { exitReasons } from '../model/exit-reasons.ts';
import type { AuditResult, Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import type { ReportContext, ReportFormat } from './report.ts';
import { summarize } from './summary.ts';
import { TOOL } from './tool.ts';

/** What stands before the findings. Rules are those that took part or are named by a finding, by id. */
function head(result: AuditResult, context: ReportContext) {
  const ids = [...new Set([...result.tallies.map(({ rule }) => rule), ...result.findings.map(({ rule }) => rule)])].sort();
  return {
    version: 1,
    tool: { name: TOOL.name, version: TOOL.version },
    profile: result.profile,
    complete: result.complete,
    reasons: exitReasons(result, context.gate, context.unread),
    unread: plainUnread(context),
    leftOut: context.unread.leftOut,
    grade: result.grade,
    ...(result.policy === undefined ? {} : { policy: result.policy }),
    coverage: result.coverage,
    summary: summarize(result),
    documents: result.documents,
    departments: result.departments,
    ...(result.spending === undefined ? {} : { spending: result.spending }),
    rules: ids.flatMap((id) => {
      const rule = context.rules.get(id);
      if (rule === undefined) return [];
      const { version, severity, title, remedy, basis } = rule;
      return [{ id, version, severity, title, remedy, basis }];
    }),
    tallies: result.tallies,
    crashes: result.crashes,
    ...(result.review === undefined ? {} : { review: plainReview(result.review, context) }),
  } as const;
}

function plainReview({ baseline, waivers }: Review, context: ReportContext) {
  const waived = waivers?.waived.map(({ finding, waiver }) => ({ finding: inBothLanguages(finding, context), waiver }));
  return {
    ...(baseline === undefined ? {} : { baseline }),
    ...(waivers === undefined ? {} : { waivers: { ...waivers, waived } }),
  };
}

function plainUnread({ unread }: ReportContext) {
  const errors = unread.errors.map(({ code, where, line, what, remedy }) => ({
    code,
    where,
    ...(line === undefined ? {} : { line }),
    what,
    remedy,
  }));
  const skipped = errors.filter(({ code }) => code === 'unsupportedFormat').map(({ where }) => where);
  return { errors, invalid: unread.invalid, invalidCount: unread.invalidCount, skipped };
}

/** A finding as it stands in JSON: its sentences said in both languages. */
export function inBothLanguages(finding: Finding, context: ReportContext) {
  const both = (said: Parameters<typeof formatFinding>[0]) => ({
    zh: formatFinding(said, context.rules, 'zh'),
    en: formatFinding(said, context.rules, 'en'),
  });
  const { message, evidence, ...rest } = finding;
  return {
    ...rest,
    message,
    text: both(finding),
    ...(evidence === undefined ? {} : { evidence: evidence.map((said) => ({ ...said, text: both(said) })) }),
  };
}

/** One property of the report: a list one item a line, so that reports can be compared and searched line by line; the rest compact. */
function* property(name: string, value: unknown): Iterable<string> {
  yield `  ${JSON.stringify(name)}: `;
  if (Array.isArray(value)) yield* list(value);
  else yield JSON.stringify(value);
}

function* list(items: Iterable<unknown>): Iterable<string> {
  let separator = '[\n    ';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n    ';
  }
  yield separator.startsWith('[') ? '[]' : '\n  ]';
}

function* sayEach(findings: readonly Finding[], context: ReportContext): Iterable<unknown> {
  for (const finding of findings) yield inBothLanguages(finding, context);
}

/** For other programs (json-schema.ts): everything in the result, messages as id and arguments and in both languages. */
export const jsonFormat: ReportFormat = {
  name: 'json',
  *write(result, context) {
    yield '{\n';
    for (const [name, value] of Object.entries(head(result, context))) {
      yield* property(name, value);
      yield ',\n';
    }
    yield '  "findings": ';
    yield* list(sayEach(result.findings, context));
    yield '\n}\n';
  },
};
