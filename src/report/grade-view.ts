import { formatDeduction, formatScore } from '../i18n/number-format.ts';
import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { ruleTitle } from '../i18n/rule-text.ts';
import { speaker } from '../i18n/template.ts';
import { BAND_TERMS, CAP_TERMS, WITHHELD_TERMS } from '../i18n/terms.ts';
import type { AuditResult, Deduction, Finding, Grade, GradePolicy } from '../model/finding.ts';
import { groupBy } from '../model/once.ts';
import { viewFinding } from './finding-view.ts';
import { plainText, shorten } from './plain-text.ts';
import type { ReportContext } from './report.ts';

/** `良 84.0`, or why there is no grade. */
export function gradeText(grade: Grade, context: Pick<ReportContext, 'lang'>): string {
  const say = speaker(REPORT_TEXTS, context.lang);
  if (grade.withheld !== undefined) return say('withheld', { reason: WITHHELD_TERMS[grade.withheld] });
  const parts = grade.band === undefined ? [] : [BAND_TERMS[grade.band][context.lang]];
  if (grade.score !== undefined) parts.push(formatScore(grade.score));
  return parts.join(' ');
}

/** `其中 1 份文件没有评分`: what the grade of several documents leaves out; '' where it leaves out none, or there is none. */
export function ungradedText({ documents, grade }: Pick<AuditResult, 'documents' | 'grade'>, context: Pick<ReportContext, 'lang'>): string {
  const count = documents.filter((document) => document.grade.withheld !== undefined).length;
  if (count === 0 || grade.withheld !== undefined) return '';
  return speaker(REPORT_TEXTS, context.lang)('ungraded', { count, all: documents.length });
}

/** The grade of everything, with what it leaves out. */
export function overallGradeText(result: Pick<AuditResult, 'documents' | 'grade'>, context: Pick<ReportContext, 'lang'>): string {
  const ungraded = ungradedText(result, context);
  const grade = gradeText(result.grade, context);
  return ungraded === '' ? grade : grade + speaker(REPORT_TEXTS, context.lang)('inBrackets', { text: ungraded });
}

/** What one rule took off, its findings together. */
export interface DeductionView {
  readonly rule: string;
  readonly title: string;
  readonly count: number;
  readonly points: string;
  readonly note: string;
}

/** The deductions rule by rule, the dearest first; those of nothing (info) are left out. */
export function deductionViews(deductions: readonly Deduction[], policy: GradePolicy | undefined, context: ReportContext): DeductionView[] {
  const say = speaker(REPORT_TEXTS, context.lang);
  const byRule = new Map<string, { count: number; points: number; capped: boolean }>();
  for (const { rule, points, capped } of deductions) {
    if (points === 0 && capped !== true) continue;
    const sum = byRule.get(rule) ?? { count: 0, points: 0, capped: false };
    byRule.set(rule, { count: sum.count + 1, points: sum.points + points, capped: sum.capped || capped === true });
  }
  return [...byRule]
    .filter(([, sum]) => sum.points !== 0 || sum.capped)
    .sort(([a, x], [b, y]) => Math.abs(y.points) - Math.abs(x.points) || (a < b ? -1 : 1))
    .map(([rule, sum]) => ({
      rule,
      title: plainText(ruleTitle(rule, context.rules, context.lang)),
      count: sum.count,
      points: formatDeduction(sum.points),
      note: !sum.capped
        ? ''
        : policy !== undefined && Math.abs(sum.points) >= policy.ruleCeiling
          ? say('ceiling', { points: policy.ruleCeiling })
          : say('sameCause'),
    }));
}

/** Why the score is not higher, and the shortest way up, as sentences. */
export function gradeNotes(
  grade: Grade,
  findings: ReadonlyMap<string, Finding>,
  context: ReportContext,
): { readonly cap: string; readonly wayUp: string; readonly steps: readonly string[] } {
  const say = speaker(REPORT_TEXTS, context.lang);
  const cap = grade.cappedBy === undefined ? '' : CAP_TERMS[grade.cappedBy][context.lang];
  if (grade.wayUp === undefined) return { cap, wayUp: '', steps: [] };
  const { band, placeKeys } = grade.wayUp;
  return {
    cap,
    wayUp: say('wayUp', { count: placeKeys.length, band: BAND_TERMS[band] }),
    steps: wayUpSteps(
      placeKeys.flatMap((key) => findings.get(key) ?? []),
      context,
    ),
  };
}

const STEP_LIMIT = 72;

/** One step a finding; what one rule asks for often is one step with a count. */
function wayUpSteps(findings: readonly Finding[], context: ReportContext): string[] {
  const say = speaker(REPORT_TEXTS, context.lang);
  return [...groupBy(findings, ({ rule }) => rule)].flatMap(([rule, list]) => {
    if (list.length > 3) return [say('wayUpRule', { title: ruleTitle(rule, context.rules, context.lang), count: list.length })];
    return list.map((finding) => {
      const { spot, away, sentence } = viewFinding(finding, context);
      return shorten([away ? '' : spot, sentence].filter((part) => part !== '').join(' '), STEP_LIMIT);
    });
  });
}

/** Findings by place key, to resolve what grades refer to. */
export function findingsByKey(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [finding.placeKey, finding]));
}
