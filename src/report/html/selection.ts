import type { Finding, Severity } from '../../model/finding.ts';

/** So many findings stand on one page; a page of a hundred thousand could not be opened. */
export const FINDINGS_ON_PAGE = 2000;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * The findings that a page has room for, in their order: by severity, and of one severity the first of every rule in every document,
 * then the second, and so on, so that no document and no rule is crowded out by another.
 */
export function selectFindings(findings: readonly Finding[], room: number): readonly Finding[] {
  if (findings.length <= room) return findings;
  const seen = new Map<string, number>();
  const ranked = findings.map((finding, at) => {
    const group = `${finding.severity}\n${finding.rule}\n${finding.subject.document}`;
    const turn = seen.get(group) ?? 0;
    seen.set(group, turn + 1);
    return { finding, at, turn };
  });
  return ranked
    .sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity] || a.turn - b.turn || a.at - b.at)
    .slice(0, room)
    .sort((a, b) => a.at - b.at)
    .map(({ finding }) => finding);
}
