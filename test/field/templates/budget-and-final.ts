import type { FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { body, claim, may, money, never, paper, year } from './made-up.ts';
import { word } from './wording.ts';

/** Budget and final figure of one thing in one passage: they are two figures, not two values of one. */

const finalThenBudget: FieldTemplate = {
  id: 'final-then-initial-budget-with-unsigned-difference',
  number: 1,
  phenomenon: 'the final figure first, then the initial budget, then a difference without sign',
  make(draw) {
    const m = money(draw);
    const { vehicle, vehicleBudget, guests, guestsBudget } = drawUntil(
      () => ({ vehicle: m.amount(1), vehicleBudget: m.amount(2.6), guests: m.amount(3.12), guestsBudget: m.amount(3) }),
      (drawn) =>
        drawn.vehicle < drawn.vehicleBudget &&
        drawn.guests > drawn.guestsBudget &&
        drawn.vehicle + drawn.guests < drawn.vehicleBudget + drawn.guestsBudget,
    );
    const final = draw.sum(vehicle, guests);
    const budget = draw.sum(vehicleBudget, guestsBudget);
    const difference = word(draw, '差值为');
    const budgeted = word(draw, '年初预算为');
    const pair = (name: string, spent: number, planned: number) =>
      `${name}支出${m.print(spent)}，${budgeted}${m.print(planned)}，${difference}${m.print(Math.abs(spent - planned))}`;
    const parts = draw.shuffle([
      pair('公务用车运行维护费', vehicle, vehicleBudget),
      `${pair('公务接待费', guests, guestsBudget)}，${word(draw, '原因为')}${draw.pick(['下乡增多', '检查增多', '来访增多'])}`,
    ]);
    return {
      ...paper(draw, [
        `${body(draw).name}${year(draw)}年度部门决算`,
        `${pair(word(draw, '“三公”经费'), final, budget)}。${word(draw, '其中：')}${parts.join(word(draw, '；'))}。`,
      ]),
      may: [may('warning', draw.print(guests), draw.print(guestsBudget))],
      mustNot: [
        never(draw.print(final), draw.print(budget)),
        never(draw.print(vehicle), draw.print(vehicleBudget)),
        never(draw.print(draw.sum(vehicleBudget - vehicle, guests - guestsBudget))),
      ],
    };
  },
};

const budgetListThenFinalList: FieldTemplate = {
  id: 'budget-with-parts-then-final-with-parts',
  number: 2,
  phenomenon: 'a budget with its parts and a final total with its parts in one paragraph',
  make(draw) {
    const m = money(draw, ['万元']);
    const above = draw.pick([0, 1, 2]);
    const items = drawUntil(
      () => [
        { name: '因公出国（境）费', budget: m.amount(40, 1), final: m.amount(46.2, 1) },
        { name: '公务用车运行维护费', budget: m.amount(90, 1), final: m.amount(78.3, 1) },
        { name: '公务接待费', budget: m.amount(20, 1), final: m.amount(14, 1) },
      ],
      (drawn) =>
        drawn.every(({ budget, final }, at) => (at === above ? final > budget : final < budget)) &&
        draw.sum(...drawn.map(({ final }) => final)) < draw.sum(...drawn.map(({ budget }) => budget)),
    );
    const budget = draw.sum(...items.map((item) => item.budget));
    const final = draw.sum(...items.map((item) => item.final));
    const order = draw.shuffle(items);
    const done = word(draw, '完成预算的');
    const subject = word(draw, '“三公”经费');
    const plan = order.map((item) => `${item.name}${m.print(item.budget, 1)}`).join('、');
    const spent = order.map((item) => `${item.name}支出${m.print(item.final, 1)}，${done}${draw.percent(item.final, item.budget, 1)}%`);
    const [first, rest] = [
      `${subject}${word(draw, '预算为')}${m.print(budget, 1)}，${word(draw, '其中：')}${plan}。`,
      `${subject}${word(draw, '支出为')}${m.print(final, 1)}，${done}${draw.percent(final, budget, 1)}%，${word(draw, '其中：')}${spent.join(word(draw, '；'))}。`,
    ];
    const figures = (item: { readonly budget: number; readonly final: number }) => [draw.print(item.final, 1), draw.print(item.budget, 1)];
    return {
      ...paper(draw, [`${body(draw).name}${year(draw)}年度部门决算`, `${first}${rest}`]),
      findings: items.filter((_, at) => at === above).map((item) => claim('warning', ...figures(item))),
      mustNot: [{ budget, final }, ...items.filter((_, at) => at !== above)].map((item) => never(...figures(item))),
    };
  },
};

/** A budget and a lower final figure. */
function below(draw: Parameters<FieldTemplate['make']>[0], given: readonly [number, number]) {
  const m = money(draw);
  const drawn = drawUntil(
    () => ({ budget: m.amount(given[0]), final: m.amount(given[1]) }),
    ({ budget, final }) => final < budget,
  );
  return { m, ...drawn, pair: never(draw.print(drawn.budget), draw.print(drawn.final)) };
}

const twoShortSentences: FieldTemplate = {
  id: 'budget-sentence-then-final-sentence',
  number: 9,
  phenomenon: 'the budget in one short sentence, the final figure in the next',
  make(draw) {
    const { m, budget, final, pair } = below(draw, [18, 8.1]);
    const when = year(draw);
    const subject = word(draw, '“三公”经费');
    return {
      ...paper(draw, [
        `${body(draw).name}${when}年度部门决算`,
        `${when}年${subject}${word(draw, '预算为')}${m.print(budget)}。${subject}${word(draw, '支出为')}${m.print(final)}，${word(draw, '完成预算的')}${draw.percent(final, budget)}%，${word(draw, '主要原因是')}${word(draw, '厉行节约')}。`,
      ]),
      mustNot: [pair],
    };
  },
};

const commaBetween: FieldTemplate = {
  id: 'budget-comma-final',
  number: 10,
  phenomenon: 'budget and final figure with a comma between them',
  make(draw) {
    const { m, budget, final, pair } = below(draw, [12, 7.5]);
    return {
      ...paper(draw, [
        `${body(draw).name}${year(draw)}年度部门决算`,
        `公务接待费${draw.pick(['预算', '年初预算', '全年预算'])}${m.print(budget)}，支出${m.print(final)}，${word(draw, '完成预算的')}${draw.percent(final, budget)}%，${word(draw, '主要原因是')}${word(draw, '厉行节约')}。`,
      ]),
      mustNot: [pair],
    };
  },
};

const fourWordings: FieldTemplate = {
  id: 'four-wordings-of-budget-and-final',
  number: 11,
  phenomenon: 'control: four usual wordings of budget and final figure',
  make(draw) {
    const m = money(draw);
    const items = drawUntil(
      () => ({
        abroad: { budget: m.amount(5), final: draw.pick([0, m.amount(2)]) },
        guests: { budget: m.amount(10), final: m.amount(6.6) },
        vehicle: { budget: m.amount(15), final: m.amount(9) },
      }),
      (drawn) => Object.values(drawn).every(({ budget, final }) => final < budget),
    );
    const { abroad, guests, vehicle } = items;
    const budget = draw.sum(abroad.budget, guests.budget, vehicle.budget);
    const final = draw.sum(abroad.final, guests.final, vehicle.final);
    const print = (value: number) => `${draw.print(value)}${m.unit}`;
    const done = word(draw, '完成预算的');
    const parts = draw.shuffle([
      `因公出国（境）费预算数为${print(abroad.budget)}，决算数为${print(abroad.final)}`,
      `公务接待费预算为${print(guests.budget)}，支出决算为${print(guests.final)}，${done}${draw.percent(guests.final, guests.budget)}%`,
      `公务用车运行维护费支出${print(vehicle.final)}，比预算${print(vehicle.budget)}减少${print(vehicle.budget - vehicle.final)}，${word(draw, '下降')}${draw.percent(vehicle.budget - vehicle.final, vehicle.budget)}%`,
    ]);
    return paper(draw, [
      `${body(draw).name}${year(draw)}年度部门决算`,
      `${word(draw, '“三公”经费')}年初预算${print(budget)}，决算${print(final)}，${done}${draw.percent(final, budget)}%，${word(draw, '主要原因是')}${word(draw, '厉行节约')}。${word(draw, '其中：')}${parts.join(word(draw, '；'))}。`,
    ]);
  },
};

export const budgetAndFinal: readonly FieldTemplate[] = [
  finalThenBudget,
  budgetListThenFinalList,
  twoShortSentences,
  commaBetween,
  fourWordings,
];
