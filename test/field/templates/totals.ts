import type { Draw, FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { claim, distinct, may, never, place, year } from './made-up.ts';
import { city, executionTitle, report, type Treasury, treasury, whole } from './report.ts';
import { apart, word } from './wording.ts';

/** Totals made of a figure and what is added to it (加上). */

const addedUp: FieldTemplate = {
  id: 'added-to-give-what-is-available',
  number: 20,
  phenomenon: 'an income, another added to it, and their sum',
  make(draw) {
    const m = treasury(draw, ['亿元', '万元'], 1);
    const [own, carried] = [m.amount(18.4), m.amount(1.6)];
    const total = draw.sum(own, carried);
    const name = draw.pick(['污水处理费', '城市基础设施配套费', '彩票公益金']);
    return {
      ...report(draw, `关于${city(draw)}${year(draw)}年政府性基金预算的说明`, [
        `${name}收入${m.print(own)}，${draw.pick(['加上', '加'])}动用上年结转收入${m.print(carried)}，当年可用于安排本级支出的${name}收入${m.print(total)}。`,
      ]),
      mustNot: [never(m.figure(carried), m.figure(total))],
    };
  },
};

const totalTooLarge: FieldTemplate = {
  id: 'added-up-total-too-large',
  number: 21,
  phenomenon: 'the total of the income is larger than what is added up',
  make(draw) {
    const m = treasury(draw, ['万元', '亿元', '元']);
    const parts = [m.amount(120000), m.amount(400000), m.amount(40000)] as const;
    const sum = draw.sum(...parts);
    const printed = draw.sum(sum, m.amount(100000));
    const print = (value: number) => m.print(value);
    return {
      ...report(draw, executionTitle(draw, year(draw)), [
        `一般公共预算收入${print(parts[0])}，${draw.pick(['加', '加上'])}上级补助收入${print(parts[1])}，上年结转${print(parts[2])}，收入总计${print(printed)}。`,
      ]),
      findings: [claim('error', m.figure(printed), m.figure(sum))],
    };
  },
};

const UNITS = ['亿元', '万元'];

interface Spending {
  readonly text: string;
  readonly own: number;
  readonly growth: string;
}

const ADDED: readonly (readonly [string, number])[] = [
  ['上解支出', 0.9],
  ['债务还本支出', 4.1],
  ['安排预算稳定调节基金', 1.7],
];

/** Expenditure and what is added to it; the total is given or made by the parts. */
function spending(draw: Draw, m: Treasury, where: string, total?: number): Spending {
  const growth = draw.print(draw.amount(15, 1), 1);
  const { added, carried, own } = drawUntil(
    () => {
      const added = ADDED.map(([name, given]) => ({ name, amount: m.amount(given) }));
      const carried = m.amount(3);
      const beside = draw.sum(carried, ...added.map(({ amount }) => amount));
      return { added, carried, own: total === undefined ? m.amount(52.3) : draw.sum(total, -beside) };
    },
    (drawn) => drawn.own > drawn.carried && distinct(drawn.own, drawn.carried, ...drawn.added.map(({ amount }) => amount)),
  );
  const all = draw.sum(own, carried, ...added.map(({ amount }) => amount));
  const listed = draw.shuffle(added).map(({ name, amount }) => `${name}${m.print(amount)}`);
  return {
    own,
    growth,
    text: `${whole(where)}一般公共预算支出完成${m.print(own)}，${word(draw, '增长')}${growth}%。加上${listed.join('、')}，${draw.pick(['以及', '和'])}结转下年${m.print(carried)}后，支出总计${m.print(all)}。`,
  };
}

const spendingTotal: FieldTemplate = {
  id: 'spending-with-what-is-added',
  number: 22,
  phenomenon: 'expenditure, what is added to it, and the total',
  make(draw) {
    const where = place(draw);
    return report(draw, `${where}${year(draw)}年预算执行情况`, [spending(draw, treasury(draw, UNITS, 2), where).text]);
  },
};

const incomeAndSpending: FieldTemplate = {
  id: 'income-and-spending-with-one-total',
  number: 23,
  phenomenon: 'an income paragraph and an expenditure paragraph with the same total',
  make(draw) {
    const m = treasury(draw, UNITS, 2);
    const where = place(draw);
    const { own, added, carried } = drawUntil(
      () => ({
        own: m.amount(15),
        added: [
          ['上级补助收入', m.amount(38)],
          ['债务收入', m.amount(4)],
          ['调入资金', m.amount(3)],
        ] as const,
        carried: m.amount(2),
      }),
      // Room for the expenditure and what is added to it.
      (drawn) => drawn.own + drawn.carried + drawn.added.reduce((sum, [, amount]) => sum + amount, 0) > 2 * drawn.own,
    );
    const total = draw.sum(own, carried, ...added.map(([, amount]) => amount));
    const out = drawUntil(
      () => spending(draw, m, where, total),
      (drawn) => apart((100 * (total - drawn.own)) / total, Number(drawn.growth)),
    );
    const listed = [...draw.shuffle(added).map(([name, amount]) => `${name}${m.print(amount)}`), `上年结转${m.print(carried)}`];
    const when = year(draw);
    return {
      ...report(draw, `${where}${when}年预算执行情况和${when + 1}年预算草案的报告`, [
        `——${whole(where)}一般公共预算收入完成${m.print(own)}，${word(draw, '增长')}${draw.print(draw.amount(20, 1), 1)}%。加上${listed.join('、')}后，收入总计${m.print(total)}。`,
        `——${out.text}`,
      ]),
      mustNot: [never(draw.percent(total - out.own, total))],
    };
  },
};

const itemLeftOut: FieldTemplate = {
  id: 'spending-total-with-an-item-left-out',
  number: 24,
  phenomenon: 'a total of expenditure whose listed items leave one out',
  make(draw) {
    const m = treasury(draw, UNITS, 2);
    const where = place(draw);
    const [own, carried, leftOut] = [m.amount(52.3), m.amount(3), m.amount(1.7)];
    const added = ADDED.slice(0, 2).map(([name, given]) => ({ name, amount: m.amount(given) }));
    const sum = draw.sum(own, carried, ...added.map(({ amount }) => amount));
    const printed = draw.sum(sum, leftOut);
    const listed = draw.shuffle(added).map(({ name, amount }) => `${name}${m.print(amount)}`);
    return {
      ...report(draw, `${where}${year(draw)}年预算执行情况`, [
        `${whole(where)}一般公共预算支出完成${m.print(own)}。加上${listed.join('、')}，${draw.pick(['以及', '和'])}结转下年${m.print(carried)}后，支出总计${m.print(printed)}。`,
      ]),
      findings: [claim('error', m.figure(printed), m.figure(sum))],
    };
  },
};

const someSources: FieldTemplate = {
  id: 'total-with-some-of-its-sources',
  number: 25,
  phenomenon: 'a total of income and two of several sources: the list need not be complete',
  make(draw) {
    const m = treasury(draw, ['万元', '亿元', '元']);
    const [own, granted, rest] = [m.amount(120000), m.amount(379000), m.amount(1000)];
    const named = draw.sum(own, granted);
    const total = draw.sum(named, rest);
    const parts = draw.shuffle([`本级收入${m.print(own)}`, `上级补助收入${m.print(granted)}`]);
    return {
      ...report(draw, executionTitle(draw, year(draw)), [
        `收入总计${m.print(total)}，${word(draw, '其中：')}${parts.join(draw.pick(['，', '、']))}。`,
      ]),
      may: [may('warning', m.figure(total), m.figure(named))],
    };
  },
};

export const totals: readonly FieldTemplate[] = [addedUp, totalTooLarge, spendingTotal, incomeAndSpending, itemLeftOut, someSources];
