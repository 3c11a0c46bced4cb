import { findDigitSlip } from '../model/digit-slip.ts';
import type { Finding, LocalText } from '../model/finding.ts';
import { type Equation, isConstant, type Term } from './equation.ts';
import type { Figure } from './figure.ts';
import type { Suspect } from './relation-graph.ts';
import { nameOf, printFigure } from './relation-text.ts';
import { rateOf, solveFor } from './solve.ts';

export type Explanation = NonNullable<Finding['explanations']>[number];

/** A hypothesis that fits exactly. */
interface Fit {
  readonly text: LocalText;
  /** Hypotheses of its kind that were tried. */
  readonly tried: number;
  /** How many values the figure could have had instead: one in so many fits by accident. */
  readonly space: number;
}

/** Explanations that chance would offer more often than once in so many cases are not given. */
const LEAST_ODDS = 50;
const MOST_SHOWN = 3;

/**
 * What people do wrong that fits the difference exactly: digits swapped or mistyped, a decimal point or 万 slipped, a part left out,
 * counted twice or with the wrong sign, a total copied from its neighbour, a rate taken of the wrong base. Offered, with the odds of
 * its fitting by chance, only when these are small; never asserted. The least likely accident comes first.
 */
export function explainDifference(equation: Equation, suspects: readonly Suspect[]): Explanation[] {
  const slips = suspects.flatMap((suspect) => slipOf(suspect));
  const fits = [...slips.map((fit) => ({ ...fit, tried: fit.tried * Math.max(1, suspects.length) })), ...structural(equation)];
  return fits
    .filter(({ tried, space }) => space / tried >= LEAST_ODDS)
    .sort((a, b) => b.space / b.tried - a.space / a.tried)
    .slice(0, MOST_SHOWN)
    .map(({ text, tried, space }) => ({ text, chance: `1/${roundOdds(space / tried)}` }));
}

/** The one suspect whose value comes of two digits swapped; or, where none does, of one digit mistyped or the point slipped. */
export function likeliestSlip(suspects: readonly Suspect[]): Suspect | undefined {
  const kinds = suspects.map(
    ({ term: { figure }, expected }) => findDigitSlip(inSteps(figure, figure.value), inSteps(figure, expected))?.slip.kind,
  );
  const only = (wanted: (kind: (typeof kinds)[number]) => boolean): Suspect | undefined => {
    const at = kinds.findIndex(wanted);
    return at >= 0 && at === kinds.findLastIndex(wanted) ? suspects[at] : undefined;
  };
  return kinds.includes('swapped') ? only((kind) => kind === 'swapped') : only((kind) => kind !== undefined);
}

/** Odds to two significant digits: more would pretend to know. */
function roundOdds(odds: number): number {
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(odds)) - 1);
  return Math.floor(odds / scale) * scale;
}

/** The unit in which digits are compared: 分-exact for money printed in any unit, the printed decimals otherwise. */
function inSteps(figure: Figure, value: number): number {
  return Math.round(value / figure.step);
}

function slipOf({ term, expected }: Suspect): Fit[] {
  const { figure } = term;
  const label = nameOf(term.operand);
  // A slip is one of the digits that were to be printed: a rate of one decimal was never 103.61%.
  const [was, shouldBe] = [printFigure(figure), printFigure(figure, inSteps(figure, expected) * figure.step)];
  if (figure.value === -expected && expected !== 0)
    return [
      fitOf(
        `“${label.zh}”正负（增减）方向写反：${shouldBe}写成${was}`,
        `the sign of "${label.en}" is turned: ${was} for ${shouldBe}`,
        1,
        digitsOf(figure, expected),
      ),
    ];
  const found = findDigitSlip(inSteps(figure, figure.value), inSteps(figure, expected));
  if (found === undefined) return [];
  const { slip, tried, space } = found;
  switch (slip.kind) {
    case 'swapped':
      return [
        fitOf(
          `“${label.zh}”相邻两位数字颠倒：${shouldBe}写成${was}`,
          `two adjacent digits of "${label.en}" are swapped: ${was} for ${shouldBe}`,
          tried,
          space,
        ),
      ];
    case 'mistyped':
      return [
        fitOf(
          `“${label.zh}”一位数字误写（${slip.shouldBe}写成${slip.was}）：${shouldBe}写成${was}`,
          `one digit of "${label.en}" is mistyped (${slip.was} for ${slip.shouldBe}): ${was} for ${shouldBe}`,
          tried,
          space,
        ),
      ];
    case 'shifted':
      return [shiftText(label, was, shouldBe, slip.factor, figure, tried, space)];
  }
}

