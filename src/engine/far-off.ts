import { areTransposed, digitEdits, findDigitSlip, significantDigits } from '../model/digit-slip.ts';
import { greatest, least } from '../model/lists.ts';
import { spend } from '../model/work.ts';
import { adds, type Equation, isConstant, type Term } from './equation.ts';
import { explainDifference } from './explain-difference.ts';
import { withValue } from './figure.ts';
import { digitsOf, holds, isSlip, missesBy } from './printed-facts.ts';
import { rateOf, solveFor, tellsValue } from './solve.ts';

/** How far the sides of a relation may be from one another, in parts of what it is about, before they look like figures of two things. */
const FAR = 0.3;
/** The same for a rate, in points: small rates are easily wrong by a multiple of themselves. */
const FAR_POINTS = 30;
/** How many times a rate may be what its figures make, and one of two figures that one paragraph prints of one thing the other. */
const FAR_TIMES = 3;
const FAR_TIMES_IN_PARAGRAPH = 5;

/**
 * Whether a broken relation is so far off, with no slip of the pen in any of its figures that would explain it, that figures of something
 * else were taken for its own: a part of another whole, an amount of another year. People write wrong digits, turn signs, put figures in
 * one another's place, leave parts out or count them twice, mistake the unit or round anew; beyond that it is the reading that is in doubt.
 */
export function isFarOff(equation: Equation, isOneParagraph: boolean): boolean {
  const isWide = rateOf(equation) === undefined ? isWideAmount(equation, isOneParagraph) : isWideRate(equation);
  return isWide && !isExchanged(equation) && !hasSlip(equation);
}

/** Of the larger side: what is further apart than this, and by no slip that chance would not offer, is one of two things more often than wrong. */
const APART = 0.25;
/** The same of a rate, which a wrong base or figure takes further, and which has to be so many points out too. */
const APART_RATE = 0.6;
const APART_POINTS = 5;
/** The same of what a sentence says, which may be the small difference of large figures. */
const APART_SAID = 0.7;

/**
 * Whether the sides of a broken relation are further apart than people let them drift, and no slip of the pen of a figure long enough to
 * tell one explains it. In 360 papers by authors who did not know the program every fourth false error was such a one, and of more than two
 * hundred true ones none but what followed from another: the reading is in doubt, and the paper is asked, not accused.
 */
export function isOutOfProportion(equation: Equation): boolean {
  if (!isApart(equation) || isExchanged(equation) || explainDifference(equation, []).length > 0) return false;
  return !hasSlip(equation, 'telling');
}

function isApart(equation: Equation): boolean {
  const rate = rateOf(equation);
  const made = rate ?? (adds(equation.kind) ? solveFor(equation, 0) : undefined);
  if (made === undefined) return false;
  const printed = equation.terms[0]?.figure.value ?? 0;
  return rate === undefined ? apartOf(printed, made) > APART : areRatesApart(printed, made);
}

const apartOf = (a: number, b: number): number => Math.abs(a - b) / greatest([Math.abs(a), Math.abs(b)]);
const areRatesApart = (a: number, b: number): boolean => apartOf(a, b) > APART_RATE && Math.abs(a - b) > APART_POINTS;

const FIGURE = /^([-+]?\d+(?:\.(\d+))?) ?(\D*)$/;

/** The same of a figure of a sentence and what others make of it, both as they would be printed; false where they are not of one unit. */
export function isPrintedOutOfProportion(printed: string, made: string): boolean {
  const [one, other] = [printed, made].map((text) => FIGURE.exec(text.replace(/,(?=\d)/g, '')));
  if (one?.[1] === undefined || other?.[1] === undefined || one[3] !== other[3]) return false;
  const [a, b] = [Number(one[1]), Number(other[1])];
  if (one[3] === '%' ? !areRatesApart(a, b) : apartOf(a, b) <= APART_SAID) return false;
  const scale = 10 ** greatest([one, other].map((found) => found[2]?.length ?? 0));
  const [x, y] = [Math.round(a * scale), Math.round(b * scale)];
  return !isTelling(x, y) || (findDigitSlip(x, y) === undefined && !areTransposed(x, y));
}

