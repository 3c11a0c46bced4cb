import { aggregateOf, type Fact, sameAccount } from '../../model/fact.ts';
import { groupBy, oncePer, oncePerKey } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { BUDGET_ALONE } from './changed-budget.ts';
import { amountOf, type FactIndex, factsNear, foreignScope, indexFacts, magnitude, oneValue } from './facts.ts';
import { previousOf } from './previous-facts.ts';
import { isBesideExcess, isOfMean, isOfYearBefore } from './rate-bases.ts';
import { isRateOf } from './rate-of.ts';
import { rowBefore } from './row-before.ts';
import { clauseBefore, contextOf, figureIn } from './sentences.ts';

/** A change or rate with what it is measured from and to, as far as they are printed. */
export interface Comparison {
  readonly fact: Fact;
  readonly current?: Fact;
  /** Last year's figure; for final accounts compared with their budget, the budget. */
  readonly before?: Fact;
  /** For a rate: the change it stands beside. */
  readonly change?: Fact;
}

/** The amount a change or rate is measured against: the one printed with it, else the only one printed for that year or budget. */
function beforeOf(disclosure: Disclosure, fact: Fact, current: Fact | undefined): Fact | undefined {
  const index = indexFacts(disclosure);
  if (fact.from !== undefined) return index.byId.get(fact.from);
  const { against } = fact;
  // A base that was restated says nothing about the figure printed for that year.
  if (current === undefined || against?.restated === true) return undefined;
  switch (against?.kind) {
    case 'budget':
      return current.basis === 'final' ? budgetOf(disclosure, current, against.stage) : undefined;
    case 'period':
    case 'other':
      return undefined;
    default: {
      const printed = previousOf(index, current, against?.basis ?? current.basis);
      const before = printed ?? rowBefore(disclosure, fact, current);
      if (printed !== undefined && index.ofGovernment && !standTogether(disclosure, fact, printed)) return undefined;
      // 比上年年初预算减少116.35万元 says nothing of last year's budget as it was adjusted.
      if (before?.stage === 'adjusted' && against?.stage !== 'adjusted') return undefined;
      // What is planned for the next year is compared with this one.
      const year = against?.year ?? (current.year === undefined ? undefined : current.year - 1);
      const own = disclosure.year;
      const usual = year === undefined || own === undefined || year === own - 1;
      return before !== undefined && (usual ? before.year === undefined || before.year === year : before.year === year)
        ? before
        : undefined;
    }
  }
}

/** In a report on several tiers and funds last year's figure of another chapter may be of another. */
function standTogether(disclosure: Disclosure, a: Fact, b: Fact): boolean {
  const [one, other] = [a, b].map((fact) => contextOf(disclosure, fact)?.section);
  return one === other;
}

/** Whether two movements are measured against the same thing. */
export function sameBase(a: Fact, b: Fact): boolean {
  const x = a.against;
  const y = b.against;
  return (
    (x?.kind ?? 'year') === (y?.kind ?? 'year') &&
    x?.year === y?.year &&
    x?.basis === y?.basis &&
    x?.stage === y?.stage &&
    x?.restated === y?.restated &&
    a.from === b.from
  );
}

/** How far apart two figures stand that are printed beside each other, in figures. */
const BESIDE = 3;

/** The change printed beside a rate: of the same amount and against the same base, the one before it rather than the one behind. */
function changeBeside(disclosure: Disclosure, rate: Fact): Fact | undefined {
  const index = indexFacts(disclosure);
  const candidates = factsNear(index, rate, BESIDE).filter((fact) => {
    if (fact.measure !== 'change' || fact.concept !== rate.concept || fact.label !== rate.label || !sameAccount(fact, rate)) return false;
    if (!sameBase(fact, rate) || fact.months !== rate.months || fact.field.value === undefined) return false;
    return rate.of === undefined || fact.of === undefined ? foreignScope(index, fact) === foreignScope(index, rate) : fact.of === rate.of;
  });
  return candidates.findLast((fact) => fact.id < rate.id) ?? candidates[0];
}

