import { areTransposed, findDigitSlip } from '../model/digit-slip.ts';
import { aggregateOf, type Fact, sameAccount } from '../model/fact.ts';
import { groupBy, oncePer } from '../model/once.ts';
import type { Disclosure } from '../model/record.ts';
import { firstFrom } from '../model/searched-text.ts';
import { spend } from '../model/work.ts';
import { adds, type Equation, type Term } from './equation.ts';
import { readFigure } from './figure.ts';
import { changesOf, equationWith, type RelationCase } from './relation-case.ts';
import { judge } from './tolerance.ts';

/** The figures of a paper in their order, and whether a broken relation holds with another of them in the place of one of its own. */

export interface Printed {
  readonly facts: readonly Fact[];
  readonly byId: ReadonlyMap<number, readonly Fact[]>;
  readonly byParagraph: ReadonlyMap<string, readonly Fact[]>;
  readonly indexOf: ReadonlyMap<unknown, number>;
  /** Section and paragraph of a fact. */
  readonly paragraphOf: ReadonlyMap<number, string>;
}

export const printedOf: (disclosure: Disclosure) => Printed = oncePer((disclosure) => {
  const paragraphOf = new Map<number, string>();
  for (const { fact, at } of disclosure.figures ?? [])
    if (fact !== undefined && at !== undefined) paragraphOf.set(fact, `${at.section} ${at.paragraph}`);
  const { facts } = disclosure;
  return {
    facts,
    byId: groupBy(facts, ({ id }) => id),
    byParagraph: groupBy(facts, ({ id }) => paragraphOf.get(id)),
    indexOf: new Map(facts.map((fact, index) => [fact.field, index])),
    paragraphOf,
  };
});

/** Where a fact stands among all; −1 when it does not. */
export const placeOf = ({ indexOf }: Printed, { field }: Fact): number => indexOf.get(field) ?? -1;

/** In a paragraph of more figures only those so near to one may be meant by its words. */
const NEIGHBOURS = 200;

/** Where the figures of a paragraph stand among all. */
const placesOf = oncePer((printed: Printed) =>
  oncePer((all: readonly Fact[]): readonly number[] => all.map((fact) => placeOf(printed, fact))),
);

/** The figures of the paragraph of a fact, in their order, as far as they stand near it. */
export function neighboursOf(printed: Printed, fact: Fact): readonly Fact[] {
  const paragraph = printed.paragraphOf.get(fact.id);
  const all = paragraph === undefined ? undefined : printed.byParagraph.get(paragraph);
  if (all === undefined || all.length <= NEIGHBOURS) return all ?? [];
  const at = firstFrom(placesOf(printed)(all), placeOf(printed, fact));
  return all.slice(Math.max(0, at - NEIGHBOURS / 2), at + NEIGHBOURS / 2);
}

export const NAMELESS: ReadonlySet<string> = new Set(['item', 'unknown']);

export const printedValue = ({ field: { value } }: Fact): number | undefined =>
  value?.kind === 'amount' ? value.fen : value?.kind === 'percent' ? value.percent : value?.number;

/** Whether two figures are printings of one thing in whichever year and side. */
export function isOneThing(a: Fact, b: Fact): boolean {
  if (a.concept !== b.concept || !sameAccount(a, b)) return false;
  return !NAMELESS.has(a.concept) || a.label === b.label;
}

export const isSamePrinting = (a: Fact, b: Fact): boolean =>
  isOneThing(a, b) &&
  a.measure === b.measure &&
  a.period === b.period &&
  a.basis === b.basis &&
  aggregateOf(a.label) === aggregateOf(b.label);

export const holds = (equation: Equation): boolean => judge(equation) === 'holds';

/** Tells quickly that a sum or a rate is further off than rounding of any kind makes: a long list need not be added up for each of its figures. */
export function missesBy({ kind, terms }: Equation): (term: Term, value: number) => boolean {
  if (kind === 'ratio' || kind === 'growth' || kind === 'growthOver') return rateMisses(kind, terms);
  if (!adds(kind)) return () => false;
  const weight = (term: Term): number => (term === terms[0] ? 1 : -term.sign);
  const missing = terms.reduce((sum, term) => sum + weight(term) * term.figure.value, 0);
  const slack = terms.reduce((sum, { figure }) => sum + 2 * Math.max(figure.step, figure.ownStep), 0);
  return (term, value) => {
    const gap = missing + weight(term) * (value - term.figure.value);
    const dust = 1e-9 * (Math.abs(value) + Math.abs(missing));
    return gap < -slack - dust || (kind === 'sum' && gap > slack + dust);
  };
}

