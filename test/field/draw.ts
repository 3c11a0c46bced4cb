import { Random } from '../accuracy/model/random.ts';
import type { Draw } from './case.ts';

/** Rounds half up in decimals; the nudge undoes binary noise such as 1.005 being stored a little below. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  const rounded = Math.floor(scaled + 0.5 + 1e-9 + Math.min(scaled * 4e-16, 0.01)) / scale;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** What needs no chance. */
const PRINTING = {
  print: (value: number, decimals = 2): string => roundTo(value, decimals).toFixed(decimals),
  short: (value: number, decimals = 4): string => String(roundTo(value, decimals)),
  percent: (part: number, whole: number, decimals = 2): string => roundTo((part / whole) * 100, decimals).toFixed(decimals),
  sum: (...values: readonly number[]): number =>
    roundTo(
      values.reduce((total, value) => total + value, 0),
      4,
    ),
};

function firstOf<T>(words: readonly T[]): T {
  const first = words[0];
  if (first === undefined) throw new Error('nothing to pick from');
  return first;
}

const AS_GIVEN: Draw = {
  ...PRINTING,
  seed: 0,
  amount: (given) => given,
  whole: (given) => given,
  pick: firstOf,
  shuffle: (items) => items,
};

/** With seed 0 all is as given. `salt` keeps two templates from drawing in step. */
export function createDraw(seed: number, salt = 0): Draw {
  if (seed === 0) return AS_GIVEN;
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b));
  return {
    ...PRINTING,
    seed,
    amount(given, decimals = decimalsOf(given)) {
      const drawn = roundTo(given * 3 ** (random.next() * 2 - 1), decimals);
      return drawn === 0 ? roundTo(1 / 10 ** decimals, decimals) : drawn;
    },
    whole: (_given, least, most) => random.int(least, most),
    pick: (words) => random.pick(words),
    shuffle: (items) => random.shuffle(items),
  };
}

/** Draws again until it suits, so that no variant loses its fault or makes a forbidden figure true by chance. */
export function drawUntil<T>(make: () => T, suits: (drawn: T) => boolean): T {
  for (let tries = 0; tries < 2000; tries += 1) {
    const drawn = make();
    if (suits(drawn)) return drawn;
  }
  throw new Error('no draw suits');
}
