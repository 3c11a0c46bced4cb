import type { Draw, FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { finalTables } from './final-tables.ts';
import { body, cell, claim, distinct, finalTitle, may, money, never, paper, row, year } from './made-up.ts';
import { word } from './wording.ts';

const budgetTitle = (draw: Draw): { readonly title: string; readonly office: string; readonly year: number } => {
  const { name, office } = body(draw);
  const shownYear = year(draw);
  return { title: `${name}${shownYear}年部门预算`, office, year: shownYear };
};

/** What 购置 and 运行 cost in a table; the words beside it give each the figure of the other. */
function swapped(draw: Draw) {
  const { amount, print, unit } = money(draw);
  const abroad = draw.pick([0, amount(3, 1)]);
  const { purchase, running, reception } = drawUntil(
    () => ({ purchase: amount(60, 1), running: amount(28, 1), reception: amount(6, 1) }),
    ({ purchase, running, reception }) => distinct(purchase, running, reception, abroad),
  );
  const vehicles = draw.sum(purchase, running);
  const total = draw.sum(abroad, vehicles, reception);
  const { title, office, year: shownYear } = budgetTitle(draw);
  const printed = (value: number): string => print(value, 1);
  const parts = draw.shuffle([
    `因公出国（境）费支出预算为${printed(abroad)}`,
    `公务接待费支出预算为${printed(reception)}`,
    `公务用车购置及运行费支出预算为${printed(vehicles)}`,
  ]);
  const halves = draw.shuffle([
    `公务用车运行费${printed(purchase)}，主要用于燃料费`,
    `公务用车购置费${printed(running)}，主要用于购置执法车${draw.whole(2, 1, 3)}辆`,
  ]);
  const [one, other] = [draw.print(purchase, 1), draw.print(running, 1)];
  return {
    title,
    unit,
    row: [total, abroad, vehicles, purchase, running, reception].map((value) => cell(draw, value)),
    words: `${office}${shownYear}年${word(draw, '“三公”经费')}支出预算为${printed(total)}。${word(draw, '其中：')}${parts.join('，')}。${halves.join('；')}。`,
    findings: [claim('error', '购置', one, other), claim('error', '运行', one, other)],
  };
}

const swappedFlatHeader: FieldTemplate = {
  id: 'swapped-against-one-row-table',
  number: 67,
  phenomenon: 'swapped between a one-row table and the words (flat header with 小计)',
  make(draw) {
    const { title, unit, row: cells, words, findings } = swapped(draw);
    const header = ['“三公”经费合计', '因公出国（境）费', '公务用车购置及运行费小计', '公务用车购置费', '公务用车运行费', '公务接待费'];
    // 公务接待费 may stand before the vehicles too.
    const order = draw.pick([
      [0, 1, 2, 3, 4, 5],
      [0, 1, 5, 2, 3, 4],
    ]);
    const arrange = (values: readonly string[]): string => row(...order.map((at) => values[at] ?? ''));
    return {
      ...paper(draw, [title, '“三公”经费支出预算表', `单位：${unit}`, arrange(header), arrange(cells), words]),
      findings,
    };
  },
};

const swappedTwoRowHeader: FieldTemplate = {
  id: 'swapped-against-cell-per-line-table',
  number: 68,
  phenomenon: 'the same with a two-row header, one cell per line',
  needs: 'table',
  make(draw) {
    const { title, unit, row: cells, words, findings } = swapped(draw);
    const header = ['“三公”经费合计', '因公出国（境）费', '公务用车购置及运行费', '公务 接待费'].map((name) => `${name} |`);
    const below = ['小计', '公务用车购置费', '公务用车运行费'].map((name) => `${name} |`);
    return {
      ...paper(draw, [
        title,
        '“三公”经费支出预算表',
        `单位：${unit}`,
        ...header,
        '||',
        ...below,
        '|||',
        ...cells.map((value) => `${value} |`),
        words,
      ]),
      findings,
      unread: 'any',
    };
  },
};

const splitInTable: FieldTemplate = {
  id: 'vehicle-cost-split-in-table-only',
  number: 69,
  phenomenon: 'the vehicle cost is split in the table, not in the words',
  make(draw) {
    const { amount, print, unit } = money(draw);
    const { title, office, year: shownYear } = budgetTitle(draw);
    const { abroad, reception, running, purchase, step } = drawUntil(
      () => ({
        abroad: amount(12, 1),
        reception: amount(8, 1),
        running: amount(30, 1),
        purchase: draw.pick([0, amount(18, 1)]),
        step: amount(2, 1),
      }),
      ({ abroad, reception, running, purchase, step }) =>
        step > (abroad + reception + running + purchase) * 0.02 && distinct(abroad, reception, running, purchase, step),
    );
    const vehicles = draw.sum(running, purchase);
    const total = draw.sum(abroad, reception, vehicles);
    const parts = draw.shuffle([
      { name: '因公出国（境）费', value: abroad, rows: [] },
      { name: '公务接待费', value: reception, rows: [] },
      {
        name: '公务用车购置及运行费',
        value: vehicles,
        rows: [row('其中：公务用车运行维护费', cell(draw, running)), row('公务用车购置', cell(draw, purchase))],
      },
    ]);
    const inWords = parts.map(({ name, value }) => `${name}支出预算为${print(value, 1)}`);
    return {
      ...paper(draw, [
        title,
        `${shownYear}年“三公”经费支出预算表`,
        `单位：${unit}`,
        row('项目', '预算数'),
        row('合计', cell(draw, total)),
        ...parts.flatMap(({ name, value, rows }) => [row(name, cell(draw, value)), ...rows]),
        `${office}${shownYear}年度${word(draw, '“三公”经费')}支出预算为${print(total, 1)}，比${shownYear - 1}年预算增加${print(step, 1)}，${word(draw, '增长')}${draw.percent(step, draw.sum(total, -step), 1)}%。${word(draw, '其中：')}${inWords.join('，')}。`,
      ]),
      findings: [claim('warning', draw.print(step, 1))],
      mustNot: [never(draw.print(vehicles, 1), '分列')],
    };
  },
};

const splitInCells: FieldTemplate = {
  id: 'vehicle-cost-split-in-cells-only',
  number: 70,
  phenomenon: 'the same in a table of one cell per line without any separator',
  needs: 'table',
  make(draw) {
    const { amount, print, unit } = money(draw);
    const shownYear = year(draw);
    const { reception, running } = drawUntil(
      () => ({
        reception: { budget: amount(9, 1), final: amount(12.5, 1) },
        running: { budget: amount(11, 1), final: amount(6.3, 1) },
      }),
      ({ reception, running }) =>
        reception.final > reception.budget &&
        running.final < running.budget &&
        reception.final + running.final < reception.budget + running.budget &&
        distinct(reception.final, reception.budget, running.final, running.budget),
    );
    const total = { budget: draw.sum(reception.budget, running.budget), final: draw.sum(reception.final, running.final) };
    const zero = { budget: 0, final: 0 };
    const cells = (name: string, { budget, final }: typeof zero): string[] => [name, cell(draw, budget), cell(draw, final)];
    const items = draw.shuffle([
      cells('因公出国（境）费', zero),
      cells('公务接待费', reception),
      [...cells('公务用车购置及运行维护费', running), ...cells('其中：公务用车运行维护费', running), ...cells('公务用车购置费', zero)],
    ]);
    const rate = draw.percent(total.final, total.budget);
    return {
      ...paper(draw, [
        finalTitle(draw, shownYear),
        '财政拨款“三公”经费支出决算表',
        `单位：${unit}`,
        '项目',
        '预算数',
        '决算数',
        ...cells('合计', total),
        ...items.flat(),
        `${shownYear}年度${word(draw, '“三公”经费')}支出预算为${print(total.budget, 1)}，支出决算为${print(total.final, 1)}，完成预算的${rate}%。其中：公务用车购置及运行维护费支出决算${print(running.final, 1)}。`,
      ]),
      findings: [claim('warning', draw.print(reception.final, 1), draw.print(reception.budget, 1))],
      may: [may('warning', rate)],
      mustNot: [never(draw.print(running.final, 1), '分列')],
      unread: 'any',
    };
  },
};

export const tablesAndWords: readonly FieldTemplate[] = [
  swappedFlatHeader,
  swappedTwoRowHeader,
  splitInTable,
  splitInCells,
  ...finalTables,
];
