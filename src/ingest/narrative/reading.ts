import type { FactValue } from '../../model/record.ts';
import type { Subject } from './fact-draft.ts';
import type { Figure } from './figure.ts';
import { conceptOf, type Label, readLabel } from './label.ts';
import type { DirectionFound } from './phrases.ts';
import { addFigure, type ProseState } from './prose-state.ts';
import type { Separator } from './segment.ts';
import { subjectOf } from './subject.ts';

/** What is known of one figure when its measure is to be decided. */
export interface FigureInSentence {
  readonly figure: Figure;
  readonly before: Separator;
  /** The words before it without list words and comparison. */
  readonly rest: string;
  /** A comparison is among its words. */
  readonly compared: boolean;
  /** The comparison is the last of its words, and names an earlier year: `收入较去年7727.03元增加…`. */
  readonly isBase: boolean;
  /** Year and basis of what is compared with. */
  readonly base: { readonly year?: number; readonly basis?: 'budget' | 'final' };
  readonly lead: string;
}

const SIGN = { up: 1, down: -1 } as const;

function signedValue(value: FactValue | undefined, direction: 'up' | 'down' | undefined): FactValue | undefined {
  if (value === undefined || direction !== 'down') return value;
  if (value.kind === 'amount') return value.fen === 0 ? value : { ...value, fen: SIGN.down * value.fen };
  if (value.kind === 'percent') return value.percent === 0 ? value : { ...value, percent: SIGN.down * value.percent };
  return value;
}

/** Printed words of a change: `减少130.78万元` where the word stands right before the figure. */
function changeText(figure: Figure, found: DirectionFound): string {
  return found.direction !== undefined && found.tail === '' && /^(?:增加|增长|上升|提高|减少|下降|降低|压减|压缩)$/.test(found.word)
    ? `${found.word}${figure.text}`
    : figure.text;
}

export function readAmountFigure(state: ProseState, given: FigureInSentence, found: DirectionFound | undefined): void {
  if (found === undefined) readAmount(state, given);
  else readChange(state, given, found);
}

function readAmount(state: ProseState, given: FigureInSentence): void {
  const { figure, before, rest } = given;
  const share = /占(.*?)$/.exec(rest);
  const label = readLabel(share?.[1] ?? rest, state.context.year);
  if (given.compared && (label.text === '' || given.isBase)) {
    readBaseAmount(state, given, label, before);
    return;
  }
  if (state.reason && label.concept === undefined) {
    state.read += 1;
    return;
  }
  const subject = subjectOf(state, /完成/.test(rest) && label.concept === undefined ? { ...label, text: '' } : label, before);
  if (subject === undefined) return;
  state.read += 1;
  addFigure(state, subject, {
    ...place(figure),
    measure: 'amount',
    value: figure.value,
    ...timeOf(state, label, subject.concept),
    ...(share === null ? {} : { base: true }),
    ...(state.reason ? { uncertain: true } : {}),
  });
}

/** Printed text and bounds of a figure. */
export function place(figure: Figure) {
  return { text: figure.text.replace(/\s/g, ''), start: figure.start, end: figure.end };
}

/** Year and basis a label names for its figure, where they differ from the subject's. */
function timeOf(
  state: ProseState,
  label: Label,
  concept: string,
): { period?: 'current' | 'previous'; year?: number; basis?: 'budget' | 'final' } {
  if ((concept === 'item' && label.text !== '') || concept.startsWith('stateAssets')) return {};
  const own = state.context.year;
  const period =
    label.year !== undefined && own !== undefined
      ? label.year < own
        ? 'previous'
        : 'current'
      : label.previous === true
        ? 'previous'
        : label.own === true
          ? 'current'
          : undefined;
  const year = label.year ?? (label.previous === true && own !== undefined ? own - 1 : undefined);
  return {
    ...(period === undefined ? {} : { period }),
    ...(year === undefined ? {} : { year }),
    ...(label.basis === undefined ? {} : { basis: label.basis }),
  };
}

