import { z } from 'zod';
import type { CATALOGUE_TEXTS } from '../i18n/catalogue-texts.ts';
import type { Language } from '../i18n/language.ts';
import type { RuleText } from '../i18n/rule-text.ts';
import type { Speak } from '../i18n/template.ts';
import { SEVERITY_TERMS } from '../i18n/terms.ts';
import { type Licence, licensed, needsProof, precisionOf } from '../model/licence.ts';

/** A rule as the catalogue shows it: its words, its options and its examples. Every rule is one. */
export interface CatalogueRule extends RuleText {
  readonly scope: string;
  readonly options?: z.ZodType;
  readonly licence?: Licence;
  readonly examples: readonly { readonly name: string; readonly given: unknown; readonly expect: 'pass' | 'skip' | readonly string[] }[];
}

export interface OptionView {
  readonly name: string;
  readonly description: string;
  /** The default as JSON. */
  readonly fallback: string;
}

interface PropertySchema {
  readonly description?: string;
  readonly default?: unknown;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function propertyOf(value: unknown): PropertySchema {
  if (!isObject(value)) return {};
  const { description, default: fallback } = value;
  return { ...(typeof description === 'string' ? { description } : {}), default: fallback };
}

/** The options of a rule with their defaults, read off its schema. */
export function ruleOptions(rule: Pick<CatalogueRule, 'options'>): OptionView[] {
  if (rule.options === undefined) return [];
  const { properties } = z.toJSONSchema(rule.options, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties ?? {}).map(([name, schema]) => {
    const { description = '', default: fallback } = propertyOf(schema);
    return { name, description, fallback: fallback === undefined ? '' : JSON.stringify(fallback) };
  });
}

/** How often a rule was right on labelled papers and what that makes of its findings; undefined where no paper shows the rule. */
export function precisionLine(
  { licence }: Pick<CatalogueRule, 'licence'>,
  lang: Language,
  say: Speak<typeof CATALOGUE_TEXTS>,
): string | undefined {
  if (licence === undefined) return undefined;
  const parts = (['error', 'warning'] as const).flatMap((severity) => {
    const verdicts = severity === 'error' ? licence.errors : licence.warnings;
    const all = verdicts.true + verdicts.false;
    if (all === 0) return [];
    const share = `${((verdicts.true / all) * 100).toFixed(1)}%`;
    const printed = licensed(severity, licence);
    const counted = say('precisionOf', { severity: SEVERITY_TERMS[severity], right: verdicts.true, all, share });
    const outcome =
      precisionOf(verdicts) === undefined
        ? say('precisionUnknown')
        : printed === severity
          ? ''
          : say('precisionLowers', { printed: SEVERITY_TERMS[printed] });
    return [`${counted}${outcome}`];
  });
  const { firstReadings: first } = licence;
  if (first !== undefined) {
    const counted = say('firstReadings', { right: first.true, all: first.true + first.false });
    parts.push(`${counted}${needsProof(licence) ? say('firstReadingsLower', { printed: SEVERITY_TERMS.warning }) : ''}`);
  }
  return parts.length === 0 ? undefined : parts.join(lang === 'zh' ? '；' : '; ');
}

/** Families in the order of the catalogue, each with its rules by id. */
export function byFamily<T extends { readonly id: string }>(rules: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const families = new Map<string, T[]>();
  for (const rule of rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const family = rule.id.slice(0, rule.id.indexOf('/'));
    const list = families.get(family);
    if (list === undefined) families.set(family, [rule]);
    else list.push(rule);
  }
  return families;
}

/** Names of the rule families in words. */
const FAMILIES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  arithmetic: { zh: '加总勾稽', en: 'Arithmetic' },
  consistency: { zh: '前后一致', en: 'Consistency' },
  completeness: { zh: '内容完整', en: 'Completeness' },
  copies: { zh: '重复雷同', en: 'Copies' },
  scores: { zh: '自评打分', en: 'Self-evaluation scores' },
  statistics: { zh: '统计异常', en: 'Statistics' },
  structure: { zh: '文件结构', en: 'Structure' },
  targets: { zh: '绩效目标与指标', en: 'Targets and indicators' },
};

export function familyName(family: string, lang: Language): string {
  return FAMILIES[family]?.[lang] ?? family;
}
