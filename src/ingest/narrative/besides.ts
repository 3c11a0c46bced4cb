import { greatest } from '../../model/lists.ts';
import { FEN_PER_UNIT } from '../../model/number.ts';
import { addTo, groupBy } from '../../model/once.ts';
import { spend } from '../../model/work.ts';
import { isOwnAmount, NAMELESS } from './amounts.ts';
import type { DraftFact } from './fact-draft.ts';
import { conceptOf } from './label.ts';
import { isComplete, isPartOf } from './partition.ts';

/**
 * 支出合计1210万元，其中：基本支出900万元。另有项目支出390万元。: what stands beside a list is part of its whole by its name, and its words set it apart.
 * Where whole and parts make no sum, nobody knows which of them is meant.
 */

const BESIDES = /^(?:另有|另外有?|另行?安排|此外|还有|还安排|同时安排|其余(?:部分)?(?:均|都|全部)?[为是]?)/;

const fenOf = ({ value }: DraftFact): number => (value?.kind === 'amount' ? value.fen : Number.NaN);

/** Whether the parts make up the whole, but for rounding: one unit of its last place for each. */
function isMadeUp(whole: DraftFact, parts: readonly DraftFact[]): boolean {
  const gap = fenOf(whole) - parts.reduce((sum, part) => sum + fenOf(part), 0);
  const place = whole.value?.kind === 'amount' ? FEN_PER_UNIT[whole.value.unit] / 10 ** whole.value.decimals : 0;
  return Math.abs(gap) <= place * (parts.length + 1);
}

interface Beside {
  readonly fact: DraftFact;
  /** Whether its words set it apart from the list. */
  readonly apart: boolean;
}

/** The amounts of each paragraph and of the one below it, where both are of one section, by what each would be a part as. */
function amountsBelow(facts: readonly DraftFact[]): (whole: DraftFact) => readonly ReadonlyMap<string, readonly Beside[]>[] {
  const byBlock = new Map<string, Map<string, Beside[]>>();
  for (const fact of facts) {
    if (!isOwnAmount(fact)) continue;
    const key = `${fact.section} ${fact.block}`;
    const found = byBlock.get(key) ?? new Map<string, Beside[]>();
    byBlock.set(key, found);
    const { concept, apart } = besideOf(fact);
    addTo(found, concept, { fact, apart });
  }
  return ({ section, block }) => [0, 1].flatMap((step) => byBlock.get(`${section} ${block + step}`) ?? []);
}

/** Those of them that are of no account of their own. */
function namelessIn(below: readonly ReadonlyMap<string, readonly Beside[]>[]): readonly DraftFact[] {
  const found = below.flatMap((ofBlock) => [...NAMELESS].flatMap((concept) => ofBlock.get(concept) ?? []));
  spend(found.length);
  return found.map(({ fact }) => fact);
}

/** The concept of a part that stands beside the list, and whether its words set it apart. */
function besideOf({ subject }: DraftFact): { readonly concept: string; readonly apart: boolean } {
  const concept = BESIDES.test(subject.label) ? conceptOf(subject.label.replace(BESIDES, ''))?.concept : undefined;
  return concept === undefined ? { concept: subject.concept, apart: false } : { concept, apart: true };
}

/** The amounts that are tied to each whole, by their list or by their share of it. */
function partsOfWholes(facts: readonly DraftFact[]): ReadonlyMap<DraftFact, ReadonlySet<DraftFact>> {
  const parts = new Map<DraftFact, Set<DraftFact>>();
  for (const fact of facts) {
    const amount = fact.measure === 'share' ? fact.of : fact;
    if (fact.partOf === undefined || amount === undefined || !isOwnAmount(amount)) continue;
    parts.set(fact.partOf, (parts.get(fact.partOf) ?? new Set()).add(amount));
  }
  return parts;
}

const conceptsOf = (parts: readonly DraftFact[]): readonly string[] => parts.map(({ subject }) => subject.concept);

/** Without what stands under another of them. */
function outermost(parts: readonly DraftFact[]): readonly DraftFact[] {
  const concepts = [...new Set(conceptsOf(parts))];
  const inner = new Set(concepts.filter((concept) => concepts.some((other) => isPartOf(concept, other))));
  return parts.filter(({ subject }) => !inner.has(subject.concept));
}

