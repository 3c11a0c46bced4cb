import type { FactMeasure, FactValue } from '../../model/fact.ts';
import type { Base } from './comparison.ts';
import type { DraftFact, Subject } from './fact-draft.ts';
import type { ProseState } from './prose-state.ts';
import type { Direction } from './words.ts';

/** What a figure of the prose says, and the subject that it is added to. */

export interface NewFact {
  readonly measure: FactMeasure;
  readonly value: FactValue | undefined;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly direction?: Direction;
  readonly period?: 'current' | 'previous';
  readonly year?: number;
  readonly basis?: 'budget' | 'final';
  readonly stage?: 'initial' | 'adjusted';
  readonly shareOf?: string;
  readonly uncertain?: boolean;
  readonly base?: boolean;
  readonly against?: Base;
}

/** Adds a figure to what it speaks about. */
export function addFact(state: ProseState, subject: Subject, given: NewFact): DraftFact {
  const named = given.year ?? (given.period === undefined || given.period === subject.period ? subject.year : undefined);
  // 2023年 in the paper of 2023 is the year that goes without saying.
  const year = named === state.context.year && (given.period ?? subject.period) === 'current' ? undefined : named;
  const fact: DraftFact = {
    subject,
    measure: given.measure,
    value: given.value,
    text: given.text,
    place: state.placeOf(given.start, given.end),
    ...(given.direction === undefined ? {} : { direction: given.direction }),
    period: given.period ?? subject.period,
    ...(year === undefined ? {} : { year }),
    basis: given.basis ?? subject.basis,
    ...(given.basis === undefined ? {} : { spoken: true as const }),
    ...(given.stage === undefined ? {} : { stage: given.stage }),
    source: 'text',
    ...(given.uncertain === true || given.value === undefined ? { uncertain: true as const } : {}),
    block: state.block,
    section: state.sectionIndex,
    ...(given.base === true ? { base: true as const } : {}),
    ...(given.shareOf === undefined ? {} : { shareOf: given.shareOf }),
    ...(given.against === undefined ? {} : { against: given.against }),
  };
  subject.figures.push(fact);
  state.facts.push(fact);
  return fact;
}
