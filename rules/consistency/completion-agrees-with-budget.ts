import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { type Completion, completions } from '../../src/engine/kit/completions.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { frameOf, indexFacts, magnitude, operand } from '../../src/engine/kit/facts.ts';
import type { Operand, Relation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import { makeField } from '../../src/model/field.ts';
import { oncePerKey } from '../../src/model/once.ts';
import type { Disclosure } from '../../src/model/record.ts';

const completed = (id: number, concept: string, value: string, of: number) => ({
  id,
  concept,
  value,
  measure: 'completion',
  basis: 'final',
  of,
});
const final = (id: number, concept: string, value: string) => fact(id, concept, value, { basis: 'final' });

/** `完成预算的90.64%，较预算降低9.36%`: 100% less what was not spent. */
const WHOLE: Operand = {
  field: { text: '100%', value: { kind: 'percent', percent: 100, decimals: 4 } },
  label: { zh: '预算', en: 'the budget' },
  trust: Number.POSITIVE_INFINITY,
};

/** The completion as a rate of change against a budget that is not printed; it stands where the completion stands. */
function asGrowth(printed: Fact): Operand | undefined {
  const { value, text, place } = printed.field;
  if (value?.kind !== 'percent') return undefined;
  const percent = Number((value.percent - 100).toFixed(Math.max(value.decimals, 2)));
  return {
    field: makeField(text, { kind: 'percent', percent, decimals: value.decimals }, place),
    label: { zh: `${printed.label}完成率减100%`, en: `${printed.label}, completion less 100%` },
  };
}

const movements = oncePerKey<Disclosure, Fact | undefined>();

/** The change or rate printed of a final figure against its budget. */
const movement = (disclosure: Disclosure, { id }: Fact, measure: Fact['measure'], stage: Fact['stage']): Fact | undefined =>
  movements(disclosure, `${id} ${measure} ${stage ?? ''}`, () =>
    indexFacts(disclosure)
      .said.get(id)
      ?.find(
        (fact) =>
          fact.measure === measure &&
          (fact.basis === 'budget' || fact.against?.kind === 'budget') &&
          fact.against?.restated !== true &&
          (fact.against?.stage ?? stage) === stage &&
          fact.field.value !== undefined,
      ),
  );

/** `为上年决算%`, `进度`, `得分率`: a table computes rates of other things than final accounts and budget as well. */
const isOfBudget = ({ rate, spent, planned }: Completion): boolean =>
  rate.source !== 'table' ||
  planned === undefined ||
  (planned.basis === 'budget' &&
    spent?.basis === 'final' &&
    planned.period === spent.period &&
    [spent, planned].every(({ field }) => field.value?.kind === 'amount'));

function relationOf(disclosure: Disclosure, { rate: printed, spent, planned }: Completion): Relation | undefined {
  if (spent === undefined) return undefined;
  if (planned !== undefined) return { kind: 'ratio', rate: operand(printed), numerator: operand(spent), denominator: operand(planned) };
  const against = (measure: Fact['measure']): Fact | undefined =>
    magnitude(spent) === 0 ? undefined : movement(disclosure, spent, measure, printed.against?.stage);
  const rate = against('changeRate');
  if (rate !== undefined) return { kind: 'sum', total: WHOLE, parts: [operand(printed), operand(rate, -1)] };
  const change = against('change');
  const growth = asGrowth(printed);
  return change === undefined || growth === undefined
    ? undefined
    : { kind: 'growth', rate: growth, change: operand(change), current: operand(spent) };
}

export const completionAgreesWithBudget = defineRelationRule({
  id: 'consistency/completion-agrees-with-budget',
  version: 4,
  severity: 'error',
  title: { zh: '完成率等于所比的两数相除', en: 'A completion rate equals one figure over the other' },
  rationale: {
    zh: '“完成预算的百分之几”由决算数和预算数算出，表中的进度、得分率由同行两数算出；三个数印在一起就要相符。',
    en: 'A completion rate follows from the final and the budgeted figure, a rate in a table from two figures of its row; printed together they must agree.',
  },
  remedy: {
    zh: '用所比的两数（如决算数除以预算数）重新计算，更正写错的一处。',
    en: 'Divide the two figures again (such as final by budget) and correct what is wrong.',
  },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    broken: {
      zh: '“{label}”填报{provided}，按决算数与预算数计算为{expected}，相差{difference}（{arithmetic}）',
      en: '"{label}" is given as {provided}; the final and budgeted figures make {expected}, a difference of {difference} ({arithmetic})',
    },
    compared: {
      zh: '“{label}”填报{provided}，按表中两数计算为{expected}，相差{difference}（{arithmetic}）',
      en: '"{label}" is given as {provided}; two figures of the table make {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    for (const completion of completions(record)) {
      const relation = relationOf(record, completion);
      if (relation !== undefined) yield { relation, ...frameOf(record), ...(isOfBudget(completion) ? {} : { message: 'compared' }) };
    }
  },
  examples: [
    {
      name: '决算22.62万元，完成预算44.52万元的50.81%',
      given: budget([
        fact(1, 'threePublicExpenses', '44.52万元'),
        final(2, 'threePublicExpenses', '22.62万元'),
        completed(3, 'threePublicExpenses', '50.81%', 2),
      ]),
      expect: 'pass',
    },
    {
      name: '称完成预算100%，决算却只有一半',
      given: budget([
        fact(1, 'threePublicExpenses', '44.52万元'),
        final(2, 'threePublicExpenses', '22.62万元'),
        completed(3, 'threePublicExpenses', '100%', 2),
      ]),
      expect: ['broken'],
    },
    {
      name: '表中为上年决算的百分比写错',
      given: budget([
        fact(1, 'item', '17990万元', { basis: 'final', period: 'previous', label: '契税', source: 'table' }),
        { ...final(2, 'item', '18640万元'), label: '契税', source: 'table' },
        { ...completed(3, 'item', '106.3%', 2), from: 1, label: '契税', source: 'table' },
      ]),
      expect: ['compared'],
    },
    {
      name: '完成率与较预算下降的百分比合不成100%',
      given: budget([
        final(1, 'threePublicExpenses', '45.32万元'),
        completed(2, 'threePublicExpenses', '90.64%', 1),
        { id: 3, concept: 'threePublicExpenses', value: '-9.63%', measure: 'changeRate', direction: 'down', of: 1 },
      ]),
      expect: ['broken'],
    },
    {
      name: '预算、决算都为零，完成率不作判断',
      given: budget([
        fact(1, 'threePublicExpenses.overseasVisits', '0万元'),
        final(2, 'threePublicExpenses.overseasVisits', '0万元'),
        completed(3, 'threePublicExpenses.overseasVisits', '0%', 2),
      ]),
      expect: 'skip',
    },
  ],
});
