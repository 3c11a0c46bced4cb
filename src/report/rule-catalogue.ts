import { CATALOGUE_TEXTS } from '../i18n/catalogue-texts.ts';
import type { Language } from '../i18n/language.ts';
import { type Speak, speaker } from '../i18n/template.ts';
import { SEVERITY_TERMS } from '../i18n/terms.ts';
import type { LocalText } from '../model/finding.ts';
import { markdownText } from './markdown-text.ts';
import { byFamily, type CatalogueRule, familyName, precisionLine, ruleOptions } from './rule-page.ts';

/** What the catalogue says of a profile. */
export interface CatalogueProfile {
  readonly name: string;
  readonly title: LocalText;
  readonly description: LocalText;
}

type Say = Speak<typeof CATALOGUE_TEXTS>;

function expectation(expect: CatalogueRule['examples'][number]['expect'], say: Say): string {
  if (expect === 'pass') return say('expectPass');
  if (expect === 'skip') return say('expectSkip');
  return say('expectFail', { messages: expect.join(', ') });
}

function ruleSection(rule: CatalogueRule, lang: Language, say: Say): string {
  const colon = lang === 'zh' ? '：' : ': ';
  const options = ruleOptions(rule).map(({ name, description, fallback }) =>
    `  - \`${name}\`${fallback === '' ? '' : ` (${say('defaultValue', { value: fallback })})`} ${markdownText(description)}`.trimEnd(),
  );
  const precision = precisionLine(rule, lang, say);
  const lines = [
    `### \`${rule.id}\``,
    '',
    `**${markdownText(rule.title[lang])}** (${SEVERITY_TERMS[rule.severity][lang]}, ${say('versionLabel')} ${rule.version})`,
    '',
    `- ${say('whyLabel')}${colon}${markdownText(rule.rationale[lang])}`,
    `- ${say('remedyLabel')}${colon}${markdownText(rule.remedy[lang])}`,
    ...(rule.basis.length === 0
      ? []
      : [`- ${say('basisLabel')}${colon}${rule.basis.map((basis) => markdownText(basis[lang])).join(lang === 'zh' ? '；' : '; ')}`]),
    ...(precision === undefined ? [] : [`- ${say('precisionLabel')}${colon}${precision}`]),
    ...(options.length === 0 ? [] : [`- ${say('optionsLabel')}${colon.trimEnd()}`, ...options]),
    `- ${say('messagesLabel')}${colon.trimEnd()}`,
    ...Object.entries(rule.messages).map(([id, text]) => `  - \`${id}\` ${markdownText(text[lang])}`),
    `- ${say('examplesLabel')}${colon.trimEnd()}`,
    ...rule.examples.map(({ name, expect }) => `  - ${markdownText(name)}${colon}${expectation(expect, say)}`),
    '',
  ];
  return lines.join('\n');
}

/** The catalogue of rules as Markdown: what `rules/README.md` and `rules/README.en.md` hold. Generated, never edited by hand. */
export function renderCatalogue(
  rules: readonly CatalogueRule[],
  profiles: readonly CatalogueProfile[],
  notes: readonly LocalText[],
  lang: Language,
): string {
  const say = speaker(CATALOGUE_TEXTS, lang);
  const families = byFamily(rules);
  const contents = [...families].flatMap(([family, members]) => [
    `\n**${familyName(family, lang)}**\n`,
    `| ${say('idLabel')} | ${say('severityLabel')} | ${say('invariantLabel')} |`,
    '| --- | --- | --- |',
    ...members.map(
      (rule) =>
        `| [\`${rule.id}\`](#${rule.id.replace('/', '')}) | ${SEVERITY_TERMS[rule.severity][lang]} | ${markdownText(rule.title[lang])} |`,
    ),
  ]);
  return [
    `# ${say('catalogueTitle')}`,
    '',
    say('generated'),
    '',
    say('catalogueIntroduction', { count: rules.length }),
    ...contents,
    '',
    `## ${say('profilesTitle')}`,
    '',
    ...profiles.map(
      ({ name, title, description }) =>
        `- \`${name}\` ${markdownText(title[lang])}${lang === 'zh' ? '：' : ': '}${markdownText(description[lang])}`,
    ),
    ...(notes.length === 0 ? [] : ['', `## ${say('notesTitle')}`, '', ...notes.map((note) => `- ${markdownText(note[lang])}`)]),
    '',
    ...[...families].flatMap(([family, members]) => [
      `## ${familyName(family, lang)}`,
      '',
      ...members.map((rule) => ruleSection(rule, lang, say)),
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
