import { drawColumns } from './completion.ts';
import { type Balance, type Places, size, varied } from './government-data.ts';
import { drawSide, growth, performed } from './government-lines.ts';
import type { Paper } from './paper.ts';
import { sum } from './random.ts';
import { drawNames, threePublic } from './three-public.ts';
import { drawThree } from './three-public-data.ts';

export function stateCapital(p: Paper, places: Places): string[] {
  const scale = size(p);
  const revenue = varied(p, p.draw(300 * scale, 6_000 * scale));
  const spent = varied(p, Math.max(1, Math.floor(revenue.now * 0.6)));
  const moved = revenue.now - spent.now;
  return [
    `${performed(p, `${places.own}国有资本经营预算收入`, revenue, drawSide(p, true))}；${performed(p, `${places.own}国有资本经营预算支出`, spent, drawSide(p, false))}。`,
    ...(p.r.chance(0.5)
      ? [
          `国有资本经营预算收入${p.plain(revenue.now)}，减去支出${p.plain(spent.now)}，${p.r.pick(['调出资金', '调入一般公共预算', '结转下年'])}${p.amount(moved, { what: 'moved', kind: 'wrongDifference' })}。`,
        ]
      : []),
  ];
}

/** The three public expenses of a whole government, in larger sums. */
export function threeOfAll(p: Paper, places: Places): string[] {
  // In 亿元 the sums would have no place left for a rate.
  if (p.style.perWan < 1) return [`${p.year}年，各级各部门严格落实过紧日子要求，从严控制“三公”经费。`];
  const scale = Math.max(20, Math.round(30 * size(p)));
  const enough = { now: p.draw(500, 900), last: p.draw(500, 900), plan: p.draw(500, 900) };
  const three = drawThree(p, enough, scale);
  const names = { ...drawNames(p), total: '“三公”经费' };
  return threePublic(p, { three }, drawColumns(p), names, `${places.all === '' ? p.body.place : places.all}`);
}

/** 由…调整为…: the budget changed in the year. */
export function adjustment(p: Paper, b: Balance): string[] {
  const { r } = p;
  const lines = r.sample(
    [
      ...b.taxes.slice(0, 2),
      ...b.others.slice(0, 2),
      { name: '一般公共预算收入', figures: b.revenue },
      { name: '一般公共预算支出', figures: b.expenditure },
    ],
    r.int(2, 4),
  );
  return lines.map(({ name, figures: { plan } }) => {
    const up = r.chance(0.5);
    const d = Math.max(1, Math.floor(plan * (0.03 + r.next() * 0.2)));
    const next = up ? plan + d : plan - d;
    const gap = p.amount(d, { what: `adjusted: ${name}`, kind: 'wrongDifference' });
    return r.pick([
      `${name}${r.pick(['预算', '年初预算', ''])}由${p.plain(plan)}${up ? '调增' : '调减'}为${p.plain(next)}，${up ? '调增' : '调减'}${gap}。`,
      `${name}${r.pick(['预算数', '预算'])}由年初${r.pick(['的', ''])}${p.plain(plan)}调整为${p.plain(next)}，${up ? '增加' : '减少'}${gap}。`,
      `${name}年初预算${p.plain(plan)}，${up ? '调增' : '调减'}${gap}，调整${r.pick(['为', '后为', '后预算数为'])}${p.plain(next)}。`,
      `${name}年初预算安排${p.plain(plan)}，本次${up ? '增加' : '减少'}${gap}，${r.pick(['调整后预算', '调整后'])}${r.pick(['为', ''])}${p.plain(next)}，${up ? '调增' : '调减'}幅度${p.percent(d, plan, 'wrongRate', name)}。`,
      `${name}由${p.plain(plan)}调整到${p.plain(next)}，${up ? '净增加' : '净减少'}${gap}。`,
    ]);
  });
}

/** Next year's budget: growth is on what this year reached. */
export function nextBudget(p: Paper, b: Balance, places: Places): string[] {
  const { r } = p;
  const year = p.year + 1;
  const side = drawSide(p, true);
  const grow = (now: number, share: number): { now: number; last: number; plan: number } => ({
    now: Math.round(now * share),
    last: now,
    plan: 0,
  });
  const tax = grow(b.tax.now, 1.02 + r.next() * 0.08);
  const other = grow(b.nonTax.now, 0.9 + r.next() * 0.15);
  const revenue = { now: tax.now + other.now, last: b.revenue.now, plan: 0 };
  const spent = grow(b.expenditure.now, 0.95 + r.next() * 0.1);
  const rate = (f: { now: number; last: number }): string =>
    f.now === f.last
      ? '与上年持平'
      : `${f.now > f.last ? '增长' : '下降'}${p.percent(Math.abs(f.now - f.last), f.last, 'wrongRate', 'next budget')}`;
  const compared = r.pick(['比上年完成数', '比上年执行数', `比${p.year}年执行数`, '较上年完成数', '同比', '']);
  const lines = b.spent.slice(0, 4).map((line) => ({ name: line.name, value: Math.round(line.figures.now * (0.9 + r.next() * 0.2)) }));
  const of = sum(lines.map((line) => line.value));
  return [
    `${year}年${places.all}一般公共预算收入${r.pick(['预期', '安排', '计划', '预算安排'])}${p.amount(revenue.now, { what: 'next revenue', kind: 'wrongSum' })}，${compared}${rate(revenue)}。其中：税收收入${p.amount(tax.now, { what: 'next tax', kind: 'wrongSum' })}，${rate(tax)}；非税收入${p.amount(other.now, { what: 'next non-tax', kind: 'wrongSum' })}，${growthOf(p, other, side)}。`,
    `${year}年${places.all}一般公共预算支出${r.pick(['安排', '预算安排', '计划安排'])}${p.plain(spent.now)}，${compared}${rate(spent)}。${of < spent.now ? `主要支出安排：${lines.map((line) => `${line.name}${p.plain(line.value)}`).join('，')}等。` : ''}`,
  ];
}

const growthOf = (p: Paper, f: { now: number; last: number; plan: number }, side: ReturnType<typeof drawSide>): string =>
  growth(p, f, side, 'next non-tax')
    .replaceAll(`比${p.year - 1}年`, '比上年')
    .replaceAll('上年同期', '上年');
