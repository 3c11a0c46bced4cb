import { formatPlace } from '../i18n/place-format.ts';
import { REVIEW_TEXTS, WAIVER_FAULT_REMEDIES, WAIVER_FAULT_TERMS } from '../i18n/review-texts.ts';
import { speaker } from '../i18n/template.ts';
import type { AuditResult } from '../model/finding.ts';
import type { BaselineEntry, BaselineReview, RuleDrift, WaivedFinding, Waiver, WaiverProblem, WaiverReview } from '../model/review.ts';
import { severityWord, viewFinding } from './finding-view.ts';
import { plainText, shorten } from './plain-text.ts';
import type { ReportContext } from './report.ts';

const DRIFT_SHOWN = 5;
const VALUE_LIMIT = 60;

/** A waived finding or a waiver that does not hold, ready to be laid out; all texts are one line and harmless. */
export interface ReviewItem {
  readonly title: string;
  readonly lines: readonly string[];
}

/** One sentence for each thing a reader must know about baseline and waivers; urgent is what fails or makes the baseline doubtful. */
export function reviewLines(result: AuditResult, context: ReportContext): { readonly text: string; readonly urgent: boolean }[] {
  const { baseline, waivers } = result.review ?? {};
  return [
    ...(baseline === undefined ? [] : baselineLines(baseline, result.profile, context)),
    ...(waivers === undefined ? [] : [waiverLine(waivers, context)]),
  ];
}

function baselineLines({ file, counts, absent, unchecked, otherProfile, drift }: BaselineReview, profile: string, context: ReportContext) {
  const say = speaker(REVIEW_TEXTS, context.lang);
  const { known, changed } = counts;
  const calm = [
    say('baselineLine', { file: plainText(file), known, changed, added: counts.new }),
    known > 0 ? say('knownHidden', { count: known }) : '',
    absent.length > 0 ? say('absentLine', { count: absent.length }) : '',
    unchecked > 0 ? say('uncheckedLine', { count: unchecked }) : '',
  ];
  const urgent = [
    otherProfile === undefined ? '' : say('otherProfile', { recorded: plainText(otherProfile), now: plainText(profile) }),
    drift.length > 0 ? say('driftLine', { count: drift.length, rules: driftText(drift, context) }) : '',
  ];
  const said = (isUrgent: boolean) => (text: string) => (text === '' ? [] : [{ text, urgent: isUrgent }]);
  return [...calm.flatMap(said(false)), ...urgent.flatMap(said(true))];
}

function waiverLine({ file, today, waived, problems }: WaiverReview, context: ReportContext) {
  const text = speaker(REVIEW_TEXTS, context.lang)('waiverLine', {
    file: plainText(file),
    today,
    waived: waived.length,
    problems: problems.length,
  });
  return { text, urgent: problems.length > 0 };
}

/** `arithmetic/… (version 1 → 2), …`, the first few. */
export function driftText(drift: readonly RuleDrift[], context: Pick<ReportContext, 'lang'>): string {
  const say = speaker(REVIEW_TEXTS, context.lang);
  const shown = drift.slice(0, DRIFT_SHOWN).map(({ rule, recorded, now }) => {
    const name = plainText(rule);
    if (recorded === undefined) return say('driftNew', { rule: name });
    return now === undefined ? say('driftGone', { rule: name }) : say('driftChanged', { rule: name, recorded, now });
  });
  if (drift.length > DRIFT_SHOWN) shown.push(say('driftMore', { count: drift.length - DRIFT_SHOWN }));
  return shown.join(context.lang === 'zh' ? '、' : ', ');
}

function approvalLines(waiver: Waiver, context: Pick<ReportContext, 'lang'>): string[] {
  const say = speaker(REVIEW_TEXTS, context.lang);
  const { approver, documentNumber, expires, reason } = waiver;
  const approval = say('approval', { approver: plainText(approver), documentNumber: plainText(documentNumber), expires });
  return [`${say('reasonLabel')} ${plainText(reason)}`, `${say('approvalLabel')} ${approval}`];
}

/** Why a finding is accepted, in one line: for formats that have a field for it. */
export function justification(waiver: Waiver, context: Pick<ReportContext, 'lang'>): string {
  return approvalLines(waiver, context).join(context.lang === 'zh' ? '；' : '; ');
}

export function viewWaived({ finding, waiver }: WaivedFinding, context: ReportContext): ReviewItem {
  const view = viewFinding(finding, context);
  const { document, project } = finding.subject;
  const where = [document, project].flatMap((name) => (name === undefined ? [] : [shorten(plainText(name), VALUE_LIMIT)]));
  return {
    title: `${severityWord(finding.severity, context)} ${[...where, view.spot].filter((part) => part !== '').join(' ')}`,
    lines: [view.sentence, view.change, ...approvalLines(waiver, context)].filter((line) => line !== ''),
  };
}

/** What is wrong with a waiver: `waivers.yaml:12 数值已变`, then the values and what to do. */
export function viewWaiverProblem({ fault, waiver, found }: WaiverProblem, context: Pick<ReportContext, 'lang'>): ReviewItem {
  const { lang } = context;
  const say = speaker(REVIEW_TEXTS, lang);
  const value = (text: string | undefined): string => shorten(plainText(text ?? ''), VALUE_LIMIT);
  const { rule, document, project, provided, expected, expires } = waiver;
  const details: string[] = [];
  if (fault === 'expired') details.push(say('expiredOn', { expires }));
  if (fault === 'unused') details.push(say('noSuchFinding'));
  if (found !== undefined && fault === 'outdated') {
    if (value(provided) !== value(found.provided))
      details.push(say('nowFound', { provided: value(provided), found: value(found.provided) }));
    if (expected !== undefined && value(expected) !== value(found.expected))
      details.push(say('expectedNow', { expected: value(expected), found: value(found.expected) }));
  }
  const names = [rule, document, project].flatMap((name) => (name === undefined ? [] : [value(name)]));
  return {
    title: `${plainText(formatPlace(waiver.place))} ${WAIVER_FAULT_TERMS[fault][lang]}`,
    lines: [names.join(' '), details.join(lang === 'zh' ? '；' : '; '), WAIVER_FAULT_REMEDIES[fault][lang]].filter((line) => line !== ''),
  };
}

/** An entry of a baseline in one line: `arithmetic/… 文件 项目 …`. */
export function entryLine({ subject, text, rule }: BaselineEntry, context: Pick<ReportContext, 'lang'>): string {
  const names = [subject.document, subject.project].flatMap((name) => (name === undefined ? [] : [shorten(plainText(name), VALUE_LIMIT)]));
  return [...names, plainText(text[context.lang]), `(${plainText(rule)})`].join(' ');
}

/** The result as people read it: what a baseline knows is counted, not listed again. */
export function withoutKnown(result: AuditResult): AuditResult {
  return result.review?.baseline === undefined ? result : { ...result, findings: result.findings.filter(({ state }) => state !== 'known') };
}
