import { add, type Figures } from './changes.ts';
import { basicOnly, type Heading, heading } from './classification.ts';
import type { Paper } from './paper.ts';
import { drawThree, type ThreePublic } from './three-public-data.ts';

export interface Item extends Heading {
  readonly basic: Figures;
  readonly project: Figures;
  readonly total: Figures;
}

export interface Source {
  readonly name: string;
  readonly figures: Figures;
}

/** All figures of one body's year; every identity holds in each of the three columns. */
export interface Accounts {
  /** Items of the general public budget, by code. */
  readonly items: readonly Item[];
  /** Items of the government fund budget; empty for most bodies. */
  readonly fund: readonly Item[];
  readonly general: Figures;
  readonly fundTotal: Figures;
  /** Money a body earns: 事业收入, 其他收入. */
  readonly own: readonly Source[];
  readonly ownTotal: Figures;
  readonly personnel: Figures;
  readonly operating: Figures;
  readonly basic: Figures;
  readonly project: Figures;
  /** General public budget part of the project expenditure. */
  readonly generalProject: Figures;
  readonly carriedIn: Figures;
  readonly carriedOut: Figures;
  /** This year's revenue by source; with carriedIn it makes the total. */
  readonly revenue: readonly Source[];
  readonly revenueTotal: Figures;
  readonly expenditure: Figures;
  readonly total: Figures;
  readonly three: ThreePublic;
}

export const nothing: Figures = { now: 0, last: 0, plan: 0 };

const part = (whole: Figures, share: () => number): Figures => ({
  now: Math.round(whole.now * share()),
  last: Math.round(whole.last * share()),
  plan: Math.round(whole.plan * share()),
});
export const less = (whole: Figures, taken: Figures): Figures => ({
  now: whole.now - taken.now,
  last: whole.last - taken.last,
  plan: whole.plan - taken.plan,
});

/** A figure with a likely past and budget; some items are new, some unchanged, some without a budget. */
function figures(p: Paper, from: number, to: number, steady: boolean): Figures {
  const { r } = p;
  const now = p.draw(from, to);
  const near = (spread: number): number => Math.max(1, Math.round(now * (1 + (r.next() - 0.5) * spread)));
  const last = r.chance(0.06) && !steady ? 0 : r.chance(0.08) ? now : near(steady ? 0.3 : 1.2);
  const plan = p.kind === 'budget' ? now : r.chance(0.1) && !steady ? 0 : r.chance(0.25) ? now : near(steady ? 0.2 : 0.9);
  return { now, last, plan };
}

function drawItems(p: Paper): Item[] {
  const { agency, administrative } = p.body;
  const scale = { central: 12, province: 6, city: 2.5, county: 1, town: 0.8 }[p.body.level];
  const own = [agency.codes[0] ?? '2010301', ...p.r.sample(agency.codes.slice(1), p.r.int(1, agency.codes.length - 1))];
  const shared = p.r.sample(
    [
      '2050803',
      administrative ? '2080501' : '2080502',
      '2080505',
      '2080506',
      '2080801',
      administrative ? '2101101' : '2101102',
      '2101103',
      '2210201',
      '2210203',
    ],
    p.r.int(3, 7),
  );
  const codes = [...new Set([...own, '2080505', '2210201', ...shared])].sort();
  return codes.map((code) => {
    const head = heading(code, p.year);
    const running = code === own[0];
    const general = running
      ? figures(p, 180 * scale, 900 * scale, true)
      : figures(p, (code === '2050803' ? 1 : 3) * scale, (code === '2050803' ? 9 : basicOnly(code) ? 60 : 400) * scale, false);
    const project = basicOnly(code) ? nothing : head.item.includes('事业运行') ? part(general, () => p.r.next() * 0.4) : general;
    return { ...head, basic: less(general, project), project, total: general };
  });
}

function drawFund(p: Paper): Item[] {
  if (!['county', 'town', 'city'].includes(p.body.level) || !p.r.chance(0.25)) return [];
  return p.r
    .sample(['2120803', '2120804'], p.r.int(1, 2))
    .sort()
    .map((code) => {
      const total = figures(p, 20, 500, false);
      return { ...heading(code, p.year), basic: nothing, project: total, total };
    });
}

export function drawAccounts(p: Paper): Accounts {
  const { r } = p;
  const items = drawItems(p);
  const fund = drawFund(p);
  const general = add(...items.map((item) => item.total));
  const fundTotal = fund.length > 0 ? add(...fund.map((item) => item.total)) : nothing;
  const basicGeneral = add(...items.map((item) => item.basic));
  const operating = part(basicGeneral, () => 0.1 + r.next() * 0.15);
  const names = p.body.administrative ? ['其他收入'] : r.pick([['事业收入'], ['事业收入', '其他收入'], ['其他收入']]);
  const own = r.chance(p.body.administrative ? 0.25 : 0.6) ? names.map((name) => ({ name, figures: figures(p, 5, 300, true) })) : [];
  const ownTotal = own.length > 0 ? add(...own.map((source) => source.figures)) : nothing;
  // Own money pays projects; so the basic expenditure is the same in every chapter.
  const generalProject = add(...items.map((item) => item.project));
  const project = add(generalProject, fundTotal, ownTotal);
  const expenditure = add(general, fundTotal, ownTotal);
  const carry = r.chance(p.kind === 'final' ? 0.75 : 0.4);
  const some = (): number => (carry ? p.draw(1, 60) : 0);
  const carriedIn: Figures = { now: some(), last: carry && r.chance(0.8) ? p.draw(1, 60) : 0, plan: 0 };
  const kept: Figures = p.kind === 'final' ? { now: carry ? p.draw(1, 60) : 0, last: carriedIn.now, plan: 0 } : nothing;
  const total = add(expenditure, kept);
  const revenueTotal = less(total, carriedIn);
  const fiscal = less(less(revenueTotal, fundTotal), ownTotal);
  const revenue = [
    { name: '一般公共预算财政拨款收入', figures: fiscal },
    ...(fund.length > 0 ? [{ name: '政府性基金预算财政拨款收入', figures: fundTotal }] : []),
    ...own,
  ];
  return {
    items,
    fund,
    general,
    fundTotal,
    own,
    ownTotal,
    operating,
    personnel: less(basicGeneral, operating),
    basic: basicGeneral,
    project,
    generalProject,
    carriedIn,
    carriedOut: kept,
    revenue,
    revenueTotal,
    expenditure,
    total,
    three: drawThree(p, operating),
  };
}
