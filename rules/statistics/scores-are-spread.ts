import { standardDeviation } from 'simple-statistics';
import { z } from 'zod';
import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { isProject, membersOf, mergeObservations, type Observations, observe, seriesOf } from '../../src/engine/kit/observations.ts';
import { defineDatasetRule } from '../../src/engine/rule.ts';
import { greatest } from '../../src/model/lists.ts';
import { formatNumber } from '../../src/model/number.ts';

interface State {
  readonly scores: Observations;
  /** Execution rates of forms with full marks. */
  readonly fullWithRate: Observations;
}

const forms = (...scores: readonly string[]) =>
  scores.map((totalScore, index) => exampleProject({ name: `项目${index}`, totalScore, executionRate: '100%' }));

export const scoresAreSpread = defineDatasetRule({
  id: 'statistics/scores-are-spread',
  version: 1,
  severity: 'info',
  title: { zh: '自评得分有高有低', en: 'Self-evaluation scores vary' },
  rationale: {
    zh: '全部项目自评都是满分或同一个分数，自评没有区分度，值得抽查。',
    en: 'Where every project gives itself full marks, or the same marks, the scores tell nothing apart and deserve a sample check.',
  },
  remedy: { zh: '抽查部分项目的自评依据。', en: 'Check the evidence of some of the forms.' },
  basis: [EVALUATION_MEASURES],
  options: z.object({
    least: z.int().min(3).default(8).describe('Fewest scored forms of a document.'),
    share: z.number().min(0.5).max(1).default(0.9).describe('Share of full marks from which it is said.'),
  }),
  messages: {
    full: {
      zh: '{count} 份自评表中有 {full} 份为 {score} 分（标准差 {spread}）',
      en: '{full} of {count} forms give themselves {score} points (standard deviation {spread})',
    },
    fullDespiteExecution: {
      zh: '{count} 份自评表得满分，其中 {low} 份执行率低于 {rate}%',
      en: '{count} forms give themselves full marks, {low} of them with an execution rate below {rate}%',
    },
  },
  start: (): State => ({ scores: new Map(), fullWithRate: new Map() }),
  add(state, record, locate) {
    if (!isProject(record)) return;
    const total = record.totalScore?.value;
    if (total === undefined || record.totalScore === undefined) return;
    observe(state.scores, record, total.points, locate(record.totalScore));
    const rate = record.executionRate?.value;
    if (total.points >= 100 && rate !== undefined) observe(state.fullWithRate, record, rate.percent, locate(record.totalScore));
  },
  merge(a, b) {
    mergeObservations(a.scores, b.scores);
    mergeObservations(a.fullWithRate, b.fullWithRate);
    return a;
  },
  finish(state, verdicts, { least, share }) {
    for (const series of seriesOf(state.scores, least)) {
      const { values } = series;
      const highest = greatest(values);
      const full = membersOf(series, (value) => value === highest);
      const spread = formatNumber(standardDeviation(values), 0, 2);
      const [first] = full;
      if (first === undefined || full.length / values.length < share) verdicts.pass();
      else
        verdicts.fail({
          message: 'full',
          at: first.cell,
          args: { count: values.length, full: full.length, score: formatNumber(highest), spread },
        });
    }
    for (const series of seriesOf(state.fullWithRate, least)) {
      const low = membersOf(series, (value) => value < 80);
      const [first] = low;
      if (first === undefined || low.length < 2) verdicts.pass();
      else
        verdicts.fail({
          message: 'fullDespiteExecution',
          at: first.cell,
          others: low.slice(1).map(({ cell }) => ({ at: cell })),
          args: { count: series.values.length, low: low.length, rate: 80 },
        });
    }
  },
  examples: [
    { name: '得分有高有低', given: forms('100', '95', '92', '98', '87', '99', '100', '90'), expect: 'pass' },
    { name: '全部满分', given: forms('100', '100', '100', '100', '100', '100', '100', '100'), expect: ['full'] },
    { name: '份数太少不作判断', given: forms('100', '100', '100'), expect: 'skip' },
  ],
});
