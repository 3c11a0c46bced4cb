import { SUSPECT_TEXTS } from '../i18n/suspect-texts.ts';
import { speaker } from '../i18n/template.ts';
import type { Finding, FindingPlace } from '../model/finding.ts';
import { labelText } from './finding-view.ts';
import { plainText, shorten } from './plain-text.ts';
import type { ReportContext } from './report.ts';

/** So many suspects are named one by one; a reader must look at the whole table when there are more. */
const SUSPECTS_SHOWN = 5;
const TEXT = 40;

/** The cells of which one is wrong, when it is open which, or what the one that is should say; none where a value is advised. */
function suspectsOf({ places, expected }: Finding): readonly FindingPlace[] {
  if (expected !== undefined) return [];
  const suspects = places.filter(({ role }, at) => role === 'candidate' || (at === 0 && role === 'culprit'));
  return suspects.length > 1 || suspects.some((place) => place.expected !== undefined) ? suspects : [];
}

/** The sentence names the first one; only where it has a label of its own is it named again. */
function nameOf({ label }: FindingPlace, context: Pick<ReportContext, 'lang'>): string {
  return shorten(labelText(label, context).replace(/^["“](.*)["”]$/, '$1'), TEXT);
}

/**
 * `以下几处之一有误：“三公”经费13.2万元（可能为13.5万元）、…`; `20可能为11.67` for one cell whose value is open; '' where
 * there is nothing to choose from.
 */
export function suspectsText(finding: Finding, context: Pick<ReportContext, 'lang'>): string {
  const say = speaker(SUSPECT_TEXTS, context.lang);
  const suspects = suspectsOf(finding);
  const [only, second] = suspects;
  if (only === undefined) return '';
  if (second === undefined)
    return say('perhaps', {
      words: shorten(plainText(only.text || (finding.provided ?? '')), TEXT),
      expected: shorten(plainText(only.expected ?? ''), TEXT),
    });
  const named = suspects.slice(0, SUSPECTS_SHOWN).map((place, at) => {
    const label = nameOf(place, context) || (at === 0 ? mainName(finding, context) : '');
    const text = shorten(plainText(place.text), TEXT);
    const words = label === '' || label === text ? text : say('labelled', { label, value: text });
    return place.expected === undefined ? words : say('suspect', { words, expected: shorten(plainText(place.expected), TEXT) });
  });
  const more = suspects.length - named.length;
  return say('suspects', { list: named.join(say('and')) + (more > 0 ? say('more', { count: suspects.length }) : '') });
}

/** What the sentence calls the figure it is about. */
function mainName({ message }: Finding, context: Pick<ReportContext, 'lang'>): string {
  const label = message.args['label'];
  return typeof label === 'number' ? '' : shorten(labelText(label, context).replace(/^["“](.*)["”]$/, '$1'), TEXT);
}
