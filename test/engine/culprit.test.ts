import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operand, Relation } from '../../src/engine/relation.ts';
import { equal, findingsOf, printed, ratio, score, sum, verdictsOf } from './printed.ts';

describe('the culprit', () => {
  it('is the total when each part is supported elsewhere', () => {
    const [a, b, total] = [printed('基本支出', '518.68万元'), printed('项目支出', '572.20万元'), printed('支出', '1035.08万元')];
    const findings = findingsOf(
      sum(total, a, b),
      sum(a, printed('人员经费', '466.58万元'), printed('公用经费', '52.1万元')),
      sum(b, printed('甲项目', '500万元'), printed('乙项目', '72.2万元')),
    );
    expect(verdictsOf(findings)).toEqual(['error 支出→1090.88万元']);
    expect(findings[0]).toMatchObject({
      provided: '1035.08万元',
      expected: '1090.88万元',
      difference: '-55.80万元',
      arithmetic: '基本支出518.68 + 项目支出572.20 = 1090.88万元 ≠ 1035.08万元',
    });
  });

  it('is the one cell that two broken relations share', () => {
    const total = printed('收入', '1035.08万元');
    const findings = findingsOf(
      sum(total, printed('基本', '518.68万元'), printed('项目', '572.20万元')),
      equal(total, printed('支出', '1090.88万元')),
    );
    expect(verdictsOf(findings)).toEqual(['error 收入→1090.88万元']);
    expect(findings[0]?.evidence).toHaveLength(1);
  });

  it('is any of the figures when nothing decides', () => {
    const findings = findingsOf(sum(printed('合计', '9.31万元'), printed('甲', '5.11万元'), printed('乙', '3.72万元')));
    expect(verdictsOf(findings)).toEqual(['error 合计→8.83万元 | 甲→5.59万元 | 乙→4.20万元']);
  });

  it('is the rate when the amounts appear elsewhere', () => {
    const [spent, budgeted] = [printed('执行数', '78.67万元'), printed('预算数', '82.00万元')];
    const findings = findingsOf(
      ratio(printed('执行率', '89.02%'), spent, budgeted),
      sum(spent, printed('财政', '78.67万元')),
      sum(budgeted, printed('财政', '82.00万元')),
    );
    expect(verdictsOf(findings)).toEqual(['error 执行率→95.94%']);
  });

  it('is the figure that is trusted least', () => {
    expect(verdictsOf(findingsOf(equal(printed('表', '3.5万元'), printed('文', '5.3万元', 0.5))))).toEqual([
      'error 文!→3.5万元 | 表→5.3万元',
    ]);
  });

  it('is never a constant', () => {
    const findings = findingsOf(sum(printed('满分', '100', Number.POSITIVE_INFINITY), printed('产出', '60'), printed('效益', '30')));
    expect(verdictsOf(findings)).toEqual(['error 产出→70 | 效益→40']);
    expect(findings[0]?.places.map(({ text }) => text)).toEqual(['60', '30']);
  });

  it('is a cell that is out by 10,000', () => {
    const findings = findingsOf(sum(printed('基本支出', '518.68万元'), printed('人员', '466.58万元'), printed('公用', '52.10元')));
    expect(verdictsOf(findings)).toEqual(['error 公用!→521000.00元 | 基本支出→466.59万元 | 人员→518.67万元']);
    expect(findings[0]?.explanations?.some(({ text }) => text.zh.includes('元、万元误写'))).toBe(true);
  });

  it('is two findings when two cells are wrong', () => {
    const findings = findingsOf(
      sum(printed('甲合计', '9.99万元'), printed('甲一', '5.11万元'), printed('甲二', '3.72万元')),
      sum(printed('乙合计', '8.11万元'), printed('乙一', '5.13万元'), printed('乙二', '3.79万元')),
    );
    expect(findings).toHaveLength(2);
  });

  it('comes with what follows from it: 27.73% and its 3 points against 260 of 260 and 100%', () => {
    const [rate, rowRate, points] = [printed('预算执行率', '100.00%'), printed('指标行执行率', '27.73%'), printed('得分', '3')];
    const [spent, budgeted] = [printed('执行数', '260万元'), printed('预算数', '260万元')];
    const total = printed('总分', '100');
    const others = ['20', '20', '40', '10'].map((text, index) => printed(`第${index + 1}项`, text));
    const findings = findingsOf(
      ratio(rate, spent, budgeted),
      sum(spent, printed('财政', '260万元')),
      sum(budgeted, printed('财政', '260万元')),
      equal(rowRate, rate),
      score(points, rowRate, printed('分值', '10')),
      sum(total, ...others, points),
    );
    const suspects = verdictsOf(findings);
    expect(suspects).toContain('error 指标行执行率!→100.00% | 得分→10');
    expect(suspects.find((verdict) => verdict.includes('总分→93'))).toContain('得分→10');
    const rates = findings.find(({ expected }) => expected === '100.00%');
    expect(rates?.explanations?.[0]?.text.zh).toContain('27.73% × 10 = 2.77 ≈ 3');
  });
});

/** A tree of sums three levels deep, every figure printed once; then one figure is changed. */
const trees = fc.record({
  leaves: fc.array(fc.array(fc.integer({ min: 101, max: 99_999 }), { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 5 }),
  off: fc.integer({ min: 100, max: 50_000 }),
  pick: fc.nat(),
});
const inWan = (hundredths: number) => `${(hundredths / 100).toFixed(2)}万元`;
const add = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('a graph with one wrong figure', () => {
  it('has one finding, and the wrong figure is among its places', () => {
    fc.assert(
      fc.property(trees, ({ leaves, off, pick }) => {
        const values = [add(leaves.flat()), ...leaves.map(add), ...leaves.flat()];
        const wrong = pick % values.length;
        const operands: Operand[] = values.map((value, index) => printed(`格${index}`, inWan(index === wrong ? value + off : value)));
        const relations: Relation[] = [];
        const [root, ...rest] = operands;
        const middles = rest.slice(0, leaves.length);
        let next = leaves.length;
        leaves.forEach((group, index) => {
          relations.push(sum(middles[index]!, ...rest.slice(next, next + group.length)));
          next += group.length;
        });
        relations.push(sum(root!, ...middles));
        const findings = findingsOf(...relations);
        expect(findings).toHaveLength(1);
        const suspects = findings[0]!.places.filter(({ expected }) => expected !== undefined);
        const [isMiddle, isLeaf] = [wrong > 0 && wrong <= leaves.length, wrong > leaves.length];
        expect(suspects.map(({ text }) => text)).toContain(operands[wrong]!.field.text);
        // A middle figure stands in two relations, which decides; the root and the leaves share theirs with others.
        if (isMiddle) expect(findings[0]).toMatchObject({ provided: operands[wrong]!.field.text, expected: inWan(values[wrong]!) });
        if (isLeaf) expect(suspects.some(({ expected }) => expected === inWan(values[wrong]!))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('has none when every figure is right', () => {
    fc.assert(
      fc.property(trees, ({ leaves }) => {
        const operands = leaves.map((group, index) =>
          sum(printed(`小计${index}`, inWan(add(group))), ...group.map((value) => printed('项', inWan(value)))),
        );
        expect(findingsOf(...operands)).toEqual([]);
      }),
    );
  });
});
