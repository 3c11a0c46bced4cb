import { DISCLOSURE_INSPECTION, DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { frameOf, isUnder, magnitude, operand } from '../../src/engine/kit/facts.ts';
import { budgetOf } from '../../src/engine/kit/year-facts.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

const final = (id: number, concept: string, value: string) => fact(id, concept, value, { basis: 'final' });

export const finalWithinBudget = defineRelationRule({
  id: 'consistency/final-within-budget',
  version: 1,
  severity: 'warning',
  title: { zh: '“三公”经费决算不超过预算', en: 'Final three public expenses stay within their budget' },
  rationale: {
    zh: '“三公”经费应从严控制，决算超过预算需要说明。',
    en: 'These expenses are kept under strict control; spending beyond the budget needs an explanation.',
  },
  remedy: {
    zh: '核对决算数和预算数；确实超支的，写明原因和批准依据。',
    en: 'Check both figures; if the overspending is real, state the reason and who approved it.',
  },
  basis: [DISCLOSURE_PROCEDURE, DISCLOSURE_INSPECTION],
  papers: 'department',
  messages: {
    broken: {
      zh: '决算数超过预算数：“{label}”填报{provided}，应不超过{expected}，相差{difference}（{arithmetic}）',
      en: 'The final figure exceeds the budget: "{label}" is given as {provided}, at most {expected} expected, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    const compared = new Set<string>();
    for (const spent of record.facts) {
      if (
        spent.basis !== 'final' ||
        spent.period !== 'current' ||
        spent.measure !== 'amount' ||
        !isUnder(spent.concept, 'threePublicExpenses')
      )
        continue;
      const planned = budgetOf(record, spent);
      // The same pair printed again is the same excess.
      const pair = [spent.concept, magnitude(spent), planned === undefined ? '' : magnitude(planned)].join(' ');
      if (planned === undefined || compared.has(pair)) continue;
      compared.add(pair);
      yield { relation: { kind: 'atMost', left: operand(spent), right: operand(planned) }, ...frameOf(record) };
    }
  },
  examples: [
    {
      name: '决算小于预算',
      given: budget([fact(1, 'threePublicExpenses', '44.52万元'), final(2, 'threePublicExpenses', '22.62万元')]),
      expect: 'pass',
    },
    {
      name: '决算大于预算',
      given: budget([fact(1, 'threePublicExpenses', '22.62万元'), final(2, 'threePublicExpenses', '44.52万元')]),
      expect: ['broken'],
    },
    {
      name: '决算恰等于预算',
      given: budget([fact(1, 'threePublicExpenses', '22.62万元'), final(2, 'threePublicExpenses', '22.62万元')]),
      expect: 'pass',
    },
  ],
});
