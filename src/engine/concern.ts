import type { Evidence, Finding } from '../model/finding.ts';
import { withdrawContradictions } from './agreed-advice.ts';
import { RANK } from './assemble.ts';
import type { KeyedFinding } from './keys.ts';

const asEvidence = ({ rule, message, arithmetic }: Finding): Evidence => ({
  rule,
  message,
  ...(arithmetic === undefined ? {} : { arithmetic }),
});

/** The very cell: the same logical cell of another document, or of a form printed twice, is another cell. */
function cellOf({ cellKey, finding: { subject, places } }: KeyedFinding): string {
  const place = places[0]?.place;
  return [cellKey, subject.document, place?.file, place?.line, place?.pointer].join('\u0001');
}

/** The same with its printed text: of one paragraph several passages may be quoted. */
const quotedCell = (entry: KeyedFinding): string => `${cellOf(entry)}\u0001${entry.finding.places[0]?.text ?? ''}`;

/**
 * Makes one finding of those on one cell with the same concern: the most severe speaks, then the first in the catalogue; the others
 * become its evidence. What is left on one cell does not contradict itself. The list stays sorted.
 */
export function mergeConcerns(keyed: readonly KeyedFinding[], concernOf: (order: number) => string | undefined): KeyedFinding[] {
  const groups = new Map<string, KeyedFinding[]>();
  for (const entry of keyed) {
    const concern = concernOf(entry.order);
    if (concern === undefined) continue;
    const key = `${concern}\u0002${cellOf(entry)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const replaced = new Map<KeyedFinding, KeyedFinding | undefined>();
  for (const group of groups.values()) if (group.length > 1) mergeGroup(group, replaced);
  const merged = keyed.flatMap((entry) => (replaced.has(entry) ? (replaced.get(entry) ?? []) : entry));
  return [...withdrawContradictions(merged, quotedCell)];
}

function mergeGroup(group: readonly KeyedFinding[], replaced: Map<KeyedFinding, KeyedFinding | undefined>): void {
  const ranked = [...group].sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity] || a.order - b.order);
  const [speaker, ...rest] = ranked;
  if (speaker === undefined) return;
  // What one rule says twice of a paragraph, of two passages in it, are two faults.
  const isOther = (entry: KeyedFinding) => entry.order === speaker.order && quotedCell(entry) !== quotedCell(speaker);
  const others = rest.filter((entry) => !isOther(entry));
  if (others.length === 0) return;
  const evidence = [
    ...(speaker.finding.evidence ?? []),
    ...others.flatMap(({ finding }) => [asEvidence(finding), ...(finding.evidence ?? [])]),
  ];
  for (const entry of others) replaced.set(entry, undefined);
  replaced.set(speaker, { ...speaker, finding: { ...speaker.finding, evidence } });
}
