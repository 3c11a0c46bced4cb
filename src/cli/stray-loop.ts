import { Worker } from 'node:worker_threads';

/** How often is looked, in milliseconds. */
const PAUSE = 250;
/** Looks that must all find a stray: on a busy machine one tells little. */
const FEWEST = 8;

/** Code of rule modules, and what is said of one that goes on for ever. */
export interface Watched {
  /** File URL of each module, with its name. */
  readonly modules: ReadonlyMap<string, string>;
  /** How long code beside the rules may keep everything else from going on. */
  readonly seconds: number;
  /** One line, in which `{names}` stands for the modules. */
  readonly line: string;
  /** Ends the program: code that is run in this thread. */
  readonly end: string;
}

/**
 * Asks this thread, by way of its inspector, what it is doing while its event loop stands still. Code of this program is always somewhere on the
 * stack of its own work, however long that takes; what has no such caller was left behind by a module: a timer, a chain of promises. Who awaits it is no
 * caller.
 */
const WATCH = `const { workerData } = require('node:worker_threads');
const { Session } = require('node:inspector');
const { writeSync } = require('node:fs');
const { beat, own, modules, line, end, pause, most } = workerData;
const STACK = '(() => { const limit = Error.stackTraceLimit; Error.stackTraceLimit = Infinity; const { stack } = new Error(); Error.stackTraceLimit = limit; return stack; })()';
const seen = new Set();
let session;
let asked = false;
let last = -1;
let strays = 0;
function reset() {
  strays = 0;
  seen.clear();
}
function hear(error, answer) {
  asked = false;
  const stack = error ? undefined : answer.result.value;
  if (typeof stack !== 'string') return reset();
  const callers = stack.split('\\n').filter((frame) => !frame.startsWith('    at async ')).join();
  if (own.some((place) => callers.includes(place))) return reset();
  strays++;
  for (const [url, name] of modules) if (callers.includes(url)) seen.add(name);
}
function release() {
  session?.disconnect();
  session = undefined;
  asked = false;
  Atomics.store(beat, 1, 0);
  Atomics.notify(beat, 1);
}
function stop() {
  const names = seen.size > 0 ? [...seen] : modules.map(([, name]) => name);
  writeSync(2, line.replace('{names}', names.join(', ')) + '\\n');
  session.post('Runtime.evaluate', { expression: end });
}
setInterval(() => {
  const now = Atomics.load(beat, 0);
  if (now !== last) {
    last = now;
    release();
    return reset();
  }
  // A thread that only waits for its turn beats between two answers.
  if (asked) return;
  if (strays >= most) return stop();
  if (session === undefined) {
    session = new Session();
    session.connectToMainThread();
    Atomics.store(beat, 1, 1);
  }
  asked = true;
  session.post('Runtime.evaluate', { expression: STACK }, hear);
}, pause);`;

/**
 * Ends the program with a line on standard error when code that a rule module left behind never ends. Without an inspector nothing is watched. Gives
 * what is to be called before the program ends: the inspector says on standard error when it is not left in peace.
 */
export function watchForStrayLoops({ modules, seconds, line, end }: Watched): () => void {
  const beat = new Int32Array(new SharedArrayBuffer(8));
  setInterval(() => Atomics.add(beat, 0, 1), PAUSE / 2).unref();
  const { href, pathname } = new URL('../', import.meta.url);
  const workerData = {
    beat,
    own: [href, pathname],
    modules: [...modules],
    line,
    end,
    pause: PAUSE,
    most: Math.max(FEWEST, Math.ceil((seconds * 1000) / PAUSE)),
  };
  const worker = new Worker(WATCH, { eval: true, workerData, stdout: true, stderr: true });
  worker.on('error', () => undefined);
  worker.unref();
  return () => {
    Atomics.add(beat, 0, 1);
    Atomics.wait(beat, 1, 1, PAUSE * 4);
  };
}
