import { type Accounts, vehicles } from './accounts.ts';
import { change } from './prose-revenue.ts';
import type { Sheet, Spot } from './sheet.ts';

const share = (value: number, part: number, step: number): number => Math.round((value * part) / step) * step;

function completion(sheet: Sheet, label: string, budget: Spot, final: Spot): Spot {
  const rate = sheet.percent(final.value, budget.value);
  if (budget.value > 0) sheet.rate(`${label}: completion`, rate, final, budget);
  return rate;
}

/** The prose of final accounts, as the ministry's template words it. */
export function writeFinalAccounts(sheet: Sheet, accounts: Accounts): void {
  const { now, before } = accounts;
  const { step } = sheet;
  sheet.wording = 'final accounts: totals';
  const own = now.general + now.fund + now.account + now.other;
  const kept = Math.round(own / 30 / step) * step;
  const total = sheet.money(own + now.carried);
  sheet.heading('一、收入支出决算总体情况说明');
  sheet.paragraph(
    `${sheet.year}年度收、支总计${total}。${change(sheet, 'totals', total, before.general + before.carried, `与${sheet.year - 1}年度相比，收、支总计各`)}，主要原因是项目支出调整。`,
  );
  sheet.wording = 'final accounts: revenue with shares';
  sheet.heading('二、收入决算情况说明');
  const revenue = sheet.money(own);
  const parts = (
    [
      ['财政拨款收入', now.general + now.fund],
      ['事业收入', now.account],
      ['其他收入', now.other],
    ] as const
  ).map(([label, value]) => {
    const spot = sheet.money(value);
    const rate = sheet.percent(value, own);
    if (value > 0) sheet.rate('share of revenue', rate, spot, revenue);
    return { spot, text: `${label}${spot}，占${rate}`, value };
  });
  sheet.sum(
    'revenue = sources',
    revenue,
    parts.map(({ spot }) => spot),
  );
  sheet.paragraph(`本年收入合计${revenue}，其中：${sheet.list(parts, '；', 'revenue = sources', revenue)}。`);

  sheet.wording = 'final accounts: expenditure with shares';
  sheet.heading('三、支出决算情况说明');
  const spent = own + now.carried - kept;
  const [base, projects] = [share(spent, 0.62, step), spent - share(spent, 0.62, step)];
  const out = sheet.money(spent);
  const [one, two] = [sheet.money(base), sheet.money(projects)];
  const [p, q] = [sheet.percent(base, spent), sheet.percent(projects, spent)];
  sheet.sum('expenditure = parts', out, [one, two]);
  sheet.rate('share of expenditure', p, one, out);
  sheet.rate('share of expenditure', q, two, out);
  sheet.paragraph(`本年支出合计${out}，其中：基本支出${one}，占${p}；项目支出${two}，占${q}。`);

  sheet.wording = 'final accounts: completion of the budget';
  sheet.heading('四、一般公共预算财政拨款支出决算情况说明');
  const budget = sheet.money(share(spent, 0.94, step));
  const final = sheet.money(spent - now.other);
  sheet.paragraph(
    `${sheet.year}年度一般公共预算财政拨款支出年初预算为${budget}，支出决算为${final}，完成年初预算的${completion(sheet, 'expenditure', budget, final)}。决算数与年初预算数存在差异的主要原因是年中追加项目经费。`,
  );

  sheet.wording = 'final accounts: three public expenses';
  sheet.heading('五、“三公”经费财政拨款支出决算情况说明');
  const plan = [now.overseas + step * 300, vehicles(now) + step * 500, now.hospitality + step * 200] as const;
  const done = [share(plan[0], 0.8, step), share(plan[1], 0.9, step), share(plan[2], 0.7, step)] as const;
  const [budgets, finals] = [plan.map((value) => sheet.money(value)), done.map((value) => sheet.money(value))];
  const [b0, b1, b2] = budgets as [Spot, Spot, Spot];
  const [f0, f1, f2] = finals as [Spot, Spot, Spot];
  const planned = sheet.money(plan[0] + plan[1] + plan[2]);
  const made = sheet.money(done[0] + done[1] + done[2]);
  sheet.sum('three public expenses = parts', planned, [b0, b1, b2]);
  sheet.sum('three public expenses = parts', made, [f0, f1, f2]);
  const bought = sheet.money(0);
  const running = sheet.money(done[1]);
  sheet.sum('vehicles = purchase + operation', f1, [bought, running]);
  sheet.paragraph(
    `${sheet.year}年度“三公”经费财政拨款支出预算为${planned}，支出决算为${made}，完成预算的${completion(sheet, 'three public expenses', planned, made)}，决算数小于预算数的主要原因是厉行节约。`,
  );
  sheet.paragraph(
    `1.因公出国（境）费支出预算为${b0}，支出决算为${f0}，完成预算的${completion(sheet, 'overseas visits', b0, f0)}。全年安排因公出国（境）团组1个，累计2人次。`,
  );
  sheet.paragraph(
    `2.公务用车购置及运行维护费支出预算为${b1}，支出决算为${f1}，完成预算的${completion(sheet, 'vehicles', b1, f1)}。其中：公务用车购置支出${bought}，公务用车运行维护费支出${running}，公务用车保有量为${sheet.random.int(2, 8)}辆。`,
  );
  sheet.paragraph(
    `3.公务接待费支出预算为${b2}，支出决算为${f2}，完成预算的${completion(sheet, 'hospitality', b2, f2)}。全年国内公务接待${sheet.random.int(20, 90)}批次，${sheet.random.int(200, 900)}人次。`,
  );

  sheet.wording = 'final accounts: procurement';
  sheet.heading('六、政府采购支出情况说明');
  const whole = sheet.money(accounts.goods + accounts.works + accounts.services);
  const kinds = (
    [
      ['政府采购货物支出', accounts.goods],
      ['政府采购工程支出', accounts.works],
      ['政府采购服务支出', accounts.services],
    ] as const
  ).map(([label, value]) => {
    const spot = sheet.money(value);
    return { spot, text: `${label}${spot}`, value };
  });
  sheet.sum(
    'procurement = kinds',
    whole,
    kinds.map(({ spot }) => spot),
  );
  const small = sheet.money(share(whole.value, 0.72, step));
  const rate = sheet.percent(small.value, whole.value);
  sheet.rate('share of procurement', rate, small, whole);
  sheet.paragraph(
    `${sheet.year}年度政府采购支出总额${whole}，其中：${sheet.list(kinds, '、', 'procurement = kinds', whole)}。授予中小企业合同金额${small}，占政府采购支出总额的${rate}。`,
  );
}
