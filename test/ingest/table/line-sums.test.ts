import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeSum, type LineSum, type Lines, lineSums } from '../../../src/ingest/table/line-sums.ts';
import { within } from '../../../src/model/work.ts';

const better = (sum: LineSum, best: LineSum | undefined): boolean =>
  sum.verdict.proven && sum.verdict.broken < (best?.verdict.broken ?? Number.POSITIVE_INFINITY);

/** The sums of runs as they are found when every run is judged. */
function everyRun(lines: Lines, order: readonly number[]): readonly LineSum[] {
  const found: LineSum[] = [];
  let open: number[] = [];
  for (const whole of order) {
    let best: LineSum | undefined;
    for (let from = open.length - 2; from >= 0 && best?.verdict.broken !== 0; from -= 1) {
      const parts = open.slice(from).toReversed();
      const sum = { ...EMPTY, whole, parts, verdict: judgeSum(lines, whole, parts) };
      if (better(sum, best)) best = sum;
    }
    if (best !== undefined) {
      found.push(best);
      open = open.slice(0, open.length - best.parts.length);
    }
    open.push(whole);
  }
  return found;
}

/** What every sum has besides. */
const EMPTY = { less: [] };

const entry = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 400 }).map((value) => ({ value: value * 25, half: 0.5 })) },
  { weight: 1, arbitrary: fc.integer({ min: -300, max: 300 }).map((value) => ({ value: value * 25, half: 0.5 })) },
  { weight: 1, arbitrary: fc.constant({ value: 0, half: 0.005 }) },
  { weight: 1, arbitrary: fc.constant('none' as const) },
);

/** Lines on which some places are the sums of the two or three before them, now and then with a slip. */
const tables = fc
  .record({
    lines: fc.array(fc.array(entry, { minLength: 26, maxLength: 26 }), { minLength: 2, maxLength: 6 }),
    sums: fc.uniqueArray(fc.integer({ min: 3, max: 25 }), { maxLength: 6 }),
    slip: fc.integer({ min: 0, max: 40 }),
  })
  .map(
    ({ lines, sums, slip }): Lines =>
      lines.map((line, index) => {
        const cells = [...line];
        for (const at of sums.toSorted((a, b) => a - b)) {
          const parts = cells.slice(at - 2 - (at % 2), at);
          const value = parts.reduce((sum, part) => sum + (part === 'none' ? 0 : part.value), 0);
          cells[at] = { value: value + (slip === index ? 100 : 0), half: 0.5 };
        }
        return cells;
      }),
  );

test('finds by running sums what is found when every run is judged', () => {
  fc.assert(
    fc.property(tables, (lines) => {
      const places = Array.from({ length: 26 }, (_, place) => place);
      const best = new Map<number, LineSum>();
      for (const sum of [...everyRun(lines, places), ...everyRun(lines, places.toReversed())])
        if (better(sum, best.get(sum.whole))) best.set(sum.whole, sum);
      expect(new Map([...lineSums(lines, 26, () => false)])).toEqual(best);
    }),
    { numRuns: 60 },
  );
});

test('takes work with the rows, not with their square', () => {
  const rows = (size: number): Lines =>
    [1, 2, 3].map((column) => Array.from({ length: size }, (_, row) => ({ value: ((row * 37 + column * 11) % 900) + 1, half: 0.5 })));
  const steps = (size: number) => {
    let least = 1;
    for (;;) {
      try {
        within(least, () => lineSums(rows(size), size, () => false));
        return least;
      } catch {
        least *= 1.2;
      }
    }
  };
  expect(steps(2000) / steps(1000)).toBeLessThan(2.6);
});
