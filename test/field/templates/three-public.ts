import type { FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { claim, distinct, finalTitle, money, never, numbered, paper, place, year } from './made-up.ts';
import { move, word } from './wording.ts';

const vehicleCostUnsplit: FieldTemplate = {
  id: 'vehicle-cost-unsplit',
  number: 47,
  phenomenon: 'the vehicle cost is given as one amount',
  make(draw) {
    const { amount, print } = money(draw);
    const { cost, base } = drawUntil(
      () => ({ cost: amount(8.6), base: amount(9) }),
      ({ cost, base }) => Math.abs(cost - base) > base * 0.01,
    );
    const { up, by, rate, verb, rateVerb } = move(draw, cost, base);
    const reason = up ? draw.pick(['车辆老化，维修增多', '出行任务增多']) : draw.pick(['厉行节约', '压减用车']);
    return {
      ...paper(draw, [
        finalTitle(draw),
        draw.pick(['“三公”经费支出决算情况', '财政拨款“三公”经费支出决算情况说明']),
        `公务用车购置及运行维护费支出${print(cost)}，${word(draw, '比上年')}${verb}${print(by)}，${rateVerb}${rate}%，${word(draw, '主要原因是')}${reason}。`,
      ]),
      findings: [claim('warning', draw.print(cost))],
    };
  },
};

const purchaseUndisclosed: FieldTemplate = {
  id: 'vehicle-purchase-undisclosed',
  number: 48,
  phenomenon: 'only 运行维护费 is named, 购置费 (even 0) is not disclosed',
  make(draw) {
    const { amount, print } = money(draw);
    const shownYear = year(draw);
    const running = amount(15.2);
    const reception = amount(0.6);
    const visits = draw.whole(3, 2, 12);
    const guests = draw.whole(24, 24, 120);
    const items = draw.shuffle([
      `因公出国（境）费支出${print(0)}。`,
      `公务用车购置及运行维护费支出${print(running)}。其中：公务用车运行维护费支出${print(running)}，公务用车保有量${draw.whole(7, 2, 12)}辆。`,
      `公务接待费支出${print(reception)}，国内公务接待${visits}批次，${guests}人次。`,
    ]);
    return {
      ...paper(draw, [
        finalTitle(draw, shownYear),
        `${shownYear}年度${word(draw, '“三公”经费')}支出决算为${print(draw.sum(running, reception))}。`,
        ...numbered(items, draw.pick(['.', '、'])),
      ]),
      findings: [claim('warning', draw.print(running), '购置')],
    };
  },
};

const directionReversed: FieldTemplate = {
  id: 'one-direction-reversed',
  number: 49,
  phenomenon: 'one 减支 that must be 增支: its own rate and the sum of changes agree on that',
  make(draw) {
    const { amount, print } = money(draw);
    const fall = ({ cost, step }: { cost: number; step: number }): string => draw.percent(step, draw.sum(cost, step));
    const { purchase, running, reception, total } = drawUntil(
      () => {
        const purchase = { cost: amount(100), step: amount(300) };
        const running = { cost: amount(620), step: amount(120) };
        const reception = { cost: amount(80), step: amount(20) };
        const total = {
          cost: draw.sum(purchase.cost, running.cost, reception.cost),
          step: draw.sum(purchase.step, reception.step, -running.step),
        };
        return { purchase, running, reception, total };
      },
      ({ purchase, running, reception, total }) =>
        total.step > 0 &&
        running.step < running.cost / 2 &&
        distinct(...[purchase, running, reception, total].flatMap(({ cost, step }) => [cost, step])) &&
        ![purchase, reception, total].some((other) => fall(other) === fall(running)),
    );
    const [saved, fell] = [draw.pick(['减支', '减少']), draw.pick(['降低', '下降'])];
    const items = draw.shuffle([
      `公务用车购置费支出${print(purchase.cost)}，比上年${saved}${print(purchase.step)}，${fell}${fall(purchase)}%`,
      // The base is what was spent less: the printed rate is that of an increase.
      `公务用车运行维护费支出${print(running.cost)}，比上年${saved}${print(running.step)}，${fell}${draw.percent(running.step, draw.sum(running.cost, -running.step))}%`,
      `公务接待费支出${print(reception.cost)}，比上年${saved}${print(reception.step)}，${fell}${fall(reception)}%`,
      `因公出国（境）费支出${print(0)}，比上年${saved}${print(0)}`,
    ]);
    const shownYear = year(draw);
    return {
      ...paper(draw, [
        finalTitle(draw, shownYear),
        `${shownYear}年${word(draw, '“三公”经费')}支出${print(total.cost)}，比上年${saved}${print(total.step)}，${fell}${fall(total)}%，主要原因是${word(draw, '从严控制')}。${word(draw, '其中：')}${items.join(word(draw, '；'))}。`,
      ]),
      findings: [claim('error', draw.print(running.step))],
      mustNot: [never(fall(running))],
    };
  },
};

const rateOnZero: FieldTemplate = {
  id: 'rate-on-a-base-of-zero',
  number: 50,
  phenomenon: 'an increase of the whole amount: the base is 0 and no 100% exists',
  make(draw) {
    const { amount, print } = money(draw);
    const shownYear = year(draw);
    const cost = amount(0.45);
    const { item, reason } = draw.pick([
      { item: '公务接待费', reason: `本年发生接待${draw.whole(1, 1, 9)}批次` },
      { item: '因公出国（境）费', reason: `本年组织出国团组${draw.whole(1, 1, 4)}个` },
    ]);
    const rate = draw.pick(['100%', '100.00%']);
    return {
      ...paper(draw, [
        finalTitle(draw, shownYear),
        `${item}支出${print(cost)}，比${shownYear - 1}年度增加${print(cost)}，${word(draw, '增长')}${rate}，${word(draw, '主要原因是')}${reason}。`,
      ]),
      findings: [claim('warning', draw.print(cost), '100')],
    };
  },
};

const countsWithoutMoney: FieldTemplate = {
  id: 'visits-without-cost-purchase-without-vehicle',
  number: 51,
  phenomenon: '接待费 0 with visits; a purchase with 0 vehicles',
  make(draw) {
    const { amount, print } = money(draw);
    const visits = draw.whole(12, 2, 30);
    const guests = draw.whole(85, 40, 400);
    const purchase = amount(18);
    const sentences = draw.shuffle([
      `公务接待费支出${print(0)}，国内公务接待${visits}批次、${guests}人次。`,
      `公务用车购置费支出${print(purchase)}，购置公务用车0辆。`,
    ]);
    return {
      ...paper(draw, [finalTitle(draw), '七、财政拨款“三公”经费支出决算情况说明', sentences.join('')]),
      findings: [claim('warning', String(visits)), claim('warning', draw.print(purchase), '0')],
    };
  },
};

const fewerGuestsThanVisits: FieldTemplate = {
  id: 'fewer-guests-than-visits',
  number: 52,
  phenomenon: 'fewer guests than visits',
  make(draw) {
    const { amount, print } = money(draw);
    const visits = draw.whole(10, 4, 40);
    const guests = draw.whole(5, 2, visits - 1);
    const counts = draw.pick([`${visits}批次，${guests}人次`, `${visits}批次、${guests}人次`, `${visits}批次，共${guests}人次`]);
    return {
      ...paper(draw, [finalTitle(draw), `公务接待费支出${print(amount(1))}，国内公务接待${counts}。`]),
      findings: [claim('warning', String(visits), String(guests))],
    };
  },
};

const titleOfTwoYears: FieldTemplate = {
  id: 'title-of-two-years',
  number: 53,
  phenomenon: 'the title is printed twice with two years',
  make(draw) {
    const right = year(draw, 2022);
    const wrong = right - draw.pick([1, 2]);
    const where = draw.pick(['云溪州', place(draw)]);
    const { amount, print } = money(draw, ['万元']);
    const parts = [
      { name: '因公出国（境）费', cost: 0 },
      { name: '公务接待费', cost: amount(80, 0) },
      { name: '公务用车购置费', cost: amount(120, 0) },
      { name: '公务用车运行维护费', cost: amount(400, 0) },
    ];
    const total = draw.sum(...parts.map(({ cost }) => cost));
    const heading = (shown: number): string => `${where}${shown}年度“三公”经费决算支出情况说明`;
    const split = draw.shuffle(parts).map(({ name, cost }) => `${name}${print(cost, 0)}`);
    return {
      ...paper(
        draw,
        [
          heading(right),
          heading(wrong),
          `${right}年，“三公”经费支出决算数为${print(total, 0)}，${word(draw, '其中：')}${split.join(word(draw, '；'))}。`,
        ],
        'after',
      ),
      findings: [claim('warning', String(wrong), String(right))],
    };
  },
};

export const threePublic: readonly FieldTemplate[] = [
  vehicleCostUnsplit,
  purchaseUndisclosed,
  directionReversed,
  rateOnZero,
  countsWithoutMoney,
  fewerGuestsThanVisits,
  titleOfTwoYears,
];
