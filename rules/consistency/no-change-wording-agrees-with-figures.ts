import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { frameOf, operand } from '../../src/engine/kit/facts.ts';
import { comparisons } from '../../src/engine/kit/year-facts.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

const flat = (id: number, concept: string, of: number) => ({ id, concept, value: '0万元', measure: 'change', direction: 'flat', of });

export const noChangeWordingAgreesWithFigures = defineRelationRule({
  id: 'consistency/no-change-wording-agrees-with-figures',
  version: 1,
  severity: 'error',
  title: { zh: '写“持平”“无增减”时两年数字相等', en: 'Where the text says "no change", both years are equal' },
  rationale: {
    zh: '文字说与上年持平，数字却不同，读者无法判断哪一个是真的。',
    en: 'When the text says there is no change but the figures differ, the reader cannot tell which is true.',
  },
  remedy: {
    zh: '核对两年预算数，改正数字，或写明增减额和原因。',
    en: 'Check both years; correct the figure, or state the change and its reason.',
  },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    broken: {
      zh: '文字称持平，但“{label}”填报{provided}，持平时则为{expected}，相差{difference}（{arithmetic}）',
      en: 'The text says there is no change, but "{label}" is given as {provided}; unchanged it would be {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    for (const { fact: moved, current, before } of comparisons(record, 'change')) {
      if (moved.direction !== 'flat' || current === undefined || before === undefined) continue;
      yield { relation: { kind: 'equal', left: operand(current), right: operand(before) }, ...frameOf(record) };
    }
  },
  examples: [
    {
      name: '两年相等',
      given: budget([
        fact(1, 'threePublicExpenses.hospitality', '0.77万元'),
        fact(2, 'threePublicExpenses.hospitality', '0.77万元', { period: 'previous' }),
        flat(3, 'threePublicExpenses.hospitality', 1),
      ]),
      expect: 'pass',
    },
    {
      name: '称持平而数字不同',
      given: budget([
        fact(1, 'threePublicExpenses.hospitality', '0.77万元'),
        fact(2, 'threePublicExpenses.hospitality', '0.97万元', { period: 'previous' }),
        flat(3, 'threePublicExpenses.hospitality', 1),
      ]),
      expect: ['broken'],
    },
    {
      name: '上年数没有印出',
      given: budget([fact(1, 'threePublicExpenses.hospitality', '0.77万元'), flat(2, 'threePublicExpenses.hospitality', 1)]),
      expect: 'skip',
    },
  ],
});
