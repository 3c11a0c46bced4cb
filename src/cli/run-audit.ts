import type { Language } from '../i18n/language.ts';
import {
  type AuditRecord,
  type AuditResult,
  applyReview,
  createAudit,
  type Decisions,
  duties,
  type Finding,
  isExcused,
  type Loading,
  type LoadReport,
  ruleTextsOf,
} from '../index.ts';
import { createProgress } from './progress.ts';
import type { Settings } from './settings.ts';
import type { Shell } from './shell.ts';

/** What an audit of files came to. */
export interface AuditRun {
  readonly report: LoadReport;
  /** With the review of what was decided. */
  readonly result: AuditResult;
  /** Findings that waivers excuse. */
  readonly excused: readonly Finding[];
}

/** Loads what was found and audits it, under what was decided before. `watch` sees every record beside the audit. */
export async function runAudit(
  loading: Loading,
  settings: Settings,
  decisions: Decisions,
  lang: Language,
  shell: Shell,
  watch?: (record: AuditRecord) => void,
): Promise<AuditRun> {
  const audit = createAudit(settings.rules, settings.config, duties);
  const progress = createProgress(shell.stderr, lang);
  for await (const records of loading.batches()) {
    for (const record of records) {
      audit.add(record);
      watch?.(record);
    }
    await progress.add(records.length);
  }
  await progress.end();
  const report = loading.report();
  const { result, excused } = audit.finishExcusing(isExcused(decisions));
  const crashes = [...result.crashes, ...report.crashes];
  const whole = { ...result, crashes, complete: result.complete && report.complete };
  return { report, result: applyReview(whole, excused, decisions, ruleTextsOf(settings.rules)), excused };
}
