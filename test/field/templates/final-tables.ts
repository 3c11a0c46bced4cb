import type { Draw, FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { cell, claim, distinct, finalTitle, may, money, paper, row } from './made-up.ts';

/** A table of budget and final figures in which only 公务接待费 is above its budget. */
function oneAbove(draw: Draw, amount: (given: number, decimals?: number) => number) {
  return drawUntil(
    () => {
      const reception = { budget: amount(2, 1), final: amount(3.5, 1) };
      const running = { budget: amount(70, 1), final: amount(40.2, 1) };
      const purchase = { budget: amount(28, 1), final: amount(20, 1) };
      const vehicles = { budget: draw.sum(running.budget, purchase.budget), final: draw.sum(running.final, purchase.final) };
      const total = { budget: draw.sum(reception.budget, vehicles.budget), final: draw.sum(reception.final, vehicles.final) };
      return { reception, running, purchase, vehicles, total };
    },
    ({ reception, running, purchase, total }) =>
      reception.final > reception.budget &&
      total.final < total.budget &&
      [running, purchase].every(({ budget, final }) => final < budget) &&
      distinct(...[reception, running, purchase, total].flatMap(({ budget, final }) => [budget, final])),
  );
}

const aboveBudgetControl: FieldTemplate = {
  id: 'one-row-above-its-budget',
  number: 71,
  phenomenon: 'control: budget and final column, one row above its budget',
  make(draw) {
    const { amount, unit } = money(draw);
    const { reception, running, purchase, vehicles, total } = oneAbove(draw, amount);
    const line = (name: string, { budget, final }: typeof total): string => row(name, cell(draw, budget), cell(draw, final));
    const items = draw.shuffle([
      [line('因公出国（境）费', { budget: 0, final: 0 })],
      [line('公务接待费', reception)],
      [line('公务用车购置及运行维护费', vehicles), line('其中：公务用车运行维护费', running), line('公务用车购置费', purchase)],
    ]);
    return {
      ...paper(draw, [
        finalTitle(draw),
        '“三公”经费支出决算表',
        `单位：${unit}`,
        row('项目', '预算数', '决算数'),
        line('合计', total),
        ...items.flat(),
      ]),
      findings: [claim('warning', draw.print(reception.final, 1), draw.print(reception.budget, 1))],
    };
  },
};

const aboveBudgetInCells: FieldTemplate = {
  id: 'one-row-above-its-budget-cell-per-line',
  number: 72,
  phenomenon: 'one cell per line, rows divided by a line with a bar',
  needs: 'table',
  make(draw) {
    const { amount, unit } = money(draw);
    const { reception, vehicles, total } = oneAbove(draw, amount);
    const line = (name: string, ...values: readonly string[]): string[] => ['|', `${name} |`, ...values.map((value) => `${value} |`)];
    const figures = (name: string, { budget, final }: typeof total): string[] => line(name, cell(draw, budget), cell(draw, final));
    const items = draw.shuffle([
      figures('因公出国（境）费', { budget: 0, final: 0 }),
      figures('公务接待费', reception),
      figures('公务用车购置及运行维护费', vehicles),
    ]);
    return {
      ...paper(draw, [
        finalTitle(draw),
        '“三公”经费支出决算表',
        `单位：${unit}`,
        ...line('项 目', '预 算 数', '决 算 数'),
        ...figures('合 计', total),
        ...items.flat(),
      ]),
      findings: [claim('warning', draw.print(reception.final, 1), draw.print(reception.budget, 1))],
      may: [may('warning', draw.print(vehicles.final, 1))],
    };
  },
};

const againstEconomicClasses: FieldTemplate = {
  id: 'three-public-against-economic-classes',
  number: 73,
  phenomenon: '三公 table against the economic classes 30212, 30217, 30231',
  make(draw) {
    const { amount, unit } = money(draw);
    const { office, abroad, reception, running } = drawUntil(
      () => ({
        office: amount(200),
        abroad: amount(6.4),
        reception: { class: amount(5.2), budget: amount(1), final: amount(0.7) },
        running: { class: amount(40.4), budget: amount(19), final: amount(12.3) },
      }),
      ({ office, abroad, reception, running }) =>
        [reception, running].every((item) => item.final < item.budget && item.budget < item.class) &&
        distinct(office, abroad, reception.class, reception.budget, reception.final, running.class, running.budget, running.final),
    );
    const both = (value: number): string => cell(draw, value, 2);
    const goods = draw.sum(office, abroad, reception.class, running.class);
    const line = (name: string, budget: number, final: number): string => row(name, both(budget), both(final));
    const items = draw.shuffle([
      [line('因公出国（境）费', 0, 0)],
      [
        line('公务用车购置及运行维护费', running.budget, running.final),
        line('其中：公务用车购置费', 0, 0),
        line('公务用车运行维护费', running.budget, running.final),
      ],
      [line('公务接待费', reception.budget, reception.final)],
    ]);
    return {
      ...paper(draw, [
        finalTitle(draw),
        '一般公共预算财政拨款基本支出决算表',
        `单位：${unit}`,
        row('科目编码', '科目名称', '决算数'),
        row('302', '商品和服务支出', both(goods)),
        row('30201', '办公费', both(office)),
        row('30212', '因公出国（境）费用', both(abroad)),
        row('30217', '公务接待费', both(reception.class)),
        row('30231', '公务用车运行维护费', both(running.class)),
        '财政拨款“三公”经费支出决算表',
        `单位：${unit}`,
        row('项目', '预算数', '决算数'),
        line('合计', draw.sum(reception.budget, running.budget), draw.sum(reception.final, running.final)),
        ...items.flat(),
      ]),
      findings: [
        claim('warning', both(abroad)),
        claim('warning', both(reception.class), both(reception.final)),
        claim('warning', both(running.class), both(running.final)),
      ],
    };
  },
};

const twoTablesOfCells: FieldTemplate = {
  id: 'two-tables-cell-per-line-total-wrong',
  number: 74,
  phenomenon: 'two tables below each other, one cell per line; the total of one table is not the sum of its two parts',
  needs: 'table',
  make(draw) {
    const { amount, unit } = money(draw);
    const { support, other, basic, project } = drawUntil(
      () => ({ support: amount(820), other: amount(50), basic: amount(600), project: amount(300) }),
      ({ support, other, basic, project }) =>
        Math.abs(support + other - basic - project) > (basic + project) * 0.02 && distinct(support, other, basic, project),
    );
    const income = draw.sum(support, other);
    const spending = draw.sum(basic, project);
    // The printed total of both tables is the sum of one only; which cell of the other is wrong stays open.
    const total = draw.pick([spending, income]);
    const table = (first: string, one: number, second: string, two: number, sum: string): string[] => [
      '项目',
      '决算数',
      first,
      draw.print(one),
      second,
      draw.print(two),
      sum,
      draw.print(total),
    ];
    return {
      ...paper(draw, [
        finalTitle(draw),
        '收入支出决算总表',
        `单位：${unit}`,
        ...table('一、财政拨款收入', support, '二、其他收入', other, '本年收入合计'),
        ...table('一、基本支出', basic, '二、项目支出', project, '本年支出合计'),
      ]),
      findings: [claim('error', draw.print(total), draw.print(total === spending ? income : spending))],
      unread: 'any',
    };
  },
};

export const finalTables: readonly FieldTemplate[] = [aboveBudgetControl, aboveBudgetInCells, againstEconomicClasses, twoTablesOfCells];
