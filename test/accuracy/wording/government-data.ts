import { add, type Figures } from './changes.ts';
import type { Paper } from './paper.ts';
import { sum } from './random.ts';

export interface Line {
  readonly name: string;
  readonly figures: Figures;
}

/** One fund of a government: revenue and expenditure with the transfers that balance them. */
export interface Balance {
  readonly taxes: readonly Line[];
  readonly others: readonly Line[];
  readonly tax: Figures;
  readonly nonTax: Figures;
  readonly revenue: Figures;
  readonly incoming: readonly { name: string; value: number }[];
  readonly spent: readonly Line[];
  readonly expenditure: Figures;
  readonly outgoing: readonly { name: string; value: number }[];
  readonly total: number;
}

const taxNames = [
  '增值税',
  '企业所得税',
  '个人所得税',
  '资源税',
  '城市维护建设税',
  '房产税',
  '印花税',
  '城镇土地使用税',
  '土地增值税',
  '车船税',
  '耕地占用税',
  '契税',
  '环境保护税',
];
const otherNames = [
  '专项收入',
  '行政事业性收费收入',
  '罚没收入',
  '国有资源（资产）有偿使用收入',
  '捐赠收入',
  '政府住房基金收入',
  '其他收入',
];
const spentNames = [
  '一般公共服务支出',
  '公共安全支出',
  '教育支出',
  '科学技术支出',
  '文化旅游体育与传媒支出',
  '社会保障和就业支出',
  '卫生健康支出',
  '节能环保支出',
  '城乡社区支出',
  '农林水支出',
  '交通运输支出',
  '自然资源海洋气象等支出',
  '住房保障支出',
  '粮油物资储备支出',
  '灾害防治及应急管理支出',
  '债务付息支出',
];
const fundRevenue = [
  '国有土地使用权出让收入',
  '城市基础设施配套费收入',
  '污水处理费收入',
  '国有土地收益基金收入',
  '农业土地开发资金收入',
  '彩票公益金收入',
];
const fundSpent = [
  '国有土地使用权出让收入安排的支出',
  '城市基础设施配套费安排的支出',
  '污水处理费安排的支出',
  '彩票公益金安排的支出',
  '地方政府专项债务付息支出',
];

/** How many 万元 a government of this level handles, against a county. */
export const size = (p: Paper): number => ({ central: 400, province: 60, city: 8, county: 1, town: 0.05 })[p.body.level];

export function varied(p: Paper, now: number): Figures {
  const near = (spread: number): number => Math.max(1, Math.round(now * (1 + (p.r.next() - 0.45) * spread)));
  return { now, last: near(0.5), plan: p.r.chance(0.06) ? now : near(0.25) };
}

const named = (p: Paper, names: readonly string[], count: number): string[] => {
  const chosen = new Set(p.r.sample(names, count));
  return names.filter((name) => chosen.has(name));
};

const spread = (p: Paper, total: number, names: readonly string[]): Line[] => {
  const values = p.r.split(total, names.length, Math.max(1, Math.floor(total / 200)));
  return names.map((name, at) => ({ name, figures: varied(p, values[at] ?? 0) }));
};

const renamed = (p: Paper, name: string): string =>
  p.year >= 2019
    ? name
    : name
        .replace('文化旅游体育与传媒', '文化体育与传媒')
        .replace('卫生健康', '医疗卫生与计划生育')
        .replace('自然资源海洋气象等', '国土海洋气象等')
        .replace('灾害防治及应急管理支出', '其他支出');

