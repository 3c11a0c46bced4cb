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
  const labelWidth = Math.max(...rows.map(([label]) => columns(label)));
  return rows.flatMap(([label, text]) =>
    wrap(text, width - labelWidth - 1).map((line, at) => `${padEnd(at === 0 ? label : '', labelWidth)} ${line}`.trimEnd()),
  );
}

function expectation(expect: Rule['examples'][number]['expect'], say: Say): string {
  if (expect === 'pass') return say('expectPass');
  if (expect === 'skip') return say('expectSkip');
  return say('expectFail', { messages: expect.join(', ') });
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
  for (const { name, expect } of rule.examples) rows.push([say('examplesLabel'), `${name} — ${expectation(expect, say)}`]);
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
  const given = JSON.stringify(example.given, null, 1)
    .replace(/\[\s+((?:"[^"]*"|[\d.]+)(?:,\s+(?:"[^"]*"|[\d.]+))*)\s+\]/g, (_all, items: string) => `[${items.replace(/\s+/g, ' ')}]`)
    .split('\n')
    .flatMap((line) => wrap(line.trimStart(), width - 2 - indentOf(line)).map((part) => `  ${' '.repeat(indentOf(line))}${part}`));
  const shown = given.length > GIVEN_LINES ? [...given.slice(0, GIVEN_LINES), '  …'] : given;
  const report = renderFindings(findings.slice(0, FINDINGS_SHOWN), { lang, rules: [rule], color, width });
  return ['', say('workedExample', { name: example.name }), say('givenLabel'), ...shown, say('reportedLabel'), report.trimEnd()];
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
