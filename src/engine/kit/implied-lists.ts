import type { Fact } from '../../model/fact.ts';
import { groupBy, oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { firstFrom } from '../../model/searched-text.ts';
import { indexFacts, magnitude } from './facts.ts';
import { gapOf, type PartList } from './part-list.ts';
import { isRateOf } from './rate-of.ts';

interface Pair {
  readonly amount: Fact;
  readonly share: Fact;
}

/** How far before a list its total is looked for, in figures. */
const REACH = 12;

interface Run {
  /** Place of the first of its figures. */
  readonly start: number;
  readonly pairs: readonly Pair[];
}

/** Runs of `社会保障和就业支出400万元，占8%；…` that are not tied to a total. */
function runsOf(facts: readonly Fact[]): readonly Run[] {
  const runs: Run[] = [];
  let run: Pair[] = [];
  let last = -1;
  const close = () => {
    if (run.length > 1) runs.push({ start: last - 2 * (run.length - 1), pairs: run });
    run = [];
  };
  for (const [at, amount] of facts.entries()) {
    const share = facts[at + 1];
    const isPair =
      amount.measure === 'amount' &&
      amount.partOf === undefined &&
      share?.measure === 'share' &&
      share.of === amount.id &&
      share.partOf === undefined;
    if (!isPair) continue;
    if (at !== last + 2) close();
    run.push({ amount, share });
    last = at;
  }
  close();
  return runs;
}

/** All shares but one at most are the amounts over this total: it is what they are shares of. */
function isVouchedFor(disclosure: Disclosure, total: Fact, run: readonly Pair[]): boolean {
  const whole = magnitude(total) ?? 0;
  const fitting = run.filter(({ amount, share }) => isRateOf(share, magnitude(amount) ?? 0, whole)).length;
  const amounts = run.map(({ amount }) => amount);
  return (
    fitting === run.length || (fitting === run.length - 1 && run.length > 2) || (fitting > 0 && gapOf(disclosure, total, amounts) === 0)
  );
}

/**
 * A structure printed apart from its total (`结构情况：教育支出…，占…`): the total is the nearest figure before it that the shares themselves
 * vouch for, so that a wrong amount or share shows against the others.
 */
export const impliedLists: (disclosure: Disclosure) => readonly PartList[] = oncePer((disclosure) => {
  const { facts } = disclosure;
  if (!facts.some((fact) => fact.measure === 'share' && fact.partOf === undefined)) return [];
  const lists: PartList[] = [];
  for (const { start, pairs: run } of runsOf(facts)) {
    const first = run[0]?.amount;
    for (let at = start - 1; first !== undefined && at >= Math.max(0, start - REACH); at -= 1) {
      const total = facts[at];
      if (
        total?.measure !== 'amount' ||
        total.period !== first.period ||
        total.basis !== first.basis ||
        !isVouchedFor(disclosure, total, run)
      )
        continue;
      const shares = run.reduce((sum, { share }) => sum + (magnitude(share) ?? 0), 0);
      const parts = run.map(({ amount }) => amount);
      // 中小企业85万元，占71%；小微企业68万元，占56%: shares that are right and make more than all are of things that hold each other.
      const overlaps = run.every(({ amount, share }) => isRateOf(share, magnitude(amount) ?? 0, magnitude(total) ?? 0));
      if (overlaps && shares > 100e6 + 0.02e6 * run.length) break;
      const complete = gapOf(disclosure, total, parts) === 0 || Math.abs(shares - 100e6) <= 0.02e6 * run.length;
      lists.push({ total, parts, complete, byDefinition: false });
      break;
    }
  }
  return lists;
});

/** The total that an amount is listed under without words that tie it to it: the first, where there are several. */
export const impliedTotals: (disclosure: Disclosure) => ReadonlyMap<Fact, Fact> = oncePer((disclosure) => {
  const totals = new Map<Fact, Fact>();
  for (const { total, parts } of impliedLists(disclosure)) for (const part of parts) if (!totals.has(part)) totals.set(part, total);
  return totals;
});

/**
 * Amounts that are each given as a share of one printed whole, in whatever chapter, are all of it when their shares make 100%: 拨款150万元，
 * 占总收入的75% … 事业收入50万元，占总收入的25%.
 */
export function sharedWholes(disclosure: Disclosure): readonly PartList[] {
  const { byId } = indexFacts(disclosure);
  const groups = new Map<Fact, Pair[]>();
  for (const share of disclosure.facts) {
    if (share.measure !== 'share' || share.of === undefined || share.partOf === undefined) continue;
    const amount = byId.get(share.of);
    const whole = byId.get(share.partOf);
    if (amount?.measure !== 'amount' || whole?.measure !== 'amount' || amount.partOf !== undefined || amount === whole) continue;
    if (amount.period !== whole.period || amount.basis !== whole.basis) continue;
    const pairs = groups.get(whole);
    if (pairs === undefined) groups.set(whole, [{ amount, share }]);
    else pairs.push({ amount, share });
  }
  return [...groups].flatMap(([total, pairs]) => {
    const shares = pairs.reduce((sum, { share }) => sum + (magnitude(share) ?? 0), 0);
    const parts = pairs.map(({ amount }) => amount);
    const isWhole = pairs.length > 1 && Math.abs(shares - 100e6) <= 0.02e6 * pairs.length;
    return isWhole ? [{ total, parts, complete: true, byDefinition: false }] : [];
  });
}

/** `收支总预算5432万元。收入包括…；支出包括…`: the second side, printed without a total of its own. */
export function otherSides(disclosure: Disclosure): readonly PartList[] {
  const groups = groupBy(disclosure.facts, ({ measure, partOf, list, label }) =>
    measure === 'amount' && partOf === undefined && list?.exhaustive === true && label.endsWith('支出') ? list.id : undefined,
  );
  const lists: PartList[] = [];
  for (const parts of groups.values()) {
    const [first] = parts;
    const balances = first === undefined ? undefined : balancesByLine(disclosure).get(lineKey(first));
    // The last of those before the list.
    const total = first === undefined ? undefined : balances?.facts[firstFrom(balances.leastBehind, first.id) - 1];
    if (total !== undefined && parts.length > 1) lists.push({ total, parts, complete: true, byDefinition: false });
  }
  return lists;
}

interface Balances {
  readonly facts: readonly Fact[];
  /** The least id of each and those behind it. */
  readonly leastBehind: readonly number[];
}

const lineKey = ({ period, basis, field: { place } }: Fact): string => `${place?.line ?? ''} ${period} ${basis}`;

const balancesByLine: (disclosure: Disclosure) => ReadonlyMap<string, Balances> = oncePer(({ facts }) => {
  const isOnLine = ({ concept, measure, field: { place } }: Fact) =>
    concept === 'balance' && measure === 'amount' && place?.line !== undefined;
  const groups = groupBy(facts, (fact) => (isOnLine(fact) ? lineKey(fact) : undefined));
  return new Map([...groups].map(([key, group]) => [key, { facts: group, leastBehind: leastBehind(group) }]));
});

function leastBehind(facts: readonly Fact[]): readonly number[] {
  let least = Number.POSITIVE_INFINITY;
  return facts
    .toReversed()
    .map(({ id }) => {
      least = Math.min(least, id);
      return least;
    })
    .reverse();
}
