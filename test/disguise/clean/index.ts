import { Random } from '../../accuracy/model/random.ts';
import type { Paper } from '../papers.ts';
import { departmentalBudget, finalAccounts } from './department.ts';
import { governmentReport } from './government.ts';
import { selfEvaluations, targetForms } from './performance.ts';
import { LAYOUTS, Writer } from './writer.ts';

const BODIES = ['云溪县水务局', '松陵县民政局', '清江区司法局', '白渡县档案馆', '石桥市住房和城乡建设局', '青岚县市场监督管理局'] as const;
const PLACES = ['云溪县', '松陵县', '清江区', '白渡县', '石桥市'] as const;
const KINDS = { finalAccounts, departmentalBudget, selfEvaluations, targetForms, governmentReport };

/** Clean papers in a hand of their own: every kind in every layout. The same number gives the same paper. */
export function writtenPaper(number: number): Paper {
  const kinds = Object.entries(KINDS);
  const [kind, write] = kinds[number % kinds.length] ?? ['finalAccounts', finalAccounts];
  const layout = LAYOUTS[Math.floor(number / kinds.length) % LAYOUTS.length] ?? 'plain';
  const random = new Random(41_000 + number);
  const writer = new Writer(random, random.int(2018, 2025), random.pick(kind === 'governmentReport' ? PLACES : BODIES));
  write(writer);
  return { name: `${kind} ${number} (${layout})`, text: writer.print(layout) };
}
