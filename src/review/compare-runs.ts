import {
  type ChangedFinding,
  type ComparedFinding,
  type Comparison,
  OUTCOMES,
  type Outcome,
  type OutcomeCounts,
} from '../model/comparison.ts';
import type { Severity } from '../model/finding.ts';
import { recogniser, ruleDrift } from './recognise.ts';
import type { SavedRun } from './saved-result.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By department, document, severity, then down the page; the same whatever the order of the runs' lists. */
function compareFindings(a: ComparedFinding, b: ComparedFinding): number {
  return (
    compareText(a.subject.department ?? '', b.subject.department ?? '') ||
    compareText(a.subject.document, b.subject.document) ||
    RANK[a.severity] - RANK[b.severity] ||
    (a.place?.line ?? Number.MAX_SAFE_INTEGER) - (b.place?.line ?? Number.MAX_SAFE_INTEGER) ||
    compareText(a.rule, b.rule) ||
    compareText(a.placeKey, b.placeKey) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

/** Pairs findings by fingerprint, the rest by place: the same cell may hold several findings, and only what is left of them has changed. */
function pair(before: readonly ComparedFinding[], after: readonly ComparedFinding[]) {
  const earlier = new Map(before.map((finding) => [finding.fingerprint, finding]));
  const still = after.filter(({ fingerprint }) => earlier.has(fingerprint));
  const same = new Set(still.map(({ fingerprint }) => fingerprint));
  const places = new Map(before.filter(({ fingerprint }) => !same.has(fingerprint)).map((finding) => [finding.placeKey, finding]));
  const changed: ChangedFinding[] = [];
  const added: ComparedFinding[] = [];
  for (const finding of after) {
    if (same.has(finding.fingerprint)) continue;
    const was = places.get(finding.placeKey);
    if (was === undefined) added.push(finding);
    else changed.push({ before: was, after: finding });
    places.delete(finding.placeKey);
  }
  return { still, changed, added, gone: [...places.values()] };
}

const NONE: OutcomeCounts = { new: 0, changed: 0, still: 0, fixed: 0, unchecked: 0 };

/** How often each outcome occurs by some name of the finding, in the order of the names. */
function countBy(
  outcomes: Readonly<Record<Outcome, readonly ComparedFinding[]>>,
  nameOf: (finding: ComparedFinding) => string | undefined,
): (readonly [string, OutcomeCounts])[] {
  const counts = new Map<string, Record<Outcome, number>>();
  for (const outcome of OUTCOMES)
    for (const finding of outcomes[outcome]) {
      const name = nameOf(finding);
      if (name === undefined) continue;
      const known = counts.get(name) ?? { ...NONE };
      known[outcome]++;
      counts.set(name, known);
    }
  return [...counts].sort(([a], [b]) => compareText(a, b));
}

/** What became of the findings of one run in a later one. */
export function compareRuns(before: SavedRun, after: SavedRun): Comparison {
  const { still, changed, added, gone } = pair(before.findings, after.findings);
  const couldBeFound = recogniser(before.scope.documents, after.scope);
  const lists = {
    new: added.toSorted(compareFindings),
    changed: changed.toSorted((a, b) => compareFindings(a.after, b.after)),
    still: still.toSorted(compareFindings),
    fixed: gone.filter(couldBeFound).sort(compareFindings),
    unchecked: gone.filter((finding) => !couldBeFound(finding)).sort(compareFindings),
  };
  const outcomes = { ...lists, changed: lists.changed.map((each) => each.after) };
  const departmentOf = new Map(
    Object.values(outcomes).flatMap((list) => list.map(({ subject }) => [subject.document, subject.department])),
  );
  const { new: fresh, fixed, unchecked } = lists;
  return {
    before: before.outline,
    after: after.outline,
    counts: {
      new: fresh.length,
      changed: lists.changed.length,
      still: lists.still.length,
      fixed: fixed.length,
      unchecked: unchecked.length,
    },
    departments: countBy(outcomes, ({ subject }) => subject.department).map(([department, counts]) => ({ department, ...counts })),
    documents: countBy(outcomes, ({ subject }) => subject.document).map(([document, counts]) => {
      const department = departmentOf.get(document);
      return { document, ...(department === undefined ? {} : { department }), ...counts };
    }),
    drift: ruleDrift(before.scope.rules, after.scope.rules),
    ...lists,
  };
}

/**
 * Whether the later run is worse at or above a severity: a finding that is new, or that has changed and is more severe than it was.
 * Waived findings do not count.
 */
export function isWorse(comparison: Comparison, threshold: Severity | 'never'): boolean {
  if (threshold === 'never') return false;
  const counts = ({ severity, waived }: ComparedFinding): boolean => waived !== true && RANK[severity] <= RANK[threshold];
  return comparison.new.some(counts) || comparison.changed.some(({ before, after }) => counts(after) && !counts(before));
}
