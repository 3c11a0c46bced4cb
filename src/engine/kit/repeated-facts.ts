import type { Disclosure, Fact } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';
import { aggregateOf, type FactIndex, foreignScope, indexFacts, magnitude } from './facts.ts';

const NAMELESS = new Set(['item', 'unknown']);

const ROOTS = new Set(['revenue', 'expenditure', 'balance']);
const COMMON_WORDS = /预算|决算|支出|收入|安排|总额|合计|总计|金额|年度|本年|全年|资金|的|数/g;

/** Sources and kinds of money are printed at several levels under names that mean nearly the same (一般公共预算拨款, 其中经费拨款). */
function ownName(fact: Fact): string {
  const isLevelled = fact.concept.startsWith('revenue.') || fact.concept.startsWith('expenditure.');
  return isLevelled && !ROOTS.has(fact.concept) ? `${fact.concept}|${matchKey(fact.label).replace(COMMON_WORDS, '')}` : fact.concept;
}

/** A nameless item is known by its label and by what it is an item of. */
function nameOf(index: FactIndex, fact: Fact): string | undefined {
  if (!NAMELESS.has(fact.concept)) return ownName(fact);
  const parent = fact.partOf === undefined ? undefined : index.byId.get(fact.partOf);
  const label = matchKey(fact.label);
  return parent === undefined || label.length < 3 ? undefined : `${parent.concept}|${label}`;
}

/** `资产总额1000万元，其中固定资产800万元`: a part that goes by the name of its whole is another figure. */
function isPartOfNamesake(index: FactIndex, fact: Fact): boolean {
  const parent = fact.partOf === undefined ? undefined : index.byId.get(fact.partOf);
  return parent !== undefined && parent.concept === fact.concept && !NAMELESS.has(fact.concept);
}

/** Only totals of revenue and expenditure are printed with and without what was carried over. */
function aggregateKey(fact: Fact): string {
  return ROOTS.has(fact.concept) ? aggregateOf(fact.label) : '';
}

/** Two facts with one key say the same thing: subject, year, side, fund, measure and the list they stand in. */
function keyOf(index: FactIndex, fact: Fact): string | undefined {
  if (fact.measure === 'share' || fact.measure === 'completion') return undefined;
  const name = nameOf(index, fact);
  if (name === undefined || fact.within === true || isPartOfNamesake(index, fact)) return undefined;
  return [
    name,
    fact.measure,
    fact.period,
    fact.year ?? '',
    fact.basis,
    fact.fund ?? '',
    foreignScope(index, fact),
    aggregateKey(fact),
  ].join('|');
}

/** Figures that stand more than once in the document, each group in order of appearance. */
export function repeatedFacts(disclosure: Disclosure): readonly (readonly Fact[])[] {
  const index = indexFacts(disclosure);
  const groups = new Map<string, Fact[]>();
  for (const fact of disclosure.facts) {
    const key = magnitude(fact) === undefined ? undefined : keyOf(index, fact);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Values of a group that differ; a group with many different values lists several things under one name (units, programmes). */
export function distinctValues(group: readonly Fact[]): number {
  return new Set(group.map(magnitude)).size;
}
