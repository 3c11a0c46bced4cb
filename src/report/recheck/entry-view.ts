import { formatSpot } from '../../i18n/place-format.ts';
import { RECHECK_NOTES, RECHECK_TEXTS } from '../../i18n/recheck-texts.ts';
import { speaker } from '../../i18n/template.ts';
import { fieldTerm } from '../../i18n/terms.ts';
import type { RecheckEntry } from '../../model/correction.ts';
import { issueForList } from '../corrections/issue.ts';
import { viewFinding } from '../finding-view.ts';
import { plainText, shorten } from '../plain-text.ts';
import type { ReportContext } from '../report.ts';
import type { RecheckReport } from './recheck-report.ts';

/** One line of a recheck in words; all texts are one line and harmless. */
export interface EntryView {
  /** `序号 12`: which row of the list it was; '' for what was not on it. */
  readonly number: string;
  readonly id: string;
  /** Project and cell. */
  readonly what: string;
  readonly spot: string;
  /** What the list had said; '' for a new finding. */
  readonly was: string;
  /** What is wrong now; '' when nothing is. */
  readonly now: string;
  readonly arithmetic: string;
  readonly reason: string;
  readonly notes: string;
}

/** The number of the row of each finding in the returned lists. */
export type RowNumbers = ReadonlyMap<string, number>;

export function rowNumbers(lists: RecheckReport['lists']): RowNumbers {
  return new Map(
    lists.flatMap(({ issued, sharedRows }) => {
      let number = 0;
      return issued.map(({ placeKey }) => [placeKey, sharedRows.has(placeKey) ? number : ++number] as const);
    }),
  );
}

const TEXT_LIMIT = 60;

function noteTexts(entry: RecheckEntry, context: ReportContext): string {
  const say = speaker(RECHECK_TEXTS, context.lang);
  const { notes, reply, printedNow, missing, broughtBy } = entry;
  const texts = notes.map((note) => RECHECK_NOTES[note][context.lang]);
  if (notes.includes('otherValuePrinted') && reply?.newValue !== undefined)
    texts.push(say('newValue', { text: shorten(plainText(reply.newValue), TEXT_LIMIT) }));
  if (notes.includes('otherValuePrinted') && printedNow !== undefined)
    texts.push(say('printedNow', { text: shorten(plainText(printedNow), TEXT_LIMIT) }));
  if (missing !== undefined) texts.push(say('missingField', { field: fieldName(missing, context) }));
  if (broughtBy !== undefined) texts.push(say('broughtBy', { id: broughtBy }));
  return texts.join(context.lang === 'zh' ? '；' : '; ');
}

/** A path as a person reads it: what its last step is called, and of what. */
function fieldName(path: string, context: ReportContext): string {
  const steps = path.split('/');
  const last = steps.at(-1) ?? '';
  const term = fieldTerm(last)?.[context.lang] ?? last;
  const owner = steps.length > 2 ? (steps.at(-2) ?? '') : '';
  return plainText(owner === '' ? term : `${owner} · ${term}`);
}

/** Puts an entry into words: what the list said, what the document says now, what was answered. */
export function viewEntry(entry: RecheckEntry, context: ReportContext, numbers: RowNumbers = new Map()): EntryView {
  const { issued, finding, reply } = entry;
  const shown = issued ?? (finding === undefined ? undefined : issueForList(finding, context));
  const view = finding === undefined ? undefined : viewFinding(finding, context);
  const place = finding?.places[0]?.place ?? issued?.place;
  const project = (finding ?? issued)?.subject.project;
  const wrong = entry.state === 'wrong' || entry.state === 'new';
  const number = issued === undefined ? undefined : numbers.get(issued.placeKey);
  return {
    number: number === undefined ? '' : speaker(RECHECK_TEXTS, context.lang)('number', { number }),
    id: issued?.placeKey ?? finding?.placeKey ?? '',
    what: plainText([project, shown?.item].filter((part) => part !== undefined && part !== '').join(' · ')),
    spot: place === undefined ? '' : plainText(formatSpot(place, context.lang)),
    was: issued === undefined ? '' : plainText(issued.problem),
    now: wrong && view !== undefined ? [view.sentence, view.change].filter((part) => part !== '').join(' ') : '',
    arithmetic: wrong && view !== undefined ? view.arithmetic : '',
    reason: reply?.answer === 'declined' ? plainText(reply.reason ?? '') : '',
    notes: noteTexts(entry, context),
  };
}
