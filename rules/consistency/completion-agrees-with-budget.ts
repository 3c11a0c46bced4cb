import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { frameOf, indexFacts, operand } from '../../src/engine/kit/facts.ts';
import { budgetOf } from '../../src/engine/kit/year-facts.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Disclosure, Fact } from '../../src/model/record.ts';

const completion = (id: number, concept: string, value: string, of: number) => ({
  id,
  concept,
  value,
  measure: 'completion',
  basis: 'final',
  of,
});
const final = (id: number, concept: string, value: string) => fact(id, concept, value, { basis: 'final' });

function finalOf(disclosure: Disclosure, printed: Fact): Fact | undefined {
  const index = indexFacts(disclosure);
  const named = printed.of === undefined ? undefined : index.byId.get(printed.of);
  if (named?.measure === 'amount' && named.basis === 'final') return named;
  const found = (index.byConcept.get(printed.concept) ?? []).filter(
    (other) => other.measure === 'amount' && other.basis === 'final' && other.period === 'current' && other.fund === printed.fund,
  );
  return found.length === 1 && printed.concept !== 'item' && printed.concept !== 'unknown' ? found[0] : undefined;
}

export const completionAgreesWithBudget = defineRelationRule({
  id: 'consistency/completion-agrees-with-budget',
  version: 1,
  severity: 'error',
  title: { zh: '预算完成率等于决算数除以预算数', en: 'Completion equals final accounts over budget' },
  rationale: {
    zh: '“完成预算的百分之几”由决算数和预算数算出，三个数印在一起就要相符。',
    en: 'The completion rate follows from the final and the budgeted figure; printed together they must agree.',
  },
  remedy: { zh: '用决算数除以预算数重新计算完成率，更正写错的一处。', en: 'Recalculate final over budget and correct what is wrong.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    broken: {
      zh: '“{label}”填报{provided}，按决算数与预算数计算应为{expected}，相差{difference}（{arithmetic}）',
      en: '"{label}" is given as {provided}; from the final and budgeted figures it should be {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relate(record) {
    if (record.kind !== 'disclosure') return;
    for (const printed of record.facts) {
      if (printed.measure !== 'completion') continue;
      const spent = finalOf(record, printed);
      const planned = spent === undefined ? undefined : budgetOf(record, spent);
      if (spent === undefined || planned === undefined) continue;
      yield {
        relation: { kind: 'ratio', rate: operand(printed), numerator: operand(spent), denominator: operand(planned) },
        ...frameOf(record),
      };
    }
  },
  examples: [
    {
      name: '决算22.62万元，完成预算44.52万元的50.81%',
      given: budget([
        fact(1, 'threePublicExpenses', '44.52万元'),
        final(2, 'threePublicExpenses', '22.62万元'),
        completion(3, 'threePublicExpenses', '50.81%', 2),
      ]),
      expect: 'pass',
    },
    {
      name: '称完成预算100%，决算却只有一半',
      given: budget([
        fact(1, 'threePublicExpenses', '44.52万元'),
        final(2, 'threePublicExpenses', '22.62万元'),
        completion(3, 'threePublicExpenses', '100%', 2),
      ]),
      expect: ['broken'],
    },
    {
      name: '预算、决算都为零，完成率不作判断',
      given: budget([
        fact(1, 'threePublicExpenses.overseasVisits', '0万元'),
        final(2, 'threePublicExpenses.overseasVisits', '0万元'),
        completion(3, 'threePublicExpenses.overseasVisits', '0%', 2),
      ]),
      expect: 'skip',
    },
  ],
});
