import { COMPARISON_TEXTS, OUTCOME_TERMS, OUTCOME_TITLES } from '../i18n/comparison-texts.ts';
import type { Language } from '../i18n/language.ts';
import { speaker } from '../i18n/template.ts';
import { type Comparison, OUTCOMES, type OutcomeCounts } from '../model/comparison.ts';
import { type ComparisonContext, comparisonNotes, countsLine, type OutcomeView, runLine, viewOutcome } from './comparison-view.ts';
import { markdownText } from './markdown-text.ts';
import { plainText } from './plain-text.ts';
import { createPage, type Page, table } from './terminal-page.ts';
import { TOOL } from './tool.ts';

type ComparisonFormat = (comparison: Comparison, context: ComparisonContext) => Iterable<string>;

/** So many rows of a table of counts are printed; JSON has them all. */
const ROWS_SHOWN = 100;

interface CountTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many more there are than rows. */
  readonly more: number;
}

/** The worst first: what is new, then what has changed, then by name. */
function countTable(title: string, column: string, counts: readonly (readonly [string, OutcomeCounts])[], lang: Language): CountTable {
  const sorted = counts.toSorted(([, a], [, b]) => b.new - a.new || b.changed - a.changed);
  const rows = sorted.slice(0, ROWS_SHOWN).map(([name, each]) => [plainText(name), ...OUTCOMES.map((outcome) => String(each[outcome]))]);
  return { title, head: [column, ...OUTCOMES.map((outcome) => OUTCOME_TERMS[outcome][lang])], rows, more: counts.length - rows.length };
}

function countTables({ departments, documents }: Comparison, { lang }: ComparisonContext): CountTable[] {
  const say = speaker(COMPARISON_TEXTS, lang);
  const byDepartment = departments.map((each) => [each.department, each] as const);
  const byDocument = documents.map((each) => [each.document, each] as const);
  return [
    countTable(say('departmentsTitle'), say('departmentColumn'), byDepartment, lang),
    countTable(say('documentsTitle'), say('documentColumn'), byDocument, lang),
  ].filter(({ rows }) => rows.length > 0);
}

function* outcomeLines({ outcome, documents, more }: OutcomeView, page: Page, context: ComparisonContext): Iterable<string> {
  if (documents.length === 0) return;
  const say = speaker(COMPARISON_TEXTS, context.lang);
  yield page.chalk.bold(page.headline(OUTCOME_TITLES[outcome][context.lang], '', '='));
  for (const { document, findings } of documents) {
    yield* page.hang(0, '', document, page.chalk.underline);
    for (const { head, lines } of findings) {
      yield* page.hang(2, '', head, page.chalk.bold);
      for (const line of lines) yield* page.hang(4, '', line);
    }
  }
  if (more > 0) yield* page.hang(2, '', say('more', { count: more }));
  yield '';
}

function* terminalLines(comparison: Comparison, context: ComparisonContext): Iterable<string> {
  const say = speaker(COMPARISON_TEXTS, context.lang);
  const page = createPage(context);
  yield page.chalk.bold(say('title'));
  yield* page.hang(0, `${say('before')} `, runLine(comparison.before, context));
  yield* page.hang(0, `${say('after')} `, runLine(comparison.after, context));
  yield* page.hang(0, '', countsLine(comparison, context), page.chalk.bold);
  for (const note of comparisonNotes(comparison, context)) yield* page.hang(0, '', note, page.chalk.yellow);
  yield '';
  for (const { title, head, rows, more } of countTables(comparison, context)) {
    yield page.chalk.bold(page.headline(title, '', '='));
    yield* table([head, ...rows], page.width, [false, ...OUTCOMES.map(() => true)]);
    if (more > 0) yield* page.hang(0, '', say('more', { count: more }));
    yield '';
  }
  for (const outcome of OUTCOMES) yield* outcomeLines(viewOutcome(comparison, outcome, context), page, context);
}

/** The last line is not empty: a text ends with one line end. */
function* terminal(comparison: Comparison, context: ComparisonContext): Iterable<string> {
  let held: string | undefined;
  for (const line of terminalLines(comparison, context)) {
    if (held !== undefined) yield `${held}\n`;
    held = line;
  }
  if (held !== undefined && held !== '') yield `${held}\n`;
}

const row = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |\n`;

function* markdown(comparison: Comparison, context: ComparisonContext): Iterable<string> {
  const say = speaker(COMPARISON_TEXTS, context.lang);
  yield `# ${say('title')}\n\n`;
  yield `- ${say('before')} ${markdownText(runLine(comparison.before, context))}\n`;
  yield `- ${say('after')} ${markdownText(runLine(comparison.after, context))}\n`;
  for (const note of comparisonNotes(comparison, context)) yield `- ${markdownText(note)}\n`;
  yield `\n**${markdownText(countsLine(comparison, context))}**\n`;
  for (const { title, head, rows, more } of countTables(comparison, context)) {
    yield `\n## ${title}\n\n${row(head)}| --- |${OUTCOMES.map(() => ' ---: |').join('')}\n${rows.map(row).join('')}`;
    if (more > 0) yield `\n${say('more', { count: more })}\n`;
  }
  for (const outcome of OUTCOMES) {
    const { documents, more } = viewOutcome(comparison, outcome, context);
    if (documents.length === 0) continue;
    yield `\n## ${OUTCOME_TITLES[outcome][context.lang]}\n`;
    for (const { document, findings } of documents) {
      yield `\n### ${markdownText(document)}\n\n`;
      for (const { head, lines } of findings)
        yield `- **${markdownText(head)}**\n${lines.map((line) => `  - ${markdownText(line)}\n`).join('')}`;
    }
    if (more > 0) yield `\n${say('more', { count: more })}\n`;
  }
}

function* jsonList(items: readonly unknown[]): Iterable<string> {
  let separator = '[\n    ';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n    ';
  }
  yield items.length === 0 ? '[]' : '\n  ]';
}

/** Everything, one item a line; the lists after the counts. */
function* json(comparison: Comparison): Iterable<string> {
  const head = { version: 1, kind: 'comparison', tool: { name: TOOL.name, version: TOOL.version } };
  let separator = '{\n';
  for (const [name, value] of Object.entries({ ...head, ...comparison })) {
    yield `${separator}  ${JSON.stringify(name)}: `;
    if (Array.isArray(value)) yield* jsonList(value);
    else yield JSON.stringify(value);
    separator = ',\n';
  }
  yield '\n}\n';
}

const FORMATS = { terminal, json, markdown } as const satisfies Record<string, ComparisonFormat>;

export type ComparisonFormatName = keyof typeof FORMATS;
export const COMPARISON_FORMAT_NAMES: readonly ComparisonFormatName[] = ['terminal', 'json', 'markdown'];

/** A comparison as text, in pieces. Pure: the same arguments give the same bytes. */
export function renderComparison(
  comparison: Comparison,
  options: Partial<ComparisonContext> & { readonly format: ComparisonFormatName },
): Iterable<string> {
  const { format, lang = 'zh', tone = 'plain', color = false, width = 80 } = options;
  return FORMATS[format](comparison, { lang, tone, color, width });
}
