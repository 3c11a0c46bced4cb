import type { AuditResult, Finding } from '../../src/model/finding.ts';

/** What of a finding must not change when nothing that is said changes. */
const identity = (finding: Finding): string => `${finding.severity} ${finding.placeKey}`;

function tally<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** Findings of `after` that `before` does not have, by their fingerprints and severities. */
export function newFindings(before: AuditResult, after: AuditResult): Finding[] {
  const key = (finding: Finding) => `${finding.severity} ${finding.fingerprint}`;
  const known = tally(before.findings, key);
  return after.findings.filter((finding) => {
    const left = known.get(key(finding)) ?? 0;
    known.set(key(finding), left - 1);
    return left <= 0;
  });
}

/** Findings that came or went although nothing was said differently. */
export function differences(before: AuditResult, after: AuditResult, identify = identity): string[] {
  const counts = tally(before.findings, identify);
  for (const finding of after.findings) counts.set(identify(finding), (counts.get(identify(finding)) ?? 0) - 1);
  return [...counts].filter(([, count]) => count !== 0).map(([key, count]) => `${count > 0 ? 'lost' : 'new'}: ${key}`);
}

/** Whether a place of the finding covers one of the lines. */
export function standsOn(finding: Finding, lines: ReadonlySet<number>): boolean {
  return finding.places.some(({ place }) => {
    if (place?.line === undefined) return false;
    for (let line = place.line; line <= (place.endLine ?? place.line); line += 1) if (lines.has(line)) return true;
    return false;
  });
}
