import { COMPARISON_TEXTS, OUTCOME_TERMS } from '../i18n/comparison-texts.ts';
import { formatSpot } from '../i18n/place-format.ts';
import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { singleQuotes, speaker } from '../i18n/template.ts';
import {
  type ChangedFinding,
  type ComparedFinding,
  type Comparison,
  OUTCOMES,
  type Outcome,
  type RunOutline,
} from '../model/comparison.ts';
import { differenceText, severityWord } from './finding-view.ts';
import { gradeText } from './grade-view.ts';
import { groupBy } from './outline.ts';
import { plainText, shorten } from './plain-text.ts';
import type { ReportContext } from './report.ts';
import { driftText } from './review-view.ts';

/** What the formats of a comparison may know beside it. */
export type ComparisonContext = Pick<ReportContext, 'lang' | 'tone' | 'color' | 'width'>;

const VALUE_LIMIT = 60;
/** So many findings of one outcome are listed; JSON has them all. */
const SHOWN: Readonly<Record<Outcome, number>> = { new: 200, changed: 200, still: 50, fixed: 200, unchecked: 50 };

/** A finding ready to be laid out; all texts are one line and harmless. */
export interface ComparedView {
  /** Severity, place and project. */
  readonly head: string;
  readonly lines: readonly string[];
}

export interface OutcomeView {
  readonly outcome: Outcome;
  readonly documents: readonly { readonly document: string; readonly findings: readonly ComparedView[] }[];
  /** How many more there are than are listed. */
  readonly more: number;
}

/** `run1.json  良 85.0  错误 3，警告 12，提示 5`. */
export function runLine({ file, score, band, findings, complete }: RunOutline, context: ComparisonContext): string {
  const say = speaker(COMPARISON_TEXTS, context.lang);
  const { error, warning, info } = findings;
  const grade = score === undefined || band === undefined ? '' : gradeText({ score, band, deductions: [] }, context);
  const counts = `${say('counts', { error, warning, info })}${complete ? '' : say('incomplete')}`;
  return [plainText(file), grade, counts].filter((part) => part !== '').join('  ');
}

/** Why the runs compare only in part. */
export function comparisonNotes({ before, after, drift }: Comparison, context: ComparisonContext): string[] {
  const say = speaker(COMPARISON_TEXTS, context.lang);
  const notes: string[] = [];
  if (before.profile !== after.profile) notes.push(say('profiles', { before: plainText(before.profile), after: plainText(after.profile) }));
  if (drift.length > 0) notes.push(say('drift', { count: drift.length, rules: driftText(drift, context) }));
  return notes;
}

/** `新增 2  有变 1  仍在 10  已改 5  未核对 0`. */
export function countsLine(comparison: Comparison, context: ComparisonContext): string {
  return OUTCOMES.map((outcome) => `${OUTCOME_TERMS[outcome][context.lang]} ${comparison.counts[outcome]}`).join('  ');
}

/** A printed text alone that the sentence quotes is not said again. */
function changeOf({ text, provided, expected, difference }: ComparedFinding, context: ComparisonContext): string {
  const say = speaker(REPORT_TEXTS, context.lang);
  const value = (printed: string): string => shorten(plainText(printed), VALUE_LIMIT);
  const sides: string[] = [];
  if (
    provided !== undefined &&
    (expected !== undefined || ![provided, singleQuotes(provided)].some((each) => text[context.lang].includes(each)))
  )
    sides.push(`${say('provided')} ${value(provided)}`);
  if (expected !== undefined) sides.push(`${say('expected')} ${value(expected)}`);
  const change = sides.join(' → ');
  return difference === undefined ? change : `${change}${say('differenceOf', { difference: differenceText(difference, context) })}`;
}

function headOf(finding: ComparedFinding, context: ComparisonContext): string {
  const { place, subject, severity, waived } = finding;
  const parts = [severityWord(severity, context)];
  if (waived === true) parts.push(`(${COMPARISON_TEXTS.waived[context.lang]})`);
  if (place !== undefined) parts.push(plainText(formatSpot(place, context.lang)));
  if (subject.project !== undefined) parts.push(shorten(plainText(subject.project), VALUE_LIMIT));
  return parts.filter((part) => part !== '').join(' ');
}

function viewOne(finding: ComparedFinding, context: ComparisonContext): ComparedView {
  const lines = [plainText(finding.text[context.lang]), changeOf(finding, context)];
  return { head: headOf(finding, context), lines: lines.filter((line) => line !== '') };
}

/** The figures before and after stand under each other. */
function viewChanged({ before, after }: ChangedFinding, context: ComparisonContext): ComparedView {
  const say = speaker(COMPARISON_TEXTS, context.lang);
  return {
    head: headOf(after, context),
    lines: [
      plainText(after.text[context.lang]),
      `${say('before')} ${changeOf(before, context) || plainText(before.text[context.lang])}`,
      `${say('after')} ${changeOf(after, context) || plainText(after.text[context.lang])}`,
    ],
  };
}

/** The findings of one outcome, by document. */
export function viewOutcome(comparison: Comparison, outcome: Outcome, context: ComparisonContext): OutcomeView {
  const entries =
    outcome === 'changed'
      ? comparison.changed.map((each) => ({ document: each.after.subject.document, view: () => viewChanged(each, context) }))
      : comparison[outcome].map((each) => ({ document: each.subject.document, view: () => viewOne(each, context) }));
  const shown = entries.slice(0, SHOWN[outcome]);
  const documents = [...groupBy(shown, ({ document }) => document)].map(([document, list]) => ({
    document: plainText(document),
    findings: list.map(({ view }) => view()),
  }));
  return { outcome, documents, more: entries.length - shown.length };
}
