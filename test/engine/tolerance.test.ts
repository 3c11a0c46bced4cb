import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEquation } from '../../src/engine/equation.ts';
import type { Relation } from '../../src/engine/relation.ts';
import { judge } from '../../src/engine/tolerance.ts';
import { formatFen } from '../../src/model/number.ts';
import type { Precision } from '../../src/model/record.ts';
import { equal, printed, ratio, score, sum } from './printed.ts';

function outcome(relation: Relation, precision?: Precision, coarse = false) {
  const equation = readEquation(relation, precision);
  return typeof equation === 'string' ? equation : judge(equation, coarse);
}

const total = (text: string) => printed('合计', text);
const parts = (...texts: string[]) => texts.map((text, index) => printed(`第${index + 1}项`, text));

describe('sums of money', () => {
  it.each([
    ['exact, with zeros dropped', '33.34万元', ['5万元', '28.34万元'], 'holds'],
    ['n = 2 may miss by one unit of the last place', '33.35万元', ['5万元', '28.34万元'], 'holds'],
    ['n = 2 may not miss by two', '33.36万元', ['5万元', '28.34万元'], 'broken'],
    ['n = 3 may miss by two', '40.02万元', ['10.01万元', '10.02万元', '19.97万元'], 'holds'],
    ['n = 3 may not miss by three', '40.03万元', ['10.01万元', '10.02万元', '19.97万元'], 'broken'],
    ['a printed 0 is exactly 0 and no part', '20.01万元', ['20万元', '0万元', '0万元', '0万元'], 'trifle'],
    ['zeros do not widen', '20.02万元', ['20万元', '0万元', '0万元', '0万元'], 'broken'],
    ['mixed units', '1.23亿元', ['12000万元', '300万元'], 'holds'],
    ['mixed units, each at its own precision', '1.23亿元', ['12000万元', '349万元'], 'holds'],
    ['mixed units, beyond it', '1.23亿元', ['12000万元', '361万元'], 'broken'],
    ['a list of tenths', '47.5万元', ['5万元', '14.4万元', '28万元'], 'doubtful'],
    ['whole figures beside one with all decimals have lost zeros', '48.1万元', ['5万元', '14.4万元', '28.34万元'], 'broken'],
    ['元 under 万元', '1.05万元', ['10000元', '500元'], 'holds'],
    ['a short list of whole numbers in a document of decimals', '20万元', ['5万元', '14万元'], 'doubtful'],
    ['a long one', '21万元', ['1万元', '2万元', '3万元', '4万元', '5万元', '7万元'], 'holds'],
    ['a long one, beyond its own tolerance', '26万元', ['1万元', '2万元', '3万元', '4万元', '5万元', '7万元'], 'broken'],
    ['not possible however coarse', '93万元', ['50万元', '30万元'], 'broken'],
  ])('%s', (_name, whole, list, expected) => {
    expect(outcome(sum(total(whole), ...parts(...list)))).toBe(expected);
  });

  it('takes the precision of the document', () => {
    expect(outcome(sum(total('20万元'), ...parts('5万元', '14万元')), { 万元: 0 })).toBe('holds');
    expect(outcome(sum(total('20万元'), ...parts('5万元', '14万元')), undefined, true)).toBe('holds');
  });

  it('lets an empty cell add nothing and is silent about one that it cannot read', () => {
    expect(outcome(sum(total('5万元'), ...parts('5万元', '')))).toBe('holds');
    expect(outcome(sum(total('5万元'), ...parts('5万元', '约3万元')))).toBe('no-value');
    expect(outcome(sum(total('5万元'), ...parts('')))).toBe('nothing-to-add');
    expect(outcome(sum(total('5万元'), ...parts('5%')))).toBe('units-differ');
  });

  const list = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 20 });
  const inWan = (hundredths: number) => formatFen(hundredths * 10_000, '万元', 2);

  it('never accuses a list that was rounded part by part', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 20 }), (exact) => {
        const rounded = exact.map((value) => Math.max(1, Math.round(value * 100)));
        fc.pre(exact.every((value, index) => Math.abs(value * 100 - (rounded[index] ?? 0)) <= 0.5));
        const whole = Math.round(exact.reduce((all, value) => all + value, 0) * 100);
        expect(outcome(sum(total(inWan(whole)), ...parts(...rounded.map(inWan))))).toBe('holds');
      }),
    );
  });

  it('holds up to (n+1)/2 units of the last place and no further', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: -15, max: 15 }), (values, off) => {
        const whole = values.reduce((all, value) => all + value, 0) + off;
        fc.pre(whole > 0);
        const expected = Math.abs(off) <= (values.length + 1) / 2;
        // Coarser decimals are another matter: keep the list at the document's precision.
        const fine = ['0.01万元', ...values.map(inWan)];
        const result = outcome(sum(total(inWan(whole + 1)), ...parts(...fine)));
        if (expected) expect(result).toBe('holds');
        else if (Math.abs(off) > (values.length + 2) / 2) expect(result).not.toBe('holds');
      }),
    );
  });
});

describe('points', () => {
  it.each([
    ['93', ['20', '20', '3', '40', '10'], 'holds'],
    ['100', ['20', '20', '3', '40', '10'], 'broken'],
    ['94', ['20', '20', '3', '40', '10'], 'broken'],
    ['97.46', ['9.98', '50', '37.48'], 'holds'],
    ['97.5', ['9.98', '50', '37.48'], 'holds'],
    ['97', ['9.98', '50', '37.48'], 'holds'],
    ['98', ['9.98', '50', '37.48'], 'broken'],
  ])('%s', (whole, list, expected) => {
    expect(outcome(sum(total(whole), ...parts(...list)))).toBe(expected);
  });
});

