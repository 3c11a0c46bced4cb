import { describe, expect, it } from 'vitest';
import { createDraw, roundTo } from './draw.ts';
import { namesAll, numbersIn, printedIn, said } from './figures.ts';

describe('figures', () => {
  it('are found without sign, commas and trailing zeros', () => {
    expect(numbersIn('填报-1,240.50万元，应为3%')).toEqual(['1240.50', '3']);
    expect(namesAll(said('1,240.0万元 ≠ 30'), ['1240', '30.00'], printedIn([]))).toBe(true);
  });
  it('may be rounded where they are computed, not where they are printed', () => {
    expect(namesAll(said('应为14.3%'), ['14.29'], printedIn(['12.0%']))).toBe(true);
    expect(namesAll(said('应为14%'), ['14.29'], printedIn(['12.0%']))).toBe(false);
    expect(namesAll(said('150.4万元'), ['150.36'], printedIn(['150.36']))).toBe(false);
  });
  it('stand beside words', () => {
    expect(namesAll(said('购置费15.2万元'), ['15.20', '购置'], printedIn([]))).toBe(true);
    expect(namesAll(said('运行费15.2万元'), ['15.20', '购置'], printedIn([]))).toBe(false);
  });
});

describe('a draw', () => {
  it('gives what is given with seed 0, and the same again with the same seed', () => {
    const plain = createDraw(0);
    expect([plain.amount(5.6, 2), plain.pick(['a', 'b']), plain.print(5.6)]).toEqual([5.6, 'a', '5.60']);
    const drawn = () => Array.from({ length: 3 }, (_, at) => createDraw(7, at).amount(5.6, 2));
    expect(drawn()).toEqual(drawn());
    expect(new Set(drawn()).size).toBe(3);
  });
  it('rounds half up in decimals', () => {
    expect([roundTo(1.005, 2), roundTo(-1.005, 2), roundTo(0.125, 2), roundTo(1e10, 8)]).toEqual([1.01, -1.01, 0.13, 1e10]);
    expect(createDraw(1).percent(1, 8, 1)).toBe('12.5');
  });
});
