import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstFrom, SearchedText } from '../../src/model/searched-text.ts';

/** Longer than what is searched without an index. */
const LONG = 5000;

const text = fc.array(fc.constantFrom(...'支出1万元，。'), { minLength: LONG, maxLength: LONG + 50 }).map((signs) => signs.join(''));
const words = fc.array(fc.constantFrom(...'支出12万元，'), { maxLength: 6 }).map((signs) => signs.join(''));

test('a long text is searched as any other', () => {
  fc.assert(
    fc.property(text, fc.array(fc.tuple(words, fc.nat(LONG + 60)), { minLength: 20, maxLength: 20 }), (whole, searches) => {
      const searched = new SearchedText(whole);
      for (const [looked, from] of searches) {
        expect(searched.indexOf(looked, from)).toBe(whole.indexOf(looked, from));
        expect(searched.lastIndexOf(looked, from)).toBe(whole.lastIndexOf(looked, from));
        expect(searched.includes(looked)).toBe(whole.includes(looked));
      }
    }),
    { numRuns: 20 },
  );
});

test('the first that is not below', () => {
  expect([0, 1, 2, 3, 4, 5].map((least) => firstFrom([1, 1, 3, 4], least))).toEqual([0, 0, 2, 2, 3, 4]);
});