/**
 * Whether nothing that people do wrong explains why a relation does not hold. Its figures may be of two things: such a contradiction is a
 * warning.
 */
export function isUnexplained(equation: Equation): boolean {
  if (solveFor(equation, 0) === undefined || isExchanged(equation) || explainDifference(equation, []).length > 0) return false;
  return !hasSlip(equation);
}

const timesOf = (a: number, b: number): number => greatest([Math.abs(a), Math.abs(b)]) / least([Math.abs(a), Math.abs(b)]);

function isWideRate(equation: Equation): boolean {
  const [printed, made] = [equation.terms[0]?.figure.value ?? 0, rateOf(equation) ?? 0];
  return Math.abs(printed - made) > FAR_POINTS && timesOf(printed, made) > FAR_TIMES;
}

function isWideAmount(equation: Equation, isOneParagraph: boolean): boolean {
  const value = equation.terms[0]?.figure.value ?? 0;
  const expected = solveFor(equation, 0) ?? value;
  if (equation.kind !== 'equal') return Math.abs(value - expected) > FAR * Math.abs(value);
  if (isOneParagraph) return timesOf(value, expected) > FAR_TIMES_IN_PARAGRAPH;
  return Math.abs(value - expected) > FAR * greatest([Math.abs(value), Math.abs(expected)]);
}

/** 预算X，支出Y，执行率p%, the two in one another's place. */
function isExchanged(equation: Equation): boolean {
  const [rate, one, other] = equation.terms;
  if (rate === undefined || one === undefined || other === undefined || rateOf(equation) === undefined) return false;
  return holds({
    ...equation,
    terms: [rate, { ...one, figure: other.figure }, { ...other, figure: one.figure }, ...equation.terms.slice(3)],
  });
}

/** Which slips are asked for: any, or those alone that are hardly found by chance. */
type Slips = 'any' | 'telling';

/** Whether a digit or the unit wrong, the sign turned, or a part counted once more or once less would make a relation hold. */
function hasSlip(equation: Equation, slips: Slips = 'any'): boolean {
  const misses = missesBy(equation);
  const holdsAs: HoldsAs = (term, value) => {
    if (misses(term, value)) return false;
    spend(equation.terms.length);
    return holds(withTerm(equation, term, value));
  };
  return equation.terms.some((term, index) => mayBeSlip(equation, term, index, holdsAs, slips));
}

/** Whether a relation holds with another value in the place of one of its own. */
type HoldsAs = (term: Term, value: number) => boolean;

function mayBeSlip(equation: Equation, term: Term, index: number, holdsAs: HoldsAs, slips: Slips): boolean {
  const expected = solveFor(equation, index);
  if (expected === undefined || isConstant(term)) return false;
  const { value, step } = term.figure;
  const tells = slips === 'any' || isTelling(value / step, expected / step);
  if ((tells && isSlip(term, expected)) || (value !== 0 && holdsAs(term, -value))) return true;
  if (rateOf(equation) !== undefined || !tellsValue(equation, index)) return hasHoldingEdit(term, holdsAs);
  if (slips === 'telling') return false;
  return equation.kind === 'sum' && index > 0 && value !== 0 && [0, 2 * value].some((other) => Math.abs(expected - other) < step / 2);
}

/** Whether a slip between two numbers of one sign would be no coincidence. */
const isTelling = (a: number, b: number): boolean =>
  a * b > 0 && (Number.isInteger(Math.log10(timesOf(a, b))) || significantDigits(a, b) >= LONG);

/** Digits of a number of which an edit that fits a rate is no coincidence. */
const LONG = 3;

/** Behind a rounded rate may be any of many amounts: whether one that a slip of the pen turns into the printed one is among them. */
function hasHoldingEdit(term: Term, holdsAs: HoldsAs): boolean {
  if (digitsOf(term) < LONG) return false;
  const { value, step } = term.figure;
  return digitEdits(value / step).some((edit) => holdsAs(term, Math.sign(value) * edit * step));
}

const withTerm = (equation: Equation, term: Term, value: number): Equation => ({
  ...equation,
  terms: equation.terms.map((other) => (other === term ? { ...term, figure: withValue(term.figure, value) } : other)),
});
