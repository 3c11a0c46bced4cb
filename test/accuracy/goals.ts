import type { Outcome } from './generated.ts';
import type { Measured } from './run.ts';

/** What must hold, and fails the run when it does not. */
export interface Goal {
  readonly name: string;
  readonly reached: string;
  readonly wanted: string;
  readonly met: boolean;
}

export const share = (part: number, whole: number): string => (whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`);

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
    { name: 'labelled samples judged otherwise than labelled', reached: String(examples), wanted: '0', met: examples === 0 },
  ];
}
