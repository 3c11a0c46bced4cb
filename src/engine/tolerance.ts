import { least } from '../model/lists.ts';
import { type Equation, fractionOf, isConstant, type NotCheckable, netValue, type SignedFigure, type Term } from './equation.ts';
import type { Figure } from './figure.ts';

/**
 * Whether an equation holds, by interval arithmetic.
 *
 * Money: a printed figure stands for everything within half a unit of the last place — at the document's precision, since these
 * documents drop trailing zeros; a printed 0 is exactly 0. So n parts may miss their total by (n+1)/2 units of the last place, zeros
 * not counted. Percentages: rounding and truncation are both allowed at the last printed digit. Points and counts are exact as
 * printed; only a total printed with fewer decimals than its parts may be rounded or truncated.
 */
export type Outcome =
  | 'holds'
  /** Two places that should print one figure differ by one unit of the last place, parts were rounded more than their total, or a rate was rounded the wrong way (尾差). */
  | 'trifle'
  /** Possible only if figures were rounded more coarsely than the document rounds, a last place apart where one figure is printed twice, or a calculated rate rounded the wrong way. */
  | 'doubtful'
  | 'broken';

/** A list counts as uniformly coarser than its document only when so many non-zero figures (total included) agree in it; fewer are chance. */
const UNIFORM_LIST = 5;
const DUST = 1e-6;

type Step = (figure: Figure) => number;
const documentStep: Step = (figure) => figure.step;
const ownStep: Step = (figure) => figure.ownStep;
/** 119.5 beside figures of two decimals may be a rounded 119.53; a whole number has more likely lost its zeros. */
const oneDigitLess: Step = ({ step, ownStep: own }) => (own <= step * 10 * (1 + DUST) ? own : step);

/** How an equation comes out, or why it says nothing. `coarse`: the text admits rounding, so every figure may have its own decimals. */
export function judge(equation: Equation, coarse = false): Outcome | NotCheckable {
  const fraction = fractionOf(equation);
  if (fraction !== undefined && netValue(fraction.bottom) === 0) return netValue(fraction.top) === 0 ? 'zero-by-zero' : 'zero-base';
  if (isTrifle(equation) && (equation.printedTwice === true || !coarse)) return equation.printedTwice === true ? 'doubtful' : 'trifle';
  if (holds(equation, documentStep)) return 'holds';
  if (coarse && holds(equation, ownStep)) return 'holds';
  if (holdsWithCoarserParts(equation) || holdsWithOwnDecimals(equation)) return 'trifle';
  // Two places may round as they like; the figures of one list are printed alike; in a fraction one may have lost a digit.
  const oneLess = fraction === undefined ? totalOneDigitLess(equation) : oneDigitLess;
  const loosest = equation.kind === 'equal' || equation.kind === 'product' ? [ownStep] : [listSteps(equation), oneLess];
  if (!loosest.some((step) => holds(equation, step))) return isOddlyRounded(equation) ? oddly(equation) : 'broken';
  return isLongList(equation) ? 'holds' : 'doubtful';
}

export const isOutcome = (result: Outcome | NotCheckable): result is Outcome =>
  result === 'holds' || result === 'trifle' || result === 'doubtful' || result === 'broken';

/** The finest step that the list itself prints each unit with: a list of 5, 14.4 and 8 is one of tenths, whatever its document does. */
function listSteps({ terms }: Equation): Step {
  const finest = new Map<Figure['unit'], number>();
  for (const { figure } of terms) {
    if (figure.value === 0) continue;
    finest.set(figure.unit, Math.min(figure.ownStep, finest.get(figure.unit) ?? Number.POSITIVE_INFINITY));
  }
  // Money of one list is rounded alike; percentages and counts each by their own decimals (85%, 0.46%, 6%).
  return (figure) => (figure.unit === undefined ? figure.ownStep : (finest.get(figure.unit) ?? figure.step));
}

/** Shares of 89%, 0.28% and 10.7%: each was rounded to the decimals that it prints. */
function holdsWithOwnDecimals({ kind, terms }: Equation): boolean {
  const [total, ...parts] = terms;
  if (kind !== 'sum' || total?.figure.dimension !== 'percent') return false;
  const slack = parts.reduce((sum, { figure }) => sum + (figure.value === 0 ? 0 : figure.ownStep), 0) / 2;
  const difference = parts.reduce((sum, { figure, sign }) => sum + sign * figure.value, -total.figure.value);
  return Math.abs(difference) <= slack + DUST;
}

/** Every part is printed with fewer decimals than the total (150.03 = 40 + 90.5 + 19.5): they were rounded, the total was not. */
function holdsWithCoarserParts({ kind, terms }: Equation): boolean {
  const [total, ...parts] = terms;
  const printed = parts.filter(({ figure }) => figure.value !== 0);
  if (kind !== 'sum' || total?.figure.dimension !== 'money' || printed.length < 2) return false;
  const finest = least(printed.map(({ figure }) => figure.ownStep));
  if (finest <= total.figure.ownStep * (1 + DUST)) return false;
  return sumHolds(terms, (figure) => (figure === total.figure ? figure.step : finest));
}

