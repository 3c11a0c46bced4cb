import type { Draw, FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { claim, may, never, place, year } from './made-up.ts';
import { executionTitle, report, treasury } from './report.ts';
import { apart, move, word } from './wording.ts';

/** Shares of one whole, two ways of counting, limits and changed plans in reports of a government. */

const UNITS = ['万元', '亿元'];

/** Two parts of a whole whose printed shares add up to 100. */
function halves(draw: Draw, whole: number, part: () => number) {
  const [first, second] = drawUntil(
    () => {
      const first = part();
      return [first, draw.sum(whole, -first)] as const;
    },
    ([a, b]) => a > 0 && b > 0 && draw.sum(Number(draw.percent(a, whole)), Number(draw.percent(b, whole))) === 100 && a !== b,
  );
  const share = (of: number) => draw.percent(of, whole);
  return { first, second, firstShare: share(first), secondShare: share(second) };
}

const twoBreakdowns: FieldTemplate = {
  id: 'two-breakdowns-with-shares',
  number: 26,
  phenomenon: 'two breakdowns of one income, each part with its share',
  make(draw) {
    const m = treasury(draw, UNITS);
    const whole = m.amount(20000);
    const { offices, kinds } = drawUntil(
      () => ({
        offices: halves(draw, whole, () => m.amount(9000)),
        kinds: halves(draw, whole, () => m.amount(7600)),
      }),
      (drawn) => apart(...[drawn.offices, drawn.kinds].flatMap(({ firstShare, secondShare }) => [Number(firstShare), Number(secondShare)])),
    );
    const part = (name: string, amount: number, share: string) => `${name}完成${m.print(amount)}，占一般公共预算收入的${share}%`;
    const both = (first: string, second: string) => draw.shuffle([first, second]).join(word(draw, '；'));
    return {
      ...report(draw, `${place(draw)}${year(draw)}年预算执行情况`, [
        `一般公共预算收入完成${m.print(whole)}，${word(draw, '其中：')}${both(part('税务部门', offices.first, offices.firstShare), part('财政部门', offices.second, offices.secondShare))}。从分类看，${both(part('税收收入', kinds.first, kinds.firstShare), part('非税收入', kinds.second, kinds.secondShare))}。`,
      ]),
      mustNot: [never(offices.firstShare, kinds.secondShare), never(m.figure(offices.first), m.figure(kinds.second))],
    };
  },
};

const increaseBeforeShares: FieldTemplate = {
  id: 'increase-before-a-list-of-shares',
  number: 27,
  phenomenon: 'an increase of income before a list of shares',
  make(draw) {
    const m = treasury(draw, UNITS);
    const { whole, last } = drawUntil(
      () => {
        const whole = m.amount(20000);
        return { whole, last: draw.sum(whole, -m.amount(2000)) };
      },
      (drawn) => drawn.last > drawn.whole / 3,
    );
    const since = move(draw, whole, last);
    const { first, second, firstShare, secondShare } = halves(draw, whole, () => m.amount(7600));
    const part = (name: string, amount: number, share: string) => `${name}完成${m.print(amount)}，占一般公共预算收入的${share}%`;
    const parts = draw.shuffle([part('税收收入', first, firstShare), part('非税收入', second, secondShare)]);
    return {
      ...report(draw, executionTitle(draw, year(draw)), [
        `一般公共预算收入完成${m.print(whole)}，${since.rateVerb}${since.rate}%，增收${m.print(since.by)}。${word(draw, '其中：')}${parts.join(word(draw, '；'))}。`,
      ]),
      mustNot: [never(firstShare, secondShare)],
    };
  },
};

const twoWaysOfCounting: FieldTemplate = {
  id: 'two-ways-of-counting',
  number: 28,
  phenomenon: 'one income counted in two ways',
  make(draw) {
    const m = treasury(draw, UNITS);
    const { natural, naturalBy, same, sameBy } = drawUntil(
      () => ({
        natural: m.amount(30000),
        naturalBy: m.amount(2000),
        same: m.amount(32000),
        sameBy: m.amount(3000),
      }),
      (drawn) =>
        drawn.naturalBy < drawn.natural / 2 &&
        drawn.sameBy < drawn.same / 2 &&
        apart((100 * drawn.naturalBy) / (drawn.natural - drawn.naturalBy), (100 * drawn.sameBy) / (drawn.same - drawn.sameBy)),
    );
    const onNatural = move(draw, natural, natural - naturalBy);
    const onSame = move(draw, same, same - sameBy);
    const than = word(draw, '同比');
    const change = (since: typeof onSame) => `${than}${since.rateVerb}${since.rate}%，增收${m.print(since.by)}`;
    return {
      ...report(draw, `${place(draw)}${year(draw)}年预算执行情况`, [
        `地方一般公共预算收入完成${m.print(natural)}（自然口径），${change(onNatural)}。地方一般公共预算收入（${draw.pick(['同口径', '可比口径'])}）完成${m.print(same)}，${change(onSame)}。`,
      ]),
      mustNot: [never(m.figure(natural), m.figure(same)), never(onNatural.rate, onSame.rate)],
    };
  },
};

const wrongRateOfCounting: FieldTemplate = {
  id: 'same-count-with-wrong-rate',
  number: 29,
  phenomenon: 'a way of counting named, and a rate that its own figures contradict',
  make(draw) {
    const m = treasury(draw, UNITS);
    const { now, by, printed } = drawUntil(
      () => ({ now: m.amount(32000), by: m.amount(4000), printed: draw.amount(12, 1) }),
      (drawn) => drawn.by < drawn.now / 2 && Math.abs((100 * drawn.by) / (drawn.now - drawn.by) - drawn.printed) > 2,
    );
    const wrong = draw.print(printed, 1);
    return {
      ...report(draw, `${place(draw)}${year(draw)}年预算执行情况`, [
        `一般公共预算收入（${draw.pick(['同口径', '可比口径'])}）完成${m.print(now)}，${word(draw, '同比')}${word(draw, '增长')}${wrong}%，增收${m.print(by)}。`,
      ]),
      findings: [claim('error', wrong, draw.percent(by, now - by))],
    };
  },
};

const planChanged: FieldTemplate = {
  id: 'plan-changed-from-one-figure-to-another',
  number: 30,
  phenomenon: 'a plan raised and one lowered; later a rate that belongs to another comparison',
  make(draw) {
    const m = treasury(draw, UNITS);
    const { other, otherBy, tax, taxBy, onPlan, collected, collectedBy } = drawUntil(
      () => ({
        other: m.amount(60000),
        otherBy: m.amount(30000),
        tax: m.amount(200000),
        taxBy: m.amount(15000),
        onPlan: m.amount(2500),
        collected: m.amount(153000),
        collectedBy: m.amount(17000),
      }),
      (drawn) => drawn.taxBy < drawn.tax / 3 && drawn.onPlan < drawn.tax / 3 && drawn.collected < drawn.tax - drawn.taxBy,
    );
    const since = move(draw, collected, draw.sum(collected, collectedBy));
    const where = place(draw);
    const plans = draw.shuffle([
      `非税收入由${m.print(other)}调增为${m.print(other + otherBy)}，调增${m.print(otherBy)}，主要是盘活国有资产。`,
      `税收收入由${m.print(tax)}调减为${m.print(tax - taxBy)}，调减${m.print(taxBy)}，主要是减税降费。年初预算税收收入${m.print(tax)}，${word(draw, '比上年')}增加${m.print(onPlan)}。${word(draw, '截至')}${draw.pick(['10', '9', '11'])}月底，税收收入完成${m.print(collected)}，${since.rateVerb}${since.rate}%，${draw.pick(['较上年同期', '比上年同期'])}减收${m.print(since.by)}。`,
    ]);
    return {
      ...report(draw, `关于${where}${year(draw)}年预算调整方案的报告`, plans),
      mustNot: [never(since.rate, m.figure(onPlan)), never(m.figure(tax), m.figure(collected))],
    };
  },
};

const debtAboveLimit: FieldTemplate = {
  id: 'debt-above-its-limit',
  number: 31,
  phenomenon: 'debt above its limit under words that say it is within',
  make(draw) {
    const m = treasury(draw, ['亿元', '万元'], 2);
    const { general, special } = drawUntil(
      () => ({
        general: { limit: m.amount(8), balance: m.amount(8.2) },
        special: { limit: m.amount(12), balance: m.amount(12.4) },
      }),
      (drawn) => drawn.general.balance + drawn.special.balance > drawn.general.limit + drawn.special.limit + 0.05,
    );
    const total = { limit: draw.sum(general.limit, special.limit), balance: draw.sum(general.balance, special.balance) };
    const order = draw.shuffle([
      ['一般债务', general],
      ['专项债务', special],
    ] as const);
    const when = year(draw);
    const listed = (what: 'limit' | 'balance', name: string) => order.map(([kind, of]) => `${kind}${name}${m.print(of[what])}`).join('、');
    return {
      ...report(draw, executionTitle(draw, when), [
        `${when}年末地方政府债务限额${m.print(total.limit)}，${word(draw, '其中：')}${listed('limit', '限额')}。年末地方政府债务余额${m.print(total.balance)}，${word(draw, '其中：')}${listed('balance', '余额')}，${draw.pick(['控制在限额以内', '未超过限额', '控制在核定限额之内'])}。`,
      ]),
      findings: [claim('error', m.figure(total.balance), m.figure(total.limit))],
      may: [general, special]
        .filter(({ limit, balance }) => balance > limit)
        .map(({ limit, balance }) => may('error', m.figure(balance), m.figure(limit))),
    };
  },
};

export const sharesAndCounts: readonly FieldTemplate[] = [
  twoBreakdowns,
  increaseBeforeShares,
  twoWaysOfCounting,
  wrongRateOfCounting,
  planChanged,
  debtAboveLimit,
];
