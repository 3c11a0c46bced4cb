import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { labelled, rateBase, sourcesOf, withPrecision } from '../../src/engine/kit/funds.ts';
import { executionOf, RATE_LABEL } from '../../src/engine/kit/self-evaluation-operands.ts';
import type { StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import { FUND_COLUMN_WORDS, FUND_PART_WORDS } from '../../src/model/fund-words.ts';
import type { Project } from '../../src/model/record.ts';

/** The rate beside the funds; where only the indicator row prints one, that. */
function state(project: Project): StatedRelation | undefined {
  const { rate, rowRate, spent, base } = executionOf(project);
  const printed = rate ?? rowRate;
  if (printed === undefined || spent === undefined || base === undefined) return undefined;
  return withPrecision(project, { relation: { kind: 'ratio', rate: printed, numerator: spent, denominator: base, calculated: true } });
}

/** The rates beside the sources of the money, each of the budget of its own source, or of what of the form its figures are of. */
function* sourceRates(project: Project): Generator<StatedRelation> {
  for (const [source, { rate }] of sourcesOf(project)) {
    const spent = project.spent?.[source];
    if (rate?.value === undefined || spent?.value === undefined) continue;
    const base = rateBase(project, source, rate.value.percent);
    // One rate for all rows in a merged cell is no rate of theirs.
    if (base === undefined || (rate.text === project.executionRate?.text && !base.fits)) continue;
    yield withPrecision(project, {
      message: 'source',
      relation: {
        kind: 'ratio',
        rate: { field: rate, label: labelled(RATE_LABEL, FUND_PART_WORDS[source]) },
        numerator: { field: spent, label: labelled(FUND_COLUMN_WORDS.spent, FUND_PART_WORDS[source]) },
        denominator: { field: base.field, label: labelled(FUND_COLUMN_WORDS[base.column], FUND_PART_WORDS[source]) },
        calculated: true,
      },
    });
  }
}

export const executionRateEqualsSpentOverBudget = defineRelationRule({
  id: 'scores/execution-rate-equals-spent-over-budget',
  version: 4,
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
    source: {
      zh: '{label}填报{provided}，按本行执行数与预算数计算为{expected}（{arithmetic}）',
      en: '{label} is given as {provided}; spent over budgeted of this row makes {expected} ({arithmetic})',
    },
  },
  relateProject(record) {
    if (record.spent === undefined) return undefined;
    const stated = state(record);
    const sources = record.sources === undefined ? [] : [...sourceRates(record)];
    return stated === undefined && sources.length === 0 ? undefined : [...(stated === undefined ? [] : [stated]), ...sources];
  },
  examples: [
    {
      name: '只印年初预算数，执行率两位颠倒',
      given: exampleProject({ initialBudget: '268.00', spent: '182.24', executionRate: '86.00%' }),
      expect: ['broken'],
    },
    {
      name: '年初预算数可能调整过，不判断',
      given: exampleProject({ initialBudget: '268.00', spent: '182.24', executionRate: '92.50%' }),
      expect: 'skip',
    },
    { name: '78.67÷82=95.94%', given: exampleProject({ budgeted: '82.00', spent: '78.67', executionRate: '95.94%' }), expect: 'pass' },
    {
      name: '各资金来源各有执行率',
      given: exampleProject({
        budgeted: { total: '150', fiscal: '110', superior: '30', other: '10' },
        spent: { total: '135', fiscal: '104.5', superior: '24', other: '6.5' },
        executionRate: '90.00%',
        sources: { fiscal: { rate: '95.00%' }, superior: { rate: '80.00%' }, other: { rate: '65.00%' } },
      }),
      expect: 'pass',
    },
    {
      name: '一个资金来源的执行率算错',
      given: exampleProject({
        budgeted: { total: '150', fiscal: '110', other: '40' },
        spent: { total: '135', fiscal: '104.5', other: '30.5' },
        executionRate: '90.00%',
        sources: { fiscal: { rate: '95.00%' }, other: { rate: '67.25%' } },
      }),
      expect: ['source'],
    },
    {
      name: '合并单元格的执行率，不是各来源的',
      given: exampleProject({
        budgeted: { total: '150', fiscal: '110', other: '40' },
        spent: { total: '135', fiscal: '104.5', other: '30.5' },
        executionRate: '90.00%',
        sources: { fiscal: { rate: '90.00%' }, other: { rate: '90.00%' } },
      }),
      expect: 'pass',
    },
    {
      name: '没有资金的来源执行率填0%或100%',
      given: exampleProject({
        budgeted: { total: '110', fiscal: '110', other: '0' },
        spent: { total: '104.5', fiscal: '104.5', other: '0' },
        executionRate: '95.00%',
        sources: { fiscal: { rate: '95.00%' }, other: { rate: '100%' } },
      }),
      expect: 'pass',
    },
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
