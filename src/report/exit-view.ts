import { EXIT_TEXTS } from '../i18n/exit-texts.ts';
import { RECHECK_STATE_TERMS } from '../i18n/recheck-texts.ts';
import { speaker } from '../i18n/template.ts';
import { RECHECK_STATES, type RecheckState } from '../model/correction.ts';
import { type ExitReason, type ExitReasonCode, exitReasons } from '../model/exit-reasons.ts';
import type { AuditResult } from '../model/finding.ts';
import { greatest } from '../model/lists.ts';
import { severityWord } from './finding-view.ts';
import { plainText } from './plain-text.ts';
import type { ReportContext } from './report.ts';

/** Documents or files named for one reason. */
const NAMES_SHOWN = 2;

/** Reasons that are counted one by one; of the others each has its own count. */
const EACH_IS_ONE: ReadonlySet<ExitReasonCode> = new Set(['coverageShort', 'nothingRead', 'contentLost', 'unreadFile', 'crash']);

/** Why the exit code of a result is not 0, and what it is; undefined when it is 0. */
export function viewExit(result: AuditResult, context: ReportContext): { readonly exit: number; readonly text: string } | undefined {
  return sayExit(exitReasons(result, context.gate, context.unread), context);
}

/** The exit code and why it is; undefined where there is no reason. */
export function sayExit(
  reasons: readonly ExitReason[],
  context: ReportContext,
): { readonly exit: number; readonly text: string } | undefined {
  if (reasons.length === 0) return undefined;
  const exit = greatest(reasons.map((reason) => reason.exit));
  return { exit, text: speaker(EXIT_TEXTS, context.lang)('exit', { exit }) + sayReasons(reasons, context) };
}

/** Reasons in a line. */
export function sayReasons(reasons: readonly ExitReason[], context: ReportContext): string {
  const parts = [...groupByKind(reasons).values()].map((group) => phrase(group, context));
  return parts.join(context.lang === 'zh' ? '；' : '; ');
}

/** By code, findings by severity and by what has become of them too. */
function groupByKind(reasons: readonly ExitReason[]): Map<string, [ExitReason, ...ExitReason[]]> {
  const groups = new Map<string, [ExitReason, ...ExitReason[]]>();
  for (const reason of reasons) {
    const key = `${reason.code} ${reason.severity ?? ''} ${stateOf(reason) ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [reason]);
    else group.push(reason);
  }
  return groups;
}

/** What has become of the findings that a recheck does not let pass. */
const stateOf = ({ code, detail }: ExitReason): RecheckState | undefined =>
  code === 'findings' ? RECHECK_STATES.find((state) => state === detail) : undefined;

function phrase(group: readonly [ExitReason, ...ExitReason[]], context: ReportContext): string {
  const say = speaker(EXIT_TEXTS, context.lang);
  const [{ code, severity }] = group;
  const state = stateOf(group[0]);
  const names = new Set(group.flatMap(({ document, file }) => file ?? document ?? []));
  const count = EACH_IS_ONE.has(code)
    ? code === 'crash'
      ? group.length
      : names.size
    : group.reduce((sum, reason) => sum + reason.count, 0);
  const shown = [...names]
    .slice(0, NAMES_SHOWN)
    .map(plainText)
    .join(context.lang === 'zh' ? '、' : ', ');
  return say(state === undefined ? code : 'left', {
    count,
    state: state === undefined ? '' : RECHECK_STATE_TERMS[state][context.lang],
    severity: severity === undefined ? '' : severityWord(severity, context),
    names: shown + (names.size > NAMES_SHOWN ? say('more') : ''),
  });
}
