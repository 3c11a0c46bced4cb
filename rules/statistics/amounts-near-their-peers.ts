import { median, medianAbsoluteDeviation } from 'simple-statistics';
import { z } from 'zod';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { mergeObservations, type Observations, observeBudget, seriesOf } from '../../src/engine/kit/observations.ts';
import { defineDatasetRule } from '../../src/engine/rule.ts';
import { formatFen, formatNumber } from '../../src/model/number.ts';

/** Makes the median absolute deviation comparable to a standard deviation. */
const MAD_TO_SIGMA = 1.4826;

const projects = (...amounts: readonly string[]) => amounts.map((budgeted, index) => exampleProject({ name: `项目${index}`, budgeted }));

export const amountsNearTheirPeers = defineDatasetRule({
  id: 'statistics/amounts-near-their-peers',
  version: 1,
  severity: 'info',
  title: { zh: '项目金额与同一文件的其他项目相称', en: 'Project amounts are of the order of their peers' },
  rationale: {
    zh: '远离同类的金额有时是单位写错（元与万元），值得核对。',
    en: 'An amount far from its peers is sometimes a slip of the unit (元 for 万元) and worth a look.',
  },
  remedy: { zh: '核对该项目金额及其单位。', en: 'Check the amount and its unit.' },
  basis: [],
  options: z.object({
    least: z.int().min(5).default(12).describe('Fewest projects of a document.'),
    deviations: z.number().min(3).default(6).describe('Robust z-score (of the logarithm) from which an amount is named.'),
  }),
  messages: {
    far: {
      zh: '金额 {amount} 与同一文件 {count} 个项目的中位数 {median} 相差悬殊（稳健 z 值 {score}）',
      en: '{amount} is far from {median}, the median of {count} projects of this document (robust z-score {score})',
    },
  },
  start: (): Observations => new Map(),
  add(state, record, locate) {
    observeBudget(state, record, locate);
  },
  merge: mergeObservations,
  finish(state, verdicts, { least, deviations }) {
    for (const { values, cells } of seriesOf(state, least)) {
      const logarithms = values.map((value) => Math.log10(value));
      const middle = median(logarithms);
      const sigma = medianAbsoluteDeviation(logarithms) * MAD_TO_SIGMA;
      if (sigma === 0) {
        verdicts.skip('no-spread');
        continue;
      }
      values.forEach((value, index) => {
        const score = ((logarithms[index] ?? middle) - middle) / sigma;
        const cell = cells[index];
        if (cell === undefined || Math.abs(score) < deviations) {
          verdicts.pass();
          return;
        }
        const amount = formatFen(value, '万元');
        const args = {
          amount,
          median: formatFen(Math.round(10 ** middle), '万元'),
          count: values.length,
          score: formatNumber(score, 0, 1),
        };
        verdicts.fail({ message: 'far', at: cell, args, provided: amount });
      });
    }
  },
  examples: [
    { name: '金额相称', given: projects('10', '12', '8', '20', '15', '9', '11', '30', '14', '18', '22', '7'), expect: 'pass' },
    {
      name: '一个金额大四个数量级',
      given: projects('10', '12', '8', '20', '15', '9', '11', '30', '14', '18', '22', '120000'),
      expect: ['far'],
    },
    { name: '项目太少不作判断', given: projects('10', '12', '120000'), expect: 'skip' },
  ],
});
