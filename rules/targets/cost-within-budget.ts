import { z } from 'zod';
import { type CostCap, capOf } from '../../src/engine/kit/cost-caps.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import { formatFen } from '../../src/model/number.ts';
import type { Project } from '../../src/model/record.ts';

export const costWithinBudget = defineProjectRule({
  id: 'targets/cost-within-budget',
  version: 1,
  severity: 'warning',
  concern: 'target-value',
  title: { zh: '成本指标不超过项目预算', en: 'The cost cap stays within the project budget' },
  rationale: {
    zh: '成本控制数高于预算数，控制就没有意义；两数不同，往往是一处没有随预算调整。',
    en: 'A cap above the budget caps nothing; where the two differ one was often not updated.',
  },
  remedy: { zh: '按预算数改正成本指标，或更正预算数。', en: 'Bring the cost target and the budgeted amount into line.' },
  basis: [],
  options: z.object({ reportBelow: z.boolean().default(true) }),
  messages: {
    over: {
      zh: '成本指标“{name}”为{cap}，超过本项目预算{budget}',
      en: 'The cost target “{name}” of {cap} exceeds the project budget of {budget}',
    },
    below: {
      zh: '成本指标“{name}”为{cap}，低于本项目预算{budget}',
      en: 'The cost target “{name}” of {cap} is below the project budget of {budget}',
    },
  },
  check(project: Project, verdicts, options) {
    const total = project.budgeted?.total;
    if (total === undefined) return;
    const caps: CostCap[] = [];
    for (const indicator of project.indicators) {
      const cap = capOf(indicator);
      if (cap !== undefined) caps.push(cap);
    }
    if (caps.length === 0) return;
    if (total.value === undefined || total.uncertain === true || total.value.fen === 0) return verdicts.skip('no-budget');
    for (const { indicator, fen, unit, whole } of caps) {
      const below = fen < total.value.fen && whole && options.reportBelow && caps.length === 1;
      if (fen <= total.value.fen && !below) {
        verdicts.pass(1, [indicator.target, total]);
        continue;
      }
      const budget = formatFen(total.value.fen, total.value.unit, total.value.decimals);
      const report = {
        at: indicator.target,
        others: [{ at: total }],
        args: { name: nameOf(indicator), cap: indicator.target.text, budget },
        provided: indicator.target.text,
        possible: `≤${budget}`,
        difference: formatFen(Math.abs(fen - total.value.fen), unit),
      } as const;
      if (below) verdicts.fail({ ...report, message: 'below', severity: 'info' });
      else verdicts.fail({ ...report, message: 'over' });
    }
  },
  examples: [
    {
      name: '成本等于预算',
      given: exampleProject({
        budgeted: '10.00万元',
        indicators: [{ level1: '产出指标', level2: '成本指标', level3: '项目总成本', target: '≤10万元' }],
      }),
      expect: 'pass',
    },
    {
      name: '成本超过预算',
      given: exampleProject({
        budgeted: '10.00万元',
        indicators: [{ level1: '产出指标', level2: '成本指标', level3: '项目总成本', target: '≤12万元' }],
      }),
      expect: ['over'],
    },
    {
      name: '没有写“总”的成本也不能超过预算',
      given: exampleProject({
        budgeted: '86万元',
        indicators: [{ level1: '成本指标', level2: '经济成本指标', level3: '平台运维成本', target: '≤960000元' }],
      }),
      expect: ['over'],
    },
    {
      name: '元与万元换算后相等',
      given: exampleProject({
        budgeted: '3.952万元',
        indicators: [{ level1: '产出指标', level2: '成本指标', level3: '项目预算控制数', target: '≤39520元' }],
      }),
      expect: 'pass',
    },
    {
      name: '人均标准不是总成本',
      given: exampleProject({
        budgeted: '0.05万元',
        indicators: [{ level1: '产出指标', level2: '成本指标', level3: '发放标准', target: '710元/人' }],
      }),
      expect: 'pass',
    },
    {
      name: '低于预算',
      given: exampleProject({
        budgeted: '10.00万元',
        indicators: [{ level1: '产出指标', level2: '成本指标', level3: '项目总成本', target: '≤9万元' }],
      }),
      expect: ['below'],
    },
  ],
});
