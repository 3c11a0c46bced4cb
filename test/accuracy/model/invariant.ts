/**
 * What the generator knows must hold between figures it prints. Nothing here comes from the rules under test: an error counts as
 * certain only when one of these is clearly broken by it.
 */

export type Holds = 'holds' | 'near' | 'broken';
/** Value of a figure as printed; undefined when it is no number any more. */
export type Read = (id: number) => number | undefined;

export interface Invariant {
  /** What is stated, in a word or two: `revenue = sources`. */
  readonly name: string;
  readonly members: readonly number[];
  judge(read: Read): Holds;
}

interface Side {
  readonly id: number;
  readonly sign?: 1 | -1;
}

const signOf = (side: Side): number => side.sign ?? 1;

/** total = Σ parts; a difference is certain beyond twice what rounding of n + 1 figures could make. */
export function sum(name: string, total: number, parts: readonly (number | Side)[], step: number): Invariant {
  const sides = parts.map((part) => (typeof part === 'number' ? { id: part } : part));
  return {
    name,
    members: [total, ...sides.map((side) => side.id)],
    judge(read) {
      let rest = read(total);
      for (const side of sides) {
        const value = read(side.id);
        if (rest === undefined || value === undefined) return 'near';
        rest -= signOf(side) * value;
      }
      if (rest === undefined) return 'near';
      const room = ((sides.length + 1) / 2) * step;
      return Math.abs(rest) <= room ? 'holds' : Math.abs(rest) <= 2 * room ? 'near' : 'broken';
    },
  };
}

export function equal(name: string, left: number, right: number, step: number): Invariant {
  return sum(name, left, [right], step);
}

/**
 * rate = top ÷ bottom × 100, the rate in ten-thousandths of a percent, printed to `rateStep`, the amounts to `moneyStep`. Rounding and
 * truncation of the rate are both usual, so a whole step is allowed it.
 */
export function ratio(
  name: string,
  rate: number,
  top: readonly (number | Side)[],
  bottom: readonly (number | Side)[],
  rateStep: number,
  moneyStep: number,
): Invariant {
  const side = (part: number | Side): Side => (typeof part === 'number' ? { id: part } : part);
  const [tops, bottoms] = [top.map(side), bottom.map(side)];
  return {
    name,
    members: [rate, ...tops.map(({ id }) => id), ...bottoms.map(({ id }) => id)],
    judge(read) {
      const printed = read(rate);
      const over = total(tops, read);
      const under = total(bottoms, read);
      if (printed === undefined || over === undefined || under === undefined || under === 0) return 'near';
      const expected = (over / under) * 1_000_000;
      const gap = Math.abs(Math.abs(printed) - Math.abs(expected));
      const operands =
        over === 0 ? 0 : (Math.abs(expected) * moneyStep) / 2 / Math.abs(over) + (Math.abs(expected) * moneyStep) / 2 / Math.abs(under);
      const room = rateStep + operands;
      return gap <= room ? 'holds' : gap <= 2 * room ? 'near' : 'broken';
    },
  };
}

function total(sides: readonly Side[], read: Read): number | undefined {
  let result = 0;
  for (const side of sides) {
    const value = read(side.id);
    if (value === undefined) return undefined;
    result += signOf(side) * value;
  }
  return result;
}

export function atMost(name: string, low: number, high: number): Invariant {
  return {
    name,
    members: [low, high],
    judge(read) {
      const [a, b] = [read(low), read(high)];
      if (a === undefined || b === undefined) return 'near';
      return a <= b ? 'holds' : 'broken';
    },
  };
}

/** Σ parts ≤ limit. */
export function sumAtMost(name: string, limit: number, parts: readonly number[], step: number): Invariant {
  return {
    name,
    members: [limit, ...parts],
    judge(read) {
      const whole = read(limit);
      let result = 0;
      for (const part of parts) {
        const value = read(part);
        if (value === undefined) return 'near';
        result += value;
      }
      if (whole === undefined) return 'near';
      return result > whole + (parts.length + 1) * step ? 'broken' : result < whole ? 'near' : 'holds';
    },
  };
}

/** Σ parts = a constant of the form, such as 100 points. */
export function sumsTo(name: string, parts: readonly number[], constant: number): Invariant {
  return {
    name,
    members: parts,
    judge(read) {
      let result = 0;
      for (const part of parts) {
        const value = read(part);
        if (value === undefined) return 'near';
        result += value;
      }
      return result === constant ? 'holds' : Math.abs(result - constant) < 1000 ? 'near' : 'broken';
    },
  };
}
