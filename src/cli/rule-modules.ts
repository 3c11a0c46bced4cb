import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { describeThrown, guardRule, type Rule, TimeLimitError, UsageError } from '../index.ts';
import { type ConfigFile, type ConfigHead, inBothLanguages } from './config-file.ts';
import { guardAgainst } from './guard-process.ts';
import { loadsInTime, ruleLimits } from './time-limit.ts';
import { plainUsageError, usageError } from './trouble.ts';

const local = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const callable = z.custom<(...args: never[]) => unknown>((value) => typeof value === 'function', { error: 'a function' });
const schema = z.custom<z.ZodType>((value) => typeof value === 'object' && value !== null && 'safeParse' in value, {
  error: 'a zod schema',
});

const words = {
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/),
  version: z.int().positive(),
  severity: z.enum(['error', 'warning', 'info']),
  title: local,
  rationale: local,
  remedy: local,
  basis: z.array(local),
  concern: z.string().optional(),
  papers: z.literal('department').optional(),
  options: schema.optional(),
  messages: z.record(z.string(), local),
  examples: z
    .array(z.object({ name: z.string(), given: z.unknown(), expect: z.union([z.enum(['pass', 'skip']), z.array(z.string())]) }))
    .min(3),
};

const judges = z.array(z.enum(['target', 'actual', 'weight', 'score', 'rawScore', 'deduction']));

/** What an own rule must look like: the same as a built-in one. */
const ruleContract = z.discriminatedUnion('scope', [
  z.object({ ...words, scope: z.literal('indicator'), judges: judges.optional(), check: callable }),
  z.object({ ...words, scope: z.literal('project'), check: callable }),
  z.object({ ...words, scope: z.literal('document'), check: callable }),
  z.object({ ...words, scope: z.literal('relations'), relateDisclosure: callable.optional(), relateProject: callable.optional() }),
  z.object({ ...words, scope: z.literal('dataset'), start: callable, add: callable, merge: callable, finish: callable }),
]);

function nameOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : '?';
}

/** Nobody waits for an async function: its verdicts would come after the result. */
function refuseAsync(rule: object, file: string): void {
  for (const [member, value] of Object.entries(rule)) {
    if (typeof value !== 'function' || !Object.prototype.toString.call(value).startsWith('[object Async')) continue;
    throw usageError(
      'badConfig',
      file,
      (say) => say('moduleAsync', { rule: nameOf(rule), member }),
      (say) => say('moduleAsyncFix'),
    );
  }
}

function readRule(value: object, file: string): Rule {
  refuseAsync(value, file);
  const { zh, en } = inBothLanguages(() => ruleContract.safeParse(value));
  // The contract above is that of Rule; zod cannot express the types that link messages to their arguments.
  if (zh.success) return value as Rule;
  const issue = zh.error.issues[0];
  const english = en.error?.issues[0]?.message ?? '';
  throw usageError(
    'badConfig',
    file,
    (say) =>
      say('moduleRule', { rule: nameOf(value), path: issue?.path.join('.') ?? '', expected: { zh: issue?.message ?? '', en: english } }),
    (say) => say('moduleRuleFix'),
  );
}

/** What a module exports that is meant as a rule: objects, and the members of arrays, each as it is now; functions and the like are its own. */
function exportedRules(module: object): object[] {
  const values = Object.values(module).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]));
  const rules = values.filter((value): value is object => typeof value === 'object' && value !== null);
  return [...new Set(rules)].map((rule) => ({ ...rule }));
}

/** To be called under the time limit: members may be code. Options are read outside the audit, so their schema must show that it can read some. */
function readRules(module: object, name: string): Rule[] {
  const rules = exportedRules(module).map((rule) => readRule(rule, name));
  for (const { options } of rules) options?.safeParse({});
  return rules;
}

const hangs = (name: string, seconds: number): UsageError =>
  usageError(
    'badConfig',
    name,
    (say) => say('moduleHangs', { seconds }),
    (say) => say('moduleHangsFix'),
  );

function loadFailed(name: string, path: string, error: unknown): UsageError {
  const cause = describeThrown(error).split('\n')[0]?.replaceAll(path, name) ?? '';
  return usageError(
    'badConfig',
    name,
    (say) => say('moduleLoad', { cause }),
    (say) => say('moduleLoadFix'),
  );
}

function locate(name: string, config: ConfigFile, directory: string): { readonly path: string; readonly href: string } {
  const path = resolve(directory, dirname(config.file), name);
  return { path, href: pathToFileURL(path).href };
}

async function loadModule(name: string, { ruleTimeLimit }: ConfigHead, config: ConfigFile, directory: string): Promise<readonly Rule[]> {
  const line = config.lineOf(['ruleModules']);
  if (!/\.m?js$/.test(name))
    throw usageError(
      'badConfig',
      config.file,
      (say) => say('moduleKind', { file: name }),
      (say) => say('moduleKindFix'),
      line,
    );
  const { path, href } = locate(name, config, directory);
  // Not even the time limit ends what waits for a pipe to be opened.
  if ((await stat(path).catch(() => undefined))?.isFile() === false) throw plainUsageError('badConfig', name, 'notAFile', 'notAFileFix');
  if (!(await loadsInTime(href, ruleTimeLimit))) throw hangs(name, ruleTimeLimit);
  const limits = ruleLimits(ruleTimeLimit);
  try {
    const module: object = await import(href);
    const rules = limits.within(() => readRules(module, name));
    if (rules.length > 0) return rules.map((rule) => guardRule(rule, name, limits));
  } catch (error) {
    if (error instanceof TimeLimitError) throw hangs(name, ruleTimeLimit);
    throw error instanceof UsageError ? error : loadFailed(name, path, error);
  }
  throw usageError(
    'badConfig',
    name,
    (say) => say('moduleEmpty'),
    (say) => say('moduleEmptyFix'),
  );
}

/** The built-in rules and those of the modules that an explicitly named configuration lists, by id. */
export async function loadRules(
  builtIn: readonly Rule[],
  head: ConfigHead,
  config: ConfigFile | undefined,
  directory: string,
): Promise<readonly Rule[]> {
  if (config === undefined || head.ruleModules.length === 0) return builtIn;
  guardAgainst(new Map(head.ruleModules.map((name) => [locate(name, config, directory).href, name])), head.ruleTimeLimit);
  const rules = new Map(builtIn.map((rule) => [rule.id, rule]));
  for (const name of head.ruleModules) {
    for (const rule of await loadModule(name, head, config, directory)) {
      if (rules.has(rule.id))
        throw usageError(
          'badConfig',
          name,
          (say) => say('moduleDuplicate', { rule: rule.id }),
          (say) => say('moduleDuplicateFix'),
        );
      rules.set(rule.id, rule);
    }
  }
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
