import { threadSeconds } from './thread-time.ts';

/*
 * How fast the machine is just now. Whoever shares its cores and caches lengthens what a process takes even of CPU time, twofold at worst; a fixed
 * piece of work tells by how much.
 */

const ROUNDS = 150_000;
const NAMES = 5000;

/** Records, strings, look-ups and rubbish, as an audit makes them. */
function work(): number {
  const known = new Map<string, { readonly last: readonly number[] }>();
  let sum = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const name = `项目${round % NAMES}`;
    const last = [...(known.get(name)?.last.slice(-3) ?? []), round];
    known.set(name, { last });
    sum += last.length + (/9+1/.test(name) ? 1 : 0);
  }
  return sum;
}

function once(): number {
  const before = threadSeconds();
  work();
  return threadSeconds() - before;
}

/** CPU seconds of the work: of all times it was done. */
export function paces(times: number): number[] {
  return Array.from({ length: times }, once);
}
