import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { withPrecision } from '../../src/engine/kit/funds.ts';
import { executionOf } from '../../src/engine/kit/self-evaluation-operands.ts';
import type { StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Project } from '../../src/model/record.ts';

/** The rate beside the funds; where only the indicator row prints one, that. */
function state(project: Project): StatedRelation | undefined {
  const { rate, rowRate, spent, base } = executionOf(project);
  const printed = rate ?? rowRate;
  if (printed === undefined || spent === undefined || base === undefined) return undefined;
  return withPrecision(project, { relation: { kind: 'ratio', rate: printed, numerator: spent, denominator: base, calculated: true } });
}

export const executionRateEqualsSpentOverBudget = defineRelationRule({
  id: 'scores/execution-rate-equals-spent-over-budget',
  version: 2,
  severity: 'error',
  concern: 'execution-rate',
  title: { zh: '预算执行率等于执行数除以预算数', en: 'The execution rate equals spent ÷ budgeted' },
  rationale: {
    zh: '执行率=全年执行数÷全年预算数（调整后），三个数都印在表上，应当算得出来。',
    en: 'The rate is what was spent over the adjusted budget; all three figures are printed and must agree.',
  },
  remedy: { zh: '重新计算执行率，或改正填错的预算数、执行数。', en: 'Recalculate the rate, or correct the amount that is wrong.' },
  basis: [EVALUATION_MEASURES],
  messages: {
    broken: {
      zh: '预算执行率填报{provided}，按执行数与预算数计算为{expected}（{arithmetic}）',
      en: 'The execution rate is given as {provided}; spent over budgeted makes {expected} ({arithmetic})',
    },
  },
  relateProject(record) {
    const stated = record.spent === undefined ? undefined : state(record);
    return stated === undefined ? undefined : [stated];
  },
  examples: [
    { name: '78.67÷82=95.94%', given: exampleProject({ budgeted: '82.00', spent: '78.67', executionRate: '95.94%' }), expect: 'pass' },
    { name: '执行率算错', given: exampleProject({ budgeted: '82.00', spent: '78.67', executionRate: '89.02%' }), expect: ['broken'] },
    { name: '舍去末位也可以', given: exampleProject({ budgeted: '82.00', spent: '78.67', executionRate: '95.93%' }), expect: 'pass' },
    {
      name: '末位进错，86.183%填作86.19%',
      given: exampleProject({ unit: '元', budgeted: '250000.00', spent: '215457.60', executionRate: '86.19%' }),
      expect: ['broken'],
    },
    {
      name: '只在指标行填了0.992',
      given: exampleProject({
        budgeted: '66.61',
        spent: '66.61',
        indicators: [
          {
            level1: '预算执行率指标',
            level2: '预算执行率',
            level3: '执行率',
            target: '≥80%',
            actual: '0.992',
            score: '10',
            execution: true,
          },
        ],
      }),
      expect: ['broken'],
    },
  ],
});
