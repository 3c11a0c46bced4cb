import type { Fact } from '../../model/fact.ts';
import { append } from '../../model/lists.ts';
import { groupBy, oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { readUnit } from '../../model/unit.ts';
import { indexFacts, isUnder } from './facts.ts';
import { impliedLists, otherSides, sharedWholes } from './implied-lists.ts';
import { gapOf, type PartList } from './part-list.ts';
import { areAlike } from './promised-figures.ts';

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

/** Parts that stand under another part of the same list are already in it. */
function withoutNested(parts: readonly Fact[]): readonly Fact[] {
  const concepts = new Set(parts.map(({ concept }) => concept));
  return parts.filter(({ concept }) => !conceptsOver(concept).some((over) => concepts.has(over)));
}

/** The concepts that one stands under by its name. */
function conceptsOver(concept: string): readonly string[] {
  const steps = concept.split('.').slice(0, MOST_STEPS);
  return steps.slice(0, -1).map((_, index) => steps.slice(0, index + 1).join('.'));
}

/** No concept has more steps; a name of more in a record is no concept. */
const MOST_STEPS = 12;

const FISCAL = new Set(['revenue.generalPublicBudget', 'revenue.governmentFundBudget', 'revenue.stateCapitalBudget']);

function withoutFiscalSources(parts: readonly Fact[]): readonly Fact[] {
  return parts.some((part) => part.concept === 'revenue.fiscalAppropriation') ? parts.filter((part) => !FISCAL.has(part.concept)) : parts;
}

/** Ways to read one printed list; the first that adds up is the right one, and the first of all when none does. */
function readings(total: Fact, parts: readonly Fact[]): readonly (readonly Fact[])[] {
  if (parts.every(({ list }) => list?.stated === true)) return [parts];
  // 支出总计，其中：本年支出合计、结余分配、年末结转: beside this year's total nothing is in another part already.
  if (parts.length > 1 && parts.some(({ concept }) => concept === total.concept)) return [parts];
  const outer = withoutNested(parts);
  const own = outer.filter(({ concept }) => !LEFT_OVER.has(concept));
  // What is left over at the year's end is no spending of the year, unless the grand total says so by adding up.
  if (own.length > 0 && own.length < outer.length) return [outer, parts, own].toSorted((a, b) => a.length - b.length);
  return [withoutFiscalSources(outer), outer, parts];
}

const LEFT_OVER = new Set(['expenditure.carriedForward', 'expenditure.surplusDistribution']);

function bestReading(disclosure: Disclosure, total: Fact, lists: readonly (readonly Fact[])[]): readonly Fact[] | undefined {
  return lists.find((parts) => gapOf(disclosure, total, parts) === 0) ?? lists[0];
}

/** What a figure counts; undefined for money, and for a number that stands alone. */
const countedIn = ({ field: { value } }: Fact): string | undefined => (value?.kind === 'number' ? value.unit : undefined);

/** 12批次 are not made up of 11人次; 12辆 may be of 8台 and 4个. */
function countAlike(a: Fact, b: Fact): boolean {
  const [left, right] = [countedIn(a), countedIn(b)];
  if (left === undefined || right === undefined || areAlike(left, right)) return true;
  return [left, right].every((unit) => readUnit(unit)?.unitClass === 'count');
}

function sameKind(total: Fact, part: Fact): boolean {
  return part.measure === total.measure && part.period === total.period && part.basis === total.basis && countAlike(total, part);
}

const groupByList = (parts: readonly Fact[]): readonly (readonly Fact[])[] => [...groupBy(parts, ({ list }) => list?.id ?? -1).values()];

/** The numbers of facts in each list of a table. */
const rowsOfLists = oncePer(({ facts }: Disclosure) => groupBy(facts, ({ source, list }) => (source === 'table' ? list?.id : undefined)));

/** 类 | 款 with one 款 in the 类: what its 项 make of the 类 they make of the 款 as well, and say that this is the one misprinted. */
const isOnlyRow = (disclosure: Disclosure, { list }: Fact): boolean =>
  list?.exhaustive === true && rowsOfLists(disclosure).get(list.id)?.length === 1;

/** A list may be printed behind the last of several parts and still be a list of the whole: then it adds up to the whole exactly. */
function ownerOf(disclosure: Disclosure, total: Fact, parts: readonly Fact[]): Fact | undefined {
  if (gapOf(disclosure, total, parts) === 0) return total;
  // Parts that are parts of this very concept belong to it, whatever else they happen to add up to.
  if (parts.every(({ concept }) => concept !== total.concept && isUnder(concept, total.concept))) return total;
  const { byId } = indexFacts(disclosure);
  let above = total.partOf === undefined ? undefined : byId.get(total.partOf);
  for (let depth = 0; depth < 4 && above !== undefined; depth += 1) {
    if (above.measure === total.measure && gapOf(disclosure, above, parts) === 0) return isOnlyRow(disclosure, total) ? total : above;
    above = above.partOf === undefined ? undefined : byId.get(above.partOf);
  }
  const besides = total.partOf === undefined ? madeUpBeside(disclosure, total, parts) : undefined;
  if (besides !== undefined) return besides;
  // Kinds of expenditure are no parts of a source of revenue; they are what is on the other side of the balance.
  if (!total.concept.startsWith('revenue.') || !parts.every(({ label }) => label.endsWith('支出'))) return total;
  const parent = total.partOf === undefined ? undefined : byId.get(total.partOf);
  return parent?.concept === 'balance' ? parent : undefined;
}

/** 收入100万元，加上年结转5万元，收入总量105万元。其中：…: what is listed is the revenue named first in the sentence, where it comes to that exactly. */
function madeUpBeside(disclosure: Disclosure, total: Fact, parts: readonly Fact[]): Fact | undefined {
  const { line } = total.field.place ?? {};
  if (line === undefined || total.source !== 'text' || parts.length < 2) return undefined;
  const beside = textFactsByLine(disclosure).get(line) ?? [];
  return beside.find(
    (fact) => fact.id < total.id && sameKind(total, fact) && !parts.includes(fact) && gapOf(disclosure, fact, parts) === 0,
  );
}

const textFactsByLine = oncePer(({ facts }: Disclosure) =>
  groupBy(facts, ({ source, field: { place } }) => (source === 'text' ? place?.line : undefined)),
);

/** `收支总预算…，收入包括…；支出包括…`: each side of a balance is printed whole. */
function isSideOfBalance(total: Fact, parts: readonly Fact[]): boolean {
  if (total.concept !== 'balance' || total.measure !== 'amount' || parts.length < 2) return false;
  return (
    parts.every(({ concept, label }) => concept.startsWith('revenue.') || /(?:拨款|收入|结转|结余|资金)$/.test(label)) ||
    parts.every(({ label }) => label.endsWith('支出'))
  );
}

/** In a list with more totals of one concept nothing says which of them a part belongs to. */
const MOST_TOTALS = 20;

/** Parts printed in one list with the part they belong to: `公务用车费25万元（购置费0万元，运行费25万元）`. */
function nestedLists(group: readonly Fact[], hasOwnParts: (fact: Fact) => boolean): readonly PartList[] {
  const byConcept = groupBy(group, ({ concept }) => (wholeOf(concept).length === 0 ? undefined : concept));
  const partsOf = new Map(
    [...byConcept].flatMap(([concept, [first, ...others]]) => {
      const parts = group.filter((part) => part.concept !== concept && isUnder(part.concept, concept));
      return first === undefined || others.length >= MOST_TOTALS || !coversWhole(first, parts) ? [] : [[concept, parts]];
    }),
  );
  return group.flatMap((total) => {
    const parts = partsOf.get(total.concept);
    return parts === undefined || hasOwnParts(total) ? [] : [{ total, parts, complete: true, byDefinition: true }];
  });
}

function listOf(disclosure: Disclosure, printedUnder: Fact, group: readonly Fact[]): PartList | undefined {
  const parts = bestReading(disclosure, printedUnder, readings(printedUnder, group));
  if (parts === undefined || parts.length === 0) return undefined;
  const total = ownerOf(disclosure, printedUnder, parts);
  if (total === undefined) return undefined;
  const said = group.every((part) => part.list?.exhaustive ?? part.source === 'table');
  const byDefinition = coversWhole(total, parts);
  return { total, parts, complete: said || byDefinition || isSideOfBalance(total, parts), byDefinition };
}

/**
 * Every printed total with each list of parts printed for it, for amounts, changes, counts and areas alike. Two lists of one total
 * that only together make it up (其中… ; 另有上年结转…) are one.
 */
export const partLists: (disclosure: Disclosure) => readonly PartList[] = oncePer((disclosure) => {
  const index = indexFacts(disclosure);
  const lists: PartList[] = [];
  for (const [id, children] of index.children) {
    const total = index.byId.get(id);
    if (total === undefined || total.measure === 'share' || total.measure === 'changeRate' || total.measure === 'completion') continue;
    const alike = children.filter((part) => sameKind(total, part));
    // 其中：购置费 | 其中：运行费 are two columns within a third, and together all of it.
    const parts = coversWhole(total, alike) ? alike : alike.filter(({ within }) => within !== true);
    const groups = groupByList(parts);
    for (const group of groups)
      append(
        lists,
        nestedLists(group, (fact) => index.children.has(fact.id)),
      );
    const found = groups.map((group) => listOf(disclosure, total, group)).filter((list) => list !== undefined);
    const broken = found.filter((list) => gapOf(disclosure, total, list.parts) !== 0);
    const union = found.flatMap((list) => list.parts);
    if (found.length > 1 && broken.length === found.length && gapOf(disclosure, total, union) === 0)
      lists.push({ total, parts: union, complete: true, byDefinition: true });
    else append(lists, found);
  }
  for (const further of [impliedLists(disclosure), sharedWholes(disclosure), otherSides(disclosure)]) append(lists, further);
  return lists;
});
