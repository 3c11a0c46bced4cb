import { readFileSync } from 'node:fs';

const SCHEDULED = `/proc/self/task/${process.pid}/schedstat`;

/** Nanoseconds that the thread which runs JavaScript was on a processor; undefined where the system does not tell it. */
function scheduled(): number | undefined {
  try {
    return Number(readFileSync(SCHEDULED, 'utf8').split(' ')[0]);
  } catch {
    return undefined;
  }
}

/**
 * CPU seconds of the thread that runs JavaScript. Threads that collect garbage or compile beside it do as much as the machine has room
 * for: their time says how busy it is, and not how much work there is. Where the system tells no thread apart, those of the process.
 */
export function threadSeconds(): number {
  const nanoseconds = scheduled();
  if (nanoseconds !== undefined) return nanoseconds / 1e9;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