/** `总额增长16.75%，其中因公出国费增加0万元，运行费增加2.01万元，接待费减少0万元`: the only part that has changed is the change of the total. */
function soleChangeOfParts(disclosure: Disclosure, rate: Fact, current: Fact | undefined): Fact | undefined {
  const change = current === undefined || rate.of !== current.id ? undefined : soleChanges(disclosure).get(current.id);
  // 三公经费预决算差异率-36%，公务接待费比上年减少0.4万元: against another thing.
  return change !== undefined && sameBase(rate, change) ? change : undefined;
}

/** The only part that has changed, by the total whose parts are listed with their changes. */
const soleChanges: (disclosure: Disclosure) => ReadonlyMap<number, Fact> = oncePer((disclosure) => {
  const { byId } = indexFacts(disclosure);
  const byWhole = groupBy(disclosure.facts, ({ measure, of, partOf, list }) =>
    measure === 'change' && partOf === undefined && list?.exhaustive === true && of !== undefined ? byId.get(of)?.partOf : undefined,
  );
  const sole = new Map<number, Fact>();
  for (const [whole, changes] of byWhole) {
    const [moved, second] = changes.filter((fact) => magnitude(fact) !== 0);
    const isOneList = changes.every(({ list }) => list?.id === changes[0]?.list?.id);
    if (changes.length > 1 && isOneList && moved !== undefined && second === undefined) sole.set(whole, moved);
  }
  return sole;
});

/** So many figures of a paragraph are looked through for what a movement may be of. */
const NEARBY = 16;

/**
 * 三公经费14万元。…；出国费0万元。比上年减少1万元，下降7%: a sentence that names nothing speaks of what was named last, unless change and rate
 * together fit another amount of its paragraph.
 */
function isOfAnother(disclosure: Disclosure, rate: Fact, change: Fact, subject: Fact): boolean {
  const [moved, own] = [magnitude(change), magnitude(subject)];
  const at = contextOf(disclosure, rate);
  if (moved === undefined || own === undefined || moved === 0 || at === undefined || isRateOf(rate, moved, own - moved)) return false;
  const [from, to] = [figureIn(at.paragraph, subject), figureIn(at.paragraph, rate)];
  if (contextOf(disclosure, subject)?.paragraph !== at.paragraph || !at.paragraph.text.slice(from, to).includes('。')) return false;
  return factsNear(indexFacts(disclosure), rate, NEARBY).some((fact) => {
    const amount = fact === subject || fact.measure !== 'amount' ? undefined : magnitude(fact);
    return amount !== undefined && contextOf(disclosure, fact)?.paragraph === at.paragraph && isRateOf(rate, moved, amount - moved);
  });
}

/** Whether a rate is the change beside it over what its amount was before. */
const isHeld = (rate: Fact, change: Fact, amount: Fact): boolean => {
  const [moved, own] = [magnitude(change), magnitude(amount)];
  return moved !== undefined && own !== undefined && isRateOf(rate, moved, own - moved);
};

const CHANGED_BUDGET = new RegExp(`(?:${BUDGET_ALONE})了?(?:预算|指标|资金)?$`);

/** 追加预算6.00万元: what was added to the budget is no change on the year before. */
function isOfBudget(disclosure: Disclosure, moved: Fact): boolean {
  const at = moved.measure === 'change' ? contextOf(disclosure, moved) : undefined;
  return at !== undefined && CHANGED_BUDGET.test(clauseBefore(at.paragraph, moved));
}

