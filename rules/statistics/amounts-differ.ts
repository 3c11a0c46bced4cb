import { z } from 'zod';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import {
  frequencies,
  membersOf,
  mergeObservations,
  type Observations,
  observeBudget,
  seriesOf,
} from '../../src/engine/kit/observations.ts';
import { defineDatasetRule } from '../../src/engine/rule.ts';
import { formatFen } from '../../src/model/number.ts';

/** 1,000元: a multiple of it is a round amount, which projects share without copying. */
const ROUND_FEN = 100_000;

const projects = (...amounts: readonly string[]) => amounts.map((budgeted, index) => exampleProject({ name: `项目${index}`, budgeted }));

export const amountsDiffer = defineDatasetRule({
  id: 'statistics/amounts-differ',
  version: 1,
  severity: 'info',
  title: { zh: '不同项目没有相同的零头金额', en: 'Different projects do not share an odd amount' },
  rationale: {
    zh: '几个项目的金额连零头都一样，可能是复制表格后没有改金额，或同一项目重复申报。',
    en: 'Projects that share an amount down to its last digits may be one project declared twice, or a copied form whose amount was not changed.',
  },
  remedy: { zh: '核对这些项目是否重复。', en: 'Check whether the projects are the same.' },
  basis: [],
  options: z.object({ least: z.int().min(2).default(2).describe('Fewest projects that share the amount.') }),
  messages: { shared: { zh: '{count} 个项目的金额都是 {amount}', en: '{count} projects have the same amount, {amount}' } },
  start: (): Observations => new Map(),
  add(state, record, locate) {
    observeBudget(state, record, locate, (fen) => fen % ROUND_FEN !== 0);
  },
  merge: mergeObservations,
  finish(state, verdicts, { least }) {
    for (const series of seriesOf(state, 2)) {
      for (const { value, count } of frequencies(series.values)) {
        const [first, ...rest] = count < least ? [] : membersOf(series, (amount) => amount === value);
        if (first === undefined || rest.every(({ name }) => name === first.name)) {
          verdicts.pass(count);
          continue;
        }
        const amount = formatFen(value, '万元', 2);
        verdicts.fail({
          message: 'shared',
          at: first.cell,
          others: rest.map((member) => ({ at: member.cell, role: 'copy', label: member.name })),
          args: { count, amount },
          provided: amount,
        });
      }
    }
  },
  examples: [
    { name: '金额各不相同', given: projects('12.3456', '9.8712'), expect: 'pass' },
    { name: '零头完全相同', given: projects('12.3456', '9.8712', '12.3456'), expect: ['shared'] },
    { name: '整数金额相同', given: projects('50', '50', '12.30', '12.30'), expect: 'skip' },
  ],
});
