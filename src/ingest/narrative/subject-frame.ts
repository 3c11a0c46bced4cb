import { NAMELESS } from './amounts.ts';
import type { DraftFact, PartsList, Subject } from './fact-draft.ts';
import { someLast } from './fact-index.ts';
import { dependsOnFund, type Label, usualBasis } from './label.ts';
import type { ProseState } from './prose-state.ts';
import { agrees, nearestReach, type Reach } from './reach.ts';
import type { Separator } from './segment.ts';

/** Of which year, side, fund and item a subject is. */

export function sameFund(subject: Subject, label: Label): boolean {
  return label.fund === undefined || label.fund === subject.fund || !dependsOnFund(subject.concept, label.fund);
}

export function samePeriod(state: ProseState, subject: Subject, label: Label): boolean {
  if (label.year === undefined && label.previous === undefined && label.own === undefined) return true;
  const { period, year } = periodOf(state, label, undefined);
  // A plan for the next year is another subject than the year that is reported on.
  return period === subject.period && (period === 'previous' || isNextYear(state, year) === isNextYear(state, subject.year));
}

/** Whether a label names a year after that of the paper. */
export const plansNext = (state: ProseState, { year }: Label): boolean => isNextYear(state, year);

const isNextYear = ({ context }: ProseState, year: number | undefined): boolean =>
  year !== undefined && context.year !== undefined && year > context.year;

export function periodOf(state: ProseState, label: Label, parent: Subject | undefined): { period: 'current' | 'previous'; year?: number } {
  const own = state.context.year;
  for (const named of [label, state.sentenceYear]) {
    if (named === undefined) continue;
    if (named.year !== undefined) return { period: own !== undefined && named.year < own ? 'previous' : 'current', year: named.year };
    if (named.previous === true) return own === undefined ? { period: 'previous' } : { period: 'previous', year: thisYear(state, own) - 1 };
    if (named.own === true) return planned(state);
    if (named === label && parent !== undefined) return inherited(parent);
  }
  if (parent !== undefined) return inherited(parent);
  const heading = state.defaults.year;
  if (heading !== undefined && own !== undefined && heading < own && state.head?.period !== 'current')
    return { period: 'previous', year: heading };
  return planned(state);
}

/** The year that 上年 and 本年 are counted from: the paper's, or the one that the chapter plans. */
export function thisYear({ plan }: ProseState, own: number): number {
  return plan?.year ?? own;
}

function planned({ plan }: ProseState): { period: 'current'; year?: number } {
  return plan === undefined ? { period: 'current' } : { period: 'current', year: plan.year };
}

function inherited(parent: Subject): { period: 'current' | 'previous'; year?: number } {
  return parent.year === undefined ? { period: parent.period } : { period: parent.period, year: parent.year };
}

/** Tier and months of what a label names: its own, those of its list, of its paragraph, of its heading. */
export function reachFor({ context, month, reach, defaults }: ProseState, label: Label, parent: Subject | undefined): Reach {
  return nearestReach(context, label.reach, parent?.reach, month, reach, defaults.reach);
}

/** Whether a label may go on with a subject, as far as tier and months go. */
export function fitsReach(state: ProseState, subject: Subject, label: Label): boolean {
  return label.reach === undefined || agrees(nearestReach(state.context, label.reach), subject.reach);
}

/** 分级次看，市本级…; 1-6月，…: it holds up to the end of the paragraph, or until another is named; a single month for its sentence. */
export function nameReach(state: ProseState, named: Reach | undefined): void {
  if (named === undefined) return;
  const { tier, months } = named;
  const isSpan = months?.includes('-') === true;
  if (months !== undefined && !isSpan) state.month = { months };
  state.reach = { ...state.reach, ...(tier === undefined ? {} : { tier }), ...(isSpan ? { months } : {}) };
}

/** Budget unless the words, the parent, the heading or the kind of document say final accounts. */
export function basisFor(state: ProseState, label: Label, parent: Subject | undefined): 'budget' | 'final' {
  return label.basis ?? parent?.basis ?? state.defaults.basis ?? usualBasis(state.context);
}

/** Parts are of the side that their whole was printed for: of what was spent where both were. */
export function sideOf(list: PartsList | undefined): 'budget' | 'final' | undefined {
  let last: DraftFact | undefined;
  const isFinal = (figure: DraftFact) => {
    if (figure.measure !== 'amount' || figure.base === true || figure.period !== 'current') return false;
    last ??= figure;
    return figure.basis === 'final';
  };
  const wasSpent = list?.parent !== undefined && someLast(list.parent, isFinal);
  if (last === undefined) return list?.parentFigure?.basis;
  return wasSpent ? 'final' : last.basis;
}

/** The item a part belongs to, where its whole is an item and no concept: 基本支出 *of 初中教育支出*. */
export function scopeOf(list: PartsList | undefined): string | undefined {
  const parent = list?.parent;
  if (parent === undefined) return undefined;
  return NAMELESS.has(parent.concept) ? parent.label : parent.scope;
}

/** 全市政府性基金收入20亿元…；支出23亿元: the other side of the fund that the sentence began with. */
function ofSameFund({ named, current }: ProseState, label: Label): Label {
  if (label.concept !== 'expenditure' || label.text !== '支出' || label.fund !== undefined) return label;
  const fund = /^revenue\.(generalPublicBudget|governmentFundBudget|stateCapitalBudget|fiscalAppropriation)$/.exec(
    (named.at(-1) ?? current)?.concept ?? '',
  )?.[1];
  return fund === undefined ? label : { ...label, concept: `expenditure.${fund}` };
}

/** 政府性基金预算财政拨款 in a list of expenditure is the expenditure of that fund. */
export function onItsSide(state: ProseState, given: Label): Label {
  const label = ofSameFund(state, given);
  const whole = state.lists.at(-1)?.parent?.concept;
  if (whole === undefined || !/^expenditure(?:\.[a-z]+(?:Budget|Appropriation))?$/i.test(whole) || /收入/.test(label.text)) return label;
  const fund = /^revenue\.(generalPublicBudget|governmentFundBudget|stateCapitalBudget|fiscalAppropriation)$/.exec(
    label.concept ?? '',
  )?.[1];
  return fund === undefined ? label : { ...label, concept: `expenditure.${fund}` };
}

/** 基本支出 behind an item of its own sentence belongs to the item: 小学教育支出。其中基本支出…. */
export function headScope(state: ProseState, concept: string, before: Separator): string | undefined {
  const head = state.head;
  if (before === 'start' || before === '。' || head === undefined || head.concept !== 'item' || !/^expenditure\./.test(concept))
    return undefined;
  return head.label;
}
