import { styleOf } from './figures.ts';
import { type Balance, drawFundBalance, drawGeneral, drawPlaces, drawPlans, type Line, varied } from './government-data.ts';
import { broken, drawSide, growth, list, performed, points } from './government-lines.ts';
import { monthlyTitle } from './government-titles.ts';
import { drawNumbering } from './headings.ts';
import type { Paper } from './paper.ts';

/** This month alone: against the same month of last year and the month before. */
function monthAlone(p: Paper, subject: string, f: { now: number; last: number; plan: number }, month: number): string {
  const now = Math.max(2, Math.floor(f.now / month));
  const alone = varied(p, now);
  const before = varied(p, now).last;
  const up = now > before;
  const gap = Math.abs(now - before);
  const d = (): string => p.amount(gap, { what: 'against last month', kind: 'wrongDifference' });
  const rate = (): string => p.percent(gap, before, 'wrongRate', 'against last month');
  const chain =
    gap === 0
      ? '环比持平'
      : p.r.pick([
          `环比${up ? '增加' : '减少'}${d()}，${up ? '增长' : '下降'}${rate()}`,
          `环比${up ? '增长' : '下降'}${rate()}`,
          `比上月（${p.plain(before)}）${up ? '增加' : '减少'}${d()}，${up ? '增长' : '下降'}${rate()}`,
          `比上月${up ? '多' : '少'}${d()}`,
          '',
        ]);
  const own = growth(p, alone, drawSide(p, true), `${subject} of the month`).replaceAll('增支', '增加');
  const first = p.r.pick([
    `${month}月当月${subject}`,
    `当月${subject}`,
    `${month}月份${subject}`,
    `${month}月当月，${subject}`,
    `本月${subject}`,
  ]);
  return `${first}${p.r.pick(['完成', '实现', ''])}${p.amount(now, { what: 'month' })}，${own}${chain === '' ? '' : `，${chain}`}。`;
}

/** Revenue by who collects it or by which level it goes to; the parts make the whole. */
function collected(p: Paper, total: number): string {
  const { r } = p;
  const names = r.pick([
    ['税务部门', '财政部门'],
    ['税务部门组织收入', '财政部门组织收入'],
    p.body.level === 'county'
      ? ['本级收入', '乡镇级收入']
      : p.body.level === 'city'
        ? ['市本级收入', '县区级收入']
        : ['省本级收入', '市县级收入'],
  ] as const);
  const [one = 0, two = 0] = r.split(total, 2, Math.max(1, Math.floor(total / 20)));
  const lines: Line[] = [
    { name: names[0], figures: varied(p, one) },
    { name: names[1], figures: varied(p, two) },
  ];
  const whole = { now: total, last: (lines[0]?.figures.last ?? 0) + (lines[1]?.figures.last ?? 0), plan: total };
  const lead = r.pick(
    names[0].includes('部门') ? ['分部门看，', '按征收部门分：', '从征收部门看，'] : ['分级次看，', '按级次分：', '从级次看，'],
  );
  return `${lead}${broken(p, whole, '一般公共预算收入', lines, drawSide(p, true))}。`;
}

/** 财政总收入 = local revenue + what goes to the centre and to the province. */
function grand(p: Paper, b: Balance, month: number, all: string): string {
  const centre = varied(p, p.draw((b.revenue.now / p.style.perWan) * 0.2, (b.revenue.now / p.style.perWan) * 0.5));
  const province = varied(p, p.draw((b.revenue.now / p.style.perWan) * 0.05, (b.revenue.now / p.style.perWan) * 0.2));
  const whole = {
    now: b.revenue.now + centre.now + province.now,
    last: b.revenue.last + centre.last + province.last,
    plan: b.revenue.plan + centre.plan + province.plan,
  };
  const side = drawSide(p, true);
  const lines: Line[] = [
    { name: '地方一般公共预算收入', figures: b.revenue },
    { name: '上划中央收入', figures: centre },
    { name: '上划省级收入', figures: province },
  ];
  return `${p.r.pick([`1-${month}月，`, `截至${month}月底，`, `1—${month}月份，`])}${performed(p, `${all}财政总收入`, whole, side)}。其中：${broken(p, whole, '财政总收入', lines, side)}。`;
}

function table(p: Paper, b: Balance): string[] {
  const by = p.r.pick([' | ', '\t']);
  const row = (name: string, f: { now: number; last: number; plan: number }): string =>
    [
      name,
      p.cell(f.plan, name),
      p.cell(f.now, name),
      p.rate(Math.round((f.now / f.plan) * 10_000), 2),
      p.cell(f.last, name),
      p.rate(Math.round(((f.now - f.last) / f.last) * 10_000), 2),
    ].join(by);
  return [
    '一般公共预算收入完成情况表',
    `单位：${p.style.unit}`,
    ['项目', '年初预算数', '累计完成数', '占预算%', '上年同期', '增减%'].join(by),
    row('一般公共预算收入', b.revenue),
    row('一、税收收入', b.tax),
    ...b.taxes.map((line) => row(line.name, line.figures)),
    row('二、非税收入', b.nonTax),
    ...b.others.map((line) => row(line.name, line.figures)),
  ];
}

