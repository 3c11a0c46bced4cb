import { describe, expect, it } from 'vitest';
import { isBrokenQuantity } from '../../src/model/broken-quantity.ts';
import { readTarget } from '../../src/model/target.ts';

describe('broken quantities', () => {
  it.each([
    '1/1',
    '≥（920）%',
    '≥~~920~~%',
    '≥<del>920</del>%',
    '9‧20%',
    '≥9\ufffd20%',
    '\ufffd20%',
    '12ⅹ3',
    '1O0.5',
    '92O%',
    '≥l20%',
    '≥9 20%',
    '9\u033620次',
    '≥\\mathbf{920}%',
    '≥920/%',
    '≥0x398%',
    '≥9，20%',
  ])('%s is not read', (text) => {
    expect(readTarget(text)).toEqual({ kind: 'text', broken: true });
  });

  it.each([
    '95',
    '≥95%',
    '-5.9%',
    '90-95%',
    '1：1',
    '5×8小时',
    '28.40/株',
    '1,200台',
    '2次/年',
    '100m²',
    '10kV',
    '80.00（%）',
    '≥95%以上',
    '1 234.50',
    'GB/T9851',
    '13020022P00683310268R',
    '2022年1号文件',
    '（40）',
    '¥500',
  ])('%s is none', (text) => {
    expect(isBrokenQuantity(text)).toBe(false);
  });

  it('reads a rate in words', () => {
    expect(readTarget('达到百分之九百二十')).toMatchObject({ kind: 'quantity', comparator: '≥', number: 920 });
  });
});
