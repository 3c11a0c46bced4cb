import type { FindingPlace } from '../model/finding.ts';
import type { AuditRecord } from '../model/record.ts';
import { isMissing } from './advice.ts';
import type { Cause } from './cause.ts';
import { contextOf } from './cell-context.ts';
import { isConstant, type Term } from './equation.ts';
import { locate } from './locate.ts';
import { printAdvice, printExpected } from './printed-advice.ts';
import { isTail, type NumericField, type RelationCase } from './relation-case.ts';
import { isTurned, type Suspect } from './relation-graph.ts';
import { nameOf } from './relation-text.ts';

const OPERANDS_SHOWN = 40;

/**
 * The cells of a finding, the one that speaks first. A suspect says what it could say if it is the wrong one, as far as the others tell;
 * whether that is advice stands in the finding.
 */
export function placesOf(record: AuditRecord, cause: Cause, at: Term, ranked: readonly RelationCase[]): FindingPlace[] {
  const places = new Map<NumericField, FindingPlace>();
  const add = (term: Term, as: FindingPlace['role'], suspect?: Suspect) => {
    if (isConstant(term) || places.has(term.field) || places.size >= OPERANDS_SHOWN) return;
    // What is advised is printed alike in both places: two spellings of one value would be taken for two values.
    const advised = cause.advice?.term.field === term.field ? printAdvice(cause, term, cause.advice.expected) : undefined;
    const isPossible = suspect?.exact === true && !ranked.every(isTail);
    const possible = isPossible ? (advised ?? printExpected(cause, term, suspect.expected)) : undefined;
    places.set(term.field, termPlace(record, term, as, possible));
  };
  const missing = isMissing(cause);
  const speaking = cause.suspects.find(({ term }) => term.field === at.field);
  const isCulprit = speaking === undefined || speaking === cause.culprit;
  const cleared = !missing && speaking === undefined && cause.suspects.length > 0;
  add(at, cleared ? 'operand' : isCulprit ? 'culprit' : 'candidate', speaking);
  // Where a value is advised the other cells are only what it was worked out from.
  if (cause.advice === undefined) for (const suspect of cause.suspects) add(suspect.term, 'candidate', suspect);
  // A rate that turns with its change has the same direction word wrong: it says nothing of its own.
  for (const suspect of cause.followers) if (!isTurned(suspect)) add(suspect.term, 'candidate', suspect);
  for (const { equation } of ranked) for (const term of equation.terms) add(term, 'operand');
  const [first, ...others] = places.values();
  if (first === undefined) return others;
  const context = contextOf(record, at.operand.cell ?? at.field, first.text);
  return context === undefined ? [first, ...others] : [{ ...first, context }, ...others];
}

function termPlace(record: AuditRecord, term: Term, role: FindingPlace['role'], expected: string | undefined): FindingPlace {
  const { text, place, subject } = locate(record, term.field);
  return {
    role,
    label: nameOf(term.operand),
    text,
    ...(place === undefined ? {} : { place }),
    ...(expected === undefined ? {} : { expected }),
    ...(subject.field === undefined ? {} : { field: subject.field }),
  };
}