/** 11.49% printed as 12%: rounded up where rounding goes down, but less than one unit of the printed digit away. */
function isOddlyRounded(equation: Equation): boolean {
  const rate = equation.terms[0];
  const fraction = fractionOf(equation);
  if (rate === undefined || fraction === undefined) return false;
  const { low, high } = quotient(fraction.top, fraction.bottom, documentStep);
  const { value, step } = rate.figure;
  return high > value - step * (1 - DUST) && low < value + step * (1 - DUST);
}

/** Whoever calculates a rate to two decimals does not round 86.183% to 86.19%; a rate cut to fewer is often rounded by hand. */
const oddly = ({ calculated, terms }: Equation): Outcome =>
  calculated === true && (terms[0]?.figure.decimals ?? 0) >= 2 ? 'doubtful' : 'trifle';

/** 19 as the total of 16 and 2.5: it alone was rounded. */
function totalOneDigitLess({ terms }: Equation): Step {
  const total = terms[0]?.figure;
  return (figure) => (figure === total ? oneDigitLess(figure) : figure.step);
}

function isLongList({ kind, terms }: Equation): boolean {
  return kind === 'sum' && terms.filter(({ figure }) => figure.value !== 0).length >= UNIFORM_LIST;
}

/** Two places, or a total and its only part that is not 0, differ by one unit of the last place: no list to round, but no more than 尾差. */
function isTrifle({ kind, terms }: Equation): boolean {
  const [left] = terms;
  if ((kind !== 'equal' && kind !== 'sum') || left?.figure.dimension !== 'money') return false;
  const others = terms.filter((term) => term !== left && term.figure.value !== 0);
  const [right] = others;
  if (right === undefined || others.length > 1 || right.sign < 0 || left.figure.value === 0) return false;
  const { step } = left.figure;
  const difference = Math.abs(left.figure.value - right.figure.value);
  return right.figure.step === step && difference > step / 2 && difference <= step * (1 + DUST);
}

function holds(equation: Equation, step: Step): boolean {
  switch (equation.kind) {
    case 'sum':
      return sumHolds(equation.terms, step);
    case 'equal':
      return equalHolds(equation.terms, step);
    case 'ratio':
    case 'growth':
    case 'growthOver':
      return rateHolds(equation, step);
    case 'product':
      return productHolds(equation.terms, step);
    case 'score':
      return scoreHolds(equation.terms);
    case 'atMost':
      return atMostHolds(equation.terms, step);
    case 'sumAtMost':
      return sumAtMostHolds(equation.terms, step);
  }
}

/** The finest step in which the percentages of a list are printed: a shorter one has lost its zeros. */
function listStep(terms: readonly Term[]): number {
  let finest = Number.POSITIVE_INFINITY;
  for (const term of terms) if (!isConstant(term) && term.figure.step < finest) finest = term.figure.step;
  return finest;
}

function sumHolds(terms: readonly Term[], step: Step): boolean {
  const total = terms[0];
  if (total === undefined) return true;
  if (total.figure.dimension === 'number') return pointsHold(terms, total.figure);
  const shared = total.figure.dimension === 'percent' ? listStep(terms) : 0;
  let low = 0;
  let high = 0;
  let sum = 0;
  for (let index = 1; index < terms.length; index++) {
    const term = terms[index];
    if (term === undefined) continue;
    const { value } = term.figure;
    sum += term.sign * value;
    if (value === 0) continue;
    const width = shared === 0 ? step(term.figure) : shared;
    // A truncated percentage may have lost a whole step, a rounded one half of it.
    const above = shared === 0 ? width / 2 : width;
    low += term.sign > 0 ? width / 2 : above;
    high += term.sign > 0 ? above : width / 2;
  }
  const difference = total.figure.value - sum;
  const exact = total.figure.value === 0 || (shared !== 0 && total.figure.value === 100);
  const own = exact ? 0 : (shared === 0 ? step(total.figure) : shared) / 2;
  const dust = Math.max(total.figure.step, shared) * DUST;
  return difference >= -low - own - dust && difference <= high + own + dust;
}

/** Points and counts are exact; a total with fewer decimals than its parts may be rounded or truncated. */
function pointsHold(terms: readonly Term[], total: Figure): boolean {
  let sum = 0;
  let finest = total.step;
  for (let index = 1; index < terms.length; index++) {
    const term = terms[index];
    if (term === undefined) continue;
    sum += term.sign * term.figure.value;
    if (term.figure.step < finest) finest = term.figure.step;
  }
  const missing = sum - total.value;
  if (Math.abs(missing) <= finest * 1e-3) return true;
  return finest < total.step && missing >= -total.step / 2 - finest * DUST && missing < total.step - finest * DUST;
}

