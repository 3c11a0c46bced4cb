import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Rule } from '../index.ts';
import { type ConfigFile, inBothLanguages } from './config-file.ts';
import { usageError } from './trouble.ts';

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
  options: schema.optional(),
  messages: z.record(z.string(), local),
  examples: z
    .array(z.object({ name: z.string(), given: z.unknown(), expect: z.union([z.enum(['pass', 'skip']), z.array(z.string())]) }))
    .min(3),
};

/** What an own rule must look like: the same as a built-in one. */
const ruleContract = z.discriminatedUnion('scope', [
  z.object({ ...words, scope: z.literal('indicator'), check: callable }),
  z.object({ ...words, scope: z.literal('project'), check: callable }),
  z.object({ ...words, scope: z.literal('document'), check: callable }),
  z.object({ ...words, scope: z.literal('relations'), relateDisclosure: callable.optional(), relateProject: callable.optional() }),
  z.object({ ...words, scope: z.literal('dataset'), start: callable, add: callable, merge: callable, finish: callable }),
]);

function nameOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : '?';
}

function readRule(value: unknown, file: string): Rule {
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

/** Everything a module exports that is meant as a rule: objects, and the members of arrays; functions and the like are its own. */
function exportedRules(module: object): unknown[] {
  const values = Object.values(module).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]));
  return [...new Set(values.filter((value) => typeof value === 'object' && value !== null))];
}

async function loadModule(name: string, config: ConfigFile, directory: string): Promise<readonly Rule[]> {
  const line = config.lineOf(['ruleModules']);
  if (!/\.m?js$/.test(name))
    throw usageError(
      'badConfig',
      config.file,
      (say) => say('moduleKind', { file: name }),
      (say) => say('moduleKindFix'),
      line,
    );
  const path = resolve(directory, dirname(config.file), name);
  let module: unknown;
  try {
    module = await import(pathToFileURL(path).href);
  } catch (error) {
    const cause = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]?.replaceAll(path, name) ?? ''}` : String(error);
    throw usageError(
      'badConfig',
      name,
      (say) => say('moduleLoad', { cause }),
      (say) => say('moduleLoadFix'),
    );
  }
  const rules = typeof module === 'object' && module !== null ? exportedRules(module) : [];
  if (rules.length === 0)
    throw usageError(
      'badConfig',
      name,
      (say) => say('moduleEmpty'),
      (say) => say('moduleEmptyFix'),
    );
  return rules.map((rule) => readRule(rule, name));
}

/** The built-in rules and those of the modules that an explicitly named configuration lists, by id. */
export async function loadRules(
  builtIn: readonly Rule[],
  modules: readonly string[],
  config: ConfigFile | undefined,
  directory: string,
): Promise<readonly Rule[]> {
  if (config === undefined || modules.length === 0) return builtIn;
  const rules = new Map(builtIn.map((rule) => [rule.id, rule]));
  for (const name of modules) {
    for (const rule of await loadModule(name, config, directory)) {
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
