import type { FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { body, claim, distinct, may, money, never, numbered, paper, place, year } from './made-up.ts';
import { apart, word } from './wording.ts';

/** Changes on last year: in reasons, behind the parts of an item, and with words that contradict each other. */

/** A reason that lists changes; the last one with its unit or without. */
function changesInReason(number: 38 | 39): FieldTemplate {
  const bare = number === 39;
  return {
    id: bare ? 'reason-with-a-change-without-unit' : 'reason-that-lists-changes',
    number,
    phenomenon: bare ? 'a reason that lists changes, the last one without unit' : 'a reason that lists changes',
    make(draw) {
      const m = money(draw, bare ? ['万元'] : ['万元', '元']);
      const { social, schooling, fewer, total } = drawUntil(
        () => {
          const [social, schooling, fewer] = [m.amount(20), m.amount(3.5), m.amount(5)];
          return { social, schooling, fewer, total: draw.sum(social, schooling, -fewer) };
        },
        (drawn) => drawn.total > 0.5 && apart(drawn.social, drawn.schooling, drawn.fewer, drawn.total, drawn.total + drawn.schooling),
      );
      const amount = drawUntil(
        () => m.amount(540),
        (drawn) => drawn > 2 * total,
      );
      const when = year(draw);
      const since = `${draw.pick(['比', '较'])}${when - 1}年增加${m.print(total)}`;
      const last = bare ? draw.print(fewer) : m.print(fewer);
      const school = draw.pick(['青石小学', '白桥小学', '河湾小学']);
      return {
        ...paper(draw, [
          `${place(draw)}${school}${when}年部门预算`,
          `${when}年一般公共预算财政拨款支出${m.print(amount)}，${since}。${word(draw, '其中：')}基本支出${m.print(amount)}，${since}，${word(draw, '主要原因是')}社会保障和就业支出增加${m.print(social)}，主要用于退休人员补助；教育支出增加${m.print(schooling)}，主要用于教师工资；卫生健康支出、住房保障支出共减少${last}，主要原因是人员减少。`,
        ]),
        ...(bare ? { findings: [claim('warning', draw.print(fewer))] } : {}),
        mustNot: [never(draw.print(total), draw.print(draw.sum(total, schooling)))],
      };
    },
  };
}

const changeBehindPart: FieldTemplate = {
  id: 'change-of-an-item-behind-its-part',
  number: 42,
  phenomenon: 'the change of an item stands behind its part',
  make(draw) {
    const m = money(draw);
    const { vehicles, fewer, guests, more } = drawUntil(
      () => ({ vehicles: draw.pick([0, m.amount(3)]), fewer: m.amount(2), guests: m.amount(2.4), more: m.amount(1.1) }),
      (drawn) => drawn.more < drawn.guests && apart(drawn.more, drawn.fewer, Math.abs(drawn.more - drawn.fewer)),
    );
    const total = draw.sum(vehicles, guests);
    const change = draw.sum(more, -fewer);
    const when = year(draw);
    const than = `${draw.pick(['比', '较'])}${when - 1}年预算`;
    const items = draw.shuffle([
      `因公出国（境）费预算0${m.unit}，与${when - 1}年预算持平。`,
      `公务用车购置及运行维护费预算${m.print(vehicles)}，其中公务用车运行维护费${m.print(vehicles)}，${than}减少${m.print(fewer)}，${word(draw, '主要原因是')}${draw.pick(['车辆上缴', '车辆报废', '公务用车减少'])}。`,
      `公务接待费预算${m.print(guests)}，${than}增加${m.print(more)}，${word(draw, '主要原因是')}${draw.pick(['接待次数增加', '来访人数增加'])}。`,
    ]);
    return {
      ...paper(draw, [
        `${body(draw).name}${when}年部门预算`,
        `${when}年${word(draw, '“三公”经费')}财政拨款预算${m.print(total)}，${than}${change > 0 ? '增加' : '减少'}${m.print(Math.abs(change))}。具体情况：`,
        ...numbered(items, draw.pick(['、', '.'])),
      ]),
      mustNot: [never(draw.print(Math.abs(change)), draw.print(more))],
    };
  },
};

const reasonsByClass: FieldTemplate = {
  id: 'reasons-by-class-that-do-not-make-the-change',
  number: 43,
  phenomenon: 'reasons follow, and three economic classes that do not make the change',
  make(draw) {
    const m = money(draw);
    const { total, wages, goods, persons } = drawUntil(
      () => ({ total: m.amount(12), wages: m.amount(14), goods: m.amount(0.5), persons: m.amount(0.2) }),
      (drawn) => drawn.wages + drawn.persons - drawn.goods > 0 && apart(drawn.total, drawn.wages + drawn.persons - drawn.goods),
    );
    const than = draw.pick(['较上年', '比上年']);
    const rate = (by: number, base: number) => draw.percent(by, draw.amount(m.unit === '元' ? base * 10_000 : base) + by);
    const up = (by: number, base: number) => `${than}增加${m.print(by)}，${word(draw, '增长')}${rate(by, base)}%`;
    const classes = draw.shuffle([
      `工资福利支出${up(wages, 98)}。`,
      `商品和服务支出${than}减少${m.print(goods)}，${word(draw, '下降')}${rate(goods, 24.5)}%。`,
      `对个人和家庭补助支出${up(persons, 12.3)}。`,
    ]);
    const when = year(draw);
    return {
      ...paper(draw, [
        `${body(draw).name}${when}年部门预算`,
        `${when}年基本支出预算${up(total, 138)}。${draw.pick(['主要变动原因如下：', '变动原因如下：', '主要原因如下：'])}`,
        ...numbered(classes, draw.pick(['.', '、'])),
      ]),
      may: [may('warning', draw.print(total), draw.print(draw.sum(wages, persons, -goods)))],
    };
  },
};

const lessAndMore: FieldTemplate = {
  id: 'less-by-amount-more-by-rate',
  number: 44,
  phenomenon: 'an amount that goes one way, a rate that goes the other',
  make(draw) {
    const m = money(draw);
    const than = draw.pick(['较上年', '比上年']);
    const { amounts, rates } = drawUntil(
      () => ({
        amounts: [m.amount(18), m.amount(0.5), m.amount(0.2)],
        rates: [draw.amount(12.5, 2), draw.amount(0.6, 2), draw.amount(1.6, 2)],
      }),
      (drawn) => distinct(...drawn.amounts, ...drawn.rates),
    );
    const [wages = 0, goods = 0, persons = 0] = amounts;
    const [wagesRate = 0, goodsRate = 0, personsRate = 0] = rates;
    const [one, other] = draw.pick([
      ['减', '增'],
      ['增', '减'],
    ] as const);
    const items = draw.shuffle([
      `工资福利支出${than}增加${m.print(wages)}，${word(draw, '增长')}${draw.print(wagesRate)}%。主要原因是工资增加。`,
      `商品和服务支出${than}${one}${m.print(goods)}，${other}${draw.print(goodsRate)}%。主要原因是工会经费增加。`,
      `对个人和家庭补助支出${than}增加${m.print(persons)}，${word(draw, '增长')}${draw.print(personsRate)}%。主要原因是人员变动。`,
    ]);
    return {
      ...paper(draw, [`${body(draw).name}${year(draw)}年部门预算`, ...numbered(items, draw.pick(['.', '、']))]),
      findings: [claim('error', draw.print(goods), draw.print(goodsRate))],
    };
  },
};

export const changes: readonly FieldTemplate[] = [changesInReason(38), changesInReason(39), changeBehindPart, reasonsByClass, lessAndMore];
