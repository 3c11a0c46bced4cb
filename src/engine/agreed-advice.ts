import type { KeyedFinding } from './keys.ts';

const normalise = (text: string): string => text.replace(/\s+/g, '');

/** Values that the findings say of their cell, as advice or as possible. */
const valuesOf = ({ finding }: KeyedFinding): string[] =>
  [finding.expected, finding.places[0]?.expected].flatMap((value) => value ?? []).map(normalise);

/** The record that a finding is of, whatever its cell: fields name their row themselves. */
const recordOf = ({
  finding: {
    subject: { document, department, project },
  },
}: KeyedFinding): string => JSON.stringify([document, department, project]);

/** Cells that errors say should be something else, by record and field. */
function accusedCells(keyed: readonly KeyedFinding[]): ReadonlyMap<string, ReadonlySet<KeyedFinding>> {
  const accused = new Map<string, Set<KeyedFinding>>();
  for (const entry of keyed) {
    const { severity, subject, places } = entry.finding;
    if (severity !== 'error' || subject.field === undefined || places[0]?.role === 'operand' || valuesOf(entry).length === 0) continue;
    const cell = `${recordOf(entry)} ${subject.field}`;
    accused.set(cell, (accused.get(cell) ?? new Set()).add(entry));
  }
  return accused;
}

/**
 * Whether advice follows from a figure that another error says is wrong: a score that would make the total come out, beside a score that
 * should be less. Who followed both would be wrong in the end.
 */
function restsOnAccused(entry: KeyedFinding, accused: ReadonlyMap<string, ReadonlySet<KeyedFinding>>): boolean {
  const record = recordOf(entry);
  return entry.finding.places
    .slice(1)
    .some(
      ({ role, field }) =>
        role === 'operand' && field !== undefined && [...(accused.get(`${record} ${field}`) ?? [])].some((by) => by !== entry),
    );
}

/**
 * Two findings on one cell never advise two values: where they would, or where one finds possible what the other does not advise, no value
 * is advised and each stays possible; nor does advice rest on a figure that another error says is wrong. `cellOf` tells cells apart.
 */
export function withdrawContradictions(keyed: readonly KeyedFinding[], cellOf: (entry: KeyedFinding) => string): readonly KeyedFinding[] {
  const values = new Map<string, Set<string>>();
  for (const entry of keyed) {
    if (entry.finding.subject.field === undefined) continue;
    const cell = cellOf(entry);
    const known = values.get(cell) ?? new Set();
    for (const value of valuesOf(entry)) known.add(value);
    values.set(cell, known);
  }
  const accused = accusedCells(keyed);
  return keyed.map((entry) => {
    if (entry.finding.expected === undefined) return entry;
    const isOpen = entry.finding.subject.field !== undefined && (values.get(cellOf(entry))?.size ?? 0) > 1;
    return isOpen || restsOnAccused(entry, accused) ? { ...entry, finding: withoutAdvice(entry.finding) } : entry;
  });
}

/** The finding with its advice made one of the possible values. */
function withoutAdvice({ expected, places, ...finding }: KeyedFinding['finding']): KeyedFinding['finding'] {
  const [first, ...others] = places;
  if (first === undefined || expected === undefined) return { ...finding, places };
  const role = first.role === 'culprit' ? 'candidate' : first.role;
  return { ...finding, places: [{ ...first, role, expected: first.expected ?? expected }, ...others] };
}