function shiftText(label: LocalText, was: string, shouldBe: string, factor: number, figure: Figure, tried: number, space: number): Fit {
  if (factor === 10_000 && figure.dimension === 'money')
    return fitOf(
      `“${label.zh}”元、万元误写：${shouldBe}写成${was}`,
      `"${label.en}" confuses yuan and 10,000 yuan: ${was} for ${shouldBe}`,
      tried,
      space,
    );
  return fitOf(
    `“${label.zh}”小数点错位（差${factor}倍）：${shouldBe}写成${was}`,
    `the decimal point of "${label.en}" has slipped (${factor} times): ${was} for ${shouldBe}`,
    tried,
    space,
  );
}

const fitOf = (zh: string, en: string, tried: number, space: number): Fit => ({ text: { zh, en }, tried, space });

/** One in how many figures of this length is this one: trailing zeros do not count. */
function digitsOf(figure: Figure, value: number): number {
  const digits = String(Math.abs(inSteps(figure, value))).replace(/0+$/, '');
  return 10 ** digits.length;
}

function structural(equation: Equation): Fit[] {
  if (equation.kind === 'sum') return sumFits(equation);
  return equation.kind === 'ratio' ? baseFits(equation) : [];
}

/** One part left out, counted twice, or added with the wrong sign; a total that repeats one of its parts. */
function sumFits(equation: Equation): Fit[] {
  const [total, ...parts] = equation.terms;
  const sum = solveFor(equation, 0);
  if (total === undefined || sum === undefined || isConstant(total) || parts.length < 2) return [];
  const gap = total.figure.value - sum;
  const tried = 3 * parts.length;
  const space = digitsOf(total.figure, gap);
  const fits: Fit[] = [];
  for (const part of parts) {
    const value = part.sign * part.figure.value;
    if (value === 0) continue;
    const text = partText(part, total, gap, value);
    if (text !== undefined) fits.push({ text, tried, space });
  }
  const [only] = fits;
  return only === undefined || fits.length > 1 ? [] : [only];
}

function partText(part: Term, total: Term, gap: number, value: number): LocalText | undefined {
  const [label, whole] = [nameOf(part.operand), nameOf(total.operand)];
  const figure = printFigure(part.figure);
  const near = (difference: number) => Math.abs(gap - difference) <= total.figure.step * 1e-3;
  if (near(-value))
    return {
      zh: `差额恰为“${label.zh}”${figure}：“${whole.zh}”可能漏加此项`,
      en: `the difference is exactly "${label.en}" ${figure}: the total may have left it out`,
    };
  if (near(value))
    return {
      zh: `差额恰为“${label.zh}”${figure}：“${whole.zh}”可能重复加了此项`,
      en: `the difference is exactly "${label.en}" ${figure}: the total may count it twice`,
    };
  if (near(-2 * value))
    return {
      zh: `差额恰为“${label.zh}”${figure}的两倍：此项的正负（增减）方向可能写反`,
      en: `the difference is exactly twice "${label.en}" ${figure}: its sign may be turned`,
    };
  return undefined;
}

/** A rate of change taken of this year instead of the year before, of the wrong side, or as a factor instead of a change. */
function baseFits(equation: Equation): Fit[] {
  const [rate, numerator, denominator] = equation.terms;
  if (rate === undefined || numerator === undefined || denominator === undefined) return [];
  const [top, bottom] = [numerator.figure.value, denominator.figure.value];
  const actual = rateOf(equation) ?? 0;
  const label = nameOf(denominator.operand);
  const candidates: readonly (readonly [number, LocalText])[] = [
    [(bottom / top) * 100, { zh: '分子、分母颠倒时恰得此数', en: 'it is what numerator and denominator make when they are exchanged' }],
    [
      (top / (bottom + top)) * 100,
      {
        zh: `以“${label.zh}”加上分子为分母时恰得此数（基数用错）`,
        en: `it is what comes of the base "${label.en}" plus the numerator (the wrong base)`,
      },
    ],
    [
      (top / (bottom - top)) * 100,
      {
        zh: `以“${label.zh}”减去分子为分母时恰得此数（基数用错）`,
        en: `it is what comes of the base "${label.en}" less the numerator (the wrong base)`,
      },
    ],
    [100 - actual, { zh: '恰为100%与该比率之差', en: 'it is 100% less the rate' }],
  ];
  const { value, step } = rate.figure;
  const space = Math.max(1, 100 / (step * 1.5));
  return candidates.flatMap(([candidate, text]) =>
    Number.isFinite(candidate) && Math.abs(candidate) > step && candidate >= value - step / 2 - 1e-9 && candidate < value + step
      ? [{ text, tried: candidates.length, space }]
      : [],
  );
}
