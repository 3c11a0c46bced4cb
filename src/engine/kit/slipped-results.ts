import { findDigitSlip } from '../../model/digit-slip.ts';
import { baseOf, isEarlier, mayBeAgainst, namesBase } from './compared-base.ts';
import type { Derivation } from './derivations.ts';
import { type DerivedFigure, type DerivedParagraph, isChange, isOfAnotherScope } from './derived-figures.ts';
import type { SaidFigure } from './said-figures.ts';

/*
 * Which figures a sentence means is not always to be read, but a result that none of them makes, and one of them makes with two digits
 * exchanged, was miswritten, unless so many were tried that one had to be found.
 */

/**
 * Whether the words let a result be made in this way. What moved is of a base and a result that the words tell apart, and of no other base
 * than it names; where it names none, of the year before. A rate is over the base of the difference beside it.
 */
export function isPossible(
  paragraph: DerivedParagraph,
  { said, at, kind, direction, word, isLoose }: DerivedFigure,
  { of: [one, other], isOfBoth }: Derivation,
): boolean {
  if (one === undefined || other === undefined || kind === 'share' || kind === 'ratio') return true;
  if (isOfBoth === true) {
    if (isChange(paragraph, one) || isChange(paragraph, other)) return false;
    const pair = baseOf(one, other);
    if (isLoose === true && namesOne(said, word, [one, other])) return true;
    if (pair === undefined) return kind === 'difference' && direction === undefined && !namesBase(said);
    if (!mayBeAgainst(said, pair.base) || (kind !== 'difference' && pair.base !== other)) return false;
    return kind !== 'change' || namesBase(said) || isEarlier(pair.base);
  }
  if (kind === 'difference') return true;
  const { figures } = paragraph;
  const isBeside = figures[at - 1] === one && !said.between.includes('；');
  return isBeside && mayBeAgainst(said, other) && mayBeAgainst(one, other) && (namesBase(one) || figures[at - 2] === other);
}

/** 低于限额55.2万元: the words behind 低于 name one of the two. */
function namesOne({ name }: SaidFigure, word: string, of: readonly SaidFigure[]): boolean {
  const named = name.slice(name.lastIndexOf(word) + word.length);
  return named.length > 1 && of.some((each) => each.name.includes(named));
}

/** How likely exchanged digits may be found by chance among all that were tried. */
const BY_CHANCE = 0.01;
/** Two digits are exchanged by chance too easily. */
const FEWEST = 100;

/** The derivation that a result misses by two exchanged digits; undefined where another makes it, or one such is to be expected by chance. */
export function slippedFrom(
  paragraph: DerivedParagraph,
  derived: DerivedFigure,
  derivations: readonly Derivation[],
): Derivation | undefined {
  const { figure } = derived.said;
  if (derivations.some(({ holds }) => holds) || isOfAnotherScope(derived.said) || figure.digits < FEWEST) return undefined;
  let tried = 0;
  const seen = new Set<number>();
  for (const derivation of derivations) {
    const right = Math.round(derivation.value / figure.step);
    if (seen.has(right) || right <= 0) continue;
    seen.add(right);
    const found = findDigitSlip(figure.digits, right);
    tried += String(figure.digits).length - 1;
    if (found?.slip.kind === 'swapped' && tried <= found.space * BY_CHANCE && isPossible(paragraph, derived, derivation)) return derivation;
  }
  return undefined;
}
