import type { FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { may, money, never, paper, place, year } from './made-up.ts';
import { city, treasury } from './report.ts';
import { move, word } from './wording.ts';

/** 预算数 and 决算数 of each item in words, as a table would hold them in two columns. */

const differenceRates: FieldTemplate = {
  id: 'budget-and-final-with-rate-of-difference',
  number: 12,
  phenomenon: 'budget and final figure with their rate of difference, after the final figure was already given',
  make(draw) {
    const m = money(draw);
    const drawn = drawUntil(
      () => ({
        guests: { budget: m.amount(120), final: m.amount(118.2) },
        vehicles: { budget: m.amount(700), final: m.amount(677.2) },
        change: m.amount(24.6),
        less: draw.pick([true, false]),
      }),
      ({ guests, vehicles, change }) =>
        guests.final < guests.budget && vehicles.final < vehicles.budget && change < (guests.final + vehicles.final) / 2,
    );
    const { guests, vehicles, change, less } = drawn;
    const budget = draw.sum(guests.budget, vehicles.budget);
    const final = draw.sum(guests.final, vehicles.final);
    const since = move(draw, final, draw.sum(final, less ? change : -change));
    const rateVerb = since.up ? since.rateVerb : draw.pick(['降低', '下降']);
    const when = year(draw);
    const where = place(draw);
    const columns = (name: string, item: { readonly budget: number; readonly final: number }) =>
      `${name}预算数${m.print(item.budget)}，决算数${m.print(item.final)}，${draw.pick(['预决算差异率', '差异率'])}-${draw.percent(item.budget - item.final, item.budget)}%。`;
    const items = draw.shuffle([columns('公务接待费', guests), columns('公务用车购置及运行维护费', vehicles)]);
    return {
      ...paper(draw, [
        `${where}${when}年“三公”经费预算安排和使用情况`,
        `${when}年${where}“三公经费”财政拨款支出${m.print(final)}，${word(draw, '比上年')}${since.verb}${m.print(since.by)}，${rateVerb}${since.rate}%，${word(draw, '主要原因是')}${since.up ? draw.pick(['车辆更新', '任务增加']) : word(draw, '从严控制')}。`,
        `${columns(`${when}年${where}“三公经费”财政拨款支出合计`, { budget, final })}${items.join('')}`,
      ]),
      may: [may('warning', draw.print(vehicles.final))],
      mustNot: [never(draw.print(budget), draw.print(final))],
    };
  },
};

const columnsOfParts: FieldTemplate = {
  id: 'each-part-with-budget-and-final',
  number: 13,
  phenomenon: 'each part with its budget and its final figure',
  make(draw) {
    const m = treasury(draw, ['亿元', '万元'], 2);
    const { own, passed } = drawUntil(
      () => ({
        own: { budget: m.amount(590), final: m.amount(566.2) },
        passed: { budget: m.amount(50), final: m.amount(46.3) },
      }),
      (drawn) => Object.values(drawn).every(({ budget, final }) => final < budget),
    );
    const budget = draw.sum(own.budget, passed.budget);
    const final = draw.sum(own.final, passed.final);
    const done = word(draw, '完成预算的');
    const columns = (name: string, item: { readonly budget: number; readonly final: number }) =>
      `${name}预算数为${m.print(item.budget)}，决算数为${m.print(item.final)}，${done}${draw.percent(item.final, item.budget, 1)}%`;
    const parts = draw.shuffle([columns('本级支出', own), columns('对下转移支付', passed)]);
    return {
      ...paper(draw, [
        `关于${city(draw)}${year(draw)}年国有资本经营决算的说明`,
        `${columns('国有资本经营预算支出', { budget, final })}，${word(draw, '其中：')}${parts.join(word(draw, '；'))}。`,
      ]),
      mustNot: [never(m.figure(draw.sum(own.final, passed.budget))), never(m.figure(final), m.figure(budget))],
    };
  },
};

export const twoColumnsInWords: readonly FieldTemplate[] = [differenceRates, columnsOfParts];
