/**
 * `npm run bench [-- N …] [--seed S]`: makes N plain project records (10,000 when left out), then measures in processes of their own,
 * on the same NDJSON bytes: P, the time JSON.parse takes line by line; and the whole audit, reading, findings and grade included.
 * Prints both, their ratio, the peak memory of each, and what an audit keeps of a project between its first record and its last.
 *
 * `npm run bench -- --against DIRECTORY`: measures reading alone instead, the five documents of ../shared/documents, by turns with the
 * version checked out in that directory (`git worktree add DIRECTORY COMMIT`, `npm ci` there).
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditFile, keptPerProject, parseFile } from './phases.ts';
import { generateProject } from './projects.ts';
import { seededRandom } from './random.ts';
import { firstReading, lackingFolder, readInTurn, type Spread, spreadOf } from './reading.ts';

const REPEATS = 3;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

async function writeProjects(file: string, count: number, seed: number): Promise<{ readonly bytes: number; readonly planted: number }> {
  const random = seededRandom(seed);
  const stream = createWriteStream(file);
  let bytes = 0;
  let planted = 0;
  for (let index = 0; index < count; index++) {
    const made = generateProject(index, random);
    if (made.planted !== undefined) planted++;
    const line = `${JSON.stringify(made.project)}\n`;
    bytes += Buffer.byteLength(line);
    if (!stream.write(line)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  return { bytes, planted };
}

interface Measured {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  readonly findings?: number;
  readonly grade?: string;
  /** Bytes. */
  readonly kept?: number;
  /** Milliseconds of CPU time. */
  readonly cpu?: number;
}

/** Runs one phase in a process of its own. */
function runAlone(phase: string, ...given: readonly string[]): Measured {
  const script = fileURLToPath(import.meta.url);
  const child = spawnSync(process.execPath, [...process.execArgv, '--expose-gc', script, '--phase', phase, ...given], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`${phase} failed: ${child.stderr}`);
  return JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '{}') as Measured;
}

const faster = (best: Measured, run: Measured): Measured => (run.milliseconds < best.milliseconds ? run : best);

/** The best of a few runs of parsing and of auditing, in turn, so that both meet the same weather. */
function compareWithParsing(file: string): { readonly parse: Measured; readonly audit: Measured } {
  let parse = runAlone('parse', file);
  let audit = runAlone('audit', file);
  for (let run = 1; run < REPEATS; run++) {
    parse = faster(parse, runAlone('parse', file));
    audit = faster(audit, runAlone('audit', file));
  }
  return { parse, audit };
}

const PHASES = { parse: parseFile, audit: auditFile, keep: keptPerProject, 'first-reading': firstReading };
const isPhase = (name: string): name is keyof typeof PHASES => Object.hasOwn(PHASES, name);

async function runPhase(phase: string, given: string): Promise<void> {
  if (!isPhase(phase)) throw new RangeError(`no phase ${phase}`);
  const start = performance.now();
  const outcome = await PHASES[phase](given);
  const milliseconds = performance.now() - start;
  console.log(JSON.stringify({ milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024, ...outcome }));
}

async function compare(counts: readonly number[], seed: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yushen-bench-'));
  try {
    let before: { readonly count: number; readonly milliseconds: number } | undefined;
    for (const count of counts) {
      const file = join(folder, `${count}.ndjson`);
      const { bytes, planted } = await writeProjects(file, count, seed);
      const { parse, audit } = compareWithParsing(file);
      const { kept } = runAlone('keep', file);
      console.log(`${count} projects, ${(bytes / 1e6).toFixed(1)} MB, ${planted} planted errors (seed ${seed})`);
      console.log(
        `  P      JSON.parse by line  ${parse.milliseconds.toFixed(0).padStart(8)} ms  peak ${parse.peakMegabytes.toFixed(0)} MB`,
      );
      console.log(
        `  audit  read, judge, grade  ${audit.milliseconds.toFixed(0).padStart(8)} ms  peak ${audit.peakMegabytes.toFixed(0)} MB`,
      );
      console.log(`  ratio  ${(audit.milliseconds / parse.milliseconds).toFixed(2)} P, ${audit.findings} findings, grade ${audit.grade}`);
      console.log(`  kept   per project         ${String(kept).padStart(8)} bytes`);
      if (before !== undefined)
        console.log(`  growth ${(audit.milliseconds / before.milliseconds).toFixed(1)} times from ${before.count} to ${count} projects`);
      before = { count, milliseconds: audit.milliseconds };
      rmSync(file);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** First readings of either version, each in a process of its own. */
const FIRST_READINGS = 5;

function compareFirstReadings(directory: string): Readonly<Record<'own' | 'other' | 'ratio', Spread>> {
  const own: number[] = [];
  const other: number[] = [];
  for (let run = 0; run < FIRST_READINGS; run++) {
    own.push(runAlone('first-reading', ROOT).cpu ?? Number.NaN);
    other.push(runAlone('first-reading', directory).cpu ?? Number.NaN);
  }
  return { own: spreadOf(own), other: spreadOf(other), ratio: spreadOf(own.map((cpu, run) => cpu / (other[run] ?? Number.NaN))) };
}

async function compareReading(directory: string): Promise<void> {
  const lacking = lackingFolder();
  if (lacking !== undefined) {
    console.log(`reading is not measured: the five documents are not in ${lacking}`);
    return;
  }
  console.log(`reading five documents, CPU time, by turns with ${directory}; medians (quartiles)`);
  for (const [name, { own, other, ratio }] of [
    ['first of a process', compareFirstReadings(directory)],
    ['compiled', await readInTurn(directory)],
  ] as const) {
    const range = ({ lower, upper }: Spread, digits: number) => `(${lower.toFixed(digits)}–${upper.toFixed(digits)})`;
    console.log(
      `  ${name.padEnd(20)} ${own.median.toFixed(0)} ms ${range(own, 0)}, there ${other.median.toFixed(0)} ms ${range(other, 0)}`,
    );
    console.log(`  ${'ratio'.padEnd(20)} ${ratio.median.toFixed(2)} ${range(ratio, 2)}`);
  }
}

const [first, second, third] = process.argv.slice(2);
if (first === '--phase') await runPhase(second ?? '', third ?? '');
else if (first === '--against') {
  if (second === undefined) throw new RangeError('--against needs the directory of another version');
  await compareReading(second);
} else {
  const words = process.argv.slice(2);
  const at = words.indexOf('--seed');
  const seed = at < 0 ? 20240101 : Number(words[at + 1]);
  const counts = words.filter((word, index) => /^\d+$/.test(word) && (at < 0 || index !== at + 1)).map(Number);
  await compare(counts.length === 0 ? [10_000] : counts, seed);
}
