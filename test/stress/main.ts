import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Generator } from './generator.ts';
import { generators } from './generators.ts';
import { paces } from './pace.ts';

/**
 * Audits what every generator makes, at sizes that double, and says how the time grows. Fails when a doubling costs more than
 * `MOST_GROWTH` times as much, or a megabyte more than `MOST_SECONDS`. Every generator has a process of its own, which is ended when it
 * takes longer than its limit, so that what hangs is reported; as many run at once as there are processors.
 * --only WORD: the generators with this in their name; --largest KB, --limit SECONDS, --jobs N.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    largest: { type: 'string', default: '1600' },
    limit: { type: 'string', default: '600' },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});

const MOST_GROWTH = 2.6;
/** CPU seconds for a megabyte. */
const MOST_SECONDS = 5;
/** Below this the clock and the collector of garbage weigh more than the work; CPU seconds. */
const TELLING = 0.25;
const SMALLEST = 100;
/** Kilobytes from which on what a megabyte costs is told; below it what every audit costs weighs more. */
const WEIGHED = 800;

interface Measured {
  readonly kilobytes: number;
  /** CPU time on a machine that is left alone, the median of a few. */
  readonly seconds: number;
}

/** What the machine needs for a piece of work when it is left alone, or nearly so for a moment; CPU seconds. */
const PACE = Math.min(...paces(100));

const sizes: number[] = [];
for (let size = SMALLEST; size <= Number(values.largest); size *= 2) sizes.push(size);

/** The sizes that were done within the limit. */
async function run({ name }: Generator): Promise<Measured[]> {
  const script = fileURLToPath(new URL('one.ts', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, '--expose-gc', script, name, String(PACE), ...sizes.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), Number(values.limit) * 1000);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  const lines = output.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Measured);
}

/** What is wrong with the times; undefined when nothing is. */
function faultOf(measured: readonly Measured[]): string | undefined {
  if (measured.length < sizes.length) return `not done: ${sizes[measured.length]} KB`;
  for (const [index, { kilobytes, seconds }] of measured.entries()) {
    const before = measured[index - 1]?.seconds ?? Number.POSITIVE_INFINITY;
    if (kilobytes >= WEIGHED && (seconds / kilobytes) * 1000 > MOST_SECONDS)
      return `${((seconds / kilobytes) * 1000).toFixed(1)} s a megabyte`;
    if (before >= TELLING && seconds / before > MOST_GROWTH) return `${(seconds / before).toFixed(1)} times for twice as much`;
  }
  return undefined;
}

const chosen = generators.filter(({ name }) => name.includes(values.only));
const width = Math.max(...chosen.map(({ name }) => name.length));
console.log(`${'CPU seconds'.padEnd(width)}  ${sizes.map((size) => `${size} KB`.padStart(8)).join('')}`);
let failed = 0;
const waiting = [...chosen];
async function work(): Promise<void> {
  for (let generator = waiting.shift(); generator !== undefined; generator = waiting.shift()) {
    const measured = await run(generator);
    const fault = faultOf(measured);
    if (fault !== undefined) failed += 1;
    const times = sizes.map((_, index) => (measured[index]?.seconds.toFixed(2) ?? '-').padStart(8)).join('');
    console.log(`${generator.name.padEnd(width)}  ${times}  ${fault ?? ''}`.trimEnd());
  }
}
await Promise.all(Array.from({ length: Number(values.jobs) }, work));
console.log(failed === 0 ? `all ${chosen.length} hold` : `${failed} of ${chosen.length} grow too fast`);
process.exitCode = failed === 0 ? 0 : 1;
