import { findDigitSlip } from '../model/digit-slip.ts';
import type { Suspect } from './relation-graph.ts';

/** Which of several suspects is (probably) wrong: the only one, one whose unit or decimal point has slipped, or the least trusted. */
export function standingOut(suspects: readonly Suspect[]): Suspect | undefined {
  return suspects.length === 1 ? suspects[0] : (slipped(suspects) ?? leastTrusted(suspects));
}

const trustOf = ({ term }: Suspect): number => term.operand.trust ?? 1;

/** Doubt is the inverse of trust. A suspect with clearly more than half of all doubt is the culprit. */
function leastTrusted(suspects: readonly Suspect[]): Suspect | undefined {
  const doubtOf = (suspect: Suspect) => 1 / trustOf(suspect);
  const doubt = suspects.reduce((sum, suspect) => sum + doubtOf(suspect), 0);
  return suspects.find((suspect) => doubtOf(suspect) > doubt * CLEARLY);
}

const CLEARLY = 0.55;

/** A cell that is out by exactly 10, 100, 1000 or 10,000 times, alone among the suspects, is the culprit: a unit or decimal point has slipped. */
export function slipped(suspects: readonly Suspect[]): Suspect | undefined {
  const found = suspects.filter(({ term: { figure }, expected }) => {
    const slip = findDigitSlip(figure.value / figure.step, expected / figure.step);
    return slip?.slip.kind === 'shifted' && slip.space / slip.tried >= SURE;
  });
  return found.length === 1 ? found[0] : undefined;
}

/** One chance in so many is taken for none. */
const SURE = 100;
