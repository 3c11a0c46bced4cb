import { writeSync } from 'node:fs';
import { CLI_TEXTS } from '../i18n/cli-texts.ts';
import { speaker } from '../i18n/template.ts';
import { describeThrown, type Language } from '../index.ts';
import { plainText } from '../report/plain-text.ts';
import { EXIT, type ExitCode, worst } from './exit-code.ts';
import { watchForStrayLoops } from './stray-loop.ts';

/** Codes with which Node ends a program that was not done: as if all were well, with an error of its own, with nothing left to wait for. */
const UNTRUE: ReadonlySet<number> = new Set([EXIT.clean, EXIT.findings, EXIT.usage, 13]);

/** The language of the process that is guarded, if one is: commands also run inside other programs, which nothing here may end. */
let guarded: Language | undefined;
let endWatch: (() => void) | undefined;

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
  const line = speaker(CLI_TEXTS, guarded)('neverEnds', { names: '{names}', seconds });
  // All is said: the inspector would add on standard error that it waits.
  const end = `process.getBuiltinModule('node:fs').closeSync(2); process.exit(${EXIT.crash})`;
  endWatch = watchForStrayLoops({ modules, seconds, line, end });
}

/**
 * Keeps the exit code true whatever code runs beside the command line: what rule modules leave behind may throw when nobody listens any more, end the
 * program, or keep it from ending. Gives the function that leaves the program with its code.
 */
export function guardProcess(lang: Language): (code: ExitCode) => Promise<never> {
  guarded = lang;
  const writers = [process.stdout, process.stderr].map((stream) => stream.write.bind(stream));
  const say = speaker(CLI_TEXTS, lang);
  let stray: ExitCode = EXIT.clean;
  let done = false;
  const said = new Set<string>();
  const note = (thrown: unknown): void => {
    stray = EXIT.crash;
    const cause = plainText(describeThrown(thrown));
    if (!said.has(cause)) cry(say('crashedBeside', { cause }));
    said.add(cause);
  };
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
  process.on('exit', (code) => {
    if (done || !UNTRUE.has(code)) return;
    process.exitCode = EXIT.crash;
    cry(say('endedEarly'));
  });
  return async (code) => {
    for (const write of writers) await new Promise<void>((resolve) => write('', () => resolve()));
    // What nobody listens to is only known at the end of a turn.
    await new Promise<void>((resolve) => setImmediate(resolve));
    endWatch?.();
    done = true;
    process.exit(worst(code, stray));
  };
}
