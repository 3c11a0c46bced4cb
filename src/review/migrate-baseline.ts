import type { RuleTexts } from '../i18n/rule-text.ts';
import type { AuditResult, Finding } from '../model/finding.ts';
import type { BaselineEntry } from '../model/review.ts';
import { recordBaseline } from './baseline.ts';
import type { Baseline } from './baseline-file.ts';
import { printedFigures, printedOperands } from './printed-operands.ts';
import { documentKeys } from './recognise.ts';

/** By what a recorded finding was found again, the surest first. */
const STEPS = ['fingerprint', 'place', 'operands', 'cell', 'evidence'] as const;
export type MappedBy = (typeof STEPS)[number];

export interface Migrated {
  /** As this build would have recorded the findings that were mapped; nothing that is new. */
  readonly baseline: Baseline;
  readonly counts: Readonly<Record<MappedBy, number>>;
  /** Recorded findings that none of today's could be said to be. */
  readonly unmapped: readonly BaselineEntry[];
}

/** A finding of today beside what a baseline keeps of it. */
interface Candidate {
  readonly finding: Finding;
  readonly entry: BaselineEntry;
}

/** One way of finding a recorded finding again: an equal key on both sides, and what else must be. */
interface Step {
  readonly recordedKeys: (recorded: BaselineEntry) => readonly string[];
  readonly candidateKeys: (candidate: Candidate) => readonly string[];
  readonly fits: (recorded: BaselineEntry, candidate: Candidate) => boolean;
}

const joinAll = (parts: readonly (string | undefined)[]): string => JSON.stringify(parts.map((part) => part ?? null));
const join = (...parts: readonly (string | undefined)[]): string => joinAll(parts);
const always = (): boolean => true;

/** Whether the old text speaks of what is printed now: a cell with another figure is not what was recorded. */
function speaksOf(recorded: BaselineEntry, { finding }: Candidate): boolean {
  const [printed] = printedFigures(finding.provided ?? '');
  const said = printedFigures(recorded.text.zh);
  return printed === undefined || said.length === 0 || said.includes(printed);
}

/** Whether the finding has the recorded one for evidence: its rule there, its cell among the places with the figure of then. */
function takesIn({ finding: { evidence = [], places } }: Candidate, recorded: BaselineEntry): boolean {
  const said = printedFigures(recorded.text.zh);
  const isCell = ({ field, text }: Finding['places'][number]) =>
    field === recorded.subject.field && printedFigures(text).every((figure) => said.includes(figure));
  return evidence.some(({ rule }) => rule === recorded.rule) && places.some(isCell);
}

function stepsBetween(old: Baseline, today: Baseline): Readonly<Record<MappedBy, Step>> {
  const [oldDocuments, newDocuments] = [documentKeys(old.documents), documentKeys(today.documents)];
  const operands = ({ rule, subject, text }: BaselineEntry) => join(rule, subject.project, printedOperands(text.zh));
  const inOld = (entry: BaselineEntry, ...rest: readonly (string | undefined)[]) =>
    oldDocuments(entry.subject.document).map((document) => joinAll([document, ...rest]));
  const inNew = ({ entry }: Candidate, ...rest: readonly (string | undefined)[]) =>
    newDocuments(entry.subject.document).map((document) => joinAll([document, ...rest]));
  const ifField = (field: string | undefined, keys: () => readonly string[]) => (field === undefined ? [] : keys());
  return {
    fingerprint: {
      recordedKeys: ({ fingerprint }) => [fingerprint],
      candidateKeys: ({ entry }) => [entry.fingerprint],
      // No build has written the fingerprint of one rule under the name of another.
      fits: (recorded, { entry }) => recorded.rule === entry.rule,
    },
    place: { recordedKeys: ({ placeKey }) => [placeKey], candidateKeys: ({ entry }) => [entry.placeKey], fits: speaksOf },
    operands: {
      recordedKeys: (recorded) => inOld(recorded, operands(recorded)),
      candidateKeys: (candidate) => inNew(candidate, operands(candidate.entry)),
      fits: always,
    },
    // A rule by another name: gone today, and unknown then.
    cell: {
      recordedKeys: (recorded) => {
        const { field, project, indicator } = recorded.subject;
        return today.rules.has(recorded.rule) ? [] : ifField(field, () => inOld(recorded, project, indicator, field));
      },
      candidateKeys: (candidate) => {
        const { field, project, indicator } = candidate.entry.subject;
        return old.rules.has(candidate.entry.rule) ? [] : ifField(field, () => inNew(candidate, project, indicator, field));
      },
      fits: speaksOf,
    },
    evidence: {
      recordedKeys: (recorded) => ifField(recorded.subject.field, () => inOld(recorded, recorded.subject.project, recorded.subject.field)),
      candidateKeys: (candidate) =>
        candidate.finding.places.flatMap(({ field, role }) =>
          role === 'copy' ? [] : ifField(field, () => inNew(candidate, candidate.entry.subject.project, field)),
        ),
      fits: (recorded, candidate) => takesIn(candidate, recorded),
    },
  };
}

/** Candidates by any of their keys. */
function indexed(candidates: Iterable<Candidate>, { candidateKeys }: Step): ReadonlyMap<string, readonly Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    for (const key of new Set(candidateKeys(candidate))) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [candidate]);
      else list.push(candidate);
    }
  return index;
}

/**
 * Says of every finding that an older build recorded which of today's it is: the same fingerprint; the same place key with the figure
 * that was recorded; the same rule and printed operands in the same document; the same cell under a rule that came for one that is gone;
 * or the finding that it has become evidence of. The papers are taken to be those of then: what was corrected since is not mapped.
 */
export function migrateBaseline(old: Baseline, result: AuditResult, excused: readonly Finding[], texts: RuleTexts): Migrated {
  const findings = [...result.findings, ...excused];
  const today = recordBaseline({ ...result, findings }, texts);
  const candidates = today.findings.flatMap((entry, at): Candidate[] => {
    const finding = findings[at];
    return finding === undefined ? [] : [{ finding, entry }];
  });
  const steps = stepsBetween(old, today);
  const open = new Set(candidates);
  const left = new Set(old.findings);
  const mapped = new Set<BaselineEntry>();
  const counts: Record<MappedBy, number> = { fingerprint: 0, place: 0, operands: 0, cell: 0, evidence: 0 };
  for (const by of STEPS) {
    const step = steps[by];
    // Several recorded findings may have become one; else every finding is used once.
    const index = indexed(by === 'evidence' ? candidates : open, step);
    for (const recorded of left) {
      const found = step
        .recordedKeys(recorded)
        .flatMap((key) => index.get(key) ?? [])
        .find((candidate) => (by === 'evidence' || open.has(candidate)) && step.fits(recorded, candidate));
      if (found === undefined) continue;
      left.delete(recorded);
      open.delete(found);
      mapped.add(found.entry);
      counts[by]++;
    }
  }
  return { baseline: { ...today, findings: [...mapped] }, counts, unmapped: [...left] };
}
