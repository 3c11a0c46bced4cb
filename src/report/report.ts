import type { Language } from '../i18n/language.ts';
import type { RuleTexts } from '../i18n/rule-text.ts';
import type { AuditResult } from '../model/finding.ts';

/** What a format may know beside the result. Nothing of it depends on the clock, the host or the working directory. */
export interface ReportContext {
  readonly lang: Language;
  /** The words of the rules; a report never sees the rules themselves. */
  readonly rules: RuleTexts;
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