/** Words of money behind the noun that is paid for: 公务接待(费支出). */
const OF_MONEY = /(?:支出|收入|费用|经费|资金|金额|预算|决算|费|数|额|款)+$/;

/** What a name ends in when the words of money are left out: 国内公务接待支出 and 外宾接待费 are both of 接待. */
const nounOf = (label: string): string => label.replace(BESIDES, '').replace(OF_MONEY, '').slice(-2);

/**
 * 公务接待费3.00万元，其中：国内公务接待3.00万元。另有外宾接待1.50万元: the parts make up their whole, and behind them stands another of the same noun. Nobody
 * knows whether the whole or the part is wrong, or whether it is none: it is left unread.
 */
function othersOf(whole: DraftFact, parts: readonly DraftFact[], below: readonly DraftFact[]): readonly DraftFact[] {
  const nouns = new Set(parts.map(({ subject }) => nounOf(subject.label)));
  const end = greatest(parts.map(({ block }) => block));
  return below.filter((fact) => {
    const { label, concept } = fact.subject;
    const isLater = fact.block === end && fact.partOf === undefined && fact.basis === whole.basis && fact.period === whole.period;
    if (!NAMELESS.has(concept) || !isLater || fact === whole || !(fenOf(fact) > 0)) return false;
    const noun = nounOf(label);
    return noun.length === 2 && whole.subject.label.includes(noun) && (nouns.has(noun) || BESIDES.test(label));
  });
}

/** 公务接待费3.00万元，国内公务接待3.00万元。另有外宾接待1.50万元: set apart by its words from what has its noun in its name, and tied to nothing. */
function leaveApart(facts: readonly DraftFact[], leave: (fact: DraftFact) => void): void {
  for (const own of groupBy(facts.filter(isOwnAmount), ({ section, block }) => `${section} ${block}`).values())
    for (const [at, fact] of own.entries()) {
      const { label, concept } = fact.subject;
      if (!BESIDES.test(label) || !NAMELESS.has(concept) || fact.partOf !== undefined || !(fenOf(fact) > 0)) continue;
      const noun = nounOf(label);
      spend(at);
      if (noun.length === 2 && own.slice(0, at).some(({ subject }) => subject.label.includes(noun))) leave(fact);
    }
}

/**
 * Leaves open what a whole consists of where its list goes without a part that stands beside it, or its parts are of several lists, and they do
 * not make it up.
 */
export function openBesides(facts: readonly DraftFact[], leave: (fact: DraftFact) => void): void {
  leaveApart(facts, leave);
  const below = amountsBelow(facts);
  for (const [whole, tied] of partsOfWholes(facts)) {
    const parts = outermost([...tied]);
    const concepts = conceptsOf(parts);
    if (!isOwnAmount(whole)) continue;
    if (isMadeUp(whole, parts)) {
      for (const other of othersOf(whole, parts, namelessIn(below(whole)))) leave(other);
      continue;
    }
    if (new Set(concepts).size < parts.length) continue;
    const isLeftOut = ({ fact, apart }: Beside, completes: boolean): boolean =>
      !tied.has(fact) && fact !== whole && fact.basis === whole.basis && ((apart && fact.block === whole.block) || completes);
    const leavesOut = (concept: string, besides: readonly Beside[]): boolean => {
      if (!isPartOf(concept, whole.subject.concept) || concepts.includes(concept)) return false;
      const completes = isComplete([...concepts, concept], whole.subject.concept);
      return besides.some((beside) => isLeftOut(beside, completes) && !isMadeUp(whole, [...parts, beside.fact]));
    };
    const lists = [...groupBy(parts, ({ list }) => list?.key).values()];
    const isWhole = (list: readonly DraftFact[]) => isComplete(conceptsOf(list), whole.subject.concept);
    const isDivided = lists.length > 1 && isWhole(parts) && !lists.some(isWhole);
    if (isDivided || below(whole).some((found) => [...found].some(([concept, besides]) => leavesOut(concept, besides))))
      whole.unlisted = true;
  }
}
