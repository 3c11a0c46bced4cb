import { aggregateOf, type Fact, sameAccount } from '../../model/fact.ts';
import { append } from '../../model/lists.ts';
import { FEN_PER_UNIT } from '../../model/number.ts';
import { groupBy, oncePer, oncePerKey } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { isOfGovernment } from '../applies-to.ts';
import type { Operand, StatedRelation } from '../relation.ts';

/** The facts of one disclosure by what rules ask for. */
export interface FactIndex {
  readonly facts: readonly Fact[];
  readonly byId: ReadonlyMap<number, Fact>;
  readonly byConcept: ReadonlyMap<string, readonly Fact[]>;
  /** Facts by the fact they are a part of, in order of appearance. */
  readonly children: ReadonlyMap<number, readonly Fact[]>;
  /** Changes, rates, shares and completions by the amount they speak about, in order of appearance. */
  readonly said: ReadonlyMap<number, readonly Fact[]>;
  /** The places of all facts with an id. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** A report of a government: what goes by one name elsewhere may be of another tier, fund or span. */
  readonly ofGovernment: boolean;
}

/** Indexes the facts once; every rule asks again for the same disclosure. */
export const indexFacts: (disclosure: Disclosure) => FactIndex = oncePer((disclosure) => {
  const { facts } = disclosure;
  return {
    facts,
    byId: new Map(facts.map((fact) => [fact.id, fact])),
    byConcept: groupBy(facts, ({ concept }) => concept),
    children: groupBy(facts, ({ partOf }) => partOf),
    said: groupBy(facts, ({ of }) => of),
    places: groupBy(facts.keys(), (place) => facts[place]?.id),
    ofGovernment: isOfGovernment(disclosure),
  };
});

/** Ids are unique; in records that give one to many facts only the first few count. */
const TWINS = 4;

/** Facts whose ids are so near to that of another, in order of appearance, itself included. */
export function factsNear({ facts, places }: FactIndex, { id }: Fact, reach: number): readonly Fact[] {
  const near: number[] = [];
  for (let other = id - reach; other <= id + reach; other += 1) append(near, (places.get(other) ?? []).slice(0, TWINS));
  return near.sort((a, b) => a - b).flatMap((place) => facts[place] ?? []);
}

/**
 * The figure in comparable units: 分 for money, 10^-6 percentage points for percent, millionths for plain numbers.
 * Undefined when the cell has no readable figure.
 */
export function magnitude(fact: Fact): number | undefined {
  const value = fact.field.value;
  if (value === undefined) return undefined;
  if (value.kind === 'amount') return value.fen;
  return Math.round((value.kind === 'percent' ? value.percent : value.number) * 1e6);
}

/** The first of several printings of one figure; undefined where there are none, or they differ. */
export function oneValue(facts: readonly Fact[]): Fact | undefined {
  const [first] = facts;
  const value = first === undefined ? undefined : magnitude(first);
  return facts.every((fact) => magnitude(fact) === value) ? first : undefined;
}

/** The same of a list that an index keeps. */
export const oneValueOf: (facts: readonly Fact[]) => Fact | undefined = oncePer(oneValue);

/** One unit of the last place the document prints this figure's unit with, in the units of `magnitude`. */
export function lastPlace(disclosure: Disclosure, fact: Fact): number {
  const value = fact.field.value;
  if (value === undefined) return 0;
  if (value.kind === 'amount') return FEN_PER_UNIT[value.unit] / 10 ** (disclosure.precision?.[value.unit] ?? 2);
  return 1e6 / 10 ** value.decimals;
}

/** Whether `id` is `root` or stands under it. */
export function isUnder(id: string, root: string): boolean {
  return id === root || (id.startsWith(root) && id[root.length] === '.');
}

/**
 * The outermost concept a fact is printed under when that is foreign to its own: a hospitality item among the operating expenses
 * belongs to `agencyOperatingExpenses`, a fund under procurement to `procurement`. '' when it stands for itself.
 */
export function foreignScope(index: FactIndex, fact: Fact): string {
  let scope = '';
  let at = fact;
  for (let depth = 0; depth < 8 && at.partOf !== undefined; depth += 1) {
    const parent = index.byId.get(at.partOf);
    if (parent === undefined) break;
    if (!isUnder(fact.concept, parent.concept) && parent.concept !== 'balance') scope = parent.concept;
    at = parent;
  }
  return scope;
}

