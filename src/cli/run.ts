import { isLanguage, type Language, languageOfEnvironment } from '../index.ts';
import type { ExitCode } from './exit-code.ts';
import { EXIT } from './exit-code.ts';
import { parseArguments } from './parser.ts';
import type { Shell } from './shell.ts';
import { reportTrouble } from './trouble.ts';

/** The language must be known before the arguments are parsed: help and errors are printed in it. */
export function languageOf(argv: readonly string[], shell: Shell): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const said = at < 0 ? undefined : argv[at]?.startsWith('--lang=') === true ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  return said !== undefined && isLanguage(said) ? said : languageOfEnvironment(shell.environment);
}

/** Runs one command line. Never throws: whatever happens is an exit code, with words on standard error. */
export async function runCommandLine(argv: readonly string[], shell: Shell): Promise<ExitCode> {
  const lang = languageOf(argv, shell);
  try {
    const parsed = await parseArguments(argv, lang, shell);
    if (parsed.kind === 'printed') {
      await shell.stdout.write(parsed.text === '' ? '' : `${parsed.text}\n`);
      return EXIT.clean;
    }
    return await parsed.run();
  } catch (trouble) {
    return reportTrouble(trouble, lang, shell);
  }
}
