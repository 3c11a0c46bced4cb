import type { Language } from '../i18n/language.ts';
import type { RuleTexts } from '../i18n/rule-text.ts';
import type { AuditResult } from '../model/finding.ts';
import type { Gate } from '../model/gate.ts';
import type { InvalidRecord } from '../model/read-record.ts';
import type { UsageError } from '../model/usage-error.ts';

/** What was named and could not be read; the loader's report is one. A report that hid it would pass an unread file for a clean one. */
export interface Unread {
  readonly errors: readonly Pick<UsageError, 'code' | 'where' | 'line' | 'what' | 'remedy'>[];
  /** Why records were refused; there may be more of them (`invalidCount`) than are explained. */
  readonly invalid: readonly InvalidRecord[];
  readonly invalidCount: number;
  /** Files of the named folders that were left out on purpose: listed, so that nobody takes them for audited. */
  readonly leftOut: readonly { readonly file: string; readonly reason: 'ours' | 'excluded' | 'named' | 'linked' }[];
}

export const ALL_READ: Unread = { errors: [], invalid: [], invalidCount: 0, leftOut: [] };

/** How severities are called: `gentle` is for departments that check themselves before anybody else does. */
export type Tone = 'plain' | 'gentle';

/** What a format may know beside the result. Nothing of it depends on the clock, the host or the working directory. */
export interface ReportContext {
  readonly lang: Language;
  /** The words of the rules; a report never sees the rules themselves. */
  readonly rules: RuleTexts;
  readonly unread: Unread;
  readonly tone: Tone;
  /** What the run was let through by; formats for pipelines fail where the gate does. */
  readonly gate: Gate;
  readonly color: boolean;
  /** Columns to stay within, for formats that are read on a terminal. */
  readonly width: number;
}

/**
 * One format: the same result and context give the same text. It is yielded in pieces, so that a report of any size can be
 * written without being held; joined they are the file.
 */
export interface ReportFormat {
  readonly name: string;
  readonly write: (result: AuditResult, context: ReportContext) => Iterable<string>;
}
