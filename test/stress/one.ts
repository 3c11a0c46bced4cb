import { auditText } from './audit-text.ts';
import { generators } from './generators.ts';

/**
 * Measures one generator at the sizes given, in kilobytes, and prints a line of JSON for each: `one.ts NAME SIZE…`. In a process of its
 * own, so that what hangs can be ended.
 */
const REPEATED_BELOW = 2;

const [name = '', ...sizes] = process.argv.slice(2);
const generator = generators.find((each) => each.name === name);
if (generator === undefined) throw new RangeError(`no generator ${name}`);

/** Seconds of CPU time. */
async function measure(file: string, text: string): Promise<number> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  await auditText(file, text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const file = `a.${generator.ending}`;
// Once before, so that code is compiled.
await auditText(file, generator.make(20));
for (const kilobytes of sizes.map(Number)) {
  const text = generator.make(kilobytes);
  const times = [await measure(file, text)];
  while (times.length < 3 && times[0] !== undefined && times[0] < REPEATED_BELOW) times.push(await measure(file, text));
  const seconds = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
  console.log(JSON.stringify({ kilobytes, seconds }));
}
