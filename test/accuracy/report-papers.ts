import type { Severity } from '../../src/model/finding.ts';
import { FEWEST_CASES } from '../../src/model/licence.ts';
import type { Outcome } from './generated.ts';
import { type Licences, printedSeverity, type Said } from './licence.ts';
import type { Measured } from './run.ts';
import { bySize, type Cell, groupBy, share, table } from './tables.ts';
import type { Claim } from './wording/claims.ts';
import { type JudgedFault, type JudgedPaper, levelFound, UNLABELLED } from './wording/judge-papers.ts';

const MOST_FREQUENT = 20;

const rightOf = (said: readonly Pick<Said, 'right'>[]): string =>
  `${said.filter(({ right }) => right).length} of ${said.length} (${share(said.filter(({ right }) => right).length, said.length)})`;

/** Precision of errors and of warnings. */
const precision = (said: readonly Said[]): Cell[] =>
  (['error', 'warning'] as const).map((level) => rightOf(said.filter(({ severity }) => severity === level)));

function plantedRow(set: string, outcomes: readonly Outcome[]): Cell[] {
  const found = outcomes.filter((outcome) => outcome.found).length;
  return [set, outcomes.length, found, share(found, outcomes.length), ...precision(outcomes.flatMap(({ said }) => said))];
}

const asPrinted =
  (licences: Licences) =>
  (claim: Claim): Severity =>
    printedSeverity(claim, licences);
const asSaid = ({ severity }: Claim): Severity => severity;

/** What was said of the faulty papers, at the severities given; what nobody labelled is left out. */
export const saidOfFaulty = (papers: readonly JudgedPaper[], level: (claim: Claim) => Severity): Said[] =>
  papers.flatMap(({ ofFaulty }) =>
    ofFaulty
      .filter(({ claim: { rule } }) => !UNLABELLED.includes(rule))
      .map(({ claim, right }) => ({ rule: claim.rule, severity: level(claim), right })),
  );

function wordedRow(set: string, papers: readonly JudgedPaper[], level: (claim: Claim) => Severity): Cell[] {
  const faults = papers.flatMap((paper) => paper.faults);
  const found = faults.filter((fault) => levelFound(fault, level) === 'due').length;
  return [set, faults.length, found, share(found, faults.length), ...precision(saidOfFaulty(papers, level))];
}

/** Every set whole: nothing is left out because it is hard. */
export function wholeSets({ outcomes, real, papers, licences }: Measured): string {
  return table(
    ['set', 'faults', 'found', 'recall', 'errors that are right', 'warnings that are right'],
    [
      plantedRow('generated documents and records, every planted error', outcomes),
      plantedRow(
        '— of these certain',
        outcomes.filter(({ certain }) => certain),
      ),
      ...(real.length === 0 ? [] : [plantedRow('real documents, every planted error', real)]),
      ...(papers.length === 0
        ? []
        : [
            wordedRow('worded papers, as printed', papers, asPrinted(licences)),
            wordedRow('worded papers, without licences', papers, asSaid),
          ]),
    ],
  );
}

/** What is printed on papers without a fault. */
export function cleanPapers(papers: readonly JudgedPaper[], licences: Licences) {
  const level = asPrinted(licences);
  const of = (severity: Severity) => papers.map(({ ofClean }) => ofClean.filter((claim) => level(claim) === severity));
  const errors = of('error');
  const warnings = of('warning').map((claims) => claims.length);
  return {
    accused: errors.filter((claims) => claims.length > 0).length,
    errors: errors.flat(),
    mean: warnings.reduce((sum, each) => sum + each, 0) / Math.max(1, papers.length),
    most: Math.max(0, ...warnings),
  };
}

