import type { HarmlessOutcome, Outcome } from './generated.ts';
import type { Goal } from './goals.ts';
import { constructionsTables, fieldTable, licenceTable, wholeSets, wordedPapers } from './report-papers.ts';
import type { Measured } from './run.ts';
import { type Cell, groupBy, share, table } from './tables.ts';

const HEAD = ['certain', 'found', 'missed', 'recall', 'cell among the places', 'uncertain', 'of these reported'];

function countsOf(outcomes: readonly Outcome[]): Cell[] {
  const certain = outcomes.filter((outcome) => outcome.certain);
  const uncertain = outcomes.filter((outcome) => !outcome.certain);
  const found = certain.filter((outcome) => outcome.found).length;
  const placed = certain.filter((outcome) => outcome.placed).length;
  return [
    certain.length,
    found,
    certain.length - found,
    share(found, certain.length),
    share(placed, certain.length),
    uncertain.length,
    uncertain.filter((outcome) => outcome.found).length,
  ];
}

const byKey = (name: string, outcomes: readonly Outcome[], key: (outcome: Outcome) => string): string =>
  table(
    [name, ...HEAD],
    groupBy(outcomes, key).map(([label, members]) => [label, ...countsOf(members)]),
  );

/** For each relation or rule of a form: how many certain errors break it, how many were found, and the rules that spoke. */
function byRelation(outcomes: readonly Outcome[]): string {
  const certain = outcomes.filter((outcome) => outcome.certain).flatMap((outcome) => outcome.breaks.map((breaks) => ({ breaks, outcome })));
  return table(
    ['what was broken', 'errors', 'found', 'recall', 'reported by'],
    groupBy(certain, ({ breaks }) => breaks).map(([breaks, members]) => {
      const found = members.filter(({ outcome }) => outcome.found).length;
      const rules = groupBy(
        members.flatMap(({ outcome }) => outcome.rules),
        (rule) => rule,
      )
        .sort((a, b) => b[1].length - a[1].length)
        .slice(0, 3)
        .map(([rule]) => `\`${rule}\``);
      return [breaks, members.length, found, share(found, members.length), rules.join(', ')];
    }),
  );
}

/** Every rule: its labelled samples, the planted errors it reported, and what it said of clean documents and harmless edits. */
function byRule(measured: Measured): string {
  const reported = new Map<string, number>();
  for (const outcome of [...measured.outcomes, ...measured.real])
    for (const rule of outcome.rules) reported.set(rule, (reported.get(rule) ?? 0) + 1);
  const alarms = new Map<string, number>();
  for (const text of measured.clean.flatMap(({ errors, warnings }) => [...errors, ...warnings])) {
    const rule = text.split(' ')[0] ?? '';
    alarms.set(rule, (alarms.get(rule) ?? 0) + 1);
  }
  return table(
    ['rule', 'faulty samples found', 'false alarms on good samples', 'planted errors reported', 'false alarms on clean documents'],
    measured.labelled.map(({ rule, faulty, found, good, falseAlarms }) => [
      `\`${rule}\``,
      `${found} of ${faulty}`,
      `${falseAlarms} of ${good}`,
      reported.get(rule) ?? 0,
      alarms.get(rule) ?? 0,
    ]),
  );
}

const harmlessTable = (outcomes: readonly HarmlessOutcome[]): string =>
  table(
    ['edit', 'documents', 'changed'],
    groupBy(outcomes, ({ edit }) => edit).map(([edit, members]) => [
      edit,
      members.length,
      members.filter(({ changes }) => changes.length > 0).length,
    ]),
  );

function missed(outcomes: readonly Outcome[]): string {
  const misses = outcomes.filter((outcome) => outcome.certain && !outcome.found);
  if (misses.length === 0) return 'None.';
  return table(
    ['source', 'written as', 'wording', 'error', 'breaks'],
    misses.map(({ source, dialect, wording, kind, breaks }) => [source, dialect, wording, kind, breaks.join('; ')]),
  );
}