/** `比上年预算数95万元增加5万元`: the amount compared with. */
function readBaseAmount(state: ProseState, given: FigureInSentence, label: Label, before: Separator): void {
  const subject = subjectOf(state, label, before);
  if (subject === undefined) return;
  const comparison = state.comparison;
  state.read += 1;
  addFigure(state, subject, {
    ...place(given.figure),
    measure: 'amount',
    value: given.figure.value,
    period: comparison?.ownYear === true ? 'current' : 'previous',
    ...given.base,
  });
}

function readChange(state: ProseState, given: FigureInSentence, found: DirectionFound): void {
  const { figure, before, rest } = given;
  const ahead = rest.slice(0, found.start);
  const label = readLabel(ahead, state.context.year);
  const behind = found.tail === '' ? undefined : readLabel(found.tail, state.context.year);
  if (behind !== undefined && behind.text !== '' && (behind.concept === undefined || state.reason)) {
    // 增加办公设备购置5万元: a reason or a detail, and no figure of the accounts by itself.
    state.read += 1;
    if (state.reason) return;
  }
  if (state.reason && label.concept === undefined && behind?.concept === undefined) {
    state.read += 1;
    return;
  }
  const detail = behind !== undefined && behind.text !== '' && behind.concept === undefined;
  const named = behind !== undefined && behind.text !== '' ? behind : label;
  const subject = comparedSubject(state, subjectOf(state, named, before));
  if (subject === undefined) return;
  if (!detail) state.read += 1;
  const negative = figure.value?.kind === 'amount' && figure.value.fen < 0;
  addFigure(state, subject, {
    ...place(figure),
    text: changeText(figure, found),
    measure: 'change',
    value: signedValue(figure.value, found.direction),
    ...(found.direction === undefined ? {} : { direction: found.direction }),
    ...changedBasis(state, label, subject),
    period: changedPeriod(state, label, subject),
    ...given.base,
    ...(detail || state.reason || found.direction === undefined || (negative && found.direction === 'down') ? { uncertain: true } : {}),
  });
}

/**
 * `2024年预算8.26万元，2023年预算10.16万元，同比减少1.9万元`: this year is compared with the last, whichever was printed later, and
 * what follows divides this year's figure.
 */
function comparedSubject(state: ProseState, subject: Subject | undefined): Subject | undefined {
  const own = state.context.year;
  if (subject === undefined || own === undefined || subject.period !== 'previous') return subject;
  if (subject.year !== own - 1 || state.comparison?.year !== own - 1) return subject;
  const current = state.facts.findLast(
    (fact) =>
      fact.block === state.block &&
      fact.measure === 'amount' &&
      fact.subject.concept === subject.concept &&
      fact.subject.fund === subject.fund &&
      fact.subject.period === 'current',
  )?.subject;
  if (current !== undefined) state.current = current;
  return current ?? subject;
}

/** In final accounts what has changed since last year is what was spent, though the sentence began with the budget. */
function changedBasis(state: ProseState, label: Label, subject: Subject): { basis?: 'budget' | 'final' } {
  if (label.basis !== undefined) return { basis: label.basis };
  const spent = subject.figures.some((figure) => figure.measure === 'amount' && figure.basis === 'final' && figure.period === 'current');
  return state.context.documentKind === 'finalAccounts' && state.comparison?.ownYear !== true && spent ? { basis: 'final' } : {};
}

/** A change belongs to this year when an amount of this year stands beside it: `2022年18万元，2023年18.5万元，同比增长2.78%`. */
function changedPeriod(state: ProseState, label: Label, subject: Subject): 'current' | 'previous' {
  const amounts = subject.figures.filter((figure) => figure.measure === 'amount' && figure.block === state.block);
  const own = timeOf(state, label, subject.concept).period;
  if (own !== undefined || amounts.length === 0) return own ?? subject.period;
  return amounts.some((figure) => figure.period === 'current') ? 'current' : 'previous';
}

