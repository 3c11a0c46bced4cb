import type { Argv } from 'yargs';
import { CLI_TEXTS } from '../i18n/cli-texts.ts';
import { speaker } from '../i18n/template.ts';
import { profiles } from '../index.ts';
import { baselineCommand } from './commands/baseline.ts';
import { migrateCommand } from './commands/migrate.ts';
import type { CommandKit } from './correction-commands.ts';

/** Declares the commands that record a baseline, prune it and bring it to a newer build. */
export function declareBaselineCommands(parser: Argv, { lang, shell, choose, showDash }: CommandKit): Argv {
  const say = speaker(CLI_TEXTS, lang);
  const text = (description: string) => ({ type: 'string', requiresArg: true, description }) as const;
  const paths = { array: true, type: 'string', demandOption: true, description: say('pathsArgument') } as const;
  const shared = {
    output: { ...text(say('baselineOutputOption')), demandOption: true },
    profile: text(say('profileOption', { profiles: profiles.map(({ name }) => name).join(', ') })),
    config: text(say('configOption')),
  } as const;
  return parser.command(
    'baseline <paths..>',
    say('baselineCommand'),
    (command) =>
      command
        .command(
          'migrate <old> <paths..>',
          say('migrateCommand'),
          (inner) =>
            inner
              .positional('old', { type: 'string', demandOption: true, description: say('oldBaselineArgument') })
              .positional('paths', paths)
              .options(shared),
          (args) => choose(() => migrateCommand({ ...args, paths: args.paths.map(showDash) }, lang, shell)),
        )
        .positional('paths', paths)
        .options({
          ...shared,
          prune: { type: 'boolean', description: say('pruneOption') },
          waivers: text(say('waiversOption')),
          today: text(say('todayOption')),
        }),
    (args) => choose(() => baselineCommand({ ...args, paths: args.paths.map(showDash), prune: args.prune === true }, lang, shell)),
  );
}
