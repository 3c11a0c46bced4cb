import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, section } from '../../src/engine/kit/example-facts.ts';
import { frameOf, magnitude, operand } from '../../src/engine/kit/facts.ts';
import { clauseBefore, contextOf } from '../../src/engine/kit/sentences.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import { aggregateOf, type Fact } from '../../src/model/fact.ts';
import { groupBy, oncePer, oncePerKey } from '../../src/model/once.ts';
import type { Disclosure, Section } from '../../src/model/record.ts';

/** Words that strike a balance of what came in and what went out. */
const BALANCED = /收支(?:总量)?(?:相抵|轧差|两抵|品迭)|(?:收入?、?支出?|收支)(?:总量|总计)?相抵|相抵后/;

/** 总财力 is what came in, of whatever kind. */
function isTotal({ concept, label }: Fact, side: 'revenue' | 'expenditure'): boolean {
  return (
    (concept === side && aggregateOf(label) === 'grand') ||
    (side === 'revenue' && /^(?:财政|政府)?(?:总财力|财力总计|可用财力总计)$/.test(label))
  );
}

/** What a remainder and its totals have in common besides their section. */
const accountKey = ({ period, year, months, fund, scope, tier }: Fact): string => JSON.stringify([period, year, months, fund, scope, tier]);

const SIDES = ['revenue', 'expenditure'] as const;

/** The totals of both sides that a section prints of one account, by section. */
const totalsBySection: (disclosure: Disclosure) => ReadonlyMap<Section, readonly Fact[]> = oncePer((disclosure) => {
  const totals = disclosure.facts.filter(
    (fact) => fact.measure === 'amount' && fact.source === 'text' && SIDES.some((side) => isTotal(fact, side)),
  );
  return groupBy(totals, (fact) => contextOf(disclosure, fact)?.section);
});

const accounts = oncePerKey<readonly Fact[], readonly Fact[]>();

/** 收入总计…，支出总计…: the one of each that is printed before a figure in its section, if of one tier, fund and year. */
function totalBefore(disclosure: Disclosure, remainder: Fact, side: 'revenue' | 'expenditure'): Fact | undefined {
  const section = contextOf(disclosure, remainder)?.section;
  const totals = section === undefined ? undefined : totalsBySection(disclosure).get(section);
  if (totals === undefined) return undefined;
  const key = accountKey(remainder);
  const own = accounts(totals, `${side}${key}`, () => totals.filter((fact) => isTotal(fact, side) && accountKey(fact) === key));
  return oneBefore(own, remainder.id);
}

/** The first of the facts before an id, if they agree. */
function oneBefore(facts: readonly Fact[], id: number): Fact | undefined {
  const { first, differing } = startOf(facts);
  const found = first !== undefined && first.id < id ? first : facts.find((fact) => fact.id < id);
  return differing < id ? undefined : found;
}

/** The first of the facts, and the least id by which two of them differ. */
const startOf: (facts: readonly Fact[]) => { readonly first: Fact | undefined; readonly differing: number } = oncePer((facts) => {
  const inOrder = facts.toSorted((a, b) => a.id - b.id);
  const other = inOrder.find((fact) => inOrder[0] !== undefined && magnitude(fact) !== magnitude(inOrder[0]));
  return { first: facts[0], differing: other?.id ?? Number.POSITIVE_INFINITY };
});

export const remainderEqualsRevenueLessExpenditure = defineRelationRule({
  id: 'arithmetic/remainder-equals-revenue-less-expenditure',
  version: 1,
  severity: 'error',
  title: { zh: '收支相抵后的结余等于收入总计减支出总计', en: 'What is left after expenditure is total revenue less total expenditure' },
  rationale: {
    zh: '报告写明收入总计、支出总计和收支相抵后的结转结余，三个数必须相符。',
    en: 'A report that prints total revenue, total expenditure and what is left over must print three figures that agree.',
  },
  remedy: { zh: '核对收入总计、支出总计和结转结余，更正写错的一处。', en: 'Check both totals and the remainder; correct the wrong one.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    broken: {
      zh: '“{label}”填报{provided}，支出与结余之和为{expected}，相差{difference}（{arithmetic}）',
      en: '"{label}" is given as {provided}; expenditure and the remainder make {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    for (const remainder of record.facts) {
      if (remainder.measure !== 'amount' || remainder.source !== 'text' || remainder.partOf !== undefined) continue;
      if (!/结转|结余/.test(remainder.label)) continue;
      const paragraph = contextOf(record, remainder)?.paragraph;
      if (paragraph === undefined || !BALANCED.test(clauseBefore(paragraph, remainder))) continue;
      const income = totalBefore(record, remainder, 'revenue');
      const spending = totalBefore(record, remainder, 'expenditure');
      if (income === undefined || spending === undefined) continue;
      yield { relation: { kind: 'sum', total: operand(income), parts: [operand(spending), operand(remainder)] }, ...frameOf(record) };
    }
  },
  examples: [
    {
      name: '收入总计等于支出总计加年终结余',
      given: balance('收支相抵，年终结余10万元。', '10万元'),
      expect: 'pass',
    },
    {
      name: '年终结余对不上',
      given: balance('收支相抵，年终结余12万元。', '12万元'),
      expect: ['broken'],
    },
    {
      name: '没有写明是收支相抵所得',
      given: balance('上年结余12万元。', '12万元'),
      expect: 'skip',
    },
  ],
});

function balance(sentence: string, remainder: string) {
  return budget(
    [
      fact(1, 'revenue', '100万元', { label: '收入总计' }),
      fact(2, 'expenditure', '90万元', { label: '支出总计' }),
      fact(3, 'expenditure.carriedForward', remainder, { label: sentence.includes('年终') ? '年终结余' : '上年结余' }),
    ],
    {
      documentKind: 'governmentReport',
      sections: [section('收支平衡情况', `收入总计100万元，支出总计90万元，${sentence}`)],
    },
  );
}
