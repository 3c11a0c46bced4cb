import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
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
 * --only WORD: the generators with this in their name; --largest KB, --limit SECONDS, --jobs N. --part 2/4: the second of
 * four parts of them. --results FILE: what was measured is kept there as it comes, a line of JSON each, and not measured again; the table at the
 * end holds all of it, so that a run can be broken off, go on later, or be divided.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    largest: { type: 'string', default: '1600' },
    limit: { type: 'string', default: '600' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    part: { type: 'string', default: '1/1' },
    results: { type: 'string' },
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

/** What was measured of one generator. */
interface Result {
  readonly name: string;
  readonly measured: readonly Measured[];
}

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

/** What a megabyte costs at the largest size that was done, in CPU seconds. */
const perMegabyte = ({ measured }: Result): number => ((measured.at(-1)?.seconds ?? 0) / (measured.at(-1)?.kilobytes ?? 1)) * 1000;

/** What was measured before, by name: as far as it holds all sizes. */
function kept(): Map<string, Result> {
  const file = values.results;
  const lines = file === undefined || !existsSync(file) ? [] : readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const results = lines.map((line) => JSON.parse(line) as Result);
  return new Map(results.filter(({ measured }) => measured.length === sizes.length).map((result) => [result.name, result]));
}

const [part = 1, parts = 1] = values.part.split('/').map(Number);
const chosen = generators.filter(({ name }, index) => name.includes(values.only) && index % parts === part - 1);
const width = Math.max(...chosen.map(({ name }) => name.length));
const lineOf = ({ name, measured }: Result): string => {
  const times = sizes.map((_, index) => (measured[index]?.seconds.toFixed(2) ?? '-').padStart(8)).join('');
  return `${name.padEnd(width)}  ${times}  ${faultOf(measured) ?? 'holds'}`;
};
const heading = `${'CPU seconds'.padEnd(width)}  ${sizes.map((size) => `${size} KB`.padStart(8)).join('')}`;
const done = kept();
const waiting = chosen.filter(({ name }) => !done.has(name));

async function work(): Promise<void> {
  for (let generator = waiting.shift(); generator !== undefined; generator = waiting.shift()) {
    const result = { name: generator.name, measured: await run(generator) };
    done.set(result.name, result);
    if (values.results !== undefined) appendFileSync(values.results, `${JSON.stringify(result)}\n`);
    console.log(lineOf(result));
  }
}

console.log(heading);
await Promise.all(Array.from({ length: Number(values.jobs) }, work));
const results = chosen.flatMap(({ name }) => done.get(name) ?? []).toSorted((a, b) => perMegabyte(b) - perMegabyte(a));
console.log(`\nfrom the slowest\n${[heading, ...results.map(lineOf)].join('\n')}`);
const failed = results.filter(({ measured }) => faultOf(measured) !== undefined).length;
console.log(failed === 0 ? `all ${results.length} hold` : `${failed} of ${results.length} grow too fast`);
process.exitCode = failed === 0 ? 0 : 1;
