import type { KeyedFinding } from './keys.ts';

const normalise = (text: string): string => text.replace(/\s+/g, '');

/** Values that the findings say of their cell, as advice or as possible. */
const valuesOf = ({ finding }: KeyedFinding): string[] =>
  [finding.expected, finding.places[0]?.expected].flatMap((value) => value ?? []).map(normalise);

/**
 * Two findings on one cell never advise two values: where they would, or where one finds possible what the other does not advise, no value
 * is advised and each stays possible. `cellOf` tells cells apart.
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
  return keyed.map((entry) => {
    const isOpen = entry.finding.subject.field !== undefined && (values.get(cellOf(entry))?.size ?? 0) > 1;
    return isOpen && entry.finding.expected !== undefined ? { ...entry, finding: withoutAdvice(entry.finding) } : entry;
  });
}

/** The finding with its advice made one of the possible values. */
function withoutAdvice({ expected, places, ...finding }: KeyedFinding['finding']): KeyedFinding['finding'] {
  const [first, ...others] = places;
  if (first === undefined || expected === undefined) return { ...finding, places };
  const role = first.role === 'culprit' ? 'candidate' : first.role;
  return { ...finding, places: [{ ...first, role, expected: first.expected ?? expected }, ...others] };
}