function cleanTable(measured: Measured): string {
  return table(
    ['kind', 'documents', 'projects', 'projects read', 'errors', 'warnings', 'unreadable cells'],
    groupBy(measured.clean, ({ kind }) => kind).map(([kind, members]) => {
      const total = (of: (member: (typeof members)[number]) => number) => members.reduce((sum, member) => sum + of(member), 0);
      return [
        kind,
        members.length,
        total((member) => member.projects),
        total((member) => member.projectsRead),
        total((member) => member.errors.length),
        total((member) => member.warnings.length),
        total((member) => member.problems),
      ];
    }),
  );
}

/** What papers in wordings of their own show. */
const papersOf = (measured: Measured): string[] => [
  '## Licence to accuse',
  licenceTable(measured),
  '## Worded papers',
  'A grammar of wordings, written without knowledge of the reader, makes whole papers whose figures all agree, and spoils some of them. Severities are as printed, under the licences.',
  wordedPapers(measured),
  '## Papers of the field',
  'Small papers that show one phenomenon each, drawn anew with every seed.',
  fieldTable(measured),
  '## Constructions',
  'How the clauses with figures were understood in published documents, in the text of PDF files, and in the worded papers. Figures in tables are not counted here.',
  constructionsTables(measured),
];

/** The page `rules/ACCURACY.md`. */
export function writeReport(measured: Measured, goals: readonly Goal[]): string {
  const real =
    measured.real.length === 0
      ? 'The real documents were not at hand when this page was written.'
      : [
          'Errors planted into published documents, found by comparing what is reported before and after. A separate reader, made of plain patterns, knows the figures in them that take part in a relation; only relations that hold in the document as published count.',
          byKey('document', measured.real, ({ source }) => source),
          '### By kind of error',
          byKey('kind', measured.real, ({ kind }) => kind),
          '### Missed',
          missed(measured.real),
          '### Harmless edits',
          harmlessTable(measured.realHarmless),
        ].join('\n\n');
  return `${[
    '# Accuracy',
    'Generated by `npm run accuracy`; do not edit. `npm run accuracy -- --check` measures again and fails when a goal is missed.',
    'A generator with a model of its own invents departments, their books and projects, prints them as budget prose, final accounts, target tables, self-evaluations and normalized records in the ways departments and converters write them, and plants one error at a time. It shares no code with the rules, the engine or the readers. An error is *certain* when a relation or rule of the form that the generator itself printed is clearly broken by it; all others are *uncertain* and are reported apart. An error counts as found when the audit says something new, as an error or a warning; its cell is among the places when one of them covers the line (in records: the pointer) of the planted cell.',
    '## Goals',
    table(
      ['goal', 'wanted', 'reached', ''],
      goals.map(({ name, wanted, reached, met }) => [name, wanted, reached, met ? 'met' : '**missed**']),
    ),
    '## Whole sets',
    'Every fault of a set counts, certain or not, and every finding: it is right when it stands on a planted cell or names a planted figure.',
    wholeSets(measured),
    ...(measured.papers.length === 0 ? [] : papersOf(measured)),
    '## Planted errors',
    '### By kind of error',
    byKey('kind', measured.outcomes, ({ kind }) => kind),
    '### By dialect',
    byKey('written as', measured.outcomes, ({ dialect }) => dialect),
    '### By wording and form',
    byKey('wording', measured.outcomes, ({ wording }) => wording),
    '### By what was broken',
    byRelation([...measured.outcomes, ...measured.real]),
    '### Missed',
    missed(measured.outcomes),
    '## Rules',
    'Samples are the labelled examples of each rule. One planted error is reported by the rule that explains it best, so that a rule that others stand in for has few of its own.',
    byRule(measured),
    '## Clean documents',
    cleanTable(measured),
    '## Harmless edits',
    'Edits that change nothing that is said, made to documents with a few errors in them. Findings are compared by severity and place key.',
    harmlessTable(measured.harmless),
    '## Real documents',
    real,
  ].join('\n\n')}\n`;
}
