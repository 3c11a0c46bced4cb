import yargs, { type Argv } from 'yargs';
import { CLI_ERRORS } from '../i18n/cli-errors.ts';
import { CLI_TEXTS } from '../i18n/cli-texts.ts';
import type { Language } from '../i18n/language.ts';
import { speaker } from '../i18n/template.ts';
import {
  COMPARISON_FORMAT_NAMES,
  type FailOn,
  FORMAT_NAMES,
  LANGUAGES,
  profiles,
  READING_FORMAT_NAMES,
  rules,
  UsageError,
} from '../index.ts';
import { TOOL } from '../report/tool.ts';
import { declareBaselineCommands } from './baseline-commands.ts';
import { auditCommand } from './commands/audit.ts';
import { diffCommand } from './commands/diff.ts';
import { explainCommand } from './commands/explain.ts';
import { normalizeCommand } from './commands/normalize.ts';
import { readCommand } from './commands/read.ts';
import { rulesCommand } from './commands/rules.ts';
import { SCHEMAS, schemaCommand } from './commands/schema.ts';
import { declareCorrectionCommands } from './correction-commands.ts';
import type { ExitCode } from './exit-code.ts';
import type { Shell } from './shell.ts';
import { plainUsageError, usageError } from './trouble.ts';

/** Either yargs has said it all (help, version, completion), or there is a command to run. */
export type Parsed =
  | { readonly kind: 'printed'; readonly text: string }
  | { readonly kind: 'command'; readonly run: () => Promise<ExitCode> };

const SEVERITIES_AND_NEVER: readonly FailOn[] = ['error', 'warning', 'info', 'never'];

/** Where the Chinese of yargs is half English or says too little. */
const CHINESE_STRINGS: Readonly<Record<string, unknown>> = {
  'Not enough non-option arguments: got %s, need at least %s': {
    one: '缺少参数：给了 %s 个，至少要 %s 个',
    other: '缺少参数：给了 %s 个，至少要 %s 个',
  },
  'Too many non-option arguments: got %s, maximum of %s': {
    one: '参数太多：给了 %s 个，最多 %s 个',
    other: '参数太多：给了 %s 个，最多 %s 个',
  },
  'Did you mean %s?': '没有这个命令或选项；是不是 %s？',
  'Unknown argument: %s': { one: '没有这个选项：%s', other: '没有这些选项：%s' },
  'Unknown command: %s': { one: '没有这个命令：%s', other: '没有这些命令：%s' },
  'Invalid values:': '值不在可选范围内：',
  'Argument: %s, Given: %s, Choices: %s': '--%s 给了 %s，可选 %s',
};

const SINGLE_OPTIONS = [
  'deadline',
  'from',
  'number',
  'output',
  'profile',
  'config',
  'lang',
  'fail-on',
  'min-coverage',
  'baseline',
  'waivers',
  'today',
];

/** yargs loses a `-` among positionals, so it travels as something that cannot be a path. */
const STANDARD_INPUT = '\u0000-';
const hideDash = (argument: string): string => (argument === '-' ? STANDARD_INPUT : argument);
const showDash = (path: string): string => (path === STANDARD_INPUT ? '-' : path);

/** Only --format may be repeated; of anything else yargs would make a list. */
function refuseRepeats(argv: readonly string[]): void {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  for (const name of SINGLE_OPTIONS) {
    const given = options.filter((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));
    if (given.length > 1) throw plainUsageError('badOption', `--${name}`, 'repeated', 'repeatedFix');
  }
}

