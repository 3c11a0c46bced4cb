import { createContext, Script } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { type RuleLimits, TimeLimitError } from '../index.ts';
import { noteStray } from './guard-process.ts';

const scope: { work: (() => unknown) | undefined } = { work: undefined };
const context = createContext(scope);
const call = new Script('work()');

/**
 * The time that rules of one's own may take. The time limit of a script is the only one that ends a loop in this very thread, whatever
 * code it calls; it costs some 50 µs a call, which built-in rules do not pay.
 */
export function ruleLimits(seconds: number): RuleLimits {
  return {
    seconds,
    late: ({ said }) => noteStray(said),
    within<T>(work: () => T): T {
      scope.work = work;
      try {
        return call.runInContext(context, { timeout: Math.ceil(seconds * 1000) }) as T;
      } catch (error) {
        throw isTimeOut(error) ? new TimeLimitError() : error;
      } finally {
        scope.work = undefined;
      }
    },
  };
}

/** The error is made in the context of the script, whose Error is another one. */
function isTimeOut(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

const LOAD = `const { parentPort, workerData } = require('node:worker_threads');
import(workerData).then(() => parentPort.postMessage('loaded'), () => parentPort.postMessage('failed'));`;

/**
 * Whether a module comes to the end of its loading in time: it is loaded in a thread of its own, which can be ended whatever it does. A module
 * that fails has come to its end, too: why, is said when it is loaded in earnest.
 */
export async function loadsInTime(url: string, seconds: number): Promise<boolean> {
  const worker = new Worker(LOAD, { eval: true, workerData: url, stdout: true, stderr: true });
  let timer: NodeJS.Timeout | undefined;
  const settled = await new Promise<boolean>((resolve) => {
    // On a busy machine a thread may take longer to begin than the module may.
    worker.on('online', () => {
      timer = setTimeout(() => resolve(false), seconds * 1000);
    });
    worker.on('message', () => resolve(true));
    worker.on('error', () => resolve(true));
    // Without anything left to wait for, the loading would never end.
    worker.on('exit', () => resolve(false));
  });
  clearTimeout(timer);
  await worker.terminate();
  return settled;
}
