import type { FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { may, never, paper, place, year } from './made-up.ts';
import { executionTitle, falling, report, treasury } from './report.ts';
import { apart, move, word } from './wording.ts';

/** What has come in or gone out so far, held against a budget and against last year. */

const UNITS = ['万元', '元'];
const month = (given: number) => [given, 3, 6, 9, 10].map(String);

const shareOfBudget: FieldTemplate = {
  id: 'done-as-share-of-initial-budget',
  number: 14,
  phenomenon: 'what has come in as a share of the initial budget',
  make(draw) {
    const m = treasury(draw, UNITS);
    const [incomeBudget, income] = falling(m.amount, 3100, 1240);
    const [spendingBudget, spending] = falling(m.amount, 4500, 2700);
    const sentence = (name: string, done: number, budget: number, change: number) =>
      `${name}完成${m.print(done)}，占年初预算${m.print(budget)}的${draw.percent(done, budget, 1)}%，${word(draw, '同比')}${word(draw, draw.pick(['下降', '增长']))}${draw.print(draw.amount(change, 1), 1)}%。`;
    const months = draw.pick(['1-5月', '1-9月', '上半年']);
    return {
      ...report(draw, `${place(draw)}${year(draw)}年${months}财政收支情况`, [
        draw
          .shuffle([sentence('政府性基金收入', income, incomeBudget, 12), sentence('政府性基金支出', spending, spendingBudget, 30)])
          .join(''),
      ]),
      mustNot: [never(m.figure(income), m.figure(incomeBudget)), never(m.figure(spending), m.figure(spendingBudget))],
    };
  },
};

const completionThenChange: FieldTemplate = {
  id: 'completion-of-budget-then-change-on-last-year',
  number: 15,
  phenomenon: 'completion of the budget, then the change on last year: the rate is on last year',
  make(draw) {
    const m = treasury(draw, UNITS);
    const { budget, done, last } = drawUntil(
      () => {
        const done = m.amount(880);
        return { budget: m.amount(2000), done, last: done + draw.pick([1, -1]) * m.amount(120) };
      },
      (drawn) =>
        drawn.done < drawn.budget &&
        drawn.last > drawn.done / 3 &&
        apart(
          ...[drawn.last, drawn.budget, drawn.budget + drawn.last - drawn.done].map((base) => (100 * (drawn.done - drawn.last)) / base),
        ),
    );
    const since = move(draw, done, last, 1);
    // The last year that a reader would make of the budget if it took it for what has come in.
    const wrongBase = draw.sum(budget, since.up ? -since.by : since.by);
    return {
      ...report(draw, executionTitle(draw, year(draw)), [
        `一般公共预算收入完成${m.print(done)}，完成预算${m.print(budget)}的${draw.percent(done, budget, 1)}%，${word(draw, '比上年')}${since.verb}${m.print(since.by)}，${since.rateVerb}${since.rate}%。`,
      ]),
      may: [may('warning', m.figure(since.by))],
      mustNot: [never(draw.percent(since.by, wrongBase))],
    };
  },
};

const budgetThenDone: FieldTemplate = {
  id: 'budget-then-done-then-rate',
  number: 16,
  phenomenon: 'the budget, what has come in, its completion and a rate',
  make(draw) {
    const m = treasury(draw, UNITS);
    const [budget, done] = falling(m.amount, 2000, 880);
    return {
      ...report(draw, executionTitle(draw, year(draw)), [
        `一般公共预算收入预算${m.print(budget)}，完成${m.print(done)}，完成预算的${draw.percent(done, budget, 1)}%，${word(draw, draw.pick(['下降', '增长']))}${draw.print(draw.amount(12, 1), 1)}%。`,
      ]),
      mustNot: [never(m.figure(budget), m.figure(done))],
    };
  },
};

const cumulative: FieldTemplate = {
  id: 'cumulative-spending-with-less-spent',
  number: 17,
  phenomenon: 'cumulative spending, its completion of the initial budget, less or more spent than last year',
  make(draw) {
    const m = treasury(draw, UNITS);
    const { budget, done, last } = drawUntil(
      () => {
        const done = m.amount(4200);
        return { budget: m.amount(17500), done, last: done + draw.pick([1, -1]) * m.amount(7800) };
      },
      (drawn) => drawn.done < drawn.budget && drawn.last > drawn.done / 3,
    );
    const since = move(draw, done, last, 1);
    return {
      ...report(draw, `${place(draw)}${year(draw, 2024)}年${draw.pick(month(4))}月财政收支情况`, [
        `政府性基金支出累计完成${m.print(done)}，完成年初预算数${m.print(budget)}的${draw.percent(done, budget, 1)}%，${word(draw, '比上年')}${since.up ? '增支' : '减支'}${m.print(since.by)}，${since.rateVerb}${since.rate}%。`,
      ]),
      may: [may('warning', m.figure(since.by))],
    };
  },
};

const moreAndLess: FieldTemplate = {
  id: 'total-less-one-part-more-one-less',
  number: 18,
  phenomenon: 'the total and its parts with more or less income than last year',
  make(draw) {
    const m = treasury(draw, UNITS);
    const sign = draw.pick([1, -1]);
    const parts = drawUntil(
      () => [
        { name: '税收收入', now: m.amount(3300), change: sign * m.amount(300) },
        { name: '非税收入', now: m.amount(6300), change: -sign * m.amount(700) },
      ],
      // One more, one less, and the total goes down or up with the larger.
      (drawn) => drawn.every(({ now, change }) => now - change > now / 3) && drawn[0]?.change !== -(drawn[1]?.change ?? 0),
    );
    const total = draw.sum(...parts.map(({ now }) => now));
    const change = draw.sum(...parts.map((part) => part.change));
    const since = (now: number, by: number) => {
      const moved = move(draw, now, now - by, 1);
      return `${word(draw, '比上年')}${moved.up ? '增收' : '减收'}${m.print(moved.by)}，${moved.rateVerb}${moved.rate}%`;
    };
    const listed = draw.shuffle(parts).map((part) => `${part.name}${m.print(part.now)}，${since(part.now, part.change)}`);
    const [tax] = parts;
    const [taxNow, taxChange] = [tax?.now ?? 0, Math.abs(tax?.change ?? 0)];
    return {
      ...report(draw, `${place(draw)}${year(draw, 2024)}年${draw.pick(month(4))}月财政收支情况`, [
        `一般公共预算收入累计完成${m.print(total)}，${since(total, change)}。${word(draw, '其中：')}${listed.join(word(draw, '；'))}。`,
      ]),
      mustNot: [never(m.figure(draw.sum(taxNow, taxChange))), never(m.figure(taxNow), m.figure(taxChange), m.figure(Math.abs(change)))],
    };
  },
};

const monthlyParagraph: FieldTemplate = {
  id: 'monthly-paragraph-without-title',
  number: 19,
  phenomenon: 'a monthly paragraph without title, body and year',
  make(draw) {
    const m = treasury(draw, UNITS);
    const parts = drawUntil(
      () => [
        { name: '地方公共财政预算收入', now: m.amount(50000), change: m.amount(5800) },
        { name: '上划中央收入', now: m.amount(13000), change: draw.pick([-1, 1]) * m.amount(300) },
        { name: '上划省级收入', now: m.amount(5000), change: m.amount(500) },
      ],
      (drawn) => drawn.every(({ now, change }) => now - change > now / 3),
    );
    const total = draw.sum(...parts.map(({ now }) => now));
    const change = draw.sum(...parts.map((part) => part.change));
    const budget = drawUntil(
      () => m.amount(110000),
      (drawn) => drawn > total,
    );
    const since = (now: number, by: number) => {
      const moved = move(draw, now, now - by);
      return `${moved.verb}${m.print(moved.by)}，${moved.rateVerb}${moved.rate}%`;
    };
    const listed = draw.shuffle(parts).map((part) => `${part.name}完成${m.print(part.now)}，${since(part.now, part.change)}`);
    return paper(
      draw,
      [
        `一、${word(draw, '截至')}${draw.pick(['8', '9', '10', '11'])}月底，累计完成公共财政预算总收入${m.print(total)}，为年初预算${draw.percent(total, budget)}%，${draw.pick(['比上年同期', '较上年同期'])}${since(total, change)}。${word(draw, '其中：')}${listed.join(word(draw, '；'))}。`,
      ],
      'none',
    );
  },
};

export const governmentReports: readonly FieldTemplate[] = [
  shareOfBudget,
  completionThenChange,
  budgetThenDone,
  cumulative,
  moreAndLess,
  monthlyParagraph,
];
