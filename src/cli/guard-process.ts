import { writeSync } from 'node:fs';
import { CLI_TEXTS } from '../i18n/cli-texts.ts';
import { speaker } from '../i18n/template.ts';
import { describeThrown, type Language } from '../index.ts';
import { plainText } from '../report/plain-text.ts';
import { EXIT, type ExitCode, worst } from './exit-code.ts';

/** Codes with which Node ends a program that was not done: as if all were well, with an error of its own, with nothing left to wait for. */
const UNTRUE: ReadonlySet<number> = new Set([EXIT.clean, EXIT.findings, EXIT.usage, 13]);

/**
 * Keeps the exit code true whatever code runs beside the command line: what rule modules leave behind may throw when nobody listens any more, end the
 * program, or keep it from ending. Gives the function that leaves the program with its code.
 */
export function guardProcess(lang: Language): (code: ExitCode) => Promise<never> {
  const say = speaker(CLI_TEXTS, lang);
  let stray: ExitCode = EXIT.clean;
  let done = false;
  const note = (cause: unknown): void => {
    stray = EXIT.crash;
    writeSync(2, `${say('crashedBeside', { cause: plainText(describeThrown(cause)) })}\n`);
  };
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
  process.on('exit', (code) => {
    if (done || !UNTRUE.has(code)) return;
    process.exitCode = EXIT.crash;
    writeSync(2, `${say('endedEarly')}\n`);
  });
  return async (code) => {
    for (const stream of [process.stdout, process.stderr]) await new Promise<void>((resolve) => stream.write('', () => resolve()));
    // What nobody listens to is only known at the end of a turn.
    await new Promise<void>((resolve) => setImmediate(resolve));
    done = true;
    process.exit(worst(code, stray));
  };
}
