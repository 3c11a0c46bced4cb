import { dirname, join } from 'node:path';
import { type AuditConfig, rules as builtIn, type Profile, profiles, type Rule, resolveConfig } from '../index.ts';
import { configHead, findConfig, inBothLanguages, issuesToErrors } from './config-file.ts';
import { loadRules } from './rule-modules.ts';
import { usageError } from './trouble.ts';

/** What an audit runs with, once flags, configuration and profile are joined. */
export interface Settings {
  readonly rules: readonly Rule[];
  readonly config: AuditConfig;
  readonly profile: Profile;
  /** Patterns of what is not audited. */
  readonly exclude: readonly string[];
  /** The configuration and the rule modules, as paths from the working directory. */
  readonly files: readonly string[];
}

const DEFAULT_PROFILE = 'pre-publication';

function findProfile(name: string, where: string): Profile {
  const profile = profiles.find((each) => each.name === name);
  if (profile !== undefined) return profile;
  throw usageError(
    'badOption',
    where,
    (say) => say('unknownProfile', { name }),
    (say) => say('knownProfiles', { names: profiles.map((each) => each.name).join(', ') }),
  );
}

/** Reads the configuration named or found; every mistake in it is a usage error with its line. */
export async function readSettings(
  flags: { readonly config?: string | undefined; readonly profile?: string | undefined },
  directory: string,
): Promise<Settings> {
  const file = await findConfig(flags.config, directory);
  const head = configHead(file);
  const rules = await loadRules(builtIn, head, file, directory);
  const profile = findProfile(
    flags.profile ?? head.profile ?? DEFAULT_PROFILE,
    flags.profile === undefined && file !== undefined ? file.file : '--profile',
  );
  const { zh, en } = inBothLanguages(() => resolveConfig(rules, profile, file?.raw));
  if (en.kind === 'resolved') {
    const modules = head.ruleModules.map((module) => join(dirname(file?.file ?? ''), module));
    return { rules, config: en.config, profile, exclude: head.exclude, files: file === undefined ? [] : [file.file, ...modules] };
  }
  throw issuesToErrors(zh.kind === 'invalid' ? zh.issues : en.issues, en.issues, file, profile.name);
}