describe('equal figures', () => {
  it.each([
    ['27.8万元', '27.80万元', 'holds'],
    ['27.8万元', '27.81万元', 'trifle'],
    ['27.8万元', '27.82万元', 'doubtful'],
    ['27.80万元', '27.82万元', 'broken'],
    ['27.8万元', '27.92万元', 'broken'],
    ['28万元', '27.8万元', 'doubtful'],
    ['20万元', '21万元', 'broken'],
    ['1.23亿元', '12345.67万元', 'holds'],
    ['1.23亿元', '12355.67万元', 'broken'],
    ['27.73%', '100.00%', 'broken'],
    ['95.7%', '95.73%', 'holds'],
    ['95.7%', '95.79%', 'holds'],
    ['95.7%', '95.81%', 'broken'],
    ['0万元', '0.00万元', 'holds'],
  ])('%s and %s', (left, right, expected) => {
    expect(outcome(equal(printed('左', left), printed('右', right)))).toBe(expected);
  });
});

describe('rates', () => {
  it.each([
    ['89.02%', '78.67万元', '82万元', 'broken'],
    ['95.94%', '78.67万元', '82万元', 'holds'],
    ['95.93%', '78.67万元', '82万元', 'holds'],
    ['95.92%', '78.67万元', '82万元', 'holds'],
    ['95.90%', '78.67万元', '82万元', 'broken'],
    ['96%', '78.67万元', '82万元', 'holds'],
    ['95%', '78.67万元', '82万元', 'holds'],
    ['7.81%', '332万元', '4255万元', 'doubtful'],
    ['100.00%', '260万元', '260万元', 'holds'],
    ['0%', '0万元', '0万元', 'zero-by-zero'],
    ['100%', '5万元', '0万元', 'zero-base'],
    ['-5.49%', '-5.9万元', '107.4万元', 'holds'],
    ['5.49%', '-5.9万元', '107.4万元', 'broken'],
  ])('%s of %s / %s', (rate, top, bottom, expected) => {
    expect(outcome(ratio(printed('率', rate), printed('分子', top), printed('分母', bottom)))).toBe(expected);
  });

  it.each([
    ['86.19%', 'doubtful'],
    ['86.18%', 'holds'],
    ['86.20%', 'broken'],
    ['87%', 'trifle'],
  ])('expects a rate calculated from the figures beside it to be rounded right: %s', (rate, expected) => {
    const [numerator, denominator] = [printed('分子', '215457.60元'), printed('分母', '250000.00元')];
    expect(outcome({ kind: 'ratio', rate: printed('率', rate), numerator, denominator, calculated: true })).toBe(expected);
  });

  it('is silent when whole figures are all the document has', () => {
    expect(outcome(ratio(printed('率', '7.81%'), printed('分子', '332万元'), printed('分母', '4255万元')), { 万元: 0 })).toBe('holds');
  });

  it('takes growth on a base that is not printed', () => {
    const growth = (rate: string, change: string, current: string) =>
      outcome({ kind: 'growth', rate: printed('率', rate), change: printed('增减', change), current: printed('本年', current) });
    expect(growth('25%', '20万元', '100万元')).toBe('holds');
    expect(growth('20%', '20万元', '100万元')).toBe('broken');
    const over = (rate: string, current: string, previous: string) =>
      outcome({ kind: 'growthOver', rate: printed('率', rate), current: printed('本年', current), previous: printed('上年', previous) });
    expect(over('25%', '100万元', '80万元')).toBe('holds');
    expect(over('-20%', '80万元', '100万元')).toBe('holds');
    expect(over('100%', '80万元', '0万元')).toBe('zero-base');
  });

  it('accepts every rate that was rounded or truncated', () => {
    const amount = fc.integer({ min: 1, max: 100_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 4 }), fc.boolean(), (top, bottom, decimals, truncate) => {
        const scale = 10 ** decimals;
        const exact = (top / bottom) * 100;
        const value = (truncate ? Math.floor(exact * scale) : Math.round(exact * scale)) / scale;
        const relation = ratio(printed('率', `${value.toFixed(decimals)}%`), printed('分子', `${top}元`), printed('分母', `${bottom}元`));
        expect(outcome(relation)).toBe('holds');
      }),
    );
  });
});

describe('scores', () => {
  it.each([
    ['3', '27.73%', '10', 'holds'],
    ['2.77', '27.73%', '10', 'holds'],
    ['2.8', '27.73%', '10', 'holds'],
    ['2.5', '27.73%', '10', 'holds'],
    ['2', '27.73%', '10', 'holds'],
    ['1', '27.73%', '10', 'broken'],
    ['4', '27.73%', '10', 'broken'],
    ['3', '100%', '10', 'broken'],
    ['9', '100.00%', '10', 'broken'],
    ['10', '120%', '10', 'holds'],
    ['11', '120%', '10', 'broken'],
    ['10', '99.6%', '10', 'holds'],
  ])('%s for %s of %s', (points, rate, full, expected) => {
    expect(outcome(score(printed('得分', points), printed('执行率', rate), printed('分值', full)))).toBe(expected);
  });
});
