import type { Evidence, Finding, LocalText, MessageArgument, Severity } from '../model/finding.ts';
import type { Language } from './language.ts';
import { interpolate } from './template.ts';

/** What a report must know of a rule: its words. Every rule is one; a report never sees the rule itself. */
export interface RuleText {
  readonly id: string;
  readonly version: number;
  readonly severity: Severity;
  readonly title: LocalText;
  readonly rationale: LocalText;
  readonly remedy: LocalText;
  readonly basis: readonly LocalText[];
  readonly messages: Readonly<Record<string, LocalText>>;
}

export type RuleTexts = ReadonlyMap<string, RuleText>;

/** Looks rules up by id. */
export function ruleTextsOf(rules: Iterable<RuleText>): RuleTexts {
  const texts = new Map<string, RuleText>();
  for (const rule of rules) texts.set(rule.id, rule);
  return texts;
}

/** The title of a rule, or its id when it is not in the catalogue at hand. */
export function ruleTitle(rule: string, texts: RuleTexts, lang: Language): string {
  return texts.get(rule)?.title[lang] ?? rule;
}

interface Said {
  readonly rule: string;
  readonly message: { readonly id: string; readonly args: Readonly<Record<string, MessageArgument>> };
}

/**
 * The sentence of a finding or of a piece of evidence: the rule's template with the arguments put in. Without the rule's texts
 * (a rule of another version, a saved result) the message id and its arguments are printed, so nothing is lost.
 */
export function formatFinding(said: Finding | Evidence | Said, texts: RuleTexts, lang: Language): string {
  const template = texts.get(said.rule)?.messages[said.message.id]?.[lang];
  if (template !== undefined) return interpolate(template, said.message.args, lang);
  const args = Object.entries(said.message.args).map(([name, value]) => `${name}=${typeof value === 'object' ? value[lang] : value}`);
  return [`${said.rule} ${said.message.id}`, ...args].join(' ');
}
