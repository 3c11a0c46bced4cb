import { z } from 'zod';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { membersOf, mergeObservations, type Observations, observeBudget, seriesOf } from '../../src/engine/kit/observations.ts';
import { defineDatasetRule } from '../../src/engine/rule.ts';
import { greatest, least } from '../../src/model/lists.ts';
import { formatNumber } from '../../src/model/number.ts';

/** 99% point of chi-square with eight degrees of freedom. */
const CRITICAL = 20.09;

const firstDigit = (value: number): number => Number(String(value)[0]);

/** Chi-square of the first digits against log10(1 + 1/d). */
function chiSquare(values: readonly number[]): number {
  const counts = new Array<number>(10).fill(0);
  for (const value of values) {
    const digit = firstDigit(value);
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  let sum = 0;
  for (let digit = 1; digit <= 9; digit++) {
    const expected = values.length * Math.log10(1 + 1 / digit);
    sum += ((counts[digit] ?? 0) - expected) ** 2 / expected;
  }
  return sum;
}

const projects = (amount: (index: number) => number, count = 120) =>
  Array.from({ length: count }, (_, index) => exampleProject({ name: `项目${index}`, budgeted: amount(index).toFixed(2) }));

export const firstDigitsFollowBenford = defineDatasetRule({
  id: 'statistics/first-digits-follow-benford',
  version: 1,
  severity: 'info',
  title: { zh: '金额首位数字的分布自然', en: 'First digits of amounts are distributed as usual' },
  rationale: {
    zh: '跨越几个数量级的大量金额，首位数字应近似服从本福特定律；明显偏离只说明值得抽查，不说明有错。',
    en: 'First digits of many amounts over several orders of magnitude follow Benford’s law; a clear departure is a reason to sample, not an error.',
  },
  remedy: { zh: '抽查金额的测算依据。', en: 'Sample the calculations behind the amounts.' },
  basis: [],
  options: z.object({
    least: z.int().min(50).default(100).describe('Fewest amounts of a document.'),
    orders: z.number().min(1).default(3).describe('Orders of magnitude that the amounts must span.'),
  }),
  messages: {
    departs: {
      zh: '{count} 个金额的首位数字偏离本福特分布（卡方 {chi}，99% 临界值 {critical}）',
      en: 'First digits of {count} amounts depart from Benford’s law (chi-square {chi}, 99% point {critical})',
    },
  },
  start: (): Observations => new Map(),
  add(state, record, locate) {
    observeBudget(state, record, locate);
  },
  merge: mergeObservations,
  finish(state, verdicts, { least: fewest, orders }) {
    for (const series of seriesOf(state, fewest)) {
      const { values } = series;
      if (Math.log10(greatest(values) / least(values)) < orders) {
        verdicts.skip('too-narrow');
        continue;
      }
      const chi = chiSquare(values);
      const [first] = chi <= CRITICAL ? [] : membersOf(series, () => true);
      if (first === undefined) verdicts.pass();
      else
        verdicts.fail({
          message: 'departs',
          at: first.cell,
          args: { count: values.length, chi: formatNumber(chi, 0, 1), critical: CRITICAL },
        });
    }
  },
  examples: [
    { name: '分布自然', given: projects((index) => 1.06 ** (index + 1)), expect: 'pass' },
    { name: '首位全是九', given: projects((index) => 9 * 10 ** (index % 5)), expect: ['departs'] },
    { name: '数量级太窄不作判断', given: projects((index) => 90 + index / 100), expect: 'skip' },
  ],
});
