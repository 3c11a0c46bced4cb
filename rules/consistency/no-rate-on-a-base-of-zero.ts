import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { type Completion, completions } from '../../src/engine/kit/completions.ts';
import { budget, change, fact } from '../../src/engine/kit/example-facts.ts';
import { lastPlace, magnitude } from '../../src/engine/kit/facts.ts';
import { formatFact } from '../../src/engine/kit/format-fact.ts';
import { type Comparison, comparisons } from '../../src/engine/kit/year-facts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Disclosure } from '../../src/model/record.ts';

const percentOf = ({ field: { value } }: Fact): number | undefined => (value?.kind === 'percent' ? value.percent : undefined);

/** A figure printed as 0; in 亿元 that may be a rounded one. */
function isZero(fact: Fact): boolean {
  const { value } = fact.field;
  return value?.kind === 'amount' && value.fen === 0 && value.unit !== '亿元';
}

/** The amount that rose from nothing to what it is, with what says so; undefined where there was something before. */
function risenFromZero(disclosure: Disclosure, { fact: rate, current, before, change: moved }: Comparison): Fact | undefined {
  const percent = percentOf(rate);
  if (percent === undefined || percent === 0) return undefined;
  if (before !== undefined) return isZero(before) ? before : undefined;
  const now = current === undefined ? undefined : magnitude(current);
  if (moved === undefined || current === undefined || now === undefined || now <= 0 || magnitude(moved) !== now) return undefined;
  // A rate of many thousand percent may have been worked out on something too small to be printed.
  return (now / Math.abs(percent)) * 100 > lastPlace(disclosure, current) ? moved : undefined;
}

const onNothing = ({ planned }: Completion): boolean => planned !== undefined && isZero(planned);

const completed = (id: number, value: string) => ({
  ...fact(id, 'threePublicExpenses', value, { measure: 'completion', basis: 'final', of: 2 }),
  against: { kind: 'budget', stage: 'initial' },
});

