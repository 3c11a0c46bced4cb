import type { FieldTemplate } from '../case.ts';
import { drawUntil, roundTo } from '../draw.ts';
import { body, claim, may, money, never, paper, place, year } from './made-up.ts';
import { apart, enumerated, grouped, word } from './wording.ts';

/** Totals and their parts in words: 分别为, 包括, parts of parts, and sums inside rounding. */

const respectively: FieldTemplate = {
  id: 'three-names-then-three-amounts',
  number: 35,
  phenomenon: 'three names, then three amounts respectively',
  make(draw) {
    const m = money(draw, ['万元']);
    const { kinds, modes } = drawUntil(
      () => {
        const kinds = [m.amount(1200.5, 1), m.amount(2300, 1), m.amount(1499.5, 1)] as const;
        const [own, offices] = [m.amount(2200, 1), m.amount(300, 1)];
        return { kinds, modes: [own, offices, draw.sum(...kinds, -own, -offices)] as const };
      },
      (drawn) => drawn.modes[2] > 0 && apart(...drawn.kinds, ...drawn.modes),
    );
    const total = draw.sum(...kinds);
    const named = draw.shuffle(['货物', '工程', '服务']);
    const amounts = (values: readonly number[]) => enumerated(values.map((value) => m.print(value, 1)));
    const each = draw.pick(['分别为', '分别是']);
    return {
      ...paper(draw, [
        `${place(draw)}${year(draw)}年政府采购情况`,
        `政府采购规模为${m.print(total, 1)}。其中，${named.join('、')}政府采购规模${each}${amounts(kinds)}。按组织形式，政府集中采购、部门集中采购和分散采购规模${each}${amounts(modes)}。`,
      ]),
      mustNot: [never(draw.print(draw.sum(kinds[0], kinds[1]), 1)), never(draw.print(modes[0], 1), draw.print(modes[1], 1))],
    };
  },
};

const respectiveShares: FieldTemplate = {
  id: 'three-names-three-amounts-three-shares',
  number: 36,
  phenomenon: 'three names, three amounts, three shares',
  make(draw) {
    const m = money(draw, ['万元', '元']);
    const { amounts, total, shares } = drawUntil(
      () => {
        const amounts = [m.amount(2000, 1), m.amount(4400, 1), m.amount(1600, 1)];
        const total = draw.sum(...amounts);
        return { amounts, total, shares: amounts.map((amount) => draw.percent(amount, total, 1)) };
      },
      (drawn) => draw.sum(...drawn.shares.map(Number)) === 100 && apart(...drawn.shares.map(Number)),
    );
    const print = (value: number) => `${draw.print(value, 1)}${m.unit}`;
    const [goods = '', works = ''] = shares;
    const third = draw.print(amounts[2] ?? 0, 1);
    return {
      ...paper(draw, [
        `${place(draw)}${year(draw)}年政府采购情况`,
        `政府采购规模为${print(total)}。${enumerated(draw.shuffle(['货物类', '工程类', '服务类']))}采购金额${draw.pick(['分别为', '分别是'])}${enumerated(amounts.map(print))}，占政府采购规模的比重${draw.pick(['为', '分别为'])}${enumerated(shares.map((share) => `${share}%`))}。`,
      ]),
      mustNot: [never(third, goods), never(third, works)],
    };
  },
};

const itemsWithOwnParts: FieldTemplate = {
  id: 'function-items-with-own-basic-and-project-expenditure',
  number: 37,
  phenomenon: 'every function item with its own basic and project expenditure',
  make(draw) {
    const items = drawUntil(
      () => [
        { name: draw.pick(['初中教育', '小学教育']), of: draw.pick(['初中', '义务教育']), amount: draw.amount(2_400_000, 2) },
        { name: draw.pick(['高中教育', '职业高中教育']), of: '高中', amount: draw.amount(3_600_000, 2) },
      ],
      (drawn) => apart(...drawn.map(({ amount }) => amount)),
    );
    const total = draw.sum(...items.map(({ amount }) => amount));
    const print = (value: number) => `${grouped(value)}元`;
    const parts = (amount: number) => `${word(draw, '其中：')}基本支出${print(amount)}，项目支出0元`;
    const when = year(draw);
    return {
      ...paper(draw, [
        `${place(draw)}${draw.pick(['第一中学', '第二中学', '实验中学'])}${when}年单位预算`,
        '五、一般公共预算支出情况说明',
        `${when}年本年一般公共预算拨款支出${print(total)}，${parts(total)}，具体支出预算如下：`,
        '（一）一般公共预算支出按支出功能分类科目划分。',
        ...draw
          .shuffle(items)
          .map(
            ({ name, of, amount }) =>
              `${name}支出${print(amount)}，${parts(amount)}。主要用于${of}教职工${draw.pick(['工资', '工资和办公'])}。`,
          ),
      ]),
      mustNot: [never(...items.map(({ amount }) => grouped(amount))), never('0', grouped(total))],
    };
  },
};

