import { aggregateOf, type Fact } from '../../model/fact.ts';
import { oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import type { Relation } from '../relation.ts';
import { indexFacts, lastPlace, magnitude, oneValue, operand } from './facts.ts';
import { inFrame } from './frames.ts';
import { contextOf } from './sentences.ts';

/** What crosses the year on the side of revenue and on that of expenditure; the first of each stands in every account that has any. */
const CROSSING = {
  revenue: ['revenue.carriedOver', 'revenue.useOfSurplus'],
  expenditure: ['expenditure.carriedForward', 'expenditure.surplusDistribution'],
} as const;

export type Side = keyof typeof CROSSING;

/** What makes a side of the account whole: `本年收入 + 年初结转`, or a total that holds both. */
export interface WholeSide {
  readonly facts: readonly Fact[];
}

/** The amount that facts of one frame print, where it is one, and whether they print any. */
const oneAmount = oncePer((facts: readonly Fact[]): { readonly one: Fact | undefined; readonly isAny: boolean } => {
  const amounts = facts.filter((fact) => fact.measure === 'amount' && magnitude(fact) !== undefined);
  return { one: oneValue(amounts), isAny: amounts.length > 0 };
});

/** A side with what crosses the year on it; undefined where that is not printed, or with several values. */
export function wholeSide(disclosure: Disclosure, own: Fact, side: Side): WholeSide | undefined {
  if (aggregateOf(own.label) === 'grand') return { facts: [own] };
  const { byConcept } = indexFacts(disclosure);
  const [first, ...others] = CROSSING[side].map((concept) => oneAmount(inFrame(byConcept.get(concept) ?? [], own)));
  const carried = first?.one;
  if (carried === undefined || others.some(({ one, isAny }) => isAny && one === undefined)) return undefined;
  return { facts: [own, carried, ...others.flatMap(({ one }) => (one === undefined ? [] : [one]))] };
}

/** Whether two sides make the same, as far as rounding tells. */
export function sidesAgree(disclosure: Disclosure, left: WholeSide, right: WholeSide): boolean {
  const sum = ({ facts }: WholeSide): number => facts.reduce((total, fact) => total + (magnitude(fact) ?? Number.NaN), 0);
  const all = [...left.facts, ...right.facts];
  const place = all.reduce((coarsest, fact) => Math.max(coarsest, lastPlace(disclosure, fact)), 0);
  return Math.abs(sum(left) - sum(right)) <= (all.length * place) / 2;
}

/** Whether one paragraph prints all of it, so that nothing can be missing. */
export function inOneParagraph(disclosure: Disclosure, left: WholeSide, right: WholeSide): boolean {
  const paragraphs = new Set([...left.facts, ...right.facts].map((fact) => contextOf(disclosure, fact)?.paragraph));
  return paragraphs.size === 1 && !paragraphs.has(undefined);
}

/** 本年收入 = 本年支出 + 年末结转 − 年初结转, or with fewer terms where a side is printed whole. */
export function acrossTheYear({ facts: left }: WholeSide, { facts: right }: WholeSide): Relation {
  const [own, ...crossing] = left;
  if (own === undefined) throw new Error('a side of the account without a figure');
  const parts = [...right.map((fact) => operand(fact)), ...crossing.map((fact) => operand(fact, -1))];
  const [only, second] = parts;
  if (only !== undefined && second === undefined) return { kind: 'equal', left: operand(own), right: only };
  return { kind: 'sum', total: operand(own), parts };
}
