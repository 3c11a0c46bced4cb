import type { Fact } from '../../model/fact.ts';
import type { Disclosure } from '../../model/record.ts';
import { indexFacts, magnitude } from './facts.ts';
import { gapOf, type PartList } from './part-list.ts';
import { isRateOf } from './year-facts.ts';

interface Pair {
  readonly amount: Fact;
  readonly share: Fact;
}

/** How far before a list its total is looked for, in figures. */
const REACH = 12;

/** Runs of `社会保障和就业支出400万元，占8%；…` that are not tied to a total. */
function runsOf(facts: readonly Fact[]): readonly (readonly Pair[])[] {
  const runs: Pair[][] = [];
  let run: Pair[] = [];
  let last = -1;
  for (const [at, amount] of facts.entries()) {
    const share = facts[at + 1];
    const isPair =
      amount.measure === 'amount' &&
      amount.partOf === undefined &&
      share?.measure === 'share' &&
      share.of === amount.id &&
      share.partOf === undefined;
    if (!isPair) continue;
    if (at !== last + 2) {
      if (run.length > 1) runs.push(run);
      run = [];
    }
    run.push({ amount, share });
    last = at;
  }
  if (run.length > 1) runs.push(run);
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
export function impliedLists(disclosure: Disclosure): readonly PartList[] {
  const { facts } = disclosure;
  if (!facts.some((fact) => fact.measure === 'share' && fact.partOf === undefined)) return [];
  const lists: PartList[] = [];
  for (const run of runsOf(facts)) {
    const first = run[0]?.amount;
    const start = first === undefined ? -1 : facts.indexOf(first);
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
      const complete = gapOf(disclosure, total, parts) === 0 || Math.abs(shares - 100e6) <= 0.02e6 * run.length;
      lists.push({ total, parts, complete, byDefinition: false });
      break;
    }
  }
  return lists;
}

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
    groups.set(whole, [...(groups.get(whole) ?? []), { amount, share }]);
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
  const groups = new Map<number, Fact[]>();
  for (const fact of disclosure.facts) {
    if (fact.measure !== 'amount' || fact.partOf !== undefined || fact.list?.exhaustive !== true || !fact.label.endsWith('支出')) continue;
    const group = groups.get(fact.list.id);
    if (group === undefined) groups.set(fact.list.id, [fact]);
    else group.push(fact);
  }
  const lists: PartList[] = [];
  for (const parts of groups.values()) {
    const [first] = parts;
    const line = first?.field.place?.line;
    const total = disclosure.facts.findLast(
      (fact) =>
        first !== undefined &&
        fact.concept === 'balance' &&
        fact.measure === 'amount' &&
        fact.id < first.id &&
        fact.period === first.period &&
        fact.basis === first.basis &&
        line !== undefined &&
        fact.field.place?.line === line,
    );
    if (total !== undefined && parts.length > 1) lists.push({ total, parts, complete: true, byDefinition: false });
  }
  return lists;
}
