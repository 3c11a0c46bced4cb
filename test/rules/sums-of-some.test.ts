import { describe, expect, it } from 'vitest';
import { auditText } from './audit-text.ts';

/** Sums that name how many they add up, sums written as a formula, and balances struck of what came in and went out. */

const TITLE = '云溪县2023年财政决算草案的报告\n\n一、2023年财政决算情况\n';
const saidOf = (text: string): string[] =>
  auditText('paper.txt', `${TITLE}${text}\n`)
    .findings.filter(({ severity, rule }) => severity === 'error' && /^(?:arithmetic|consistency)\//.test(rule))
    .map(({ rule }) => rule.slice(rule.indexOf('/') + 1));

/** Each text once as it is right, and once with a figure that makes it wrong. */
const CASES: readonly (readonly [string, string, readonly [string, string], string])[] = [
  [
    'of the lines above',
    '一般公共预算支出296744万元，增长5.3%。\n——教育支出82410万元，增长5.5%；\n——社会保障和就业支出51236万元，增长4.8%；\n——卫生健康支出33875万元，下降6.3%；\n——城乡社区支出41022万元，增长8.0%。\n上述四项支出合计208543万元。',
    ['208543', '207543'],
    'listed-parts-add-up',
  ],
  [
    'in brackets behind its parts',
    '一般公共预算收入78195万元，加上税收返还收入9872万元、一般性转移支付收入231460万元、专项转移支付收入78315万元（三项合计上级补助收入319647万元），上年结转24160万元，收入总计422002万元。',
    ['422002', '420202'],
    'revenue-equals-its-sources',
  ],
  [
    'written as a formula',
    '一般公共预算支出129162万元+上解上级支出18942万元+债务还本支出6400万元+结转下年支出8939万元=支出总计163443万元。',
    ['8939', '10139'],
    'expenditure-equals-its-parts',
  ],
  [
    'struck as a balance',
    '一般公共预算收入149584万元，加上级补助收入352816万元，收入总计502400万元。\n一般公共预算支出396482万元，加上解上级支出63920万元，支出总计460402万元。\n收支相抵，年终结转结余41998万元，全部结转下年使用。',
    ['结余41998', '结余51998'],
    'remainder-equals-revenue-less-expenditure',
  ],
  [
    'of counts in pairs',
    '“三公”经费中，公务接待费241.88万元。国内公务接待3264个批次，26418人次，其中：乡镇1185个批次，9072人次；县本级行政单位1742个批次，14650人次；事业单位337个批次，2696人次。',
    ['1742个批次', '1724个批次'],
    'listed-parts-add-up',
  ],
  [
    'in one unit',
    '全县一般公共预算收入42.77亿元，其中县本级14.96亿元，东浦镇9.84亿元，西滘镇11.26亿元，南圩乡6.71亿元。',
    ['14.96亿元', '14.96万元'],
    'listed-parts-add-up',
  ],
];

describe('a sum', () => {
  it.each(CASES)('%s', (_, text, [right, wrong], rule) => {
    expect(text).toContain(right);
    expect(saidOf(text)).toEqual([]);
    expect(saidOf(text.replace(right, wrong))).toContain(rule);
  });

  it('of other things than were counted is none', () => {
    const text = '教育支出82410万元，社会保障和就业支出51236万元，卫生健康支出33875万元。上述两项支出合计207543万元。';
    expect(saidOf(text)).toEqual([]);
  });

  it('says nothing of an addend that was not understood', () => {
    const text =
      '公共财政预算支出176.35亿元，加上解上级支出1.65亿元、债券还本支出2.10亿元、增设预算周转金和预算稳定调节基金2.55亿元，支出总计182.65亿元。';
    expect(saidOf(text)).toEqual([]);
  });
});
