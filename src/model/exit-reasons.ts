import { type AuditResult, SEVERITIES, type Severity } from './finding.ts';
import { failsGate, type Gate, isAnythingChecked, lostContent, tooThin } from './gate.ts';
import { groupBy } from './once.ts';
import { countRefused, type InvalidRecord } from './read-record.ts';
import type { UsageError } from './usage-error.ts';

export const EXIT_REASON_CODES = [
  /** Findings that the gate does not let through. */
  'findings',
  /** Of a document too few figures were read, or none. */
  'coverageShort',
  'nothingRead',
  /** Part of a document is missing: cut off, a form that could not be read, more than could be read, or a rule that was not finished with it. */
  'contentLost',
  /** No rule found anything to check in anything. */
  'nothingChecked',
  'nothingAudited',
  /** Waivers that do not hold. */
  'waivers',
  /** What was to be read and could not be. */
  'unreadFile',
  'refusedRecords',
  /** Answers in a returned list that could not be understood. */
  'refusedReplies',
  'incomplete',
  'crash',
] as const;
export type ExitReasonCode = (typeof EXIT_REASON_CODES)[number];

/** One reason why the exit code is not 0. */
export interface ExitReason {
  /** The exit code it gives by itself. */
  readonly exit: 1 | 2 | 3;
  readonly code: ExitReasonCode;
  readonly document?: string;
  readonly file?: string;
  readonly severity?: Severity;
  /** Code of the problem or error, id of the rule that crashed, or, in a recheck, what has become of the findings. */
  readonly detail?: string;
  /** How many: findings, figures read, problems, waivers, records, answers. */
  readonly count: number;
  /** All figures, for the coverage. */
  readonly of?: number;
  /** The share of them that the gate asks for, 0–1. */
  readonly required?: number;
}

/** What could not be read; the report of the loader is one. */
export interface NotRead {
  readonly errors: readonly Pick<UsageError, 'code' | 'where'>[];
  /** Why records were refused, for some of them, and how many records were. */
  readonly invalid: readonly Pick<InvalidRecord, 'place'>[];
  readonly invalidCount: number;
}

/** Everything that keeps the exit code from being 0, in the order of the result; empty when it is 0. The code is the highest `exit`. */
export function exitReasons(result: AuditResult, gate: Gate, unread: NotRead): readonly ExitReason[] {
  const checked = gate.failOn === 'never' ? [] : [...coverageReasons(result, gate), ...waiverReasons(result)];
  return withTroubles([...findingReasons(result, gate), ...checked], result, unread);
}

/** The reasons given, with what was in the way of a result that is whole. */
export function withTroubles(given: readonly ExitReason[], result: AuditResult, unread: NotRead): readonly ExitReason[] {
  const reasons = [
    ...given,
    ...unreadReasons(unread),
    ...result.crashes.map(({ rule, document }): ExitReason => ({ exit: 3, code: 'crash', document, detail: rule, count: 1 })),
  ];
  // Who embeds the audit may say that its input was not read whole without saying what is missing.
  const explained = reasons.some(({ exit, code }) => exit > 1 || code === 'contentLost');
  const lost = result.documents.some((each) => lostContent(each).length > 0);
  return result.complete || explained || lost ? reasons : [...reasons, { exit: 2, code: 'incomplete', count: 1 }];
}

function findingReasons({ findings }: AuditResult, gate: Gate): ExitReason[] {
  const failing = findings.filter((finding) => failsGate(finding, gate));
  return SEVERITIES.flatMap((severity): ExitReason[] => {
    const count = failing.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [{ exit: 1, code: 'findings', severity, count }];
  });
}

/** Why the coverage does not pass: short in a document, content lost, nothing checked. */
export function coverageReasons(result: AuditResult, gate: Gate): ExitReason[] {
  const { documents } = result;
  if (documents.length === 0) return [{ exit: 1, code: 'nothingAudited', count: 0 }];
  const short = tooThin(result, gate).map(({ document, coverage: { figures } }): ExitReason => {
    const count = figures.judged + figures.read;
    const of = count + figures.notRead;
    if (count === 0) return { exit: 1, code: 'nothingRead', document, count, of };
    return { exit: 1, code: 'coverageShort', document, count, of, required: gate.minCoverage };
  });
  const lost = documents.flatMap((each): ExitReason[] => {
    const codes = lostContent(each).map(({ code }) => code);
    return [...new Set(codes)].map((detail) => {
      const count = codes.filter((code) => code === detail).length;
      return { exit: 1, code: 'contentLost', document: each.document, detail, count };
    });
  });
  return [...short, ...lost, ...(isAnythingChecked(result) ? [] : [{ exit: 1, code: 'nothingChecked', count: 0 } as const])];
}

function waiverReasons({ review }: AuditResult): ExitReason[] {
  const problems = review?.waivers?.problems ?? [];
  return [...new Set(problems.map(({ fault }) => fault))].map((detail) => {
    const count = problems.filter(({ fault }) => fault === detail).length;
    return { exit: 1, code: 'waivers', detail, count };
  });
}

function unreadReasons({ errors, invalid, invalidCount }: NotRead): ExitReason[] {
  const refused = groupBy(invalid, ({ place }) => place.file);
  const rest = invalidCount - countRefused(invalid);
  return [
    ...errors.map(({ code, where }): ExitReason => ({ exit: 2, code: 'unreadFile', file: where, detail: code, count: 1 })),
    ...[...refused].map(([file, own]): ExitReason => ({ exit: 2, code: 'refusedRecords', file, count: countRefused(own) })),
    ...(rest > 0 ? [{ exit: 2, code: 'refusedRecords', count: rest } as const] : []),
  ];
}
