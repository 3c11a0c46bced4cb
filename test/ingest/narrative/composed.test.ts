import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/model/fact.ts';
import { formatFenNumber } from '../../../src/model/number.ts';
import { FINAL, readSentence } from './given.ts';

/** Sentences put together from the ways departments word them, with any figures: every figure comes back, where it belongs. */

const money = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents * 10_000);
const printed = (fen: number) => `${formatFenNumber(fen, '万元')}万元`;
const fenOf = (fact: Fact | undefined) => (fact?.field.value?.kind === 'amount' ? fact.field.value.fen : undefined);

const front = fc.constantFrom('', '2022年', '2022年，我部门', '2022年度，本单位');
const verb = fc.constantFrom('', '为', '共计安排', '安排', '预算为', '预算数为');
const intro = fc.constantFrom('，其中：', '。其中：', '，其中，', '，其中');
const between = fc.constantFrom('；', '，', '、');
const since = fc.constantFrom('较2021年预算', '比上年', '与2021年相比', '与上年相比，', '同比', '比2021年', '较上年预算数');
const up = fc.constantFrom('增加', '增长', '增加了', '上升');
const down = fc.constantFrom('减少', '下降', '压减', '减少了');

const totals = [
  { label: '财政拨款“三公”经费', concept: 'threePublicExpenses', parts: ['因公出国（境）费', '公务用车购置及运行维护费', '公务接待费'] },
  { label: '支出预算', concept: 'expenditure', parts: ['基本支出', '项目支出', '上缴上级支出'] },
  { label: '收入预算', concept: 'revenue', parts: ['一般公共预算拨款收入', '政府性基金预算收入', '其他来源收入'] },
  { label: '政府采购预算', concept: 'procurement', parts: ['货物类采购', '工程类采购', '服务类采购'] },
] as const;

describe('composed sentences', () => {
  it('a total and its parts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...totals),
        front,
        verb,
        intro,
        between,
        fc.tuple(money, money, money, money),
        (kind, start, is, opening, comma, sums) => {
          const [whole, ...parts] = sums;
          const list = kind.parts.map((part, index) => `${part}${printed(parts[index] ?? 0)}`).join(comma);
          const found = readSentence(`${start}${kind.label}${is}${printed(whole)}${opening}${list}。`);
          expect(found.map(fenOf)).toEqual(sums);
          expect(found[0]?.concept).toBe(kind.concept);
          expect(found.slice(1).map((fact) => [fact.partOf, fact.list?.exhaustive])).toEqual(parts.map(() => [1, true]));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a change with its rate and the changes of its parts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...totals),
        front,
        since,
        fc.boolean(),
        up,
        down,
        fc.tuple(money, money, money, money),
        fc.integer({ min: 1, max: 9999 }),
        (kind, start, base, rises, more, less, sums, rate) => {
          const [whole, change, first, second] = sums;
          const word = rises ? more : less;
          const text = `${start}${kind.label}${printed(whole)}，${base}${word}${printed(change)}，${word}${rate / 100}%，其中：${kind.parts[0]}${more}${printed(first)}；${kind.parts[2]}${less}${printed(second)}，主要原因是工作调整。`;
          const found = readSentence(text);
          const sign = rises ? 1 : -1;
          expect(found.map((fact) => fact.measure)).toEqual(['amount', 'change', 'changeRate', 'change', 'change']);
          expect(found.map(fenOf).map((fen) => fen ?? 0)).toEqual([whole, sign * change || 0, 0, first, -second || 0]);
          expect(found[2]?.field.value).toMatchObject({ kind: 'percent', percent: (sign * rate) / 100 });
          expect(found.map((fact) => fact.of ?? 0).slice(0, 3)).toEqual([0, 1, 1]);
          expect(found.slice(3).map((fact) => [fact.partOf, fact.list?.exhaustive])).toEqual([
            [2, true],
            [2, true],
          ]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('final accounts against the budget, with shares of the parts', () => {
    const share = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100);
    fc.assert(
      fc.property(
        fc.tuple(money, money, money, money),
        fc.tuple(share, share, share),
        fc.constantFrom('占', '占比', '占总额的'),
        (sums, rates, of) => {
          const [budget, final, first, second] = sums;
          const text = `2022年度“三公”经费财政拨款支出预算为${printed(budget)}，支出决算为${printed(final)}，完成预算的${rates[0]}%。其中：公务接待费${printed(first)}，${of}${rates[1]}%；公务用车运行维护费${printed(second)}，${of}${rates[2]}%。`;
          const found = readSentence(text, FINAL);
          expect(found.map((fact) => [fact.measure, fact.basis])).toEqual([
            ['amount', 'budget'],
            ['amount', 'final'],
            ['completion', 'final'],
            ['amount', 'final'],
            ['share', 'final'],
            ['amount', 'final'],
            ['share', 'final'],
          ]);
          expect(found.flatMap((fact) => fenOf(fact) ?? [])).toEqual(sums);
          expect(found.map((fact) => fact.partOf)).toEqual([
            undefined,
            undefined,
            undefined,
            2,
            of === '占总额的' ? undefined : 2,
            2,
            of === '占总额的' ? undefined : 2,
          ]);
          expect(found.map((fact) => fact.of)).toEqual([undefined, undefined, 2, undefined, 4, undefined, 6]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('a list of named items stays a list of items, whatever they are called', () => {
    const name = fc.constantFrom(
      '办公费',
      '水费',
      '公务接待费',
      '培训费',
      '公务用车运行维护费',
      '2021年度考核经费',
      '甲、乙项目经费',
      '工会经费（代扣）',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, money), { minLength: 2, maxLength: 20 }), money, (items, whole) => {
        const list = items.map(([label, fen]) => `${label}${printed(fen)}`).join('、');
        const found = readSentence(`机关运行经费共计安排${printed(whole)}，主要用于：${list}。`);
        expect(found.map(fenOf)).toEqual([whole, ...items.map(([, fen]) => fen)]);
        expect(found.slice(1).every((fact) => fact.concept === 'item' && fact.partOf === 1)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, and keeps ids and references in order, on any mixture of phrases', () => {
    const phrase = fc.constantFrom(
      '2022年',
      '基本支出',
      '三公经费',
      '其中：',
      '主要为',
      '包括',
      '（',
      '）',
      '减少',
      '增加',
      '较2021年预算',
      '持平',
      '占',
      '完成预算的',
      '5万元',
      '3.14%',
      '2辆',
      '，',
      '。',
      '；',
      '、',
      '等',
      '主要原因是',
      '分别为',
      '公务接待费',
      '合计',
      ' %',
      '按项目类型划分，',
    );
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 40 }), (phrases) => {
        const found = readSentence(phrases.join(''));
        expect(found.map((fact) => fact.id)).toEqual(found.map((_, index) => index + 1));
        for (const fact of found)
          for (const reference of [fact.partOf, fact.of]) if (reference !== undefined) expect(found[reference - 1]).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });
});
