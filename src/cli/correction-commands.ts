import type { Argv } from 'yargs';
import { CLI_TEXTS } from '../i18n/cli-texts.ts';
import { CORRECTION_CLI_TEXTS } from '../i18n/correction-cli-texts.ts';
import type { Language } from '../i18n/language.ts';
import { speaker } from '../i18n/template.ts';
import { type FailOn, profiles, RECHECK_FORMAT_NAMES } from '../index.ts';
import { correctionsCommand } from './commands/corrections.ts';
import { recheckCommand } from './commands/recheck.ts';
import type { ExitCode } from './exit-code.ts';
import type { Shell } from './shell.ts';

/** What the parser gives to the files that declare its commands. */
export interface CommandKit {
  readonly lang: Language;
  readonly shell: Shell;
  readonly choose: (run: () => Promise<ExitCode>) => void;
  readonly color: (args: { readonly noColor?: boolean | undefined }) => boolean;
  readonly showDash: (path: string) => string;
  readonly severities: readonly FailOn[];
}

/** Declares the commands that send correction lists out and take them back. */
export function declareCorrectionCommands(
  parser: Argv<{ 'no-color': boolean | undefined }>,
  { lang, shell, choose, color, showDash, severities }: CommandKit,
): Argv {
  const say = speaker(CLI_TEXTS, lang);
  const tell = speaker(CORRECTION_CLI_TEXTS, lang);
  const text = (description: string) => ({ type: 'string', requiresArg: true, description }) as const;
  const paths = { array: true, type: 'string', demandOption: true, description: say('pathsArgument') } as const;
  return parser
    .command(
      'corrections <paths..>',
      tell('correctionsCommand'),
      (command) =>
        command.positional('paths', paths).options({
          output: { ...text(tell('folderOption')), demandOption: true },
          deadline: text(tell('deadlineOption')),
          from: text(tell('fromOption')),
          number: text(tell('numberOption')),
          profile: text(say('profileOption', { profiles: profiles.map(({ name }) => name).join(', ') })),
          config: text(say('configOption')),
          waivers: text(say('waiversOption')),
          today: text(say('todayOption')),
        }),
      (args) => choose(() => correctionsCommand({ ...args, paths: args.paths.map(showDash) }, lang, shell)),
    )
    .command(
      'recheck <paths..>',
      tell('recheckCommand'),
      (command) =>
        command.positional('paths', paths).options({
          corrections: { type: 'string', array: true, requiresArg: true, demandOption: true, description: tell('correctionsOption') },
          output: text(tell('nextRoundOption')),
          deadline: text(tell('deadlineOption')),
          format: {
            type: 'string',
            array: true,
            requiresArg: true,
            description: say('formatOption', { formats: RECHECK_FORMAT_NAMES.join(', ') }),
          },
          profile: text(say('profileOption', { profiles: profiles.map(({ name }) => name).join(', ') })),
          config: text(say('configOption')),
          waivers: text(say('waiversOption')),
          today: text(say('todayOption')),
          'fail-on': { choices: severities, requiresArg: true, description: tell('recheckFailOnOption') },
          quiet: { type: 'boolean', description: say('quietOption') },
        }),
      (args) =>
        choose(() =>
          recheckCommand(
            { ...args, paths: args.paths.map(showDash), format: args.format ?? [], quiet: args.quiet === true, color: color(args) },
            lang,
            shell,
          ),
        ),
    );
}