const COMPLETION =
  /(?:完成率|执行率|完成进度|执行进度|完成[^，占]*(?:预算|计划|任务)[^，占]*|(?:预算|预算数|年初预算|全年预算|调整预算)的)(?:为|是|达|达到)?(?:的)?$/;
const SHARE = /占([^，占]*?)(?:的)?(?:比重|比例|比率|比|份额)?(?:约)?(?:为|是|达到?)?$/;

export function readPercentFigure(state: ProseState, given: FigureInSentence, found: DirectionFound | undefined): void {
  state.read += 1;
  const { rest } = given;
  if (state.reason && found === undefined) return;
  const share = SHARE.exec(rest);
  if (rest === '的' || rest === '') readTrailingPercent(state, given);
  else if (share !== null) readShare(state, given, rest.slice(0, share.index), share[1] ?? '');
  else if (COMPLETION.test(rest)) readCompletion(state, given);
  else if (found?.tail === '') readRate(state, given, found);
}

function readRate(state: ProseState, given: FigureInSentence, found: DirectionFound): void {
  const { rest, before, figure } = given;
  const label = readLabel(rest.slice(0, found.start), state.context.year);
  if (label.text !== '' && label.concept === undefined && (state.reason || state.current === undefined)) return;
  const subject = label.text !== '' && label.concept === undefined ? undefined : comparedSubject(state, subjectOf(state, label, before));
  if (subject === undefined) return;
  const change = subject.figures.findLast((other) => other.measure === 'change' && other.block === state.block);
  addFigure(state, subject, {
    ...place(figure),
    text: changeText(figure, found),
    measure: 'changeRate',
    value: signedValue(figure.value, found.direction),
    ...(found.direction === undefined ? {} : { direction: found.direction }),
    ...(change === undefined ? {} : { basis: change.basis }),
    ...(label.basis === undefined ? {} : { basis: label.basis }),
    period: changedPeriod(state, label, subject),
    ...given.base,
    ...(state.reason || found.direction === undefined ? { uncertain: true } : {}),
  });
}

/** `占收入总额100万元的20%`, `完成年初预算98万元的102%`: the measure was named before the amount. */
function readTrailingPercent(state: ProseState, given: FigureInSentence): void {
  const share = /占(.*)$/.exec(state.lastLead);
  if (/完成|占[^，]{0,6}预算(?:数|安排)?$/.test(state.lastLead)) readCompletion(state, { ...given, rest: '' });
  else if (share !== null) readShare(state, given, '', share[1] ?? '');
}

function readShare(state: ProseState, given: FigureInSentence, ahead: string, base: string): void {
  const label = readLabel(ahead, state.context.year);
  if (label.text !== '' && label.concept === undefined) return;
  // 货物采购授予中小企业合同金额占…: the share of an amount that is not printed.
  if (label.concept === 'procurement.smallEnterprises' && /货物|工程|服务/.test(label.prefix ?? '')) return;
  const subject = subjectOf(state, label, given.before);
  if (subject === undefined) return;
  const shareOf = base === '' ? undefined : (conceptOf(base)?.concept ?? 'unknown');
  addFigure(state, subject, {
    ...place(given.figure),
    measure: 'share',
    value: given.figure.value,
    ...(shareOf === undefined ? {} : { shareOf }),
  });
}

function readCompletion(state: ProseState, given: FigureInSentence): void {
  const ahead = given.rest.replace(COMPLETION, '');
  const label = readLabel(ahead, state.context.year);
  const subject = subjectOf(state, label.concept === undefined ? { text: '' } : label, given.before);
  if (subject === undefined) return;
  addFigure(state, subject, { ...place(given.figure), measure: 'completion', value: given.figure.value, basis: 'final' });
}
