import type { Location, Result, Suppression } from 'sarif';
import { formatPlace } from '../i18n/place-format.ts';
import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { REVIEW_TEXTS } from '../i18n/review-texts.ts';
import { speaker } from '../i18n/template.ts';
import type { AuditResult, Finding, FindingPlace, Severity } from '../model/finding.ts';
import type { BaselineEntry, FindingState, Waiver } from '../model/review.ts';
import { labelText, viewFinding } from './finding-view.ts';
import { plainText, wellFormed } from './plain-text.ts';
import type { ReportContext } from './report.ts';
import { justification } from './review-view.ts';
import { locationOf } from './sarif-location.ts';
import { suspectsText } from './suspects.ts';

export const SARIF_LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, Result.level>;

/** The sentence with the values provided and expected, the arithmetic and the places: a viewer may show nothing else. */
function messageText(finding: Finding, context: ReportContext): string {
  const say = speaker(REPORT_TEXTS, context.lang);
  const view = viewFinding(finding, context);
  const parts = [view.sentence, view.change, suspectsText(finding, context)];
  if (view.arithmetic !== '') parts.push(`${say('arithmetic')} ${view.arithmetic}`);
  for (const line of view.explanations) parts.push(`${say('explanationLabel')} ${line}`);
  for (const line of view.evidence) parts.push(`${say('evidenceLabel')} ${line}`);
  return parts.filter((part) => part !== '').join('\n');
}

function relatedLocation(place: FindingPlace, id: number, context: ReportContext): Location {
  const label = labelText(place.label, context);
  const text = [label, plainText(place.text)].filter((part) => part !== '').join(' ');
  return {
    id,
    ...locationOf(place, undefined),
    message: { text: text === '' ? (place.place === undefined ? place.role : formatPlace(place.place)) : text },
  };
}

/** A suspect says what it should read, or could, so that a viewer can tell several of them apart. */
function suspectLocation(place: FindingPlace, finding: Finding, context: ReportContext): Location {
  const location = locationOf(place, finding.subject);
  const advised = place === finding.places[0] ? finding.expected : undefined;
  const value = advised ?? place.expected;
  if (value === undefined) return location;
  const said = `${speaker(REPORT_TEXTS, context.lang)(advised === undefined ? 'possible' : 'expected')} ${plainText(value)}`;
  return { ...location, message: { text: [labelText(place.label, context), said].filter((part) => part !== '').join(' ') } };
}

/** What may be wrong is a location; what it is compared with is related. */
function isSuspect(place: FindingPlace): boolean {
  return place.role === 'culprit' || place.role === 'candidate';
}

export function sarifResult(finding: Finding, ruleIndex: ReadonlyMap<string, number>, context: ReportContext): Result {
  const suspects = finding.places.filter(isSuspect);
  const [first] = finding.places;
  const main = suspects.length > 0 ? suspects : first === undefined ? [] : [first];
  const related = finding.places.filter((place) => !main.includes(place));
  const index = ruleIndex.get(finding.rule);
  const { provided, expected, difference, arithmetic, message } = finding;
  return {
    ruleId: finding.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: SARIF_LEVELS[finding.severity],
    message: { text: messageText(finding, context) },
    locations:
      main.length > 0
        ? main.map((place) => suspectLocation(place, finding, context))
        : [locationOf({ role: 'culprit', text: '' }, finding.subject)],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((place, at) => relatedLocation(place, at + 1, context)) }),
    partialFingerprints: { 'yushenPlaceKey/v1': finding.placeKey, 'yushenFingerprint/v1': finding.fingerprint },
    properties: {
      messageId: message.id,
      arguments: message.args,
      ...(provided === undefined ? {} : { provided }),
      ...(expected === undefined ? {} : { expected }),
      ...(difference === undefined ? {} : { difference }),
      ...(arithmetic === undefined ? {} : { arithmetic }),
    },
  };
}

const BASELINE_STATES = { known: 'unchanged', changed: 'updated', new: 'new' } as const satisfies Record<
  FindingState,
  Result.baselineState
>;

/** A finding with what baseline and waivers say of it: its state, and for known and waived ones why they are suppressed. */
export function reviewedResult(
  finding: Finding,
  waiver: Waiver | undefined,
  result: AuditResult,
  ruleIndex: ReadonlyMap<string, number>,
  context: ReportContext,
): Result {
  const suppressions: Suppression[] = [];
  if (waiver !== undefined) suppressions.push(waiverSuppression(waiver, context));
  if (finding.state === 'known') suppressions.push(baselineSuppression(result.review?.baseline?.file ?? '', context));
  return {
    ...sarifResult(finding, ruleIndex, context),
    ...(finding.state === undefined ? {} : { baselineState: BASELINE_STATES[finding.state] }),
    // A run with waivers or a baseline says of every result whether it is suppressed.
    ...(result.review === undefined ? {} : { suppressions }),
  };
}

function waiverSuppression(waiver: Waiver, context: ReportContext): Suppression {
  const { approver, documentNumber, expires, reason } = waiver;
  return {
    kind: 'external',
    status: 'accepted',
    justification: justification(waiver, context),
    location: locationOf({ role: 'operand', text: '', place: waiver.place }, undefined),
    properties: {
      source: 'waiver',
      reason: wellFormed(reason),
      approver: wellFormed(approver),
      documentNumber: wellFormed(documentNumber),
      expires,
    },
  };
}

function baselineSuppression(file: string, context: ReportContext): Suppression {
  const justified = speaker(REVIEW_TEXTS, context.lang)('knownJustification', { file: plainText(file) });
  return { kind: 'external', status: 'accepted', justification: justified, properties: { source: 'baseline' } };
}

/** What a baseline recorded and this run looked for in vain. */
export function absentResult(entry: BaselineEntry, ruleIndex: ReadonlyMap<string, number>, context: ReportContext): Result {
  const index = ruleIndex.get(entry.rule);
  return {
    ruleId: entry.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: SARIF_LEVELS[entry.severity],
    message: { text: plainText(entry.text[context.lang]) },
    locations: [locationOf({ role: 'culprit', text: '', place: { file: entry.subject.document } }, entry.subject)],
    partialFingerprints: { 'yushenPlaceKey/v1': entry.placeKey, 'yushenFingerprint/v1': entry.fingerprint },
    baselineState: 'absent',
    suppressions: [],
  };
}
