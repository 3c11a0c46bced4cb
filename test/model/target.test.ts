import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Quantity, readTarget, satisfies } from '../../src/model/target.ts';

describe('readTarget', () => {
  it.each([
    ['≥90%', { comparator: '≥', number: 90, unit: { unitClass: 'percent' } }],
    ['90%以上', { comparator: '≥', number: 90, unit: { printed: '%' } }],
    ['不少于100人', { comparator: '≥', number: 100, unit: { printed: '人' } }],
    ['48万人次以上', { comparator: '≥', number: 480_000, multiplier: '万', unit: { printed: '人次' } }],
    ['$\\geq 90\\%$', { comparator: '≥', number: 90, unit: { printed: '%' } }],
    ['≧ ９０ ％', { comparator: '≥', number: 90, unit: { printed: '%' } }],
    ['>=90%', { comparator: '≥', number: 90 }],
    ['执行率≥80%', { lead: '执行率', comparator: '≥', number: 80 }],
    ['710元/人', { number: 710, unit: { printed: '元/人', unitClass: 'money', per: '人' } }],
    ['583元/人*月', { number: 583, unit: { per: '人*月' } }],
    ['28.40/株', { number: 28.4, decimals: 2, unit: { per: '株' } }],
    ['1,388.70元', { number: 1388.7, decimals: 2, unit: { printed: '元' } }],
    ['3次以上', { comparator: '≥', number: 3, unit: { printed: '次' } }],
    ['<5 次', { comparator: '<', number: 5, unit: { printed: '次' } }],
  ])('reads %s as a quantity', (text, expected) => {
    expect(readTarget(text)).toMatchObject({ kind: 'quantity', ...expected });
  });

  it.each([
    ['≥90确保投保车辆数量', '确保投保车辆数量'],
    ['≥2 调研次数', '调研次数'],
    ['≥90项目完成率', '项目完成率'],
    ['100人员经费足额拨付', '人员经费足额拨付'],
    ['≥90有效改善', '有效改善'],
  ])('sees that %s has no unit but a pasted tail', (text, tail) => {
    const target = readTarget(text);
    expect(target).toMatchObject({ kind: 'quantity', tail });
    expect(target).not.toHaveProperty('unit');
  });

  it.each([
    ['100百分数', '百分数', '%'],
    ['≥0.97比例', '比例', '%'],
    ['80M', 'M', '米'],
  ])('knows the usual spelling of the unit of %s', (text, printed, usual) => {
    expect(readTarget(text)).toMatchObject({ unit: { printed, usual } });
  });

  it.each(['23009千万', '≥5万', '≤220万'])('reads the multiplier of %s and misses its unit', (text) => {
    expect(readTarget(text)).toHaveProperty('multiplier');
    expect(readTarget(text)).not.toHaveProperty('unit');
  });

  it.each([
    ['2023年12月31日', { year: 2023, month: 12, day: 31 }, false],
    ['2023年12月底前', { year: 2023, month: 12 }, true],
    ['2023-12-31', { year: 2023, month: 12, day: 31 }, false],
    ['每年12月底前', { month: 12 }, true],
    ['二〇二五年十一月底前', { year: 2025, month: 11 }, true],
    ['二零二五年三月三十一日', { year: 2025, month: 3, day: 31 }, false],
    ['9月前', { month: 9 }, true],
    ['≤7月', { month: 7 }, true],
    ['2023年底', { year: 2023 }, true],
    ['4月', { month: 4 }, false],
  ])('reads %s as a date', (text, date, deadline) => {
    expect(readTarget(text)).toEqual({ kind: 'date', date, deadline });
  });

  it('reads a span of months, a range and a pair', () => {
    expect(readTarget('2023.07-2024.01')).toMatchObject({ kind: 'date', from: { year: 2023, month: 7 }, date: { year: 2024, month: 1 } });
    expect(readTarget('考核95分-100分')).toMatchObject({ kind: 'range', low: 95, high: 100, lead: '考核' });
    expect(readTarget('100%和80%')).toMatchObject({ kind: 'several', numbers: [100, 80] });
  });

  it.each([
    ['及时', 'attained'],
    ['按计划完成', 'attained'],
    ['显著提升', 'degree'],
    ['非常满意', 'degree'],
  ])('grades the words %s', (text, grade) => {
    expect(readTarget(text)).toEqual({ kind: 'graded', grade });
  });

  it('never throws and gives the same reading again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'≥≤<>=0123456789.%万元人次年月日底前-~/（）率以上、和 \\$') }), (text) => {
        expect(readTarget(text)).toEqual(readTarget(text));
      }),
    );
  });

  it('reads every comparator, number and unit that is written down regularly', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('≥', '≤', '>', '<', '='),
        fc.integer({ min: 0, max: 99_999 }),
        fc.constantFrom('%', '人', '万元', '个', '平方米', '元/人', '天', '人次'),
        (comparator, number, unit) => {
          expect(readTarget(`${comparator}${number}${unit}`)).toMatchObject({ kind: 'quantity', comparator, unit: { printed: unit } });
        },
      ),
    );
  });
});

describe('satisfies', () => {
  const quantity = (text: string): Quantity => {
    const target = readTarget(text);
    if (target.kind !== 'quantity') throw new Error(text);
    return target;
  };
  it.each([
    ['≥15部', '5部', false],
    ['15部以上', '15部', true],
    ['<5次', '5次', false],
    ['≤5次', '5次', true],
    ['100人', '120人', true],
    ['≥3次', '100%', undefined],
  ])('%s against %s is %s', (target, actual, expected) => {
    expect(satisfies(quantity(target), quantity(actual))).toBe(expected);
  });
});