/** A month's report of a finance bureau: the year to date, the month alone, the parts. */
export function monthlyPaper(p: Paper): { lines: string[]; titles: number } {
  const { r } = p;
  if (p.style.unit === '万元') p.style = styleOf(p.style, '万元', r.pick([0, 0, 2]));
  const month = r.int(2, 11);
  const places = drawPlaces(p);
  p.plans = drawPlans(p, false);
  const b = drawGeneral(p);
  const fund = drawFundBalance(p);
  const share = (f: { now: number; last: number; plan: number }): { now: number; last: number; plan: number } => ({
    ...f,
    plan: Math.round(((f.now * 12) / month) * (0.85 + r.next() * 0.3)),
  });
  const part = (lines: readonly Line[]): Line[] => lines.map((line) => ({ name: line.name, figures: share(line.figures) }));
  const total = (lines: readonly Line[]): { now: number; last: number; plan: number } =>
    lines.reduce((all, { figures: f }) => ({ now: all.now + f.now, last: all.last + f.last, plan: all.plan + f.plan }), {
      now: 0,
      last: 0,
      plan: 0,
    });
  const taxes = part(b.taxes);
  const others = part(b.others);
  const spent = part(b.spent);
  const year: Balance = {
    ...b,
    taxes,
    others,
    spent,
    tax: total(taxes),
    nonTax: total(others),
    revenue: total([...taxes, ...others]),
    expenditure: total(spent),
  };
  const side = drawSide(p, true);
  const paid = drawSide(p, false);
  const subject = `${places.all}${r.pick(['一般公共预算收入', '地方一般公共预算收入', '一般公共预算收入'])}`;
  const outlay = `${places.all}一般公共预算支出`;
  const span = r.pick([
    `1-${month}月，`,
    `1—${month}月，`,
    `截至${month}月底，`,
    `1至${month}月，`,
    `截至${month}月末，`,
    `${p.year}年1-${month}月，`,
  ]);
  const number = drawNumbering(p);
  const two: Line[] = [
    { name: '税收收入', figures: year.tax },
    { name: '非税收入', figures: year.nonTax },
  ];
  const revenue = [
    `${span}${performed(p, subject, year.revenue, side)}。${r.chance(0.8) ? `${r.pick(['其中：', '其中，', '从收入结构看，', '分结构看，'])}${broken(p, year.revenue, '一般公共预算收入', two, side)}。` : ''}`,
    ...(r.chance(0.5) ? [monthAlone(p, subject.replace(places.all, ''), year.revenue, month)] : []),
    ...(r.chance(0.5)
      ? [list(p, ['分税种看，', '主要税种中，', '税收收入中：', '主要税种情况：', '各税种完成情况：'], year.tax, '税收收入', taxes, side)]
      : []),
    ...(r.chance(0.3) ? [collected(p, year.revenue.now)] : []),
    ...(r.chance(0.2) ? [`${points(p, year.tax, year.revenue, '税收收入', '一般公共预算收入')}。`] : []),
  ];
  const expenditure = [
    `${span}${performed(p, outlay, year.expenditure, paid)}。`,
    ...(r.chance(0.7)
      ? [list(p, ['其中：', '主要支出科目：', '分科目看，', '各科目完成情况：'], year.expenditure, '一般公共预算支出', spent, paid)]
      : []),
    ...(r.chance(0.4)
      ? [monthAlone(p, '一般公共预算支出', year.expenditure, month).replaceAll('增收', '增支').replaceAll('减收', '减支')]
      : []),
  ];
  const chapters = [
    ...(p.body.level !== 'province' && r.chance(0.25) ? [{ title: '财政总收入完成情况', lines: [grand(p, year, month, places.all)] }] : []),
    {
      title: r.pick(['一般公共预算收入情况', '一般公共预算收入完成情况', '收入完成情况']),
      lines: r.chance(0.3) ? [...revenue, ...table(p, year)] : revenue,
    },
    { title: r.pick(['一般公共预算支出情况', '一般公共预算支出完成情况', '支出完成情况']), lines: expenditure },
    ...(r.chance(0.5)
      ? [
          {
            title: r.pick(['政府性基金预算收支情况', '政府性基金收支情况']),
            lines: [
              `${span}${performed(p, `${places.all}政府性基金预算收入`, share(fund.revenue), side)}。${performed(p, `${places.all}政府性基金预算支出`, share(fund.expenditure), paid)}。`,
            ],
          },
        ]
      : []),
  ];
  const titles = monthlyTitle(p, month);
  return { lines: [...titles, ...chapters.flatMap((chapter, at) => [number(at, chapter.title), ...chapter.lines])], titles: titles.length };
}
