import type { Outcome } from './generated.ts';
import { printedSeverity } from './licence.ts';
import { cleanPapers, saidOfFaulty } from './report-papers.ts';
import type { Measured } from './run.ts';
import { share } from './tables.ts';
import { levelFound } from './wording/judge-papers.ts';

/** What must hold, and fails the run when it does not. */
export interface Goal {
  readonly name: string;
  readonly reached: string;
  readonly wanted: string;
  readonly met: boolean;
}

function plantGoals(name: string, outcomes: readonly Outcome[]): Goal[] {
  const certain = outcomes.filter((outcome) => outcome.certain);
  const found = certain.filter((outcome) => outcome.found).length;
  const placed = certain.filter((outcome) => outcome.placed).length;
  return [
    { name: `certain errors found, ${name}`, reached: share(found, certain.length), wanted: '≥ 99%', met: found >= certain.length * 0.99 },
    {
      name: `planted cell among the places, ${name}`,
      reached: share(placed, certain.length),
      wanted: '≥ 95%',
      met: placed >= certain.length * 0.95,
    },
  ];
}

const atLeast = (name: string, part: number, whole: number, percent: number): Goal => ({
  name,
  reached: share(part, whole),
  wanted: `≥ ${percent}%`,
  met: part >= (whole * percent) / 100,
});

/** What is wanted of papers in wordings that the reader was not written for. */
function paperGoals({ papers, licences, constructions }: Measured): Goal[] {
  if (papers.length === 0) return [];
  const { accused, most } = cleanPapers(papers, licences);
  const faults = papers.flatMap((paper) => paper.faults);
  const found = faults.filter((fault) => levelFound(fault, (claim) => printedSeverity(claim, licences)) === 'due').length;
  const warnings = saidOfFaulty(papers, (claim) => printedSeverity(claim, licences)).filter(({ severity }) => severity === 'warning');
  const read = [...constructions, ...papers.flatMap((paper) => paper.constructions ?? [])];
  const sum = (of: (each: (typeof read)[number]) => number) => read.reduce((total, each) => total + of(each), 0);
  return [
    { name: 'clean worded papers with a false error', reached: `${accused} of ${papers.length}`, wanted: '0', met: accused === 0 },
    { name: 'warnings on a clean worded paper', reached: `at most ${most}`, wanted: 'at most 3', met: most <= 3 },
    atLeast('faults of worded papers found at the level due', found, faults.length, 80),
    atLeast('warnings on faulty worded papers that are right', warnings.filter(({ right }) => right).length, warnings.length, 70),
    atLeast(
      'clauses with figures whose construction is known',
      sum(({ known }) => known),
      sum(({ clauses }) => clauses),
      90,
    ),
  ];
}

/** The goals of the project, with what was reached. */
export function goalsOf(measured: Measured): Goal[] {
  const { clean } = measured;
  const errors = clean.reduce((sum, { errors: found }) => sum + found.length, 0);
  const warnings = clean.reduce((sum, { warnings: found }) => sum + found.length, 0);
  const projects = clean.reduce((sum, document) => sum + document.projects, 0);
  const changed = [...measured.harmless, ...measured.realHarmless].filter(({ changes }) => changes.length > 0).length;
  const examples = measured.labelled.reduce((sum, { faulty, found, falseAlarms }) => sum + faulty - found + falseAlarms, 0);
  return [
    ...plantGoals('generated documents and records', measured.outcomes),
    ...(measured.real.length === 0 ? [] : plantGoals('real documents', measured.real)),
    { name: 'harmless edits that change a finding', reached: String(changed), wanted: '0', met: changed === 0 },
    { name: 'errors on clean documents', reached: String(errors), wanted: '0', met: errors === 0 },
    {
      name: 'warnings on clean documents',
      reached: `${warnings} on ${projects} projects`,
      wanted: 'at most 1 per 20 projects',
      met: warnings <= projects / 20,
    },
    ...paperGoals(measured),
    { name: 'labelled samples judged otherwise than labelled', reached: String(examples), wanted: '0', met: examples === 0 },
  ];
}
