import { CORRECTION_TEXTS } from '../../i18n/correction-texts.ts';
import { speaker } from '../../i18n/template.ts';
import { fieldTerm } from '../../i18n/terms.ts';
import type { Finding, FindingPlace } from '../../model/finding.ts';
import { plainText, shorten } from '../plain-text.ts';
import type { ReportContext } from '../report.ts';

const NAME = 30;
/** Cells of a row and characters of running text that make a place findable in a paper without line numbers. */
const CELL = 16;
const CELLS = 5;
const AROUND = 14;
const QUOTED = 30;

/** Which table and cell, in the words of the form: `“食堂经费”表 · 指标“供餐人次” · 指标值`. */
function cellWords({ subject }: Finding, context: ReportContext): string {
  const say = speaker(CORRECTION_TEXTS, context.lang);
  const { project, indicator, field } = subject;
  const term = field === undefined || /^(?:facts|sections)(?:\/|$)/.test(field) ? undefined : fieldTerm(field);
  const words = [
    ...(project === undefined ? [] : [say('tableOf', { project: shorten(plainText(project), NAME) })]),
    ...(indicator === undefined ? [] : [say('indicatorOf', { indicator: shorten(plainText(indicator), NAME) })]),
    ...(term === undefined ? [] : [term[context.lang]]),
  ];
  return words.join(' · ');
}

/** The cells of a row around the one that is meant, or the words before and after it. */
function surroundings({ text, context: around }: FindingPlace): string {
  const quoted = shorten(plainText(text), QUOTED);
  if (around === undefined) return quoted;
  if (around.kind === 'text') {
    const before = plainText(around.before);
    const after = plainText(around.after);
    const lead = before.length > AROUND ? `…${before.slice(-AROUND)}` : before;
    return `${lead}${quoted}${after.length > AROUND ? `${after.slice(0, AROUND)}…` : after}`;
  }
  const from = Math.max(0, Math.min((around.at ?? 0) - 2, around.texts.length - CELLS));
  const cells = around.texts.slice(from, from + CELLS).map((cell) => shorten(plainText(cell), CELL));
  return cells.filter((cell) => cell !== '').join(' | ');
}

/** What helps somebody who holds the paper and knows no line numbers; '' when nothing is known. */
export function whereaboutsOf(finding: Finding, context: ReportContext): string {
  const say = speaker(CORRECTION_TEXTS, context.lang);
  const [first] = finding.places;
  const quote = first === undefined ? '' : surroundings(first);
  return [cellWords(finding, context), quote === '' ? '' : say('quoteOf', { quote })].filter((part) => part !== '').join('\n');
}
