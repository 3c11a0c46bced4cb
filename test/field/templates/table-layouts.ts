import type { Draw, FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { body, cell, claim, distinct, money, never, paper, row, year } from './made-up.ts';
import { wideTables } from './wide-tables.ts';

const title = (draw: Draw, shownYear = year(draw)): string => `${body(draw).name}${shownYear}年部门预算`;

/** One row of a budget in the six columns of 三公. */
interface Row {
  readonly abroad: number;
  readonly vehicles: number;
  readonly purchase: number;
  readonly running: number;
  readonly reception: number;
}

function drawRow(draw: Draw, amount: (given: number, decimals?: number) => number, given: Row): Row {
  const drawn = (value: number): number => (value === 0 ? 0 : amount(value, 1));
  const purchase = drawn(given.purchase);
  const running = drawn(given.running);
  return { abroad: given.abroad, vehicles: draw.sum(purchase, running), purchase, running, reception: drawn(given.reception) };
}

const sumOf = (draw: Draw, { abroad, vehicles, reception }: Row): number => draw.sum(abroad, vehicles, reception);

const cells = (draw: Draw, total: number, { abroad, vehicles, purchase, running, reception }: Row): string[] =>
  [total, abroad, vehicles, purchase, running, reception].map((value) => cell(draw, value));

const GIVEN: Row = { abroad: 0, vehicles: 82, purchase: 54, running: 28, reception: 5 };

/** A row whose printed total is too large or too small, well above any rounding. */
function wrongTotal(draw: Draw) {
  const { amount, unit } = money(draw);
  const more = draw.pick([true, false]);
  const { shown, off } = drawUntil(
    () => ({ shown: drawRow(draw, amount, GIVEN), off: amount(4, 1) }),
    ({ shown, off }) => {
      const { vehicles, purchase, running, reception } = shown;
      const right = sumOf(draw, shown);
      const printed = right + (more ? off : -off);
      return off > right * 0.03 && distinct(printed, right, vehicles, purchase, running, reception);
    },
  );
  const right = sumOf(draw, shown);
  const total = draw.sum(right, more ? off : -off);
  return { unit, total, shown, amount, cells: cells(draw, total, shown), findings: [claim('error', cell(draw, total), cell(draw, right))] };
}

const spannedCellsLost: FieldTemplate = {
  id: 'two-header-rows-spanned-cells-lost',
  number: 75,
  phenomenon: 'two header rows with bars, spanned cells lost',
  needs: 'table',
  make(draw) {
    const { amount, unit } = money(draw);
    const running = draw.pick([0, amount(3.8, 1)]);
    const { reception } = drawUntil(
      () => ({ reception: amount(2.6, 1) }),
      ({ reception }) => reception !== running,
    );
    const total = draw.sum(running, reception);
    const values = [total, 0, running, running, 0, reception].map((value) => cell(draw, value));
    return {
      ...paper(draw, [
        title(draw),
        '“三公”经费预算财政拨款情况表',
        `单位：${unit}`,
        '合计 | 因公出国（境）费 | 公务用车费 | 公务接待费 | ||||',
        '小计 | 公务用车运行维护费 | 公务用车购置费 | |||||',
        `${row(...values)} ||`,
      ]),
      // The cost of the reception is nowhere set against that of the vehicles.
      mustNot: [never(cell(draw, reception), cell(draw, running))],
    };
  },
};

const TOTAL_FIRST = ['“三公”经费合计', '因公出国（境）费', '公务用车购置及运行费小计', '公务用车购置费', '公务用车运行费', '公务接待费'];

const subtotalInName: FieldTemplate = {
  id: 'one-header-row-with-subtotal-in-name',
  number: 76,
  phenomenon: 'one header row with 小计 in a name; the total is wrong',
  needs: 'table',
  make(draw) {
    const { unit, cells: values, findings } = wrongTotal(draw);
    return {
      ...paper(draw, [title(draw), '“三公”经费支出预算表', `单位：${unit}`, row(...TOTAL_FIRST), row(...values)]),
      findings,
    };
  },
};

const emptyCellsKept: FieldTemplate = {
  id: 'two-header-rows-empty-cells-kept',
  number: 77,
  phenomenon: 'two header rows with bars and empty cells kept',
  needs: 'table',
  make(draw) {
    const { unit, cells: values, findings } = wrongTotal(draw);
    return {
      ...paper(draw, [
        title(draw),
        '一般公共预算“三公”经费支出表',
        `单位：${unit}`,
        '合计 | 因公出国（境）费 | 公务用车购置及运行费 ||| 公务接待费 |',
        ' | | 小计 | 公务用车购置费 | 公务用车运行费 | |',
        row(...values),
      ]),
      findings,
    };
  },
};

const headerCellPerLine: FieldTemplate = {
  id: 'two-header-rows-cell-per-line',
  number: 78,
  phenomenon: 'two header rows, one cell per line without separators; the total is wrong',
  needs: 'table',
  make(draw) {
    const { unit, cells: values, findings } = wrongTotal(draw);
    return {
      ...paper(draw, [
        title(draw),
        '一般公共预算“三公”经费支出表',
        `单位：${unit}`,
        '“三公”经费合计',
        '因公出国（境）费',
        '公务用车购置及运行费',
        '公务接待费',
        '小计',
        '公务用车购置费',
        '公务用车运行费',
        ...values,
      ]),
      findings,
      unread: 'any',
    };
  },
};

const yearPerLine: FieldTemplate = {
  id: 'two-years-each-under-its-line',
  number: 79,
  phenomenon: 'this year’s and last year’s row each under its own line',
  needs: 'table',
  make(draw) {
    const shownYear = year(draw);
    const { unit, cells: values, findings, total, shown, amount } = wrongTotal(draw);
    const before = drawUntil(
      () => drawRow(draw, amount, { abroad: 0, vehicles: 89, purchase: 60, running: 29, reception: 6 }),
      (drawn) => distinct(total, sumOf(draw, shown), shown.vehicles, sumOf(draw, drawn), drawn.vehicles),
    );
    const rightTotal = sumOf(draw, before);
    return {
      ...paper(draw, [
        title(draw, shownYear),
        '一般公共预算“三公”经费支出表',
        `单位：${unit}`,
        `${shownYear}年预算数`,
        row(...TOTAL_FIRST),
        row(...values),
        `${shownYear - 1}年预算数`,
        row(...cells(draw, rightTotal, before)),
      ]),
      findings,
      mustNot: [never(cell(draw, rightTotal), cell(draw, before.vehicles))],
    };
  },
};

export const tableLayouts: readonly FieldTemplate[] = [
  spannedCellsLost,
  subtotalInName,
  emptyCellsKept,
  headerCellPerLine,
  yearPerLine,
  ...wideTables,
];
