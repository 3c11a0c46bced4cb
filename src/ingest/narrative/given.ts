import { isOpening } from '../../model/balance.ts';
import type { FactValue, FigureReason } from '../../model/fact.ts';
import { addFact, type NewFact } from './add-fact.ts';
import type { DraftFact, Subject } from './fact-draft.ts';
import type { Figure } from './figure.ts';
import type { Label } from './label.ts';
import { strangeSubject } from './make-subject.ts';
import { isPlainName } from './plain-name.ts';
import type { FigureDraft, ProseState } from './prose-state.ts';
import type { Separator } from './segment.ts';
import { subjectOf } from './subject.ts';
import { thisYear } from './subject-frame.ts';

/** A figure as it is being read, and how it is kept: its subject, its year and side, the fact it becomes. */

/** A figure with the words that stand around it. */
export interface Given {
  readonly figure: Figure;
  readonly before: Separator;
  readonly name: string;
  readonly words: string;
  /** The words behind the figure. */
  readonly behind: string;
  readonly note: FigureDraft;
}

/** Records why a figure became no fact; the first two reasons count as not read. */
export function settle(state: ProseState, note: FigureDraft, reason: FigureReason): void {
  note.reason = reason;
  if (reason === 'reasonDetail' || reason === 'bound' || reason === 'example') state.read += 1;
}

export function keep(
  state: ProseState,
  given: Given,
  subject: Subject,
  fact: Omit<NewFact, 'text' | 'start' | 'end'> & { text?: string },
): DraftFact {
  const { figure, note } = given;
  const draft = addFact(state, subject, {
    text: figure.text.replace(/\s/g, ''),
    start: figure.start,
    end: figure.end,
    ...fact,
    ...(figure.approximate === true ? { uncertain: true } : {}),
  });
  note.fact = draft;
  state.read += 1;
  return draft;
}

/** The subject of a label; one whose words are no plain name stands for itself. */
export function namedSubject(state: ProseState, given: Given, label: Label): Subject | undefined {
  const isProject =
    state.lists.at(-1)?.parent?.concept.startsWith('expenditure.project') === true && /(?:项目|经费|资金|工程|补助|补贴)$/.test(label.text);
  if (label.text === '' || label.concept !== undefined || label.reachOnly === true || isProject || isPlainName(label.text))
    return subjectOf(state, label, given.before);
  state.unknown.push(given.words);
  given.note.reason = 'unknownConstruction';
  return strangeSubject(state, label, given.before);
}

export function stageOf(words: string): 'initial' | 'adjusted' | undefined {
  if (/(?:年初|批复)[^，。；]*(?:预算|核定)|年初(?:安排|批复|下达)$/.test(words)) return 'initial';
  return /(?:调整|变动|全年)(?:后)?(?:的)?预算/.test(words) ? 'adjusted' : undefined;
}

/** Year, side and stage that a label names for its figure, where they differ from the subject's. */
export function timeOf(
  state: ProseState,
  given: Given,
  label: Label,
  subject: Subject | undefined,
): Pick<NewFact, 'period' | 'year' | 'basis' | 'stage'> {
  const { words } = given;
  if (isOpening(words)) return { period: 'previous' };
  const stage = stageOf(words);
  const staged: Pick<NewFact, 'basis' | 'stage'> = stage === undefined ? {} : { stage, basis: 'budget' };
  // 资产总额270亿元，上年末为276亿元: beside this year's; alone the end of last year is what a budget knows of assets.
  const isBeside = subject?.concept.startsWith('stateAssets') === true && /^(?:上一?|去)年(?:年?[末底])?(?:数|为|是|：)*$/.test(words);
  if (
    isBeside &&
    subject.figures.some(({ block, measure, period }) => block === state.block && measure === 'amount' && period === 'current')
  )
    return { period: 'previous' };
  // 2022年道路工程 names an item and no year of it; 2022年支出 names nothing else.
  const isItsName = subject?.concept === 'item' && label.text !== '' && label.concept !== 'expenditure';
  if (isItsName || subject?.concept.startsWith('stateAssets') === true)
    return label.basis === undefined ? staged : { basis: label.basis, ...staged };
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
  const year = label.year ?? (label.previous === true && own !== undefined ? thisYear(state, own) - 1 : undefined);
  return {
    ...(period === undefined ? {} : { period }),
    ...(year === undefined ? {} : { year }),
    ...(label.basis === undefined ? {} : { basis: label.basis }),
    ...staged,
  };
}

/** A value that its words say has gone down is below zero. */
export function signedValue(value: FactValue | undefined, direction: 'up' | 'down' | 'flat' | undefined): FactValue | undefined {
  if (value === undefined || direction !== 'down') return value;
  if (value.kind === 'amount') return value.fen === 0 ? value : { ...value, fen: -value.fen };
  if (value.kind === 'percent') return value.percent === 0 ? value : { ...value, percent: -value.percent };
  return value;
}

/** An amount that is held against a budget is no budget, though its words do not say so: 收入1240万元，占年初预算3100万元的40%. */
export function againstBudget(state: ProseState, subject: Subject): void {
  const amount = subject.figures.findLast(
    (figure) => figure.measure === 'amount' && figure.base !== true && figure.period === 'current' && figure.block === state.block,
  );
  // Nothing has been spent of what the chapter plans for the next year.
  const isPlanned = state.plan?.spent === false && amount?.year === state.plan.year;
  if (amount !== undefined && amount.spoken !== true && !isPlanned) amount.basis = 'final';
}
