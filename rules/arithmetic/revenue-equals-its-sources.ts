import { DISCLOSURE_INSPECTION, DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { SUM_MESSAGES, stateList, stateSum } from '../../src/engine/kit/fact-sums.ts';
import { indexFacts, magnitude, sameFrame } from '../../src/engine/kit/facts.ts';
import { gapOf, type PartList } from '../../src/engine/kit/part-list.ts';
import { partLists } from '../../src/engine/kit/part-lists.ts';
import { losesRows } from '../../src/engine/kit/unread.ts';
import type { StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Disclosure } from '../../src/model/record.ts';

const CARRIED_OVER = 'revenue.carriedOver';

/** A sum carried over that is printed elsewhere and makes up what the listed sources leave open. */
function withCarriedOver(disclosure: Disclosure, list: PartList): PartList | undefined {
  const carried = (indexFacts(disclosure).byConcept.get(CARRIED_OVER) ?? []).filter(
    (fact) => fact.measure === 'amount' && sameFrame(fact, list.total) && !list.parts.includes(fact),
  );
  for (const fact of carried) {
    const parts = [...list.parts, fact];
    if (gapOf(disclosure, list.total, parts) === 0) return { ...list, parts };
  }
  return undefined;
}

function* relateList(disclosure: Disclosure, list: PartList): Generator<StatedRelation> {
  const gap = gapOf(disclosure, list.total, list.parts) ?? 0;
  const namesCarriedOver = list.parts.some((part) => part.concept === CARRIED_OVER && magnitude(part) !== 0);
  if (gap <= 0 || namesCarriedOver || !list.complete) yield* stateList(disclosure, list);
  else {
    const explained = withCarriedOver(disclosure, list);
    const units = new Set([list.total, ...list.parts].map((fact) => (fact.field.value?.kind === 'amount' ? fact.field.value.unit : '')));
    if (explained !== undefined) yield stateSum(disclosure, explained);
    else if (losesRows(disclosure, list)) return;
    else if (units.size > 1) yield* stateList(disclosure, list);
    else yield stateSum(disclosure, list, { message: 'unlisted', missingPart: true });
  }
}

export const revenueEqualsItsSources = defineRelationRule({
  id: 'arithmetic/revenue-equals-its-sources',
  version: 2,
  severity: 'error',
  title: { zh: '收入等于各项来源之和', en: 'Revenue equals the sum of its sources' },
  rationale: {
    zh: '收入要全部反映在预算中，每一笔都有来源；各来源相加不等于收入，读者不知道差额从何而来。',
    en: 'All revenue stands in the budget with its source; when the sources do not make the total, the reader cannot tell where the rest comes from.',
  },
  remedy: {
    zh: '对照收入预算表，补列遗漏的来源（如上年结转），或更正写错的金额。',
    en: 'Check against the revenue table: add the missing source (such as what was carried over) or correct the wrong amount.',
  },
  basis: [DISCLOSURE_PROCEDURE, DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    ...SUM_MESSAGES,
    unlisted: {
      zh: '“{label}”填报{provided}，所列来源合计{expected}，缺来源{difference}，请补列（可能为上年结转）（{arithmetic}）',
      en: '"{label}" is given as {provided}; the listed sources make {expected}: a source of {difference} is missing and must be listed (possibly carried over from the previous year) ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    for (const list of partLists(record)) {
      if (list.total.concept === 'revenue' && list.total.measure === 'amount') yield* relateList(record, list);
    }
  },
  examples: [
    {
      name: '各来源相加等于收入',
      given: budget([
        fact(1, 'revenue', '7769.34万元'),
        part(2, 'revenue.generalPublicBudget', '7769.34万元', 1),
        part(3, 'revenue.governmentFundBudget', '0万元', 1),
      ]),
      expect: 'pass',
    },
    {
      name: '差额未列明来源',
      given: budget([
        fact(1, 'revenue', '1090.88万元'),
        part(2, 'revenue.generalPublicBudget', '1035.08万元', 1),
        part(3, 'revenue.governmentFundBudget', '0万元', 1),
        part(4, 'revenue.specialFiscalAccount', '0万元', 1),
      ]),
      expect: ['unlisted'],
    },
    {
      name: '各来源之和大于收入',
      given: budget([
        fact(1, 'revenue', '1035.08万元'),
        part(2, 'revenue.generalPublicBudget', '1035.08万元', 1),
        part(3, 'revenue.other', '20万元', 1),
      ]),
      expect: ['broken'],
    },
    {
      name: '差额恰为另处列明的上年结转',
      given: budget([
        fact(1, 'revenue', '1090.88万元'),
        part(2, 'revenue.generalPublicBudget', '1035.08万元', 1),
        part(3, 'revenue.other', '0万元', 1),
        fact(4, 'revenue.carriedOver', '55.8万元'),
      ]),
      expect: 'pass',
    },
  ],
});
