import { CATALOGUE_TEXTS } from '../../i18n/catalogue-texts.ts';
import type { Language } from '../../i18n/language.ts';
import { speaker } from '../../i18n/template.ts';
import { SEVERITY_TERMS } from '../../i18n/terms.ts';
import { type Rule, rules } from '../../index.ts';
import { columns, padEnd, wrap } from '../../report/layout.ts';
import { byFamily, familyName, ruleOptions } from '../../report/rule-page.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Shell } from '../shell.ts';

export interface RulesArguments {
  readonly format: 'text' | 'json';
}

function plainRule(rule: Rule) {
  const { id, version, severity, scope, title, rationale, remedy, basis, messages } = rule;
  const options = ruleOptions(rule).map(({ name, description, fallback }) => ({
    name,
    description,
    default: fallback === '' ? null : JSON.parse(fallback),
  }));
  return { id, version, severity, scope, title, rationale, remedy, basis, options, messages };
}

function textLines(lang: Language, width: number): string[] {
  const say = speaker(CATALOGUE_TEXTS, lang);
  const severityWidth = Object.values(SEVERITY_TERMS).reduce((most, term) => Math.max(most, columns(term[lang])), 0);
  const lines = [say('ruleCount', { count: rules.length })];
  for (const [family, members] of byFamily(rules)) {
    lines.push('', familyName(family, lang));
    for (const rule of members) {
      lines.push(`  ${padEnd(SEVERITY_TERMS[rule.severity][lang], severityWidth)} ${rule.id}`);
      for (const line of wrap(rule.title[lang], width - severityWidth - 3)) lines.push(`  ${' '.repeat(severityWidth)} ${line}`);
    }
  }
  return lines;
}

/** The catalogue: id, severity and title; as JSON everything but the examples. */
export async function rulesCommand(args: RulesArguments, lang: Language, shell: Shell): Promise<ExitCode> {
  const text =
    args.format === 'json'
      ? JSON.stringify({ version: 1, rules: rules.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(plainRule) }, null, 2)
      : textLines(lang, Math.min(100, shell.stdout.columns ?? 80)).join('\n');
  await shell.stdout.write(`${text}\n`);
  return EXIT.clean;
}