function buildParser(lang: Language, shell: Shell, choose: (run: () => Promise<ExitCode>) => void): Argv {
  const say = speaker(CLI_TEXTS, lang);
  const text = (description: string) => ({ type: 'string', requiresArg: true, description }) as const;
  const paths = { array: true, type: 'string', demandOption: true, description: say('pathsArgument') } as const;
  const color = (args: { readonly noColor?: boolean | undefined }): boolean =>
    args.noColor !== true && (shell.environment['NO_COLOR'] ?? '') === '';
  const kit = { lang, shell, choose, color, showDash, severities: SEVERITIES_AND_NEVER };
  const declared = declareCorrectionCommands(
    yargs()
      .scriptName(TOOL.name)
      .locale(lang === 'zh' ? 'zh_CN' : 'en')
      // The types leave out entries with a plural, which some of these must be.
      .updateStrings((lang === 'zh' ? CHINESE_STRINGS : {}) as Record<string, string>)
      .usage(say('usage'))
      .epilogue(say('epilogue'))
      .parserConfiguration({
        'parse-numbers': false,
        'parse-positional-numbers': false,
        'boolean-negation': false,
        'greedy-arrays': false,
        'dot-notation': false,
      })
      .option('lang', { choices: LANGUAGES, requiresArg: true, global: true, description: say('langOption') })
      .option('no-color', { type: 'boolean', global: true, description: say('noColorOption') })
      .command(
        'audit <paths..>',
        say('auditCommand'),
        (command) =>
          command.positional('paths', paths).options({
            format: {
              type: 'string',
              array: true,
              requiresArg: true,
              description: say('formatOption', { formats: FORMAT_NAMES.join(', ') }),
            },
            output: text(say('outputOption')),
            profile: text(say('profileOption', { profiles: profiles.map(({ name }) => name).join(', ') })),
            config: text(say('configOption')),
            'fail-on': { choices: SEVERITIES_AND_NEVER, requiresArg: true, description: say('failOnOption') },
            'min-coverage': text(say('minCoverageOption')),
            baseline: text(say('baselineOption')),
            waivers: text(say('waiversOption')),
            today: text(say('todayOption')),
            quiet: { type: 'boolean', description: say('quietOption') },
          }),
        (args) =>
          choose(() =>
            auditCommand(
              { ...args, paths: args.paths.map(showDash), format: args.format ?? [], quiet: args.quiet === true, color: color(args) },
              lang,
              shell,
            ),
          ),
      )
      .command(
        'diff <before> <after>',
        say('diffCommand'),
        (command) =>
          command
            .positional('before', { type: 'string', demandOption: true, description: say('beforeArgument') })
            .positional('after', { type: 'string', demandOption: true, description: say('afterArgument') })
            .options({
              format: {
                type: 'string',
                array: true,
                requiresArg: true,
                description: say('formatOption', { formats: COMPARISON_FORMAT_NAMES.join(', ') }),
              },
              output: text(say('outputOption')),
              'fail-on': { choices: SEVERITIES_AND_NEVER, requiresArg: true, description: say('diffFailOnOption') },
              quiet: { type: 'boolean', description: say('quietOption') },
            }),
        (args) =>
          choose(() => diffCommand({ ...args, format: args.format ?? [], quiet: args.quiet === true, color: color(args) }, lang, shell)),
      )
      .command(
        'normalize <paths..>',
        say('normalizeCommand'),
        (command) =>
          command.positional('paths', paths).options({
            output: text(say('outputOption')),
            config: text(say('configOption')),
            format: { choices: ['json', 'ndjson'] as const, requiresArg: true, description: say('recordsFormatOption') },
          }),
        (args) => choose(() => normalizeCommand({ ...args, paths: args.paths.map(showDash) }, lang, shell)),
      )
      .command(
        'read <paths..>',
        say('readCommand'),
        (command) =>
          command.positional('paths', paths).options({
            format: {
              type: 'string',
              array: true,
              requiresArg: true,
              description: say('formatOption', { formats: READING_FORMAT_NAMES.join(', ') }),
            },
            output: text(say('outputOption')),
            profile: text(say('profileOption', { profiles: profiles.map(({ name }) => name).join(', ') })),
            config: text(say('configOption')),
          }),
        (args) =>
          choose(() =>
            readCommand({ ...args, paths: args.paths.map(showDash), format: args.format ?? [], color: color(args) }, lang, shell),
          ),
      )
      .command(
        'rules',
        say('rulesCommand'),
        (command) =>
          command.option('format', {
            choices: ['text', 'json'] as const,
            default: 'text' as const,
            requiresArg: true,
            description: say('rulesFormatOption'),
          }),
        (args) => choose(() => rulesCommand(args, lang, shell)),
      )
      .command(
        'explain <rule>',
        say('explainCommand'),
        (command) => command.positional('rule', { type: 'string', demandOption: true, description: say('ruleArgument') }),
        (args) => choose(() => explainCommand({ rule: args.rule, color: color(args) }, lang, shell)),
      )
      .command(
        'schema [what]',
        say('schemaCommand'),
        (command) => command.positional('what', { choices: SCHEMAS, default: 'records' as const, description: say('schemaArgument') }),
        (args) => choose(() => schemaCommand(args.what, shell)),
      )
      .completion(
        'completion',
        say('completionCommand'),
        (_current: string, argv: Readonly<Record<string, unknown>>, complete: () => void, done: (words: string[]) => void) => {
          const words: readonly unknown[] = Array.isArray(argv['_']) ? argv['_'] : [];
          if (words.includes('explain')) done(rules.map(({ id }) => id));
          else complete();
        },
      )
      .help('help', say('helpOption'))
      .alias('help', 'h')
      .version('version', say('versionOption'), TOOL.version)
      .wrap(Math.min(100, shell.stdout.columns ?? 80))
      .strict()
      .recommendCommands()
      .demandCommand(1, CLI_ERRORS.noCommand[lang])
      .exitProcess(false)
      .fail(false),
    kit,
  );
  return declareBaselineCommands(declared, kit);
}

/** Parses a command line. A wrong one is a usage error; nothing is printed and nothing is run here. */
export async function parseArguments(argv: readonly string[], lang: Language, shell: Shell): Promise<Parsed> {
  let run: (() => Promise<ExitCode>) | undefined;
  let printed = '';
  if (argv.length === 0) throw plainUsageError('badOption', TOOL.name, 'noCommand', 'noCommandFix');
  refuseRepeats(argv);
  const parser = buildParser(lang, shell, (chosen) => {
    run = chosen;
  });
  try {
    await parser.parseAsync(argv.map(hideDash), {}, (_error: unknown, _args: unknown, output: string) => {
      printed = output;
    });
  } catch (error) {
    // Commands only get chosen in there, so what is neither a usage error of ours nor an Error of yargs is a bug.
    throw error instanceof UsageError || !(error instanceof Error) ? error : badCommandLine(error.message);
  }
  return run === undefined ? { kind: 'printed', text: printed } : { kind: 'command', run };
}

function badCommandLine(message: string): Error {
  const firstLine = message.trim().split('\n').slice(0, 4).join(' ');
  return usageError(
    'badOption',
    TOOL.name,
    (say) => say('badCommandLine', { message: firstLine }),
    (say) => say('seeHelp'),
  );
}
