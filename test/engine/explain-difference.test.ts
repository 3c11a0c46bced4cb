import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Relation } from '../../src/engine/relation.ts';
import { findDigitSlip } from '../../src/model/digit-slip.ts';
import { equal, findingsOf, printed, ratio, sum } from './printed.ts';

const explained = (...relations: readonly Relation[]) =>
  findingsOf(...relations).flatMap(({ explanations }) =>
    (explanations ?? []).map(({ text, chance }) => `${text.zh} ${chance ?? ''}`.trim()),
  );

describe('a difference', () => {
  it('is explained by two digits swapped', () => {
    const total = printed('支出', '1009.88万元');
    expect(
      explained(equal(total, printed('收入', '1090.88万元')), sum(total, printed('甲', '518.68万元'), printed('乙', '572.20万元'))),
    ).toEqual(['“支出”相邻两位数字颠倒：1090.88万元写成1009.88万元 1/200000']);
  });

  it('is explained by digits of a rate that was rounded as it is printed', () => {
    const of = (rate: string) => explained(ratio(printed('进度', rate), printed('完成', '18640.00万元'), printed('计划', '17990.00万元')));
    expect(of('106.3%').join()).toContain('103.6%写成106.3%');
    expect(of('106.31%').join()).toContain('103.61%写成106.31%');
  });

  it('is explained by a part left out, counted twice or turned', () => {
    const parts = (...texts: string[]) => texts.map((text, index) => printed(`项${index + 1}`, text));
    const say = (total: string, ...texts: string[]) => explained(sum(printed('合计', total), ...parts(...texts)));
    expect(say('1111.11万元', '555.55万元', '555.56万元', '37.29万元')).toContain('差额恰为“项3”37.29万元：“合计”可能漏加此项 1/1100');
    expect(say('1185.69万元', '555.55万元', '555.56万元', '37.29万元')).toContain('差额恰为“项3”37.29万元：“合计”可能重复加了此项 1/1100');
    expect(say('1073.82万元', '555.55万元', '555.56万元', '37.29万元').join()).toContain('两倍');
  });

  it('is explained by the base of a rate', () => {
    const rate = (text: string) =>
      explained(ratio(printed('增长率', text), printed('增加', '237.41万元', 2), printed('上年', '1090.88万元', 2)));
    expect(rate('17.87%').join()).toContain('加上分子为分母');
    expect(rate('459.49%').join()).toContain('分子、分母颠倒');
  });

  it('is written out in brackets of its own, for messages put it in round ones', () => {
    const [rate, current, previous] = [printed('契税增长', '6.3%'), printed('契税', '18640.00万元'), printed('上年契税', '17990.00万元')];
    const [over] = findingsOf({ kind: 'growthOver', rate, current, previous });
    expect(over?.arithmetic).toBe('[契税18640.00 - 上年契税17990.00] ÷ 上年契税17990.00 = 3.61% ≠ 6.3%');
    const [growth] = findingsOf({ kind: 'growth', rate, change: printed('增加', '650.00万元'), current });
    expect(growth?.arithmetic).toBe('增加650.00 ÷ [契税18640.00 - 增加650.00] = 3.61% ≠ 6.3%');
  });

  it('is not explained by what chance would offer as often', () => {
    expect(explained(sum(printed('总分', '98'), printed('一', '20'), printed('二', '70')))).toEqual([]);
    expect(explained(sum(printed('合计', '30万元'), printed('一', '10万元'), printed('二', '10万元')))).toEqual([]);
  });
});

describe('digit slips', () => {
  it('are found in every number with two digits exchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 999_999 }), fc.nat(4), (value, at) => {
        const digits = [...String(value)];
        const index = at % (digits.length - 1);
        const [a, b] = [digits[index]!, digits[index + 1]!];
        fc.pre(a !== b && !(index === 0 && b === '0'));
        const swapped = Number([...digits.slice(0, index), b, a, ...digits.slice(index + 2)].join(''));
        fc.pre(![10, 100, 1000, 10_000].some((factor) => swapped * factor === value || value * factor === swapped));
        expect(findDigitSlip(swapped, value)?.slip).toMatchObject({ kind: 'swapped' });
      }),
    );
  });

  it('know a slipped point from a mistyped digit', () => {
    expect(findDigitSlip(5210, 52_100_000)?.slip).toEqual({ kind: 'shifted', factor: 10_000 });
    expect(findDigitSlip(103_508, 103_608)?.slip).toEqual({ kind: 'mistyped', was: '5', shouldBe: '6' });
    expect(findDigitSlip(103_508, 114_608)).toBeUndefined();
    expect(findDigitSlip(0, 5)).toBeUndefined();
  });
});
