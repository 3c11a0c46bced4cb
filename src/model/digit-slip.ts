/** What a hand can do to a number, seen on its digits. */
type DigitSlip =
  | { readonly kind: 'swapped'; readonly digits: string }
  | { readonly kind: 'mistyped'; readonly was: string; readonly shouldBe: string }
  | { readonly kind: 'shifted'; readonly factor: number };

/** A slip that fits, and how it compares with chance. */
export interface FoundSlip {
  readonly slip: DigitSlip;
  /** Numbers that a slip of the kinds tried could have made. */
  readonly tried: number;
  /** Numbers of the same length. */
  readonly space: number;
}

const FACTORS = [10, 100, 1000, 10_000];

/** Significant digits of two whole numbers: trailing zeros that both share say nothing. */
function significant(a: number, b: number): readonly [string, string] {
  let [x, y] = [String(a), String(b)];
  while (x.length > 1 && y.length > 1 && x.endsWith('0') && y.endsWith('0')) [x, y] = [x.slice(0, -1), y.slice(0, -1)];
  return [x, y];
}

/** Digits of the longer of two whole numbers, without the zeros that both end with. */
export function significantDigits(a: number, b: number): number {
  const [x, y] = significant(Math.abs(Math.round(a)), Math.abs(Math.round(b)));
  return Math.max(x.length, y.length);
}

/** How the number printed may have come of the number expected; both whole numbers of last-place units, of either sign. */
export function findDigitSlip(printed: number, expected: number): FoundSlip | undefined {
  const [was, shouldBe] = [Math.abs(Math.round(printed)), Math.abs(Math.round(expected))];
  if (was === shouldBe || was === 0 || shouldBe === 0 || printed < 0 !== expected < 0) return undefined;
  const factor = FACTORS.find((candidate) => was * candidate === shouldBe || shouldBe * candidate === was);
  const [x, y] = significant(was, shouldBe);
  const length = Math.max(x.length, y.length);
  const space = 10 ** Math.max(1, length);
  if (factor !== undefined)
    return { slip: { kind: 'shifted', factor }, tried: FACTORS.length * 2, space: 10 ** y.replace(/0+$/, '').length };
  if (x.length !== y.length) return undefined;
  const different = [...x].flatMap((digit, index) => (digit === y[index] ? [] : [index]));
  const [first, second] = different;
  if (first === undefined) return undefined;
  if (second === undefined)
    return { slip: { kind: 'mistyped', was: x.charAt(first), shouldBe: y.charAt(first) }, tried: 9 * length, space };
  const swapped = different.length === 2 && second === first + 1 && x[first] === y[second] && x[second] === y[first];
  return swapped ? { slip: { kind: 'swapped', digits: y.slice(first, second + 1) }, tried: length - 1, space } : undefined;
}

/** So many digits, without the noughts that both end with, tell an exchange from two numbers that are merely alike. */
const TELLING_DIGITS = 3;

/** Whether two whole numbers differ by two digits that stand in one another's place, beside each other or not: 7761 and 7167. */
export function areTransposed(a: number, b: number): boolean {
  const [x, y] = significant(Math.abs(Math.round(a)), Math.abs(Math.round(b)));
  if (x.length !== y.length || x.length < TELLING_DIGITS) return false;
  const [first, second, third] = [...x].flatMap((digit, index) => (digit === y[index] ? [] : [index]));
  return first !== undefined && second !== undefined && third === undefined && x[first] === y[second] && x[second] === y[first];
}

/** All whole numbers that come of this one when two digits beside each other are exchanged. */
export function digitSwaps(number: number): number[] {
  const digits = String(Math.abs(Math.round(number)));
  const swaps = Array.from({ length: digits.length - 1 }, (_, at) =>
    Number(`${digits.slice(0, at)}${digits.charAt(at + 1)}${digits.charAt(at)}${digits.slice(at + 2)}`),
  );
  return [...new Set(swaps)].filter((swap) => swap !== Number(digits));
}

/** All whole numbers that one slip of the hand makes of this one, or makes this one of: two digits swapped, one changed, lost or doubled, the point shifted. */
export function digitEdits(number: number): number[] {
  const digits = String(Math.abs(Math.round(number)));
  const edits = new Set<string>();
  for (let at = 0; at <= digits.length; at += 1) {
    const [before, behind] = [digits.slice(0, at), digits.slice(at)];
    for (const digit of '0123456789') {
      edits.add(`${before}${digit}${behind}`);
      edits.add(`${before}${digit}${behind.slice(1)}`);
    }
    edits.add(`${before}${behind.slice(1)}`);
    edits.add(`${before}${behind.charAt(1)}${behind.charAt(0)}${behind.slice(2)}`);
  }
  const shifted = FACTORS.flatMap((factor) => [Number(digits) * factor, Math.round(Number(digits) / factor)]);
  return [...new Set([...[...edits].map(Number), ...shifted])].filter((edit) => edit !== 0 && edit !== Number(digits));
}
