import type { RuleTexts } from '../i18n/rule-text.ts';
import type { AuditResult, Finding } from '../model/finding.ts';
import { compareWithBaseline } from './baseline.ts';
import type { Baseline } from './baseline-file.ts';
import type { WaiverFile } from './waiver-file.ts';
import { reviewWaivers, waiverFinder } from './waivers.ts';

/** What people have decided, as read from their files. */
export interface Decisions {
  readonly baseline?: { readonly file: string; readonly baseline: Baseline };
  /** Waivers, and the day (`YYYY-MM-DD`) on which they are judged. */
  readonly waivers?: { readonly file: WaiverFile; readonly today: string };
}

/** What an audit must leave out of counts and grades: `audit.finishExcusing(isExcused(decisions))`. */
export function isExcused({ waivers }: Decisions): (finding: Finding) => boolean {
  if (waivers === undefined) return () => false;
  const find = waiverFinder(waivers.file, waivers.today);
  return (finding) => find(finding) !== undefined;
}

/** Puts what was decided into a result that was finished with `isExcused` of the same decisions: states of its findings, and its `review`. */
export function applyReview(result: AuditResult, excused: readonly Finding[], decisions: Decisions, texts: RuleTexts): AuditResult {
  const { baseline, waivers } = decisions;
  if (baseline === undefined && waivers === undefined) return result;
  const compared = baseline === undefined ? undefined : compareWithBaseline(result, excused, baseline.baseline, baseline.file, texts);
  const waived =
    waivers === undefined ? undefined : reviewWaivers(waivers.file, waivers.today, result.findings, compared?.excused ?? excused);
  return {
    ...result,
    ...(compared === undefined ? {} : { findings: compared.findings }),
    review: { ...(compared === undefined ? {} : { baseline: compared.review }), ...(waived === undefined ? {} : { waivers: waived }) },
  };
}