function rateMisses(kind: 'ratio' | 'growth' | 'growthOver', [rate, one, other]: readonly Term[]): (term: Term, value: number) => boolean {
  if (rate === undefined || one === undefined || other === undefined) return () => false;
  const width = 2 * [one, other].reduce((sum, { figure }) => sum + Math.max(figure.step, figure.ownStep), 0);
  const slack = 2 * Math.max(rate.figure.step, rate.figure.ownStep);
  return (term, value) => {
    const ofTerm = (each: Term): number => (each === term ? value : each.figure.value);
    const [r, a, b] = [ofTerm(rate), ofTerm(one), ofTerm(other)];
    const [top, bottom] = kind === 'ratio' ? [a, b] : kind === 'growth' ? [a, b - a] : [a - b, b];
    // A denominator within its own rounding makes any rate.
    if (Math.abs(bottom) <= 2 * width) return false;
    const made = top / bottom;
    return Math.abs(100 * made - r) > slack + (200 * width * (1 + Math.abs(made))) / Math.abs(bottom);
  };
}

/** Whether one value is the other with a digit or the unit mistyped: then the other figure is what should be there, and tells no other reading. */
export function isSlip({ figure }: Term, value: number): boolean {
  const [printed, other] = [figure.value, value].map((each) => Math.round(each / figure.step));
  if (printed === undefined || other === undefined || findDigitSlip(printed, other) !== undefined || areTransposed(printed, other))
    return true;
  // 862.328元 for 8623.28元: printed to more places than money has.
  const isScaled = (small: number, large: number, factor: number) => Math.abs(small * factor - large) < factor;
  if ([10, 100, 1000].some((factor) => isScaled(printed, other, factor) || isScaled(other, printed, factor))) return true;
  // 18619400万元 for 18619400元, which is 1861.94 of the steps of the former.
  const [less, more] = [printed, other].map(Math.abs).sort((x, y) => x - y);
  if (less !== undefined && more !== undefined && less > 0 && isScaled(less, more, 10_000)) return true;
  const [long, short] = [String(Math.abs(printed)), String(Math.abs(other))].sort((a, b) => b.length - a.length);
  if (long === undefined || short === undefined || long.length !== short.length + 1) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}

/** Whether the relation holds with another figure in the place of a term; `apart`: the words tell the two so well apart that neither is a slip for the other. */
export function fits(record: Disclosure, entry: RelationCase, term: Term, other: Fact, apart = false): boolean {
  spend(entry.equation.terms.length);
  const figure = readFigure(other.field, entry.stated.precision ?? record.precision);
  if (figure === undefined || figure.dimension !== term.figure.dimension || figure.value === 0 || figure.value === term.figure.value)
    return false;
  // 20 of 20 is 100%, whatever they are.
  if (entry.equation.kind === 'ratio' && entry.equation.terms.some((each) => each.figure.value === figure.value)) return false;
  if (!apart && isSlip(term, figure.value)) return false;
  return holds(equationWith(entry, changesOf([{ term, expected: figure.value }])));
}

/** Figures of text around a place, nearest first. */
export function around(printed: Printed, at: number, before: number, behind: number): Fact[] {
  const near: Fact[] = [];
  for (let step = 1; step <= Math.max(before, behind); step += 1) {
    const back = step <= before ? printed.facts[at - step] : undefined;
    const on = step <= behind ? printed.facts[at + step] : undefined;
    if (back !== undefined) near.push(back);
    if (on !== undefined) near.push(on);
  }
  return near;
}

/** How far before a rate its whole may stand, in figures. */
export const REACH = 25;
/** How many figures before a rate what it is a rate of may stand. */
export const NEAR = 6;

/** Digits of a printed number without the noughts before it. A rate of one digit fits too much to tell anything. */
export function digitsOf({ figure }: Term): number {
  return `${Math.round(Math.abs(figure.value) * 10 ** figure.decimals)}`.length;
}
