import { lstat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type ConfigIssue, configSchema } from '../index.ts';
import { parseYaml, type YamlText } from '../review/yaml-lines.ts';
import { readNamedFile } from './named-file.ts';
import { UsageErrors, usageError } from './trouble.ts';

/** A configuration file as read, with the way back from a value to its line. */
export interface ConfigFile {
  /** As the user named it, or the name found in the working directory. */
  readonly file: string;
  /** Named with --config: only then may it load code. */
  readonly explicit: boolean;
  readonly raw: unknown;
  readonly lineOf: YamlText['lineOf'];
}

const NAMES = ['yushen.config.yaml', 'yushen.config.yml', 'yushen.config.json'];

async function readConfig(file: string, directory: string, remedy: 'configMissingFix' | 'configFoundFix'): Promise<string> {
  const bytes = await readNamedFile(file, directory, { megabytes: 1, code: 'badConfig', missing: 'configMissing', remedy });
  return bytes.toString('utf8');
}

/** Parses YAML or JSON (which is YAML); syntax errors are usage errors with their lines. */
function parseConfig(text: string, file: string, explicit: boolean): ConfigFile {
  const yaml = parseYaml(text);
  if (yaml.kind === 'broken')
    throw new UsageErrors(
      yaml.errors.map(({ message, line }) =>
        usageError(
          'badConfig',
          file,
          (say) => say('configSyntax', { message }),
          (say) => say('configSyntaxFix'),
          line,
        ),
      ),
    );
  return { file, explicit, raw: yaml.raw ?? {}, lineOf: yaml.lineOf };
}

/**
 * The configuration: the file named with --config, or the one in the working directory, or none. Never one of an audited folder:
 * submitted files are untrusted.
 */
export async function findConfig(named: string | undefined, directory: string): Promise<ConfigFile | undefined> {
  if (named !== undefined) return parseConfig(await readConfig(named, directory, 'configMissingFix'), named, true);
  const found: string[] = [];
  for (const name of NAMES) if (await isThere(resolve(directory, name))) found.push(name);
  const [first, second] = found;
  if (first === undefined) return undefined;
  if (second !== undefined)
    throw usageError(
      'badConfig',
      first,
      (say) => say('configTwice', { names: found.join(', ') }),
      (say) => say('configTwiceFix'),
    );
  return parseConfig(await readConfig(first, directory, 'configFoundFix'), first, false);
}

/** Whether there is anything of the name: what is no file, or leads to none, was meant for a configuration all the same. */
async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(({ code }: NodeJS.ErrnoException) => code !== 'ENOENT')) !== false;
}

/** Runs a check under Chinese and under English messages of zod; what comes back is the pair. */
export function inBothLanguages<T>(check: () => T): { readonly zh: T; readonly en: T } {
  z.config(z.locales.zhCN());
  const zh = check();
  z.config(z.locales.en());
  return { zh, en: check() };
}

/** Configuration issues as usage errors, each with its line. Both lists hold the same issues, in two languages. */
export function issuesToErrors(
  zh: readonly ConfigIssue[],
  en: readonly ConfigIssue[],
  config: ConfigFile | undefined,
  profile: string,
): UsageErrors {
  return new UsageErrors(
    zh.map((issue, at) => {
      const path = issue.path.length === 0 ? { zh: '顶层', en: 'the top level' } : issue.path.join('.');
      const english = en[at] ?? issue;
      if (issue.source === 'profile' || config === undefined)
        return usageError(
          'badConfig',
          profile,
          (say) => say('profileValue', { path, expected: { zh: issue.expected, en: english.expected } }),
          (say) => say('configValueFix'),
        );
      const line = config.lineOf(issue.path, english.expected);
      if (issue.code === 'unknownRule')
        return usageError(
          'badConfig',
          config.file,
          (say) => say('configUnknownRule', { path }),
          (say) => (issue.suggestion === undefined ? say('allRules') : say('perhapsRule', { suggestion: issue.suggestion })),
          line,
        );
      return usageError(
        'badConfig',
        config.file,
        (say) => say('configValue', { path, expected: { zh: issue.expected, en: english.expected } }),
        (say) => say('configValueFix'),
        line,
      );
    }),
  );
}

/** What of a configuration is needed before the rules are known. */
export interface ConfigHead {
  readonly profile?: string;
  readonly ruleModules: readonly string[];
  readonly exclude: readonly string[];
  /** Seconds. */
  readonly ruleTimeLimit: number;
}

const RULE_TIME_LIMIT = 10;

/** The parts of a configuration that decide what is loaded, before the rules are known; checked in full later. */
export function configHead(config: ConfigFile | undefined): ConfigHead {
  const head = configSchema
    .pick({ profile: true, ruleModules: true, exclude: true, ruleTimeLimit: true })
    .loose()
    .safeParse(config?.raw ?? {});
  if (!head.success) return { ruleModules: [], exclude: [], ruleTimeLimit: RULE_TIME_LIMIT };
  const { profile, ruleModules = [], exclude = [], ruleTimeLimit = RULE_TIME_LIMIT } = head.data;
  if (config !== undefined && !config.explicit) refuseUntrusted(config, { ruleModules, exclude });
  return { ...(profile === undefined ? {} : { profile }), ruleModules, exclude, ruleTimeLimit };
}

/** A working directory may be what was submitted: code and exceptions come from a file that somebody named. */
function refuseUntrusted(config: ConfigFile, lists: Pick<ConfigHead, 'ruleModules' | 'exclude'>): void {
  for (const key of ['ruleModules', 'exclude'] as const)
    if (lists[key].length > 0)
      throw usageError(
        'badConfig',
        config.file,
        (say) => say('notExplicit', { key }),
        (say) => say('notExplicitFix', { file: config.file }),
        config.lineOf([key]),
      );
}