/** Every change, or every rate of change, that has a figure (or a direction word), with its surroundings. */
export function* comparisons(disclosure: Disclosure, measure: 'change' | 'changeRate'): Generator<Comparison> {
  const index = indexFacts(disclosure);
  for (const fact of disclosure.facts) {
    if (fact.measure !== measure || fact.period === 'previous' || isOfBudget(disclosure, fact)) continue;
    const subject = amountOf(index, fact);
    const beside = measure === 'changeRate' ? changeBeside(disclosure, fact) : undefined;
    if (measure === 'changeRate' && subject !== undefined) {
      const isElsewhere =
        beside === undefined ? isOfMean(disclosure, fact, subject) : !isHeld(fact, beside, subject) && isBesideExcess(fact, beside);
      if (isElsewhere) {
        yield { fact };
        continue;
      }
      if (beside !== undefined && isOfYearBefore(disclosure, fact, beside, subject)) {
        yield { fact, before: subject, change: beside };
        continue;
      }
    }
    const current = subject !== undefined && beside !== undefined && isOfAnother(disclosure, fact, beside, subject) ? undefined : subject;
    const found = beforeOf(disclosure, fact, current);
    // What stands elsewhere for the year before may be of another account: the change beside the rate is nearer.
    const isFar = beside !== undefined && current !== undefined && fact.from === undefined && isHeld(fact, beside, current);
    const before = isFar ? undefined : found;
    const change = beside ?? (measure === 'changeRate' ? soleChangeOfParts(disclosure, fact, current) : undefined);
    yield {
      fact,
      ...(current === undefined ? {} : { current }),
      ...(before === undefined ? {} : { before }),
      ...(change === undefined ? {} : { change }),
    };
  }
}

/** A budget of another stage than the one named is no base; one whose stage is not printed may be any. */
function isStage(budget: Fact, stage: Fact['stage']): boolean {
  return stage === undefined || budget.stage === undefined || budget.stage === stage;
}

/** What a final figure and its budget have in common, but for the stage. */
const budgetKey = ({ concept, period, fund, scope, tier, year, label }: Fact, foreign: string): string =>
  JSON.stringify([concept, period, fund, scope, tier, year, aggregateOf(label), foreign]);

/** A budget is of the year: what was received in some of its months is none, though its words name no side. */
const keyOfBudget = (index: FactIndex, fact: Fact): string | undefined =>
  fact.measure === 'amount' && fact.basis === 'budget' && fact.months === undefined && magnitude(fact) !== undefined
    ? budgetKey(fact, foreignScope(index, fact))
    : undefined;

const budgetsByKey: (disclosure: Disclosure) => ReadonlyMap<string, readonly Fact[]> = oncePer((disclosure) => {
  const index = indexFacts(disclosure);
  return groupBy(disclosure.facts, (fact) => keyOfBudget(index, fact));
});

const budgets = oncePerKey<readonly Fact[], Fact | undefined>();

/** The budget that a final figure is measured against; undefined when none or several are printed. */
export function budgetOf(disclosure: Disclosure, final: Fact, stage?: Fact['stage']): Fact | undefined {
  const index = indexFacts(disclosure);
  if (final.concept === 'item' || final.concept === 'unknown') {
    // A line without a name of its own is printed with its budget right beside it.
    const beside = factsNear(index, final, BESIDE).filter(
      (fact) =>
        fact.label === final.label &&
        sameAccount(fact, final) &&
        fact.basis === 'budget' &&
        fact.period === final.period &&
        fact.measure === 'amount' &&
        fact.field.value !== undefined &&
        isStage(fact, stage),
    );
    return beside.length === 1 ? beside[0] : undefined;
  }
  const key = budgetKey(final, foreignScope(index, final));
  const found = budgetsByKey(disclosure).get(key);
  const budget = found && budgets(found, stage ?? '', () => oneValue(found.filter((fact) => isStage(fact, stage))));
  if (budget === undefined) return undefined;
  // Of several printings the one that stands beside it is what its words compare with.
  const isBeside = (fact: Fact) => fact.source === final.source && isStage(fact, stage) && keyOfBudget(index, fact) === key;
  return factsNear(index, final, BESIDE).find(isBeside) ?? budget;
}
