import { auditText } from './audit-text.ts';
import { generators } from './generators.ts';
import { paces } from './pace.ts';
import { threadSeconds } from './thread-time.ts';

/**
 * Measures one generator at the sizes given, in kilobytes, and prints a line of JSON for each: `one.ts NAME PACE SIZE…`. In a process of
 * its own, so that what hangs can be ended. PACE is what the machine needs for a fixed piece of work when it is left alone, in seconds: times are told
 * as they would be then.
 */
const REPEATED_BELOW = 0.5;

const [name = '', pace = '', ...sizes] = process.argv.slice(2);
const generator = generators.find((each) => each.name === name);
if (generator === undefined) throw new RangeError(`no generator ${name}`);

/** How often the pace is taken before something is measured, and again behind it. */
const LOOKS = 4;
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** Seconds of CPU time, as if the machine were left alone. */
async function measure(file: string, text: string): Promise<number> {
  globalThis.gc?.();
  const earlier = paces(LOOKS);
  const before = threadSeconds();
  await auditText(file, text);
  const seconds = threadSeconds() - before;
  const slower = mean([...earlier, ...paces(LOOKS)]) / Number(pace);
  return seconds / Math.max(1, slower);
}

const file = `a.${generator.ending}`;
// Once before, so that code is compiled.
paces(LOOKS);
await auditText(file, generator.make(20));
for (const kilobytes of sizes.map(Number)) {
  const text = generator.make(kilobytes);
  const times = [await measure(file, text)];
  while (times.length < 3 && times[0] !== undefined && times[0] < REPEATED_BELOW) times.push(await measure(file, text));
  const seconds = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
  console.log(JSON.stringify({ kilobytes, seconds }));
}
