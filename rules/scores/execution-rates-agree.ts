import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { executionOf } from '../../src/engine/kit/self-evaluation-operands.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

const row = (actual: string, score: string) => ({
  level1: '预算执行率指标',
  level2: '预算执行率',
  level3: '全年执行金额占预算金额百分比',
  target: '≥80%',
  actual,
  weight: '10',
  score,
  execution: true,
});

export const executionRatesAgree = defineRelationRule({
  id: 'scores/execution-rates-agree',
  version: 1,
  severity: 'error',
  concern: 'execution-rate',
  title: { zh: '同一张表里的两个执行率一致', en: 'The execution rates of one form agree' },
  rationale: {
    zh: '资金部分和指标部分各填了一次执行率，说的是同一件事。',
    en: 'Funds and indicators each give the execution rate, and it is the same thing.',
  },
  remedy: {
    zh: '按执行数÷预算数核实，改正不符的执行率和据此评的得分。',
    en: 'Verify with spent ÷ budgeted and correct the other rate and its score.',
  },
  basis: [],
  messages: { broken: { zh: '同一张表中{left}，{right}，两处不一致', en: 'In one form {left} and {right} differ' } },
  relateProject(record) {
    if (record.executionRate === undefined) return undefined;
    const { rate, rowRate } = executionOf(record);
    return rate === undefined || rowRate === undefined ? undefined : [{ relation: { kind: 'equal', left: rowRate, right: rate } }];
  },
  examples: [
    {
      name: '两处都是100%',
      given: exampleProject({ budgeted: '260', spent: '260', executionRate: '100.00%', indicators: [row('100%', '10')] }),
      expect: 'pass',
    },
    {
      name: '资金100%、指标27.73%',
      given: exampleProject({ budgeted: '260', spent: '260', executionRate: '100.00%', indicators: [row('27.73%', '3')] }),
      expect: ['broken'],
    },
    {
      name: '小数位数不同',
      given: exampleProject({ budgeted: '82.00', spent: '78.67', executionRate: '95.94%', indicators: [row('95.9%', '9.6')] }),
      expect: 'pass',
    },
  ],
});
