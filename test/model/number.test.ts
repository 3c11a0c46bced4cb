import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEN_PER_UNIT, formatFen, type MoneyUnit, readAmount, readPercentage, readPoints } from '../../src/model/number.ts';

describe('readAmount', () => {
  it.each([
    ['1090.88万元', { fen: 1_090_880_000, unit: '万元', decimals: 2 }],
    ['１，３８８．７０元', { fen: 138_870, unit: '元', decimals: 2 }],
    ['0.3亿元', { fen: 3_000_000_000, unit: '亿元', decimals: 1 }],
    ['-5.9万元', { fen: -5_900_000, unit: '万元', decimals: 1 }],
    ['(5.90)万元', undefined],
    ['约5万元', undefined],
  ])('%s', (text, expected) => {
    const reading = readAmount(text);
    if (expected === undefined) expect(reading.kind).toBe('problem');
    else expect(reading).toEqual({ kind: 'value', value: expected });
  });

  it('needs a unit, given or printed', () => {
    expect(readAmount('260')).toEqual({ kind: 'problem', problem: 'noUnit' });
    expect(readAmount('260', '万元')).toMatchObject({ value: { fen: 260_000_000 } });
    expect(readAmount('（5.90）', '万元')).toMatchObject({ value: { fen: -5_900_000 } });
  });

  it('reports what does not fit whole fen in a safe integer instead of rounding it', () => {
    expect(readAmount('862.328元')).toEqual({ kind: 'value', value: { fen: 86233, unit: '元', decimals: 3 } });
    expect(readAmount('1.000000001万元')).toEqual({ kind: 'problem', problem: 'tooPrecise' });
    expect(readAmount('99999999999999亿元')).toEqual({ kind: 'problem', problem: 'tooLarge' });
  });

  it('takes dashes and 无 for empty', () => {
    for (const text of ['', '—', '——', '-', '/', '无']) expect(readAmount(text).kind).toBe('empty');
  });

  it('prints what it reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom<MoneyUnit>('元', '万元', '亿元'), (fen, unit) => {
        const reading = readAmount(formatFen(fen, unit));
        expect(reading.kind === 'value' && reading.value.fen).toBe(fen === 0 ? 0 : fen);
      }),
    );
  });

  it('is exact where floats are not', () => {
    expect(readAmount('1.005万元')).toMatchObject({ value: { fen: 1_005_000 } });
    expect(readAmount('8.2元')).toMatchObject({ value: { fen: 820 } });
    expect(FEN_PER_UNIT.万元).toBe(1_000_000);
  });
});

describe('readPercentage and readPoints', () => {
  it('reads percentages, shares and points with their decimals', () => {
    expect(readPercentage('27.73%')).toMatchObject({ value: { percent: 27.73, decimals: 2 } });
    expect(readPercentage('0.992', { share: true })).toMatchObject({ value: { percent: 99.2, decimals: 1 } });
    expect(readPercentage('100')).toEqual({ kind: 'problem', problem: 'noUnit' });
    expect(readPoints('（10分）')).toMatchObject({ value: { points: 10 } });
    expect(readPoints('6.25')).toMatchObject({ value: { points: 6.25, decimals: 2 } });
  });
});
