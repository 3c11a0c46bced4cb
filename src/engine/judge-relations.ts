import { needsProof } from '../model/licence.ts';
import type { AuditRecord } from '../model/record.ts';
import { buildGraph, findCauses } from './culprit.ts';
import { readEquation } from './equation.ts';
import { holdsExactly } from './exact.ts';
import { otherReadings } from './other-reading.ts';
import type { PendingFinding } from './pending.ts';
import type { Relation, StatedRelation } from './relation.ts';
import { boundsOf, type RelationCase } from './relation-case.ts';
import { causeFinding, type RelationSource, severityOf } from './relation-finding.ts';
import { isOutcome, judge } from './tolerance.ts';
import type { VerdictCounter } from './verdict-counter.ts';

/** A relation and the rule that stated it. */
export interface Stated {
  readonly relation: StatedRelation;
  readonly verdicts: VerdictCounter;
}

export type JudgedAs = 'passed' | 'failed';

/** A relation that held or did not. */
export interface DecidedRelation {
  readonly relation: Relation;
  /** Position of its rule. */
  readonly order: number;
  readonly outcome: JudgedAs;
  /** It does not hold, and that is more than a hint. */
  readonly broken: boolean;
}

/** The relations of one record that hold or do not, and those that do not and have another reading. */
export interface JudgedRelations {
  readonly decided: readonly DecidedRelation[];
  readonly doubted: readonly Pick<DecidedRelation, 'relation' | 'order'>[];
}

export const NO_RELATIONS: JudgedRelations = { decided: [], doubted: [] };

/** Decides a relation; undefined, and counted, when it cannot be checked. */
function judgeRelation({ relation: stated, verdicts }: Stated, record: AuditRecord): RelationCase | undefined {
  const equation = readEquation(stated.relation, stated.precision ?? record.precision);
  const outcome = typeof equation === 'string' ? equation : judge(equation, stated.roundingAdmitted === true);
  if (typeof equation === 'string' || !isOutcome(outcome)) {
    verdicts.skip(outcome);
    return undefined;
  }
  return { order: verdicts.order, stated, equation, outcome };
}

export interface Judgement extends JudgedRelations {
  readonly findings: readonly PendingFinding[];
  /** Positions of the rules of which a relation is left open: to see whether the words have another reading would have taken too long. */
  readonly undecided: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * All relations of one record are judged together: only so can the culprit be found. Those that cannot be checked are counted and left
 * out of `decided`.
 */
export function judgeRelations(stated: readonly Stated[], record: AuditRecord, sourceOf: (order: number) => RelationSource): Judgement {
  if (stated.every(({ relation }) => holdsExactly(relation.relation))) {
    for (const { verdicts } of stated) verdicts.passed++;
    const decided = stated.map(
      ({ relation: { relation }, verdicts: { order } }): DecidedRelation => ({ relation, order, outcome: 'passed', broken: false }),
    );
    return { decided, doubted: [], findings: [], undecided: NONE };
  }
  const judged = stated.flatMap((entry) => {
    const relationCase = judgeRelation(entry, record);
    return relationCase === undefined ? [] : [{ relationCase, verdicts: entry.verdicts }];
  });
  const { readings, unexplained, unsearched } = otherReadings(
    record,
    judged.map(({ relationCase }) => relationCase),
    ({ order }) => sourceOf(order).configured === undefined && needsProof(sourceOf(order).rule.licence),
  );
  const undecided = new Set<number>();
  const cases: RelationCase[] = [];
  for (const { relationCase, verdicts } of judged) {
    if (unsearched.has(relationCase)) {
      verdicts.skip('too-much-to-compare');
      undecided.add(verdicts.order);
      continue;
    }
    if (readings.has(relationCase)) {
      verdicts.skip('reads-otherwise');
      continue;
    }
    if (relationCase.outcome === 'holds') verdicts.passed++;
    else verdicts.failed++;
    cases.push(unexplained.has(relationCase) ? { ...relationCase, unexplained: true } : relationCase);
  }
  const decided = cases.map((entry): DecidedRelation => {
    const { order, outcome, stated: said } = entry;
    const holds = outcome === 'holds';
    const broken = !holds && severityOf(entry, sourceOf(order)) !== 'info';
    return { relation: said.relation, order, outcome: holds ? 'passed' : 'failed', broken };
  });
  const doubted = [...readings].map(({ stated: { relation }, order }) => ({ relation, order }));
  if (decided.every(({ outcome }) => outcome === 'passed')) return { decided, doubted, findings: [], undecided };
  const graph = buildGraph(cases, boundsOf(record));
  const findings = findCauses(graph)
    .map((cause) => causeFinding(cause, graph, record, sourceOf))
    .filter((finding) => finding !== undefined);
  return { decided, doubted, findings, undecided };
}
