import { runExample } from '../../engine/run-example.ts';
import { CATALOGUE_TEXTS } from '../../i18n/catalogue-texts.ts';
import type { Language } from '../../i18n/language.ts';
import { type Speak, speaker } from '../../i18n/template.ts';
import { SEVERITY_TERMS } from '../../i18n/terms.ts';
import { audit, defaultConfig, type Finding, nearest, type Rule, readRecords, renderFindings, rules } from '../../index.ts';
import { columns, padEnd, wrap } from '../../report/layout.ts';
import { precisionLine, ruleOptions } from '../../report/rule-page.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Shell } from '../shell.ts';
import { usageError } from '../trouble.ts';

export interface ExplainArguments {
  readonly rule: string;
  readonly color: boolean;
}

const GIVEN_LINES = 16;
/** Lines shown before and after a cell that is spoken of. */
const NEAR = 3;
const FINDINGS_SHOWN = 3;

type Say = Speak<typeof CATALOGUE_TEXTS>;

function findRule(name: string): Rule {
  const rule = rules.find(({ id }) => id === name) ?? rules.find(({ id }) => id.endsWith(`/${name}`));
  if (rule !== undefined) return rule;
  const suggestion = nearest(
    name,
    rules.map(({ id }) => id),
  );
  throw usageError(
    'badOption',
    'explain',
    (say) => say('unknownRule', { name }),
    (say) => (suggestion === undefined ? say('allRules') : say('perhapsRule', { suggestion })),
  );
}

function labelled(rows: readonly (readonly [label: string, text: string])[], width: number): string[] {
  const labelWidth = rows.reduce((most, [label]) => Math.max(most, columns(label)), 0);
  return rows.flatMap(([label, text]) =>
    wrap(text, width - labelWidth - 1).map((line, at) => `${padEnd(at === 0 ? label : '', labelWidth)} ${line}`.trimEnd()),
  );
}

/** What the rule says of an example, which may be nothing. */
function outcomeText(rule: Rule, example: Rule['examples'][number], say: Say): string {
  const { outcome } = runExample(rule, example);
  if (outcome === 'pass') return say('expectPass');
  if (outcome === 'skip') return say('expectSkip');
  return outcome === 'none' ? say('expectNone') : say('expectFail', { messages: outcome.join(', ') });
}

function describe(rule: Rule, lang: Language, width: number): string[] {
  const say = speaker(CATALOGUE_TEXTS, lang);
  const rows: [string, string][] = [
    [say('idLabel'), `${rule.id}  (${say('versionLabel')} ${rule.version})`],
    [say('invariantLabel'), rule.title[lang]],
    [say('severityLabel'), SEVERITY_TERMS[rule.severity][lang]],
    [say('whyLabel'), rule.rationale[lang]],
    [say('remedyLabel'), rule.remedy[lang]],
  ];
  for (const basis of rule.basis) rows.push([say('basisLabel'), basis[lang]]);
  const precision = precisionLine(rule, lang, say);
  if (precision !== undefined) rows.push([say('precisionLabel'), precision]);
  const options = ruleOptions(rule);
  if (options.length === 0) rows.push([say('optionsLabel'), say('noOptions')]);
  for (const { name, description, fallback } of options)
    rows.push([
      say('optionsLabel'),
      `${name}${fallback === '' ? '' : ` (${say('defaultValue', { value: fallback })})`} ${description}`.trimEnd(),
    ]);
  for (const [id, text] of Object.entries(rule.messages)) rows.push([say('messagesLabel'), `${id}: ${text[lang]}`]);
  for (const example of rule.examples) rows.push([say('examplesLabel'), `${example.name} — ${outcomeText(rule, example, say)}`]);
  return labelled(
    rows.map(([label, text], at) => [rows[at - 1]?.[0] === label ? '' : label, text] as const),
    width,
  );
}

/** Runs the first example that fails through the audit and shows what is given and what is reported. */
function workedExample(rule: Rule, lang: Language, width: number, color: boolean): string[] {
  const say = speaker(CATALOGUE_TEXTS, lang);
  const example = rule.examples.find(({ expect }) => typeof expect !== 'string');
  if (example === undefined) return [];
  const { records } = readRecords(example.given, { file: 'example' });
  const findings = audit(records, [rule], defaultConfig([rule])).findings.map(withoutFile);
  const texts = findings.flatMap(({ places }) => places.map(({ text }) => JSON.stringify(text)));
  const lines = JSON.stringify(example.given, null, 1)
    .replace(/\[\s+((?:"[^"]*"|[\d.]+)(?:,\s+(?:"[^"]*"|[\d.]+))*)\s+\]/g, (_all, items: string) => `[${items.replace(/\s+/g, ' ')}]`)
    .split('\n');
  const shown = around(lines, texts).flatMap((line) =>
    wrap(line.trimStart(), width - 2 - indentOf(line)).map((part) => `  ${' '.repeat(indentOf(line))}${part}`),
  );
  const report = renderFindings(findings.slice(0, FINDINGS_SHOWN), { lang, rules: [rule], color, width });
  return ['', say('workedExample', { name: example.name }), say('givenLabel'), ...shown, say('reportedLabel'), report.trimEnd()];
}

/** What stands about the cells that are spoken of; what is left out between is marked. All of it where it is short. */
function around(lines: readonly string[], texts: readonly string[]): readonly string[] {
  if (lines.length <= GIVEN_LINES) return lines;
  const spoken = lines.flatMap((line, at) => (texts.some((text) => line.includes(text)) ? [at] : []));
  const kept = lines.map((_line, at) => spoken.some((place) => Math.abs(place - at) <= NEAR));
  return lines.flatMap((line, at) => {
    if (kept[at] === true || at === 0 || at === lines.length - 1) return [line];
    return kept[at - 1] === true || at === 1 ? [`${' '.repeat(indentOf(line))}…`] : [];
  });
}

/** Places in an example need no file: they are named by their pointers. */
function withoutFile(finding: Finding): Finding {
  const places = finding.places.map((place) =>
    place.place === undefined ? place : { ...place, place: { ...place.place, file: finding.subject.document } },
  );
  return { ...finding, places };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

export async function explainCommand(args: ExplainArguments, lang: Language, shell: Shell): Promise<ExitCode> {
  const rule = findRule(args.rule);
  const width = Math.min(100, shell.stdout.columns ?? 80);
  const lines = [...describe(rule, lang, width), ...workedExample(rule, lang, width, args.color && shell.stdout.isTTY)];
  await shell.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.clean;
}
