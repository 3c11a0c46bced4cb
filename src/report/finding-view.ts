import { formatSpot } from '../i18n/place-format.ts';
import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { formatFinding } from '../i18n/rule-text.ts';
import { nestQuotes, paperQuotes, singleQuotes, speaker } from '../i18n/template.ts';
import { fieldTerm, GENTLE_SEVERITY_TERMS, SEVERITY_TERMS } from '../i18n/terms.ts';
import type { Finding, FindingPlace, LocalText, Severity } from '../model/finding.ts';
import { matchKey } from '../model/text.ts';
import { plainText, shorten } from './plain-text.ts';
import type { ReportContext } from './report.ts';

const VALUE_LIMIT = 80;
/** So many characters of a printed text in the sentence are enough of a quotation. */
const QUOTE = 12;

/** A finding in words, ready to be laid out; all texts are one line and harmless. */
export interface FindingView {
  /** `第 12 行`, with the file when it is not the document the finding stands under; '' when unknown. */
  readonly spot: string;
  /** Whether the spot names a file of records that the document came in: a reader looks there last. */
  readonly away: boolean;
  /** Which cell: `投保车辆数 · 指标值`; '' for the document or project as a whole. */
  readonly cell: string;
  readonly sentence: string;
  /** `填报 … → 应为 …（差 …）`; '' when neither is known. */
  readonly change: string;
  readonly arithmetic: string;
  readonly places: readonly PlaceView[];
  readonly explanations: readonly string[];
  readonly evidence: readonly string[];
}

export interface PlaceView {
  readonly role: FindingPlace['role'];
  readonly spot: string;
  readonly label: string;
  readonly text: string;
  /** What the cell may have to say, if it is the wrong one; '' when that is not known. */
  readonly possible: string;
  /** The place as it stands in the finding. */
  readonly source: FindingPlace;
}

/** What a cell says, harmless, with the quotes that papers have. */
const asPrinted = (text: string): string => plainText(paperQuotes(text));

/** A difference as it is said: one of percentages is one of points, and no percentage. */
export function differenceText(difference: string, { lang }: Pick<ReportContext, 'lang'>): string {
  const text = plainText(difference);
  return text.endsWith('%') ? speaker(REPORT_TEXTS, lang)('percentagePoints', { points: text.slice(0, -1) }) : text;
}

/** What a severity is called in this report. */
export function severityWord(severity: Severity, context: Pick<ReportContext, 'lang' | 'tone'>): string {
  return (context.tone === 'gentle' ? GENTLE_SEVERITY_TERMS : SEVERITY_TERMS)[severity][context.lang];
}

/** What a label of either kind says in the language of the report. */
export function labelText(label: LocalText | string | undefined, context: Pick<ReportContext, 'lang'>): string {
  if (label === undefined) return '';
  return asPrinted(typeof label === 'string' ? label : label[context.lang]);
}

function spotOf(place: FindingPlace, document: string, context: ReportContext): string {
  if (place.place === undefined) return '';
  const spot = formatSpot(place.place, context.lang);
  return plainText(place.place.file === document ? spot : `${place.place.file} ${spot}`.trim());
}

/** What the cell is called: in a file of records it says more than the path. */
function fieldWord({ field }: FindingPlace, { lang }: ReportContext): string {
  return (field === undefined ? undefined : fieldTerm(field))?.[lang] ?? '';
}

function isAway(place: FindingPlace | undefined, document: string): boolean {
  return place?.place !== undefined && place.place.file !== document;
}

/** Whether both stand in one record of a file of records: its place is said once. */
function isSameRecord({ place }: FindingPlace, first: FindingPlace | undefined): boolean {
  return place !== undefined && place.file === first?.place?.file && place.line === first.place.line && place.page === first.place.page;
}

function cellOf({ subject }: Finding, context: ReportContext): string {
  const parts = subject.indicator === undefined ? [] : [shorten(plainText(subject.indicator), 24)];
  const term = subject.field === undefined ? undefined : fieldTerm(subject.field);
  if (term !== undefined) parts.push(term[context.lang]);
  return parts.join(' · ');
}

/**
 * `填报 1090.88万元 → 应为 1035.08万元（差 55.80万元）`. A printed text alone that the sentence quotes, or that is the cell's name, is
 * not said again.
 */
function changeOf(finding: Finding, sentence: string, context: ReportContext): string {
  const say = speaker(REPORT_TEXTS, context.lang);
  const { difference } = finding;
  const [provided, expected] = [finding.provided, finding.expected].map((text) => (text === undefined ? undefined : asPrinted(text)));
  const sides: string[] = [];
  if (
    provided !== undefined &&
    (expected !== undefined || ![provided, singleQuotes(provided)].some((text) => sentence.includes(text.slice(0, QUOTE))))
  )
    sides.push(`${say('provided')} ${provided === '' ? say('blank') : shorten(provided, VALUE_LIMIT)}`);
  if (expected !== undefined) sides.push(`${say('expected')} ${shorten(expected, VALUE_LIMIT)}`);
  const change = sides.join(' → ');
  // What the sentence has said is out by so much is not said again.
  if (change === '' && expected === undefined) return '';
  return difference === undefined ? change : `${change}${say('differenceOf', { difference: differenceText(difference, context) })}`;
}

