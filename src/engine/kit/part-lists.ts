import type { Disclosure, Fact } from '../../model/record.ts';
import { indexFacts, isUnder, lastPlace, magnitude } from './facts.ts';

/** A printed total with one printed list of its parts. */
export interface PartList {
  readonly total: Fact;
  readonly parts: readonly Fact[];
  /** The list says that it is complete (其中), or holds every part that the total has by definition. */
  readonly complete: boolean;
  /** Complete by definition: personnel and general operating expenditure are all of basic expenditure. */
  readonly byDefinition: boolean;
}

/** What a total consists of by definition; a list with all of one set is complete whatever words introduce it. */
const WHOLE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'expenditure.basic': [['expenditure.basic.personnel', 'expenditure.basic.operating']],
  expenditure: [
    ['expenditure.basic', 'expenditure.project'],
    ['expenditure.basic.personnel', 'expenditure.basic.operating', 'expenditure.project'],
  ],
  balance: [['expenditure.basic', 'expenditure.project']],
  threePublicExpenses: [
    ['threePublicExpenses.overseasVisits', 'threePublicExpenses.officialVehicles', 'threePublicExpenses.hospitality'],
    [
      'threePublicExpenses.overseasVisits',
      'threePublicExpenses.officialVehicles.purchase',
      'threePublicExpenses.officialVehicles.operation',
      'threePublicExpenses.hospitality',
    ],
  ],
  'threePublicExpenses.officialVehicles': [
    ['threePublicExpenses.officialVehicles.purchase', 'threePublicExpenses.officialVehicles.operation'],
  ],
  procurement: [
    ['procurement.goods', 'procurement.works', 'procurement.services'],
    ['procurement.centralised', 'procurement.decentralised'],
  ],
};

/** The complete sets of parts that a concept has by definition. */
export function wholeOf(concept: string): readonly (readonly string[])[] {
  return WHOLE[concept] ?? [];
}

function coversWhole(total: Fact, parts: readonly Fact[]): boolean {
  return wholeOf(total.concept).some((set) => set.every((concept) => parts.some((part) => part.concept === concept)));
}

/** Sum of the parts in the units of `magnitude`; undefined when one cannot be read. */
export function sumOf(parts: readonly Fact[]): number | undefined {
  let sum = 0;
  for (const part of parts) {
    const value = magnitude(part);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** Total minus parts when that is more than rounding can explain; 0 when it is not; undefined when a figure is missing. */
export function gapOf(disclosure: Disclosure, total: Fact, parts: readonly Fact[]): number | undefined {
  const whole = magnitude(total);
  const sum = sumOf(parts);
  if (whole === undefined || sum === undefined) return undefined;
  const place = Math.max(lastPlace(disclosure, total), ...parts.map((part) => lastPlace(disclosure, part)));
  return Math.abs(whole - sum) <= ((parts.length + 1) * place) / 2 ? 0 : whole - sum;
}

/** Parts that stand under another part of the same list are already in it. */
function withoutNested(parts: readonly Fact[]): readonly Fact[] {
  return parts.filter(
    (part) => !parts.some((other) => other !== part && other.concept !== part.concept && isUnder(part.concept, other.concept)),
  );
}

const FISCAL = new Set(['revenue.generalPublicBudget', 'revenue.governmentFundBudget', 'revenue.stateCapitalBudget']);

function withoutFiscalSources(parts: readonly Fact[]): readonly Fact[] {
  return parts.some((part) => part.concept === 'revenue.fiscalAppropriation') ? parts.filter((part) => !FISCAL.has(part.concept)) : parts;
}

/** Ways to read one printed list; the first that adds up is the right one, and the first of all when none does. */
function readings(parts: readonly Fact[]): readonly (readonly Fact[])[] {
  const outer = withoutNested(parts);
  return [withoutFiscalSources(outer), outer, parts];
}

function bestReading(disclosure: Disclosure, total: Fact, lists: readonly (readonly Fact[])[]): readonly Fact[] | undefined {
  return lists.find((parts) => gapOf(disclosure, total, parts) === 0) ?? lists[0];
}

function sameKind(total: Fact, part: Fact): boolean {
  return part.measure === total.measure && part.period === total.period && part.basis === total.basis && part.within !== true;
}

function groupByList(parts: readonly Fact[]): readonly (readonly Fact[])[] {
  const groups = new Map<number, Fact[]>();
  for (const part of parts) {
    const key = part.list?.id ?? -1;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [part]);
    else group.push(part);
  }
  return [...groups.values()];
}

function listOf(disclosure: Disclosure, total: Fact, group: readonly Fact[]): PartList | undefined {
  const parts = bestReading(disclosure, total, readings(group));
  if (parts === undefined || parts.length === 0) return undefined;
  const said = group.every((part) => part.list?.exhaustive ?? part.source === 'table');
  return {
    total,
    parts,
    complete: said || coversWhole(total, parts),
    byDefinition: coversWhole(total, parts),
  };
}

const cache = new WeakMap<Disclosure, readonly PartList[]>();

/**
 * Every printed total with each list of parts printed for it, for amounts, changes, counts and areas alike. Two lists of one total
 * that only together make it up (其中… ; 另有上年结转…) are one.
 */
export function partLists(disclosure: Disclosure): readonly PartList[] {
  const known = cache.get(disclosure);
  if (known !== undefined) return known;
  const index = indexFacts(disclosure);
  const lists: PartList[] = [];
  for (const [id, children] of index.children) {
    const total = index.byId.get(id);
    if (total === undefined || total.measure === 'share' || total.measure === 'changeRate' || total.measure === 'completion') continue;
    const parts = children.filter((part) => sameKind(total, part));
    const found = groupByList(parts)
      .map((group) => listOf(disclosure, total, group))
      .filter((list) => list !== undefined);
    const broken = found.filter((list) => gapOf(disclosure, total, list.parts) !== 0);
    const union = found.flatMap((list) => list.parts);
    if (found.length > 1 && broken.length === found.length && gapOf(disclosure, total, union) === 0)
      lists.push({ total, parts: union, complete: true, byDefinition: true });
    else lists.push(...found);
  }
  cache.set(disclosure, lists);
  return lists;
}
