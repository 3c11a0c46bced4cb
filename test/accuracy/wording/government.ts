import { debtSection, transferSection } from './debt.ts';
import { quotient, styleOf } from './figures.ts';
import { balanced } from './government-balance.ts';
import { type Balance, drawFundBalance, drawGeneral, drawPlaces, drawPlans, size, varied } from './government-data.ts';
import { broken, drawSide, growth, list, performed, points } from './government-lines.ts';
import { adjustment, nextBudget, stateCapital, threeOfAll } from './government-more.ts';
import { governmentTitle } from './government-titles.ts';
import { drawNumbering } from './headings.ts';
import type { Paper } from './paper.ts';

/** Revenue of the general public budget: the total, taxes and the rest, single taxes. */
export function revenueLines(p: Paper, b: Balance, subject: string): string[] {
  const { r } = p;
  const side = drawSide(p, true);
  const bare = subject.replace(/^.*?(地方)?一般公共预算/, '一般公共预算');
  const two = [
    { name: '税收收入', figures: b.tax },
    { name: '非税收入', figures: b.nonTax },
  ];
  const first = performed(p, subject, b.revenue, side);
  const same = r.chance(0.2) ? r.pick([`（自然口径）`, '']) : '';
  const head = same === '' ? first : first.replace(subject, `${subject}${same}`);
  const split = r.chance(0.85)
    ? `。${r.pick(['其中：', '其中，', '其中：', '分结构看，', '从收入结构看，', '从分类看，'])}${broken(p, b.revenue, bare, two, side)}。`
    : '。';
  const adjusted = r.chance(0.15)
    ? `剔除减税降费等因素，同口径${r.pick(['增长', '同比增长'])}${r.int(1, 15)}.${r.int(1, 9)}${p.style.percent}。`
    : '';
  const taxes = r.chance(0.5)
    ? [
        list(
          p,
          ['税收收入中，', '分税种看，', '主要税种完成情况：', '税收收入具体为：', '分项目完成情况：', '各税种完成情况如下：'],
          b.tax,
          '税收收入',
          b.taxes,
          side,
        ),
      ]
    : [];
  const others = r.chance(0.35)
    ? [list(p, ['非税收入中，', '非税收入具体为：', '非税收入主要项目：', '非税收入分项目看：'], b.nonTax, '非税收入', b.others, side)]
    : [];
  const share = r.chance(0.25) ? [`${points(p, b.tax, b.revenue, '税收收入', bare)}。`] : [];
  return [`${head}${split}${adjusted}`, ...taxes, ...others, ...share];
}

export function expenditureLines(p: Paper, b: Balance, subject: string): string[] {
  const { r } = p;
  const side = drawSide(p, false);
  const bare = subject.replace(/^.*?一般公共预算/, '一般公共预算');
  const lines = r.chance(0.75)
    ? [
        list(
          p,
          [
            '其中：',
            '主要支出项目完成情况：',
            '分科目看：',
            '具体支出项目：',
            '按功能分类：',
            '主要科目完成情况如下：',
            '各项支出完成情况为：',
          ],
          b.expenditure,
          bare,
          b.spent,
          side,
        ),
      ]
    : [];
  const livelihood = b.spent.filter((line) => /教育|社会保障|卫生|住房|农林水/.test(line.name));
  const sum = livelihood.reduce((all, line) => ({ now: all.now + line.figures.now, last: all.last + line.figures.last, plan: 0 }), {
    now: 0,
    last: 0,
    plan: 0,
  });
  const people =
    r.chance(0.4) && sum.now > 0
      ? [
          `${r.pick([`教育、社会保障等民生支出`, '民生支出', '民生领域支出'])}${r.pick(['完成', '达到', ''])}${p.plain(sum.now)}，${r.pick([`占${bare}的`, `占${bare}比重为`])}${p.percent(sum.now, b.expenditure.now, 'wrongShare', 'livelihood')}${r.pick(['', `，${growth(p, sum, side, 'livelihood')}`])}。`,
        ]
      : [];
  return [`${performed(p, subject, b.expenditure, side)}。`, ...lines, ...people];
}

