import { formatSpot } from '../../i18n/place-format.ts';
import {
  BASIS_TERMS,
  FUND_TERMS,
  MEASURE_TERMS,
  OTHER_CONCEPTS,
  OUTCOME_TERMS,
  PERIOD_TERMS,
  READING_TEXTS,
  REASON_TERMS,
  STATE_TERMS,
} from '../../i18n/reading-texts.ts';
import { ruleTitle } from '../../i18n/rule-text.ts';
import { speaker } from '../../i18n/template.ts';
import { fieldTerm } from '../../i18n/terms.ts';
import { findConcept } from '../../model/concept.ts';
import { type FigureState, type ReadingFigure, type RecordReading, stateOf } from '../../model/reading.ts';
import { plainText } from '../plain-text.ts';
import type { ReadingContext } from './render-reading.ts';

/** The sign behind a figure, which a screen without colours shows too. */
export const SIGNS: Readonly<Record<FigureState, string>> = { held: '✓', broken: '✗', read: '·', notRead: '?' };

/** The figures of a record by how they fared. */
export function countStates({ count, figures }: Pick<RecordReading, 'count' | 'figures'>): Record<FigureState, number> {
  const broken = figures.filter((figure) => stateOf(figure) === 'broken').length;
  return { held: count.judged - broken, broken, read: count.read, notRead: count.notRead };
}

/** What is known of a figure, label by label; what is not known is left out. */
export function figureLines(figure: ReadingFigure, { lang, rules }: ReadingContext): readonly (readonly [label: string, text: string])[] {
  const say = speaker(READING_TEXTS, lang);
  const { role, checks, place, reason, share, unit, field } = figure;
  const shown = checks.map(({ rule, outcome }) => `${OUTCOME_TERMS[outcome][lang]} ${ruleTitle(rule, rules, lang)} (${rule})`);
  const lines: (readonly [string, string | undefined])[] = [
    [say('shareLabel'), STATE_TERMS[stateOf(figure)][lang]],
    [say('labelLabel'), role?.label ?? (field === undefined ? undefined : (fieldTerm(field)?.[lang] ?? field))],
    [
      say('conceptLabel'),
      role === undefined ? undefined : (findConcept(role.concept) ?? OTHER_CONCEPTS[role.concept === 'item' ? 'item' : 'unknown'])[lang],
    ],
    [say('measureLabel'), role === undefined ? undefined : MEASURE_TERMS[role.measure][lang]],
    [say('kindLabel'), role === undefined ? undefined : kindOf(role, lang)],
    [say('baseLabel'), role?.base],
    [say('scopeLabel'), role?.scope],
    [say('unitLabel'), unit],
    [say('placeLabel'), place === undefined ? undefined : formatSpot(place, lang)],
    [say('reasonLabel'), reason === undefined ? (share === 'notRead' ? say('unknownReason') : undefined) : REASON_TERMS[reason][lang]],
    [say('checksLabel'), share === 'notRead' ? undefined : shown.length === 0 ? say('noChecks') : shown.join(lang === 'zh' ? '；' : '; ')],
  ];
  return lines.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [[label, plainText(text)] as const]));
}

/** 1-6月; a month that is not named is the one at hand. */
function monthsText(months: string, lang: ReadingContext['lang']): string {
  if (months === 'month') return speaker(READING_TEXTS, lang)('thisMonth');
  return speaker(READING_TEXTS, lang)('months', { months });
}

/** `本年 预算 一般公共预算 全市 1-6月`. */
function kindOf({ basis, period, year, fund, tier, months }: NonNullable<ReadingFigure['role']>, lang: ReadingContext['lang']): string {
  const parts = [year === undefined ? PERIOD_TERMS[period][lang] : String(year), BASIS_TERMS[basis][lang]];
  if (fund !== undefined) parts.push(FUND_TERMS[fund][lang]);
  if (tier !== undefined) parts.push(tier);
  if (months !== undefined) parts.push(monthsText(months, lang));
  return parts.join(' ');
}

/** The figures that no block shows. */
export function unplacedFigures(figures: readonly ReadingFigure[], shown: ReadonlySet<number>): readonly number[] {
  return figures.flatMap((_figure, index) => (shown.has(index) ? [] : [index]));
}
