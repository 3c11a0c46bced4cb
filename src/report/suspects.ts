import { SUSPECT_TEXTS } from '../i18n/suspect-texts.ts';
import { speaker } from '../i18n/template.ts';
import type { Finding, FindingPlace } from '../model/finding.ts';
import { labelText } from './finding-view.ts';
import { plainText, shorten } from './plain-text.ts';
import type { ReportContext } from './report.ts';

/** So many suspects are named one by one; a reader must look at the whole table when there are more. */
const SUSPECTS_SHOWN = 5;
const TEXT = 40;

/** The cells of which one is wrong, when the arithmetic does not say which; nothing when there is one culprit. */
function suspectsOf({ places }: Finding): readonly FindingPlace[] {
  const others = places.slice(1).filter(({ role }) => role === 'candidate');
  return others.length === 0 ? [] : places.filter(({ role }, at) => at === 0 || role === 'candidate');
}

/** The sentence names the first one; only where it has a label of its own is it named again. */
function nameOf({ label }: FindingPlace, context: Pick<ReportContext, 'lang'>): string {
  return shorten(labelText(label, context).replace(/^["“](.*)["”]$/, '$1'), TEXT);
}

/** `13.5万元；或“公务接待费”1.6万元`; '' when one cell is the culprit. */
export function alternativesText(finding: Finding, context: Pick<ReportContext, 'lang'>): string {
  const say = speaker(SUSPECT_TEXTS, context.lang);
  const suspects = suspectsOf(finding);
  const [first, ...others] = suspects.filter((place, at) => place.expected !== undefined || (at === 0 && finding.expected !== undefined));
  if (first === undefined || others.length === 0) return '';
  const named = others.slice(0, SUSPECTS_SHOWN - 1).map((place) => {
    const label = nameOf(place, context);
    const value = shorten(plainText(place.expected ?? ''), TEXT);
    return label === '' ? say('orValue', { value }) : say('orLabelled', { label, value });
  });
  const isMain = first === finding.places[0];
  const value = shorten(plainText((isMain ? finding.expected : undefined) ?? first.expected ?? ''), TEXT);
  const label = isMain ? '' : nameOf(first, context);
  const more = others.length - named.length;
  return [label === '' ? value : say('labelled', { label, value }), ...named, ...(more > 0 ? [say('orMore', { count: more })] : [])].join(
    say('or'),
  );
}

/** `以下几处之一有误：“三公”经费13.2万元（应为13.5万元）、…`; '' when one cell is the culprit. */
export function suspectsText(finding: Finding, context: Pick<ReportContext, 'lang'>): string {
  const say = speaker(SUSPECT_TEXTS, context.lang);
  const suspects = suspectsOf(finding);
  if (suspects.length === 0) return '';
  const named = suspects.slice(0, SUSPECTS_SHOWN).map((place, at) => {
    const expected = place.expected ?? (at === 0 ? finding.expected : undefined);
    const label = nameOf(place, context) || (at === 0 ? mainName(finding, context) : '');
    const text = shorten(plainText(place.text), TEXT);
    const words = label === '' || label === text ? text : say('labelled', { label, value: text });
    return expected === undefined ? words : say('suspect', { words, expected: shorten(plainText(expected), TEXT) });
  });
  const more = suspects.length - named.length;
  return say('suspects', { list: named.join(say('and')) + (more > 0 ? say('more', { count: suspects.length }) : '') });
}

/** What the sentence calls the figure it is about. */
function mainName({ message }: Finding, context: Pick<ReportContext, 'lang'>): string {
  const label = message.args['label'];
  return typeof label === 'number' ? '' : shorten(labelText(label, context).replace(/^["“](.*)["”]$/, '$1'), TEXT);
}