/** Whether two facts speak of the same year and months, the same side (budget or final accounts) and the same account. */
export function sameFrame(a: Fact, b: Fact): boolean {
  return (
    a.period === b.period &&
    a.basis === b.basis &&
    sameAccount(a, b) &&
    a.months === b.months &&
    (a.year === undefined || b.year === undefined || a.year === b.year)
  );
}

/** The fact as a figure of a relation. A sentence that repeats a table is trusted less than the table. */
export function operand(fact: Fact, sign?: 1 | -1): Operand {
  const label =
    fact.period === 'previous' && !/上年|去年|20\d\d/.test(fact.label)
      ? { zh: `上年${fact.label}`, en: `${fact.label} (previous year)` }
      : fact.label;
  const column = fact.column === undefined || fact.label.includes(fact.column) ? {} : { column: fact.column };
  return {
    field: fact.field,
    label,
    ...column,
    ...(sign === undefined ? {} : { sign }),
    ...(fact.source === 'table' ? { trust: 1.5 } : {}),
  };
}

/** What every relation of a disclosure carries along: precision and the admission of rounding. */
export function frameOf(disclosure: Disclosure): Pick<StatedRelation, 'precision' | 'roundingAdmitted'> {
  return {
    ...(disclosure.precision === undefined ? {} : { precision: disclosure.precision }),
    ...(disclosure.roundingAdmitted === true ? { roundingAdmitted: true } : {}),
  };
}

const owned = oncePerKey<Disclosure, readonly Fact[]>();

/** Facts that stand for themselves (not inside a foreign list) and have a figure. */
export function ownFacts(disclosure: Disclosure, concept: string, measure: Fact['measure'] = 'amount'): readonly Fact[] {
  return owned(disclosure, `${measure} ${concept}`, () => {
    const index = indexFacts(disclosure);
    return (index.byConcept.get(concept) ?? []).filter(
      (fact) => fact.measure === measure && fact.field.value !== undefined && fact.scope === undefined && foreignScope(index, fact) === '',
    );
  });
}

const SIDES = ['revenue', 'expenditure', 'balance'];
/** How far before a comparison its totals may stand, in figures: between the two may stand what they consist of (其中：本年收入合计…). */
const BEFORE_GRAND = 12;
const BEFORE_PLAIN = 8;

const printsGrandTotal: (index: FactIndex) => boolean = oncePer(({ byConcept }) =>
  SIDES.some((side) => byConcept.get(side)?.some(({ measure, label }) => measure === 'amount' && aggregateOf(label) === 'grand')),
);

/** `收、支总计各增加100万元`: the totals of both sides, printed just before with one figure. */
function balancedTotal(index: FactIndex, fact: Fact): Fact | undefined {
  const grand = aggregateOf(fact.label) === 'grand' && printsGrandTotal(index);
  const near = factsNear(index, fact, grand ? BEFORE_GRAND : BEFORE_PLAIN).filter(
    (other) =>
      SIDES.includes(other.concept) &&
      other.id < fact.id &&
      other.measure === 'amount' &&
      other.period === 'current' &&
      other.basis === fact.basis &&
      sameAccount(other, fact) &&
      (grand ? aggregateOf(other.label) === 'grand' : other.partOf === undefined),
  );
  return oneValue(near.toSorted((a, b) => SIDES.indexOf(a.concept) - SIDES.indexOf(b.concept)));
}

/** Amounts of this year by their names. */
const amountsByName: (index: FactIndex) => ReadonlyMap<string, readonly Fact[]> = oncePer(({ facts }) =>
  groupBy(facts, (fact) => (fact.measure === 'amount' && fact.period === 'current' ? nameKey(fact) : undefined)),
);

const nameKey = ({ concept, basis, fund, scope, tier, months, label }: Fact): string =>
  JSON.stringify([concept, basis, fund, scope, tier, months, label]);

/** The amount a change, rate, share or completion speaks about. */
export function amountOf(index: FactIndex, fact: Fact): Fact | undefined {
  const named = fact.of === undefined ? undefined : index.byId.get(fact.of);
  if (named !== undefined) return named.measure === 'amount' ? named : undefined;
  if (fact.concept === 'balance') return balancedTotal(index, fact);
  if (index.ofGovernment) return undefined;
  const [only, second] = amountsByName(index).get(nameKey(fact)) ?? [];
  if (second !== undefined || fact.concept === 'unknown') return undefined;
  // 社会保障和就业支出决算高于预算 speaks of the class in the table.
  if (fact.concept === 'item')
    return only?.source === 'table' && fact.measure === 'change' && fact.field.value === undefined ? only : undefined;
  return only;
}