/** A total of two, the first of which has three parts; its parts fall short by `gap`. */
function included(number: 40 | 41): FieldTemplate {
  const short = number === 41;
  return {
    id: short ? 'included-parts-fall-short' : 'included-parts-then-a-sibling',
    number,
    phenomenon: short ? 'the parts that an income includes fall short of it' : 'an income with what it includes, then another beside it',
    make(draw) {
      const m = money(draw);
      const { parts, gap, carried, shares } = drawUntil(
        () => {
          const gap = short ? m.amount(1) : 0;
          const parts = [draw.sum(m.amount(500), -gap), m.amount(130), m.amount(150)];
          const carried = m.amount(20);
          const granted = draw.sum(gap, ...parts);
          return { parts, gap, carried, shares: [granted, carried].map((part) => draw.percent(part, granted + carried, 1)) };
        },
        (drawn) => draw.sum(...drawn.shares.map(Number)) === 100 && drawn.carried > 2 * drawn.gap,
      );
      const listed = draw.sum(...parts);
      const granted = draw.sum(listed, gap);
      const total = draw.sum(granted, carried);
      const names = ['财政补助收入', '纳入预算管理的资金', '专项收入'];
      const inside = draw.shuffle(parts.map((part, at) => `${names[at]}${m.print(part)}`)).join('、');
      const { name, office } = body(draw);
      const when = year(draw);
      return {
        ...paper(draw, [
          `${name}${when}年部门预算`,
          `${office}${when}年收入预算总额为${m.print(total)}。${word(draw, '其中：')}财政拨款收入${m.print(granted)}，占收入预算总额的${shares[0]}%，包括${inside}${word(draw, '；')}上年结余${m.print(carried)}，占收入预算总额的${shares[1]}%。`,
        ]),
        ...(short ? { findings: [claim('warning', draw.print(granted), draw.print(listed))] } : {}),
        mustNot: [short ? never(draw.print(draw.sum(listed, carried))) : never(draw.print(granted), draw.print(total))],
      };
    },
  };
}

const insideRounding: FieldTemplate = {
  id: 'parts-with-fewer-decimals-than-the-total',
  number: 45,
  phenomenon: 'parts printed with fewer decimals than the total: inside rounding',
  make(draw) {
    const parts = [
      { name: '因公出国（境）费', amount: draw.amount(40, 0), decimals: 0 },
      { name: '公务用车运行维护费', amount: draw.amount(90.5), decimals: 1 },
      { name: '公务接待费', amount: draw.amount(19.5), decimals: 1 },
    ];
    const sum = draw.sum(...parts.map(({ amount }) => amount));
    // Two parts are rounded to 0.1, so the sum may be off by less than 0.1.
    const total = draw.sum(sum, draw.pick([1, -1]) * roundTo(draw.whole(3, 1, 5) / 100, 2));
    const listed = draw.shuffle(parts).map(({ name, amount, decimals }) => `${name}${draw.print(amount, decimals)}万元`);
    const figures = [draw.print(total), draw.print(sum)];
    return {
      ...paper(draw, [
        `${body(draw).name}${year(draw)}年部门预算`,
        `${word(draw, '“三公”经费')}预算${draw.print(total)}万元，${word(draw, '其中：')}${listed.join('、')}。`,
      ]),
      may: [may('info', ...figures)],
      mustNot: [never(...figures)],
    };
  },
};

const shareBeforeTotal: FieldTemplate = {
  id: 'share-before-its-total',
  number: 46,
  phenomenon: 'a share before its total is printed',
  make(draw) {
    const m = money(draw);
    const guests = m.amount(5.4);
    const wrong = drawUntil(
      () => draw.amount(36, 2),
      (share) => share < 95,
    );
    const subject = word(draw, '“三公”经费');
    const items = draw.shuffle([
      `公务接待费支出决算${m.print(guests)}，占${draw.print(wrong)}%`,
      `公务用车运行维护费支出决算0${m.unit}，占0%`,
    ]);
    return {
      ...paper(draw, [
        `${body(draw).name}${year(draw)}年度部门决算`,
        `${subject}支出决算中，${items.join('，')}。${subject}支出决算${m.print(guests)}。`,
      ]),
      findings: [claim('error', draw.print(wrong), '100')],
    };
  },
};

export const parts: readonly FieldTemplate[] = [
  respectively,
  respectiveShares,
  itemsWithOwnParts,
  included(40),
  included(41),
  insideRounding,
  shareBeforeTotal,
];
