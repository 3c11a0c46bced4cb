import { describe, expect, it } from 'vitest';
import { titlesOutOfOrder } from '../../../src/ingest/form/title-order.ts';

const outOfOrder = (...numbers: readonly number[]) =>
  titlesOutOfOrder(
    numbers.map((number, row) => ({ kind: 'target' as const, text: `${number}`, stem: '', place: { file: 'd', line: row }, row, number })),
  ).map(({ number }) => number);

describe('titles out of the order of their numbers', () => {
  it('finds exchanged neighbours and exchanged strangers', () => {
    expect(outOfOrder(1, 2, 3, 5, 4, 6, 7)).toHaveLength(1);
    expect(outOfOrder(1, 7, 3, 4, 5, 6, 2, 8)).toEqual([7, 2]);
  });

  it.each([
    [1, 2, 3, 4, 5],
    [1, 2, 13, 4, 5, 6],
    [1, 2, 3, 1, 2, 3],
    [1, 2, 2, 4, 3],
    [3, 1, 2],
  ])('leaves alone what is in order, misnumbered or no series', (...numbers) => expect(outOfOrder(...numbers)).toEqual([]));
});
