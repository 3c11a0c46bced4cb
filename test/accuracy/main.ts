import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { goalsOf } from './goals.ts';
import { writeLicences } from './licence.ts';
import { writeReport } from './report.ts';
import { measure, WHOLE } from './run.ts';

/**
 * Measures, writes the page and the licences of the rules unless only checking (--check), and fails when a goal is missed.
 * --papers 2000 and --draws 30 are the longer proof.
 */
const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    papers: { type: 'string', default: String(WHOLE.papers) },
    draws: { type: 'string', default: String(WHOLE.draws) },
  },
});
const pathOf = (file: string): string => fileURLToPath(new URL(`../../rules/${file}`, import.meta.url));

const measured = await measure({ ...WHOLE, papers: Number(values.papers), draws: Number(values.draws) });
const goals = goalsOf(measured);
if (!values.check) {
  writeFileSync(pathOf('ACCURACY.md'), writeReport(measured, goals));
  writeFileSync(pathOf('licences.ts'), writeLicences(measured.licences));
  process.stdout.write('Written: rules/ACCURACY.md, rules/licences.ts. The catalogue prints the licences: run npm run docs.\n');
}
for (const { name, wanted, reached, met } of goals)
  process.stdout.write(`${met ? 'met   ' : 'MISSED'} ${name}: ${reached} (wanted ${wanted})\n`);
if (goals.some(({ met }) => !met)) process.exitCode = 1;
