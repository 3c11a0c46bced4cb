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
    expect(verdictsOf(findings)).toEqual(['error 公用→52.10万元']);
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
    const rates = findings.find(({ places }) => places[0]?.expected === '100.00%');
    expect(rates?.expected).toBeUndefined();
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

describe('advice', () => {
  const advised = (...relations: readonly Relation[]): string[] =>
    findingsOf(...relations).map(({ severity, provided = '', expected = '?' }) => `${severity} ${provided}→${expected}`);

  it('is given of the only cell that can be wrong', () => {
    const total = printed('收入', '1035.08万元');
    expect(
      advised(sum(total, printed('甲', '518.68万元'), printed('乙', '572.20万元')), equal(total, printed('支出', '1090.88万元'))),
    ).toEqual(['error 1035.08万元→1090.88万元']);
  });

  it('is not given while several cells may be wrong: 820 + 50 = 870 or 900', () => {
    const [income, spending] = [printed('收入', '900.00万元'), printed('支出', '900.00万元')];
    const [finding, ...others] = findingsOf(
      sum(income, printed('拨款', '820.00万元'), printed('其他', '50.00万元')),
      sum(spending, printed('基本', '600.00万元'), printed('项目', '300.00万元')),
      equal(income, spending),
    );
    expect(others).toEqual([]);
    expect(finding).not.toHaveProperty('expected');
    expect(finding?.message.args).toMatchObject({
      provided: '900.00万元',
      expected: '870.00万元',
      difference: { zh: '30.00万元', en: '30.00万元' },
    });
    expect(finding?.places.flatMap(({ expected }) => expected ?? [])).toEqual(['850.00万元', '80.00万元']);
  });

  it('is never a lower total where a source is missing', () => {
    const relation = sum(printed('收入', '896.52万元'), printed('拨款', '861.72万元'), printed('其他', '0万元'));
    const [finding] = findingsOf({ relation, missingPart: true });
    expect(finding).toMatchObject({ provided: '896.52万元', difference: '+34.80万元' });
    expect(finding).not.toHaveProperty('expected');
    expect(finding?.places.filter(({ expected }) => expected !== undefined)).toEqual([]);
  });

  it('is not given of an amount behind a rounded rate, which may be any of many', () => {
    const [budgeted, rate] = [printed('预算数', '200.00万元'), printed('完成率', '90.30%')];
    const findings = findingsOf(
      ratio(rate, printed('决算数', '171.20万元'), budgeted),
      sum(budgeted, printed('甲', '150万元'), printed('乙', '50万元')),
    );
    expect(verdictsOf(findings)).toEqual(['error 完成率→85.60% | 决算数→?']);
    expect(findings[0]).not.toHaveProperty('expected');
  });

  it('turns a direction with its rate: neither becomes another figure', () => {
    const change = (label: string, text: string) => printed(label, text);
    const [moved, rate] = [change('运行费', '-120.00万元'), printed('运行费', '-24.00%')];
    const total = change('三公', '-200.00万元');
    const findings = findingsOf(
      sum(total, change('购置费', '-300.00万元'), moved, change('接待费', '-20.00万元'), change('出国费', '0万元')),
      { kind: 'growth', rate, change: moved, current: printed('运行费', '620.00万元') },
      { kind: 'growth', rate: printed('三公', '-20.00%'), change: total, current: printed('三公', '800.00万元') },
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ provided: '-120.00万元', expected: '+120.00万元' });
    expect(JSON.stringify(findings)).not.toContain('16.22');
  });

  it('keeps the figure where only its unit slipped', () => {
    const [a, b] = [printed('人员', '466.58万元'), printed('公用', '52.10元')];
    expect(advised(sum(printed('基本支出', '518.68万元'), a, b))).toEqual(['error 52.10元→52.10万元']);
  });

  it('is not given for a printed 0, nor for a figure that would change its sign', () => {
    expect(advised(equal(printed('甲', '0万元'), printed('乙', '5万元')))).toEqual(['error 0万元→?']);
  });
});

describe('a difference of the last place', () => {
  it('is a warning where one figure is printed twice', () => {
    expect(findingsOf(equal(printed('前', '150.35万元'), printed('后', '150.36万元'))).map(({ severity }) => severity)).toEqual([
      'warning',
    ]);
  });
  it('is information where the parts of a list have fewer decimals than their total', () => {
    const parts = ['40万元', '90.5万元', '19.5万元'].map((text, index) => printed(`项${index}`, text));
    const [finding] = findingsOf(sum(printed('三公', '150.03万元'), ...parts));
    expect(finding?.severity).toBe('info');
    expect(finding?.places.filter(({ expected }) => expected !== undefined)).toEqual([]);
    expect(findingsOf(sum(printed('三公', '150.43万元'), ...parts)).map(({ severity }) => severity)).toEqual(['error']);
  });
});