function equalHolds([left, right]: readonly Term[], step: Step): boolean {
  if (left === undefined || right === undefined) return true;
  const a = left.figure;
  const b = right.figure;
  const difference = Math.abs(a.value - b.value);
  const dust = Math.min(a.step, b.step) * 1e-3;
  if (difference <= dust) return true;
  const [coarser, finer] = step(a) >= step(b) ? [a, b] : [b, a];
  // Two figures of one precision are one rounding of one figure, or not the same.
  if (step(coarser) <= step(finer) * (1 + DUST) || coarser.value === 0) return false;
  if (difference <= step(coarser) / 2 + dust) return true;
  return coarser.dimension === 'percent' && difference < step(coarser) - dust && Math.abs(finer.value) > Math.abs(coarser.value);
}

function rateHolds(equation: Equation, step: Step): boolean {
  const rate = equation.terms[0];
  const fraction = fractionOf(equation);
  if (rate === undefined || fraction === undefined) return true;
  const { low, high } = quotient(fraction.top, fraction.bottom, step);
  const { value, step: unit } = rate.figure;
  const below = value < 0 ? unit : unit / 2;
  const above = value < 0 ? unit / 2 : unit;
  const dust = unit * DUST;
  return high >= value - below - dust && low <= value + above - dust;
}

/** Percent that numerator ÷ denominator can be; counts and points are exact. */
function quotient(
  top: readonly SignedFigure[],
  bottom: readonly SignedFigure[],
  step: Step,
): { readonly low: number; readonly high: number } {
  const numerator = netValue(top);
  const denominator = netValue(bottom);
  const above = widthOf(top, step);
  const below = widthOf(bottom, step);
  const size = Math.abs(denominator);
  const sign = denominator < 0 ? -100 : 100;
  const smallest = Math.max(size - below, Number.MIN_VALUE);
  const [lower, upper] = [(numerator - above) * sign, (numerator + above) * sign];
  // Written out: the search for culprits judges the rates of a long paper a million times.
  const [a, b, c, d] = [lower / (size + below), lower / smallest, upper / (size + below), upper / smallest];
  return { low: Math.min(a, b, c, d), high: Math.max(a, b, c, d) };
}

const widthOf = (figures: readonly SignedFigure[], step: Step): number =>
  figures.reduce((sum, { figure }) => sum + halfWidth(figure, step), 0);

const halfWidth = (figure: Figure, step: Step): number => (figure.value === 0 || figure.dimension === 'number' ? 0 : step(figure) / 2);

/** A price may have been rounded, numbers of things are exact. */
function productHolds([product, ...factors]: readonly Term[], step: Step): boolean {
  if (product === undefined) return true;
  const exact = factors.reduce((all, { figure }) => all * figure.value, 1);
  const price = factors.find(({ figure }) => figure.dimension === 'money')?.figure;
  const count = price === undefined || price.value === 0 ? 0 : Math.abs(exact / price.value);
  const slack = halfWidth(product.figure, step) + (price === undefined ? 0 : halfWidth(price, step)) * count;
  return Math.abs(product.figure.value - exact) <= slack + product.figure.step * DUST + Math.abs(exact) * 1e-12;
}

function atMostHolds([left, right]: readonly Term[], step: Step): boolean {
  if (left === undefined || right === undefined) return true;
  const slack = halfWidth(left.figure, step) + halfWidth(right.figure, step);
  return left.figure.value <= right.figure.value + slack + right.figure.step * DUST;
}

function sumAtMostHolds([limit, ...parts]: readonly Term[], step: Step): boolean {
  if (limit === undefined) return true;
  let sum = 0;
  let slack = halfWidth(limit.figure, step);
  for (const { figure, sign } of parts) {
    sum += sign * figure.value;
    slack += halfWidth(figure, step);
  }
  return sum <= limit.figure.value + slack + limit.figure.step * 1e-3;
}

/** Points that a rate is worth, uncapped at the bottom and capped at the top. */
export const scoreOf = (rate: number, points: number): number => Math.min(points, (rate / 100) * points);

/** Grids that people round scores to: half points and whole points, besides the printed decimals. */
const SCORE_GRIDS = [0.5, 1];

function scoreHolds([score, rate, points]: readonly Term[]): boolean {
  if (score === undefined || rate === undefined || points === undefined) return true;
  const printed = score.figure.value;
  const full = points.figure.value;
  if (printed > full + 1e-9) return false;
  const exact = scoreOf(rate.figure.value, full);
  // Up or down to the next multiple of a grid: any multiple less than one grid step away.
  const rounded = [score.figure.step, ...SCORE_GRIDS].some(
    (grid) => Math.abs(printed / grid - Math.round(printed / grid)) < DUST && Math.abs(printed - exact) < grid - 1e-9,
  );
  if (rounded) return true;
  // Calculated from a rate with more decimals than the printed one.
  const unit = rate.figure.step;
  const own = score.figure.step / 2 + 1e-9;
  return printed >= scoreOf(rate.figure.value - unit / 2, full) - own && printed <= scoreOf(rate.figure.value + unit, full) + own;
}
