import { closeSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { CLI_TEXTS } from '../i18n/cli-texts.ts';
import { speaker } from '../i18n/template.ts';
import { describeThrown, type Language, type LocalText } from '../index.ts';
import { plainText } from '../report/plain-text.ts';
import { EXIT, type ExitCode, worst } from './exit-code.ts';
import { lockBuiltIns } from './lock-built-ins.ts';
import { clearUnfinished } from './staged-file.ts';
import { watchForStrayLoops } from './stray-loop.ts';

/** The language of the process that is guarded, if one is: commands also run inside other programs, which nothing here may end. */
let guarded: Language | undefined;
let endWatch: (() => void) | undefined;
/** Says what code beside the command did wrong; the exit code is 3 then. */
let sayStray: ((cause: string) => void) | undefined;

/**
 * Ends the process at once, with a code that nobody changes any more: listeners of `exit` are code of modules, too. Node offers nothing else that
 * calls none of them.
 */
const end: (code: ExitCode) => never = Reflect.get(process, 'reallyExit').bind(process);

/** How long timers that modules leave behind may go on when all is said, in milliseconds: what they do wrong is theirs, too. */
const LINGER = 1000;

/** Notes what code of a module did wrong beside its rules; nothing where the command runs inside another program. */
export function noteStray(said: LocalText): void {
  if (guarded !== undefined) sayStray?.(said[guarded]);
}

/** Says on standard error what nobody else can say any more; where that is full, too, the exit code has to do. */
function cry(line: string): void {
  try {
    writeSync(2, `${line}\n`);
  } catch {}
}

/**
 * Ends the process when code that rule modules leave behind never ends, and keeps what they print out of standard output.
 * @param modules file URL and name of each
 */
export function guardAgainst(modules: ReadonlyMap<string, string>, seconds: number): void {
  if (guarded === undefined) return;
  // Standard output may carry a report: what rules print there is said beside it. The sinks of the program write past this.
  process.stdout.write = process.stderr.write.bind(process.stderr);
  lockBuiltIns();
  const line = speaker(CLI_TEXTS, guarded)('neverEnds', { names: '{names}', seconds });
  // All is said: the inspector would add on standard error that it waits.
  const ending = `process.getBuiltinModule('node:fs').closeSync(2); process.exit(${EXIT.crash})`;
  endWatch = watchForStrayLoops({ modules, seconds, line, end: ending });
}

/** Waits for timers of modules that end by themselves. */
async function outwaitTimers(): Promise<void> {
  const latest = Date.now() + LINGER;
  while (process.getActiveResourcesInfo().includes('Timeout') && Date.now() < latest) await pause(20);
}

/** Ends a program that was not done: whatever code it would end with, it ended too early. */
function endEarly(code: number, words: string): never {
  clearUnfinished();
  // The watch has said why, and has closed what it said it on.
  if (code === EXIT.crash) return end(EXIT.crash);
  cry(words);
  endWatch?.();
  // An inspector that was not left in peace says so.
  try {
    closeSync(2);
  } catch {}
  return end(EXIT.crash);
}

/**
 * Keeps the exit code true whatever code runs beside the command line: what rule modules leave behind may throw when nobody listens any more, end the
 * program, change its exit code, or keep it from ending. Gives the function that leaves the program with its code.
 */
export function guardProcess(lang: Language): (code: ExitCode) => Promise<never> {
  guarded = lang;
  const writers = [process.stdout, process.stderr].map((stream) => stream.write.bind(stream));
  const say = speaker(CLI_TEXTS, lang);
  let stray: ExitCode = EXIT.clean;
  const said = new Set<string>();
  const note = (cause: string): void => {
    stray = EXIT.crash;
    if (!said.has(cause)) cry(say('crashedBeside', { cause }));
    said.add(cause);
  };
  sayStray = note;
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (thrown: unknown) => note(plainText(describeThrown(thrown))));
  process.on('exit', (code) => endEarly(code, say('endedEarly')));
  return async (code) => {
    for (const write of writers) await new Promise<void>((resolve) => write('', () => resolve()));
    // What nobody listens to is only known at the end of a turn.
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (endWatch !== undefined) await outwaitTimers();
    endWatch?.();
    return end(worst(code, stray));
  };
}
