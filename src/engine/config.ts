import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { GradePolicy, Severity } from '../model/finding.ts';
import { greatest } from '../model/lists.ts';
import { DEFAULT_GRADE_POLICY } from './deduction.ts';
import type { Rule } from './rule.ts';

const severity = z.enum(['error', 'warning', 'info']);
const points = z.number().min(0).max(100);
const share = z.number().min(0).max(1);
const band = z.enum(['优', '良', '中', '差']);
const local = z.strictObject({ zh: z.string(), en: z.string() });

const ruleSetting = z.union([
  z.enum(['on', 'off', 'error', 'warning', 'info']),
  z.strictObject({ severity: severity.optional(), options: z.record(z.string(), z.unknown()).optional() }),
]);

const grade = z.strictObject({
  deductions: z.strictObject({ error: points, warning: points, info: points }).partial().optional(),
  ruleCeiling: points.optional(),
  bands: z.strictObject({ 优: points, 良: points, 中: points }).partial().optional(),
  oneErrorBand: band.optional(),
  manyErrorsBand: band.optional(),
  manyErrors: z.int().min(1).optional(),
  withheldBelow: share.optional(),
  judgedBelow: share.optional(),
  fewestJudged: z.int().min(0).optional(),
});

/** At most so many entries: each unknown name is compared with all that are known. */
const entries = (most: number) =>
  z.check<Record<string, unknown>>(({ value, issues }) => {
    if (Object.keys(value).length > most) issues.push({ code: 'too_big', origin: 'map', maximum: most, inclusive: true, input: value });
  });

const settings = {
  /** Per rule: on, off, a severity, or severity and options. A family (`targets/*`) sets all its rules; a rule's own entry wins. */
  rules: z.record(z.string(), ruleSetting).check(entries(1000)).optional(),
  grade: grade.optional(),
  /** Exit code 1 for findings at or above it. */
  failOn: z.enum(['error', 'warning', 'info', 'never']).optional(),
  /** Exit code 1 when of any document a smaller share of the figures was read, 0–1. */
  minCoverage: share.optional(),
};

/** What `yushen.config.yaml` and `.json` may hold; `ruleModules` and `exclude` are for the command line. */
export const configSchema = z.strictObject({
  profile: z.string().min(1).optional(),
  ruleModules: z.array(z.string()).optional(),
  /** Patterns of entries of the named folders that are not audited, relative to the folder. */
  exclude: z.array(z.string().min(1).max(1000)).max(1000).optional(),
  /** Seconds that a rule of a module may take for one record, and a module to load: 0.1 to 600, 10 when left out. */
  ruleTimeLimit: z.number().min(0.1).max(600).optional(),
  ...settings,
});

/** What a file in `rules/profiles/` holds. Rules it does not name are `others` (on when left out). */
export const profileSchema = z.strictObject({
  name: z.string().min(1),
  title: local,
  description: local,
  others: z.enum(['on', 'off']).optional(),
  /** How reports call severities: `gentle` for departments that check themselves. */
  tone: z.enum(['plain', 'gentle']).optional(),
  ...settings,
});

export type Config = z.output<typeof configSchema>;
export type Profile = z.output<typeof profileSchema>;
type RuleSetting = z.output<typeof ruleSetting>;
export type FailOn = Severity | 'never';

/** One thing wrong in a configuration or profile. The path leads into the value given, so that the reader of the file can find the line. */
export interface ConfigIssue {
  readonly source: 'config' | 'profile';
  readonly path: readonly (string | number)[];
  readonly code: 'unknownRule' | 'badOption' | 'badValue' | 'noOptions';
  /** What was expected there, in the words of the schema. */
  readonly expected: string;
  /** The known rule id that is nearest to an unknown one. */
  readonly suggestion?: string;
}

/** How one rule runs. */
export interface RuleSettings {
  readonly enabled: boolean;
  /** Set by profile or configuration; the rule's own when absent. */
  readonly severity?: Severity;
  /** Parsed by the rule's schema, defaults filled in. */
  readonly options: unknown;
}

/** A configuration that an audit can run with. */
export interface AuditConfig {
  readonly profile: string;
  readonly rules: ReadonlyMap<string, RuleSettings>;
  readonly grade: GradePolicy;
  readonly failOn: FailOn;
  readonly minCoverage: number;
}

export type ResolvedConfig =
  | { readonly kind: 'resolved'; readonly config: AuditConfig }
  | { readonly kind: 'invalid'; readonly issues: readonly ConfigIssue[] };

