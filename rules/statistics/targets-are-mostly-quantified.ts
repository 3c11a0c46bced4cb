import { z } from 'zod';
import { TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleIndicators, exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';

interface Tally {
  count: number;
  qualitative: number;
  /** The first project of the document, where the finding is shown, and its line. */
  first: Located;
  line: number;
}
type State = Map<string, Tally>;

const row = (level3: string, target: string) => ({ level1: '产出指标', level2: '数量指标', level3, target });
const many = (target: string) => exampleProject({ indicators: Array.from({ length: 12 }, (_, index) => row(`指标${index}`, target)) });

export const targetsAreMostlyQuantified = defineDatasetRule({
  id: 'statistics/targets-are-mostly-quantified',
  version: 1,
  severity: 'info',
  title: { zh: '多数指标值是定量的', en: 'Most targets are quantified' },
  rationale: {
    zh: '定性指标占比过高，整份文件的绩效目标难以考核。',
    en: 'Where most targets are qualitative, the performance of the whole document cannot be assessed.',
  },
  remedy: { zh: '优先把数量、质量、成本指标改为可以计量的指标值。', en: 'First turn quantity, quality and cost targets into figures.' },
  basis: [TARGET_MEASURES],
  options: z.object({
    least: z.int().min(5).default(20).describe('Fewest indicators of a document.'),
    share: z.number().min(0.2).max(1).default(0.5).describe('Share of qualitative targets from which it is said.'),
  }),
  messages: {
    qualitative: {
      zh: '{count} 项指标中有 {qualitative} 项（{percent}%）为定性指标',
      en: '{qualitative} of {count} targets ({percent}%) are qualitative',
    },
  },
  start: (): State => new Map(),
  add(state, record, locate) {
    if (record.kind !== 'project' || record.indicators.length === 0) return;
    const line = record.name.place?.line ?? record.origin?.line ?? 0;
    const known = state.get(record.document);
    const tally = known ?? { count: 0, qualitative: 0, first: locate(record.name), line };
    if (known === undefined) state.set(record.document, tally);
    tally.count += record.indicators.length;
    for (const { target } of record.indicators) if (target.value?.kind === 'graded' || target.value?.kind === 'text') tally.qualitative++;
    if (line < tally.line) {
      tally.first = locate(record.name);
      tally.line = line;
    }
  },
  merge(a, b) {
    for (const [document, tally] of b) {
      const known = a.get(document);
      if (known === undefined) a.set(document, tally);
      else {
        known.count += tally.count;
        known.qualitative += tally.qualitative;
        if (tally.line < known.line) {
          known.first = tally.first;
          known.line = tally.line;
        }
      }
    }
    return a;
  },
  finish(state, verdicts, { least, share }) {
    for (const { count, qualitative, first } of [...state].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally)) {
      if (count < least) verdicts.skip('too-few-indicators');
      else if (qualitative / count < share) verdicts.pass();
      else
        verdicts.fail({
          message: 'qualitative',
          at: first,
          args: { count, qualitative, percent: Math.round((100 * qualitative) / count) },
        });
    }
  },
  examples: [
    { name: '多为定量指标', given: [many('≥100人'), many('≥90%')], expect: 'pass' },
    { name: '全是定性指标', given: [many('显著提升'), many('及时')], expect: ['qualitative'] },
    { name: '指标太少不作判断', given: [exampleIndicators(row('效果', '显著提升'))], expect: 'skip' },
  ],
});
