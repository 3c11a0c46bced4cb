import type { FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { body, claim, distinct, finalTitle, may, money, never, neverError, paper, place, row, year } from './made-up.ts';

const TWELVE = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '公务接待费'];

const twelveColumns: FieldTemplate = {
  id: 'twelve-columns-under-three-header-rows',
  number: 80,
  phenomenon: 'twelve columns under three header rows and a row of numbers',
  needs: 'table',
  make(draw) {
    const { amount, unit } = money(draw);
    const drawn = drawUntil(
      () => ({ abroad: amount(2), purchase: amount(2), running: amount(4), final: amount(7), reception: amount(3) }),
      ({ running, final }) => final > running,
    );
    const { abroad, purchase, running, final, reception } = drawn;
    // Only the running cost differs, so that its subtotal and the total are above the budget with it.
    const columns = (used: number): readonly number[] => {
      const vehicles = draw.sum(purchase, used);
      return [draw.sum(abroad, vehicles, reception), abroad, vehicles, purchase, used, reception];
    };
    const [budgets, finals] = [columns(running), columns(final)];
    const both = (at: number): string[] => [draw.print(finals[at] ?? 0), draw.print(budgets[at] ?? 0)];
    return {
      ...paper(draw, [
        finalTitle(draw),
        '财政拨款“三公”经费支出决算表',
        `单位：${unit}`,
        row('预算数', '决算数'),
        row(...TWELVE, ...TWELVE),
        row('小计', '公务用车购置费', '公务用车运行维护费', '小计', '公务用车购置费', '公务用车运行维护费'),
        row(...Array.from({ length: 12 }, (_, index) => String(index + 1))),
        row(...[...budgets, ...finals].map((value) => draw.print(value))),
      ]),
      findings: [{ level: 'warning', anyOf: [both(0), both(2), both(4)] }],
    };
  },
};

const blankCellsLost: FieldTemplate = {
  id: 'twelve-columns-blank-cells-lost',
  number: 81,
  phenomenon: 'twelve columns, the blank cells of the data row lost: nobody can say which column',
  needs: 'table',
  make(draw) {
    const { amount, print, unit } = money(draw);
    const shownYear = year(draw);
    const { running, reception } = drawUntil(
      () => ({
        running: { budget: amount(12), final: amount(6.2) },
        reception: { budget: amount(6), final: amount(0.4) },
      }),
      ({ running, reception }) =>
        [running, reception].every(({ budget, final }) => final < budget) &&
        distinct(running.budget, running.final, reception.budget, reception.final),
    );
    const total = { budget: draw.sum(running.budget, reception.budget), final: draw.sum(running.final, reception.final) };
    const rate = draw.percent(total.final, total.budget);
    const values = [total, running, running, reception].flatMap(({ budget, final }) => [draw.print(budget), draw.print(final)]);
    const pairs = Array.from({ length: 6 }, () => ['预算数', '决算数']).flat();
    return {
      ...paper(draw, [
        `${body(draw, '司法局').name}${shownYear}年度部门决算`,
        '“三公”经费支出决算表',
        `单位：${unit}`,
        '合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 | |||||||||',
        '小计 | 公务用车购置费 | 公务用车运行费 | ||||||||||',
        row(...pairs),
        row(...values),
        `${shownYear}年度“三公”经费支出年初预算为${print(total.budget)}，支出决算为${print(total.final)}，完成预算的${rate}%，其中：因公出国（境）费决算为${print(0)}；公务用车购置费支出决算为${print(0)}；公务用车运行维护费支出决算为${print(running.final)}；公务接待费支出决算为${print(reception.final)}。`,
      ]),
      may: [may('warning', rate)],
      mustNot: [neverError(draw.print(total.budget)), neverError(draw.print(running.budget))],
      unread: 'any',
    };
  },
};