export const noRateOnABaseOfZero = defineDocumentRule({
  id: 'consistency/no-rate-on-a-base-of-zero',
  version: 1,
  severity: 'warning',
  title: { zh: '基数为0时不填百分比', en: 'No percentage is given on a base of 0' },
  rationale: {
    zh: '上年数为0没有增长率，预算数为0没有完成率；硬填的百分比没有含义，多半是照抄或公式出错。',
    en: 'There is no growth on 0 and no completion of a budget of 0; a percentage given all the same means nothing and is often copied.',
  },
  remedy: {
    zh: '删去百分比，改写为“上年（预算）数为0，不可比”，或用“—”表示；基数写错的，改正基数。',
    en: 'Leave the percentage out and say that the base is 0, or correct the base.',
  },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    growth: {
      zh: '“{label}”增减{change}后为{current}，基数为0，不存在{rate}的增减百分比',
      en: '"{label}" is {current} after a change of {change}: the base is 0 and there is no rate of {rate}',
    },
    grown: {
      zh: '“{label}”上年为{change}，基数为0，不存在{rate}的增减百分比',
      en: '"{label}" was {change} before: on a base of 0 there is no rate of {rate}',
    },
    completion: {
      zh: '“{label}”预算数为{planned}，决算数为{spent}，不存在{rate}的完成率',
      en: '"{label}" has a budget of {planned} and was {spent}: there is no completion of {rate}',
    },
    unspent: {
      zh: '“{label}”决算数为0，却填完成率{rate}：预算数为0则没有完成率，不为0则完成率是0',
      en: 'Nothing was spent on "{label}", yet its completion is given as {rate}: on a budget of 0 there is none, on any other it is 0',
    },
    idle: {
      zh: '“{label}”预算数和决算数都为0，却填完成率{rate}（全文{count}处）',
      en: '"{label}" is 0 in the budget and in the accounts, yet its completion is given as {rate} ({count} such figures)',
    },
  },
  check(disclosure, verdicts) {
    for (const compared of comparisons(disclosure, 'changeRate')) {
      const { fact: rate, current } = compared;
      const base = risenFromZero(disclosure, compared);
      if (base === undefined) {
        if (compared.before !== undefined || compared.change !== undefined) verdicts.pass();
        continue;
      }
      const args = { label: rate.label, rate: formatFact(rate), change: formatFact(base) };
      if (base === compared.change && current !== undefined)
        verdicts.fail({
          message: 'growth',
          at: rate.field,
          args: { ...args, current: formatFact(current) },
          others: [{ at: current.field }, { at: base.field }],
        });
      else verdicts.fail({ message: 'grown', at: rate.field, args, others: [{ at: base.field }] });
    }
    const idle: Fact[] = [];
    for (const completion of completions(disclosure)) {
      const { rate, spent, planned } = completion;
      const percent = percentOf(rate);
      if (spent === undefined || percent === undefined) continue;
      if (planned === undefined) {
        if (!isZero(spent) || percent === 0) continue;
        const args = { label: rate.label, rate: formatFact(rate) };
        verdicts.fail({
          message: 'unspent',
          at: rate.field,
          args,
          others: [{ at: spent.field }],
          ...(percent === 100 ? {} : { severity: 'error' }),
        });
        continue;
      }
      if (!onNothing(completion) || (percent === 0 && isZero(spent))) verdicts.pass();
      else if (isZero(spent)) idle.push(rate);
      else
        verdicts.fail({
          message: 'completion',
          at: rate.field,
          args: { label: rate.label, rate: formatFact(rate), planned: formatFact(planned), spent: formatFact(spent) },
          others: [{ at: planned.field }, { at: spent.field }],
          // 完成预算 may mean the adjusted budget where only 年初预算 is printed.
          ...(percent === 0 || percent === 100 || (planned.stage !== undefined && planned.stage !== rate.against?.stage)
            ? {}
            : { severity: 'error' }),
        });
    }
    const [first, ...others] = idle;
    if (first === undefined) return;
    verdicts.fail({
      message: 'idle',
      at: first.field,
      args: { label: first.label, rate: formatFact(first), count: idle.length },
      others: others.map(({ field }) => ({ at: field })),
    });
  },
  examples: [
    {
      name: '上年不为0，增长率有意义',
      given: budget([
        fact(1, 'threePublicExpenses.hospitality', '0.90万元'),
        change(2, 'threePublicExpenses.hospitality', '0.45万元', { of: 1 }),
        { ...change(3, 'threePublicExpenses.hospitality', '100%', { of: 1 }), measure: 'changeRate' },
      ]),
      expect: 'pass',
    },
    {
      name: '增加额就是本年数，仍写增长100%',
      given: budget([
        fact(1, 'threePublicExpenses.hospitality', '0.45万元'),
        change(2, 'threePublicExpenses.hospitality', '0.45万元', { of: 1 }),
        { ...change(3, 'threePublicExpenses.hospitality', '100%', { of: 1 }), measure: 'changeRate' },
      ]),
      expect: ['growth'],
    },
    {
      name: '上年数太小，四舍五入后看不出',
      given: budget([
        fact(1, 'threePublicExpenses.hospitality', '0.45万元'),
        change(2, 'threePublicExpenses.hospitality', '0.45万元', { of: 1 }),
        { ...change(3, 'threePublicExpenses.hospitality', '8900%', { of: 1 }), measure: 'changeRate' },
      ]),
      expect: 'pass',
    },
    {
      name: '年初预算为0，完成率88.2%',
      given: budget([
        fact(1, 'threePublicExpenses', '0万元', { stage: 'initial' }),
        fact(2, 'threePublicExpenses', '210.50万元', { basis: 'final' }),
        completed(3, '88.2%'),
      ]),
      expect: ['completion'],
    },
    {
      name: '预算、决算都为0，写完成100%',
      given: budget([
        fact(1, 'threePublicExpenses', '0万元'),
        fact(2, 'threePublicExpenses', '0万元', { basis: 'final' }),
        completed(3, '100%'),
      ]),
      expect: ['idle'],
    },
    {
      name: '没有印出预算数，决算为0，写完成100%',
      given: budget([fact(2, 'threePublicExpenses', '0万元', { basis: 'final' }), completed(3, '100%')]),
      expect: ['unspent'],
    },
    {
      name: '预算、决算都为0，完成率也写0',
      given: budget([
        fact(1, 'threePublicExpenses', '0万元'),
        fact(2, 'threePublicExpenses', '0万元', { basis: 'final' }),
        completed(3, '0%'),
      ]),
      expect: 'pass',
    },
  ],
});
