import { aggregateOf, type Fact, sameAccount } from '../../model/fact.ts';
import { FEN_PER_UNIT } from '../../model/number.ts';
import type { Disclosure } from '../../model/record.ts';
import { isOfGovernment } from '../applies-to.ts';
import type { Operand, StatedRelation } from '../relation.ts';

/** The facts of one disclosure by what rules ask for. */
export interface FactIndex {
  readonly byId: ReadonlyMap<number, Fact>;
  readonly byConcept: ReadonlyMap<string, readonly Fact[]>;
  /** Facts by the fact they are a part of, in order of appearance. */
  readonly children: ReadonlyMap<number, readonly Fact[]>;
  /** A report of a government: what goes by one name elsewhere may be of another tier, fund or span. */
  readonly ofGovernment: boolean;
}

const indexes = new WeakMap<Disclosure, FactIndex>();

function push<K>(map: Map<K, Fact[]>, key: K, fact: Fact): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [fact]);
  else list.push(fact);
}

/** Indexes the facts once; every rule asks again for the same disclosure. */
export function indexFacts(disclosure: Disclosure): FactIndex {
  const known = indexes.get(disclosure);
  if (known !== undefined) return known;
  const byId = new Map<number, Fact>();
  const byConcept = new Map<string, Fact[]>();
  const children = new Map<number, Fact[]>();
  for (const fact of disclosure.facts) {
    byId.set(fact.id, fact);
    push(byConcept, fact.concept, fact);
    if (fact.partOf !== undefined) push(children, fact.partOf, fact);
  }
  const index: FactIndex = { byId, byConcept, children, ofGovernment: isOfGovernment(disclosure) };
  indexes.set(disclosure, index);
  return index;
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
  return new Set(facts.map(magnitude)).size === 1 ? facts[0] : undefined;
}

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
  return { field: fact.field, label, ...(sign === undefined ? {} : { sign }), ...(fact.source === 'table' ? { trust: 1.5 } : {}) };
}

/** What every relation of a disclosure carries along: precision and the admission of rounding. */
export function frameOf(disclosure: Disclosure): Pick<StatedRelation, 'precision' | 'roundingAdmitted'> {
  return {
    ...(disclosure.precision === undefined ? {} : { precision: disclosure.precision }),
    ...(disclosure.roundingAdmitted === true ? { roundingAdmitted: true } : {}),
  };
}

/** Facts that stand for themselves (not inside a foreign list) and have a figure. */
export function ownFacts(disclosure: Disclosure, concept: string, measure: Fact['measure'] = 'amount'): readonly Fact[] {
  const index = indexFacts(disclosure);
  return (index.byConcept.get(concept) ?? []).filter(
    (fact) => fact.measure === measure && fact.field.value !== undefined && fact.scope === undefined && foreignScope(index, fact) === '',
  );
}

/** `收、支总计各增加100万元`: the totals of both sides, printed just before with one figure. */
function balancedTotal(index: FactIndex, fact: Fact): Fact | undefined {
  const before = ['revenue', 'expenditure', 'balance'].flatMap((concept) => index.byConcept.get(concept) ?? []);
  // Between the totals and the sentence that compares them may stand what they consist of: 其中：本年收入合计….
  const grand =
    aggregateOf(fact.label) === 'grand' && before.some((other) => other.measure === 'amount' && aggregateOf(other.label) === 'grand');
  const near = before.filter(
    (other) =>
      other.measure === 'amount' &&
      other.period === 'current' &&
      other.basis === fact.basis &&
      sameAccount(other, fact) &&
      fact.id - other.id > 0 &&
      (grand ? aggregateOf(other.label) === 'grand' && fact.id - other.id <= 12 : fact.id - other.id <= 8 && other.partOf === undefined),
  );
  return oneValue(near);
}

/** The amount a change, rate, share or completion speaks about. */
export function amountOf(index: FactIndex, fact: Fact): Fact | undefined {
  const named = fact.of === undefined ? undefined : index.byId.get(fact.of);
  if (named !== undefined) return named.measure === 'amount' ? named : undefined;
  if (fact.concept === 'balance') return balancedTotal(index, fact);
  if (index.ofGovernment) return undefined;
  const same = (index.byConcept.get(fact.concept) ?? []).filter(
    (other) =>
      other.measure === 'amount' &&
      other.period === 'current' &&
      other.basis === fact.basis &&
      sameAccount(other, fact) &&
      other.months === fact.months &&
      other.label === fact.label,
  );
  const [only, second] = same;
  if (second !== undefined || fact.concept === 'unknown') return undefined;
  // 社会保障和就业支出决算高于预算 speaks of the class in the table.
  if (fact.concept === 'item')
    return only?.source === 'table' && fact.measure === 'change' && fact.field.value === undefined ? only : undefined;
  return only;
}

/** Last year's figure of a table row whose own figure of this year is another than the one at hand: the row is about something else. */
function hasOtherCurrent(index: FactIndex, previous: Fact, current: Fact): boolean {
  if (previous.source !== 'table' || current.source === 'table') return false;
  const beside = (index.byConcept.get(previous.concept) ?? []).filter(
    ({ source, label, period, measure, basis, id }) =>
      source === 'table' &&
      label === previous.label &&
      period === 'current' &&
      measure === previous.measure &&
      basis === current.basis &&
      Math.abs(id - previous.id) < 4,
  );
  return beside.length > 0 && beside.every((other) => magnitude(other) !== magnitude(current));
}

/** The same figure a year earlier (budget or final accounts, as asked for), when exactly one is printed. */
export function previousOf(index: FactIndex, current: Fact, basis = current.basis): Fact | undefined {
  if (current.concept === 'item' || current.concept === 'unknown') return undefined;
  const scope = foreignScope(index, current);
  const found = (index.byConcept.get(current.concept) ?? []).filter(
    (other) =>
      other.measure === current.measure &&
      other.period === 'previous' &&
      other.basis === basis &&
      sameAccount(other, current) &&
      other.months === current.months &&
      aggregateOf(other.label) === aggregateOf(current.label) &&
      foreignScope(index, other) === scope &&
      other.field.value !== undefined &&
      !hasOtherCurrent(index, other, current),
  );
  return oneValue(found);
}
