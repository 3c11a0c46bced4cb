import { parseArgs } from 'node:util';
import { groupBy } from '../tables.ts';
import { redraw, rewrite } from './manners.ts';

/** Writes papers otherwise and says which findings that changes. --papers N --from SEED; --show: every change. */
const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '100' },
    from: { type: 'string', default: '50001' },
    show: { type: 'boolean', default: false },
  },
});
const seeds = Array.from({ length: Number(values.papers) }, (_, at) => Number(values.from) + at);
const rewritten = seeds.flatMap((seed) => [...rewrite(seed), ...redraw(seed)]);
for (const [manner, members] of groupBy(rewritten, (each) => each.manner)) {
  const changed = members.filter(({ changes }) => changes.length > 0);
  process.stdout.write(`${manner}: ${changed.length} of ${members.length} papers with other findings\n`);
  if (values.show) for (const { source, changes } of changed) process.stdout.write(`  ${source}: ${changes.join('; ')}\n`);
}
