import type { FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { body, claim, distinct, looksLikeYear, money, paper, place, row, year } from './made-up.ts';
import { word } from './wording.ts';

const shareWithoutSign: FieldTemplate = {
  id: 'share-without-percent-sign',
  number: 62,
  phenomenon: '占 75.00 without %',
  make(draw) {
    const { amount, print } = money(draw);
    const { small, large } = drawUntil(
      () => ({ small: amount(2000), large: amount(6000) }),
      ({ small, large }) => small < large * 0.9,
    );
    const total = draw.sum(small, large);
    const share = (part: number): string => draw.percent(part, total);
    const [first, second, third] = draw.shuffle(['一般公共服务支出', '城乡社区支出', '住房保障支出']);
    const items = draw.shuffle([
      `${first}${print(small)}，占${share(small)}%`,
      `${second}${print(large)}，占${share(large)}`,
      `${third}${print(0)}，占0%`,
    ]);
    return {
      ...paper(draw, [
        `${body(draw).name}${year(draw)}年度部门决算`,
        `一般公共预算财政拨款支出${print(total)}，主要用于：${items.join(word(draw, '；'))}。`,
      ]),
      findings: [claim('warning', share(large))],
    };
  },
};

const wholeWithoutUnit: FieldTemplate = {
  id: 'whole-number-without-unit',
  number: 63,
  phenomenon: 'a whole number without unit, twice',
  make(draw) {
    const { budget, done } = drawUntil(
      () => ({ budget: draw.amount(46200, 0), done: draw.amount(45150, 0) }),
      ({ budget, done }) => budget !== done && Math.abs(budget - done) >= 100 && !looksLikeYear(Math.abs(budget - done)),
    );
    const missed = Math.abs(budget - done);
    const [change, part] = done < budget ? ['减少', '减收'] : ['增加', '增收'];
    const where = place(draw);
    return {
      ...paper(
        draw,
        [
          `关于${where}${year(draw)}年县级预算调整方案的报告`,
          `县本级一般公共预算收入预算为${budget}万元，实际完成${done}，较年初预算数${change}${missed}万元，主要是${draw.pick(['非税收入', '税收收入'])}${part}${missed}。`,
        ],
        'none',
      ),
      findings: [claim('warning', String(done)), claim('warning', String(missed))],
    };
  },
};

const unitOfTenThousand: FieldTemplate = {
  id: 'unit-without-yuan',
  number: 64,
  phenomenon: '单位：万 instead of 万元',
  make(draw) {
    const shownYear = year(draw);
    const more = draw.pick([false, true]);
    const { reception, running, purchase, step } = drawUntil(
      () => ({
        reception: draw.amount(1800, 0),
        running: draw.amount(1200, 0),
        purchase: draw.pick([0, draw.amount(300, 0)]),
        step: draw.amount(200, 0),
      }),
      ({ reception, running, purchase, step }) =>
        step < reception && ![reception, running, running + purchase, reception + running + purchase, step].some(looksLikeYear),
    );
    const vehicles = running + purchase;
    const total = reception + vehicles;
    const base = more ? total - step : total + step;
    const items = draw.shuffle([
      [{ name: '因公出国（境）费用', value: 0 }],
      [{ name: '公务接待费', value: reception }],
      [
        { name: '公务用车费', value: vehicles },
        { name: '其中：（1）公务用车运行维护费', value: running },
        { name: '（2）公务用车购置', value: purchase },
      ],
    ]);
    const rows = items.flatMap((item, index) =>
      item.map(({ name, value }, sub) => row(sub === 0 ? `${index + 1}、${name}` : name, String(value))),
    );
    const words = more ? ['增加', '增长', '工作任务增加'] : ['减少', '下降', '只减不增'];
    return {
      ...paper(
        draw,
        [
          `${place(draw)}${shownYear}年“三公”经费预算情况统计表`,
          '单位：万',
          row('项目', '本年预算数'),
          row('合计', String(total)),
          ...rows,
          `${shownYear}年度“三公”经费预算数为${total}万元，较${shownYear - 1}年${base}万元${words[0]}${step}万元，${word(draw, '同比')}${words[1]}${draw.percent(step, base)}%，${word(draw, '主要原因是')}${words[2]}。`,
        ],
        'after',
      ),
      findings: [claim('warning', '单位：万')],
    };
  },
};

const reasonsBlank: FieldTemplate = {
  id: 'reasons-left-blank',
  number: 65,
  phenomenon: 'the row of the form that asks for reasons is left blank',
  make(draw) {
    const { amount, unit } = money(draw);
    const shownYear = year(draw);
    const { reception, running } = drawUntil(
      () => ({ reception: amount(5.5, 1), running: amount(4, 1) }),
      ({ reception, running }) => distinct(reception, running),
    );
    // Forms drop the zero behind the point.
    const printed = (value: number): string => String(Number(draw.print(value, 1)));
    const reasons = draw.pick(['二、“三公”经费增减变化原因等说明', '二、增减变化原因说明', '二、“三公”经费增减变化的主要原因']);
    return {
      ...paper(
        draw,
        [
          `${place(draw)}${draw.pick(['城建中心', '文化馆', '农技推广站'])}${shownYear}年度“三公”经费预算情况表 | |`,
          `单位：${unit} | |`,
          row('项 目', `${shownYear}年预算数`),
          row('一、支出合计', printed(draw.sum(reception, running))),
          '1、因公出国（境）费用 | |',
          row('2、公务接待费', printed(reception)),
          row('3、公务用车费', printed(running)),
          row('其中：（1）公务用车运行维护费', printed(running)),
          '（2）公务用车购置 | |',
          `${reasons} | |`,
        ],
        'none',
      ),
      findings: [claim('warning', '原因')],
    };
  },
};

const arrangementOfLastYear: FieldTemplate = {
  id: 'arrangement-names-last-year-only',
  number: 66,
  phenomenon: 'the section 年度预算安排 of a budget names the year before only',
  make(draw) {
    const shownYear = draw.whole(2026, 2023, 2026);
    const { amount, print } = money(draw);
    const { parts, total, arranged } = drawUntil(
      () => {
        const parts = [
          { name: '建筑安装工程费', value: amount(2000) },
          { name: '工程建设其他费用', value: amount(250) },
          { name: '预备费', value: amount(150) },
        ];
        return { parts, total: draw.sum(...parts.map(({ value }) => value)), arranged: amount(900, 0) };
      },
      ({ total, arranged }) => arranged < total,
    );
    const split = draw.shuffle(parts).map(({ name, value }) => `${name}${print(value)}`);
    return {
      ...paper(draw, [
        `${body(draw, '文化局').name}${shownYear}年部门预算`,
        `${draw.pick(['剧场修缮', '排水改造', '库房加固'])}项目经费情况说明`,
        '六、年度预算安排',
        `本项目批复总投资为${print(total)}，其中${split.join('，')}。${shownYear - 1}年安排建设资金${print(arranged, 0)}。`,
      ]),
      findings: [claim('warning', String(shownYear))],
    };
  },
};

export const unitsAndBlanks: readonly FieldTemplate[] = [
  shareWithoutSign,
  wholeWithoutUnit,
  unitOfTenThousand,
  reasonsBlank,
  arrangementOfLastYear,
];
