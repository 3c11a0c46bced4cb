import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { goalsOf } from './goals.ts';
import { writeReport } from './report.ts';
import { measure, WHOLE } from './run.ts';

const PAGE = fileURLToPath(new URL('../../rules/ACCURACY.md', import.meta.url));

/** Measures, writes the page unless only checking, and fails when a goal is missed. */
function main(): void {
  const measured = measure(WHOLE);
  const goals = goalsOf(measured);
  if (!process.argv.includes('--check')) writeFileSync(PAGE, writeReport(measured, goals));
  for (const { name, wanted, reached, met } of goals)
    process.stdout.write(`${met ? 'met   ' : 'MISSED'} ${name}: ${reached} (wanted ${wanted})\n`);
  if (goals.some(({ met }) => !met)) process.exitCode = 1;
}

main();
