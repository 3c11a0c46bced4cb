import type { Draw, FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { body, claim, may, money, never, paper, year } from './made-up.ts';
import { apart, move, word } from './wording.ts';

/** A figure compared with two others, its budget and last year, or with the wrong one. */

/** A final figure below its budget, and last year’s. */
function compared(draw: Draw, given: { readonly budget: number; readonly final: number; readonly change: number }) {
  const m = money(draw);
  const { budget, final, last } = drawUntil(
    () => {
      const final = m.amount(given.final);
      return { budget: m.amount(given.budget), final, last: draw.sum(final, draw.pick([1, -1]) * m.amount(given.change)) };
    },
    // Last year is not much lower than this year, and the two wrong readings of the change can be told from the right one.
    (drawn) =>
      drawn.final < drawn.budget &&
      drawn.last > drawn.final / 3 &&
      apart(...rates(drawn.final, drawn.last, drawn.budget)) &&
      apart(drawn.last, drawn.budget, drawn.final, drawn.budget - drawn.last + drawn.final),
  );
  return { m, budget, final, onBudget: move(draw, final, budget), onLast: move(draw, final, last), last };
}

/** The rate of the change on last year, on this year, on the budget. */
const rates = (final: number, last: number, budget: number): number[] =>
  [last, final, budget].map((base) => (Math.abs(final - last) / base) * 100);

const reasonOf = (draw: Draw, up: boolean): string => (up ? draw.pick(['任务增加', '活动增多']) : word(draw, '从严控制'));

const budgetSentenceBefore: FieldTemplate = {
  id: 'budget-sentence-then-two-bases',
  number: 3,
  phenomenon: 'the budget in one sentence, the final figure in the next with two bases',
  make(draw) {
    const { m, budget, final, onBudget, onLast } = compared(draw, { budget: 25, final: 13.4, change: 0.85 });
    const when = year(draw);
    const subject = word(draw, '“三公”经费');
    return {
      ...paper(draw, [
        `${body(draw).name}${when}年度部门决算`,
        `${when}年${subject}${word(draw, '预算为')}${m.print(budget)}。${when}年${subject}${word(draw, '支出共计')}${m.print(final)}，${word(draw, '较年初预算数')}减少${m.print(onBudget.by)}，${onBudget.rateVerb}${onBudget.rate}%，${word(draw, '较上年支出数')}${onLast.verb}${m.print(onLast.by)}，${onLast.rateVerb}${onLast.rate}%，${word(draw, '主要原因是')}${reasonOf(draw, onLast.up)}。`,
      ]),
      mustNot: [never(draw.print(budget), draw.print(final)), never(draw.percent(onLast.by, budget))],
    };
  },
};

const wrongBaseOfTwo: FieldTemplate = {
  id: 'two-bases-rate-on-this-year',
  number: 4,
  phenomenon: 'two bases, the rate on last year divided by this year',
  make(draw) {
    const { m, budget, final, onBudget, onLast } = compared(draw, { budget: 25, final: 13.4, change: 0.85 });
    const guests = drawUntil(
      () => m.amount(10),
      (part) => part < budget,
    );
    const when = year(draw);
    const subject = word(draw, '“三公”经费');
    const wrong = draw.percent(onLast.by, final);
    const parts = draw.shuffle([`公务接待费${m.print(guests)}`, `公务用车运行维护费${m.print(draw.sum(budget, -guests))}`]);
    return {
      ...paper(draw, [
        `${body(draw).name}${when}年度部门决算`,
        `${when}年${subject}${word(draw, '预算为')}${m.print(budget)}，${word(draw, '其中：')}${parts.join('，')}。`,
        `${when}年${subject}${word(draw, '支出共计')}${m.print(final)}，${word(draw, '较年初预算数')}减少${m.print(onBudget.by)}，${onBudget.rateVerb}${onBudget.rate}%，${word(draw, '较上年支出数')}${onLast.verb}${m.print(onLast.by)}，${onLast.rateVerb}${wrong}%，${word(draw, '主要原因是')}${reasonOf(draw, onLast.up)}。`,
      ]),
      findings: [claim('error', wrong, onLast.rate)],
      mustNot: [never(draw.percent(onLast.by, budget)), never(draw.print(draw.sum(budget, onLast.up ? onLast.by : -onLast.by)))],
    };
  },
};

const wrongBase: FieldTemplate = {
  id: 'rate-on-this-year',
  number: 5,
  phenomenon: 'a rate divided by this year, nothing else',
  make(draw) {
    const m = money(draw);
    const { final, last } = drawUntil(
      () => {
        const final = m.amount(8.2);
        return { final, last: draw.sum(final, draw.pick([1, -1]) * m.amount(0.8)) };
      },
      (drawn) => drawn.last > drawn.final / 3 && apart(...rates(drawn.final, drawn.last, drawn.final).slice(0, 2)),
    );
    const onLast = move(draw, final, last);
    const when = year(draw);
    const wrong = draw.percent(onLast.by, final);
    return {
      ...paper(draw, [
        `${body(draw).name}${when}年度部门决算`,
        `${when}年${word(draw, '“三公”经费')}支出${m.print(final)}，${word(draw, '比上年')}${onLast.verb}${m.print(onLast.by)}，${onLast.rateVerb}${wrong}%，${word(draw, '主要原因是')}${reasonOf(draw, onLast.up)}。`,
      ]),
      findings: [claim('error', wrong, onLast.rate)],
    };
  },
};

const bothBasesPrinted: FieldTemplate = {
  id: 'last-year-then-budget-both-printed',
  number: 6,
  phenomenon: 'one sentence, last year first and then the budget, both printed',
  make(draw) {
    const m = money(draw);
    const { final, last, budget } = drawUntil(
      () => ({ final: m.amount(96, 0), last: m.amount(120, 0), budget: m.amount(150, 0) }),
      (drawn) => apart(drawn.final, drawn.last, drawn.budget),
    );
    const onLast = move(draw, final, last);
    const onBudget = move(draw, final, budget);
    const print = (value: number) => m.print(value, 0);
    return paper(draw, [
      `${body(draw).name}${year(draw)}年度部门决算`,
      `公务接待费${print(final)}，${draw.pick(['较上年', '比上年'])}${print(last)}${onLast.verb}${print(onLast.by)}，${onLast.rateVerb}${onLast.rate}%，${word(draw, '较预算数')}${print(budget)}${onBudget.verb}${print(onBudget.by)}，${onBudget.rateVerb}${onBudget.rate}%，${word(draw, '主要原因是')}${reasonOf(draw, onLast.up)}。`,
    ]);
  },
};

interface Item {
  readonly final: number;
  readonly last: number;
  readonly budget: number;
}

const basesOfParts: FieldTemplate = {
  id: 'two-bases-on-total-and-parts',
  number: 7,
  phenomenon: 'two bases on the total and again on each part inside brackets',
  make(draw) {
    const m = money(draw);
    const add = (a: Item, b: Item): Item => ({ final: a.final + b.final, last: a.last + b.last, budget: a.budget + b.budget });
    const { buying, running } = drawUntil(
      () => ({
        buying: { final: m.amount(110, 0), last: m.amount(130, 0), budget: m.amount(40, 0) },
        running: { final: m.amount(390, 0), last: m.amount(382, 0), budget: m.amount(410, 0) },
      }),
      (drawn) => [drawn.buying, drawn.running, add(drawn.buying, drawn.running)].every((item) => apart(item.final, item.last, item.budget)),
    );
    const total = add(buying, running);
    const print = (value: number) => m.print(value, 0);
    const [than, beside] = [draw.pick(['较上年', '比上年']), word(draw, '较预算数')];
    const sentence = (name: string, { final, last, budget }: Item, is: string) => {
      const [onLast, onBudget] = [move(draw, final, last), move(draw, final, budget)];
      return `${name}${is}${print(final)}，${than}${print(last)}${onLast.verb}${print(onLast.by)}，${beside}${print(budget)}${onBudget.verb}${print(onBudget.by)}`;
    };
    const parts = draw.shuffle([sentence('公务用车购置费', buying, ''), sentence('公务用车运行维护费', running, '')]);
    const figures = (...values: readonly number[]) => values.map((value) => draw.print(value, 0));
    const above = (item: Item) => (item.final > item.budget ? [may('warning', ...figures(item.final, item.budget))] : []);
    const { name } = body(draw);
    return {
      ...paper(draw, [
        `${name}${year(draw)}年度部门决算`,
        `${sentence('公务用车购置及运行维护费', total, '为')}（${word(draw, '其中：')}${parts.join(word(draw, '；'))}），${word(draw, '主要原因是')}${draw.pick(['车辆更新', '用车调整'])}。`,
      ]),
      may: [...above(total), ...above(buying), ...above(running)],
      mustNot: [
        never(...figures(total.budget, buying.final)),
        never(...figures(Math.abs(total.final - total.last), Math.abs(total.final - total.budget))),
        never(...figures(running.budget, running.final, running.last)),
        never(...figures(buying.budget, buying.final, buying.last)),
      ],
    };
  },
};

const budgetAfterwards: FieldTemplate = {
  id: 'two-bases-budget-afterwards',
  number: 8,
  phenomenon: 'changes on two bases without the bases, the budget only in the next sentence',
  make(draw) {
    const { m, budget, final, onBudget, onLast } = compared(draw, { budget: 8, final: 5.2, change: 0.5 });
    return {
      ...paper(draw, [
        `${body(draw).name}${year(draw)}年度部门决算`,
        `公务接待费支出${m.print(final)}，${word(draw, '较预算数')}减少${m.print(onBudget.by)}，${onBudget.rateVerb}${onBudget.rate}%，${draw.pick(['较上年', '比上年'])}${onLast.verb}${m.print(onLast.by)}，${onLast.rateVerb}${onLast.rate}%，${word(draw, '主要原因是')}${onLast.up ? draw.pick(['来访增多', '检查增多']) : word(draw, '厉行节约')}。公务接待费${word(draw, '预算为')}${m.print(budget)}。`,
      ]),
      mustNot: [never(draw.print(draw.sum(budget, onLast.up ? onLast.by : -onLast.by))), never(draw.percent(onLast.by, budget))],
    };
  },
};

export const twoBases: readonly FieldTemplate[] = [
  budgetSentenceBefore,
  wrongBaseOfTwo,
  wrongBase,
  bothBasesPrinted,
  basesOfParts,
  budgetAfterwards,
];