type Source = ConfigIssue['source'];
interface Layer {
  readonly source: Source;
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/**
 * Joins profile and configuration (the latter wins) for the rules given. Both are raw values as read from a file, or left out.
 * Never throws: what is wrong comes back as a list of issues.
 */
export function resolveConfig(rules: readonly Rule[], rawProfile?: unknown, rawConfig?: unknown): ResolvedConfig {
  const profile = parse('profile', profileSchema, rawProfile);
  const config = parse('config', configSchema, rawConfig);
  const layers: Layer[] = [
    { source: 'profile', rules: profile.value?.rules ?? {} },
    { source: 'config', rules: config.value?.rules ?? {} },
  ];
  const issues = [...profile.issues, ...config.issues, ...layers.flatMap((layer) => unknownRules(rules, layer))];
  const settled = new Map<string, RuleSettings>();
  for (const rule of rules) settled.set(rule.id, settleRule(rule, layers, profile.value?.others !== 'off', issues));
  if (issues.length > 0) return { kind: 'invalid', issues };
  return {
    kind: 'resolved',
    config: {
      profile: profile.value?.name ?? config.value?.profile ?? 'default',
      rules: settled,
      grade: joinPolicy(joinPolicy(DEFAULT_GRADE_POLICY, profile.value?.grade), config.value?.grade),
      failOn: config.value?.failOn ?? profile.value?.failOn ?? 'error',
      minCoverage: config.value?.minCoverage ?? profile.value?.minCoverage ?? 0.8,
    },
  };
}

/** All rules on, with their own severities and default options. */
export function defaultConfig(rules: readonly Rule[]): AuditConfig {
  const resolved = resolveConfig(rules);
  if (resolved.kind === 'invalid') throw new Error(`a rule's options have no defaults: ${JSON.stringify(resolved.issues)}`);
  return resolved.config;
}

function parse<S extends z.ZodType>(
  source: Source,
  schema: S,
  raw: unknown,
): { readonly value?: z.output<S>; readonly issues: ConfigIssue[] } {
  if (raw === undefined || raw === null) return { issues: [] };
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data, issues: [] };
  const issues = parsed.error.issues.flatMap((issue) => deepest(issue));
  return { issues: issues.map(({ path, message }) => ({ source, path: pathOf(path), code: 'badValue', expected: message })) };
}

type Issue = z.core.$ZodIssue;

/** Of a value that may be one of several things: what is wrong with the one that it resembles most. */
function deepest(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.map((errors) => errors.flatMap((inner) => deepest({ ...inner, path: [...issue.path, ...inner.path] })));
  const depth = (errors: readonly Issue[]): number => Math.max(0, greatest(errors.map(({ path }) => path.length)));
  return branches.reduce((best, errors) => (depth(errors) >= depth(best) ? errors : best), [issue]);
}

const pathOf = (path: readonly PropertyKey[]): (string | number)[] => path.map((step) => (typeof step === 'number' ? step : String(step)));

const familyOf = (id: string): string => id.slice(0, id.indexOf('/'));

function unknownRules(rules: readonly Rule[], layer: Layer): ConfigIssue[] {
  const known = new Set(rules.flatMap(({ id }) => [id, `${familyOf(id)}/*`]));
  return Object.keys(layer.rules).flatMap((id): ConfigIssue[] => {
    if (known.has(id)) return [];
    const suggestion = nearest(id, [...known]);
    return [
      {
        source: layer.source,
        path: ['rules', id],
        code: 'unknownRule',
        expected: 'a rule id',
        ...(suggestion === undefined ? {} : { suggestion }),
      },
    ];
  });
}

/** The nearest known word, when it is near enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(3, Math.ceil(word.length / 2));
  for (const candidate of known) {
    const steps = Math.min(distance(word, candidate), distance(word, candidate.slice(candidate.indexOf('/') + 1)) + 1);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

function settleRule(rule: Rule, layers: readonly Layer[], onByDefault: boolean, issues: ConfigIssue[]): RuleSettings {
  let enabled = onByDefault;
  let configured: Severity | undefined;
  let options: Record<string, unknown> = {};
  const origins: { readonly source: Source; readonly path: string[] }[] = [];
  for (const { source, rules } of layers) {
    for (const key of [`${familyOf(rule.id)}/*`, rule.id]) {
      const setting = rules[key];
      if (setting === undefined) continue;
      if (typeof setting === 'string') {
        enabled = setting !== 'off';
        if (setting !== 'off' && setting !== 'on') configured = setting;
        continue;
      }
      enabled = true;
      configured = setting.severity ?? configured;
      if (setting.options === undefined) continue;
      options = { ...options, ...setting.options };
      origins.push({ source, path: ['rules', key, 'options'] });
    }
  }
  return { enabled, ...(configured === undefined ? {} : { severity: configured }), options: parseOptions(rule, options, origins, issues) };
}

function parseOptions(
  rule: Rule,
  options: Record<string, unknown>,
  origins: readonly { readonly source: Source; readonly path: string[] }[],
  issues: ConfigIssue[],
): unknown {
  const origin = origins.at(-1) ?? { source: 'config' as const, path: ['rules', rule.id, 'options'] };
  if (rule.options === undefined) {
    if (Object.keys(options).length > 0) issues.push({ ...origin, code: 'noOptions', expected: 'no options: this rule has none' });
    return {};
  }
  const parsed = rule.options.safeParse(options);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    issues.push({ source: origin.source, path: [...origin.path, ...pathOf(issue.path)], code: 'badOption', expected: issue.message });
  return {};
}

function joinPolicy(policy: GradePolicy, change: Config['grade']): GradePolicy {
  if (change === undefined) return policy;
  return {
    deductions: {
      error: change.deductions?.error ?? policy.deductions.error,
      warning: change.deductions?.warning ?? policy.deductions.warning,
      info: change.deductions?.info ?? policy.deductions.info,
    },
    ruleCeiling: change.ruleCeiling ?? policy.ruleCeiling,
    bands: { 优: change.bands?.优 ?? policy.bands.优, 良: change.bands?.良 ?? policy.bands.良, 中: change.bands?.中 ?? policy.bands.中 },
    oneErrorBand: change.oneErrorBand ?? policy.oneErrorBand,
    manyErrorsBand: change.manyErrorsBand ?? policy.manyErrorsBand,
    manyErrors: change.manyErrors ?? policy.manyErrors,
    withheldBelow: change.withheldBelow ?? policy.withheldBelow,
    judgedBelow: change.judgedBelow ?? policy.judgedBelow,
    fewestJudged: change.fewestJudged ?? policy.fewestJudged,
  };
}