const columnsBySpaces: FieldTemplate = {
  id: 'columns-by-spaces-last-year-blank',
  number: 82,
  phenomenon: 'columns by spaces, 元, last year blank; the total is wrong',
  needs: 'table',
  make(draw) {
    const shownYear = year(draw);
    const { reception, running, off } = drawUntil(
      () => ({ reception: draw.amount(180000, 0), running: draw.amount(100000, 0), off: draw.amount(20000, 0) }),
      ({ reception, running, off }) => off > (reception + running) * 0.03 && distinct(reception, running, off, reception + running + off),
    );
    const right = reception + running;
    const total = right + off;
    return {
      ...paper(
        draw,
        [
          `${place(draw)}${shownYear}年度部门“三公”经费预算情况表`,
          '    单位：元',
          `项目 ${shownYear - 1}年执行数 ${shownYear}年预算数`,
          `一、支出合计   ${total}`,
          '1、因公出国（境）费用    ',
          `2、公务接待费   ${reception}`,
          `3、公务用车费   ${running}`,
          `其中：（1）公务用车运行维护费   ${running}`,
          '（2）公务用车购置    ',
        ],
        'none',
      ),
      findings: [claim('error', String(total), String(right))],
      unread: 'any',
    };
  },
};

const SIDES = [
  { number: 1, income: '一、一般公共预算拨款收入', spending: '一、一般公共服务支出' },
  { number: 2, income: '二、政府性基金预算拨款收入', spending: '二、外交支出' },
  { number: 5, income: '五、单位资金', spending: '五、教育支出' },
  { number: 8, income: '', spending: '八、社会保障和就业支出' },
  { number: 10, income: '', spending: '十、卫生健康支出' },
  { number: 13, income: '', spending: '十三、农林水支出' },
  { number: 20, income: '', spending: '二十、住房保障支出' },
];

const twoSidedTotals: FieldTemplate = {
  id: 'two-sided-totals-cell-per-line',
  number: 83,
  phenomenon: 'a two-sided total table, one cell per line with row numbers and blanks; 上年结转 fills the gap of the income',
  needs: 'table',
  make(draw) {
    const { unit, amount } = money(draw);
    const department = `${place(draw)}${draw.pick(['青禾镇财政所', '白榆镇财政所', '石塘乡财政所', '青禾镇综合服务中心'])}`;
    const { spending, carried } = drawUntil(
      () => {
        const values = new Map([
          [1, amount(400)],
          [8, amount(70)],
          [10, amount(20)],
          [13, amount(12)],
          [20, amount(10)],
        ]);
        return { spending: values, carried: amount(12) };
      },
      ({ spending, carried }) => carried < draw.sum(...spending.values()) / 2,
    );
    const spent = draw.sum(...spending.values());
    const income = draw.sum(spent, -carried);
    const rows = SIDES.map(({ number, income: name, spending: other }) => {
      const value = spending.get(number);
      return [String(number), name, number === 1 ? draw.print(income) : '', other, value === undefined ? '' : draw.print(value)];
    });
    const last = [
      ['32', '本年收入合计', draw.print(income), '本年支出合计', draw.print(spent)],
      ['33', '上年结转结余', draw.print(carried), '年终结转结余', ''],
      ['34', '收入总计', draw.print(spent), '支出总计'],
    ];
    const header = [
      ['序号', '收入', '支出'],
      ['项 目', '预算数', '项 目', '预算数'],
      ['栏次', '1', '2', '3', '4'],
    ];
    const ofBars = [...header, ...rows, ...last].flat().map((value) => (value === '' ? '|' : `${value} |`));
    return {
      ...paper(
        draw,
        [`${draw.whole(906, 101, 999)}${department} |`, `预算年度:${year(draw, 2025)} |`, `单位:${unit} |`, ...ofBars, draw.print(spent)],
        'none',
      ),
      mustNot: [never(draw.print(income), draw.print(spent))],
      department,
    };
  },
};

export const wideTables: readonly FieldTemplate[] = [twelveColumns, blankCellsLost, columnsBySpaces, twoSidedTotals];
