import type { Finding, Severity } from '../../src/model/finding.ts';
import { FEWEST_CASES, type Licence, licensed, type Verdicts } from '../../src/model/licence.ts';
import { groupBy } from './tables.ts';

/** What one finding said of a labelled paper. */
export interface Said {
  readonly rule: string;
  /** As the rule says it, without regard to a licence. */
  readonly severity: Severity;
  /** It names what is wrong in the paper; false when it accuses what is right. */
  readonly right: boolean;
}

export const spoken = ({ rule, severity }: Finding): Omit<Said, 'right'> => ({ rule, severity });

/** What the findings on one planted error come to; hints are not heard. */
export function heard(said: readonly Said[]): { found: boolean; placed: boolean; rules: string[]; said: readonly Said[] } {
  const loud = said.filter(({ severity }) => severity !== 'info');
  return { found: loud.length > 0, placed: loud.some(({ right }) => right), rules: [...new Set(loud.map(({ rule }) => rule))], said };
}

export type Licences = Readonly<Record<string, Licence>>;

const NONE: Verdicts = { true: 0, false: 0 };

function count(said: readonly Said[], severity: Severity): Verdicts {
  const right = said.filter((each) => each.severity === severity && each.right).length;
  const all = said.filter((each) => each.severity === severity).length;
  return { true: right, false: all - right };
}

/** How often each rule was right, by severity. */
export function verdictsOf(said: readonly Said[]): Map<string, Licence> {
  return new Map(
    groupBy(said, ({ rule }) => rule).map(([rule, members]) => [
      rule,
      { errors: count(members, 'error'), warnings: count(members, 'warning') },
    ]),
  );
}

const add = (a: Verdicts, b: Verdicts): Verdicts => ({ true: a.true + b.true, false: a.false + b.false });

/** Papers in wordings that the reader was not written for decide; the others only where these show a rule too seldom. */
const decide = (unseen: Verdicts, others: Verdicts): Verdicts =>
  unseen.true + unseen.false >= FEWEST_CASES ? unseen : add(unseen, others);

export function licencesOf(unseen: readonly Said[], others: readonly Said[]): Licences {
  const [first, second] = [verdictsOf(unseen), verdictsOf(others)];
  const rules = [...new Set([...first.keys(), ...second.keys()])].sort();
  const of = (level: keyof Licence, rule: string) => decide(first.get(rule)?.[level] ?? NONE, second.get(rule)?.[level] ?? NONE);
  return Object.fromEntries(rules.map((rule) => [rule, { errors: of('errors', rule), warnings: of('warnings', rule) }]));
}

/** The severity as it is printed under these licences. */
export const printedSeverity = ({ rule, severity }: Pick<Said, 'rule' | 'severity'>, licences: Licences): Severity =>
  licensed(severity, licences[rule]);

const shown = (verdicts: Verdicts): string => `{ true: ${verdicts.true}, false: ${verdicts.false} }`;

/** The file `rules/licences.ts`. */
export function writeLicences(licences: Licences): string {
  const lines = Object.entries(licences).map(
    ([rule, { errors, warnings }]) => `  '${rule}': { errors: ${shown(errors)}, warnings: ${shown(warnings)} },`,
  );
  return [
    "import type { Licence } from '../src/model/licence.ts';",
    '',
    '/** How often each rule was right on labelled papers. Written by `npm run accuracy`; do not edit. */',
    'export const licences: Readonly<Record<string, Licence>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}