export function drawGeneral(p: Paper): Balance {
  const { r } = p;
  const scale = size(p);
  const levied = [...(p.year < 2016 ? ['营业税'] : []), ...taxNames.filter((name) => name !== '环境保护税' || p.year >= 2018)];
  const taxes = spread(p, p.draw(15_000 * scale, 120_000 * scale), named(p, levied, r.int(5, 9)));
  const others = spread(p, p.draw(8_000 * scale, 60_000 * scale), named(p, otherNames, r.int(3, 5)));
  const tax = add(...taxes.map((line) => line.figures));
  const nonTax = add(...others.map((line) => line.figures));
  const revenue = add(tax, nonTax);
  const incoming = [
    {
      name: r.pick(['上级补助收入', '上级补助收入', '转移性收入中上级补助收入']).replace('转移性收入中', ''),
      value: p.draw(60_000 * scale, 250_000 * scale),
    },
    {
      name: r.pick(['地方政府一般债务转贷收入', '债务转贷收入', '一般债务收入', '地方政府一般债券转贷收入']),
      value: p.draw(5_000 * scale, 40_000 * scale),
    },
    ...(r.chance(0.7) ? [{ name: '调入资金', value: p.draw(2_000 * scale, 30_000 * scale) }] : []),
    ...(r.chance(0.5) ? [{ name: '动用预算稳定调节基金', value: p.draw(500 * scale, 9_000 * scale) }] : []),
    { name: r.pick(['上年结转', '上年结余收入', '上年结转收入', '上年结余']), value: p.draw(1_000 * scale, 20_000 * scale) },
  ];
  const total = revenue.now + sum(incoming.map((one) => one.value));
  const before = [
    { name: r.pick(['上解支出', '上解上级支出', '体制上解支出']), value: p.draw(800 * scale, 5_000 * scale) },
    { name: r.pick(['债务还本支出', '地方政府一般债务还本支出', '一般债务还本支出']), value: p.draw(2_000 * scale, 12_000 * scale) },
    ...(r.chance(0.6)
      ? [{ name: r.pick(['安排预算稳定调节基金', '补充预算稳定调节基金']), value: p.draw(300 * scale, 8_000 * scale) }]
      : []),
    { name: r.pick(['结转下年', '结转下年支出', '年终结转', '结转下年使用']), value: p.draw(900 * scale, 12_000 * scale) },
  ];
  const spent = spread(
    p,
    total - sum(before.map((one) => one.value)),
    named(p, spentNames, r.int(6, 12)).map((name) => renamed(p, name)),
  );
  return {
    taxes,
    others,
    tax,
    nonTax,
    revenue,
    incoming,
    spent,
    expenditure: add(...spent.map((line) => line.figures)),
    outgoing: before,
    total,
  };
}

export function drawFundBalance(p: Paper): Balance {
  const { r } = p;
  const scale = size(p);
  const others = spread(p, p.draw(12_000 * scale, 150_000 * scale), named(p, fundRevenue, r.int(2, 4)));
  const revenue = add(...others.map((line) => line.figures));
  const incoming = [
    { name: '上级补助收入', value: p.draw(500 * scale, 6_000 * scale) },
    { name: r.pick(['专项债务转贷收入', '地方政府专项债务转贷收入', '专项债券收入']), value: p.draw(5_000 * scale, 60_000 * scale) },
    { name: r.pick(['上年结余收入', '上年结转', '上年结转收入']), value: p.draw(300 * scale, 6_000 * scale) },
  ];
  const total = revenue.now + sum(incoming.map((one) => one.value));
  const outgoing = [
    { name: '调出资金', value: p.draw(500 * scale, 5_000 * scale) },
    { name: r.pick(['专项债务还本支出', '地方政府专项债务还本支出', '债务还本支出']), value: p.draw(300 * scale, 4_000 * scale) },
    { name: r.pick(['结转下年', '结转下年支出', '年终结余']), value: p.draw(300 * scale, 5_000 * scale) },
  ];
  const spent = spread(p, total - sum(outgoing.map((one) => one.value)), named(p, fundSpent, r.int(2, 4)));
  const none: Figures = { now: 0, last: 0, plan: 0 };
  return {
    taxes: [],
    others,
    tax: none,
    nonTax: revenue,
    revenue,
    incoming,
    spent,
    expenditure: add(...spent.map((line) => line.figures)),
    outgoing,
    total,
  };
}

/** 全县, 县本级, 县级: how the paper calls the whole and its own level. */
export interface Places {
  readonly all: string;
  readonly own: string;
}

export function drawPlaces(p: Paper): Places {
  const rank = p.body.rank === '自治区' ? '区' : p.body.rank;
  const own = p.body.rank === '自治区' ? '自治区' : rank;
  return { all: p.r.pick([`全${rank}`, `全${rank}`, p.body.place, `我${rank}`, '']), own: p.r.pick([`${own}本级`, `${own}级`]) };
}

/** One or two names for the budget; where the paper tells how it was adjusted, the completion is on the first one. */
export const drawPlans = (p: Paper, adjusted: boolean): readonly string[] =>
  p.r.sample(
    [
      '年初预算',
      '预算',
      '预算数',
      '年初预算数',
      '年度预算',
      '年初人代会通过预算',
      ...(adjusted ? [] : ['调整预算', '变动预算', '调整预算数']),
    ],
    p.r.int(1, 2),
  );
