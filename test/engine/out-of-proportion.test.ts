import { describe, expect, it } from 'vitest';
import { readEquation } from '../../src/engine/equation.ts';
import { isOutOfProportion, isPrintedOutOfProportion } from '../../src/engine/far-off.ts';
import type { Relation } from '../../src/engine/relation.ts';
import { equal, printed, ratio, sum } from './printed.ts';

function isApart(relation: Relation): boolean {
  const equation = readEquation(relation, undefined);
  if (typeof equation === 'string') throw new Error(equation);
  return isOutOfProportion(equation);
}

const sumOf = (total: string, ...parts: string[]) =>
  sum(printed('合计', total), ...parts.map((text, index) => printed(`第${index + 1}项`, text)));
const rateOf = (rate: string, part: string, whole: string) => ratio(printed('占比', rate), printed('分项', part), printed('总额', whole));

describe('a broken sum', () => {
  it.each([
    ['is out of proportion where its parts make twice as much', sumOf('48.60万元', '41.37万元', '53.92万元'), true],
    ['and is not where it is a little off', sumOf('48.60万元', '31.37万元', '20.92万元'), false],
    ['nor where a digit of the total explains it', sumOf('85.29万元', '31.37万元', '23.92万元'), false],
    ['nor where the point has slipped', sumOf('552.9万元', '31.37万元', '23.92万元'), false],
    ['nor where a sign is turned', sumOf('7.45万元', '31.37万元', '23.92万元'), false],
    ['figures of one digit tell no slip', sumOf('2', '4', '3'), true],
  ])('%s', (_name, relation, expected) => expect(isApart(relation)).toBe(expected));
});

describe('a broken rate', () => {
  it.each([
    ['is out of proportion where it is several times what its figures make', rateOf('89.5%', '20.71万元', '240.00万元'), true],
    ['and is not where it is some points off', rateOf('64.5%', '77.10万元', '100.00万元'), false],
    ['nor where it is small on both sides', rateOf('4.9%', '1.30万元', '100.00万元'), false],
  ])('%s', (_name, relation, expected) => expect(isApart(relation)).toBe(expected));
});

it('is never said of two printings of one figure', () =>
  expect(isApart(equal(printed('甲', '48.60万元'), printed('乙', '9.13万元')))).toBe(false));

describe('what a sentence says', () => {
  it.each([
    ['is out of proportion at several times its terms', '2516.50万元', '652.50万元', true],
    ['is not as a difference of larger figures', '22万元', '12万元', false],
    ['nor with digits exchanged', '1903.40万元', '9103.40万元', false],
    ['nor in another unit', '98.72元', '98.72万元', false],
    ['as a rate, several times what its terms make', '82.67%', '22.50%', true],
    ['nor some points off', '97.30%', '98.33%', false],
  ])('%s: %s, %s', (_name, said, made, expected) => expect(isPrintedOutOfProportion(said, made)).toBe(expected));
});
