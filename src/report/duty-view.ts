import { DUTY_REASONS, DUTY_STATES, DUTY_TEXTS } from '../i18n/duty-texts.ts';
import { formatCount } from '../i18n/number-format.ts';
import { speaker } from '../i18n/template.ts';
import type { AuditResult, DutyOutcome } from '../model/finding.ts';
import { plainText, shorten } from './plain-text.ts';
import type { ReportContext } from './report.ts';

/** Names of what could not be checked in one line. */
const NAMED = 6;
/** Characters of the name of a form. */
const NAME = 20;

type Lang = Pick<ReportContext, 'lang'>;

/** One line: how many were held, broken, not checkable (which) and not applicable; '' where nothing is asked. */
export function dutyLine(duties: readonly DutyOutcome[] | undefined, { lang }: Lang): string {
  if (duties === undefined || duties.length === 0) return '';
  const say = speaker(DUTY_TEXTS, lang);
  const open = duties.filter(({ state }) => state === 'notCheckable');
  const names = open.slice(0, NAMED).map((outcome) => plainText(outcome.title[lang]) + formsOf(outcome, lang));
  if (open.length > NAMED) names.push('…');
  return counts(duties, lang, names.length === 0 ? '' : say('openNamed', { names: names.join(say('listBreak')) }));
}

/** Of how many forms it is that a duty could not be checked. */
function formsOf({ forms }: DutyOutcome, lang: ReportContext['lang']): string {
  if (forms === undefined) return '';
  const name = plainText(forms.first);
  return speaker(DUTY_TEXTS, lang)(name === '' ? 'openUnnamed' : 'openForms', { count: forms.open, name: shorten(name, NAME) });
}

/** The same over all documents, without names; '' for a single document, which has its own line. */
export function allDutiesLine({ documents }: AuditResult, { lang }: Lang): string {
  const all = documents.flatMap(({ duties }) => duties ?? []);
  return documents.length < 2 || all.length === 0 ? '' : counts(all, lang, '');
}

/** `names`: what could not be checked, in brackets. */
function counts(duties: readonly DutyOutcome[], lang: ReportContext['lang'], names: string): string {
  const of = (wanted: DutyOutcome['state']): string => formatCount(duties.filter(({ state }) => state === wanted).length);
  return speaker(DUTY_TEXTS, lang)('line', {
    all: duties.length,
    held: of('held'),
    broken: of('broken'),
    open: of('notCheckable'),
    names,
    off: of('notApplicable'),
  });
}

const ORDER: readonly DutyOutcome['state'][] = ['broken', 'notCheckable', 'held', 'notApplicable'];

/** The duties of a document as rows, what asks for attention first. */
export function dutyRows(
  duties: readonly DutyOutcome[],
  { lang }: Lang,
): readonly { readonly cells: readonly string[]; readonly outcome: DutyOutcome }[] {
  return duties
    .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
    .map((outcome) => ({
      outcome,
      cells: [
        plainText(outcome.title[lang]),
        DUTY_STATES[outcome.state][lang],
        (outcome.why === undefined ? '' : DUTY_REASONS[outcome.why][lang]) + formsOf(outcome, lang),
      ],
    }));
}
