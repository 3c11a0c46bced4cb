import { CLI_ERRORS } from '../i18n/cli-errors.ts';
import { CLI_TEXTS } from '../i18n/cli-texts.ts';
import type { Language } from '../i18n/language.ts';
import { type Speak, speaker } from '../i18n/template.ts';
import { UsageError, type UsageErrorCode } from '../model/usage-error.ts';
import { plainText } from '../report/plain-text.ts';
import { EXIT, type ExitCode, worst } from './exit-code.ts';
import { OutputLost, type Shell } from './shell.ts';

type Errors = typeof CLI_ERRORS;
type Key = keyof Errors & string;
type Says = (say: Speak<Errors>) => string;

const ZH = speaker(CLI_ERRORS, 'zh');
const EN = speaker(CLI_ERRORS, 'en');

/** A usage error in the words of the catalogue: `usageError('badOption', '--format', (say) => say('unknownFormat', { name }), …)`. */
export function usageError(code: UsageErrorCode, where: string, what: Says, remedy: Says, line?: number): UsageError {
  return new UsageError(code, where, { zh: what(ZH), en: what(EN) }, { zh: remedy(ZH), en: remedy(EN) }, line);
}

/** The same with fixed words. */
export function plainUsageError(code: UsageErrorCode, where: string, what: Key, remedy: Key): UsageError {
  const both = (key: Key) => ({ zh: CLI_ERRORS[key].zh, en: CLI_ERRORS[key].en });
  return new UsageError(code, where, both(what), both(remedy));
}

/** What, where, what to do: two lines, no stack. */
export function describeUsageError(error: UsageError, lang: Language): string {
  const say = speaker(CLI_TEXTS, lang);
  const where = error.line === undefined ? error.where : `${error.where}:${error.line}`;
  const colon = lang === 'zh' ? '：' : ': ';
  return `${say('errorLabel')}${colon}${plainText(where)}${colon}${plainText(error.what[lang])}\n${say('doLabel')}${colon}${plainText(error.remedy[lang])}\n`;
}

/** Several troubles at once: configuration files are mended faster when all of it is said. */
export class UsageErrors extends Error {
  override readonly name = 'UsageErrors';
  readonly errors: readonly UsageError[];

  constructor(errors: readonly UsageError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.errors = errors;
  }
}

const ERRORS_SAID = 20;

/** Says on standard error what went wrong and gives the exit code: a usage error has no stack, a crash has its cause. */
export async function reportTrouble(trouble: unknown, lang: Language, shell: Shell): Promise<ExitCode> {
  const say = speaker(CLI_TEXTS, lang);
  if (trouble instanceof UsageError || trouble instanceof UsageErrors) {
    const errors = trouble instanceof UsageErrors ? trouble.errors : [trouble];
    for (const error of errors.slice(0, ERRORS_SAID)) await shell.stderr.write(describeUsageError(error, lang));
    const count = errors.length - ERRORS_SAID;
    if (count > 0) await shell.stderr.write(`${say('errorsMore', { count })}\n`);
    return EXIT.usage;
  }
  if (trouble instanceof OutputLost) {
    await shell.stderr.write(`${say('outputLost', { reason: trouble.reason })}\n`);
    return EXIT.usage;
  }
  const cause = trouble instanceof Error ? `${trouble.name}: ${trouble.message}` : String(trouble);
  await shell.stderr.write(`${say('crashed', { cause: plainText(cause) })}\n${say('crashHint')}\n`);
  const debug = shell.environment['YUSHEN_DEBUG'];
  if (debug !== undefined && debug !== '' && trouble instanceof Error) await shell.stderr.write(`${trouble.stack ?? ''}\n`);
  return EXIT.crash;
}

/** Says of each what went wrong; the highest of their exit codes, that of a clean run where there is none. */
export async function reportTroubles(troubles: readonly unknown[], lang: Language, shell: Shell): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  for (const trouble of troubles) code = worst(code, await reportTrouble(trouble, lang, shell));
  return code;
}