/** A government's report on its budget: execution, balance, debt, funds, what comes next. */
export function governmentPaper(p: Paper): { lines: string[]; titles: number } {
  const { r } = p;
  if (p.style.unit === '万元') p.style = styleOf(p.style, '万元', r.pick([0, 0, 0, 2]));
  const titles = governmentTitle(p);
  const draft = titles[0]?.includes('预算草案') === true;
  const places = drawPlaces(p);
  const adjusts = r.chance(0.25);
  p.plans = drawPlans(p, adjusts);
  const general = drawGeneral(p);
  const fund = drawFundBalance(p);
  const revenue = `${places.all}${r.pick(['一般公共预算收入', '一般公共预算收入', '地方一般公共预算收入'])}`;
  const spent = `${places.all}${r.pick(['一般公共预算支出', '一般公共预算支出'])}`;
  const side = drawSide(p, true);
  const paid = drawSide(p, false);
  const number = drawNumbering(p);
  const chapters: { title: string; lines: string[] }[] = [
    {
      title: r.pick([`${p.year}年一般公共预算收支情况`, '一般公共预算执行情况', `${p.year}年预算执行情况`, '一般公共预算收支决算情况']),
      lines: [
        ...revenueLines(p, general, revenue),
        ...expenditureLines(p, general, spent),
        ...(r.chance(0.8) ? balanced(p, general, '一般公共预算收入', '一般公共预算支出').split('\n') : []),
      ],
    },
    ...(r.chance(0.6)
      ? [
          {
            title: r.pick(['政府性基金预算执行情况', '政府性基金预算收支情况']),
            lines: [
              `${performed(p, `${places.all}政府性基金${r.pick(['预算', ''])}收入`, fund.revenue, side)}。${r.chance(0.5) ? `${list(p, ['其中：', '具体为：', '主要项目：'], fund.revenue, '政府性基金收入', fund.others, side)}` : ''}`,
              `${performed(p, `${places.all}政府性基金${r.pick(['预算', ''])}支出`, fund.expenditure, paid)}。${r.chance(0.4) ? `${list(p, ['其中：', '具体为：', '主要支出：'], fund.expenditure, '政府性基金支出', fund.spent, paid)}` : ''}`,
              ...(r.chance(0.6) ? balanced(p, fund, '政府性基金预算收入', '政府性基金预算支出').split('\n') : []),
            ],
          },
        ]
      : []),
    ...(r.chance(0.4) ? [{ title: '国有资本经营预算执行情况', lines: stateCapital(p, places) }] : []),
    ...(r.chance(0.35) ? [{ title: r.pick(['社会保险基金预算执行情况', '社会保险基金收支情况']), lines: [insurance(p, places.all)] }] : []),
    ...(r.chance(0.5)
      ? [{ title: r.pick(['政府债务情况', '地方政府债务限额和余额情况', '政府性债务情况']), lines: [debtSection(p)] }]
      : []),
    ...(r.chance(0.35) ? [{ title: '上级转移支付情况', lines: [transferSection(p, general.incoming[0]?.value ?? 1)] }] : []),
    ...(r.chance(0.3)
      ? [{ title: r.pick(['“三公”经费情况', `${p.year}年“三公”经费使用情况`, '“三公”经费决算情况说明']), lines: threeOfAll(p, places) }]
      : []),
    ...(adjusts ? [{ title: r.pick(['预算调整情况', `${p.year}年预算调整方案`]), lines: adjustment(p, general) }] : []),
    ...(draft
      ? [
          {
            title: r.pick([`${p.year + 1}年预算草案`, `${p.year + 1}年预算安排情况`, `${p.year + 1}年财政预算`]),
            lines: nextBudget(p, general, places),
          },
        ]
      : []),
  ];
  const address = r.chance(0.3)
    ? [
        '各位代表：',
        `受${p.body.place}人民政府委托，现将${p.body.place}${p.year}年预算执行情况${chapters.some((one) => one.title.includes(String(p.year + 1))) ? `和${p.year + 1}年预算草案` : ''}提请大会审议。`,
      ]
    : [];
  const summary = p.style.unit === '万元' && r.chance(0.25) ? [inBillions(p, general)] : [];
  return {
    lines: [...titles, ...address, ...summary, ...chapters.flatMap((chapter, at) => [number(at, chapter.title), ...chapter.lines])],
    titles: titles.length,
  };
}

/** The year in one sentence, in 亿元 where the rest is in 万元: rounded, not another value. */
function inBillions(p: Paper, b: Balance): string {
  const wan = (amount: number): number => quotient(amount, p.style.perWan, 0);
  const yi = (amount: number): string => `${p.rate(quotient(wan(amount), 10_000, 2), 2)}亿元`;
  return p.r.pick([
    `${p.year}年，面对复杂严峻的形势，财政运行总体平稳，一般公共预算收入完成${yi(b.revenue.now)}，一般公共预算支出完成${yi(b.expenditure.now)}。`,
    `${p.year}年，一般公共预算收入达到${yi(b.revenue.now)}，财政保障能力稳步提升。`,
    `全年一般公共预算支出${yi(b.expenditure.now)}，重点支出得到较好保障。`,
    `${p.year}年一般公共预算收入约${yi(b.revenue.now)}，支出约${yi(b.expenditure.now)}。`,
  ]);
}

function insurance(p: Paper, all: string): string {
  const scale = size(p);
  const revenue = varied(p, p.draw(20_000 * scale, 90_000 * scale));
  const spent = varied(p, p.draw(15_000 * scale, 70_000 * scale));
  const before = p.draw(30_000 * scale, 90_000 * scale);
  const a = p.amount(Math.abs(revenue.now - spent.now), { what: 'balance of the year', kind: 'wrongDifference' });
  const word = revenue.now >= spent.now ? '本年收支结余' : '本年收支缺口';
  return `${performed(p, `${all}社会保险基金${p.r.pick(['预算', ''])}收入`, revenue, drawSide(p, true))}；${performed(p, `社会保险基金${p.r.pick(['预算', ''])}支出`, spent, drawSide(p, false))}。${word}${a}，上年滚存结余${p.plain(before)}，年末滚存结余${p.plain(before + revenue.now - spent.now)}。`;
}
