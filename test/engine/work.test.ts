import { expect, test } from 'vitest';
import { buildGraph, findCauses } from '../../src/engine/culprit.ts';
import { readEquation } from '../../src/engine/equation.ts';
import type { Numeric } from '../../src/engine/relation.ts';
import type { RelationCase } from '../../src/engine/relation-case.ts';
import { Work } from '../../src/engine/relation-graph.ts';
import type { Field } from '../../src/index.ts';

const COUNT = 2500;

const amount = (fen: number): Field<Numeric> => ({ text: '', value: { kind: 'amount', fen, unit: '万元', decimals: 0 } });

/** Rates that are all wrong: every relation is broken. */
function graph(wholeOf: () => Field<Numeric>) {
  const cases = Array.from({ length: COUNT }, (_, index): RelationCase => {
    const rate: Field<Numeric> = { text: '77%', value: { kind: 'percent', percent: 77, decimals: 0 } };
    const [top, of, by] = [amount(1_000_000 * (index + 1)), wholeOf(), rate].map((field) => ({ field, label: '甲' }));
    if (top === undefined || of === undefined || by === undefined) throw new RangeError();
    const relation = { kind: 'ratio', rate: by, numerator: top, denominator: of } as const;
    const equation = readEquation(relation, undefined);
    if (typeof equation === 'string') throw new RangeError(equation);
    return { order: 0, stated: { relation }, equation, outcome: 'broken' };
  });
  return buildGraph(cases, new Map());
}

test('work is counted and ends', () => {
  const work = new Work();
  expect(work.spend(0)).toBe(true);
  expect(work.spend(2_000_000)).toBe(false);
  expect(work.spend(0)).toBe(false);
});

test('every broken relation has a cause when the work is spent', () => {
  const whole = amount(90_000_000);
  const made = graph(() => whole);
  const causes = findCauses(made);
  expect(made.work.spend(0)).toBe(false);
  expect(new Set(causes.flatMap(({ cases }) => cases)).size).toBe(COUNT);
});

test('relations that have no cell in common are looked at once, however many they are', () => {
  const made = graph(() => amount(90_000_000));
  const causes = findCauses(made);
  expect(made.work.spend(0)).toBe(true);
  expect(causes.length).toBe(COUNT);
  expect(causes.filter(({ suspects }) => suspects.length === 0)).toEqual([]);
});