export function wordedPapers({ papers, licences }: Measured): string {
  const { accused, errors, mean, most } = cleanPapers(papers, licences);
  const raw = papers.filter(({ ofClean }) => ofClean.some(({ severity }) => severity === 'error')).length;
  const level = asPrinted(licences);
  const kinds = groupBy(
    papers.flatMap(({ faults }) => faults),
    ({ fault: { kind, level: due } }) => `${kind} | ${due}`,
  );
  const count = (members: readonly JudgedFault[], wanted: string): number =>
    members.filter((member) => levelFound(member, level) === wanted).length;
  const falseOnes = saidOfFaulty(papers, level).filter(({ severity, right }) => severity === 'error' && !right);
  const blamed = [...errors, ...falseOnes];
  return [
    `${papers.length} clean papers: ${accused} with a false error (${raw} without licences), ${mean.toFixed(2)} warnings a paper, at most ${most}. ${papers.length} papers with one to three faults each: what was found at the level due or above, at a lower level (a hint is no find), or not at all.`,
    table(
      ['fault', 'level due', 'planted', 'found', 'at a lower level', 'recall'],
      kinds.map(([kind, members]) => [
        kind,
        members.length,
        count(members, 'due'),
        count(members, 'lower'),
        share(count(members, 'due'), members.length),
      ]),
    ),
    'False errors on clean and faulty papers, by rule:',
    blamed.length === 0
      ? 'None.'
      : table(
          ['rule', 'false errors'],
          bySize(blamed, ({ rule }) => rule).map(([rule, members]) => [`\`${rule}\``, members.length]),
        ),
    `What ${UNLABELLED.map((rule) => `\`${rule}\``).join(' and ')} say of these papers is true, though not planted: they leave out chapters. It counts as warnings, and neither for nor against a rule.`,
  ].join('\n\n');
}

export const fieldTable = ({ field }: Measured): string =>
  table(
    ['seed', 'right', 'templates', 'not right'],
    field.map(({ seed, right, total, wrong }) => [seed, right, total, wrong.join(', ')]),
  );

export function constructionsTables({ constructions, papers }: Measured): string {
  const all = [...constructions, ...papers.flatMap((paper) => paper.constructions ?? [])];
  const sum = (members: typeof all, of: (each: (typeof all)[number]) => number) => members.reduce((total, each) => total + of(each), 0);
  const row = (name: string, members: typeof all): Cell[] => {
    const clauses = sum(members, (each) => each.clauses);
    const known = sum(members, (each) => each.known);
    return [name, clauses, known, share(known, clauses), sum(members, (each) => each.withoutSubject)];
  };
  const unknown = bySize(
    all.flatMap((each) => each.unknown),
    (wording) => wording,
  );
  return [
    table(
      ['source', 'clauses with figures', 'construction known', 'share', 'known, but about nothing that was found'],
      [...groupBy(all, ({ source }) => source).map(([source, members]) => row(source, members)), row('all', all)],
    ),
    `The ${MOST_FREQUENT} most frequent of ${unknown.length} unknown wordings (the figure in brackets):`,
    table(
      ['times', 'wording'],
      unknown.slice(0, MOST_FREQUENT).map(([wording, members]) => [members.length, wording.replaceAll('|', '\\|')]),
    ),
  ].join('\n\n');
}

/** The rules that may not say all they would. */
export function licenceTable({ licences }: Measured): string {
  const lowered = Object.entries(licences).flatMap(([rule, licence]) =>
    (['error', 'warning'] as const).flatMap((severity): Cell[][] => {
      const printed = printedSeverity({ rule, severity }, licences);
      const verdicts = severity === 'error' ? licence.errors : licence.warnings;
      return printed === severity
        ? []
        : [[`\`${rule}\``, severity, verdicts.true, verdicts.false, share(verdicts.true, verdicts.true + verdicts.false), printed]];
    }),
  );
  return [
    `\`rules/licences.ts\` holds for each rule how often its errors and warnings were right. Worded papers decide where they show at least ${FEWEST_CASES} cases, for the reader was not written for them; else all sets together. Under 95% errors are printed as warnings, under 70% as hints; so are warnings. With fewer than ${FEWEST_CASES} cases a rule keeps its severity.`,
    lowered.length === 0 ? 'No rule is lowered.' : table(['rule', 'says', 'right', 'wrong', 'precision', 'is printed as'], lowered),
  ].join('\n\n');
}