/** A sum that the sentence has already written out is not written again. */
function unlessSaid(arithmetic: string | undefined, sentence: string): string {
  const text = arithmetic === undefined ? '' : asPrinted(arithmetic);
  return sentence.includes(text) ? '' : text;
}

/** Copies by file and line, as a reader turns the pages; the engine orders them by name, which no export changes. */
function inReadingOrder(places: readonly FindingPlace[]): readonly FindingPlace[] {
  if (!places.every(({ role, place }) => role === 'copy' && place?.line !== undefined)) return places;
  const byFile = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return places.toSorted((a, b) => byFile(a.place?.file ?? '', b.place?.file ?? '') || (a.place?.line ?? 0) - (b.place?.line ?? 0));
}

/** Whether a figure stands in the very line of the finding and in its sum: its place says nothing new. */
function isInSum({ role, text, place }: FindingPlace, first: FindingPlace | undefined, arithmetic: string | undefined): boolean {
  if (role !== 'operand' || arithmetic === undefined || place?.line === undefined || first?.place === undefined) return false;
  return place.line === first.place.line && place.file === first.place.file && arithmetic.includes(text.replace(/(?:万|亿)?元$/, ''));
}

/** Whether a copy that is told by its label (a project) only says the same words again. */
function isSameText(place: FindingPlace, first: FindingPlace | undefined): boolean {
  if (place.role !== 'copy' || first === undefined || place.label === undefined || place.label === place.text) return false;
  return matchKey(place.text) === matchKey(first.text);
}

/** The places beside the first; and the first, where it is one of several possible ones or its value is only possible. */
function shownPlaces({ places, expected, arithmetic }: Finding): readonly FindingPlace[] {
  const [first, ...others] = places;
  const beside = inReadingOrder(others.filter((place) => !isInSum(place, first, arithmetic)));
  return first?.expected === undefined || expected !== undefined ? beside : [first, ...beside];
}

export function viewFinding(finding: Finding, context: ReportContext): FindingView {
  const say = speaker(REPORT_TEXTS, context.lang);
  const { document } = finding.subject;
  const [first] = finding.places;
  const sentence = plainText(formatFinding(finding, context.rules, context.lang));
  return {
    spot: first === undefined ? '' : spotOf(first, document, context),
    away: isAway(first, document),
    cell: cellOf(finding, context),
    sentence,
    change: changeOf(finding, sentence, context),
    arithmetic: unlessSaid(finding.arithmetic, sentence),
    places: shownPlaces(finding).map((place) => ({
      source: place,
      role: place.role,
      spot: isAway(place, document) && isSameRecord(place, first) ? '' : spotOf(place, document, context),
      label: labelText(place.label, context) || (isAway(place, document) ? fieldWord(place, context) : ''),
      text: isSameText(place, first) ? '' : asPrinted(place.text),
      possible: place.expected === undefined ? '' : asPrinted(place.expected),
    })),
    explanations: (finding.explanations ?? []).map(
      ({ text, chance }) =>
        plainText(nestQuotes(text[context.lang])) +
        (chance === undefined || context.tone === 'gentle' ? '' : say('chance', { chance: plainText(chance) })),
    ),
    evidence: (finding.evidence ?? []).map((said) => {
      const words = plainText(formatFinding(said, context.rules, context.lang));
      return [words, unlessSaid(said.arithmetic, words)].filter((part) => part !== '').join(' ');
    }),
  };
}

/** One place of a finding in a few words: `第 45 行 基本支出 518.68万元`, for a suspect ` → 可能为 520.00万元`. */
export function placeLine(place: PlaceView, limit: number, context: Pick<ReportContext, 'lang'>): string {
  const say = speaker(REPORT_TEXTS, context.lang);
  const text = shorten(place.text, limit);
  const words = [place.spot, place.label === place.text ? '' : place.label, text].filter((part) => part !== '').join(' ');
  return place.possible === '' ? words : `${words} → ${say('possible')} ${shorten(place.possible, limit)}`;
}

/** One finding of many in a line: place, project, sentence; the project only when the sentence does not name it. */
export function exampleLine(finding: Finding, view: FindingView): string {
  const project = finding.subject.project === undefined ? '' : plainText(finding.subject.project);
  const named = project === '' || view.sentence.includes(project) ? '' : `[${shorten(project, 16)}]`;
  return [view.away ? '' : view.spot, named, view.sentence, view.away ? view.spot : ''].filter((part) => part !== '').join(' ');
}
