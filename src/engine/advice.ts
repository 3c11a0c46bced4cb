import type { Cause } from './cause.ts';
import { type Changes, changesOf, holdsWith, isTail, type NumericField } from './relation-case.ts';
import { isTurned, type RelationGraph, type Suspect } from './relation-graph.ts';
import { slipped } from './standing-out.ts';

/**
 * Says of every cause whether the value of its culprit can be given as advice. Whoever follows advice must not run into the next error:
 * a value is proposed only when nothing else could be meant, a person could have meant it, and with it, and with all that is proposed
 * beside it, every relation of the cell holds. Otherwise the finding says what disagrees and names what is possible.
 */
export function adviseOn(causes: readonly Cause[], graph: RelationGraph): Cause[] {
  const given = new Map<NumericField, number>();
  return causes.map((cause) => {
    const { culprit, followers } = cause;
    if (culprit === undefined || !isSure(cause, culprit) || !isSensible(culprit)) return cause;
    const advice = readings(culprit).find((reading) => holdTogether([reading, ...followers], given, graph));
    if (advice === undefined) return cause;
    for (const { term, expected } of [advice, ...followers]) given.set(term.field, expected);
    return { ...cause, advice };
  });
}

/** The value as it was calculated, and as it would be printed: a rate of 10.6% as 10.87%, or as 10.9% where its list has one decimal. */
function readings(culprit: Suspect): readonly Suspect[] {
  const { figure } = culprit.term;
  if (figure.dimension !== 'percent' || figure.decimals >= 2) return [culprit];
  return [culprit, { ...culprit, expected: Math.round(culprit.expected * 10 ** figure.decimals) / 10 ** figure.decimals }];
}

/** Whether every relation of these cells holds with their new values and with those already given. */
function holdTogether(suspects: readonly Suspect[], given: Changes, graph: RelationGraph): boolean {
  const own = changesOf(suspects);
  const changes: Changes = { get: (field) => own.get(field) ?? given.get(field) };
  const touching = suspects.map(({ term }) => graph.casesAt.get(term.field) ?? []);
  if (!touching.every((cases) => graph.work.judge(cases))) return false;
  return touching.every((cases) => cases.every((entry) => holdsWith(entry, changes)));
}

/** The only cell that can be wrong, or one whose point has slipped; alone, or with nothing but the rates that turn with it. */
function isSure(cause: Cause, culprit: Suspect): boolean {
  const { suspects, followers } = cause;
  if (isMissing(cause) || !culprit.exact || cause.cases.every(isTail)) return false;
  if (followers.length > 0 && !(isTurned(culprit) && followers.every(isTurned))) return false;
  return suspects.length === 1 || slipped(suspects) === culprit;
}

/** Whether all there is to say is that a list falls short: what is missing is then not printed, and no printed figure is to be lowered. */
export const isMissing = ({ cases }: Cause): boolean => cases.every(({ stated }) => stated.missingPart === true);

/** A person may turn a sign as a whole, but hardly mistypes a figure into one with another sign; nor is 0 written for want of a figure. */
function isSensible(suspect: Suspect): boolean {
  const { term, expected } = suspect;
  const { value } = term.figure;
  return value !== 0 && (Math.sign(value) === Math.sign(expected) || isTurned(suspect));
}
