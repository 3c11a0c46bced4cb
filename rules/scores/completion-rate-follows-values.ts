import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { nameOf, subjectOf } from '../../src/engine/kit/indicators.ts';
import { isLowerBetter } from '../../src/engine/kit/lower-is-better.ts';
import type { StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Indicator } from '../../src/model/record.ts';
import type { Target } from '../../src/model/target.ts';

/** Whether two quantities are of one unit, so that their bare numbers make the rate. */
function areAlike(target: Target | undefined, actual: Target | undefined): boolean {
  if (target?.kind !== 'quantity' || actual?.kind !== 'quantity') return false;
  const unit = actual.unit?.printed ?? target.unit?.printed;
  return unit === target.unit?.printed && actual.comparator === undefined && target.number > 0;
}

/** Where more is better, the rate is what was achieved of the target; who has reached it may print 100 percent. */
function stateOf(indicator: Indicator): StatedRelation | undefined {
  const { target, actual, completionRate: rate } = indicator;
  const aim = target.value;
  if (rate?.value === undefined || actual === undefined || aim?.kind !== 'quantity' || !areAlike(aim, actual.value)) return undefined;
  if (aim.comparator === '≤' || aim.comparator === '<' || isLowerBetter(subjectOf(indicator, aim))) return undefined;
  const isReached = actual.value?.kind === 'quantity' && actual.value.number >= aim.number;
  if (isReached && rate.value.percent === 100) return undefined;
  const name = nameOf(indicator);
  return {
    relation: {
      kind: 'ratio',
      rate: { field: rate, label: { zh: `“${name}”的完成率`, en: `Completion of “${name}”` } },
      numerator: { field: actual, label: { zh: '实际完成值', en: 'actual value' } },
      denominator: { field: target, label: { zh: '指标值', en: 'target' } },
      calculated: true,
    },
  };
}

export const completionRateFollowsValues = defineRelationRule({
  id: 'scores/completion-rate-follows-values',
  version: 1,
  severity: 'error',
  concern: 'completion-rate',
  title: { zh: '指标完成率等于完成值除以指标值', en: 'The completion of an indicator is its actual value over its target' },
  rationale: {
    zh: '监控表、自评表逐项填列指标值、完成值和完成率的，三个数应当算得出来；已完成的可以填100%。',
    en: 'Where a form prints target, actual value and completion in a row, they must agree; what is reached may stand as 100%.',
  },
  remedy: { zh: '重新计算完成率，或更正填错的指标值、完成值。', en: 'Calculate the rate again, or correct the value that is wrong.' },
  basis: [EVALUATION_MEASURES],
  messages: {
    broken: {
      zh: '{label}填报{provided}，按完成值与指标值计算为{expected}（{arithmetic}）',
      en: '{label} is given as {provided}; actual value over target makes {expected} ({arithmetic})',
    },
  },
  relateProject: ({ indicators }) => indicators.flatMap((indicator) => stateOf(indicator) ?? []),
  examples: [
    { name: '52÷80=65%', given: exampleIndicators({ target: '80间', actual: '52间', completionRate: '65.00%' }), expect: 'pass' },
    { name: '完成率写错', given: exampleIndicators({ target: '80间', actual: '52间', completionRate: '56.00%' }), expect: ['broken'] },
    { name: '超额完成填100%', given: exampleIndicators({ target: '≥80间', actual: '92间', completionRate: '100%' }), expect: 'skip' },
    { name: '越少越好的不按比例', given: exampleIndicators({ target: '≤5起', actual: '4起', completionRate: '100%' }), expect: 'skip' },
    { name: '单位不同', given: exampleIndicators({ target: '2万元', actual: '18000元', completionRate: '90%' }), expect: 'skip' },
  ],
});
