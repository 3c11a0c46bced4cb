import type { Location, Result } from 'sarif';
import { formatPlace } from '../i18n/place-format.ts';
import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { speaker } from '../i18n/template.ts';
import type { Finding, FindingPlace, Severity } from '../model/finding.ts';
import { labelText, viewFinding } from './finding-view.ts';
import { plainText } from './plain-text.ts';
import type { ReportContext } from './report.ts';
import { locationOf } from './sarif-location.ts';

export const SARIF_LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, Result.level>;

/** The sentence with the values provided and expected, the arithmetic and the places: a viewer may show nothing else. */
function messageText(finding: Finding, context: ReportContext): string {
  const say = speaker(REPORT_TEXTS, context.lang);
  const view = viewFinding(finding, context);
  const parts = [view.sentence, view.change];
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

/** A suspect says what it should read, so that a viewer can tell several of them apart. */
function suspectLocation(place: FindingPlace, finding: Finding, context: ReportContext): Location {
  const location = locationOf(place, finding.subject);
  if (place.expected === undefined) return location;
  const expected = `${speaker(REPORT_TEXTS, context.lang)('expected')} ${plainText(place.expected)}`;
  return { ...location, message: { text: [labelText(place.label, context), expected].filter((part) => part !== '').join(' ') } };
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
