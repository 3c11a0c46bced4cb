import type { Severity } from './finding.ts';

/** Of the findings of one severity on labelled papers: how many named what was wrong there, and how many accused what was right. */
export interface Verdicts {
  readonly true: number;
  readonly false: number;
}

/** How often a rule was right on labelled papers: its licence to accuse. Written by `npm run accuracy` into `rules/licences.ts`. */
export interface Licence {
  readonly errors: Verdicts;
  readonly warnings: Verdicts;
  /**
   * Errors that no slip of the pen explains, in papers by authors who did not know the program, read before anything was mended for them:
   * in how many papers they were right and in how many wrong. Written by hand into `rules/first-readings.ts`.
   */
  readonly firstReadings?: Verdicts;
}

/** With fewer cases than this nothing is known of a rule, and it keeps its severity. */
export const FEWEST_CASES = 10;
/** A severity under this precision is no error, */
const FOR_ERRORS = 0.95;
/** and under this one no more than a hint. */
const FOR_WARNINGS = 0.7;

/** A rule whose errors were right in fewer of the papers that it spoke of at first sight than this asks for proof beside what it says. */
const AT_FIRST_SIGHT = 2 / 3;

/** Whether a rule was wrong so often in papers it did not know that what it says there is an error only where a slip of the pen explains it. */
export function needsProof(licence: Licence | undefined): boolean {
  const { true: right, false: wrong } = licence?.firstReadings ?? { true: 0, false: 0 };
  return wrong > 0 && right / (right + wrong) < AT_FIRST_SIGHT;
}

/** The share of findings that were right; undefined with too few cases to tell. */
export function precisionOf(verdicts: Verdicts): number | undefined {
  const cases = verdicts.true + verdicts.false;
  return cases < FEWEST_CASES ? undefined : verdicts.true / cases;
}

/** The severity a rule may use where it would say `severity`: what is often wrong accuses less. Hints need no licence. */
export function licensed(severity: Severity, licence: Licence | undefined): Severity {
  if (licence === undefined || severity === 'info') return severity;
  const precision = precisionOf(severity === 'error' ? licence.errors : licence.warnings);
  if (precision === undefined) return severity;
  if (precision < FOR_WARNINGS) return 'info';
  return precision < FOR_ERRORS && severity === 'error' ? 'warning' : severity;
}
